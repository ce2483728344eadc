// Package store says what an archive of testimony keeps and does. Back ends
// stand in folders of their own and pass the suite in storetest.
//
// An archive keeps, for every source, the original bytes, the reading text with
// its blocks and turns, the people spoken of, and the statements. What a person
// has decided about a statement is a log that only grows, and it outlives every
// new reading of the source.
package store

import (
	"cmp"
	"context"
	"errors"
	"io"
	"iter"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
)

// Errors that callers tell apart with errors.Is.
var (
	ErrNotFound   = errors.New("not found")
	ErrNotArchive = errors.New("not a testimonia archive")
	ErrEmpty      = errors.New("empty")
	ErrNewer      = errors.New("made by a newer version of testimonia")
	ErrExists     = errors.New("exists already")
	ErrOlder      = errors.New("made by an older version of testimonia")
	ErrNoAccess   = errors.New("cannot be opened")
	ErrReadOnly   = errors.New("cannot be written")
	ErrUnfinished = errors.New("left in the middle of writing")
	ErrBusy       = errors.New("in use by another writer")
	ErrDamaged    = errors.New("damaged")
	ErrNoSpace    = errors.New("no space left on the disk")
	ErrDisk       = errors.New("the disk does not read or write")
	ErrInvalid    = errors.New("invalid")
)

// Person is somebody one source speaks of. In a Reading the ID is the
// extractor's own; in an archive it begins with the source's slug.
type Person struct {
	ID     string
	Name   string
	Names  []string
	Gender string // "female", "male" or ""
}

// Mention is a run of the reading text that names a person, a place, a date or
// another thing, or of words that somebody is quoted with. Quotations are not
// names: who looks for names passes over testimonia.KindSpeech.
type Mention struct {
	testimonia.Span                 // code points; of a quotation without its quotation marks
	Kind            testimonia.Kind // "date" for dates
	Person          string          // whose ID, where a person is meant; of a quotation the speaker's
	Value           string          // a date's EDTF, a thing's name; of a quotation the speaker's, empty where unknown
}

// Reading is all that one extractor found in one source.
type Reading struct {
	Slug       string // wanted; the archive may add a number to make it unique
	Original   []byte
	Document   *document.Document
	Extractor  string // name and version of what made the proposals
	People     []Person
	Mentions   []Mention
	Statements []testimonia.Statement
}

// Source is one document of an archive, without its text.
type Source struct {
	Slug       string
	Title      string
	FileName   string
	Format     string
	Language   string
	Witness    string // whose testimony it is, where the source says so
	SHA256     string // of the original bytes, hexadecimal
	Bytes      int64  // of the original
	Extractor  string
	AddedAt    time.Time
	ReadAt     time.Time // by Extractor
	People     int
	Statements int
}

// PersonCount is a person with how often and by whom they are spoken of.
type PersonCount struct {
	Person
	Source     testimonia.SourceRef
	Mentions   int
	Statements int      // of which they are the subject
	Voices     []string // names of those who say them, most frequent first; "" is the document itself
}

// ComparePeople orders people by how much is said of them, most first; of equals,
// by how often they are mentioned, then by name.
func ComparePeople(a, b PersonCount) int {
	return cmp.Or(b.Statements-a.Statements, b.Mentions-a.Mentions, cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
}

// StatementFilter narrows statements; empty fields do not.
type StatementFilter struct {
	ID     string
	Source string
	Type   testimonia.Type
	Person string // ID of the subject or the object
	After  string // EDTF; keeps what is dated then or later
	Before string // EDTF; keeps what is dated then or earlier
	Status []testimonia.Status
}

// PersonFilter narrows people; empty fields do not.
type PersonFilter struct {
	ID     string
	Name   string // exactly this, as the fullest name
	Source string
}

// Outcome says what Save did.
type Outcome struct {
	Slug     string
	Change   Change
	Kept     int // statements with decisions that stand as they stood
	Orphaned int // statements with decisions whose words no longer stand in the text
}

// Change is what Save did to the archive.
type Change string

// The changes.
const (
	Added     Change = "added"
	Reread    Change = "read again"
	Unchanged Change = "unchanged"
)

// Action is what a person decided.
type Action string

// The actions.
const (
	Confirm Action = "confirm"
	Edit    Action = "edit"
	Reject  Action = "reject"
	Undo    Action = "undo"
	Add     Action = "add" // a statement that the machine did not propose
)

// Decision is what one person decided about one statement, when and why.
type Decision struct {
	ID        string // made by the archive
	Batch     string // made by the archive: the ID of the first decision of the same act
	Statement string // of an addition made by the archive
	Action    Action
	Author    string
	At        time.Time
	Reason    string
	// Edited is, of an edit, the statement as it should read; its words stay as
	// they are. Of an addition it is the whole statement: Source.Slug, Start and
	// End (code points) say where its words stand, and the archive cuts the
	// Quote. A subject or object with an ID is that person of the source; with a
	// name alone, the one person of that name, or somebody new to the source.
	Edited *testimonia.Statement
	Undoes string // of an undo: the decision taken back
}

// Archive is a collection of sources with what they attest. Reading may go on
// while one writer writes.
type Archive interface {
	// Save keeps a reading, whole or not at all. Bytes that the archive holds
	// already, read by the same extractor, change nothing; read by another,
	// they replace its proposals and leave decided statements alone.
	Save(ctx context.Context, r *Reading, now time.Time) (Outcome, error)

	// SourceByHash and Source find one source; ErrNotFound where there is none.
	SourceByHash(ctx context.Context, sha256 string) (*Source, error)
	Source(ctx context.Context, slug string) (*Source, error)
	Sources(ctx context.Context) ([]Source, error)

	// Document returns a source's reading text with its blocks, turns and notes.
	Document(ctx context.Context, slug string) (*document.Document, error)
	// Original returns the bytes a source was read from.
	Original(ctx context.Context, slug string) ([]byte, error)
	// Mentions returns a source's mentions in reading order.
	Mentions(ctx context.Context, slug string) ([]Mention, error)

	// Occurrences returns where texts mention people, given their IDs: by source,
	// in reading order.
	Occurrences(ctx context.Context, ids []string) ([]Occurrence, error)
	// Forms returns the words by which texts mention people, given their IDs: by
	// source and person, most frequent first.
	Forms(ctx context.Context, ids []string) ([]Form, error)

	// People returns those spoken of, most statements first.
	People(ctx context.Context, f PersonFilter) ([]PersonCount, error)
	// Statements yields statements by source in reading order.
	Statements(ctx context.Context, f StatementFilter) iter.Seq2[testimonia.Statement, error]

	// Search finds the passages that hold the words of a query.
	Search(ctx context.Context, q Query) (Hits, error)

	// Decide adds a decision to the log and returns the statement as it reads now.
	// ErrExists where the same statement was added already and still stands in
	// the log; one whose addition was taken back can be added again.
	Decide(ctx context.Context, d Decision) (testimonia.Statement, error)
	// DecideAll adds the decisions of one act, all or none, and returns for each
	// the statement as it reads after it. They share a Batch.
	DecideAll(ctx context.Context, list []Decision) ([]testimonia.Statement, error)
	// Batch returns the decisions of an act that nobody has taken back, in the
	// order in which they were made: what TakeBackAll is to be given. None are
	// left of an act taken back; ErrNotFound where there was no such act.
	Batch(ctx context.Context, id string) ([]Decision, error)
	// Decisions returns a statement's log, oldest first.
	Decisions(ctx context.Context, statement string) ([]Decision, error)

	// Judge adds a judgement to the log and returns it with its ID.
	Judge(ctx context.Context, j Judgement) (Judgement, error)
	// JudgeAll adds the judgements of one act, all or none, and returns them
	// with their IDs. They share a Batch.
	JudgeAll(ctx context.Context, list []Judgement) ([]Judgement, error)
	// Judgements returns the log of judgements, oldest first.
	Judgements(ctx context.Context) ([]Judgement, error)

	// History returns the acts of people, newest first: at most so many, all
	// where limit is 0, and those before a moment (of the last event at hand), all
	// where it is 0.
	History(ctx context.Context, limit int, before int64) ([]Event, error)

	// Generation returns a value that differs after every change: whatever was
	// saved, decided or judged, also by another process. Asking costs little.
	Generation(ctx context.Context) (string, error)

	// Backup writes a consistent copy to a new file while the archive is in use.
	Backup(ctx context.Context, path string) error

	io.Closer
}
