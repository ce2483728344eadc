package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"github.com/testimonia/testimonia/store"
)

// Judge adds a judgement to the log and returns it with its ID.
func (a *Archive) Judge(ctx context.Context, j store.Judgement) (store.Judgement, error) {
	out, err := a.JudgeAll(ctx, []store.Judgement{j})
	if err != nil {
		return store.Judgement{}, err
	}
	return out[0], nil
}

// JudgeAll adds the judgements of one act in one transaction.
func (a *Archive) JudgeAll(ctx context.Context, list []store.Judgement) (out []store.Judgement, err error) {
	if len(list) == 0 {
		return nil, nil
	}
	err = a.write(ctx, func(tx *sql.Tx) error {
		s := newSaver(ctx, tx)
		log, err := judgements(ctx, s)
		if err == nil {
			err = s.begin()
		}
		for _, j := range list {
			if err == nil {
				log, err = s.judge(j, log)
			}
		}
		if err != nil {
			return err
		}
		out = log[len(log)-len(list):]
		return s.correct(log, out)
	})
	if err != nil {
		return nil, fmt.Errorf("judge: %w", err)
	}
	return out, nil
}

// judge adds one judgement to the log, and returns the log with it.
func (s *saver) judge(j store.Judgement, log []store.Judgement) ([]store.Judgement, error) {
	var failed error
	j, err := store.CheckJudgement(j, log, func(id string) bool {
		var n int
		n, failed = one[int](s, `SELECT count(*) FROM person WHERE id = ?`, id)
		return n > 0 || failed != nil
	})
	if err == nil {
		err = failed
	}
	if err != nil {
		return nil, err
	}
	j.Batch = s.batchOf(j.ID)
	s.exec(&err, `INSERT INTO judgement (ord, id, batch, moment, verdict, a, b, author, at, because, undoes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, len(log)+1, j.ID, j.Batch, s.moment, string(j.Verdict), j.A, j.B, j.Author,
		j.At.UTC().Format(time.RFC3339Nano), j.Because, orNone(j.Undoes))
	return append(log, j), err
}

// correct keeps what a log comes to, where an act may have changed it.
func (s *saver) correct(log, act []store.Judgement) (err error) {
	if !slices.ContainsFunc(act, func(j store.Judgement) bool { return j.OfNames() || j.Verdict == store.TakeBack }) {
		return nil
	}
	s.exec(&err, `DELETE FROM correction`)
	for id, c := range store.CorrectionsOf(log) {
		s.exec(&err, `INSERT INTO correction (person, name, none) VALUES (?, ?, ?)`, id, orNone(c.Name), c.None)
	}
	return err
}

// corrections loads what judgements make of people's names.
func corrections(ctx context.Context, db querier) (store.Corrections, error) {
	out := store.Corrections{}
	_, err := collect(ctx, db, func(rows *sql.Rows) (c store.Correction, err error) {
		var id string
		var name sql.NullString
		err = rows.Scan(&id, &name, &c.None)
		c.Name = name.String
		out[id] = c
		return c, err
	}, `SELECT person, name, none FROM correction`)
	return out, err
}

// Judgements returns the log of judgements, oldest first.
func (a *Archive) Judgements(ctx context.Context) ([]store.Judgement, error) {
	log, err := judgements(ctx, a.reader)
	if err != nil {
		return nil, fmt.Errorf("judgements: %w", plain(err))
	}
	return log, nil
}

const selectJudgement = `SELECT j.id, j.batch, j.verdict, j.a, j.b, j.author, j.at, j.because, j.undoes FROM judgement j`

func judgements(ctx context.Context, db querier) ([]store.Judgement, error) {
	return collect(ctx, db, scanJudgement, selectJudgement+` ORDER BY j.ord`)
}

func scanJudgement(rows *sql.Rows) (j store.Judgement, err error) {
	var at string
	var undoes sql.NullString
	err = rows.Scan(&j.ID, &j.Batch, &j.Verdict, &j.A, &j.B, &j.Author, &at, &j.Because, &undoes)
	j.At, j.Undoes = timeOf(at), undoes.String
	return j, err
}
