package extract

import (
	"context"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
)

// passages are seeds for the properties; the persons in them are invented.
var passages = []string{
	"Pavel Lomov (1890–1937) was arrested in 1936 [1] and shot.\n\n1. He was “not” guilty.",
	"**Q:** Where were you born?\n\n**A:** My name is Hanna Weiß. I was born in Łódź in 1921, my father, Isaak, was a tailor.",
	"“They took us,” she said, “and my mother said: ‘Go!’",
	"КРЮКОВ Иван, b. 1901. Arrested 12.IV.1937; shot [date unknown].",
	"a\u0301 \u00a0 \u200b ((((((((( [[[[[ \"\"\"\" ''''' ……… —–-- \r\n\t",
	strings.Repeat("and ", 3000) + "he was arrested.",
	"Her mother's father's brother's wife's sister, Olga, died in 1942 at the age of 14, not in 1943.",
}

func FuzzExtract(f *testing.F) {
	for _, p := range passages {
		f.Add(p)
	}
	x, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, passage string) {
		doc, err := document.Read(context.Background(), "fuzz.md", []byte(passage), document.Options{})
		if err != nil {
			return // refused with a reason, which the document package tests
		}
		a, err := x.Extract(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		checkAnchors(t, doc.Text, a)
		again, err := x.Extract(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a.Statements, again.Statements) || !reflect.DeepEqual(a.People, again.People) {
			t.Error("reading twice is not reading once")
		}
	})
}

// checkAnchors holds every statement to the first promise: its quote stands at
// its offsets in the reading text, word for word.
func checkAnchors(t *testing.T, text string, a *Analysis) {
	t.Helper()
	runes := []rune(text)
	ids := map[string]bool{}
	for _, s := range a.Statements {
		if s.Start < 0 || s.Start >= s.End || s.End > len(runes) || string(runes[s.Start:s.End]) != s.Quote {
			t.Errorf("%s: the quote %q does not stand at %d–%d", s.ID, s.Quote, s.Start, s.End)
		}
		if ids[s.ID] {
			t.Errorf("two statements have the id %s", s.ID)
		}
		ids[s.ID] = true
		if s.Subject.Name == "" || s.Why == "" || s.Stance == "" || s.Type == "" {
			t.Errorf("%s lacks a subject, a reason, a stance or a type: %+v", s.ID, s)
		}
		if s.Status != testimonia.Proposed || s.Voices == nil || !utf8.ValidString(s.Quote) {
			t.Errorf("%s is not a well-formed proposal", s.ID)
		}
	}
	for _, m := range a.Marks {
		if m.Start < 0 || m.End > len(runes) || m.Start > m.End {
			t.Errorf("a mark stands at %d–%d of %d", m.Start, m.End, len(runes))
		}
	}
	last := 0
	for _, m := range a.Speech {
		if m.Start < last || m.Start >= m.End || m.End > len(runes) || m.Kind != testimonia.KindSpeech || m.Person != "" && m.Value == "" {
			t.Errorf("a quotation behind %d of %d: %+v", last, len(runes), m)
		}
		last = m.Start
	}
}
