package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// Generation returns a value that differs after every change of the archive.
func (a *Archive) Generation(ctx context.Context) (string, error) {
	var number int64
	var mark string
	if err := a.reader.QueryRowContext(ctx, `SELECT number, mark FROM generation`).Scan(&number, &mark); err != nil {
		return "", fmt.Errorf("generation: %w", plain(err))
	}
	return fmt.Sprintf("%d-%s", number, mark), nil
}

// begin starts a change: it raises the generation, whose number is the moment
// of the act.
func (s *saver) begin() (err error) {
	s.moment, err = one[int64](s, `UPDATE generation SET number = number + 1, mark = lower(hex(randomblob(4))) RETURNING number`)
	return err
}

// batchOf returns the batch of the act that the entry id belongs to: the ID of
// the first entry.
func (s *saver) batchOf(id string) string {
	s.batch = cmp.Or(s.batch, id)
	return s.batch
}

// History returns the newest acts of people.
func (a *Archive) History(ctx context.Context, limit int, before int64) ([]store.Event, error) {
	out, err := a.history(ctx, limit, before)
	if err != nil {
		return nil, fmt.Errorf("history: %w", plain(err))
	}
	return out, nil
}

func (a *Archive) history(ctx context.Context, limit int, before int64) ([]store.Event, error) {
	if before <= 0 {
		before = math.MaxInt64
	}
	if limit <= 0 {
		limit = -1 // SQLite's word for all
	}
	out, err := collect(ctx, a.reader, scanEvent, selectEvents, before, limit)
	if err != nil {
		return nil, err
	}
	c, err := corrections(ctx, a.reader)
	for i := range out {
		if err == nil {
			err = a.fill(ctx, &out[i], c)
		}
	}
	return out, err
}

// selectEvents counts, for each of the newest acts, its entries and those of
// them that can be taken back.
const selectEvents = `SELECT moment, batch, judged, entries, standing FROM (
	SELECT * FROM (SELECT d.moment, d.batch, 0 AS judged, count(*) AS entries,
		sum(d.action <> 'undo' AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id)) AS standing
		FROM decision d WHERE d.moment < ?1 GROUP BY d.moment ORDER BY d.moment DESC LIMIT ?2)
	UNION ALL
	SELECT * FROM (SELECT j.moment, j.batch, 1, count(*),
		sum(j.verdict <> 'undo' AND NOT EXISTS (SELECT 1 FROM judgement u WHERE u.undoes = j.id))
		FROM judgement j WHERE j.moment < ?1 GROUP BY j.moment ORDER BY j.moment DESC LIMIT ?2))
	ORDER BY moment DESC LIMIT ?2`

func scanEvent(rows *sql.Rows) (e store.Event, err error) {
	var judged bool
	err = rows.Scan(&e.Moment, &e.Batch, &judged, &e.Count, &e.Standing)
	if judged {
		e.Judgement = &store.Judgement{}
	} else {
		e.Decision = &store.Decision{}
	}
	return e, err
}

// fill loads an act's first entry and what it is about.
func (a *Archive) fill(ctx context.Context, e *store.Event, c store.Corrections) error {
	if e.Judgement != nil {
		list, err := collect(ctx, a.reader, scanJudgement, selectJudgement+` WHERE j.id = ?`, e.Batch)
		for _, j := range list {
			*e.Judgement, e.Author, e.At, e.Reason = j, j.Author, j.At, j.Because
		}
		return err
	}
	list, err := collect(ctx, a.reader, scanDecision, selectDecision+` WHERE d.id = ?`, e.Batch)
	for _, d := range list {
		*e.Decision, e.Author, e.At, e.Reason = d, d.Author, d.At, d.Reason
	}
	if err != nil {
		return err
	}
	about := withID(e.Decision.Statement)
	return each(ctx, a.reader, about, about, func(t testimonia.Statement) bool {
		t = c.Statement(t)
		e.Statement = &t
		return true
	})
}
