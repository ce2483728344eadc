package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/testimonia/testimonia/store"
)

const selectSource = `SELECT s.slug, s.title, s.file_name, s.format, s.language, s.witness, s.sha256, o.size,
	s.extractor, s.added_at, s.read_at,
	(SELECT count(*) FROM person p WHERE p.source = s.slug AND p.id NOT IN (SELECT person FROM correction WHERE none)), (SELECT count(*) FROM statement t WHERE t.source = s.slug)
	FROM source s JOIN original o ON o.source = s.slug`

// SourceByHash finds a source by the hash of its bytes.
func (a *Archive) SourceByHash(ctx context.Context, sha256 string) (*store.Source, error) {
	return a.oneSource(ctx, sha256, selectSource+` WHERE s.sha256 = ?`)
}

// Source finds a source by its slug.
func (a *Archive) Source(ctx context.Context, slug string) (*store.Source, error) {
	return a.oneSource(ctx, slug, selectSource+` WHERE s.slug = ?`)
}

func (a *Archive) oneSource(ctx context.Context, key, query string) (*store.Source, error) {
	list, err := a.sources(ctx, query, key)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("source %s: %w", key, store.ErrNotFound)
	}
	return &list[0], nil
}

// Sources returns every source by slug.
func (a *Archive) Sources(ctx context.Context) ([]store.Source, error) {
	return a.sources(ctx, selectSource+` ORDER BY s.slug`)
}

func (a *Archive) sources(ctx context.Context, query string, args ...any) ([]store.Source, error) {
	return collect(ctx, a.reader, func(rows *sql.Rows) (s store.Source, err error) {
		var added, read string
		err = rows.Scan(&s.Slug, &s.Title, &s.FileName, &s.Format, &s.Language, &s.Witness, &s.SHA256, &s.Bytes,
			&s.Extractor, &added, &read, &s.People, &s.Statements)
		if err != nil {
			return s, err
		}
		s.AddedAt, s.ReadAt = timeOf(added), timeOf(read)
		return s, nil
	}, query, args...)
}

// timeOf reads a time that Save wrote, the zero time from other hands' slips.
func timeOf(s string) time.Time {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// collect runs a query and reads every row with scan.
func collect[T any](ctx context.Context, db querier, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, plain(err)
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, plain(err)
		}
		out = append(out, v)
	}
	return out, plain(rows.Err())
}

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func scanString(rows *sql.Rows) (s string, err error) {
	err = rows.Scan(&s)
	return s, err
}

// Original returns the bytes a source was read from.
func (a *Archive) Original(ctx context.Context, slug string) ([]byte, error) {
	var data []byte
	err := a.reader.QueryRowContext(ctx, `SELECT data FROM original WHERE source = ?`, slug).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("source %s: %w", slug, store.ErrNotFound)
	}
	return data, plain(err)
}

// Mentions returns a source's mentions in reading order.
func (a *Archive) Mentions(ctx context.Context, slug string) ([]store.Mention, error) {
	c, err := corrections(ctx, a.reader)
	if err != nil {
		return nil, err
	}
	list, err := collect(ctx, a.reader, scanMention, selectMention+` WHERE source = ? ORDER BY start, stop, ord`, slug)
	if err != nil || len(c) == 0 {
		return list, err
	}
	out := list[:0]
	for _, m := range list {
		if m, ok := c.Mention(m); ok {
			out = append(out, m)
		}
	}
	return out, nil
}

const selectMention = `SELECT start, stop, kind, person, value FROM mention`

func scanMention(rows *sql.Rows) (m store.Mention, err error) {
	var person sql.NullString
	err = rows.Scan(&m.Start, &m.End, &m.Kind, &person, &m.Value)
	m.Person = person.String
	return m, err
}
