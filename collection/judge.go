package collection

import (
	"fmt"

	"github.com/testimonia/testimonia/store"
)

// Contradiction says which earlier judgement excludes a new one.
type Contradiction struct {
	New, Old store.Judgement
}

// Error says so in one sentence.
func (c *Contradiction) Error() string {
	o := c.Old
	if c.New.Verdict == store.Same {
		return fmt.Sprintf("by %s, %s and %s are not the same, which this would make them", o.ID, o.A, o.B)
	}
	return fmt.Sprintf("they are one through %s (%s and %s are the same)", o.ID, o.A, o.B)
}

// Contradicts returns a *Contradiction where earlier judgements exclude j.
func (s *State) Contradicts(j store.Judgement) error {
	together := func(a, b string) bool { return s.Key(a) == s.Key(b) }
	for _, o := range store.ActiveJudgements(s.Log) {
		pair := o.A == min(j.A, j.B) && o.B == max(j.A, j.B)
		switch {
		case pair:
		case j.Verdict == store.Same && o.Verdict == store.NotSame && (together(o.A, j.A) && together(o.B, j.B) || together(o.A, j.B) && together(o.B, j.A)),
			j.Verdict == store.NotSame && o.Verdict == store.Same && together(j.A, j.B) && together(o.A, j.A):
			return &Contradiction{New: j, Old: o}
		}
	}
	return nil
}
