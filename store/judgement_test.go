package store_test

import (
	"testing"
	"time"

	"github.com/testimonia/testimonia/store"
)

// TestMattersStayApart judges about a person, their name, a place and a finding that all
// bear one ID: none overrules another.
func TestMattersStayApart(t *testing.T) {
	log := []store.Judgement{
		{ID: "j1", Verdict: store.Renamed, A: "x", B: "First"},
		{ID: "j2", Verdict: store.Dismissed, A: "x", B: "basis"},
		{ID: "j3", Verdict: store.NoPerson, A: "x"},
		{ID: "j4", Verdict: store.Same, A: "x", B: "y"},
		{ID: "j5", Verdict: store.Renamed, A: "x", B: "Second"},
		{ID: "j6", Verdict: store.Renamed, A: "x", B: "Third"},
		{ID: "j7", Verdict: store.TakeBack, Undoes: "j6"},
		{ID: "j8", Verdict: store.Located, A: "x", B: "geonames:1"},
		{ID: "j9", Verdict: store.Located, A: "x"},
	}
	var ids []string
	for _, j := range store.ActiveJudgements(log) {
		ids = append(ids, j.ID)
	}
	if len(ids) != 5 || ids[0] != "j2" || ids[3] != "j5" || ids[4] != "j9" {
		t.Errorf("what counts: %v", ids)
	}
	c := store.CorrectionsOf(log)
	if len(c) != 1 || c["x"] != (store.Correction{Name: "Second", None: true}) {
		t.Errorf("corrections %+v", c)
	}
}

// TestLocated: a judgement about a place needs its name, and may say that it is
// no place of the gazetteer.
func TestLocated(t *testing.T) {
	nobody := func(string) bool { return false }
	for _, c := range []struct {
		a, b string
		ok   bool
	}{{"lwow", "geonames:702550", true}, {"station", "", true}, {"", "geonames:702550", false}} {
		j, err := store.CheckJudgement(store.Judgement{Verdict: store.Located, A: c.a, B: c.b, Author: "A", At: time.Unix(1, 0)}, nil, nobody)
		if (err == nil) != c.ok || c.ok && (j.ID != "j1" || j.A != c.a || j.B != c.b) {
			t.Errorf("%q is %q: %+v, %v", c.a, c.b, j, err)
		}
	}
}
