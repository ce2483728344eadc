package cli

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/testimonia/testimonia/resolve"
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

// matchPeople returns those whom a name or an ID means, by the surest way that
// finds anybody: the ID, the full name, another name, words of a name, words of
// the name of somebody known by a tie ("mother of Anna Ková").
func matchPeople(people []store.PersonCount, query string) []store.PersonCount {
	want := fold(query)
	if len(want) == 0 {
		return nil
	}
	same := func(n string) bool { return slices.Equal(fold(n), want) }
	part := func(n string) bool { return within(want, fold(n)) }
	for _, fits := range []func(p store.PersonCount) bool{
		func(p store.PersonCount) bool { return p.ID == query },
		func(p store.PersonCount) bool { return same(p.Name) },
		func(p store.PersonCount) bool { return slices.ContainsFunc(p.Names, same) },
		func(p store.PersonCount) bool {
			return !resolve.ByTie(p.Name) && (part(p.Name) || slices.ContainsFunc(p.Names, part))
		},
		func(p store.PersonCount) bool { return part(p.Name) || slices.ContainsFunc(p.Names, part) },
	} {
		var found []store.PersonCount
		for _, p := range people {
			if fits(p) {
				found = append(found, p)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
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
