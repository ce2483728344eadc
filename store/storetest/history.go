package storetest

import (
	"context"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// brief is what a history says of an act.
type brief struct {
	batch           string
	what            string
	count, standing int
}

func history(t *testing.T, a store.Archive, limit int, before int64) (list []store.Event, out []brief) {
	t.Helper()
	list, err := a.History(context.Background(), limit, before)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		b := brief{e.Batch, "", e.Count, e.Standing}
		if e.Decision != nil {
			b.what = string(e.Decision.Action) + " " + e.Statement.ID
		} else {
			b.what = string(e.Judgement.Verdict) + " " + e.Judgement.A
		}
		if e.Author == "" || e.At.IsZero() {
			t.Errorf("%+v has no author or time", e)
		}
		out = append(out, b)
	}
	return list, out
}

func testHistory(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	_, got := history(t, a, 0, 0)
	equal(t, "before anything", len(got), 0)
	decide(t, a, store.Decision{Statement: "letter.s3", Action: store.Confirm})
	judge(t, a, store.Judgement{Verdict: store.Renamed, A: anna, B: "Anna Kova"})
	out, err := a.DecideAll(context.Background(), act(
		store.Decision{Statement: "letter.s1", Action: store.Reject},
		store.Decision{Statement: "letter.s3", Action: store.Undo, Undoes: "letter.s3#1"},
		store.Decision{Statement: "letter.s2", Action: store.Confirm}))
	if err != nil || len(out) != 3 {
		t.Fatal(err)
	}
	judge(t, a, store.Judgement{Verdict: store.TakeBack, Undoes: "j1"})
	want := []brief{
		{"j2", "undo ", 1, 0},
		{"letter.s1#1", "reject letter.s1", 3, 2},
		{"j1", "renamed " + anna, 1, 0},
		{"letter.s3#1", "confirm letter.s3", 1, 0},
	}
	list, got := history(t, a, 0, 0)
	equal(t, "history", got, want)
	if e := list[1]; e.Reason != "all at once" || !e.At.Equal(Now) || e.Statement.Status != testimonia.Rejected || len(e.Statement.Voices) != 2 {
		t.Errorf("an act: %+v", e)
	}
	_, first := history(t, a, 2, 0)
	_, rest := history(t, a, 3, list[1].Moment)
	equal(t, "page by page", append(first, rest...), want)
	save(t, a, reading("Nothing of it is left.", "x 2"))
	_, got = history(t, a, 0, 0)
	equal(t, "after reading again", got, want)
}

func testForms(t *testing.T, a store.Archive) {
	ctx := context.Background()
	r := Fixture("x 1")
	mention := func(start, end int, person string, kind testimonia.Kind) {
		r.Mentions = append(r.Mentions, store.Mention{Span: testimonia.Span{Start: start, End: end}, Kind: kind, Person: person})
	}
	mention(41, 44, "p1", testimonia.KindPerson)   // She
	mention(67, 70, "p1", testimonia.KindPerson)   // Her
	mention(67, 82, "p2", testimonia.KindPerson)   // Her brother Ján
	mention(87, 90, "p1", testimonia.KindPerson)   // her
	mention(0, 4, "p1", testimonia.KindPerson)     // Anna
	mention(10, 20, "p1", testimonia.KindSpeech)   // said by her
	mention(0, 9, "", testimonia.KindOrganisation) // nobody
	save(t, a, r)
	r.Slug, r.Document.SHA256 = "memoir", "other"
	save(t, a, r)

	forms, err := a.Forms(ctx, []string{anna, jan, "memoir.ján-ková", "nobody"})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "forms", forms, []store.Form{
		{Person: anna, Source: "letter", Words: "Anna", Count: 1}, {Person: anna, Source: "letter", Words: "Anna Ková", Count: 1},
		{Person: anna, Source: "letter", Words: "Her", Count: 1}, {Person: anna, Source: "letter", Words: "She", Count: 1},
		{Person: anna, Source: "letter", Words: "her", Count: 1}, {Person: jan, Source: "letter", Words: "Her brother Ján", Count: 1},
		{Person: "memoir.ján-ková", Source: "memoir", Words: "Her brother Ján", Count: 1}})
	places, err := a.Occurrences(ctx, []string{"memoir.ján-ková", anna})
	if err != nil || len(places) != 6 {
		t.Fatalf("%d occurrences, %v; want 6: %+v", len(places), err, places)
	}
	for i, o := range places {
		if i > 0 && o.Source == places[i-1].Source && o.Start < places[i-1].Start {
			t.Errorf("occurrence %d stands before the one before", i)
		}
	}
	equal(t, "the last", places[5], store.Occurrence{Person: "memoir.ján-ková", Source: "memoir", Span: testimonia.Span{Start: 67, End: 82}})
	people, err := a.People(ctx, store.PersonFilter{ID: anna})
	if err != nil || len(people) != 1 || people[0].Mentions != 5 {
		t.Errorf("%+v, %v; what she says is no mention of her", people, err)
	}
	judge(t, a, store.Judgement{Verdict: store.NoPerson, A: anna})
	if forms, err = a.Forms(ctx, []string{anna}); err != nil || len(forms) != 0 {
		t.Errorf("forms of no person: %+v, %v", forms, err)
	}
}
