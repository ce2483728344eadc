package edtf_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/testimonia/testimonia/edtf"
)

func FuzzParse(f *testing.F) {
	for _, file := range []string{"spec.txt", "edges.txt"} {
		for _, c := range rows(f, file) {
			if text, err := strconv.Unquote(c[0]); err == nil {
				f.Add(text)
			} else {
				f.Add(c[0])
			}
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := edtf.Parse(s)
		if err != nil {
			return
		}
		level, err := edtf.Level(s)
		if err != nil || level < v.Level() || level > 2 {
			t.Fatalf("%q: level %d, its value %d (%v)", s, level, v.Level(), err)
		}
		again, err := edtf.Parse(v.String())
		if err != nil {
			t.Fatalf("%q: written as %q, which does not parse: %v", s, v, err)
		}
		if again.String() != v.String() || again.Qualified() != v.Qualified() || again.Level() != v.Level() {
			t.Fatalf("%q: %q, then %q", s, v, again)
		}
		checkDays(t, v, again)
	})
}

// checkDays holds the days of a value against each other, and against those of
// the value read back.
func checkDays(t *testing.T, v, again edtf.Value) {
	first, last, ok := v.Bounds()
	f, l, ok2 := again.Bounds()
	if f != first || l != last || ok2 != ok {
		t.Fatalf("%s: other days when read back", v)
	}
	spans := v.Spans()
	if !ok {
		if spans != nil {
			t.Fatalf("%s: spans without bounds", v)
		}
		return
	}
	if first > last || spans[0].First != first || spans[len(spans)-1].Last != last {
		t.Fatalf("%s: days %v do not fill %d to %d", v, spans, first, last)
	}
	for i, s := range spans {
		if s.First > s.Last || i > 0 && s.First <= spans[i-1].Last+1 {
			t.Fatalf("%s: spans %v", v, spans)
		}
	}
	if edtf.Conflicts(v, v) || !edtf.Overlaps(v, v) || !edtf.Within(v, v) || edtf.Before(v, v) || edtf.AgreeInOtherCalendar(v, v) {
		t.Fatalf("%s: disagrees with itself", v)
	}
}

// TestHostile looks that long and monstrous values are answered at once.
func TestHostile(t *testing.T) {
	digits := strings.Repeat("9", 60_000)
	members := strings.Repeat("XX00-02-29,", 5_000) + "1984"
	begin := time.Now()
	for _, s := range []string{
		"Y17E999999999", "Y17E" + digits, "Y" + digits, "Y" + digits + "E999999999S999999999", "1950S" + digits,
		digits, "[" + members + "]", "{" + members + "}", strings.Repeat("[", 60_000), strings.Repeat("1984/", 12_000),
		strings.Repeat("?", 60_000), "1984" + strings.Repeat("-01", 20_000), strings.Repeat("x", 100_000_000),
		"[" + strings.Repeat("X001-02-29..", 5_000) + "]",
	} {
		v, err := edtf.Parse(s)
		if err != nil {
			if len(err.Error()) > 300 {
				t.Errorf("an error of %d bytes", len(err.Error()))
			}
			continue
		}
		v.Bounds()
		v.Level()
		if v.String() != s {
			t.Errorf("%.40s… does not come back", s)
		}
	}
	if took := time.Since(begin); took > 10*time.Second {
		t.Errorf("took %s", took)
	}
}
