// Package relation finds what ties two things named in one sentence: a person
// and a date (born, died), a place (born in, lived in), a nationality, an
// organisation (worked for, studied at, was a member of) or another person
// (child of, spouse of).
//
// It is a linear classifier over readable features of the words and the tree
// between the two: the path, the words around, what stands in brackets. Each
// property has its own threshold, set so that what is found is mostly right.
// The rules of extract/factoid read what a sentence says plainly; this finds
// what they have no pattern for.
package relation

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/language"
)

// KindDate is the kind of mentions of dates.
const KindDate testimonia.Kind = "date"

// Form is the way a mention refers.
type Form uint8

// The forms of mentions.
const (
	Name Form = iota
	Pronoun
	Relative // who, where, which
	Nominal  // "his wife", "the company"
)

// Mention is one place where a sentence speaks of something.
type Mention struct {
	testimonia.Span     // bytes
	Sent            int // index of the sentence
	First, Last     int // its tokens, both included
	Head            int // its syntactic head
	Kind            testimonia.Kind
	Subkind         string // as in extract/mention: "demonym", "party", "school", …
	Form            Form
	Entity          int // the same number for mentions of the same thing; -1 for one that stands alone
}

// Input is a text with what is mentioned in it.
type Input struct {
	Text     string
	Sents    []language.Sentence
	Mentions []Mention         // in order of the text
	Types    []testimonia.Type // the types looked for; none means all
}

// Relation says that a property ties two mentions.
type Relation struct {
	Property    string // "PLACE_OF_BIRTH"; see Properties
	Type        testimonia.Type
	Detail      string // of kinship: "child of", "spouse of"
	Subject     int    // index into Input.Mentions; always a person
	Object      int    // index into Input.Mentions
	Probability float64
	Reasons     []string // the features that spoke most for it
}

// Property is one sort of tie.
type Property struct {
	Name   string
	Type   testimonia.Type
	Detail string
	object func(m *Mention) bool // what can be its object
	mutual bool                  // holds both ways or neither
	words  []string              // classes of the trigger lexicon, one of which nearly every sentence that says it has
}

// Properties returns the sorts of ties the classifier knows.
func Properties() []Property {
	return []Property{
		{"DATE_OF_BIRTH", testimonia.Birth, "", isDate, false, []string{"birth"}},
		{"DATE_OF_DEATH", testimonia.Death, "", isDate, false, []string{"death"}},
		{"PLACE_OF_BIRTH", testimonia.Birth, "", isPlace, false, []string{"birth", "live"}},
		{"PLACE_OF_RESIDENCE", testimonia.Residence, "", isPlace, false, []string{"live"}},
		{"NATIONALITY", testimonia.Origin, "", isNation, false, nil},
		{"EMPLOYEE_OR_MEMBER_OF", testimonia.Position, "", isBody, false, []string{"work", "office"}},
		{"EDUCATED_AT", testimonia.Education, "", isBody, false, []string{"study"}},
		{"POLITICAL_AFFILIATION", testimonia.Membership, "", isBody, false, []string{"politics"}},
		{"CHILD_OF", testimonia.Kinship, "child of", isPerson, false, []string{"child", "parent", "birth"}},
		{"SPOUSE", testimonia.Kinship, "spouse of", isPerson, true, []string{"marriage"}},
	}
}

func isDate(m *Mention) bool   { return m.Kind == KindDate }
func isPerson(m *Mention) bool { return m.Kind == testimonia.KindPerson }

func isPlace(m *Mention) bool {
	return m.Kind == testimonia.KindPlace || m.Kind == testimonia.KindOrganisation && m.Form == Name
}

func isNation(m *Mention) bool {
	return m.Subkind == "demonym" || m.Subkind == "group" || m.Kind == testimonia.KindPlace || m.Kind == testimonia.KindOther
}

// isBody lets in all that may be an organisation: names of schools and parties
// are easily taken for places or other things.
func isBody(m *Mention) bool {
	switch m.Kind {
	case testimonia.KindOrganisation, testimonia.KindPlace, testimonia.KindOther, testimonia.KindEvent, testimonia.KindDocument:
		return true
	}
	return false
}

// wants reports whether statements of a type are looked for.
func (in *Input) wants(t testimonia.Type) bool {
	return len(in.Types) == 0 || slices.Contains(in.Types, t)
}

// Span is a run of bytes of the text.
type Span = testimonia.Span
