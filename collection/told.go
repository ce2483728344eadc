package collection

import (
	"context"
	"strings"

	"github.com/testimonia/testimonia/store"
)

// reading names one reading of one text.
type reading struct{ slug, sha256, extractor string }

// telling is what a text tells of its source as a whole.
type telling struct {
	told   string // EDTF; empty where the head gives no date
	words  int
	blocks []begun
}

// describe fills in of each source what its text tells. A text is read for it
// once; the next states take it from c.tellings.
func (c *Collection) describe(ctx context.Context, s *State) error {
	now := make(map[reading]telling, len(s.Sources))
	for i := range s.Sources {
		src := &s.Sources[i]
		key := reading{src.Slug, src.SHA256, src.Extractor}
		t, ok := c.tellings[key]
		if !ok {
			var err error
			if t, err = tell(ctx, c.archive, src.Slug); err != nil {
				return err
			}
		}
		src.Told, src.Words, src.blocks, now[key] = t.told, t.words, t.blocks, t
	}
	c.tellings = now
	return nil
}

func tell(ctx context.Context, a store.Archive, slug string) (telling, error) {
	doc, err := a.Document(ctx, slug)
	if err != nil {
		return telling{}, err
	}
	mentions, err := a.Mentions(ctx, slug)
	if err != nil {
		return telling{}, err
	}
	return telling{store.ToldOn(doc, mentions), len(strings.Fields(doc.Text)), beginnings(doc)}, nil
}
