package collection

import (
	"context"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/resolve"
	"github.com/testimonia/testimonia/store"
)

// State is a collection at one moment. Nothing in it changes, and callers change
// nothing in it.
type State struct {
	Sources    []Source               // by slug
	Statements []testimonia.Statement // those that stand, by source in reading order
	Persons    []*Person              // by surname, in any script
	Log        []store.Judgement      // oldest first

	entries   []store.PersonCount
	entry     map[string]int // in entries, by ID
	evidence  *resolve.Evidence
	who       *resolve.Resolution
	source    map[string]int
	statement map[string]int
	bySource  map[string][2]int // run of Statements
	person    map[string]*Person

	parts
}

// Load makes the state of an archive.
func Load(ctx context.Context, a store.Archive) (*State, error) {
	s := &State{}
	var err error
	if s.entries, err = a.People(ctx, store.PersonFilter{}); err != nil {
		return nil, err
	}
	if s.Log, err = a.Judgements(ctx); err != nil {
		return nil, err
	}
	for t, err := range a.Statements(ctx, store.StatementFilter{Status: store.Standing()}) {
		if err != nil {
			return nil, err
		}
		s.Statements = append(s.Statements, t)
	}
	sources, err := a.Sources(ctx)
	if err != nil {
		return nil, err
	}
	rejected, err := rejected(ctx, a, "")
	if err != nil {
		return nil, err
	}
	s.index()
	s.evidence = resolve.Weigh(s.described(s.ids()))
	s.who = s.evidence.Resolve(s.judgements())
	s.gatherPersons(&State{}, nil, func(string) bool { return true })
	s.gatherSources(sources, rejected)
	return s, nil
}

// rejected counts the statements that people rejected, by source.
func rejected(ctx context.Context, a store.Archive, source string) (map[string]int, error) {
	out := map[string]int{}
	for t, err := range a.Statements(ctx, store.StatementFilter{Source: source, Status: []testimonia.Status{testimonia.Rejected}}) {
		if err != nil {
			return nil, err
		}
		out[t.Source.Slug]++
	}
	return out, nil
}

// index fills what finds statements and entries.
func (s *State) index() {
	s.entry = make(map[string]int, len(s.entries))
	for i := range s.entries {
		s.entry[s.entries[i].ID] = i
	}
	s.statement = make(map[string]int, len(s.Statements))
	s.bySource = map[string][2]int{}
	for i := range s.Statements {
		t := &s.Statements[i]
		s.statement[t.ID] = i
		run, ok := s.bySource[t.Source.Slug]
		if !ok {
			run[0] = i
		}
		run[1] = i + 1
		s.bySource[t.Source.Slug] = run
	}
}

func (s *State) ids() []string {
	out := make([]string, len(s.entries))
	for i := range s.entries {
		out[i] = s.entries[i].ID
	}
	return out
}

// described are some people of sources with what their own source tells of each,
// which tells them apart. Of those whom no source has there is nothing to tell.
func (s *State) described(ids []string) []resolve.Person {
	out := make([]resolve.Person, len(ids))
	bySource := map[string][]int{}
	for i, id := range ids {
		out[i].ID = id
		if p, ok := s.Entry(id); ok {
			out[i] = resolve.Person{ID: id, Source: p.Source.Slug, Name: p.Name, Names: p.Names, Gender: p.Gender}
			bySource[p.Source.Slug] = append(bySource[p.Source.Slug], i)
		}
	}
	for slug, at := range bySource {
		people := make([]resolve.Person, len(at))
		for n, i := range at {
			people[n] = out[i]
		}
		resolve.Describe(people, s.Of(slug))
		for n, i := range at {
			out[i] = people[n]
		}
	}
	return out
}

// judgements are those of the log that count, as resolving takes them.
func (s *State) judgements() []resolve.Judgement { return judgements(s.Log) }

func judgements(log []store.Judgement) []resolve.Judgement {
	verdicts := map[store.Verdict]resolve.Verdict{store.Same: resolve.Same, store.NotSame: resolve.NotSame, store.Unsure: resolve.Unsure}
	var out []resolve.Judgement
	for _, j := range store.ActiveJudgements(log) {
		if j.OfPeople() {
			out = append(out, resolve.Judgement{A: j.A, B: j.B, Verdict: verdicts[j.Verdict]})
		}
	}
	return out
}

// Key returns the ID of the person that an entry's ID means: the smallest among
// those that mean the same one.
func (s *State) Key(id string) string { return s.who.Key(id) }

// Entry returns what one source has on somebody, by ID.
func (s *State) Entry(id string) (store.PersonCount, bool) {
	i, ok := s.entry[id]
	if !ok {
		return store.PersonCount{}, false
	}
	return s.entries[i], true
}

// AreOne reports whether entries are known to mean one person.
func (s *State) AreOne(entries []store.PersonCount) bool {
	for _, e := range entries[1:] {
		if s.Key(e.ID) != s.Key(entries[0].ID) {
			return false
		}
	}
	return true
}

// Entries returns everybody of every source, those first of whom most is said.
func (s *State) Entries() []store.PersonCount { return s.entries }

// Person returns whom an ID means, of a person or of any of their entries.
func (s *State) Person(id string) (*Person, bool) {
	p, ok := s.person[s.Key(id)]
	return p, ok
}

// Source returns a source by its slug.
func (s *State) Source(slug string) (*Source, bool) {
	i, ok := s.source[slug]
	if !ok {
		return nil, false
	}
	return &s.Sources[i], true
}

// Statement returns a statement that stands.
func (s *State) Statement(id string) (*testimonia.Statement, bool) {
	i, ok := s.statement[id]
	if !ok {
		return nil, false
	}
	return &s.Statements[i], true
}

// Of returns what a source states, in reading order.
func (s *State) Of(slug string) []testimonia.Statement {
	run := s.bySource[slug]
	return s.Statements[run[0]:run[1]]
}

// Open returns the pairs that may be one person and that nobody has decided
// about, likeliest first.
func (s *State) Open() []resolve.Candidate {
	return slices.DeleteFunc(s.who.Open(), func(c resolve.Candidate) bool {
		_, a := s.entry[c.A]
		_, b := s.entry[c.B]
		return !a || !b
	})
}

// Candidates returns all pairs that may be one person, also those joined or
// decided about, of which one is the person.
func (s *State) Candidates(p *Person) []resolve.Candidate {
	var out []resolve.Candidate
	for _, c := range s.who.Candidates {
		if s.Key(c.A) == p.ID || s.Key(c.B) == p.ID {
			out = append(out, c)
		}
	}
	return out
}
