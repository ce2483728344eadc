package store_test

import (
	"context"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

func TestToldOn(t *testing.T) {
	for _, c := range []struct{ text, date, value, want string }{
		{"# Interview with Anna Kral\n\nBrno, 12 May 1995\n\n**Q:** When?\n\n**A:** In May.", "12 May 1995", "1995-05-12", "1995-05-12"},
		{"# Anna Kral (1911-1990)\n\n**Q:** When?\n\n**A:** In May.", "1911-1990", "1911/1990", ""},
		{"# Interview\n\n**Q:** When?\n\n**A:** On 12 May 1995.", "12 May 1995", "1995-05-12", ""},
		{"# Article\n\n" + strings.Repeat("Long words. ", 30) + "\n\n12 May 1995", "12 May 1995", "1995-05-12", ""},
	} {
		d, err := document.Read(context.Background(), "a.md", []byte(c.text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		at := strings.Index(d.Text, c.date)
		start, end := d.CodePoints(testimonia.Span{Start: at, End: at + len(c.date)})
		m := store.Mention{Span: testimonia.Span{Start: start, End: end}, Kind: "date", Value: c.value}
		if got := store.ToldOn(d, []store.Mention{m}); got != c.want {
			t.Errorf("%.40q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestEntriesOfListsTellNothing: the dates of a life are not when it was told.
func TestEntriesOfListsTellNothing(t *testing.T) {
	d, err := document.Read(context.Background(), "a.md", []byte("# Prisoners\n\nKral Anna, born 3 May 1911, released 9 May 1945"), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var list []store.Mention
	for words, value := range map[string]string{"3 May 1911": "1911-05-03", "9 May 1945": "1945-05-09"} {
		at := strings.Index(d.Text, words)
		start, end := d.CodePoints(testimonia.Span{Start: at, End: at + len(words)})
		list = append(list, store.Mention{Span: testimonia.Span{Start: start, End: end}, Kind: "date", Value: value})
	}
	if got := store.ToldOn(d, list); got != "" {
		t.Errorf("told %q", got)
	}
}
