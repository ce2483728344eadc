package main

import (
	"fmt"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/extract/date"
)

// candidate is one of our dates as it is compared: a whole expression, or one of
// its points.
type candidate struct {
	testimonia.Span
	edtf string
}

// candidates chooses between an expression and its points. A range is compared
// as a whole where one gold date spans two of its points, otherwise point by
// point; a relation ("since 2005") counts where gold holds its word.
func candidates(d document, found []date.Expression) []candidate {
	var out []candidate
	for _, e := range found {
		if e.EDTF == "" || e.Kind != date.Date && e.Kind != date.Time {
			continue
		}
		if whole(d, e) {
			out = append(out, candidate{e.Span, e.EDTF})
			continue
		}
		for _, p := range e.Points {
			if p.EDTF != "" {
				out = append(out, candidate{p.Span, p.EDTF})
			}
		}
	}
	return out
}

func whole(d document, e date.Expression) bool {
	if len(e.Points) == 0 {
		return true
	}
	first, last := e.Points[0].Span, e.Points[len(e.Points)-1].Span
	for _, g := range d.dates {
		if len(e.Points) > 1 && g.Overlaps(first) && g.Overlaps(last) || len(e.Points) == 1 && e.Start < first.Start && g.Start < first.Start && g.Overlaps(first) {
			return true
		}
	}
	return false
}

// score compares one text.
func score(d document) tally {
	ours := candidates(d, date.Find(d.text, d.sents, date.Options{DocumentDate: d.day, HasDate: d.dated}))
	t := tally{gold: len(d.dates), ours: len(ours)}
	used := map[int]bool{}
	for _, g := range d.dates {
		k := best(g, ours, used)
		if k < 0 {
			t.errors = append(t.errors, fmt.Sprintf("missed %s %q", g.attrs, d.text[max(0, g.Start):g.End]))
			continue
		}
		used[k] = true
		t.found++
		if right(g, ours[k].edtf) {
			t.right++
			continue
		}
		t.errors = append(t.errors, fmt.Sprintf("value  %s %q, ours %s %q in %q", g.attrs, d.text[max(0, g.Start):g.End], ours[k].edtf,
			d.text[ours[k].Start:ours[k].End], context(d, ours[k].Span)))
	}
	for k, o := range ours {
		if !used[k] {
			t.errors = append(t.errors, fmt.Sprintf("extra  ours %s %q in %q", o.edtf, d.text[o.Start:o.End], context(d, o.Span)))
		}
	}
	slices.Sort(t.errors)
	return t
}

// best returns the unused candidate that shares most with a gold date; one with
// the right value goes first.
func best(g gold, ours []candidate, used map[int]bool) int {
	at, size := -1, 0
	for k, o := range ours {
		n := min(g.End, o.End) - max(g.Start, o.Start)
		if n > 0 && right(g, o.edtf) {
			n += 1000
		}
		if !used[k] && n > size {
			at, size = k, n
		}
	}
	return at
}

func right(g gold, value string) bool {
	v, err := edtf.Parse(value)
	if err != nil || !g.known {
		return false
	}
	first, last, ok := v.Bounds()
	return ok && first == g.days.First && last == g.days.Last
}

func context(d document, s testimonia.Span) string {
	return d.text[max(0, s.Start-50):min(len(d.text), s.End+30)]
}
