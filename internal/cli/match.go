package cli

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/testimonia/testimonia/store"
)

// fold makes spellings of a name alike that differ in case, accents, ё and
// punctuation, and cuts it into words.
func fold(s string) []string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r): // an accent; also the dots of ё, the breve of й
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// within reports whether the words stand in order in a longer list.
func within(words, list []string) bool {
	i := 0
	for _, w := range list {
		if i < len(words) && w == words[i] {
			i++
		}
	}
	return i == len(words) && i > 0
}

// matchPeople returns those whom a name or an ID means: those called exactly
// so, or else those whose name holds its words.
func matchPeople(people []store.PersonCount, query string) []store.PersonCount {
	want := fold(query)
	var byID, exact, partial []store.PersonCount
	for _, p := range people {
		switch {
		case p.ID == query:
			byID = append(byID, p)
		case slices.Equal(fold(p.Name), want) && len(want) > 0:
			exact = append(exact, p)
		case holds(p, want):
			partial = append(partial, p)
		}
	}
	for _, found := range [][]store.PersonCount{byID, exact} {
		if len(found) > 0 {
			return found
		}
	}
	return partial
}

func holds(p store.PersonCount, want []string) bool {
	if within(want, fold(p.Name)) {
		return true
	}
	return slices.ContainsFunc(p.Names, func(n string) bool { return within(want, fold(n)) })
}

// onePerson reports whether all can be one person as far as names tell: no two
// from one source, and of any two names one holds the other.
func onePerson(people []store.PersonCount) bool {
	for i, p := range people {
		for _, q := range people[:i] {
			a, b := fold(p.Name), fold(q.Name)
			if p.Source.Slug == q.Source.Slug || !within(a, b) && !within(b, a) {
				return false
			}
		}
	}
	return true
}
