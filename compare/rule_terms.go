package compare

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
)

// terms: from when to when.
var terms = Rule{
	ID: "term", Severity: Ordinary,
	Says: "Two accounts of the same office, membership, stay or imprisonment give it different beginnings or ends.",
	find: findTerms,
}

// lasting are the types whose date is a span of time.
var lasting = []testimonia.Type{testimonia.Position, testimonia.Membership, testimonia.Education, testimonia.Residence,
	testimonia.Imprisonment, testimonia.Exile, testimonia.Association}

func findTerms(l *life) []draft {
	spans := slices.DeleteFunc(dated(l.of(lasting...)), func(c *claim) bool { return c.date.Kind != edtf.Interval })
	var out []draft
	for _, group := range groups(spans, sameTerm) {
		clash := clashing(group, func(a, b *claim) bool { return edtf.Conflicts(a.date, b.date) && edtf.Overlaps(a.date, b.date) })
		if len(clash) == 0 {
			continue
		}
		s := sides(clash, dateOf)
		out = append(out, draft{kind: Conflict, about: about(clash[0]), values: s,
			sentence: phrase.New("%s, %s (%s): from when to when? %s.", l.person.Name, phrase.Term(clash[0].Type), content(clash[0]), sayings(s))})
	}
	return out
}

// sameTerm reports whether two claims speak of the same office or stay.
func sameTerm(a, b *claim) bool {
	if a.Type != b.Type {
		return false
	}
	if a.Type == testimonia.Position && a.Detail != "" && b.Detail != "" && !sameWords(thing(a.Detail), thing(b.Detail)) {
		return false
	}
	if len(a.thing) > 0 && len(b.thing) > 0 {
		return sameWords(a.thing, b.thing)
	}
	return a.Place != nil && b.Place != nil && samePlace(a, b)
}

// groups parts claims into groups of which each member is like the first.
func groups(claims []*claim, like func(a, b *claim) bool) [][]*claim {
	var out [][]*claim
	for _, c := range claims {
		i := slices.IndexFunc(out, func(g []*claim) bool { return like(g[0], c) })
		if i < 0 {
			out = append(out, []*claim{c})
			continue
		}
		out[i] = append(out[i], c)
	}
	return out
}
