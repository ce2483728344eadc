package compare

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/phrase"
)

// denied: what one voice denies, another says, or the same voice puts something
// else in its place.
var denied = Rule{
	ID: "denied", Severity: Grave,
	Says: "One voice denies what another says, or says what was so instead: not in 1888 but in 1890.",
	find: findDenied,
}

func findDenied(l *life) []draft {
	var out []draft
	var done []*claim
	for _, no := range l.claims {
		if no.Stance != testimonia.Denied || slices.Contains(done, no) {
			continue
		}
		against := l.against(no)
		if len(against) == 0 {
			continue
		}
		nos := slices.DeleteFunc(slices.Clone(l.claims), func(c *claim) bool {
			return c.Stance != testimonia.Denied || c != no && !sameMatter(c, no)
		})
		done = append(done, nos...)
		values := append(sides(against, content), side{phrase.New("not %s", content(no)), nos})
		out = append(out, draft{kind: Conflict, about: about(no), values: values,
			sentence: phrase.New("%s, %s: %s.", l.person.Name, phrase.Term(no.Type), sayings(values))})
	}
	return out
}

// against returns what stands against a denial: who says just what it denies,
// and what is said in its place in the same words; then also all others who say
// that.
func (l *life) against(no *claim) []*claim {
	var out []*claim
	for _, c := range l.of(no.Type) {
		if c.origin == no.origin && says(c) == says(no) {
			continue // one voice says it and denies it: of two occasions, or read wrongly
		}
		instead := c.Source.Slug == no.Source.Slug && c.Start < no.End && no.Start < c.End && says(c) != says(no)
		if instead || sameMatter(c, no) {
			out = append(out, c)
		}
	}
	for _, c := range l.of(no.Type) {
		if !slices.Contains(out, c) && slices.ContainsFunc(out, func(o *claim) bool { return sameContent(c, o) }) {
			out = append(out, c)
		}
	}
	return out
}

// sameMatter reports whether two claims of a type, one of them denied, speak of
// the same: the same thing where there is one, else the same date, else a thing
// that happens once.
func sameMatter(a, b *claim) bool {
	if a.Type != b.Type {
		return false
	}
	if len(a.thing) > 0 || len(b.thing) > 0 {
		return sameWords(a.thing, b.thing)
	}
	if a.dated && b.dated {
		return !apart(a, b)
	}
	return !a.dated && !b.dated && isOnce(a.Type)
}

func isOnce(t testimonia.Type) bool {
	return slices.ContainsFunc(moments, func(m moment) bool { return slices.Contains(m.types, t) })
}

// sameContent reports whether two claims say the same of the person, one of
// them perhaps more closely.
func sameContent(a, b *claim) bool {
	if len(a.thing) > 0 && len(b.thing) > 0 {
		return sameWords(a.thing, b.thing)
	}
	return len(a.thing) == 0 && len(b.thing) == 0 && a.dated && b.dated && !apart(a, b)
}

// content is what a claim says besides its type, for people.
func content(c *claim) phrase.Phrase {
	if s := says(c); s != "" {
		return phrase.Text(s)
	}
	return phrase.Term(c.Type)
}

// says is the words that a claim holds besides its type, empty where there are
// none.
func says(c *claim) string {
	switch {
	case c.other != nil && c.other.Name != "":
		return withDetail(c)
	case c.Date != nil:
		return c.Date.EDTF
	case c.Place != nil:
		return c.Place.Name
	}
	return ""
}

// withDetail is the object, with what the person was there, unless it says so.
func withDetail(c *claim) string {
	if c.Type == testimonia.Position && c.Detail != "" && !within(thing(c.Detail), c.thing) {
		return c.Detail + ", " + c.other.Name
	}
	return c.other.Name
}

// about names the matter of a claim.
func about(c *claim) phrase.Phrase {
	if isOnce(c.Type) || c.other == nil {
		return phrase.Term(c.Type)
	}
	return phrase.New("%s: %s", phrase.Term(c.Type), c.other.Name)
}
