package collection

import (
	"slices"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

func TestStatedIn(t *testing.T) {
	// Code points: "Žena" 0–4, "dům" 6–9, a note amid it 7–8, "konec" 11–16.
	d := &document.Document{Text: "Žena\n\ndům\n\nkonec", Blocks: []document.Block{
		{Runs: []document.Span{{Start: 0, End: 5}}},
		{Runs: []document.Span{{Start: 7, End: 8}, {Start: 10, End: 11}}},
		{Runs: []document.Span{{Start: 8, End: 10}}},
		{},
		{Runs: []document.Span{{Start: 13, End: 18}}},
	}}
	s := &State{source: map[string]int{"a": 0}, Sources: []Source{{Source: store.Source{Slug: "a"}, blocks: beginnings(d)}}}
	for _, at := range [][2]int{{0, 4}, {6, 9}, {7, 8}, {0, 16}, {12, 13}} {
		s.Statements = append(s.Statements, testimonia.Statement{Source: testimonia.SourceRef{Slug: "a"}, Start: at[0], End: at[1]})
	}
	s.Statements = append(s.Statements, testimonia.Statement{Source: testimonia.SourceRef{Slug: "gone"}, Start: 0, End: 3})
	for block, want := range map[int][]int{-1: nil, 0: {0, 3}, 1: {1, 3}, 2: {1, 2, 3}, 3: nil, 4: {3, 4}, 5: nil} {
		if got := s.StatedIn("a", block); !slices.Equal(got, want) {
			t.Errorf("block %d: %v, want %v", block, got, want)
		}
	}
	if got := s.StatedIn("unknown", 0); got != nil {
		t.Errorf("of no source: %v", got)
	}
}

func TestNamesNear(t *testing.T) {
	s := &State{Persons: []*Person{{Name: "Anna Kovářová"}, {Name: "Jan Kovář"}, {Name: "Leonid Serebryakov"}, {Name: "Эва"}}}
	for word, want := range map[string][]string{
		"Serebtyakov": {"serebryakov"}, "Kovar": nil, "Kavar": {"kovar"}, "Kovařava": {"kovarova"}, "Jun": nil, "": nil, "Anno": {"anna"},
	} {
		if got := s.NamesNear(word, 3); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

func TestGraveFindingsComeFirst(t *testing.T) {
	if !slices.IsSortedFunc([]compare.Severity{compare.Slight, compare.Ordinary, compare.Grave}, func(a, b compare.Severity) int { return gravity(a) - gravity(b) }) {
		t.Error("severities are out of order")
	}
}
