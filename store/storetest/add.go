package storetest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// seen is a statement that no machine saw: Ján saw her.
func seen() *testimonia.Statement {
	start := len([]rune(text[:strings.Index(text, "Ján saw her")]))
	return &testimonia.Statement{Source: testimonia.SourceRef{Slug: "letter"}, Type: testimonia.Meeting,
		Subject: testimonia.Ref{ID: "letter.ján-ková"}, Object: &testimonia.Ref{Name: "Anna Ková"},
		Date: &testimonia.Date{EDTF: "1953"}, Start: start, End: start + len([]rune("Ján saw her"))}
}

func add(t *testing.T, a store.Archive, s *testimonia.Statement) testimonia.Statement {
	t.Helper()
	return decide(t, a, store.Decision{Action: store.Add, Edited: s})
}

// testAdd adds a statement and decides about it as about any other.
func testAdd(t *testing.T, a store.Archive) {
	ctx := context.Background()
	save(t, a, Fixture("x 1"))
	s := add(t, a, seen())
	if s.Quote != "Ján saw her" || s.Status != testimonia.Confirmed || s.Why != "added by Eva" || s.Confidence != 1 || s.Stance != testimonia.Asserted {
		t.Errorf("added: %+v", s)
	}
	if s.Source.Title != "A letter" || s.Subject.Name != "Ján Ková" || s.Object.ID != "letter.anna-ková" || s.Date.Calendar != "gregorian" {
		t.Errorf("completed: %+v", s)
	}
	equal(t, "as stored", statements(t, a, store.StatementFilter{ID: s.ID}), []testimonia.Statement{s})

	again := store.Decision{Action: store.Add, Edited: seen(), Author: "Ivo", At: Now}
	_, err := a.Decide(ctx, again)
	isError(t, err, store.ErrExists)

	s.Detail = "at the gate"
	equal(t, "edited", decide(t, a, store.Decision{Statement: s.ID, Action: store.Edit, Edited: &s}).Detail, "at the gate")
	log, err := a.Decisions(ctx, s.ID)
	if err != nil || len(log) != 2 || log[0].Action != store.Add || log[0].Edited == nil {
		t.Fatalf("log %+v, %v", log, err)
	}
	back := decide(t, a, store.Decision{Statement: s.ID, Action: store.Undo, Undoes: log[0].ID})
	equal(t, "the addition taken back", back.Status, testimonia.Rejected)
	equal(t, "what stands", len(statements(t, a, store.StatementFilter{Status: store.Standing()})), 3)
	once := add(t, a, seen())
	if once.ID != s.ID || once.Status == testimonia.Rejected {
		t.Errorf("added again: %+v", once)
	}
}

// testAddSurvives reads a source again in which somebody added statements.
func testAddSurvives(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	s := add(t, a, seen())
	moved := "A new first line.\n\n" + text
	r := reading(moved, "x 2")
	same := statement(moved, "s9", testimonia.Meeting, "Ján saw her", "1953", "")
	same.Subject = testimonia.Ref{ID: "p2", Name: "Ján Ková"}
	same.Object = &testimonia.Ref{ID: "p1", Name: "Anna Ková"}
	r.Statements = append(r.Statements, same) // now the machine sees it too
	out := save(t, a, r)
	equal(t, "outcome", out, store.Outcome{Slug: "letter", Change: store.Reread, Kept: 1})
	got := statements(t, a, store.StatementFilter{Type: testimonia.Meeting})
	if len(got) != 1 || got[0].ID != s.ID || got[0].Status != testimonia.Confirmed || got[0].Start != s.Start+19 {
		t.Errorf("after reading again: %+v", got)
	}
	again := seen()
	again.Start, again.End = again.Start+19, again.End+19
	_, err := a.Decide(context.Background(), store.Decision{Action: store.Add, Edited: again, Author: "Eva", At: Now})
	isError(t, err, store.ErrExists)
	save(t, a, reading(strings.Replace(text, "Ján saw her", "nobody saw her", 1), "x 3"))
	equal(t, "without its words", statements(t, a, store.StatementFilter{ID: s.ID})[0].Status, testimonia.Orphaned)
}

// testAddSomebody adds statements about people who had no entry.
func testAddSomebody(t *testing.T, a store.Archive) {
	ctx := context.Background()
	save(t, a, Fixture("x 1"))
	first, second := seen(), seen()
	first.Subject, second.Subject = testimonia.Ref{Name: " Eva Malá "}, testimonia.Ref{Name: "Eva Malá"}
	second.Type = testimonia.Conflict
	first.Voices = []testimonia.Voice{{Name: "Ján Ková"}, {Name: "the guard"}}
	out, err := a.DecideAll(ctx, act(store.Decision{Action: store.Add, Edited: first}, store.Decision{Action: store.Add, Edited: second}))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "subjects", []string{out[0].Subject.ID, out[1].Subject.ID}, []string{"letter.eva-malá", "letter.eva-malá"})
	equal(t, "voices", out[0].Voices, []testimonia.Voice{
		{ID: "letter.ján-ková", Name: "Ján Ková", Names: []string{"Ján"}, Role: testimonia.RoleQuoted},
		{Name: "the guard", Names: []string{"the guard"}, Role: testimonia.RoleQuoted}})
	for range 2 {
		people, err := a.People(ctx, store.PersonFilter{Name: "Eva Malá"})
		if err != nil || len(people) != 1 || people[0].ID != "letter.eva-malá" || people[0].Statements != 2 {
			t.Errorf("the new person: %+v, %v", people, err)
		}
		save(t, a, Fixture("x 2"))
	}
	if n := len(batchOf(t, a, out[0].ID+"#1")); n != 2 {
		t.Errorf("%d additions in the batch, want two", n)
	}
}

func testBadAdditions(t *testing.T, a store.Archive) {
	ctx := context.Background()
	save(t, a, Fixture("x 1"))
	for name, c := range map[string]struct {
		change func(*testimonia.Statement)
		want   error
	}{
		"no such source": {func(s *testimonia.Statement) { s.Source.Slug = "other" }, store.ErrNotFound},
		"no such person": {func(s *testimonia.Statement) { s.Subject.ID = "letter.nobody" }, store.ErrNotFound},
		"nobody":         {func(s *testimonia.Statement) { s.Subject = testimonia.Ref{} }, store.ErrInvalid},
		"no type":        {func(s *testimonia.Statement) { s.Type = "rumour" }, store.ErrInvalid},
		"no stance":      {func(s *testimonia.Statement) { s.Stance = "shouted" }, store.ErrInvalid},
		"no date":        {func(s *testimonia.Statement) { s.Date.EDTF = "soon" }, store.ErrInvalid},
		"no voice":       {func(s *testimonia.Statement) { s.Voices = make([]testimonia.Voice, 1) }, store.ErrInvalid},
		"no words":       {func(s *testimonia.Statement) { s.End = s.Start }, store.ErrInvalid},
		"before":         {func(s *testimonia.Statement) { s.Start = -1 }, store.ErrInvalid},
		"behind":         {func(s *testimonia.Statement) { s.End = 9999 }, store.ErrInvalid},
		"a blank":        {func(s *testimonia.Statement) { s.Start, s.End = 4, 5 }, store.ErrInvalid},
		"other words":    {func(s *testimonia.Statement) { s.Quote = "Ján saw him" }, store.ErrInvalid},
	} {
		s := seen()
		c.change(s)
		if _, err := a.Decide(ctx, store.Decision{Action: store.Add, Edited: s, Author: "Eva", At: Now}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	_, err := a.Decide(ctx, store.Decision{Action: store.Add, Author: "Eva", At: Now})
	isError(t, err, store.ErrInvalid)
	_, err = a.Decide(ctx, store.Decision{Action: store.Add, Edited: seen(), At: Now})
	isError(t, err, store.ErrInvalid)
	equal(t, "what was left", len(statements(t, a, store.StatementFilter{})), 3)
	people, err := a.People(ctx, store.PersonFilter{})
	if err != nil || len(people) != 2 {
		t.Errorf("%d people, %v; want the two of the letter", len(people), err)
	}
}
