package edtf_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/testimonia/testimonia/edtf"
)

// randomValue makes a value of the years 1899 to 1905, so that any two of them
// often meet.
func randomValue(r *rand.Rand) edtf.Value {
	for {
		s := randomDate(r)
		switch r.IntN(8) {
		case 0:
			s += "/" + randomDate(r)
		case 1:
			s += "/.."
		case 2:
			s = "/" + s
		case 3:
			s = "[" + s + "," + randomDate(r) + "]"
		case 4:
			s = "{.." + s + "," + randomDate(r) + "}"
		}
		if v, err := edtf.Parse(s); err == nil {
			return v
		}
	}
}

func randomDate(r *rand.Rand) string {
	year := fmt.Sprint(1899 + r.IntN(7))
	month := []string{"01", "02", "02", "03", "12", "XX", "1X", "X2", "21", "24", "28", "30", "33", "41"}[r.IntN(14)]
	day := []string{"01", "05", "18", "28", "29", "31", "XX", "X1", "2X"}[r.IntN(9)]
	if r.IntN(6) == 0 {
		year = []string{"190X", "190X", "19XX", "19X2"}[r.IntN(4)]
	}
	return []string{year, year + "-" + month, year + "-" + month + "-" + day}[r.IntN(3)]
}

// days are those that the relations are tried on one by one.
func days() (from, to edtf.Day) {
	return edtf.FromGregorian(1898, 1, 1), edtf.FromGregorian(1907, 12, 31)
}

// covers asks one day at a time what a relation says at once.
func covers(spans []edtf.Span, d edtf.Day) bool {
	for _, s := range spans {
		if s.First <= d && d <= s.Last {
			return true
		}
	}
	return false
}

// TestRelationsDayByDay holds the relations of random values against the days
// that each of them covers.
func TestRelationsDayByDay(t *testing.T) {
	r := rand.New(rand.NewPCG(1917, 1918))
	from, to := days()
	for range 300 {
		a, b := randomValue(r), randomValue(r)
		x, y := a.Spans(), b.Spans()
		shared, outside := false, false
		for d := from; d <= to; d++ {
			in := covers(x, d)
			shared = shared || in && covers(y, d)
			outside = outside || in && !covers(y, d)
		}
		// What lies beyond these years can only add to either.
		if shared && !edtf.Overlaps(a, b) || outside && edtf.Within(a, b) {
			t.Fatalf("%s and %s: the days say otherwise", a, b)
		}
		if within(a, from, to) && (shared != edtf.Overlaps(a, b) || outside == edtf.Within(a, b)) {
			t.Fatalf("%s and %s: the days say otherwise", a, b)
		}
	}
}

func within(v edtf.Value, from, to edtf.Day) bool {
	first, last, _ := v.Bounds()
	return from <= first && last <= to
}

// TestRelationLaws holds what must be true of any two or three values.
func TestRelationLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 18))
	for range 2000 {
		a, b, c := randomValue(r), randomValue(r), randomValue(r)
		overlaps := edtf.Overlaps(a, b)
		for _, law := range []struct {
			name  string
			holds bool
		}{
			{"overlap is symmetric", overlaps == edtf.Overlaps(b, a)},
			{"conflict is symmetric", edtf.Conflicts(a, b) == edtf.Conflicts(b, a)},
			{"agreement across calendars is symmetric", edtf.AgreeInOtherCalendar(a, b) == edtf.AgreeInOtherCalendar(b, a)},
			{"after is before turned round", edtf.After(a, b) == edtf.Before(b, a)},
			{"not before and after", !edtf.Before(a, b) || !edtf.Before(b, a)},
			{"before excludes overlap", !edtf.Before(a, b) || !overlaps},
			{"before carries on", !edtf.Before(a, b) || !edtf.Before(b, c) || edtf.Before(a, c)},
			{"within implies overlap", !edtf.Within(a, b) || overlaps},
			{"within carries on", !edtf.Within(a, b) || !edtf.Within(b, c) || edtf.Within(a, c)},
			{"within keeps before", !edtf.Within(a, b) || !edtf.Before(b, c) || edtf.Before(a, c)},
			{"a date inside another does not conflict with it", !edtf.Within(a, b) || intervals(a, b) || !edtf.Conflicts(a, b)},
			{"no shared day, no agreement", overlaps || edtf.Conflicts(a, b)},
			{"calendars explain only what differs", !overlaps || !edtf.AgreeInOtherCalendar(a, b)},
		} {
			if !law.holds {
				t.Fatalf("%s, %s, %s: %s", a, b, c, law.name)
			}
		}
	}
}

func intervals(a, b edtf.Value) bool { return a.Kind == edtf.Interval && b.Kind == edtf.Interval }

func TestSpans(t *testing.T) {
	for value, want := range map[string]string{
		"1937-24":                "1937-01-01..1937-02-28 1937-12-01..1938-02-28",
		"1937-21":                "1937-03-01..1937-05-31",
		"193X":                   "1930-01-01..1939-12-31",
		"1937-X1":                "1937-01-01..1937-01-31 1937-11-01..1937-11-30",
		"1937-0X-31":             "1937-01-31..1937-01-31 1937-03-31..1937-03-31 1937-05-31..1937-05-31 1937-07-31..1937-07-31 1937-08-31..1937-08-31",
		"19X0-12-25/1990":        "1900-12-25..1990-12-31",
		"{1936,1937,1939}":       "1936-01-01..1937-12-31 1939-01-01..1939-12-31",
		"[1939,..1936]":          "",
		"[..1936,1939..]":        "always..1936-12-31 1939-01-01..never",
		"[..1936,1920,1935..]":   "always..never",
		"XXXX-XX-25":             "0000-01-25..9999-12-25",
		"192X-21":                "1920-03-01..1920-05-31 1921-03-01..1921-05-31 1922-03-01..1922-05-31 1923-03-01..1923-05-31 1924-03-01..1924-05-31 1925-03-01..1925-05-31 1926-03-01..1926-05-31 1927-03-01..1927-05-31 1928-03-01..1928-05-31 1929-03-01..1929-05-31",
		"Y99999999999999999999":  "",
		"Y999999999999999999999": "",
	} {
		v, err := edtf.Parse(value)
		got := ""
		if err == nil {
			for i, s := range v.Spans() {
				if i > 0 {
					got += " "
				}
				got += dayName(s.First) + ".." + dayName(s.Last)
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", value, got, want)
		}
	}
}

func TestCalendars(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"1917-03-05", "1917-03-18", true},
		{"1917-03-18", "1917-03-05", true},
		{"1917-03-05", "1917-03-17", false},
		{"1917-10-25", "1917-11-07", true},
		{"1868-05-06", "1868-05-18", true}, // twelve days in the nineteenth century
		{"1868-05-06", "1868-05-19", false},
		{"1912-01-05", "1912-01", false}, // they agree as they stand
		{"1917-02", "1917-03-10", true},  // 25 February in Old Style
		{"1917-02", "1917-03-14", false}, // 1 March
		{"1900-02", "1900-03-13", true},  // 29 February, which only the Julian calendar has
		{"1900-02", "1900-03-14", false},
		{"1916", "1917-01-05", true}, // 23 December 1916
		{"1916", "1917-01-14", false},
		{"[1917-03-05,1920]", "1917-03-18", true},
		{"../1917-02", "1917-03-05", true},
		{"1917-03-05", "1917-03-05", false},
	} {
		if got := edtf.AgreeInOtherCalendar(edtf.MustParse(c.a), edtf.MustParse(c.b)); got != c.same {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, got, c.same)
		}
	}
	old, next := edtf.FromGregorian(1917, 3, 5), edtf.FromGregorian(1917, 3, 18)
	if !edtf.SameInOtherCalendar(old, next) || !edtf.SameInOtherCalendar(next, old) || edtf.SameInOtherCalendar(old, next+1) {
		t.Error("5 and 18 March 1917 are one day in two calendars")
	}
	for d := edtf.FromGregorian(1501, 1, 1); d < edtf.FromGregorian(2000, 1, 1); d += 7 {
		y, m, day := d.Gregorian()
		if d.OldStyle() != edtf.FromJulian(y, m, day) || !edtf.SameInOtherCalendar(d, d.OldStyle()) || d.OldStyle()-d < 10 {
			t.Fatalf("%s in Old Style is %s", d, d.OldStyle())
		}
	}
	if edtf.Always.OldStyle() != edtf.Always || edtf.Never.OldStyle() != edtf.Never {
		t.Error("an open end is moved")
	}
}
