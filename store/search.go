package store

import (
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
)

// Query is a full-text search. A passage is one block of a document.
type Query struct {
	Text     string // words, "an exact phrase", -word, word*; see package search
	Source   string // slug of the only source to look in; empty for all
	Limit    int    // most sources returned, 0 for 20
	Offset   int    // sources left out before
	Passages int    // most passages returned of a source, 0 for 5
	From     int    // passages of each source left out before
	// Keep, where it is not nil, is asked once of each block that holds the words,
	// source by source; what it refuses is not found.
	Keep func(source string, block int) bool
}

// Defaults of a Query.
const (
	DefaultSources  = 20
	DefaultPassages = 5
)

// Normal returns q with defaults where it names no limit, and without
// negative numbers.
func (q Query) Normal() Query {
	if q.Limit <= 0 {
		q.Limit = DefaultSources
	}
	if q.Passages <= 0 {
		q.Passages = DefaultPassages
	}
	q.Offset, q.From = max(0, q.Offset), max(0, q.From)
	return q
}

// Hits is what a search found. Sources stand by the number of their passages,
// most first; a source's passages stand in reading order.
type Hits struct {
	Sources    []SourceHits
	AllSources int        // with hits, also those beyond the limit
	Passages   int        // in all of them
	Also       []Spelling // other spellings of names that were looked for
}

// SourceHits is what a search found in one source.
type SourceHits struct {
	Source   testimonia.SourceRef
	Count    int // passages with hits, also those beyond the limit
	Passages []Passage
}

// Passage is a block that a search found.
type Passage struct {
	Block int    // index into Document.Blocks
	Text  string // as PassageText gives it
	Marks []testimonia.Span
}

// Part is a piece of a passage.
type Part struct {
	Text   string
	Marked bool // it holds words that were looked for
}

// Spelling says that a word of the query was looked for in other spellings as
// well. In quotes it is looked for alone.
type Spelling struct {
	Word   string   // of the query, in small letters without accents
	Others []string // likewise
}

// Parts cuts a passage at its marks (code points of Text); end to end they give
// the text.
func (p Passage) Parts() []Part {
	var out []Part
	add := func(text string, marked bool) {
		if text != "" {
			out = append(out, Part{text, marked})
		}
	}
	at, offsets := 0, NewOffsets(p.Text)
	for _, m := range p.Marks {
		start, end := offsets.Byte(m.Start), offsets.Byte(m.End)
		add(p.Text[at:start], false)
		add(p.Text[start:end], true)
		at = end
	}
	add(p.Text[at:], false)
	return out
}

// PassageText returns the words of block i that are searched: its runs, with
// the editor's additions in brackets where they stand. It is empty for what is
// no testimony, page headers and the like.
func PassageText(d *document.Document, i int) string {
	b := &d.Blocks[i]
	if b.Kind == document.Furniture {
		return ""
	}
	pieces := slices.Clone(b.Runs)
	for _, g := range d.Glosses {
		if g.Block == i {
			pieces = append(pieces, g.Span)
		}
	}
	return joined(d.Text, pieces)
}

// joined puts pieces of a text end to end in its order, with the blanks between
// them where nothing else stands there. A piece within another adds nothing.
func joined(text string, pieces []document.Span) string {
	slices.SortFunc(pieces, func(a, b document.Span) int { return a.Start - b.Start })
	var out strings.Builder
	last := 0
	for i, p := range pieces {
		if i > 0 && p.Start > last && strings.TrimSpace(text[last:p.Start]) == "" {
			out.WriteString(text[last:p.Start])
		}
		if start := max(p.Start, last); start < p.End {
			out.WriteString(text[start:p.End])
		}
		last = max(last, p.End)
	}
	return out.String()
}
