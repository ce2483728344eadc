package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/search"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
	"github.com/testimonia/testimonia/store/storetest"
)

// withoutIndex makes an archive as it was before there was an index, or as it
// is when words were found by another analysis.
func withoutIndex(t *testing.T, path, how string) {
	t.Helper()
	a := create(t, path)
	for _, slug := range []string{"one", "two"} {
		r := storetest.Searchable(slug, slug, "The winter was long.\n\nAnna left in "+slug+".", "x 1")
		if _, err := a.Save(context.Background(), r, storetest.Now); err != nil {
			t.Fatal(err)
		}
	}
	a.Close()
	exec(t, path, how)
}

const (
	unindexed = `INSERT INTO passage (passage) VALUES ('delete-all'); DELETE FROM searched; DELETE FROM word; DELETE FROM sound`
	outdated  = `UPDATE searched SET analysis = 0; UPDATE word SET word = 'x' || word; UPDATE searched SET first = first + 70`
)

// TestIndexIsMadeLater opens archives that lack an index or have an old one.
func TestIndexIsMadeLater(t *testing.T) {
	for _, how := range []string{unindexed, outdated} {
		path := filepath.Join(t.TempDir(), "a.db")
		withoutIndex(t, path, how)
		a, err := sqlite.Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		hits, err := a.Search(context.Background(), store.Query{Text: "winters"})
		if err != nil || hits.Passages != 2 {
			t.Errorf("%s: %+v, %v", how, hits, err)
		}
	}
}

// TestIndexOfReadOnlyArchive searches an archive that lacks an index and may not
// be written: a part of it must not pass for the whole.
func TestIndexOfReadOnlyArchive(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everything")
	}
	path := filepath.Join(t.TempDir(), "a.db")
	withoutIndex(t, path, unindexed)
	permit(t, path, 0o400, 0o500)
	a, err := sqlite.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if _, err := a.Search(context.Background(), store.Query{Text: "winter"}); !errors.Is(err, store.ErrOlder) {
		t.Errorf("error %v, want that it was made by an older version", err)
	}
}

// TestBackupIsSearched looks whether a copy, in which SQLite may number rows
// anew, finds the same.
func TestBackupIsSearched(t *testing.T) {
	dir := t.TempDir()
	a := create(t, filepath.Join(dir, "a.db"))
	for _, slug := range []string{"b", "a", "c"} {
		for _, extractor := range []string{"x 1", "x 2"} {
			r := storetest.Searchable(slug, slug, "Winter in "+slug+".\n\nNothing.\n\nA winter.", extractor)
			if _, err := a.Save(context.Background(), r, storetest.Now); err != nil {
				t.Fatal(err)
			}
		}
	}
	copied := filepath.Join(dir, "copy.db")
	if err := a.Backup(context.Background(), copied); err != nil {
		t.Fatal(err)
	}
	b := create(t, copied)
	q := store.Query{Text: "winter"}
	x, err := a.Search(context.Background(), q)
	if err != nil || x.Passages != 6 {
		t.Fatalf("%+v, %v", x, err)
	}
	if y, err := b.Search(context.Background(), q); err != nil || fmt.Sprint(x) != fmt.Sprint(y) {
		t.Errorf("the archive finds %+v, its copy %+v, %v", x, y, err)
	}
}

// TestAnyQueryIsSafe asks random queries and compares what the index answers
// with what package search says of each passage.
func TestAnyQueryIsSafe(t *testing.T) {
	a := create(t, filepath.Join(t.TempDir(), "a.db"))
	vocabulary := strings.Fields("winter Winters Anna анна дом дома Serebryakov Серебрякову не the was fac\u00adtory 1937 Žukov")
	r := rand.New(rand.NewPCG(1, 2))
	blocks := make([]string, 60)
	for i := range blocks {
		words := make([]string, 1+r.IntN(8))
		for j := range words {
			words[j] = vocabulary[r.IntN(len(vocabulary))]
		}
		blocks[i] = strings.Join(words, " ")
	}
	if _, err := a.Save(context.Background(), storetest.Searchable("s", "s", strings.Join(blocks, "\n\n"), "x 1"), storetest.Now); err != nil {
		t.Fatal(err)
	}
	signs := append(strings.Split(`" " - * ( ) : ^ + ' ; \ { } , . NEAR AND OR NOT -- /* \x00 \xff „ “ «`, " "), vocabulary...)
	for range 500 {
		var q strings.Builder
		for range r.IntN(9) {
			q.WriteString(signs[r.IntN(len(signs))])
			if r.IntN(3) > 0 {
				q.WriteByte(' ')
			}
		}
		hits, err := a.Search(context.Background(), store.Query{Text: q.String(), Passages: len(blocks)})
		if err != nil {
			t.Fatalf("%q: %v", q.String(), err)
		}
		checkHits(t, q.String(), hits)
	}
}

func checkHits(t *testing.T, query string, hits store.Hits) {
	t.Helper()
	n := 0
	for _, s := range hits.Sources {
		n += len(s.Passages)
		if !slices.IsSortedFunc(s.Passages, func(a, b store.Passage) int { return a.Block - b.Block }) {
			t.Errorf("%q: passages are not in reading order", query)
		}
		for _, p := range s.Passages {
			checkParts(t, query, p)
		}
	}
	if n != hits.Passages {
		t.Errorf("%q: %d passages counted, %d returned", query, hits.Passages, n)
	}
}

// checkParts looks whether the parts of a passage are the passage, and some
// words of it are marked.
func checkParts(t *testing.T, query string, p store.Passage) {
	t.Helper()
	var text strings.Builder
	marked := 0
	for _, part := range p.Parts() {
		text.WriteString(part.Text)
		if part.Marked {
			marked++
			if len(search.Analyze(part.Text)) == 0 {
				t.Errorf("%q: %q is marked and is no word", query, part.Text)
			}
		}
	}
	if text.String() != p.Text || marked == 0 {
		t.Errorf("%q: %d marks in %q, which comes in parts as %q", query, marked, p.Text, text.String())
	}
}
