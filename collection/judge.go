package collection

import (
	"fmt"
	"slices"

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

// Contradicts returns a *Contradiction where earlier judgements exclude some of
// an act. Those about a pair that the act judges anew do not count.
func (s *State) Contradicts(act ...store.Judgement) error {
	earlier := slices.DeleteFunc(store.ActiveJudgements(s.Log), func(o store.Judgement) bool {
		return slices.ContainsFunc(act, func(j store.Judgement) bool { return o.A == min(j.A, j.B) && o.B == max(j.A, j.B) })
	})
	for _, j := range act {
		var old store.Judgement
		found := false
		switch j.Verdict {
		case store.Same:
			old, found = s.keptApart(j, earlier)
		case store.NotSame:
			old, found = joining(j, earlier)
		}
		if found {
			return &Contradiction{New: j, Old: old}
		}
	}
	return nil
}

// keptApart finds a judgement that two people are not the same whom a new one
// would make one.
func (s *State) keptApart(j store.Judgement, earlier []store.Judgement) (store.Judgement, bool) {
	together := func(a, b string) bool { return s.Key(a) == s.Key(b) }
	i := slices.IndexFunc(earlier, func(o store.Judgement) bool {
		return o.Verdict == store.NotSame && (together(o.A, j.A) && together(o.B, j.B) || together(o.A, j.B) && together(o.B, j.A))
	})
	if i < 0 {
		return store.Judgement{}, false
	}
	return earlier[i], true
}

// joining finds a judgement through which two people are the same, if judgements
// alone, step by step, make them so: the first step from one to the other.
func joining(j store.Judgement, earlier []store.Judgement) (store.Judgement, bool) {
	through := map[string]store.Judgement{j.A: {}} // whom the steps reach, with the first of them
	for queue := []string{j.A}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		for _, o := range earlier {
			if o.Verdict != store.Same || o.A != at && o.B != at {
				continue
			}
			next := o.A
			if next == at {
				next = o.B
			}
			if _, seen := through[next]; seen {
				continue
			}
			through[next] = through[at]
			if at == j.A {
				through[next] = o
			}
			queue = append(queue, next)
		}
	}
	old, found := through[j.B]
	return old, found && j.A != j.B
}

// Parted returns those of the entries of one person whom an act would part from
// the first of them, in their order: whom the machine had joined through others
// alone.
func (s *State) Parted(entries []string, act []store.Judgement) []string {
	who := s.evidence.Resolve(judgements(slices.Concat(s.Log, act)))
	return slices.DeleteFunc(slices.Clone(entries), func(id string) bool { return who.Key(id) == who.Key(entries[0]) })
}
