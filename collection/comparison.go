package collection

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
)

// comparison keeps what was compared from one state to the next, so that only
// what an act touches is compared again.
type comparison struct {
	all *compare.Collection
	of  map[string][]compare.Finding // by person, as nobody decided about them
	// gone are statements that stood; all keeps their place among the others.
	gone map[string]testimonia.Statement
}

func newComparison(s *State) *comparison {
	c := &comparison{all: compare.NewCollection(s.Statements, s.who.Key), of: map[string][]compare.Finding{}, gone: map[string]testimonia.Statement{}}
	c.compare(s, c.all.Persons())
	return c
}

// compare finds anew what there is about some persons. Findings are shared by the
// states that follow: what they hold by reference is filled in here and stays.
func (c *comparison) compare(s *State, persons []string) {
	for _, id := range persons {
		if list := c.all.Of(id); len(list) > 0 {
			for i := range list {
				s.sayWhen(&list[i])
			}
			c.of[id] = list
		} else {
			delete(c.of, id)
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

// list are all findings by person, in the order of the collection.
func (c *comparison) list() []compare.Finding {
	var out []compare.Finding
	for _, id := range c.all.Persons() {
		out = append(out, c.of[id]...)
	}
	return out
}

// many is how many statements are replaced one by one; of more, all are compared
// anew.
const many = 200

// follow takes over what changed between two states.
func (c *comparison) follow(was, is *State, ch *change) {
	if len(ch.statements) > many {
		*c = *newComparison(is)
		return
	}
	var olds, news []testimonia.Statement
	added := false
	for id, now := range ch.statements {
		old, stood := was.Statement(id)
		switch {
		case now == nil && !stood:
			continue
		case now == nil:
			c.gone[id] = *old
			rejected := *old // keeps its place
			rejected.Status = testimonia.Rejected
			now = &rejected
		case !stood:
			gone, known := c.gone[id]
			delete(c.gone, id)
			old, added = &gone, added || !known
		}
		olds, news = append(olds, *old), append(news, *now)
	}
	touched := c.all.ReplaceAll(olds, news)
	if moved := is.who.Moved(was.who); len(moved) > 0 {
		touched = append(touched, c.all.Move(moved, is.who.Key)...)
	}
	if added { // which now stand last, and not in reading order
		c.all, c.gone = compare.NewCollection(is.Statements, is.who.Key), map[string]testimonia.Statement{}
	}
	c.compare(is, touched)
}
