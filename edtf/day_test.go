package edtf_test

import (
	"testing"
	"time"

	"github.com/testimonia/testimonia/edtf"
)

func TestGregorianAgainstTime(t *testing.T) {
	for d := edtf.Day(-1000000); d < 1000000; d += 97 {
		y, m, day := d.Gregorian()
		want := time.Unix(int64(d)*86400, 0).UTC()
		if wy, wm, wd := want.Date(); y != wy || m != int(wm) || day != wd {
			t.Fatalf("day %d: %d-%d-%d, want %s", d, y, m, day, want)
		}
		if d.Weekday() != int(want.Weekday()) {
			t.Fatalf("day %d: weekday %d, want %s", d, d.Weekday(), want.Weekday())
		}
		if edtf.FromGregorian(y, m, day) != d {
			t.Fatalf("day %d does not come back", d)
		}
	}
}

func TestJulianRoundTrip(t *testing.T) {
	for d := edtf.Day(-1500000); d < 1500000; d += 89 {
		y, m, day := d.Julian()
		if edtf.FromJulian(y, m, day) != d {
			t.Fatalf("day %d: %d-%d-%d does not come back", d, y, m, day)
		}
	}
}

func TestJulianToGregorian(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    string
	}{
		{1582, 10, 5, "1582-10-15"},  // the day the calendars parted
		{1917, 10, 25, "1917-11-07"}, // the October Revolution
		{1918, 2, 1, "1918-02-14"},   // Soviet Russia changes over
		{1912, 1, 5, "1912-01-18"},
		{1900, 2, 29, "1900-03-13"}, // a day that only the Julian calendar has
		{1700, 2, 28, "1700-03-10"},
		{-43, 3, 15, "-0043-03-13"}, // the Ides of March, 44 BC
	} {
		if got := edtf.FromJulian(c.y, c.m, c.d).String(); got != c.want {
			t.Errorf("Julian %d-%d-%d is %s, want %s", c.y, c.m, c.d, got, c.want)
		}
	}
}
