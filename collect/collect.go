// Package collect takes a file's bytes all the way into an archive: it has them
// read, has what they attest extracted, and saves both together.
package collect

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract"
	"github.com/testimonia/testimonia/store"
)

// Found is what an extractor finds in a document.
type Found struct {
	People     []store.Person
	Mentions   []store.Mention
	Statements []testimonia.Statement
}

// Extractor finds what documents attest. It is called by several goroutines at
// once.
type Extractor interface {
	// Extract tells watch, which may be nil, how far it is.
	Extract(ctx context.Context, doc *document.Document, watch extract.Watch) (Found, error)
	Version() string
}

// Reader turns a file's bytes into a document.
type Reader func(ctx context.Context, name string, data []byte) (*document.Document, error)

// Collector fills an archive.
type Collector struct {
	Archive   store.Archive
	Read      Reader
	Extractor Extractor
	Now       func() time.Time
}

// Prepared is a file read and extracted, not yet saved.
type Prepared struct {
	Reading *store.Reading
	Known   *store.Source // the source with the same bytes, read by the same extractor; Reading is nil then
	Words   int
	Dropped int // statements left out because their words do not stand where they say
}

// Report says what became of one file.
type Report struct {
	store.Outcome
	Title      string
	Language   string // BCP 47
	Words      int
	People     int
	Dates      int
	Statements int
	Dropped    int
}

// Prepare reads and extracts a file, unless the archive holds just that
// already. It writes nothing and may run beside other calls; watch, which may be
// nil, hears how far it is.
func (c *Collector) Prepare(ctx context.Context, name string, data []byte, watch extract.Watch) (*Prepared, error) {
	known, err := c.known(ctx, data)
	if err != nil || known != nil {
		return &Prepared{Known: known}, err
	}
	doc, err := c.Read(ctx, name, data)
	if err != nil {
		return nil, err
	}
	found, err := c.Extractor.Extract(ctx, doc, watch)
	if err != nil {
		return nil, err
	}
	p := &Prepared{Words: len(strings.Fields(doc.Text)), Reading: &store.Reading{
		Slug: store.SlugOf(name), Original: data, Document: doc, Extractor: c.Extractor.Version(),
		People: found.People, Mentions: found.Mentions,
	}}
	p.Reading.Statements, p.Dropped = grounded(doc.Text, found.Statements)
	return p, nil
}

func (c *Collector) known(ctx context.Context, data []byte) (*store.Source, error) {
	sum := sha256.Sum256(data)
	s, err := c.Archive.SourceByHash(ctx, hex.EncodeToString(sum[:]))
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil || s.Extractor != c.Extractor.Version() {
		return nil, err
	}
	return s, nil
}

// Save writes what Prepare made.
func (c *Collector) Save(ctx context.Context, p *Prepared) (Report, error) {
	if k := p.Known; k != nil {
		return Report{Outcome: store.Outcome{Slug: k.Slug, Change: store.Unchanged}, Title: k.Title,
			People: k.People, Statements: k.Statements}, nil
	}
	out, err := c.Archive.Save(ctx, p.Reading, c.Now())
	if err != nil {
		return Report{}, err
	}
	r := Report{Outcome: out, Title: p.Reading.Document.Title,
		Language: p.Reading.Document.Language, Words: p.Words, People: len(p.Reading.People),
		Statements: len(p.Reading.Statements), Dropped: p.Dropped}
	for _, m := range p.Reading.Mentions {
		if m.Kind == "date" {
			r.Dates++
		}
	}
	return r, nil
}

// Add reads, extracts and saves a file.
func (c *Collector) Add(ctx context.Context, name string, data []byte) (Report, error) {
	p, err := c.Prepare(ctx, name, data, nil)
	if err != nil {
		return Report{}, err
	}
	return c.Save(ctx, p)
}

// grounded keeps, in place, the statements whose quote stands in the text where
// they say, so that an archive holds no statement without its words.
func grounded(text string, list []testimonia.Statement) (kept []testimonia.Statement, dropped int) {
	offsets := store.NewOffsets(text)
	kept = slices.DeleteFunc(list, func(s testimonia.Statement) bool {
		return s.Quote == "" || s.Start < 0 || s.End < s.Start || text[offsets.Byte(s.Start):offsets.Byte(s.End)] != s.Quote
	})
	for i := range kept {
		if c := kept[i].Confidence; math.IsNaN(c) || math.IsInf(c, 0) {
			kept[i].Confidence = 0
		}
	}
	return kept, len(list) - len(kept)
}

// Own is the project's own extractor as this package calls it.
type Own struct{ X *extract.Extractor }

// Version names the extractor in archives.
func (o Own) Version() string { return fmt.Sprintf("testimonia %s", extract.Version) }

// Reads reports whether documents in a language are read for statements. One
// whose language nothing tells is taken to be readable.
func (Own) Reads(language string) bool {
	return language == "" || language == "und" || language == "en" || strings.HasPrefix(language, "en-")
}

// Extract runs the extractor and keeps what an archive holds. In a document of
// a language that is not read it finds nothing.
func (o Own) Extract(ctx context.Context, doc *document.Document, watch extract.Watch) (Found, error) {
	if !o.Reads(doc.Language) {
		return Found{}, ctx.Err()
	}
	a, err := o.X.ExtractWatched(ctx, doc, watch)
	if err != nil {
		return Found{}, err
	}
	f := Found{Statements: a.Statements, People: make([]store.Person, len(a.People)), Mentions: make([]store.Mention, 0, len(a.Marks)+len(a.Speech))}
	for i, p := range a.People {
		f.People[i] = store.Person{ID: p.ID, Name: p.Name, Names: p.Names, Gender: p.Gender}
	}
	for _, list := range [][]extract.Mark{a.Marks, a.Speech} {
		for _, m := range list {
			f.Mentions = append(f.Mentions, store.Mention{Span: m.Span, Kind: m.Kind, Person: m.Person, Value: m.Value})
		}
	}
	return f, nil
}
