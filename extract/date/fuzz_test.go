package date_test

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/date/plain"
)

// check reports what no text may break.
func check(t *testing.T, text string) {
	t.Helper()
	sents := plain.Sentences(text)
	day := edtf.FromGregorian(1995, 3, 1)
	last := 0
	for _, e := range date.Find(text, sents, date.Options{DocumentDate: day, HasDate: true, Vague: true}) {
		if e.Start < last || e.End <= e.Start || e.End > len(text) || text[e.Start:e.End] != e.Text {
			t.Fatalf("%q: span %v after %d", text, e.Span, last)
		}
		last = e.End
		n := len(sents[e.Sent].Tokens)
		if e.First < 0 || e.Last < e.First || e.Last >= n || e.Head < e.First || e.Head > e.Last {
			t.Fatalf("%q: tokens %d to %d, head %d of %d", text, e.First, e.Last, e.Head, n)
		}
		if e.EDTF != "" && !edtf.Valid(e.EDTF) {
			t.Fatalf("%q: %q is not EDTF", text, e.EDTF)
		}
		for _, p := range e.Points {
			if p.EDTF != "" && !edtf.Valid(p.EDTF) || p.Base != "" && !edtf.Valid(p.Base) {
				t.Fatalf("%q: point %q, %q is not EDTF", text, p.EDTF, p.Base)
			}
			if !e.Contains(p.Span) {
				t.Fatalf("%q: point %v outside %v", text, p.Span, e.Span)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("In August 1936, he was arrested; two years later, in the late '30s, from 5 to 17 May.")
	f.Add("at the end of the winter of 1941–42 (b. 1905?), 31/2/1937 31 February 1937 99999999999999 BC")
	f.Add("the 5th of October, 480–479 BC. The next day at 5:30 p.m. Yom Kippur 1 AD")
	f.Add("every two weeks, a year and a half ago, aged 14, nineteen forty-two, the 20th century")
	f.Fuzz(check)
}

func TestHostileTexts(t *testing.T) {
	for _, s := range []string{"1937-", "from ", "the end of ", "January 5 (", "two hundred ", "a ", "between 1937 and ", "(", "1937, ",
		"\xff1937", "in 43 ", "May ", "every ", "1.2.", "at the age of "} {
		check(t, strings.Repeat(s, 3000))
	}
}
