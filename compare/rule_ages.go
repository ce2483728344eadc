package compare

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/phrase"
)

// ages: an age at a date speaks for one birth and against another.
var ages = Rule{
	ID: "age", Severity: Ordinary,
	Says: "An age at a known time tells when somebody was born: it supports a date of birth that is given, or speaks against it.",
	find: findAges,
}

func findAges(l *life) []draft {
	births := dated(l.of(testimonia.Birth))
	given := slices.DeleteFunc(slices.Clone(births), (*claim).fromAge)
	denials := slices.DeleteFunc(slices.Clone(l.claims), func(c *claim) bool {
		return c.Type != testimonia.Birth || c.Stance != testimonia.Denied || !c.dated
	})
	var out []draft
	for _, a := range births {
		if !a.fromAge() {
			continue
		}
		fits := slices.DeleteFunc(slices.Clone(given), func(c *claim) bool { return apart(a, c) })
		if len(fits) == 0 {
			continue // what speaks against it, rule "once" tells
		}
		d := draft{kind: Agreement, about: ageAbout(a),
			values: append(sides(fits, dateOf), side{phrase.New("%s, from the age", a.Date.EDTF), []*claim{a}})}
		d.sentence = phrase.New("%s’s age (“%s”) fits the birth in %s.", l.person.Name, a.Quote, d.values[0].value)
		other := slices.DeleteFunc(append(slices.Clone(given), denials...), func(c *claim) bool { return !apart(a, c) })
		if len(other) > 0 {
			d.sentence = phrase.New("%s’s age (“%s”) fits the birth in %s, not that in %s.", l.person.Name, a.Quote, d.values[0].value, sides(other, dateOf)[0].value)
		}
		out = append(out, d)
	}
	return out
}

func ageAbout(c *claim) phrase.Phrase {
	if c.Age == "" {
		return phrase.New("birth: age")
	}
	return phrase.New("birth: age %s", c.Age)
}
