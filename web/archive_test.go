//go:build slow

package web_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

// hasStatus holds a statement of the archive to a status.
func (b *tab) hasStatus(id string, want testimonia.Status) {
	b.t.Helper()
	got := testimonia.Rejected
	if s, ok := b.room.Collection.Now().Statement(id); ok {
		got = s.Status
	}
	if got != want {
		b.t.Fatalf("%s is %s, not %s", id, got, want)
	}
}

// hasJudged holds the archive to what has been decided about who is who.
func (b *tab) hasJudged(want ...store.Verdict) {
	b.t.Helper()
	var got []store.Verdict
	for _, j := range store.ActiveJudgements(b.room.Collection.Now().Log) {
		got = append(got, j.Verdict)
	}
	if !slices.Equal(got, want) {
		b.t.Fatalf("decided is %q, not %q", got, want)
	}
}

// hasDate holds a statement of the archive to a date.
func (b *tab) hasDate(id, want string) {
	b.t.Helper()
	if s, ok := b.room.Collection.Now().Statement(id); !ok || s.Date == nil || s.Date.EDTF != want {
		b.t.Fatalf("%s is not dated %s: %+v", id, want, s)
	}
}

// memoir is a text in which one person speaks for a hundred passages.
func memoir() string {
	var text strings.Builder
	text.WriteString("# A long memoir\n\nInvented for tests.\n\nQ: How was it?\n\nA: I shall tell it year by year.\n\n")
	for i := range 100 {
		fmt.Fprintf(&text, "It was so in year %d. We had two rooms and a stove, and nobody in the house spoke of what had been before.\n\n", i+1)
	}
	return text.String()
}

// keep puts a text into the archive of a room, as a source of which nothing is
// stated.
func keep(t *testing.T, room *base.Room, slug, name, text string) {
	t.Helper()
	doc, err := document.Read(t.Context(), name, []byte(text), document.Options{})
	if err == nil {
		err = save(t.Context(), room, slug, []byte(text), doc)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func save(ctx context.Context, room *base.Room, slug string, data []byte, doc *document.Document) error {
	if _, err := room.Collection.Archive().Save(ctx, &store.Reading{Slug: slug, Original: data, Document: doc, Extractor: "by hand 1"}, webtest.Now); err != nil {
		return err
	}
	return room.Collection.Reload(ctx)
}

// run lets a room do what goes on beside the requests, until the test ends.
func run(t *testing.T, room *base.Room) {
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- room.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}
