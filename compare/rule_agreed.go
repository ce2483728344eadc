package compare

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
)

// agreed: witnesses who do not depend on each other say the same.
var agreed = Rule{
	ID: "agreed", Severity: Ordinary,
	Says:   "Witnesses who do not depend on each other say the same, one perhaps more closely than the other.",
	Params: []Param{{"witnesses", leastWitnesses, "independent voices"}},
	find:   findAgreed,
}

// leastWitnesses is how many independent voices make an agreement.
const leastWitnesses = 2

func findAgreed(l *life) []draft {
	var out []draft
	for _, group := range groups(l.sayable(), sameFact) {
		if len(origins(group)) < leastWitnesses {
			continue
		}
		clash := clashing(dated(slices.Clone(group)), excludes)
		group = slices.DeleteFunc(group, func(c *claim) bool { return slices.Contains(clash, c) })
		if len(origins(group)) < leastWitnesses {
			continue
		}
		s := sides(group, content)
		if isOnce(group[0].Type) || group[0].Object == nil {
			s = sides(group, whenOrType)
		}
		out = append(out, draft{kind: Agreement, about: about(group[0]), values: s,
			sentence: phrase.New("%s, %s: %s agree.", l.person.Name, phrase.Term(momentOf(group[0].Type)), sayings(s))})
	}
	return out
}

// excludes reports whether two claims give dates that cannot both be right: of a
// term of office, also a different beginning or end.
func excludes(a, b *claim) bool {
	if isOnce(a.Type) {
		return apart(a, b)
	}
	return edtf.Conflicts(a.date, b.date)
}

// sayable are the claims on which witnesses can agree; ties are told of both
// parties and count once.
func (l *life) sayable() []*claim {
	return slices.DeleteFunc(slices.Clone(l.claims), func(c *claim) bool {
		return c.Stance == testimonia.Denied || c.fromAge() || (!c.dated && len(c.thing) == 0 && c.Place == nil && !isOnce(c.Type))
	})
}

// sameFact reports whether two claims tell of the same and can both be right.
func sameFact(a, b *claim) bool {
	if momentOf(a.Type) != momentOf(b.Type) {
		return false
	}
	if a.dated && b.dated && apart(a, b) {
		return false
	}
	switch {
	case isOnce(a.Type):
		return a.dated && b.dated
	case len(a.thing) > 0 && len(b.thing) > 0:
		return sameWords(a.thing, b.thing) && (a.Type != testimonia.Kinship || a.Detail == b.Detail)
	case len(a.thing) > 0 || len(b.thing) > 0:
		return false
	case a.dated && b.dated:
		return a.Place == nil || b.Place == nil || samePlace(a, b)
	}
	return a.Place != nil && b.Place != nil && samePlace(a, b)
}

// momentOf names what happens once, under whatever type it is told, and any
// other type by itself.
func momentOf(t testimonia.Type) testimonia.Type {
	for _, m := range moments {
		if slices.Contains(m.types, t) {
			return m.name
		}
	}
	return t
}

func whenOrType(c *claim) phrase.Phrase {
	if c.dated {
		return dateOf(c)
	}
	return content(c)
}
