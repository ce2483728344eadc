// Package extract turns a document into what it attests: sentences, mentions,
// people and statements, each anchored to its words. It is a line of stages,
// each a pure function of the ones before; the stages live in the packages
// below this one, and here they are joined.
package extract

import (
	"context"
	"fmt"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/entry"
	"github.com/testimonia/testimonia/extract/factoid"
	"github.com/testimonia/testimonia/extract/judge"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/extract/relation"
	"github.com/testimonia/testimonia/extract/speech"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
	"github.com/testimonia/testimonia/language/vector"
)

// Version names the extractor; an archive reads a source again when it differs
// from the version that made the source's proposals.
const Version = "3"

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
	Person          string          `json:"person"` // the ID of the person meant, if one is; of a quotation the speaker's
	Value           string          `json:"value"`  // a date's EDTF, a thing's name; of a quotation the speaker's, "" where unknown

	why string // of a person: what decided who is meant
}

// Analysis is all that was found in one document.
type Analysis struct {
	People     []Person
	Marks      []Mark // persons, places, organisations, events, documents and dates, in order
	Speech     []Mark // words said, thought or written by those whom the text quotes, in order
	Statements []testimonia.Statement

	text string
}

// Extractor reads documents; it is safe for concurrent use.
type Extractor struct {
	english *en.Model
	names   *mention.Recognizer
	lexicon *factoid.Lexicon
	ties    *relation.Classifier
	vectors *vector.Table
}

// New loads the models.
func New() (*Extractor, error) {
	x, err := NewByRules()
	if err != nil {
		return nil, err
	}
	if x.lexicon.Judge, err = judge.English(x.vectors); err != nil {
		return nil, err
	}
	return x, nil
}

// NewByRules loads the models but for the judge, so that rules alone make the
// statements; what a judge learns from is read so.
func NewByRules() (*Extractor, error) {
	english, err := en.New()
	if err != nil {
		return nil, fmt.Errorf("load the English model: %w", err)
	}
	names, err := mention.New()
	if err != nil {
		return nil, fmt.Errorf("load the names model: %w", err)
	}
	lexicon, err := factoid.English()
	if err != nil {
		return nil, fmt.Errorf("load the rules: %w", err)
	}
	ties, err := relation.New()
	if err != nil {
		return nil, fmt.Errorf("load the relations model: %w", err)
	}
	vectors, err := vector.English()
	if err != nil {
		return nil, fmt.Errorf("load the word vectors: %w", err)
	}
	return &Extractor{english, names, lexicon, ties, vectors}, nil
}

// Extract finds what doc attests. It fails only when ctx ends.
func (x *Extractor) Extract(ctx context.Context, doc *document.Document) (*Analysis, error) {
	return x.extract(ctx, doc, sectionBytes, nil)
}

// ExtractWatched is Extract for those who wait; watch hears how far it is.
func (x *Extractor) ExtractWatched(ctx context.Context, doc *document.Document, watch Watch) (*Analysis, error) {
	return x.extract(ctx, doc, sectionBytes, watch)
}

// extract reads a document in sections of about size bytes.
func (x *Extractor) extract(ctx context.Context, doc *document.Document, size int, watch Watch) (*Analysis, error) {
	parts := sections(doc, size)
	m := newMeter(watch, parts)
	if len(parts) > 1 {
		return x.extractLong(ctx, doc, parts, m)
	}
	w := &work{Extractor: x, doc: doc, section: &parts[0], meter: m}
	if err := w.run(ctx); err != nil {
		return nil, err
	}
	return w.analysis(), nil
}

// run leads the work through its stages.
func (w *work) run(ctx context.Context) error {
	if err := w.readSentences(ctx); err != nil {
		return err
	}
	for _, stage := range append(w.towardsPersons(), w.fromPersons()...) {
		if err := ctx.Err(); err != nil {
			return err
		}
		stage()
	}
	w.meter.add(flowsLen(w.section.flows) * (100 - sentenceShare) / 100)
	return nil
}

// towardsPersons lists the stages between the sentences and the persons.
func (w *work) towardsPersons() []func() {
	return []func(){w.findNames, w.findDates, w.findQuotes, w.findPeople}
}

// fromPersons lists the stages between the persons and the statements.
func (w *work) fromPersons() []func() {
	return []func(){w.readScenes, w.readAnswers, w.dateChronicle, w.readHeadings, w.addRelations, w.makeStatements}
}

// work is one document, or a section of one, on its way through the stages.
type work struct {
	*Extractor
	doc        *document.Document
	section    *section
	known      *known // what earlier sections gave, nil in a document of one
	meter      *meter // nil where nobody waits
	sents      []language.Sentence
	glosses    []language.Sentence // sentences inside an editor's brackets
	named      []mention.Mention
	fields     map[int]string // by sentence: what heads its column in a table
	entries    []entry.Entry
	chronicle  map[int]bool            // the blocks of a chronology
	about      map[int]testimonia.Span // by block: the name of the one whose entry it belongs to
	dates      []date.Expression
	glossDates []date.Expression
	quotes     []speech.Quotation
	reports    *speech.Reports // the clauses that somebody is said to say
	people     *coref.Result

	said      *covers             // the quotations of words said
	byName    map[string]int      // the first person of each name
	tellables []bool              // by entity
	spansOf   [][]testimonia.Span // by entity: where it is named
	speakers  map[string]bool

	narrator  string // who says "I" in prose, "" where nobody does
	addressee string // whom a letter addresses
	begins    int    // the block in which the narrator begins to speak
	record    bool   // the narrator is spoken of as "the witness"

	scenes     []*factoid.Scene
	frames     [][]factoid.Frame // by sentence
	statements []testimonia.Statement
}
