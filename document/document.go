// Package document turns files into reading texts: one string with the turns,
// notes and glosses of the original found in it. Every position of a reading
// text maps back to the bytes it came from.
//
// Reading goes in three steps. A format's reader (text.go, markdown.go,
// html.go, docx.go, pdf.go) makes a draft: text, lines and what the format says
// of them. The layout passes (furniture.go, notes.go, turns.go, …) look at the
// lines alone, so that a house style is recognised the same way in every format.
// Last, lines become blocks, and blocks broken by a page are joined again.
//
// The reading text of Markdown and plain text holds the words of the source
// contiguous and in order: nothing is moved, nothing is left out but marks of
// emphasis and escapes. What is no part of the testimony stays in the text and
// is only left out of the blocks' runs.
package document

import "github.com/testimonia/testimonia"

// Span is a run of bytes of a document's reading text.
type Span = testimonia.Span

// BlockKind says what part a block has on the page.
type BlockKind string

// The kinds of blocks.
const (
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	ListItem  BlockKind = "list item"
	Quotation BlockKind = "quotation" // a block quote
	Caption   BlockKind = "caption"
	Note      BlockKind = "note" // a footnote or endnote
	TableRow  BlockKind = "table row"
	Furniture BlockKind = "furniture" // page headers and numbers, "[back]", contact lines: kept, not read as testimony
)

// Block is one unit of reading: a paragraph, a note, a turn's paragraph. Its
// Runs are the pieces of reading text that belong together, in order: more than
// one where a page break, a page header or a note stands in the middle of it.
// Labels ("Q:", "3."), note marks and glosses are not part of any run; a run
// ends before them and the next begins after them. Put end to end, the runs give
// the words to read: white space that parts two words lies in a run, and a word
// broken at a line's end ("fac-\ntory") is two runs with nothing between them.
type Block struct {
	Kind  BlockKind
	Level int    // of a heading (1 is the highest) or a list item
	Runs  []Span // bytes of the reading text
	Turn  int    // index into Document.Turns, -1 outside any turn
	Note  string // of a note: its label ("3", "*")
}

// Turn is one stretch of speech by one speaker in a transcript; its paragraphs
// are the blocks that carry its index.
type Turn struct {
	Speaker string          // as a person: "Anna Petrovna Lebedeva"; the label's words where nobody is named ("Q")
	Label   Span            // the words that mark the turn; empty where only the type face does
	Role    testimonia.Role // RoleSpeaker or RoleInterviewer
	Key     string          // the speaker as the label has it: "A", "Rachel"
	To      string          // of a letter: whom it addresses
}

// Mark is a note's mark in the text ("[1]", a superscript, a bare number).
type Mark struct {
	Span
	Note string // the note's label
}

// Gloss is an addition in brackets by an editor: "Lev Davidovich [Trotsky]".
type Gloss struct {
	Span  // with its brackets
	Inner Span
	Block int // index of the block it stands in
}

// Document is a source as read.
type Document struct {
	Name     string // file name without folders
	Title    string
	Language string // BCP 47, "en" where nothing says otherwise
	Format   string // "markdown", "text", "html", "docx", "pdf"
	SHA256   string // of the original bytes, hexadecimal
	Text     string // the reading text, UTF-8, NFC
	Witness  string // whose testimony this is, where the heading or the turns say so
	Blocks   []Block
	Turns    []Turn
	Marks    []Mark
	Glosses  []Gloss
	Markup   []Span // signs kept in Text that are no words: a link's brackets and target, table bars, "> "
	Origin   OffsetMap

	runes []int // code points before every runeStep-th byte of Text
}

// OffsetMap maps bytes of the reading text to bytes of the original.
type OffsetMap struct {
	Pieces []Piece
}

// Piece says that the reading text from Text on came from the original from
// Original on, byte for byte where Exact, otherwise as a whole. Len counts bytes
// of the original; a piece covers the reading text up to the next piece.
type Piece struct {
	Text, Original, Len int
	Exact               bool
}
