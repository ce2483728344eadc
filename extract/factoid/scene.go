// Package factoid makes statements out of sentences: it asks each dependency
// tree the questions that the rules under rules/ state ("who is the patient of
// arrest, when, where?") and tells who says it and how sure they are.
//
// It follows the definition of a factoid in prosopography: an assertion by a
// source about a person. What makes one is data (rules/*.lex); how roles are
// found in a tree is code.
package factoid

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/language"
)

// Scene is one sentence with all that is known of it from the stages before.
type Scene struct {
	Sent     *language.Sentence
	Parties  map[int][]int           // head token of a mention: the people meant (entity numbers)
	Kinds    map[int]testimonia.Kind // head token of a named mention: its kind
	Subs     map[int]string          // head token of a named mention: its subkind ("camp", "party")
	Named    map[int]bool            // head token of a mention that is a name
	Extents  map[int][2]int          // head token of a mention: its first and last token
	Names    map[int]string          // head token of a named thing: its full name in the source
	Dates    []Date
	Topic    int               // the person the block is about, -1 where there is none
	Entry    bool              // the block is the topic's entry in a list, in fragments as a rule
	Opening  int               // the last token of the name that opens the entry in this sentence, -1 elsewhere
	Field    string            // what the column says that the sentence stands in, "" elsewhere
	Kin      int               // whose relative a row's person is, where a column says only "son"; -1 elsewhere
	Answered bool              // the sentence is a question that the next one answers
	Where    bool              // and that answer gives the place, which the question leaves open
	Asked    bool              // the sentence belongs to an interviewer
	Block    string            // the kind of block the sentence stands in: "list item", "turn"
	Before   []testimonia.Type // what rules state by the sentence before
}

// Date is a time expression in a sentence.
type Date struct {
	First, Last, Head int // tokens
	EDTF              string
	Kind              string // "date", "duration", "age"
	Text              string
	Calendar          string
	Prep              string // the word that relates it: "in", "until", "since"
	Gloss             bool   // it stands in an editor's brackets, after token First
}

// Frame is a statement in terms of tokens and entities.
type Frame struct {
	Type        testimonia.Type
	Trigger     int
	Subject     Filler
	Object      *Filler
	Date        *Date
	Place       *Filler
	Age         string
	Detail      string
	Stance      testimonia.Stance
	Basis       testimonia.Basis
	First, Last int // tokens of the quote
	Why         string
	Confidence  float64
}

// Filler fills a role: a person where Entity is 0 or more, otherwise words.
type Filler struct {
	Entity      int // -1 for things
	Head        int // token; -1 for one who is not named in the sentence
	First, Last int
	Kind        testimonia.Kind
	Text        string // the words, where they are not simply tokens First to Last
}
