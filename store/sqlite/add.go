package sqlite

import (
	"database/sql"
	"errors"
	"fmt"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// addStatement makes a statement that somebody added, and the entries of those
// whom it names first.
func (s *saver) addStatement(d store.Decision) (t testimonia.Statement, err error) {
	if d.Edited == nil {
		return t, fmt.Errorf("%w: an addition needs its statement", store.ErrInvalid)
	}
	g, err := s.ground(d.Edited.Source.Slug)
	if err != nil {
		return t, err
	}
	known := len(g.People)
	if t, err = g.Add(d); err != nil {
		return t, err
	}
	log, err := s.logOfNew(t.ID)
	if err != nil {
		return t, err
	}
	d.Statement, d.Edited = t.ID, &t
	if d, err = store.CheckDecision(d, log); err != nil {
		return t, err
	}
	for ord := known; ord < len(g.People) && err == nil; ord++ {
		err = s.person(g.Source.Slug, ord, g.People[ord])
	}
	now := store.Replay(t, append(log, d))
	if err == nil {
		err = s.put(&now, &t)
	}
	if err == nil {
		err = s.record(d, len(log))
	}
	return now, err
}

// logOfNew returns the log of a statement to be added, which has one where it
// was added before; ErrExists where a proposal has the ID.
func (s *saver) logOfNew(id string) ([]store.Decision, error) {
	log, err := decisions(s.ctx, s, id)
	if err != nil || len(log) > 0 {
		return log, err
	}
	n, err := one[int](s, `SELECT count(*) FROM statement WHERE id = ?`, id)
	if err == nil && n > 0 {
		err = fmt.Errorf("statement %s: %w", id, store.ErrExists)
	}
	return nil, err
}

// ground loads what statements are added to, once for an act.
func (s *saver) ground(slug string) (*store.Ground, error) {
	if g := s.grounds[slug]; g != nil {
		return g, nil
	}
	g := &store.Ground{Source: testimonia.SourceRef{Slug: slug}, Corrections: s.corrections}
	err := s.tx.QueryRowContext(s.ctx, `SELECT title, text FROM source WHERE slug = ?`, slug).Scan(&g.Source.Title, &g.Text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("source %q: %w", slug, store.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	g.People, err = collect(s.ctx, s, func(rows *sql.Rows) (p store.Person, err error) {
		var list string
		err = rows.Scan(&p.ID, &p.Name, &list, &p.Gender)
		p.Names = names(list)
		return p, err
	}, `SELECT id, name, names, gender FROM person WHERE source = ? ORDER BY ord`, slug)
	if s.grounds == nil {
		s.grounds = map[string]*store.Ground{}
	}
	s.grounds[slug] = g
	return g, err
}
