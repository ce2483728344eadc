// Package coref finds who is meant: it links the names, pronouns and
// descriptions of a document to the persons it speaks of.
//
// Names are gathered into persons first, over the whole document; then the text
// is read once, in order, and every pronoun and description is linked to a
// person already known, or starts one. Hard constraints (who is speaking,
// gender, number, binding) are rules; the choice among the persons that remain
// is a log-linear ranking of readable features (see model.go).
package coref

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/name"
)

// Span is a run of bytes of the text analysed.
type Span = testimonia.Span

// Gender is what a document or a name tells of a person's gender.
type Gender uint8

// The genders. Neuter is said of things only.
const (
	UnknownGender Gender = iota
	Male
	Female
	Neuter
)

// String is "male", "female", "neuter" or "".
func (g Gender) String() string { return [...]string{"", "male", "female", "neuter"}[g&3] }

// Number tells one person from several.
type Number uint8

// The numbers.
const (
	Singular Number = iota
	Plural
)

// BlockKind is the part a block has on the page, in the words of
// document.BlockKind.
type BlockKind string

// The kinds of blocks that matter for who is meant.
const (
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	ListItem  BlockKind = "list item"
	Quotation BlockKind = "quotation"
	Caption   BlockKind = "caption"
	Note      BlockKind = "note"
	TableRow  BlockKind = "table row"
)

// Block is the context of the sentences whose Block field holds its index.
type Block struct {
	Kind      BlockKind
	Level     int    // of a heading: 1 is the highest
	Span      Span   // bytes of Text it covers; may be zero
	Turn      int    // the turn of talk it belongs to, -1 outside any
	Speaker   string // who "I" is, as a name ("Anna Petrovna Lebedeva", or only "Anna"); "" where unknown
	Addressee string // who "you" is, likewise
	Note      string // the label of the note it is, "" elsewhere
	About     Span   // the name of the person whose entry it belongs to; zero elsewhere
}

// Named is a name found in the text.
type Named struct {
	Span   Span // bytes of Text
	Kind   testimonia.Kind
	Person name.Name // of a person, taken apart; the words of Span are read where it is zero
	Sure   float64   // of the kind, 0 to 1
}

// Quote is one stretch of direct speech or cited writing within the text.
type Quote struct {
	Span    Span   // bytes, with or without the quotation marks
	Speaker Span   // the words that name the speaker ("Trotsky", "he", "my mother"); empty where there are none
	Name    string // the speaker's name where no words of the text stand for them; "" where unknown
}

// Gloss is an editor's addition in brackets: "Lev Davidovich [Trotsky]".
type Gloss struct {
	Span  Span // with its brackets
	Inner Span
}

// Mark is a note's mark in the text.
type Mark struct {
	Span Span
	Note string // the note's label
}

// Input is a document, read into sentences and names.
type Input struct {
	Text    string
	Sents   []language.Sentence // in reading order; Block indexes Blocks
	Blocks  []Block             // may be empty: then all is one paragraph
	Named   []Named             // in order, none overlapping another
	Quotes  []Quote             // in order; they may nest
	Glosses []Gloss             // in order
	Marks   []Mark              // in order
	Title   string              // the document's title
	Main    string              // the person the document is about, or its witness; "" where unknown
	Record  bool                // a record in the third person of what the main person states: "the witness" is that person
}

// Form is the way a mention refers.
type Form uint8

// The forms of mentions.
const (
	NameForm     Form = iota
	PronounForm       // personal, possessive and reflexive pronouns
	RelativeForm      // who, whom, whose, which, that
	NominalForm       // "my mother", "the director", "two cousins"
	GlossForm         // words in an editor's brackets; Sent is -1
	LabelForm         // a speaker without words: nothing stands in the text; Sent is -1
)

// String names the form.
func (f Form) String() string {
	return [...]string{"name", "pronoun", "relative", "nominal", "gloss", "label"}[f%6]
}

// Mention is a run of words that stands for somebody.
type Mention struct {
	Span
	Sent        int // index of the sentence, -1 where the words belong to none
	First, Last int // its tokens, both included
	Head        int // its syntactic head
	Form        Form
	Person      int // grammatical person of a pronoun: 1, 2 or 3; 0 otherwise
	Number      Number
	Entity      int     // index into Result.Entities, -1 where nobody can be named
	Reason      string  // the rule or the features that decided
	Confidence  float64 // 0 to 1
}

// Entity is a person or a group (or a named thing) the document speaks of.
type Entity struct {
	ID       string // stable for the same input
	Kind     testimonia.Kind
	Name     string   // the fullest name, or the tie: "husband of Anna Petrovna Lebedeva"
	Names    []string // every form under which the document names it, the fullest first
	Gender   Gender
	Number   Number
	Relation string // of a person or group named by tie: "husband"
	Owner    int    // of a person or group named by tie: whose; -1 otherwise
	Members  []int  // of a group taken apart: its members
	Mentions []int  // indexes into Result.Mentions, in order
}

// Unnamed reports whether the document never names the entity.
func (e *Entity) Unnamed() bool { return len(e.Names) == 0 || e.Relation != "" && e.Names[0] == e.Name }

// Tie says that Who is the Relation ("father", "wife", "cousin") of Of.
type Tie struct {
	Relation string
	Who, Of  int // indexes into Result.Entities
	Mention  int // the mention whose words say it
}

// Result is who is meant, mention by mention.
type Result struct {
	Mentions []Mention // in order of the text
	Entities []Entity
	Ties     []Tie
	Speakers map[string]int // the entity of each Speaker and Addressee of the input's blocks, and of Main
	byHead   map[[2]int]int
}

// At returns the index of the mention headed by token tok of sentence sent, or
// -1.
func (r *Result) At(sent, tok int) int {
	if m, ok := r.byHead[[2]int{sent, tok}]; ok {
		return m
	}
	return -1
}

// Who returns the persons that the mention headed by the token stands for: one
// entity, or the members of a group that can be taken apart; nil for nobody.
func (r *Result) Who(sent, tok int) []int {
	m := r.At(sent, tok)
	if m < 0 || r.Mentions[m].Entity < 0 {
		return nil
	}
	e := r.Mentions[m].Entity
	if len(r.Entities[e].Members) > 0 {
		return r.Entities[e].Members
	}
	return []int{e}
}

// Resolve links every mention of the input. It never fails and never panics:
// on odd input it links less.
func Resolve(in Input) *Result { return ResolveWith(in, nil, nil) }

// EntityOver returns the entity of the shortest mention whose words overlap a
// span, or -1; of equally short ones the last.
func (r *Result) EntityOver(s Span) int {
	best, length := -1, 0
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Overlaps(s) && (best < 0 || m.Len() <= length) {
			best, length = m.Entity, m.Len()
		}
	}
	return best
}
