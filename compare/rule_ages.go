package compare

import (
	"fmt"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
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
		d := draft{kind: Agreement, about: strings.TrimSpace("birth: age " + a.Age),
			values: append(sides(fits, when), side{a.Date.EDTF + ", from the age", []*claim{a}})}
		d.sentence = fmt.Sprintf("%s’s age (“%s”) fits the birth in %s", l.person.Name, a.Quote, sides(fits, when)[0].value)
		other := slices.DeleteFunc(append(slices.Clone(given), denials...), func(c *claim) bool { return !apart(a, c) })
		if len(other) > 0 {
			d.sentence += ", not that in " + sides(other, when)[0].value
		}
		d.sentence += "."
		out = append(out, d)
	}
	return out
}
