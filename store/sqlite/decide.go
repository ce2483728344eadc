package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// Decide adds a decision to the log and returns the statement as it reads now.
func (a *Archive) Decide(ctx context.Context, d store.Decision) (testimonia.Statement, error) {
	out, err := a.DecideAll(ctx, []store.Decision{d})
	if err != nil {
		return testimonia.Statement{}, err
	}
	return out[0], nil
}

// DecideAll adds the decisions of one act in one transaction.
func (a *Archive) DecideAll(ctx context.Context, list []store.Decision) (out []testimonia.Statement, err error) {
	if len(list) == 0 {
		return nil, nil
	}
	err = a.write(ctx, func(tx *sql.Tx) error {
		s := newSaver(ctx, tx)
		err := s.begin()
		if err == nil {
			s.corrections, err = corrections(ctx, s)
		}
		if err != nil {
			return err
		}
		for _, d := range list {
			t, err := s.decide(d)
			if err != nil {
				return fmt.Errorf("decide about %s: %w", what(d), err)
			}
			out = append(out, s.corrections.Statement(t))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// what names what a decision is about.
func what(d store.Decision) string {
	if d.Action == store.Add && d.Edited != nil {
		return "a new statement in " + d.Edited.Source.Slug
	}
	return d.Statement
}

func (s *saver) decide(d store.Decision) (testimonia.Statement, error) {
	if d.Action == store.Add {
		return s.addStatement(d)
	}
	current, log, err := s.statement(d.Statement)
	if err != nil {
		return current.Statement, err
	}
	if d, err = store.CheckDecision(d, log); err != nil {
		return current.Statement, err
	}
	if d.Edited != nil {
		kept := s.corrections.Kept(*d.Edited, current.Statement)
		d.Edited = &kept
	}
	if err := s.record(d, len(log)); err != nil {
		return current.Statement, err
	}
	now := store.Replay(current.Proposal, append(log, d))
	if current.Orphaned {
		now.Status = testimonia.Orphaned // deciding does not bring the words back
	}
	return now, s.put(&now, &current.Proposal)
}

func (s *saver) record(d store.Decision, ord int) error {
	var change any
	if d.Edited != nil {
		b, err := json.Marshal(d.Edited)
		if err != nil {
			return err
		}
		change = string(b)
	}
	var err error
	s.exec(&err, `INSERT INTO decision (id, batch, moment, statement, ord, action, author, at, reason, edited, undoes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, d.ID, s.batchOf(d.ID), s.moment, d.Statement, ord, string(d.Action), d.Author,
		d.At.UTC().Format(time.RFC3339Nano), d.Reason, change, orNone(d.Undoes))
	return err
}

// statement loads one statement with what it began as, and its log.
func (s *saver) statement(id string) (d store.Decided, log []store.Decision, err error) {
	list, err := s.load(withID(id))
	if err != nil {
		return d, nil, err
	}
	if len(list) == 0 {
		return d, nil, fmt.Errorf("statement %s: %w", id, store.ErrNotFound)
	}
	log, err = s.complete(&list[0])
	return list[0], log, err
}

// decided loads the statements of a source that have a log. The log outlives a
// decision taken back, and so does its statement.
func (s *saver) decided(slug string) ([]store.Decided, error) {
	list, err := s.load(condition{` WHERE t.source = ? AND t.id IN (SELECT statement FROM decision)`, []any{slug}})
	for i := range list {
		if err == nil {
			_, err = s.complete(&list[i])
		}
	}
	return list, err
}

func (s *saver) load(c condition) (out []store.Decided, err error) {
	err = each(s.ctx, s, c, c, func(t testimonia.Statement) bool {
		out = append(out, store.Decided{Statement: t, Proposal: t})
		return true
	})
	return out, err
}

// complete finds what a statement began as (itself, where nobody has decided)
// and what its log makes of it.
func (s *saver) complete(d *store.Decided) ([]store.Decision, error) {
	d.Orphaned = d.Status == testimonia.Orphaned
	text, err := one[sql.NullString](s, `SELECT proposal FROM statement WHERE id = ?`, d.ID)
	if err != nil || !text.Valid {
		return nil, err
	}
	if err := json.Unmarshal([]byte(text.String), &d.Proposal); err != nil {
		return nil, err
	}
	log, err := decisions(s.ctx, s, d.ID)
	d.Statement = store.Replay(d.Proposal, log)
	return log, err
}

// Decisions returns a statement's log, oldest first.
func (a *Archive) Decisions(ctx context.Context, statement string) ([]store.Decision, error) {
	return decisions(ctx, a.reader, statement)
}

// Batch returns the decisions of an act that nobody has taken back.
func (a *Archive) Batch(ctx context.Context, id string) ([]store.Decision, error) {
	list, err := collect(ctx, a.reader, scanDecision, selectDecision+` WHERE d.batch = ? ORDER BY d.rowid`, id)
	if err != nil {
		return nil, fmt.Errorf("batch %s: %w", id, err)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("batch %s: %w", id, store.ErrNotFound)
	}
	undone, err := collect(ctx, a.reader, scanString, `SELECT u.undoes FROM decision d JOIN decision u ON u.undoes = d.id WHERE d.batch = ?`, id)
	if err != nil {
		return nil, fmt.Errorf("batch %s: %w", id, err)
	}
	return slices.DeleteFunc(list, func(d store.Decision) bool { return d.Action == store.Undo || slices.Contains(undone, d.ID) }), nil
}

const selectDecision = `SELECT d.id, d.batch, d.statement, d.action, d.author, d.at, d.reason, d.edited, d.undoes FROM decision d`

func decisions(ctx context.Context, db querier, statement string) ([]store.Decision, error) {
	return collect(ctx, db, scanDecision, selectDecision+` WHERE d.statement = ? ORDER BY d.ord`, statement)
}

func scanDecision(rows *sql.Rows) (d store.Decision, err error) {
	var at string
	var change, undoes sql.NullString
	if err = rows.Scan(&d.ID, &d.Batch, &d.Statement, &d.Action, &d.Author, &at, &d.Reason, &change, &undoes); err != nil {
		return d, err
	}
	d.At, d.Undoes = timeOf(at), undoes.String
	if change.Valid {
		d.Edited = &testimonia.Statement{}
		err = errors.Join(err, json.Unmarshal([]byte(change.String), d.Edited))
	}
	return d, err
}
