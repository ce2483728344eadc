package collection

import (
	"cmp"

	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/store"
)

// findings are where sources agree and do not, with what finds them.
type findings struct {
	list     []compare.Finding
	at       map[string]int   // in list, by ID
	byPerson map[string][]int // in list
	bySource map[string][]int // in list
}

// Findings returns where sources agree and do not, by person.
func (s *State) Findings() []compare.Finding { return s.allFindings().list }

func (s *State) allFindings() *findings {
	return s.parts.findings.get(func() findings {
		return s.gatherFindings(compare.NewCollection(s.Statements, s.who.Key).All())
	})
}

// find gives the state its findings, where they are known already.
func (s *State) find(list []compare.Finding) {
	s.parts.findings.get(func() findings { return s.gatherFindings(list) })
}

// Finding returns a finding by its ID.
func (s *State) Finding(id string) (*compare.Finding, bool) {
	f := s.allFindings()
	i, ok := f.at[id]
	if !ok {
		return nil, false
	}
	return &f.list[i], true
}

// FindingsOf returns what was found about a person.
func (s *State) FindingsOf(p *Person) []*compare.Finding {
	f := s.allFindings()
	return f.chosen(f.byPerson[p.ID])
}

// FindingsIn returns what was found in which a source takes part.
func (s *State) FindingsIn(slug string) []*compare.Finding {
	f := s.allFindings()
	return f.chosen(f.bySource[slug])
}

func (f *findings) chosen(list []int) []*compare.Finding {
	out := make([]*compare.Finding, len(list))
	for i, at := range list {
		out[i] = &f.list[at]
	}
	return out
}

func (s *State) gatherFindings(list []compare.Finding) findings {
	s.decide(list)
	f := findings{list: list, at: make(map[string]int, len(list)), byPerson: map[string][]int{}, bySource: map[string][]int{}}
	for i := range f.list {
		found := &f.list[i]
		f.at[found.ID] = i
		key := s.Key(found.Person.ID)
		f.byPerson[key] = append(f.byPerson[key], i)
		for slug := range sourcesOf(found) {
			f.bySource[slug] = append(f.bySource[slug], i)
		}
	}
	return f
}

// decide gives findings the status that people decided. A decision holds as
// long as the finding rests on what it rested on then.
func (s *State) decide(list []compare.Finding) {
	status := map[store.Verdict]compare.Status{store.Settled: compare.Settled, store.Dismissed: compare.Dismissed}
	decided := map[[2]string]compare.Status{}
	for _, j := range store.ActiveJudgements(s.Log) {
		if v, ok := status[j.Verdict]; ok {
			decided[[2]string{j.A, j.B}] = v
		}
	}
	for i := range list {
		f := &list[i]
		f.Status = cmp.Or(decided[[2]string{f.ID, f.Basis}], f.Status)
	}
}

// sourcesOf are the slugs of the sources that a finding rests on.
func sourcesOf(f *compare.Finding) map[string]bool {
	out := map[string]bool{}
	for _, v := range f.Values {
		for _, t := range v.Statements {
			out[t.Source.Slug] = true
		}
	}
	return out
}
