package compare

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/phrase"
)

// alleged: what is alleged, beside what somebody states.
var alleged = Rule{
	ID: "alleged", Severity: Grave,
	Says: "What one voice only alleges of somebody, another states or states otherwise: an office named differently, an event dated differently.",
	find: findAlleged,
}

func findAlleged(l *life) []draft {
	var out []draft
	for _, a := range l.claims {
		if a.Stance != testimonia.Alleged || slices.Contains(charges, a.Type) {
			continue
		}
		var beside []*claim
		for _, c := range l.of(a.Type) {
			if c.Stance == testimonia.Asserted && c.origin != a.origin && related(a, c) {
				beside = append(beside, c)
			}
		}
		if len(beside) == 0 {
			continue
		}
		values := append([]side{{content(a), []*claim{a}}}, sides(beside, content)...)
		out = append(out, draft{kind: Question, about: about(a), values: values,
			sentence: phrase.New("%s, %s: %s is alleged; stated is %s.", l.person.Name, phrase.Term(a.Type), values[0].saying(), sayings(values[1:]))})
	}
	return out
}

// charges are the types that are allegations by what they are.
var charges = []testimonia.Type{testimonia.Accusation, testimonia.Confession}

// related reports whether two claims of a type are about one matter: things that
// share a word, or the same kind of thing that happens once.
func related(a, b *claim) bool {
	for _, w := range a.thing {
		if slices.Contains(b.thing, w) {
			return true
		}
	}
	return len(a.thing) == 0 && len(b.thing) == 0 && isOnce(a.Type)
}
