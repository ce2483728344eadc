package sqlite

import (
	"cmp"
	"context"
	"fmt"
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
