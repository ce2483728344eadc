package edtf

import (
	"cmp"
	"slices"
	"strings"
)

// Span is a run of days, both ends included.
type Span struct{ First, Last Day }

// maxSpans bounds the runs of days that one date with unspecified digits is
// taken apart into; beyond it one run from the first day to the last stands for
// them.
const maxSpans = 400

// Spans returns the runs of days that the value can cover, in order and with a
// day or more between them. "156X-12-25" has ten, the winter of 1937 two, for
// nobody says which one is meant. It is nil where Bounds fails. Where a date
// would fall into more than 400 runs, one run from its first day to its last
// stands for them.
func (v Value) Spans() []Span {
	if v.Kind == Point {
		return v.From.Date.spans()
	}
	first, last, ok := v.Bounds()
	if !ok {
		return nil
	}
	if v.Kind == Interval {
		return []Span{{first, last}}
	}
	var out []Span
	for _, m := range v.Members {
		if !m.Range {
			out = append(out, m.From.Date.spans()...)
			continue
		}
		first, last, _ := m.bounds()
		out = append(out, Span{first, last})
	}
	return merge(out)
}

// merge sorts spans and joins those that touch.
func merge(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last))
	})
	out := spans[:0]
	for _, s := range spans {
		out = join(out, s)
	}
	return out
}

// join adds a span that begins no earlier than the last of them.
func join(spans []Span, s Span) []Span {
	if n := len(spans); n > 0 && (spans[n-1].Last == Never || s.First <= spans[n-1].Last+1) {
		spans[n-1].Last = max(spans[n-1].Last, s.Last)
		return spans
	}
	return append(spans, s)
}

// spans returns the runs of days of a date.
func (d Date) spans() []Span {
	first, last, ok := d.bounds()
	if !ok {
		return nil
	}
	whole := []Span{{first, last}}
	months, season := seasonMonths[d.Month.Digits]
	if wraps := season && months[1] < months[0]; !wraps && d.unbroken() {
		return whole
	}
	lo, hi, _ := d.Year.bounds()
	var out []Span
	for y := lo; y <= hi; y++ {
		switch {
		case !d.Year.matches(y):
		case season:
			out = addSeason(out, y, months)
		default:
			out = d.addYear(out, y)
		}
		if len(out) > maxSpans {
			return whole
		}
	}
	return out
}

// unbroken reports whether the date's digits leave no gap between its first day
// and its last: the unspecified ones stand at its right end.
func (d Date) unbroken() bool {
	digits := d.Year.Digits + d.Month.Digits + d.Day.Digits
	cut := strings.IndexByte(digits, 'X')
	return cut < 0 || strings.Trim(digits[cut:], "X") == ""
}

// addSeason adds the days of a season in one year: of a winter, the months that
// end in the year and those that begin in it.
func addSeason(out []Span, year int, months [2]int) []Span {
	if months[1] < months[0] {
		out = join(out, Span{FromGregorian(year, 1, 1), FromGregorian(year, months[1]+1, 1) - 1})
		months[1] += 12
	}
	return join(out, Span{FromGregorian(year, months[0], 1), FromGregorian(year, months[1]+1, 1) - 1})
}

// addYear adds the days of one year that fit the month and the day.
func (d Date) addYear(out []Span, year int) []Span {
	for m := 1; m <= 12; m++ {
		if !d.Month.matches(m) {
			continue
		}
		n := DaysIn(year, m)
		if d.Day.Digits == "" || d.Day.Digits == "XX" {
			out = join(out, Span{FromGregorian(year, m, 1), FromGregorian(year, m, n)})
			continue
		}
		for day := 1; day <= n; day++ {
			if d.Day.matches(day) {
				at := FromGregorian(year, m, day)
				out = join(out, Span{at, at})
			}
		}
	}
	return out
}
