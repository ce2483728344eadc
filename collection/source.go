package collection

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// Source is a source with what people did about it.
type Source struct {
	store.Source
	Reviewed int    // statements that somebody confirmed or corrected
	Rejected int    // statements that somebody rejected; they do not stand
	Told     string // EDTF: when it was told or written; empty where its head does not say
	Words    int    // of its text

	blocks []begun
}

// gatherSources takes the sources, with how many of their statements are
// rejected.
func (s *State) gatherSources(list []store.Source, rejected map[string]int) {
	s.source = make(map[string]int, len(list))
	for i, src := range list {
		s.source[src.Slug] = i
		s.Sources = append(s.Sources, Source{Source: src, Rejected: rejected[src.Slug]})
	}
	for i := range s.Statements {
		t := &s.Statements[i]
		if t.Status != testimonia.Proposed {
			s.Sources[s.source[t.Source.Slug]].Reviewed++
		}
	}
}

// OpenConflicts counts those conflicts in which a source takes part that nobody
// has decided about.
func (s *State) OpenConflicts(slug string) int {
	n := 0
	for _, f := range s.FindingsIn(slug) {
		if f.OpenConflict() {
			n++
		}
	}
	return n
}
