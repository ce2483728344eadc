package extract

import (
	"context"
	"testing"

	"github.com/testimonia/testimonia/document"
)

// TestDoerIsNotSufferer: what the judge learnt must not make those by whom
// something is done into those to whom it is done.
func TestDoerIsNotSufferer(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"Pavel Lomov ruled the district. Seven people were killed by Lomov. Two men were murdered by Lomov.",
		"Pavel Lomov ruled the district. Three boys from our village were beaten by Lomov.",
	} {
		doc, err := document.Read(context.Background(), "case.md", []byte(text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		a, err := x.Extract(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range a.Statements {
			if s.Type != "position" {
				t.Errorf("%s: %s of %s", text, s.Type, s.Subject.Name)
			}
		}
	}
}
