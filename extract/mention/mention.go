// Package mention finds the named things in a text and says what kind each is:
// persons, places, organisations, events, documents, and the groups and
// nationalities that rules lean on. Candidates come from capitals, tags and
// trees; a small linear model with readable features decides the kind; names
// that recur in a document are decided together.
package mention

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/name"
)

// Span is a run of bytes of the text analysed.
type Span = testimonia.Span

// Mention is one place where the text names something.
type Mention struct {
	Span              // bytes, from the first token's start to the last token's end
	Text       string // the words, white space folded, masked parts left out
	Sent       int    // index of the sentence
	First      int    // index of the first token in the sentence
	Last       int    // index of the last token, inclusive
	Head       int    // index of the token through which the name hangs in the tree
	Kind       testimonia.Kind
	Subkind    string    // see the Subkind constants; empty where nothing tells
	Name       name.Name // of a person
	Confidence float64   // of the kind, 0 to 1
}

// Subkinds of places, organisations and the kind "other".
const (
	City       = "city" // any settlement
	Country    = "country"
	Region     = "region"
	Camp       = "camp"
	Ghetto     = "ghetto"
	Prison     = "prison"
	Building   = "building"
	Street     = "street"
	Water      = "water"
	Cemetery   = "cemetery"
	Party      = "party"
	Army       = "army"
	Agency     = "agency" // of a state: ministries, police, courts
	School     = "school"
	Company    = "company"
	Press      = "press"
	Group      = "group"   // "Bolsheviks", "Jews": kind other
	Demonym    = "demonym" // "Polish", "Jewish", "Bolshevik" before a noun: kind other
	Conference = "conference"
	War        = "war"
	TrialEvent = "trial"
	Uprising   = "uprising"
)
