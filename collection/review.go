package collection

import (
	"cmp"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/resolve"
)

// Weaker orders statements by how sure the machine is of them, the least sure
// first; of equals, those of one source together in reading order.
func Weaker(a, b *testimonia.Statement) int {
	return cmp.Or(cmp.Compare(a.Confidence, b.Confidence), readingOrder(a, b))
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
