package reading

import (
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/web/base"
)

// TestFindingIsToldOnceBesideAPassage: how a name is spelt concerns every
// statement about its bearer, but is asked once; the sides of a conflict are each
// told.
func TestFindingIsToldOnceBesideAPassage(t *testing.T) {
	list := []testimonia.Statement{{ID: "a"}, {ID: "b"}}
	spelling := &compare.Finding{ID: "spelling", Kind: compare.Question, Status: compare.Open, Values: []compare.Value{
		{Value: phrase.Text("Kovář"), Statements: list}, {Value: phrase.Text("Kovar"), Statements: list}}}
	years := &compare.Finding{ID: "years", Kind: compare.Conflict, Status: compare.Open, Values: []compare.Value{
		{Value: phrase.Text("1921"), Statements: list[:1]}, {Value: phrase.Text("1923"), Statements: list[1:]}}}
	found := map[string][]finding{
		"a": {{spelling, 0}, {spelling, 1}, {years, 0}},
		"b": {{spelling, 0}, {spelling, 1}, {years, 1}},
	}
	s := &sheet{Request: &base.Request{Locale: &base.Locale{}}, layout: &layout{found: found, list: list}}
	told := map[side]bool{}
	for _, want := range []struct {
		id string
		n  int
	}{{"a", 2}, {"b", 1}} {
		if got := s.against(want.id, told); len(got) != want.n {
			t.Errorf("beside %s stand %d findings, not %d: %v", want.id, len(got), want.n, got)
		}
	}
	if n := s.conflicts([]int{0, 1}); n != 1 {
		t.Errorf("one conflict counts as %d", n)
	}
}
