package webtest

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// Reading makes a source that states just what a test needs. Its people are
// those whom the statements name by an ID; where a statement has no words, its
// words are the whole text.
func Reading(t testing.TB, slug, text string, statements []testimonia.Statement) *store.Reading {
	t.Helper()
	doc, err := document.Read(t.Context(), slug+".txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(slug + text))
	doc.SHA256 = hex.EncodeToString(sum[:])
	r := &store.Reading{Slug: slug, Original: []byte(text), Document: doc, Extractor: "by hand 1"}
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
		if s.Quote == "" {
			s.Quote, s.Start, s.End = doc.Text, 0, len([]rune(doc.Text))
		}
		if s.Voices == nil {
			s.Voices = []testimonia.Voice{}
		}
		r.Statements = append(r.Statements, s)
	}
	return r
}
