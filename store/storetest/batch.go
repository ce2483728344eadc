package storetest

import (
	"context"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// act are decisions with their author and time.
func act(list ...store.Decision) []store.Decision {
	for i := range list {
		list[i].Author, list[i].At, list[i].Reason = "Eva", Now, "all at once"
	}
	return list
}

// batchOf returns what a batch has left.
func batchOf(t *testing.T, a store.Archive, id string) []store.Decision {
	t.Helper()
	list, err := a.Batch(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// testBatch decides about three statements at once and takes it back, once one
// by one and once as a whole.
func testBatch(t *testing.T, a store.Archive) {
	ctx := context.Background()
	save(t, a, Fixture("x 1"))
	single := decide(t, a, store.Decision{Statement: "letter.s3", Action: store.Confirm})
	out, err := a.DecideAll(ctx, act(
		store.Decision{Statement: "letter.s1", Action: store.Confirm},
		store.Decision{Statement: "letter.s2", Action: store.Reject},
		store.Decision{Statement: "letter.s3", Action: store.Reject}))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "what comes back", states(out), map[string]testimonia.Status{
		"s1": testimonia.Confirmed, "s2": testimonia.Rejected, "s3": testimonia.Rejected})
	equal(t, "what is stored", states(statements(t, a, store.StatementFilter{})), states(out))
	log, err := a.Decisions(ctx, "letter.s3")
	if err != nil || len(log) != 2 || log[0].Batch != log[0].ID || log[1].Batch != "letter.s1#1" || single.ID != "letter.s3" {
		t.Fatalf("log %+v, %v; want two acts", log, err)
	}
	batch := batchOf(t, a, "letter.s1#1")
	if len(batch) != 3 || batch[0].Statement != "letter.s1" || batch[2].Statement != "letter.s3" {
		t.Errorf("batch %+v, want three in order", batch)
	}
	decide(t, a, store.Decision{Statement: "letter.s1", Action: store.Undo, Undoes: batch[0].ID})
	batch = batchOf(t, a, "letter.s1#1")
	if len(batch) != 2 {
		t.Fatalf("%d decisions left after one was taken back, want two", len(batch))
	}
	if _, err := a.DecideAll(ctx, store.TakeBackAll(batch, "Eva", Now, "no")); err != nil {
		t.Fatal(err)
	}
	equal(t, "after the undo", states(statements(t, a, store.StatementFilter{})), map[string]testimonia.Status{
		"s1": testimonia.Proposed, "s2": testimonia.Proposed, "s3": testimonia.Confirmed})
	equal(t, "what is left", batchOf(t, a, "letter.s1#1"), []store.Decision{})
	_, err = a.Batch(ctx, "nothing#1")
	isError(t, err, store.ErrNotFound)
}

// testBatchWhole gives a batch in which the last decision is wrong: none is
// made.
func testBatchWhole(t *testing.T, a store.Archive) {
	ctx := context.Background()
	save(t, a, Fixture("x 1"))
	before := generation(t, a)
	_, err := a.DecideAll(ctx, act(
		store.Decision{Statement: "letter.s1", Action: store.Confirm},
		store.Decision{Statement: "letter.s9", Action: store.Confirm}))
	isError(t, err, store.ErrNotFound)
	_, err = a.DecideAll(ctx, act(
		store.Decision{Statement: "letter.s1", Action: store.Confirm},
		store.Decision{Statement: "letter.s2", Action: "burn"}))
	isError(t, err, store.ErrInvalid)
	log, err := a.Decisions(ctx, "letter.s1")
	if err != nil || len(log) != 0 {
		t.Errorf("log %+v, %v; want none", log, err)
	}
	out, err := a.DecideAll(ctx, nil)
	if err != nil || len(out) != 0 {
		t.Errorf("nothing decided: %+v, %v", out, err)
	}
	equal(t, "the generation after nothing happened", generation(t, a), before)
}

func generation(t *testing.T, a store.Archive) string {
	t.Helper()
	g, err := a.Generation(context.Background())
	if err != nil || g == "" {
		t.Fatalf("generation %q, %v", g, err)
	}
	return g
}

func testGeneration(t *testing.T, a store.Archive) {
	seen := map[string]string{generation(t, a): "an empty archive"}
	changed := func(by string) {
		t.Helper()
		g := generation(t, a)
		if was, ok := seen[g]; ok {
			t.Errorf("%s: the generation is that of %s", by, was)
		}
		seen[g] = by
	}
	save(t, a, Fixture("x 1"))
	changed("a save")
	save(t, a, Fixture("x 1"))
	equal(t, "generations after an unchanged save", seen[generation(t, a)], "a save")
	save(t, a, Fixture("x 2"))
	changed("a new reading")
	decide(t, a, store.Decision{Statement: "letter.s1", Action: store.Confirm})
	changed("a decision")
	judge(t, a, store.Judgement{Verdict: store.Dismissed, A: "once.1", B: "basis"})
	changed("a judgement")
}
