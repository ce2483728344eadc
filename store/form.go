package store

import (
	"cmp"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// Occurrence is a mention of a person in the text of a source.
type Occurrence struct {
	Person          string // the ID
	Source          string // the slug
	testimonia.Span        // code points of the source's text
}

// Form is how the text of a source mentions a person: a name, a pronoun, a
// description, with single spaces.
type Form struct {
	Person string // the ID
	Source string // the slug
	Words  string
	Count  int
}

// FormsIn counts the words at the occurrences in one text, which are all of one
// source: by person, most frequent first.
func FormsIn(text string, list []Occurrence) []Form {
	o := NewOffsets(text)
	at := map[[2]string]int{}
	var out []Form
	for _, m := range list {
		words := strings.Join(strings.Fields(text[o.Byte(m.Start):max(o.Byte(m.Start), o.Byte(m.End))]), " ")
		key := [2]string{m.Person, words}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, Form{Person: m.Person, Source: m.Source, Words: words})
		}
		out[i].Count++
	}
	slices.SortFunc(out, func(a, b Form) int {
		return cmp.Or(cmp.Compare(a.Person, b.Person), b.Count-a.Count, cmp.Compare(a.Words, b.Words))
	})
	return out
}
