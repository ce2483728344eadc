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
	(SELECT count(*) FROM person p WHERE p.source = s.slug), (SELECT count(*) FROM statement t WHERE t.source = s.slug)
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
	return collect(ctx, a.reader, func(rows *sql.Rows) (m store.Mention, err error) {
		var person sql.NullString
		err = rows.Scan(&m.Start, &m.End, &m.Kind, &person, &m.Value)
		m.Person = person.String
		return m, err
	}, `SELECT start, stop, kind, person, value FROM mention WHERE source = ? ORDER BY start, stop, ord`, slug)
}

// People returns those spoken of, most statements first.
func (a *Archive) People(ctx context.Context, f store.PersonFilter) ([]store.PersonCount, error) {
	where, args := "", []any{}
	if f.ID != "" {
		where, args = where+` AND p.id = ?`, append(args, f.ID)
	}
	if f.Name != "" {
		where, args = where+` AND p.name = ?`, append(args, f.Name)
	}
	if f.Source != "" {
		where, args = where+` AND p.source = ?`, append(args, f.Source)
	}
	people, err := collect(ctx, a.reader, scanPerson, `SELECT p.id, p.name, p.names, p.gender, p.source, s.title,
		(SELECT count(*) FROM mention m WHERE m.person = p.id) AS mentions,
		(SELECT count(*) FROM statement t WHERE t.subject = p.id AND t.status NOT IN ('rejected', 'orphaned')) AS statements
		FROM person p JOIN source s ON s.slug = p.source WHERE 1 = 1`+where+`
		ORDER BY statements DESC, mentions DESC, p.name, p.id`, args...)
	if err != nil {
		return nil, err
	}
	return people, a.addVoices(ctx, people, where, args)
}

func scanPerson(rows *sql.Rows) (p store.PersonCount, err error) {
	var list string
	err = rows.Scan(&p.ID, &p.Name, &list, &p.Gender, &p.Source.Slug, &p.Source.Title, &p.Mentions, &p.Statements)
	p.Names = names(list)
	return p, err
}

// addVoices says of each person who speaks of them.
func (a *Archive) addVoices(ctx context.Context, people []store.PersonCount, where string, args []any) error {
	type said struct{ person, voice string }
	list, err := collect(ctx, a.reader, func(rows *sql.Rows) (s said, err error) {
		err = rows.Scan(&s.person, &s.voice)
		return s, err
	}, `SELECT p.id, coalesce(v.name, '') AS voice FROM person p JOIN statement t ON t.subject = p.id
		LEFT JOIN voice v ON v.statement = t.id AND v.ord = (SELECT max(w.ord) FROM voice w WHERE w.statement = t.id)
		WHERE t.status NOT IN ('rejected', 'orphaned')`+where+`
		GROUP BY p.id, coalesce(v.name, '') ORDER BY p.id, count(*) DESC, voice`, args...)
	if err != nil {
		return err
	}
	voices := map[string][]string{}
	for _, s := range list {
		voices[s.person] = append(voices[s.person], s.voice)
	}
	for i := range people {
		people[i].Voices = voices[people[i].ID]
	}
	return nil
}
