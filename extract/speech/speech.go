// Package speech finds who says what inside a source: quotations between
// quotation marks or after dialogue dashes, and speech or writing reported
// without marks ("she remembers that …", "according to Kopelev, …").
//
// Quotation marks are read by a machine whose states are the quotations open
// at a point of the text. Straight marks, apostrophes, quotations that run on
// over paragraphs and forgotten marks make every single mark ambiguous, so the
// machine weighs all readings of a text together and keeps the cheapest one
// (Viterbi's algorithm over the marks; linear in the length of the text).
package speech

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/language"
)

// Span is a run of bytes of the text analysed.
type Span = testimonia.Span

// Kind says what words between quotation marks are.
type Kind string

// The kinds of quotations.
const (
	Speech  Kind = "speech"  // words spoken
	Thought Kind = "thought" // words thought: “Oh dear,” she thought
	Writing Kind = "writing" // words quoted from something written
	Title   Kind = "title"   // the name of a book, a paper, a ship
	Term    Kind = "term"    // a word or label that is mentioned: called “the widow’s mite”
	Scare   Kind = "scare"   // words the narrator uses but holds at a distance
)

// Range is a run of tokens of one sentence, both ends included. Sent is -1
// where there is none.
type Range struct {
	Sent, First, Last int
}

// None is the range of no tokens.
var None = Range{Sent: -1}

// Exists reports whether the range holds tokens at all.
func (r Range) Exists() bool { return r.Sent >= 0 }

// Quotation is one stretch of quoted words.
type Quotation struct {
	Span           // bytes, with the quotation marks (or the dialogue dash)
	Inner     Span // bytes, without them
	Depth     int  // 0 for the outermost, 1 for a quotation inside it, …
	Parent    int  // index of the quotation around it, -1 at depth 0
	Kind      Kind
	Cue       Range   // the one token that names the act of speech ("said"); None where there is none
	Speaker   Range   // who speaks as mentioned: "he", "the director of the institute"; None where unknown
	Certainty float64 // how likely the speaker is the right one among the mentions around, 0 to 1
	Continues int     // index of the quotation that this one resumes ("…," he said, "…"), -1 where none
	Reopened  []Span  // marks at the start of later paragraphs of the same quotation
	dash      bool    // after a dialogue dash
	Unclosed  bool    // the closing mark is missing; the span ends with its paragraph
}

// Find returns the quotations of a text in the order of their first byte, an
// outer one before those inside it. flows are the paragraphs in reading order;
// without any the whole text is one flow. sents are the sentences of the same
// flows; without them no cue and no speaker is found.
func Find(text string, sents []language.Sentence, flows []language.Flow) []Quotation {
	quotes := Marked(text, flows)
	classify(text, quotes)
	if len(sents) > 0 {
		attribute(text, quotes, sents)
	}
	return quotes
}
