package compare

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
)

// events: what looks like one event, dated twice.
var events = Rule{
	ID: "event", Severity: Ordinary,
	Says:   "Two witnesses date what looks like the same event differently: near each other in time, with the same other person, place or thing, or the only one of its kind that each tells of.",
	Params: []Param{{"near", nearDays, "days"}},
	find:   findEvents,
}

// nearDays is how far apart two dates of one event are misremembered.
const nearDays = 400

// happening are the types of events that may happen to somebody several times.
var happening = []testimonia.Type{testimonia.Arrest, testimonia.Sentence, testimonia.Trial, testimonia.Release, testimonia.Exile,
	testimonia.Expulsion, testimonia.Dismissal, testimonia.Rehabilitation, testimonia.Marriage, testimonia.Meeting,
	testimonia.Residence, testimonia.Migration, testimonia.Escape, testimonia.Award, testimonia.Signing}

func findEvents(l *life) []draft {
	var out []draft
	for _, t := range happening {
		claims := append(dated(l.of(t)), l.doneBy(t)...)
		for _, group := range groups(claims, func(a, b *claim) bool { return sameEvent(l, a, b) }) {
			clash := clashing(group, func(a, b *claim) bool { return a.origin != b.origin && differ(a, b) })
			if len(clash) == 0 || l.told(clash) {
				continue
			}
			s := sides(clash, dateOf)
			d := draft{kind: Question, about: about(clash[0]), values: s,
				sentence: phrase.New("%s, %s: %s. Is it one event?", l.person.Name, phrase.Term(t), sayings(s))}
			if slices.ContainsFunc(clash, func(c *claim) bool { return c != clash[0] && l.shares(c, clash[0]) }) {
				d.kind = Conflict
				d.sentence = phrase.New("%s, %s: %s is dated differently: %s.", l.person.Name, phrase.Term(t), content(clash[0]), sayings(s))
			}
			out = append(out, d)
		}
	}
	return out
}

// sameEvent reports whether two claims look like one event.
func sameEvent(l *life, a, b *claim) bool {
	if a.first()-b.last() > nearDays || b.first()-a.last() > nearDays {
		return false
	}
	return l.shares(a, b) || l.only(a) && l.only(b)
}

// only reports whether a claim is the only one of its type that its origin tells
// of the person, all its dates being one.
func (l *life) only(c *claim) bool {
	return !slices.ContainsFunc(l.of(c.Type), func(o *claim) bool {
		return o != c && o.origin == c.origin && (!o.dated || when(o) != when(c))
	})
}

// doneBy returns the dated claims of a type that others are the subjects of.
func (l *life) doneBy(t testimonia.Type) []*claim {
	return slices.DeleteFunc(dated(slices.Clone(l.turned)), func(c *claim) bool { return c.Type != t || c.Stance == testimonia.Denied })
}

// told reports whether all claims have one and the same other as their subject:
// then they are that person's finding.
func (l *life) told(claims []*claim) bool {
	return !slices.ContainsFunc(claims, func(c *claim) bool {
		return !slices.Contains(l.turned, c) || c.person != claims[0].person
	})
}

// shares reports whether two claims of a type have the same object or place.
func (l *life) shares(a, b *claim) bool {
	if a.other != nil && b.other != nil {
		if a.person != "" && a.person == b.person || sameWords(a.thing, b.thing) || l.all.among(a, b) || l.all.among(b, a) {
			return true
		}
	}
	return a.Place != nil && b.Place != nil && samePlace(a, b)
}

// differ reports whether two dates of an event are not the same: they exclude
// each other, or one names several times where the other names one of them.
func differ(a, b *claim) bool {
	if edtf.Conflicts(a.date, b.date) {
		return true
	}
	return several(a) != several(b) && a.Date.EDTF != b.Date.EDTF && edtf.Overlaps(a.date, b.date) && years(a) != years(b)
}

// several reports whether a date names more than one time.
func several(c *claim) bool { return c.date.Kind != edtf.Point }

// years is how many years a date touches.
func years(c *claim) int {
	first, _, _ := c.first().Gregorian()
	last, _, _ := c.last().Gregorian()
	return last - first
}
