package collection

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/resolve"
)

// weak is the order in which proposals are to be looked at, made when somebody
// first asks for it.
type weak struct {
	once sync.Once
	list []*testimonia.Statement
}

// Weak returns the statements that nobody has decided about, the least sure
// first; of equals, those of one source together in reading order.
func (s *State) Weak() []*testimonia.Statement {
	s.weak.once.Do(func() {
		for i := range s.Statements {
			if t := &s.Statements[i]; t.Status == testimonia.Proposed {
				s.weak.list = append(s.weak.list, t)
			}
		}
		slices.SortFunc(s.weak.list, Weaker)
	})
	return s.weak.list
}

// Weaker orders statements as Weak does.
func Weaker(a, b *testimonia.Statement) int {
	return cmp.Or(cmp.Compare(a.Confidence, b.Confidence), reading(a, b))
}

// Likelier orders pairs as Open does.
func Likelier(a, b resolve.Candidate) int {
	return cmp.Or(cmp.Compare(b.Probability, a.Probability), strings.Compare(a.A, b.A), strings.Compare(a.B, b.B))
}

// Candidate returns the pair that two people of sources are, whether or not
// anybody has decided about it.
func (s *State) Candidate(a, b string) (resolve.Candidate, bool) {
	a, b = min(a, b), max(a, b)
	i := slices.IndexFunc(s.who.Candidates, func(c resolve.Candidate) bool { return c.A == a && c.B == b })
	if i < 0 {
		return resolve.Candidate{}, false
	}
	return s.who.Candidates[i], true
}
