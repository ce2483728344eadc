package collection

import (
	"context"
	"time"

	"github.com/testimonia/testimonia/store"
)

// UndoDecisions takes back a batch of decisions that stands.
func (c *Collection) UndoDecisions(ctx context.Context, batch, author string, at time.Time) error {
	return store.ErrNotFound
}

// UndoJudgements takes back a batch of judgements that stands.
func (c *Collection) UndoJudgements(ctx context.Context, batch, author string, at time.Time) error {
	_, err := c.Judge(ctx, store.Judgement{Verdict: store.TakeBack, Undoes: batch, Author: author, At: at})
	return err
}
