package collection

import (
	"cmp"
	"sync"

	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/store"
)

// findings are made when somebody first asks for them: many commands never do.
type findings struct {
	once     sync.Once
	list     []compare.Finding
	at       map[string]int   // in list, by ID
	byPerson map[string][]int // in list
	bySource map[string][]int // in list
}

// Findings returns where sources agree and do not, by person.
func (s *State) Findings() []compare.Finding {
	s.findings.once.Do(func() { s.gatherFindings(compare.NewCollection(s.Statements, s.who.Key).All()) })
	return s.findings.list
}

// Finding returns a finding by its ID.
func (s *State) Finding(id string) (*compare.Finding, bool) {
	list := s.Findings()
	i, ok := s.findings.at[id]
	if !ok {
		return nil, false
	}
	return &list[i], true
}

// FindingsOf returns what was found about a person.
func (s *State) FindingsOf(p *Person) []*compare.Finding {
	s.Findings()
	return s.chosen(s.findings.byPerson[p.ID])
}

// FindingsIn returns what was found in which a source takes part.
func (s *State) FindingsIn(slug string) []*compare.Finding {
	s.Findings()
	return s.chosen(s.findings.bySource[slug])
}

func (s *State) chosen(list []int) []*compare.Finding {
	out := make([]*compare.Finding, len(list))
	for i, at := range list {
		out[i] = &s.findings.list[at]
	}
	return out
}

// find gives the state its findings, where they are known already.
func (s *State) find(list []compare.Finding) {
	s.findings.once.Do(func() { s.gatherFindings(list) })
}

func (s *State) gatherFindings(list []compare.Finding) {
	f := &s.findings
	f.list = list
	s.decide(f.list)
	f.at = make(map[string]int, len(f.list))
	f.byPerson, f.bySource = map[string][]int{}, map[string][]int{}
	for i := range f.list {
		found := &f.list[i]
		s.sayWhen(found)
		f.at[found.ID] = i
		key := s.Key(found.Person.ID)
		f.byPerson[key] = append(f.byPerson[key], i)
		for slug := range sourcesOf(found) {
			f.bySource[slug] = append(f.bySource[slug], i)
		}
	}
}

// sayWhen fills in when witnesses said what they say.
func (s *State) sayWhen(f *compare.Finding) {
	for _, v := range f.Values {
		for i := range v.Witnesses {
			if source, ok := s.Source(v.Witnesses[i].Source); ok {
				v.Witnesses[i].Said = source.Told
			}
		}
	}
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
