package edtf

import (
	"math"
	"strings"
)

// Never and Always stand for the bounds of open and unknown ends.
const (
	Always Day = math.MinInt64
	Never  Day = math.MaxInt64
)

// maxYear bounds the years that have days; beyond it Bounds gives up.
const maxYear = 1 << 50

// Bounds returns the first and last day that the value can cover. An open or
// unknown end gives Always or Never. It is false where the value is not valid or
// too far from us to be counted in days. Qualifiers do not widen the bounds, for
// the standard does not say by how much; see Conflicts.
func (v Value) Bounds() (first, last Day, ok bool) {
	switch v.Kind {
	case Point:
		return v.From.Date.bounds()
	case Interval:
		return boundsOf(v.From, v.To)
	}
	first, last = Never, Always
	for _, m := range v.Members {
		a, b, fine := m.bounds()
		if !fine {
			return 0, 0, false
		}
		first, last, ok = min(first, a), max(last, b), true
	}
	return first, last, ok
}

func (m Member) bounds() (first, last Day, ok bool) {
	if !m.Range {
		return m.From.Date.bounds()
	}
	return boundsOf(m.From, m.To)
}

func boundsOf(from, to End) (first, last Day, ok bool) {
	first, last, ok = Always, Never, true
	if from.State == Known {
		first, _, ok = from.Date.bounds()
	}
	if to.State == Known && ok {
		_, last, ok = to.Date.bounds()
	}
	return first, last, ok
}

// bounds returns the first and last day of a date.
func (d Date) bounds() (first, last Day, ok bool) {
	lo, hi, ok := d.Year.bounds()
	if !ok {
		return 0, 0, false
	}
	if d.Month.season() {
		return d.seasonBounds(lo, hi)
	}
	if first, ok = d.scan(lo, hi, 1); !ok {
		return 0, 0, false
	}
	last, ok = d.scan(lo, hi, -1)
	return first, last, ok
}

// bounds returns the smallest and largest year that the notation allows.
func (y Year) bounds() (lo, hi int, ok bool) {
	lo, ok1 := number(strings.ReplaceAll(y.Digits, "X", "0"), y.Exponent)
	hi, ok2 := number(strings.ReplaceAll(y.Digits, "X", "9"), y.Exponent)
	if !ok1 || !ok2 {
		return 0, 0, false
	}
	if y.Significant > 0 {
		unit := 1
		for range len(y.Digits) + y.Exponent - y.Significant {
			unit *= 10
		}
		lo -= lo % unit
		hi = lo + unit - 1
	}
	if y.Negative {
		lo, hi = -hi, min(-lo, -1) // there is no year -0000
	}
	return lo, hi, true
}

// number reads digits followed by so many zeros.
func number(digits string, zeros int) (int, bool) {
	n := 0
	for i := range len(digits) + zeros {
		n *= 10
		if i < len(digits) {
			n += int(digits[i] - '0')
		}
		if n > maxYear {
			return 0, false
		}
	}
	return n, digits != ""
}

// scan finds the first (step 1) or last (step -1) day that matches the date's
// digits in the years lo to hi.
func (d Date) scan(lo, hi, step int) (Day, bool) {
	if _, ok := d.scanYear(2000, 1); !ok {
		return 0, false // not even in a leap year
	}
	from, to := lo, hi
	if step < 0 {
		from, to = hi, lo
	}
	for y, tries := from, 0; (to-y)*step >= 0 && tries < 10000; y, tries = y+step, tries+1 {
		if !d.Year.matches(y) {
			continue
		}
		if day, ok := d.scanYear(y, step); ok {
			return day, true
		}
	}
	return 0, false
}

// matches reports whether the year fits the digits of a masked year.
func (y Year) matches(year int) bool {
	if !strings.Contains(y.Digits, "X") {
		return true
	}
	if year < 0 {
		year = -year
	}
	for i := len(y.Digits) - 1; i >= 0; i-- {
		if c := y.Digits[i]; c != 'X' && int(c-'0') != year%10 {
			return false
		}
		year /= 10
	}
	return true
}

func (d Date) scanYear(year, step int) (Day, bool) {
	for i := 1; i <= 12; i++ {
		m := i
		if step < 0 {
			m = 13 - i
		}
		if !d.Month.matches(m) {
			continue
		}
		n := DaysIn(year, m)
		for j := 1; j <= n; j++ {
			day := j
			if step < 0 {
				day = n + 1 - j
			}
			if d.Day.matches(day) {
				return FromGregorian(year, m, day), true
			}
		}
	}
	return 0, false
}

// matches reports whether n fits the part's digits; an absent part fits all.
func (p Part) matches(n int) bool {
	if len(p.Digits) != 2 {
		return true
	}
	return (p.Digits[0] == 'X' || int(p.Digits[0]-'0') == n/10) && (p.Digits[1] == 'X' || int(p.Digits[1]-'0') == n%10)
}

// seasonMonths gives the months of each part of the year, 1 to 12; a last month
// before the first lies in the next year. Seasons without a hemisphere are those
// of the northern one, as the meteorologists count them.
var seasonMonths = map[string][2]int{
	"21": {3, 5}, "22": {6, 8}, "23": {9, 11}, "24": {12, 2},
	"25": {3, 5}, "26": {6, 8}, "27": {9, 11}, "28": {12, 2},
	"29": {9, 11}, "30": {12, 2}, "31": {3, 5}, "32": {6, 8},
	"33": {1, 3}, "34": {4, 6}, "35": {7, 9}, "36": {10, 12},
	"37": {1, 4}, "38": {5, 8}, "39": {9, 12},
	"40": {1, 6}, "41": {7, 12},
}

// seasonBounds returns the days of a season. Winter has two: that which ends and
// that which begins in the year, so its bounds run from January to the next
// February.
func (d Date) seasonBounds(lo, hi int) (first, last Day, ok bool) {
	m, ok := seasonMonths[d.Month.Digits]
	if !ok {
		return 0, 0, false
	}
	if m[1] < m[0] {
		return FromGregorian(lo, 1, 1), FromGregorian(hi+1, m[1]+1, 1) - 1, true
	}
	return FromGregorian(lo, m[0], 1), FromGregorian(hi, m[1]+1, 1) - 1, true
}

// check says what is wrong with a date's month and day, or "".
func check(d Date) string {
	switch {
	case d.Month.season() && !strings.Contains(d.Month.Digits, "X"):
		if _, ok := seasonMonths[d.Month.Digits]; !ok {
			return "no such part of the year"
		}
		if d.Day.Digits != "" {
			return "a season has no days"
		}
		return ""
	case !anyMonth(d.Month):
		return "no such month"
	}
	if _, _, ok := d.bounds(); !ok {
		return "no such day"
	}
	return ""
}

func anyMonth(p Part) bool {
	for m := 1; m <= 12; m++ {
		if p.matches(m) {
			return true
		}
	}
	return false
}
