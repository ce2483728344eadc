package storetest

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

func testRoundTrip(t *testing.T, a store.Archive) {
	ctx := context.Background()
	r := Fixture("x 1")
	out := save(t, a, r)
	equal(t, "outcome", out, store.Outcome{Slug: "letter", Change: store.Added})
	doc, err := a.Document(ctx, "letter")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "document", doc, r.Document)
	original, err := a.Original(ctx, "letter")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "original", string(original), string(r.Original))
	want := store.Qualify(r, "letter", "A letter")
	mentions, err := a.Mentions(ctx, "letter")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "mentions", mentions, want.Mentions)
	equal(t, "statements", statements(t, a, store.StatementFilter{}), want.Statements)
	for _, s := range want.Statements {
		if got := string([]rune(doc.Text)[s.Start:s.End]); got != s.Quote {
			t.Errorf("text[%d:%d] = %q, quote %q", s.Start, s.End, got, s.Quote)
		}
	}
	source, err := a.Source(ctx, "letter")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "source", *source, store.Source{Slug: "letter", Title: "A letter", FileName: "Letter.txt", Format: "text",
		Language: "en", Witness: "Ján Ková", SHA256: r.Document.SHA256, Bytes: int64(len(r.Original)), Extractor: "x 1",
		AddedAt: Now, ReadAt: Now, People: 2, Statements: 3})
}

func testTwice(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	before := statements(t, a, store.StatementFilter{})
	out := save(t, a, Fixture("x 1"))
	equal(t, "outcome", out, store.Outcome{Slug: "letter", Change: store.Unchanged})
	equal(t, "statements", statements(t, a, store.StatementFilter{}), before)
	byHash, err := a.SourceByHash(context.Background(), Fixture("x 1").Document.SHA256)
	if err != nil || byHash.Slug != "letter" {
		t.Errorf("by hash: %v, %v", byHash, err)
	}
}

func testSlugs(t *testing.T, a store.Archive) {
	var slugs []string
	for _, sha := range []string{"aa", "bb", "cc", "bb"} {
		r := Fixture("x 1")
		r.Document.SHA256 = sha
		slugs = append(slugs, save(t, a, r).Slug)
	}
	equal(t, "slugs", slugs, []string{"letter", "letter-2", "letter-3", "letter-2"})
	list, err := a.Sources(context.Background())
	if err != nil || len(list) != 3 {
		t.Errorf("%d sources, %v; want 3", len(list), err)
	}
	if n := len(statements(t, a, store.StatementFilter{Source: "letter-2"})); n != 3 {
		t.Errorf("letter-2 has %d statements, want 3", n)
	}
}

func testNewerExtractor(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	r := Fixture("x 2")
	r.Statements = r.Statements[1:2]
	r.Statements[0].Detail = "read better"
	out := save(t, a, r)
	equal(t, "outcome", out, store.Outcome{Slug: "letter", Change: store.Reread})
	got := statements(t, a, store.StatementFilter{})
	if len(got) != 1 || got[0].Detail != "read better" {
		t.Errorf("statements %+v, want the newer one alone", got)
	}
	source, err := a.Source(context.Background(), "letter")
	if err != nil || source.Extractor != "x 2" {
		t.Errorf("source %+v, %v", source, err)
	}
}

// testInterrupted ends the context in the middle of a large save.
func testInterrupted(t *testing.T, a store.Archive) {
	r := Fixture("x 1")
	for i := range 2000 {
		s := r.Statements[0]
		s.ID = "more" + strings.Repeat("i", i%50) + string(rune('a'+i%26))
		r.Statements = append(r.Statements, s)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancelled := &cancelling{Context: ctx, cancel: cancel}
	cancelled.left.Store(300)
	if _, err := a.Save(cancelled, r, Now); err == nil {
		t.Fatal("the save outlived its context")
	}
	list, err := a.Sources(context.Background())
	if err != nil || len(list) != 0 {
		t.Errorf("%d sources, %v; want none", len(list), err)
	}
	if n := len(statements(t, a, store.StatementFilter{})); n != 0 {
		t.Errorf("%d statements left behind", n)
	}
	save(t, a, r)
	if n := len(statements(t, a, store.StatementFilter{})); n != len(r.Statements) {
		t.Errorf("%d statements after the second try, want %d", n, len(r.Statements))
	}
}

// cancelling is a context that ends after it was asked a number of times.
type cancelling struct {
	context.Context
	cancel context.CancelFunc
	left   atomic.Int64
}

func (c *cancelling) Err() error {
	if c.left.Add(-1) <= 0 {
		c.cancel()
	}
	return c.Context.Err()
}

func (c *cancelling) Done() <-chan struct{} {
	c.Err()
	return c.Context.Done()
}

func testNotFound(t *testing.T, a store.Archive) {
	ctx := context.Background()
	_, err := a.Source(ctx, "nobody")
	isError(t, err, store.ErrNotFound)
	_, err = a.SourceByHash(ctx, "nobody")
	isError(t, err, store.ErrNotFound)
	_, err = a.Document(ctx, "nobody")
	isError(t, err, store.ErrNotFound)
	_, err = a.Original(ctx, "nobody")
	isError(t, err, store.ErrNotFound)
	_, err = a.Decide(ctx, store.Decision{Statement: "nothing", Action: store.Confirm, Author: "A", At: Now})
	isError(t, err, store.ErrNotFound)
	for _, err := range a.Statements(ctx, store.StatementFilter{After: "not a date"}) {
		isError(t, err, store.ErrInvalid)
	}
}

func testFilters(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	for _, c := range []struct {
		name   string
		filter store.StatementFilter
		want   []string
	}{
		{"all", store.StatementFilter{}, []string{"s1", "s2", "s3"}},
		{"type", store.StatementFilter{Type: testimonia.Release}, []string{"s2"}},
		{"source", store.StatementFilter{Source: "other"}, nil},
		{"id", store.StatementFilter{ID: "letter.s3"}, []string{"s3"}},
		{"object", store.StatementFilter{Person: "letter.ján-ková"}, []string{"s3"}},
		{"after a year", store.StatementFilter{After: "1951"}, []string{"s2"}},
		{"after the month itself", store.StatementFilter{After: "1950-05"}, []string{"s1", "s2"}},
		{"before", store.StatementFilter{Before: "1950"}, []string{"s1"}},
		{"between", store.StatementFilter{After: "1950-06", Before: "1952"}, nil},
		{"status", store.StatementFilter{Status: []testimonia.Status{testimonia.Confirmed}}, nil},
	} {
		var got []string
		for _, s := range statements(t, a, c.filter) {
			got = append(got, strings.TrimPrefix(s.ID, "letter."))
		}
		equal(t, c.name, got, c.want)
	}
}

func testPeople(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	people, err := a.People(context.Background(), store.PersonFilter{})
	if err != nil {
		t.Fatal(err)
	}
	source := testimonia.SourceRef{Slug: "letter", Title: "A letter"}
	want := Fixture("x 1").People
	want[0].ID, want[1].ID = "letter.anna-ková", "letter.ján-ková"
	equal(t, "people", people, []store.PersonCount{
		{Person: want[0], Source: source, Mentions: 1, Statements: 3, Voices: []string{"", "the editor"}},
		{Person: want[1], Source: source},
	})
	for name, want := range map[string]int{"Ján Ková": 1, "Ján": 0} {
		if people, err = a.People(context.Background(), store.PersonFilter{Name: name}); err != nil || len(people) != want {
			t.Errorf("named %s: %d people, %v; want %d", name, len(people), err, want)
		}
	}
	people, err = a.People(context.Background(), store.PersonFilter{ID: "letter.ján-ková", Source: "letter"})
	if err != nil || len(people) != 1 {
		t.Errorf("%d people, %v; want 1", len(people), err)
	}
}
