package reading

import (
	"context"
	"sync"

	"github.com/testimonia/testimonia/collection"
)

// shelved is how many layouts are kept: what a few people read at a time.
const shelved = 8

// shelf keeps the layouts that were read last, of one state.
type shelf struct {
	mu    sync.Mutex
	state *collection.State
	list  []*layout // the last used last
}

// layout returns that of a source, made anew where it is not at hand or people
// have decided something since.
func (s *shelf) layout(ctx context.Context, c *collection.Collection, state *collection.State, slug string) (*layout, error) {
	if l := s.find(state, slug); l != nil {
		return l, nil
	}
	doc, err := c.Document(ctx, slug)
	if err != nil {
		return nil, err
	}
	mentions, err := c.Archive().Mentions(ctx, slug)
	if err != nil {
		return nil, err
	}
	l := newLayout(state, slug, doc, mentions, state.Of(slug))
	s.put(state, l)
	return l, nil
}

func (s *shelf) find(state *collection.State, slug string) *layout {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state != state {
		return nil
	}
	for i, l := range s.list {
		if l.slug == slug {
			s.list = append(append(s.list[:i:i], s.list[i+1:]...), l)
			return l
		}
	}
	return nil
}

func (s *shelf) put(state *collection.State, l *layout) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state != state {
		s.state, s.list = state, nil
	}
	s.list = append(s.list, l)
	if len(s.list) > shelved {
		s.list = s.list[1:]
	}
}
