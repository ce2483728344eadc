package webtest

import (
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
)

// Stating makes an archive of one source that states just what a test needs; of
// none where nothing is stated. Its people are those whom the statements name by
// an ID.
func Stating(t testing.TB, statements ...testimonia.Statement) store.Archive {
	t.Helper()
	a, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "stating.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	if len(statements) > 0 {
		if _, err := a.Save(t.Context(), stated(t, statements), Now); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// stated makes the source. Every statement's words are its whole text.
func stated(t testing.TB, statements []testimonia.Statement) *store.Reading {
	t.Helper()
	const text = "It was so, they say."
	doc, err := document.Read(t.Context(), "Stated.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := &store.Reading{Slug: "stated", Original: []byte(text), Document: doc, Extractor: "by hand 1"}
	known := map[string]bool{}
	meet := func(ref *testimonia.Ref) {
		if ref != nil && ref.ID != "" && !known[ref.ID] {
			known[ref.ID] = true
			r.People = append(r.People, store.Person{ID: ref.ID, Name: ref.Name, Names: ref.Names})
		}
	}
	for _, s := range statements {
		meet(&s.Subject)
		meet(s.Object)
		s.Quote, s.Start, s.End = doc.Text, 0, utf8.RuneCountInString(doc.Text)
		r.Statements = append(r.Statements, s)
	}
	return r
}
