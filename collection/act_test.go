package collection_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"sync"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
)

func open(t testing.TB, a store.Archive) *collection.Collection {
	t.Helper()
	c, err := collection.Open(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// player does random things to a collection.
type player struct {
	*testing.T
	r         *rand.Rand
	c         *collection.Collection
	decisions []string // batches
	judged    []string
}

func (p *player) statement() testimonia.Statement {
	list := p.c.Now().Statements
	return list[p.r.IntN(len(list))]
}

func (p *player) entry() store.PersonCount {
	list := p.c.Now().Entries()
	return list[p.r.IntN(len(list))]
}

// act does one thing and says what.
func (p *player) act() string {
	switch n := p.r.IntN(12); {
	case n < 4:
		return p.decide()
	case n < 5:
		return p.add()
	case n < 9:
		return p.judge()
	case n < 11 && len(p.decisions) > 0:
		b := p.decisions[p.r.IntN(len(p.decisions))]
		return fmt.Sprint("undo ", b, p.c.UndoDecisions(p.Context(), b, "Eva", now))
	case len(p.judged) > 0:
		b := p.judged[p.r.IntN(len(p.judged))]
		return fmt.Sprint("undo ", b, p.c.UndoJudgements(p.Context(), b, "Eva", now))
	}
	return "nothing"
}

func (p *player) decide() string {
	var list []store.Decision
	seen := map[string]bool{}
	for range 1 + p.r.IntN(3) {
		s := p.statement()
		if seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		d := store.Decision{Statement: s.ID, Author: "Eva", At: now}
		switch p.r.IntN(3) {
		case 0:
			d.Action = store.Confirm
		case 1:
			d.Action = store.Reject
		default:
			d.Action, d.Edited = store.Edit, p.edited(s)
		}
		list = append(list, d)
	}
	done, err := p.c.Decide(p.Context(), list...)
	if err != nil {
		p.Fatal(err)
	}
	p.decisions = append(p.decisions, done[0].Batch)
	return fmt.Sprint("decide ", done)
}

func (p *player) edited(s testimonia.Statement) *testimonia.Statement {
	switch p.r.IntN(5) {
	case 0:
		s.Date = &testimonia.Date{EDTF: fmt.Sprint(1900 + p.r.IntN(40)), Calendar: "gregorian"}
	case 1:
		s.Subject = testimonia.Ref{Name: "Somebody Else"}
	case 2:
		s.Voices = nil
	case 3:
		s.Type, s.Object = testimonia.Birth, nil
	default:
		e := p.entry()
		for e.Source != s.Source { // a source speaks of its own people
			e = p.entry()
		}
		s.Object = &testimonia.Ref{ID: e.ID, Name: e.Name, Names: e.Names}
	}
	return &s
}

func (p *player) add() string {
	s := p.statement()
	e := &testimonia.Statement{Source: s.Source, Start: s.Start, End: s.Start + 3, Type: testimonia.Arrest,
		Subject: testimonia.Ref{Name: fmt.Sprint("Newcomer ", p.r.IntN(4))}}
	done, err := p.c.Decide(p.Context(), store.Decision{Action: store.Add, Author: "Eva", At: now, Edited: e})
	if err == nil {
		p.decisions = append(p.decisions, done[0].Batch)
	} else if !errors.Is(err, store.ErrExists) && !errors.Is(err, store.ErrInvalid) {
		p.Fatal(err)
	}
	return fmt.Sprint("add ", done, err)
}

func (p *player) judge() string {
	j := store.Judgement{Author: "Eva", At: now, A: p.entry().ID, B: p.entry().ID}
	switch p.r.IntN(6) {
	case 0, 1:
		j.Verdict = store.Same
	case 2:
		j.Verdict = store.NotSame
	case 3:
		j.Verdict, j.B = store.Renamed, fmt.Sprintf("Renamed No%d", p.r.IntN(9))
	case 4:
		j.Verdict, j.B = store.NoPerson, ""
	default:
		list := p.c.Now().Findings()
		if len(list) == 0 {
			return "nothing found"
		}
		f := list[p.r.IntN(len(list))]
		j.Verdict, j.A, j.B, j.Because = store.Settled, f.ID, f.Basis, "seen"
	}
	done, err := p.c.Judge(p.Context(), j)
	var contradiction *collection.Contradiction
	switch {
	case err == nil:
		p.judged = append(p.judged, done[0].Batch)
	case !errors.As(err, &contradiction) && !errors.Is(err, store.ErrInvalid):
		p.Fatal(err)
	}
	return fmt.Sprint("judge ", j, err)
}

// TestStateFollows does random things and asks each time whether the state is
// the one that the archive would be loaded as.
func TestStateFollows(t *testing.T) {
	for seed := range uint64(4) {
		a := made(t, 3, 12)
		p := &player{T: t, r: rand.New(rand.NewPCG(seed, 7)), c: open(t, a)}
		for range 40 {
			what := p.act()
			fresh := open(t, a).Now()
			checkSame(t, fmt.Sprintf("seed %d: %s", seed, what), p.c.Now(), fresh)
		}
		if err := p.c.Refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

// checkSame compares all that a state tells.
func checkSame(t *testing.T, after string, got, want *collection.State) {
	t.Helper()
	check := func(what string, a, b any) {
		t.Helper()
		if !reflect.DeepEqual(a, b) {
			x, _ := json.Marshal(a)
			y, _ := json.Marshal(b)
			t.Fatalf("%s:\n%s are\n%s\nwant\n%s", after, what, x, y)
		}
	}
	check("sources", got.Sources, want.Sources)
	check("log", got.Log, want.Log)
	check("entries", got.Entries(), want.Entries())
	check("number of statements", len(got.Statements), len(want.Statements))
	for i := range want.Statements {
		check("statements", got.Statements[i], want.Statements[i])
	}
	check("open", got.Open(), want.Open())
	check("number of persons", len(got.Persons), len(want.Persons))
	for i, p := range want.Persons {
		check("persons", *got.Persons[i], *p)
		check("candidates", got.Candidates(got.Persons[i]), want.Candidates(p))
		check("findings of", got.FindingsOf(got.Persons[i]), want.FindingsOf(p))
	}
	check("number of findings", len(got.Findings()), len(want.Findings()))
	for i, f := range want.Findings() {
		check("findings", got.Findings()[i], f)
	}
	for _, s := range want.Sources {
		check("of a source", got.Of(s.Slug), want.Of(s.Slug))
		check("open conflicts", got.OpenConflicts(s.Slug), want.OpenConflicts(s.Slug))
	}
	// Parts, of which none may be left over from the state before.
	check("ranked", got.Ranked(), want.Ranked())
	check("overview", got.Overview(), want.Overview())
	check("dated", got.Dated(), want.Dated())
	check("undated", got.Undated(), want.Undated())
	check("spread", got.Spread(), want.Spread())
	check("places", got.Located(), want.Located())
	check("open places", got.Unlocated(), want.Unlocated())
	for i := range want.Statements {
		check("disputed", got.Disputed(i), want.Disputed(i))
	}
	for i, p := range want.Persons {
		check("in common", got.InCommon(got.Persons[i]), want.InCommon(p))
		check("named", len(got.PeopleNamed(p.Name)), len(want.PeopleNamed(p.Name)))
	}
}

// TestTwoAtOnce lets two people decide at the same time, while others read.
func TestTwoAtOnce(t *testing.T) {
	a := made(t, 2, 8)
	c := open(t, a)
	var both sync.WaitGroup
	list := c.Now().Statements
	for half := range 2 {
		both.Go(func() {
			for i := half; i < len(list); i += 2 {
				d := store.Decision{Statement: list[i].ID, Action: store.Confirm, Author: fmt.Sprint("reader ", half), At: now}
				if _, err := c.Decide(context.Background(), d); err != nil {
					t.Error(err)
				}
			}
		})
	}
	done := make(chan struct{})
	go func() { both.Wait(); close(done) }()
	for reading := true; reading; {
		if _, err := json.Marshal(c.Now().Findings()); err != nil { // all of them, with who says what
			t.Error(err)
		}
		select {
		case <-done:
			reading = false
		default:
		}
	}
	for _, s := range c.Now().Statements {
		if s.Status != testimonia.Confirmed {
			t.Errorf("%s is %s", s.ID, s.Status)
		}
	}
	fresh := open(t, a).Now()
	checkSame(t, "two at once", c.Now(), fresh)
}

// TestOtherPrograms writes beside the collection, as the command line does.
func TestOtherPrograms(t *testing.T) {
	a := made(t, 2, 8)
	c := open(t, a)
	before := c.Now()
	if err := c.Refresh(t.Context()); err != nil || c.Now() != before {
		t.Errorf("made anew without a reason: %v", err)
	}
	list := before.Statements
	if _, err := a.Decide(t.Context(), store.Decision{Statement: list[0].ID, Action: store.Reject, Author: "Ivo", At: now}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Decide(t.Context(), store.Decision{Statement: list[1].ID, Action: store.Confirm, Author: "Eva", At: now}); err != nil {
		t.Fatal(err)
	}
	if err := c.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Now().Statement(list[0].ID); ok {
		t.Error("what another program rejected stands")
	}
	fresh := open(t, a).Now()
	checkSame(t, "another program", c.Now(), fresh)
}

func TestUndoTwice(t *testing.T) {
	c := open(t, made(t, 1, 4))
	done, err := c.Decide(t.Context(), store.Decision{Statement: c.Now().Statements[0].ID, Action: store.Confirm, Author: "Eva", At: now})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.UndoDecisions(t.Context(), done[0].Batch, "Eva", now); err != nil {
		t.Fatal(err)
	}
	if err := c.UndoDecisions(t.Context(), done[0].Batch, "Eva", now); !errors.Is(err, collection.ErrTakenBack) {
		t.Errorf("the second time: %v", err)
	}
	if err := c.UndoDecisions(t.Context(), "none", "Eva", now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("what never was: %v", err)
	}
	if err := c.UndoJudgements(t.Context(), "j9", "Eva", now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("what was never judged: %v", err)
	}
}

// large is a collection of 5,000 people and 20,000 statements.
func large(b *testing.B) *collection.Collection { return open(b, made(b, 50, 100)) }

func BenchmarkConfirm(b *testing.B) {
	c, i := large(b), 0
	for b.Loop() {
		i++
		d := store.Decision{Statement: c.Now().Statements[i*37%19000].ID, Action: store.Confirm, Author: "Eva", At: now}
		if _, err := c.Decide(b.Context(), d); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRejectAndUndo(b *testing.B) {
	c, i := large(b), 0
	for b.Loop() {
		i++
		done, err := c.Decide(b.Context(), store.Decision{Statement: c.Now().Statements[i*37%19000].ID, Action: store.Reject, Author: "Eva", At: now})
		if err == nil {
			err = c.UndoDecisions(b.Context(), done[0].Batch, "Eva", now)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSame(b *testing.B) {
	c := large(b)
	for b.Loop() {
		x := c.Now().Open()[0]
		if _, err := c.Judge(b.Context(), store.Judgement{A: x.A, B: x.B, Verdict: store.Same, Author: "Eva", At: now}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRename(b *testing.B) {
	c, i := large(b), 0
	for b.Loop() {
		i++
		j := store.Judgement{A: c.Now().Entries()[i*37%4000].ID, B: "Anna Novotná", Verdict: store.Renamed, Author: "Eva", At: now}
		if _, err := c.Judge(b.Context(), j); err != nil {
			b.Fatal(err)
		}
	}
}
