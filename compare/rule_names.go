package compare

import (
	"slices"
	"strings"
	"unicode"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/name"
)

// sameThing: two names of an organisation or document that are nearly the same.
var sameThing = Rule{
	ID: "same-thing", Severity: Slight,
	Says: "Two names of an organisation, a document or an event are so near that they may mean one.",
	find: findSameThing,
}

func findSameThing(l *life) []draft {
	named := slices.DeleteFunc(l.of(testimonia.Signing, testimonia.Membership, testimonia.Participation, testimonia.Authorship, testimonia.Award), func(c *claim) bool {
		return c.Object == nil || len(c.thing) == 0
	})
	var out []draft
	for _, group := range groups(named, nearThings) {
		s := sides(group, func(c *claim) phrase.Phrase { return phrase.Text(c.Object.Name) })
		if len(s) < 2 {
			continue
		}
		out = append(out, draft{kind: Question, about: about(s[0].claims[0]), values: s,
			sentence: phrase.New("%s, %s: do %s mean the same?", l.person.Name, phrase.Term(group[0].Type), sayings(s))})
	}
	return out
}

// nearThings reports whether two claims of one type name things by names that
// share the number they are known by, and do not exclude each other in time.
func nearThings(a, b *claim) bool {
	if a.Type != b.Type || a.dated && b.dated && apart(a, b) {
		return false
	}
	x, y := numbers(a.thing), numbers(b.thing)
	if len(x) > 0 || len(y) > 0 {
		return len(x) > 0 && slices.Equal(x, y)
	}
	return len(a.thing) > 1 && len(b.thing) > 1 && sameWords(a.thing, b.thing)
}

func numbers(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !unicode.IsDigit(rune(w[0])) })
}

// spellings: one source writes one surname in two ways.
var spellings = Rule{
	ID: "spelling", Severity: Slight,
	Says:   "One source spells one person’s surname in two ways that differ by a letter or two.",
	Params: []Param{{"letters", mostLetters, "letters"}},
	find:   findSpellings,
}

// mostLetters is how many letters two spellings of one surname differ by.
const mostLetters = 2

func findSpellings(l *life) []draft {
	var out []draft
	for _, source := range l.sources() {
		var forms []string
		for _, n := range l.forms[source] {
			if f := name.Parse(n).Surname; f != "" && !slices.Contains(forms, f) {
				forms = append(forms, f)
			}
		}
		for i, a := range forms {
			for _, b := range forms[i+1:] {
				if !slip(a, b) {
					continue
				}
				s := []side{{phrase.Text(a), l.bearing(source, a)}, {phrase.Text(b), l.bearing(source, b)}}
				out = append(out, draft{kind: Question, about: phrase.New("spelling: %s, %s", a, b), values: s,
					sentence: phrase.New("%s is written %s and %s in one source (%s).", l.person.Name, a, b, source)})
			}
		}
	}
	return out
}

func (l *life) sources() []string {
	var out []string
	for s := range l.forms {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// slip reports whether two surnames are one but for a few letters, and not the
// forms in which a family's men and women bear it.
func slip(a, b string) bool {
	x, y := name.Fold(a), name.Fold(b)
	return x != y && !name.SameFamily(a, b) && min(len([]rune(x)), len([]rune(y))) > 3 && name.Distance(x, y, mostLetters) <= mostLetters
}

// bearing returns the claims of a source whose words hold a form of the name,
// or else those of the person in it.
func (l *life) bearing(source, form string) []*claim {
	own := slices.DeleteFunc(slices.Clone(l.claims), func(c *claim) bool { return c.Source.Slug != source })
	with := slices.DeleteFunc(slices.Clone(own), func(c *claim) bool { return !strings.Contains(c.Quote, form) })
	if len(with) > 0 {
		return with
	}
	return own
}
