package collection

import (
	"context"
	"fmt"
	"time"

	"github.com/testimonia/testimonia/store"
)

// UndoDecisions takes back an act of deciding. ErrNotFound where there was none,
// ErrTakenBack where nothing of it stands.
func (c *Collection) UndoDecisions(ctx context.Context, batch, author string, at time.Time) error {
	list, err := c.archive.Batch(ctx, batch)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		return fmt.Errorf("decisions %s: %w", batch, ErrTakenBack)
	}
	_, err = c.Decide(ctx, store.TakeBackAll(list, author, at, "")...)
	return err
}

// UndoJudgements takes back an act of judging. ErrNotFound where there was none,
// ErrTakenBack where nothing of it stands.
func (c *Collection) UndoJudgements(ctx context.Context, batch, author string, at time.Time) error {
	log, err := c.archive.Judgements(ctx)
	if err != nil {
		return err
	}
	if list := store.BatchOf(log, batch); len(list) > 0 {
		_, err = c.Judge(ctx, store.TakeBackJudgements(list, author, at, "")...)
		return err
	}
	for _, j := range log {
		if j.Batch == batch {
			return fmt.Errorf("judgements %s: %w", batch, ErrTakenBack)
		}
	}
	return fmt.Errorf("judgements %s: %w", batch, store.ErrNotFound)
}
