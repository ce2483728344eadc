// Package storetest is the suite that every back end of store.Archive passes.
package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// Open returns an empty archive that is closed when the test ends.
type Open func(t *testing.T) store.Archive

// Run runs the whole suite.
func Run(t *testing.T, open Open) {
	for _, c := range []struct {
		name string
		test func(*testing.T, store.Archive)
	}{
		{"a reading comes back as it was saved", testRoundTrip},
		{"reading twice equals reading once", testTwice},
		{"slugs are unique and stay", testSlugs},
		{"a newer extractor replaces proposals", testNewerExtractor},
		{"decided statements survive a newer extractor", testDecidedSurvive},
		{"decided statements move with their words", testReanchor},
		{"words that are gone orphan the statement", testOrphan},
		{"decisions are kept, and taken back by decisions", testDecisions},
		{"decisions that make no sense are refused", testBadDecisions},
		{"many decisions are one act, and taken back as one", testBatch},
		{"an act is whole or not at all", testBatchWhole},
		{"statements can be added", testAdd},
		{"what was added survives a newer extractor", testAddSurvives},
		{"additions may speak of somebody new", testAddSomebody},
		{"additions that make no sense are refused", testBadAdditions},
		{"every change makes a generation", testGeneration},
		{"judgements are kept, and taken back by judgements", testJudgements},
		{"judgements outlive a new reading", testJudgementsOutlive},
		{"judgements that make no sense are refused", testBadJudgements},
		{"a new name is read everywhere, and taken back", testRenamed},
		{"what is no person is read nowhere, and taken back", testNoPerson},
		{"names people gave outlive a new reading", testNamesOutlive},
		{"many judgements are one act", testJudgeAll},
		{"the history has every act, newest first", testHistory},
		{"people are found by the words that mention them", testForms},
		{"an interrupted save leaves nothing", testInterrupted},
		{"statements are found by what they say", testFilters},
		{"people come with how often and by whom", testPeople},
		{"what is not there is not found", testNotFound},
		{"a backup holds all while writing goes on", testBackup},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
}

// Now is the time at which the suite saves.
var Now = time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)

const text = "Anna Ková was arrested in May 1950. [1]\n\nShe was released in 1953. Her brother Ján saw her.\n\n1. Says the editor."

// Fixture is a reading of a small text with people, turns, notes and statements.
func Fixture(extractor string) *store.Reading { return reading(text, extractor) }

func reading(text, extractor string) *store.Reading {
	sum := sha256.Sum256([]byte(extractorFree))
	r := &store.Reading{Slug: "letter", Original: []byte(extractorFree), Extractor: extractor,
		Document: &document.Document{Name: "Letter.txt", Title: "A letter", Language: "en", Format: "text",
			SHA256: hex.EncodeToString(sum[:]), Text: text, Witness: "Ján Ková"},
		People: []store.Person{
			{ID: "p1", Name: "Anna Ková", Names: []string{"Anna Ková", "Anna"}, Gender: "female"},
			{ID: "p2", Name: "Ján Ková", Names: []string{"Ján"}, Gender: "male"},
		},
	}
	shape(r.Document)
	r.Statements = []testimonia.Statement{
		statement(text, "s1", testimonia.Arrest, "was arrested in May 1950", "1950-05", "May 1950"),
		statement(text, "s2", testimonia.Release, "She was released in 1953", "1953", "1953"),
		statement(text, "s3", testimonia.Kinship, "Her brother Ján", "", ""),
	}
	r.Statements[2].Object = &testimonia.Ref{ID: "p2", Name: "Ján Ková", Names: []string{"Ján"}}
	r.Statements[2].Detail = "sibling of"
	r.Statements[0].Voices = []testimonia.Voice{
		{ID: "p2", Name: "Ján Ková", Names: []string{"Ján"}, Role: testimonia.RoleSpeaker},
		{Name: "the editor", Names: []string{}, Role: testimonia.RoleEditor},
	}
	r.Statements[1].Place = &testimonia.Place{Name: "Jáchymov", Names: []string{"Jáchymov", "the mines"}}
	if i := strings.Index(text, "Anna"); i >= 0 {
		r.Mentions = append(r.Mentions, store.Mention{Span: testimonia.Span{Start: i, End: i + 9}, Kind: testimonia.KindPerson, Person: "p1"})
	}
	return r
}

// extractorFree is the original of every reading of the suite: what changes is
// how it is read.
const extractorFree = "the bytes of a letter"

// shape gives a document its blocks, turns, marks and glosses, as far as its
// text has them.
func shape(d *document.Document) {
	for at := 0; at < len(d.Text); {
		end := strings.Index(d.Text[at:], "\n\n")
		if end < 0 {
			end = len(d.Text) - at
		}
		d.Blocks = append(d.Blocks, document.Block{Kind: document.Paragraph, Turn: -1, Runs: []document.Span{{Start: at, End: at + end}}})
		at += end + 2
	}
	d.Blocks[0].Turn = 0
	d.Turns = []document.Turn{{Speaker: "Ján Ková", Role: testimonia.RoleSpeaker, Label: document.Span{Start: 0, End: 0}}}
	if i := strings.Index(d.Text, "[1]"); i >= 0 {
		d.Marks = []document.Mark{{Span: document.Span{Start: i, End: i + 3}, Note: "1"}}
		d.Glosses = []document.Gloss{{Span: document.Span{Start: i, End: i + 3}, Inner: document.Span{Start: i + 1, End: i + 2}}}
	}
	d.Origin.Pieces = []document.Piece{{Text: 0, Original: 3, Len: 7, Exact: true}, {Text: 7, Original: 11, Len: 1}}
}

func statement(text, id string, kind testimonia.Type, quote, edtf, words string) testimonia.Statement {
	s := testimonia.Statement{ID: id, Type: kind, Quote: quote, Stance: testimonia.Asserted, Status: testimonia.Proposed,
		Subject: testimonia.Ref{ID: "p1", Name: "Anna Ková", Names: []string{"Anna Ková", "Anna"}},
		Voices:  []testimonia.Voice{}, Why: "test", Confidence: 0.5}
	i := max(0, strings.Index(text, quote))
	s.Start = utf8.RuneCountInString(text[:i])
	s.End = s.Start + utf8.RuneCountInString(quote)
	if edtf != "" {
		s.Date = &testimonia.Date{EDTF: edtf, Text: words, Calendar: "gregorian"}
	}
	return s
}

func save(t *testing.T, a store.Archive, r *store.Reading) store.Outcome {
	t.Helper()
	out, err := a.Save(context.Background(), r, Now)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func statements(t *testing.T, a store.Archive, f store.StatementFilter) []testimonia.Statement {
	t.Helper()
	var out []testimonia.Statement
	for s, err := range a.Statements(context.Background(), f) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\ngot  %+v\nwant %+v", what, got, want)
	}
}

func isError(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
}
