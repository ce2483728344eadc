package compare

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
)

// once: what happens to a person once has one date.
var once = Rule{
	ID: "once", Severity: Grave,
	Says:  "Somebody is born, baptised, dies and is buried once: two dates for it that have no day in common cannot both be right.",
	mixes: true,
	find:  findOnce,
}

// moment is something that happens once, under the types that tell of it.
type moment struct {
	name  testimonia.Type
	types []testimonia.Type
}

// deaths are the types under which the end of a life is told.
var deaths = []testimonia.Type{testimonia.Death, testimonia.Execution, testimonia.Killing}

var moments = []moment{
	{testimonia.Birth, []testimonia.Type{testimonia.Birth}},
	{testimonia.Baptism, []testimonia.Type{testimonia.Baptism}},
	{testimonia.Death, deaths},
	{testimonia.Burial, []testimonia.Type{testimonia.Burial}},
}

func findOnce(l *life) []draft {
	var out []draft
	for _, m := range moments {
		claims := dated(l.of(m.types...))
		clash := clashing(claims, apart)
		if len(clash) == 0 {
			continue
		}
		s, what := sides(clash, dateOf), phrase.Term(m.name)
		d := draft{kind: Conflict, about: what, values: s,
			sentence: phrase.New("The date of %s’s %s: %s cannot all be right.", l.person.Name, what, sayings(s))}
		if len(s) == 2 {
			d.sentence = phrase.New("The date of %s’s %s: %s cannot both be right.", l.person.Name, what, sayings(s))
		}
		if note, ok := twoCalendars(clash); ok {
			d.kind = Agreement
			d.sentence = phrase.New("The date of %s’s %s: %s; %s.", l.person.Name, what, sayings(s), note)
		}
		out = append(out, d)
	}
	return out
}

// clashing returns the claims that clash with another.
func clashing(claims []*claim, clash func(a, b *claim) bool) []*claim {
	var out []*claim
	for _, a := range claims {
		if slices.ContainsFunc(claims, func(b *claim) bool { return a != b && clash(a, b) }) {
			out = append(out, a)
		}
	}
	return out
}

// twoCalendars reports whether two differing days are one day, one of them
// written in the Julian calendar without saying so.
func twoCalendars(claims []*claim) (note phrase.Phrase, ok bool) {
	s := sides(claims, dateOf)
	if len(s) != 2 {
		return phrase.Phrase{}, false
	}
	a, b := s[0].claims[0], s[1].claims[0]
	if b.first() < a.first() {
		a, b = b, a
	}
	if !isDay(a) || !isDay(b) || a.Date.Calendar == "julian" || b.Date.Calendar == "julian" ||
		b.first() > lastJulian || !edtf.AgreeInOtherCalendar(a.date, b.date) {
		return phrase.Phrase{}, false
	}
	return phrase.New("they are one day, %s in the Julian calendar and %s in the Gregorian", a.Date.EDTF, b.Date.EDTF), true
}

// lastJulian is after which no country's papers were dated in the Julian
// calendar: Greece changed in 1923.
var lastJulian = edtf.FromGregorian(1923, 12, 31)

func isDay(c *claim) bool { return c.first() == c.last() }
