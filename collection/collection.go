// Package collection holds an archive as one whole: its sources, who is who
// across them, what is attested of everybody, and where that agrees and does
// not. Pages and commands read a State, which never changes; a Collection makes
// the next one when somebody decides something or the archive is written to.
package collection

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// Collection is an archive with the state it is in. It may be used by several
// goroutines at once.
type Collection struct {
	archive store.Archive
	writing sync.Mutex // held while the next state is made
	state   atomic.Pointer[State]
	documents
	tellings
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
	s, err := Load(ctx, c.archive)
	if err != nil {
		return err
	}
	if err := c.describe(ctx, s); err != nil {
		return err
	}
	// So that nobody who asks for a page waits for them.
	s.Overview()
	s.Dated()
	s.chronicle.doubts.Do(s.gatherDoubts)
	c.state.Store(s)
	go s.prepare()
	return nil
}

// Decide records decisions about statements, all or none, and makes the state
// that follows from them.
func (c *Collection) Decide(ctx context.Context, list ...store.Decision) ([]store.Decision, error) {
	c.writing.Lock()
	defer c.writing.Unlock()
	for _, d := range list {
		if _, err := c.archive.Decide(ctx, d); err != nil {
			return nil, err
		}
	}
	return list, c.reload(ctx)
}

// Judge records judgements about people and findings, all or none, and makes the
// state that follows from them.
func (c *Collection) Judge(ctx context.Context, list ...store.Judgement) ([]store.Judgement, error) {
	c.writing.Lock()
	defer c.writing.Unlock()
	if err := c.Now().Contradicts(list...); err != nil {
		return nil, err
	}
	var done []store.Judgement
	for _, j := range list {
		j, err := c.archive.Judge(ctx, j)
		if err != nil {
			return nil, err
		}
		done = append(done, j)
	}
	return done, c.reload(ctx)
}

// Document returns a source's reading text, which is kept at hand for the next
// who asks.
func (c *Collection) Document(ctx context.Context, slug string) (*document.Document, error) {
	return c.documents.get(slug, func() (*document.Document, error) { return c.archive.Document(ctx, slug) })
}
