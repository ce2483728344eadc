package store_test

import (
	"testing"

	"github.com/testimonia/testimonia/store"
)

// TestMattersStayApart judges about a person, their name and a finding that all
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
	}
	var ids []string
	for _, j := range store.ActiveJudgements(log) {
		ids = append(ids, j.ID)
	}
	if len(ids) != 4 || ids[0] != "j2" || ids[3] != "j5" {
		t.Errorf("what counts: %v", ids)
	}
	c := store.CorrectionsOf(log)
	if len(c) != 1 || c["x"] != (store.Correction{Name: "Second", None: true}) {
		t.Errorf("corrections %+v", c)
	}
}
