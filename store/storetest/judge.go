package storetest

import (
	"context"
	"errors"
	"testing"

	"github.com/testimonia/testimonia/store"
)

func judge(t *testing.T, a store.Archive, j store.Judgement) store.Judgement {
	t.Helper()
	j.Author, j.At, j.Because = "Eva", Now, "one birthday, one village"
	out, err := a.Judge(context.Background(), j)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func judged(t *testing.T, a store.Archive) []store.Judgement {
	t.Helper()
	log, err := a.Judgements(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return log
}

// twoPeople saves the fixture and returns the IDs of two of its people.
func twoPeople(t *testing.T, a store.Archive) (x, y string) {
	t.Helper()
	save(t, a, Fixture("x 1"))
	people, err := a.People(context.Background(), store.PersonFilter{})
	if err != nil || len(people) < 2 {
		t.Fatalf("%d people, %v", len(people), err)
	}
	return max(people[0].ID, people[1].ID), min(people[0].ID, people[1].ID)
}

func testJudgements(t *testing.T, a store.Archive) {
	x, y := twoPeople(t, a)
	first := judge(t, a, store.Judgement{Verdict: store.Same, A: x, B: y})
	equal(t, "the people of a judgement", [2]string{first.A, first.B}, [2]string{y, x})
	judge(t, a, store.Judgement{Verdict: store.NotSame, A: y, B: x})
	dismissed := judge(t, a, store.Judgement{Verdict: store.Dismissed, A: "once.1", B: "basis"})
	active := store.ActiveJudgements(judged(t, a))
	if len(active) != 2 || active[0].Verdict != store.NotSame || active[1].ID != dismissed.ID {
		t.Errorf("what counts: %+v", active)
	}
	judge(t, a, store.Judgement{Verdict: store.TakeBack, Undoes: dismissed.ID})
	second, ok := store.LastJudgement(judged(t, a))
	if !ok || second.Verdict != store.NotSame {
		t.Errorf("the last that stands: %+v", second)
	}
	judge(t, a, store.Judgement{Verdict: store.TakeBack, Undoes: second.ID})
	active = store.ActiveJudgements(judged(t, a))
	if len(active) != 1 || active[0].ID != first.ID {
		t.Errorf("after two undone: %+v", active)
	}
	if log := judged(t, a); len(log) != 5 || !log[0].At.Equal(Now) || log[0].Because == "" {
		t.Errorf("the log: %+v", log)
	}
}

// testJudgementsOutlive reads the source again with an extractor that finds
// nobody: what was judged stays, and can be judged again.
func testJudgementsOutlive(t *testing.T, a store.Archive) {
	x, y := twoPeople(t, a)
	judge(t, a, store.Judgement{Verdict: store.Same, A: x, B: y})
	blind := Fixture("x 2")
	blind.People, blind.Mentions, blind.Statements = nil, nil, nil
	save(t, a, blind)
	judge(t, a, store.Judgement{Verdict: store.Unsure, A: x, B: y})
	if log := judged(t, a); len(log) != 2 {
		t.Errorf("%d judgements after reading again, want 2", len(log))
	}
}

func testBadJudgements(t *testing.T, a store.Archive) {
	x, y := twoPeople(t, a)
	done := judge(t, a, store.Judgement{Verdict: store.Same, A: x, B: y})
	judge(t, a, store.Judgement{Verdict: store.TakeBack, Undoes: done.ID})
	for name, c := range map[string]struct {
		j    store.Judgement
		want error
	}{
		"no author":        {store.Judgement{Verdict: store.Same, A: x, B: y, At: Now}, store.ErrInvalid},
		"no time":          {store.Judgement{Verdict: store.Same, A: x, B: y, Author: "Eva"}, store.ErrInvalid},
		"one person twice": {store.Judgement{Verdict: store.Same, A: x, B: x, Author: "Eva", At: Now}, store.ErrInvalid},
		"nobody":           {store.Judgement{Verdict: store.Same, A: x, B: "letter.nobody", Author: "Eva", At: Now}, store.ErrNotFound},
		"no verdict":       {store.Judgement{Verdict: "maybe", A: x, B: y, Author: "Eva", At: Now}, store.ErrInvalid},
		"settled without":  {store.Judgement{Verdict: store.Settled, A: "once.1", B: "b", Author: "Eva", At: Now}, store.ErrInvalid},
		"undone already":   {store.Judgement{Verdict: store.TakeBack, Undoes: done.ID, Author: "Eva", At: Now}, store.ErrInvalid},
		"nothing to undo":  {store.Judgement{Verdict: store.TakeBack, Author: "Eva", At: Now}, store.ErrInvalid},
	} {
		if _, err := a.Judge(context.Background(), c.j); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if log := judged(t, a); len(log) != 2 {
		t.Errorf("%d judgements, want the two good ones", len(log))
	}
}
