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
