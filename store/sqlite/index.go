package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/search"
	"github.com/testimonia/testimonia/store"
)

// index puts the words of a document into the index, in the place of those that
// it had before.
func (s *saver) index(slug string, d *document.Document, _ *store.Offsets) error {
	first, err := s.place(slug, len(d.Blocks))
	words := newWords()
	var line strings.Builder
	for i := 0; i < len(d.Blocks) && err == nil; i++ {
		line.Reset()
		for _, t := range search.Analyze(store.PassageText(d, i)) {
			words.add(t)
			line.WriteString(t.Word)
			line.WriteByte(' ')
		}
		if line.Len() > 0 {
			s.exec(&err, `INSERT INTO passage (rowid, words) VALUES (?, ?)`, first+int64(i), line.String())
		}
	}
	s.words(&err, words)
	return err
}

// words are the words of a document.
type words struct {
	seen  map[string]search.Seen
	names map[string]string // what stands with a capital, as written: its word
}

func newWords() words { return words{map[string]search.Seen{}, map[string]string{}} }

func (w words) add(t search.Token) {
	w.seen[t.Word] |= t.Seen
	if t.Seen.Capital() {
		w.names[t.Written] = t.Word
	}
}

// place gives a source new rowids in the index, one for each block, and clears
// those it had. It returns the first.
func (s *saver) place(slug string, blocks int) (first int64, err error) {
	s.exec(&err, `DELETE FROM passage WHERE rowid >= (SELECT first FROM searched WHERE source = ?1)
		AND rowid < (SELECT first + blocks FROM searched WHERE source = ?1)`, slug)
	s.exec(&err, `INSERT OR REPLACE INTO searched (first, blocks, source, analysis)
		SELECT coalesce(max(first + blocks), 1), ?, ?, ? FROM searched`, max(1, blocks), slug, search.Analysis)
	if err == nil {
		err = s.tx.QueryRowContext(s.ctx, `SELECT first FROM searched WHERE source = ?`, slug).Scan(&first)
	}
	return first, err
}

// words adds words to the vocabulary. None is taken out when a source is read
// again: one that stands nowhere finds nothing.
func (s *saver) words(err *error, w words) {
	for _, word := range slices.Sorted(maps.Keys(w.seen)) {
		s.exec(err, `INSERT INTO word (word, seen) VALUES (?, ?)
			ON CONFLICT (word) DO UPDATE SET seen = seen | excluded.seen WHERE seen | excluded.seen <> seen`, word, int(w.seen[word]))
	}
	for _, written := range slices.Sorted(maps.Keys(w.names)) {
		for _, key := range search.Sounds(written) {
			s.exec(err, `INSERT OR IGNORE INTO sound (key, word) VALUES (?, ?)`, key, w.names[written])
		}
	}
}

// fillIndex indexes the sources that are not, each whole or not at all: those of an
// archive from before there was an index, or whose words were found otherwise.
func (a *Archive) fillIndex(ctx context.Context) error {
	missing, err := unsearched(ctx, a.writer)
	if err != nil || len(missing) == 0 {
		return err
	}
	if err := a.write(ctx, func(tx *sql.Tx) error { return dropOutdated(ctx, tx) }); err != nil {
		return err
	}
	if missing, err = unsearched(ctx, a.writer); err != nil {
		return err
	}
	for _, slug := range missing {
		if err := a.write(ctx, func(tx *sql.Tx) error { return a.fillSource(ctx, tx, slug) }); err != nil {
			return err
		}
	}
	return nil
}

// fillSource reads the document beside the transaction that writes: nobody else
// may change it meanwhile.
func (a *Archive) fillSource(ctx context.Context, tx *sql.Tx, slug string) error {
	d, err := a.Document(ctx, slug)
	if err != nil {
		return err
	}
	return newSaver(ctx, tx).index(slug, d, nil)
}

// unsearched lists the sources that are not in the index as words are found now.
func unsearched(ctx context.Context, db querier) ([]string, error) {
	return collect(ctx, db, func(rows *sql.Rows) (slug string, err error) {
		err = rows.Scan(&slug)
		return slug, err
	}, `SELECT slug FROM source WHERE slug NOT IN (SELECT source FROM searched WHERE analysis = ?) ORDER BY slug`, search.Analysis)
}

// dropOutdated empties an index in which words were found otherwise.
func dropOutdated(ctx context.Context, tx *sql.Tx) error {
	var outdated int
	err := tx.QueryRowContext(ctx, `SELECT count(*) FROM searched WHERE analysis <> ?`, search.Analysis).Scan(&outdated)
	if err != nil || outdated == 0 {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO passage (passage) VALUES ('delete-all');
		DELETE FROM searched; DELETE FROM word; DELETE FROM sound`)
	return err
}

// checkIndex refuses to search an archive of which a part would be left out.
func checkIndex(ctx context.Context, db querier) error {
	missing, err := unsearched(ctx, db)
	if err == nil && len(missing) > 0 {
		err = errors.Join(store.ErrOlder, errors.New("not all of it is indexed"))
	}
	return err
}
