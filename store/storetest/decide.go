package storetest

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

func decide(t *testing.T, a store.Archive, d store.Decision) testimonia.Statement {
	t.Helper()
	d.Author, d.At, d.Reason = "Eva", Now, "I looked"
	s, err := a.Decide(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// decideAll confirms s1, edits s2 and rejects s3.
func decideAll(t *testing.T, a store.Archive) {
	t.Helper()
	decide(t, a, store.Decision{Statement: "letter.s1", Action: store.Confirm})
	edited := statements(t, a, store.StatementFilter{ID: "letter.s2"})[0]
	edited.Type, edited.Detail, edited.Quote = testimonia.Escape, "through the fence", "words of my own"
	decide(t, a, store.Decision{Statement: "letter.s2", Action: store.Edit, Edited: &edited})
	decide(t, a, store.Decision{Statement: "letter.s3", Action: store.Reject})
}

func states(list []testimonia.Statement) map[string]testimonia.Status {
	out := map[string]testimonia.Status{}
	for _, s := range list {
		out[strings.TrimPrefix(s.ID, "letter.")] = s.Status
	}
	return out
}

func testDecidedSurvive(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	decideAll(t, a)
	before := statements(t, a, store.StatementFilter{})
	out := save(t, a, Fixture("x 2"))
	equal(t, "outcome", out, store.Outcome{Slug: "letter", Change: store.Reread, Kept: 3})
	equal(t, "statements", statements(t, a, store.StatementFilter{}), before)

	r := Fixture("x 3") // finds nothing at all
	r.People, r.Mentions, r.Statements = nil, nil, nil
	save(t, a, r)
	equal(t, "statements of a blind extractor", statements(t, a, store.StatementFilter{}), before)
	people, err := a.People(context.Background(), store.PersonFilter{ID: before[0].Subject.ID})
	if err != nil || len(people) != 1 || people[0].Name != "Anna Ková" {
		t.Errorf("the person of a decided statement: %+v, %v", people, err)
	}
}

func testReanchor(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	decideAll(t, a)
	moved := "— A new first line. —\n\n" + text
	save(t, a, reading(moved, "x 2"))
	got := statements(t, a, store.StatementFilter{})
	equal(t, "states", states(got), map[string]testimonia.Status{
		"s1": testimonia.Confirmed, "s2": testimonia.Edited, "s3": testimonia.Rejected})
	for _, s := range got {
		if words := string([]rune(moved)[s.Start:s.End]); words != s.Quote {
			t.Errorf("%s: text[%d:%d] = %q, quote %q", s.ID, s.Start, s.End, words, s.Quote)
		}
	}
}

func testOrphan(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	decideAll(t, a)
	out := save(t, a, reading(strings.Replace(text, "She was released in 1953. ", "", 1), "x 2"))
	equal(t, "outcome", out, store.Outcome{Slug: "letter", Change: store.Reread, Kept: 2, Orphaned: 1})
	got := statements(t, a, store.StatementFilter{ID: "letter.s2"})
	if len(got) != 1 || got[0].Status != testimonia.Orphaned || got[0].Detail != "through the fence" {
		t.Errorf("%+v, want the edit, orphaned", got)
	}
	save(t, a, reading(text, "x 3"))
	got = statements(t, a, store.StatementFilter{ID: "letter.s2"})
	if len(got) != 1 || got[0].Status != testimonia.Edited {
		t.Errorf("%+v, want the edit back with its words", got)
	}
}

func testDecisions(t *testing.T, a store.Archive) {
	ctx := context.Background()
	save(t, a, Fixture("x 1"))
	decideAll(t, a)
	equal(t, "states", states(statements(t, a, store.StatementFilter{})), map[string]testimonia.Status{
		"s1": testimonia.Confirmed, "s2": testimonia.Edited, "s3": testimonia.Rejected})
	s2 := statements(t, a, store.StatementFilter{ID: "letter.s2"})[0]
	equal(t, "an edit leaves the words alone", s2.Quote, "She was released in 1953")
	equal(t, "an edit's type", s2.Type, testimonia.Escape)

	log, err := a.Decisions(ctx, "letter.s2")
	if err != nil || len(log) != 1 || log[0].Author != "Eva" || log[0].Reason != "I looked" || !log[0].At.Equal(Now) {
		t.Fatalf("log %+v, %v", log, err)
	}
	back := decide(t, a, store.Decision{Statement: "letter.s2", Action: store.Undo, Undoes: log[0].ID})
	equal(t, "type after undo", back.Type, testimonia.Release)
	equal(t, "status after undo", back.Status, testimonia.Proposed)
	equal(t, "as stored", statements(t, a, store.StatementFilter{ID: "letter.s2"})[0], back)
	if log, err = a.Decisions(ctx, "letter.s2"); err != nil || len(log) != 2 {
		t.Errorf("the log has %d entries, %v; an undo adds one", len(log), err)
	}
}

func testBadDecisions(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	for _, d := range []store.Decision{
		{Statement: "letter.s1", Action: store.Confirm, At: Now},
		{Statement: "letter.s1", Action: store.Confirm, Author: "Eva"},
		{Statement: "letter.s1", Action: store.Edit, Author: "Eva", At: Now},
		{Statement: "letter.s1", Action: store.Undo, Author: "Eva", At: Now, Undoes: "letter.s1#1"},
		{Statement: "letter.s1", Action: "burn", Author: "Eva", At: Now},
	} {
		_, err := a.Decide(context.Background(), d)
		isError(t, err, store.ErrInvalid)
	}
	log, err := a.Decisions(context.Background(), "letter.s1")
	if err != nil || len(log) != 0 {
		t.Errorf("log %+v, %v; want none", log, err)
	}
}

func testBackup(t *testing.T, a store.Archive) {
	ctx := context.Background()
	save(t, a, Fixture("x 1"))
	path := filepath.Join(t.TempDir(), "copy")
	done := make(chan error, 1)
	go func() {
		r := Fixture("x 1")
		r.Document.SHA256 = "other"
		_, err := a.Save(ctx, r, Now)
		done <- err
	}()
	if err := a.Backup(ctx, path); err != nil {
		t.Error(err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	isError(t, a.Backup(ctx, path), store.ErrExists)
}
