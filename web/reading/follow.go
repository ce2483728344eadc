package reading

import (
	"slices"
	"strconv"

	"github.com/testimonia/testimonia/web/base"
)

// step is where the reader stands in following somebody through the source.
type step struct {
	Name     string
	Href     string // the person's page
	Correct  string // where their name is put right
	Close    string
	N, Of    int // the occurrence that stands out, from 1; 0 before the first
	Previous string
	Next     string
}

// whom is somebody named in a passage, for the margin.
type whom struct {
	Name    string
	Href    string
	Correct string
	Step    string // to their first occurrence in the passage
	N, Of   int
}

// step returns nil where nobody is followed.
func (s *sheet) step() *step {
	p, ok := s.State.Person(s.wish.person)
	if s.wish.person == "" || !ok {
		return nil
	}
	out := &step{Name: p.Name, Href: base.PersonURL(p.ID), Correct: base.PersonURL(p.ID) + "#name", Close: s.to("", "part", strconv.Itoa(s.wish.part)),
		N: s.wish.n, Of: len(s.layout.people[p.ID])}
	if out.N > 1 {
		out.Previous = s.stepTo(p.ID, out.N-1)
	}
	if out.N < out.Of {
		out.Next = s.stepTo(p.ID, out.N+1)
	}
	return out
}

// stepTo leads to the n-th occurrence of somebody.
func (s *sheet) stepTo(key string, n int) string {
	return s.to("#"+occurrenceID(n), "person", key, "n", strconv.Itoa(n))
}

// named tells of the people of a passage.
func (s *sheet) named(people []mark) []whom {
	var out []whom
	for _, m := range people {
		if w, ok := s.whom(m.id, m.Start); ok {
			out = append(out, w)
		}
	}
	return out
}

// whom tells of somebody and their first occurrence from a byte on; false where
// there is none.
func (s *sheet) whom(id string, from int) (whom, bool) {
	p, ok := s.State.Person(id)
	if !ok {
		return whom{}, false
	}
	list := s.layout.people[p.ID]
	i, _ := slices.BinarySearchFunc(list, from, func(o occurrence, at int) int { return o.start - at })
	if i == len(list) {
		return whom{}, false
	}
	return whom{Name: p.Name, Href: base.PersonURL(p.ID), Correct: base.PersonURL(p.ID) + "#name", Step: s.stepTo(p.ID, i+1), N: i + 1, Of: len(list)}, true
}
