package passage

import (
	"context"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/document"
)

func read(t *testing.T, text string) *document.Document {
	t.Helper()
	doc, err := document.Read(context.Background(), "a.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func find(t *testing.T, doc *document.Document, words string) document.Span {
	t.Helper()
	i := strings.Index(doc.Text, words)
	if i < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return document.Span{Start: i, End: i + len(words)}
}

// flat writes passages as lines, the words between brackets.
func flat(list []Passage) string {
	var out []string
	for _, p := range list {
		line := ""
		for _, c := range p.Pieces {
			if c.Marked {
				c.Text = "[" + c.Text + "]"
			}
			line += c.Text
		}
		out = append(out, strings.TrimSpace(line))
	}
	return strings.Join(out, "\n")
}

func TestAround(t *testing.T) {
	doc := read(t, "First here.\n\nSecond passage says it.\n\nThird passage.\n\nFourth.\n")
	for words, want := range map[string]string{
		"passage says it": "First here.\nSecond [passage says it].\nThird passage.",
		"First here.":     "[First here.]\nSecond passage says it.",
		"Fourth":          "Third passage.\n[Fourth].",
	} {
		if got := flat(around(doc, find(t, doc, words))); got != want {
			t.Errorf("%q:\n%s\nwant\n%s", words, got, want)
		}
	}
	if got := around(doc, document.Span{Start: len(doc.Text), End: len(doc.Text)}); got != nil {
		t.Errorf("no words: %v", got)
	}
}

func TestLongPassagesAreCut(t *testing.T) {
	long := strings.Repeat("слово ", 20_000)
	doc := read(t, long+"ВОТ ОНО "+long+"\n\n"+long+"\n")
	list := around(doc, find(t, doc, "ВОТ ОНО"))
	got := flat(list)
	if len(got) > 5*near || !strings.Contains(got, "… слово") || !strings.Contains(got, "[ВОТ ОНО]") || !strings.Contains(got, "слово …") {
		t.Errorf("%d bytes: %.200s", len(got), got)
	}
	if strings.ContainsRune(got, '\uFFFD') {
		t.Error("cut within a letter")
	}
}
