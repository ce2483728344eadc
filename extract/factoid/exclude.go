package factoid

import (
	"github.com/testimonia/testimonia"
)

// exclusive lists types of which one trigger makes only the first that holds:
// what sends somebody into exile is not a move as well.
var exclusive = [][]testimonia.Type{
	{testimonia.Exile, testimonia.Imprisonment, testimonia.Education, testimonia.Participation, testimonia.Residence, testimonia.Migration},
	{testimonia.Education, testimonia.Position, testimonia.Residence},
	{testimonia.Expulsion, testimonia.Dismissal},
	{testimonia.Killing, testimonia.Execution, testimonia.Death},
	{testimonia.Association, testimonia.Membership, testimonia.Position},
	{testimonia.Authorship, testimonia.Position},
	{testimonia.Participation, testimonia.Position},
	{testimonia.Birth, testimonia.Migration},
	{testimonia.Residence, testimonia.Association},
	{testimonia.Education, testimonia.Association},
	{testimonia.Trial, testimonia.Participation},
	{testimonia.Escape, testimonia.Migration},
	{testimonia.Arrest, testimonia.Migration},
	{testimonia.Release, testimonia.Migration},
	{testimonia.Disappearance, testimonia.Migration},
	{testimonia.Torture, testimonia.Execution},
}

// exclude drops the statements that another one of the same trigger makes
// superfluous.
func (r *reader) exclude() {
	has := map[int]map[testimonia.Type]bool{}
	for i := range r.frames {
		f := &r.frames[i]
		if has[f.Trigger] == nil {
			has[f.Trigger] = map[testimonia.Type]bool{}
		}
		has[f.Trigger][f.Type] = true
	}
	kept := r.frames[:0]
	for _, f := range r.frames {
		if !superfluous(f.Type, has[f.Trigger]) {
			kept = append(kept, f)
		}
	}
	r.frames = kept
	r.dropDoubles()
}

// dropDoubles leaves one of two statements that say the same of overlapping
// words: "worked as a nurse" is one position, whichever rule found it.
func (r *reader) dropDoubles() {
	kept := make([]Frame, 0, len(r.frames))
	for i := range r.frames {
		double := false
		for j := range r.frames {
			if i != j && doubles(&r.frames[i], &r.frames[j], i < j) {
				double = true
			}
		}
		if !double {
			kept = append(kept, r.frames[i])
		}
	}
	r.frames = kept
}

// doubles reports whether f says no more than g; of equals the later one goes.
func doubles(f, g *Frame, earlier bool) bool {
	if f.Type != g.Type || f.Subject.Entity != g.Subject.Entity || f.Stance != g.Stance || f.Last < g.First || g.Last < f.First {
		return false
	}
	if f.Type == testimonia.Imprisonment && f.Place != nil && g.Place != nil && f.Place.Head != g.Place.Head {
		return false
	}
	if f.Type == testimonia.Position && f.Object == nil && g.Object != nil {
		return true // "began to work in a factory" is one position
	}
	if f.Object == nil || g.Object == nil {
		return f.Trigger == g.Trigger && f.Object == nil && (g.Object != nil || !earlier)
	}
	if f.Object.Entity != g.Object.Entity || f.Object.Last < g.Object.First || g.Object.Last < f.Object.First {
		return false
	}
	if (f.Detail == "") != (g.Detail == "") {
		return f.Detail == ""
	}
	return !earlier
}

func superfluous(t testimonia.Type, made map[testimonia.Type]bool) bool {
	for _, group := range exclusive {
		first := true
		for _, g := range group {
			if g == t && !first {
				return true
			}
			if made[g] {
				first = false
			}
		}
	}
	return false
}
