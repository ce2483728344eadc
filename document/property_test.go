package document

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// check tests what holds of every document that can be read.
func check(t *testing.T, name string, data []byte, d *Document) {
	t.Helper()
	if !utf8.ValidString(d.Text) || !norm.NFC.IsNormalString(d.Text) {
		t.Errorf("%s: text is not NFC UTF-8", name)
	}
	checkBlocks(t, name, d)
	checkOrigin(t, name, data, d)
	if again, err := Read(context.Background(), name, data, Options{}); err != nil || !reflect.DeepEqual(again, d) {
		t.Errorf("%s: reading twice differs (%v)", name, err)
	}
	checkQuotes(t, name, data, d)
	for _, g := range d.Glosses {
		if g.Block < 0 || g.Block >= len(d.Blocks) || !g.Span.Contains(g.Inner) || g.End > len(d.Text) {
			t.Errorf("%s: gloss %v out of place", name, g)
		}
	}
	for i, m := range d.Marks {
		if m.Start >= m.End || m.End > len(d.Text) || i > 0 && m.Start < d.Marks[i-1].End {
			t.Errorf("%s: mark %v out of place", name, m)
		}
	}
	end := len(d.Text)
	if _, cp := d.CodePoints(Span{Start: 0, End: end}); cp != utf8.RuneCountInString(d.Text) {
		t.Errorf("%s: %d code points, want %d", name, cp, utf8.RuneCountInString(d.Text))
	}
}

// checkBlocks wants runs inside the text, in order, whole code points, and no
// byte in two blocks.
func checkBlocks(t *testing.T, name string, d *Document) {
	t.Helper()
	taken := make([]bool, len(d.Text))
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if len(b.Runs) == 0 || b.Turn < -1 || b.Turn >= len(d.Turns) {
			t.Fatalf("%s: block %d: %+v", name, i, b)
		}
		at := 0
		for _, r := range b.Runs {
			if r.Start < at || r.End <= r.Start || r.End > len(d.Text) || !utf8.ValidString(d.Text[r.Start:r.End]) {
				t.Fatalf("%s: block %d: run %v after %d", name, i, r, at)
			}
			at = r.End
			for p := r.Start; p < r.End; p++ {
				if taken[p] {
					t.Fatalf("%s: byte %d stands in two blocks", name, p)
				}
				taken[p] = true
			}
		}
	}
}

// checkOrigin wants a map that covers the text, never goes back, and whose
// exact pieces are the original's bytes.
func checkOrigin(t *testing.T, name string, data []byte, d *Document) {
	t.Helper()
	orderly := d.Format == "text" || d.Format == "markdown"
	at, from := 0, 0
	for i, p := range d.Origin.Pieces {
		end := len(d.Text)
		if i+1 < len(d.Origin.Pieces) {
			end = d.Origin.Pieces[i+1].Text
		}
		if p.Text != at || end <= p.Text || p.Original < 0 || p.Original+p.Len > len(data) || orderly && p.Original < from {
			t.Fatalf("%s: piece %d %+v after %d, %d", name, i, p, at, from)
		}
		if p.Exact && (end-p.Text != p.Len || string(data[p.Original:p.Original+p.Len]) != d.Text[p.Text:end]) {
			t.Fatalf("%s: piece %d %+v is not exact", name, i, p)
		}
		at, from = end, p.Original
	}
	if at != len(d.Text) {
		t.Errorf("%s: map ends at %d of %d", name, at, len(d.Text))
	}
}

// plain is what quotes are compared in: no emphasis, no escapes, single blanks.
func plain(s string) string {
	s = strings.NewReplacer("*", "", "_", "", `\`, "", "\u00ad", "").Replace(norm.NFC.String(s))
	return strings.Join(strings.Fields(s), " ")
}

// checkQuotes wants the words of every block of a text to stand in the source
// as they are, unless its bytes or entities had to be decoded.
func checkQuotes(t *testing.T, name string, data []byte, d *Document) {
	t.Helper()
	if d.Format != "text" && d.Format != "markdown" || !utf8.Valid(data) || bytes.ContainsAny(data, "&\x00\u034f\ufeff") || len(data) > 1<<16 {
		return
	}
	source := plain(string(data))
	for i := range d.Blocks {
		e := d.Blocks[i].Extent()
		if words := plain(d.Text[e.Start:e.End]); !strings.Contains(d.Text, joiner) && !strings.Contains(source, words) {
			t.Errorf("%s: not in the source: %q", name, words)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("Q: Who?\n\nA: I.\n", "a.txt")
	f.Add("# T\n\n**A:** one *two* [x](y) [^1]\n\n[^1]: n\n", "a.md")
	f.Add("a\u0301 e**\u0301** \r\n\x00\xff", "a.md")
	f.Fuzz(func(t *testing.T, s, name string) {
		fuzzed(t, name, []byte(s))
	})
}

// fuzzed reads and checks data; errors are fine, panics are not.
func fuzzed(t *testing.T, name string, data []byte) {
	d, err := Read(context.Background(), name, data, Options{MaxUnpacked: 1 << 20})
	var broken fault
	if errors.As(err, &broken) {
		t.Fatal(broken)
	}
	if err != nil {
		return
	}
	check(t, name, data, d)
	for i := range d.Blocks {
		e := d.Blocks[i].Extent()
		if o := d.Original(e); o.Start < 0 || o.End > len(data) {
			t.Fatalf("block %d comes from %v", i, o)
		}
	}
}
