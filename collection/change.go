package collection

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/resolve"
	"github.com/testimonia/testimonia/store"
)

// change is what an act did to what an archive holds.
type change struct {
	statements map[string]*testimonia.Statement // as they read now; nil of one that stands no more
	entries    map[string]*store.PersonCount    // likewise
	sources    map[string]store.Source          // by slug
	rejected   map[string]int                   // by slug of sources
	log        []store.Judgement                // all of it
	people     bool                             // it may tell otherwise who is who
}

func newChange(log []store.Judgement) *change {
	return &change{statements: map[string]*testimonia.Statement{}, entries: map[string]*store.PersonCount{},
		sources: map[string]store.Source{}, rejected: map[string]int{}, log: log}
}

// eachVersion calls do for what changed, as it was in s and as it is.
func (c *change) eachVersion(s *State, do func(*testimonia.Statement)) {
	for id, t := range c.statements {
		if old, ok := s.Statement(id); ok {
			do(old)
		}
		if t != nil {
			do(t)
		}
	}
}

// after makes the state that follows from a change. It is the state that Load
// would make, but for the findings, which are left to be found.
func (s *State) after(c *change) *State {
	n := &State{Log: c.log}
	var at []int
	n.Statements, at = s.merged(c.statements)
	n.entries = s.mergedEntries(c.entries)
	n.index()
	n.evidence = s.weighed(n, c)
	n.who = s.who
	if c.people || n.evidence != s.evidence {
		n.who = n.evidence.Resolve(n.judgements())
	}
	touched := s.touched(n, c)
	n.gatherPersons(s, at, func(key string) bool { return touched[key] })
	sources, rejected := make([]store.Source, len(s.Sources)), map[string]int{}
	for i := range s.Sources {
		slug := s.Sources[i].Slug
		sources[i], rejected[slug] = s.Sources[i].Source, s.Sources[i].Rejected
		if now, ok := c.sources[slug]; ok {
			sources[i], rejected[slug] = now, c.rejected[slug]
		}
	}
	n.gatherSources(sources, rejected)
	return n
}

// readingOrder orders statements as Load does: by source in reading order.
func readingOrder(a, b *testimonia.Statement) int {
	return cmp.Or(strings.Compare(a.Source.Slug, b.Source.Slug), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), strings.Compare(a.ID, b.ID))
}

// merged are the statements with some changed, and where each of the old ones
// stands among them, -1 of one that is gone.
func (s *State) merged(changed map[string]*testimonia.Statement) ([]testimonia.Statement, []int) {
	news := slices.DeleteFunc(slices.Collect(maps.Values(changed)), func(t *testimonia.Statement) bool { return t == nil })
	slices.SortFunc(news, readingOrder)
	out := make([]testimonia.Statement, 0, len(s.Statements)+len(news))
	at := make([]int, len(s.Statements))
	for i := range s.Statements {
		old := &s.Statements[i]
		for len(news) > 0 && readingOrder(news[0], old) <= 0 {
			out, news = append(out, *news[0]), news[1:]
		}
		now, ok := changed[old.ID]
		switch {
		case !ok:
			out = append(out, *old)
			at[i] = len(out) - 1
		case now == nil:
			at[i] = -1
		default:
			at[i] = len(out) - 1 // just put there
		}
	}
	for _, t := range news {
		out = append(out, *t)
	}
	return out, at
}

// mergedEntries are the people of sources with some changed, in Load's order.
func (s *State) mergedEntries(changed map[string]*store.PersonCount) []store.PersonCount {
	if len(changed) == 0 {
		return s.entries
	}
	out := make([]store.PersonCount, 0, len(s.entries)+len(changed))
	for i := range s.entries {
		if _, ok := changed[s.entries[i].ID]; !ok {
			out = append(out, s.entries[i])
		}
	}
	for _, e := range changed {
		if e != nil {
			out = append(out, *e)
		}
	}
	slices.SortFunc(out, store.ComparePeople)
	return out
}

// weighed is the evidence as it is in n: that of s where the change leaves
// everybody described as they were.
func (s *State) weighed(n *State, c *change) *resolve.Evidence {
	ids := map[string]bool{}
	c.eachVersion(s, func(t *testimonia.Statement) {
		ids[t.Subject.ID] = true
		for _, id := range others(t) {
			ids[id] = true
		}
	})
	for id := range c.entries {
		ids[id] = true
	}
	list := slices.Sorted(maps.Keys(ids))
	was, is := s.described(list), n.described(list)
	var renew []resolve.Person
	for i := range is {
		if !reflect.DeepEqual(was[i], is[i]) {
			renew = append(renew, is[i])
		}
	}
	if len(renew) == 0 {
		return s.evidence
	}
	return s.evidence.Renew(renew...)
}

// touched are the persons of whom something changed, as s and n tell them apart.
func (s *State) touched(n *State, c *change) map[string]bool {
	out := map[string]bool{}
	touch := func(id string) { out[s.Key(id)], out[n.Key(id)] = true, true }
	c.eachVersion(s, func(t *testimonia.Statement) {
		touch(t.Subject.ID)
		for _, id := range others(t) {
			touch(id)
		}
	})
	for id := range c.entries {
		touch(id)
	}
	for _, id := range n.who.Moved(s.who) {
		touch(id)
	}
	return out
}
