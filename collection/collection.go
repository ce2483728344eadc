// Package collection holds an archive as one whole: its sources, who is who
// across them, what is attested of everybody, and where that agrees and does
// not. Pages and commands read a State, which never changes; a Collection makes
// the next one when somebody decides something or the archive is written to.
package collection

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// Collection is an archive with the state it is in. It may be used by several
// goroutines at once.
type Collection struct {
	archive store.Archive
	state   atomic.Pointer[State]
	documents
	tellings

	writing    sync.Mutex  // held while the next state is made; guards what follows
	comparison *comparison // of the state
	generation string      // of the archive, as the state has it
}

// Open loads what an archive holds.
func Open(ctx context.Context, a store.Archive) (*Collection, error) {
	c := &Collection{archive: a}
	if err := c.Reload(ctx); err != nil {
		return nil, err
	}
	return c, nil
}

// Now is the state as of now. It stays as it is while the collection goes on.
func (c *Collection) Now() *State { return c.state.Load() }

// Archive is where the collection is kept.
func (c *Collection) Archive() store.Archive { return c.archive }

// Reload makes the state anew from the archive, in which sources may have
// changed.
func (c *Collection) Reload(ctx context.Context) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.documents.forget()
	return c.reload(ctx)
}

func (c *Collection) reload(ctx context.Context) error {
	// Asked for first: what is written while the state loads is noticed later.
	generation, err := c.archive.Generation(ctx)
	if err != nil {
		return err
	}
	s, err := Load(ctx, c.archive)
	if err != nil {
		return err
	}
	c.comparison = newComparison(s)
	c.documents.forget()
	c.generation = generation
	return c.publish(ctx, s)
}

// publish makes a state the one that pages read. What it holds that takes time to
// put together is begun at once, so that nobody who asks for a page waits long.
func (c *Collection) publish(ctx context.Context, s *State) error {
	if err := c.describe(ctx, s); err != nil {
		return err
	}
	s.find(c.comparison.list())
	c.state.Store(s)
	go c.prepare(s)
	return nil
}

// Refresh makes the state anew if another program has written to the archive
// since it was made.
func (c *Collection) Refresh(ctx context.Context) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	generation, err := c.archive.Generation(ctx)
	if err != nil || generation == c.generation {
		return err
	}
	return c.reload(ctx)
}

// Follow refreshes the state again and again until ctx ends, waiting so long in
// between. fail hears what goes wrong.
func (c *Collection) Follow(ctx context.Context, every time.Duration, fail func(error)) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if err := c.Refresh(ctx); err != nil && ctx.Err() == nil {
				fail(err)
			}
		}
	}
}

// Document returns a source's reading text, which is kept at hand for the next
// who asks.
func (c *Collection) Document(ctx context.Context, slug string) (*document.Document, error) {
	return c.documents.get(slug, func() (*document.Document, error) { return c.archive.Document(ctx, slug) })
}
