package sqlite

import (
	"context"
	"database/sql"
	"fmt"
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
		if err == nil {
			out = log[len(log)-len(list):]
		}
		return err
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
		n, failed = one[int](s, `SELECT count(*) FROM (SELECT 1 FROM person WHERE id = ?1
			UNION ALL SELECT 1 FROM judgement WHERE a = ?1 OR b = ?1)`, id)
		return n > 0 || failed != nil
	})
	if failed != nil {
		return nil, failed
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
