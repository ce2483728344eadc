package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/testimonia/testimonia/store"
)

// Judge adds a judgement to the log and returns it with its ID.
func (a *Archive) Judge(ctx context.Context, j store.Judgement) (out store.Judgement, err error) {
	err = a.write(ctx, func(tx *sql.Tx) error {
		log, err := judgements(ctx, tx)
		if err != nil {
			return err
		}
		var failed error
		out, err = store.CheckJudgement(j, log, func(id string) bool {
			n := 0
			failed = tx.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM person WHERE id = ?1
				UNION ALL SELECT 1 FROM judgement WHERE a = ?1 OR b = ?1)`, id).Scan(&n)
			return n > 0 || failed != nil
		})
		if failed != nil {
			return failed
		}
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO judgement (ord, id, verdict, a, b, author, at, because, undoes)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, len(log)+1, out.ID, string(out.Verdict), out.A, out.B, out.Author,
			out.At.UTC().Format(time.RFC3339Nano), out.Because, orNone(out.Undoes))
		return err
	})
	if err != nil {
		return store.Judgement{}, fmt.Errorf("judge: %w", err)
	}
	return out, nil
}

// Judgements returns the log of judgements, oldest first.
func (a *Archive) Judgements(ctx context.Context) ([]store.Judgement, error) {
	log, err := judgements(ctx, a.reader)
	if err != nil {
		return nil, fmt.Errorf("judgements: %w", plain(err))
	}
	return log, nil
}

func judgements(ctx context.Context, q querier) ([]store.Judgement, error) {
	rows, err := q.QueryContext(ctx, `SELECT id, verdict, a, b, author, at, because, coalesce(undoes, '') FROM judgement ORDER BY ord`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []store.Judgement
	for rows.Next() {
		var j store.Judgement
		var at string
		if err := rows.Scan(&j.ID, &j.Verdict, &j.A, &j.B, &j.Author, &at, &j.Because, &j.Undoes); err != nil {
			return nil, err
		}
		if j.At, err = time.Parse(time.RFC3339Nano, at); err != nil {
			return nil, err
		}
		out = append(out, j)
	}
	return out, rows.Err()
}
