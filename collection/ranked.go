package collection

import (
	"cmp"
	"maps"
	"slices"

	"github.com/testimonia/testimonia/compare"
)

// Ranked is a finding with what lists of findings go by.
type Ranked struct {
	*compare.Finding
	Of      *Person  // of whom it is; nil where the archive has nobody of that ID
	Sources []string // the slugs of those that take part, in order
}

// Ranked returns all findings: gravest first, then by person in the order of
// Persons, then as their rules list them.
func (s *State) Ranked() []Ranked { return *s.parts.ranked.get(s.rank) }

func (s *State) rank() []Ranked {
	place := make(map[*Person]int, len(s.Persons))
	for i, p := range s.Persons {
		place[p] = i + 1
	}
	list := s.Findings()
	out := make([]Ranked, len(list))
	for i := range list {
		f := &list[i]
		p, _ := s.Person(f.Person.ID)
		out[i] = Ranked{f, p, slices.Sorted(maps.Keys(sourcesOf(f)))}
	}
	slices.SortStableFunc(out, func(a, b Ranked) int {
		return cmp.Or(cmp.Compare(gravity(b.Severity), gravity(a.Severity)), cmp.Compare(place[a.Of], place[b.Of]))
	})
	return out
}

// gravity orders severities.
func gravity(s compare.Severity) int {
	switch s {
	case compare.Grave:
		return 2
	case compare.Ordinary:
		return 1
	}
	return 0
}
