package collection

import (
	"slices"
	"testing"

	"github.com/testimonia/testimonia"
)

func TestYearsThatDatesName(t *testing.T) {
	for _, c := range []struct {
		dates       []string
		from, until int
	}{
		{nil, 0, 0},
		{[]string{"1937-02-01", "1921", "1953~"}, 1921, 1953},
		{[]string{"1937", "19XX", "193X", "no date", ""}, 1937, 1937},
		{[]string{"1931/..", "../1928-04"}, 1928, 1931},
		{[]string{"1890/1937"}, 1890, 1937},
		{[]string{"1937", "XXXX-11-09", "XXXX-10/XXXX-06"}, 1937, 1937},
		{[]string{"-0043-03-15", "0012"}, -43, 12},
	} {
		var years span
		for _, d := range c.dates {
			years.add(d)
		}
		if years.from != c.from || years.until != c.until {
			t.Errorf("%v: %d to %d, want %d to %d", c.dates, years.from, years.until, c.from, c.until)
		}
	}
}

func TestTalliesAreInOrder(t *testing.T) {
	got := tallies(map[string]int{"Brno": 2, "Ostrava": 3, "Aš": 2})
	if want := []Tally{{"Ostrava", 3}, {"Aš", 2}, {"Brno", 2}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestOnlyUnsureProposalsAreWeak(t *testing.T) {
	for _, c := range []struct {
		status     testimonia.Status
		confidence float64
		want       bool
	}{{testimonia.Proposed, .4, true}, {testimonia.Proposed, .9, false}, {testimonia.Confirmed, .4, false}} {
		if got := IsWeak(&testimonia.Statement{Status: c.status, Confidence: c.confidence}); got != c.want {
			t.Errorf("%s at %v: %v", c.status, c.confidence, got)
		}
	}
}

func TestWordsForPlacesThatAreNoNames(t *testing.T) {
	for place, want := range map[string]bool{"Brno": true, "town": false, "al-Quds": true, "القدس": true, "10 rue Maître-Albert": true, "the camp": false, "дом": false} {
		if got := named(place); got != want {
			t.Errorf("%s: %v", place, got)
		}
	}
}
