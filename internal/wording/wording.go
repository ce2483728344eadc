// Package wording puts parts of statements into words, the same on the page and
// on the command line.
package wording

import (
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// Particulars is what a statement says beside its type, subject and date, each
// thing once: detail, object, place, age. A person as object is left out where
// the caller shows them in another way.
func Particulars(s testimonia.Statement, withPerson bool) string {
	return strings.Join(Parts(s, withPerson), ", ")
}

// Parts lists the particulars.
func Parts(s testimonia.Statement, withPerson bool) []string {
	var parts []string
	add := func(text string) {
		text = strings.Join(strings.Fields(text), " ")
		if text == "" || slices.ContainsFunc(parts, func(p string) bool { return holds(p, text) }) {
			return
		}
		parts = slices.DeleteFunc(parts, func(p string) bool { return holds(text, p) })
		parts = append(parts, text)
	}
	add(s.Detail)
	if s.Object != nil && (withPerson || !IsPerson(*s.Object)) {
		add(s.Object.Name)
	}
	if s.Place != nil {
		add(s.Place.Name)
	}
	add(Age(s.Age))
	return parts
}

// holds reports whether a text says another one, word for word.
func holds(text, other string) bool {
	return strings.Contains(" "+strings.ToLower(text)+" ", " "+strings.ToLower(other)+" ")
}

// IsPerson reports whether a reference is to a person of the source.
func IsPerson(r testimonia.Ref) bool {
	return r.ID != "" && (r.Kind == "" || r.Kind == testimonia.KindPerson)
}

// Age writes "aged 14"; words of the source, "at a young age", stand alone.
func Age(s string) string {
	if s != "" && s[0] >= '0' && s[0] <= '9' {
		return "aged " + s
	}
	return s
}

// Names joins a list of names, the first few of a long one; an empty name is
// the document's own.
func Names(list []string) string {
	const most = 3
	var out []string
	for i, v := range list {
		if i == most {
			out = append(out, "others")
			break
		}
		if v == "" {
			v = "the document"
		}
		out = append(out, v)
	}
	return strings.Join(out, ", ")
}
