package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/testimonia/testimonia/store"
)

// Save keeps a reading in one transaction.
func (a *Archive) Save(ctx context.Context, r *store.Reading, now time.Time) (out store.Outcome, err error) {
	err = a.write(ctx, func(tx *sql.Tx) error {
		s := newSaver(ctx, tx)
		s.now = now.UTC().Format(time.RFC3339)
		out, err = s.save(r)
		return err
	})
	if err != nil {
		return store.Outcome{}, fmt.Errorf("save %s: %w", r.Slug, err)
	}
	return out, nil
}

// saver writes one reading, or one act.
type saver struct {
	ctx context.Context
	tx  *sql.Tx
	now string

	moment int64  // of an act
	batch  string // the ID of its first entry

	corrections store.Corrections        // as they were when the act began
	grounds     map[string]*store.Ground // by source: what an act adds to

	prepared map[string]*sql.Stmt // closed with the transaction
}

func newSaver(ctx context.Context, tx *sql.Tx) *saver {
	return &saver{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}}
}

func (s *saver) save(r *store.Reading) (store.Outcome, error) {
	var slug, extractor, oldText string
	err := s.tx.QueryRowContext(s.ctx, `SELECT slug, extractor, text FROM source WHERE sha256 = ?`, r.Document.SHA256).
		Scan(&slug, &extractor, &oldText)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return s.add(r)
	case err != nil:
		return store.Outcome{}, err
	case extractor == r.Extractor:
		return store.Outcome{Slug: slug, Change: store.Unchanged}, nil
	}
	if err := s.begin(); err != nil {
		return store.Outcome{}, err
	}
	return s.replace(store.Qualify(r, slug, r.Document.Title), oldText)
}

func (s *saver) add(r *store.Reading) (store.Outcome, error) {
	slug, err := s.freeSlug(r.Slug)
	if err == nil {
		err = s.begin()
	}
	if err != nil {
		return store.Outcome{}, err
	}
	d, keys := r.Document, store.NewKeys(r, slug, r.Document.Title)
	s.exec(&err, `INSERT INTO source (slug, title, file_name, format, language, witness, sha256, text, extractor, added_at, read_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		slug, d.Title, d.Name, d.Format, d.Language, d.Witness, d.SHA256, d.Text, r.Extractor, s.now, s.now)
	s.exec(&err, `INSERT INTO original (source, size, data) VALUES (?, ?, ?)`, slug, len(r.Original), blob(r.Original))
	if err == nil {
		err = s.contents(slug, d)
	}
	if err == nil {
		err = s.people(slug, r.People, keys.Person)
	}
	if err == nil {
		err = s.mentions(slug, r.Mentions, keys.Mention)
	}
	for i := 0; i < len(r.Statements) && err == nil; i++ { // a copy of them all would be as large again
		t := keys.Statement(i, r.Statements[i])
		err = s.put(&t, nil)
	}
	return store.Outcome{Slug: slug, Change: store.Added}, err
}

// blob keeps an empty file from becoming NULL.
func blob(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

func (s *saver) freeSlug(want string) (string, error) {
	var failed error
	slug := store.Unique(want, func(slug string) bool {
		var n int
		err := s.tx.QueryRowContext(s.ctx, `SELECT count(*) FROM source WHERE slug = ?`, slug).Scan(&n)
		if err != nil {
			failed = err
			return false
		}
		return n > 0
	})
	return slug, failed
}

// replace puts a new reading of a known source in the place of the old one and
// leaves decided statements standing.
func (s *saver) replace(q *store.Reading, oldText string) (store.Outcome, error) {
	decided, err := s.decided(q.Slug)
	if err != nil {
		return store.Outcome{}, err
	}
	m := store.Merge(decided, oldText, q)
	s.exec(&err, `DELETE FROM voice WHERE statement IN (SELECT id FROM statement WHERE source = ?)`, q.Slug)
	s.exec(&err, `DELETE FROM statement WHERE source = ? AND id NOT IN (SELECT statement FROM decision)`, q.Slug)
	for _, table := range []string{"mention", "person", "block", "turn", "note_mark", "gloss", "origin"} {
		s.exec(&err, `DELETE FROM `+table+` WHERE source = ?`, q.Slug)
	}
	d := q.Document
	s.exec(&err, `UPDATE source SET title = ?, format = ?, language = ?, witness = ?, text = ?, extractor = ?, read_at = ?
		WHERE slug = ?`, d.Title, d.Format, d.Language, d.Witness, d.Text, q.Extractor, s.now, q.Slug)
	if err != nil {
		return store.Outcome{}, err
	}
	if err := s.contents(q.Slug, q.Document); err != nil {
		return store.Outcome{}, err
	}
	if err := s.people(q.Slug, m.People, itself); err != nil {
		return store.Outcome{}, err
	}
	if err := s.mentions(q.Slug, q.Mentions, itself); err != nil {
		return store.Outcome{}, err
	}
	for i := range m.Decided {
		if err := s.put(&m.Decided[i].Statement, &m.Decided[i].Proposal); err != nil {
			return store.Outcome{}, err
		}
	}
	out := store.Outcome{Slug: q.Slug, Change: store.Reread, Kept: len(m.Decided) - m.Orphaned, Orphaned: m.Orphaned}
	for i := range m.Fresh {
		if err := s.put(&m.Fresh[i], nil); err != nil {
			return store.Outcome{}, err
		}
	}
	return out, nil
}

// itself is for what has its keys already.
func itself[T any](v T) T { return v }

// exec runs a statement unless *err is set already. A statement is prepared
// once: a source has thousands of rows.
func (s *saver) exec(err *error, query string, args ...any) {
	if *err != nil {
		return
	}
	stmt, failed := s.prepare(query)
	if failed == nil {
		_, failed = stmt.ExecContext(s.ctx, args...)
	}
	*err = failed
}

// QueryContext makes a saver a querier that prepares each query once.
func (s *saver) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	stmt, err := s.prepare(query)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}

func (s *saver) prepare(query string) (*sql.Stmt, error) {
	if stmt := s.prepared[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := s.tx.PrepareContext(s.ctx, query)
	if err == nil {
		s.prepared[query] = stmt
	}
	return stmt, err
}

// one returns the one value that a query gives.
func one[T any](s *saver, query string, args ...any) (v T, err error) {
	stmt, err := s.prepare(query)
	if err == nil {
		err = stmt.QueryRowContext(s.ctx, args...).Scan(&v)
	}
	return v, err
}
