package date

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/language"
)

// Kind says what sort of time expression it is.
type Kind string

// The kinds.
const (
	Date     Kind = "date"     // a point or stretch of the calendar
	Duration Kind = "duration" // a length of time
	Age      Kind = "age"      // how old somebody is
	Set      Kind = "set"      // something that comes again: "every year"
	Time     Kind = "time"     // a time of day
)

// Relation says how a date's words bound what they date.
type Relation string

// The relations; empty where the date is simply the time of it.
const (
	From    Relation = "from"    // from, since: open at the end
	Until   Relation = "until"   // until, by: open at the beginning
	Before  Relation = "before"  // open at the beginning
	After   Relation = "after"   // open at the end
	Between Relation = "between" // some time in the interval
	Through Relation = "through" // the whole interval: "from 1919 to 1921", "1937-38"
	Both    Relation = "and"     // each of the points: "1905 and 1917"
	Either  Relation = "or"      // one of the points
)

// Mod says which part of its period a point means.
type Mod string

// The modifiers.
const (
	Start Mod = "start" // early, the beginning of
	Mid   Mod = "mid"   // mid-, the middle of
	End   Mod = "end"   // late, the end of
)

// Grain is the unit that a point names: "March 1938" names a month.
type Grain uint8

// The grains, from fine to coarse.
const (
	GrainNone Grain = iota
	GrainTime
	GrainDay
	GrainWeek
	GrainMonth
	GrainSeason
	GrainQuarter
	GrainHalf
	GrainYear
	GrainDecade
	GrainCentury
)

// Anchors other than an expression's index.
const (
	AnchorNone     = -1 // the words say it all, or nothing could be filled in
	AnchorDocument = -2 // counted from the document's own date
)

// Expression is one time expression. A value is empty where the words do not
// tell it: EDTF of a mere duration, Duration of a mere date.
type Expression struct {
	testimonia.Span          // bytes of the text, with the words of the relation
	Sent            int      // index of the sentence
	First, Last     int      // first and last token in the sentence
	Head            int      // the token that governs the expression's other tokens, its first date word without a tree
	Kind            Kind     //
	EDTF            string   // "1937-02-01", "1923/1927", "1931/.."; always Gregorian
	Duration        string   // ISO 8601: "P14Y" of a duration, an age, a set; "PXD" where the number is open
	Text            string   // the words
	Calendar        string   // "gregorian" or "julian": that of the words
	Relation        Relation //
	Rule            string   // the rule that read it
	Anchor          int      // index of the expression that filled in what the words left out, or one of the Anchor constants
	Points          []Point  // the single dates it is made of: two of "1919-1921"
	Vague           Vague    // of words that only point: "now", "recently"
}

// Vague says where words point that name no date: "now", "recently", "former",
// which Find reports only where Options.Vague asks for them, and "a few days
// later", whose EDTF is open towards where it points.
type Vague string

// The directions of vague words.
const (
	Past    Vague = "past"
	Present Vague = "present"
	Future  Vague = "future"
)

// Point is one date inside an expression, without the words of the relation.
type Point struct {
	testimonia.Span        // bytes
	First, Last     int    // tokens
	EDTF            string // with the modifier: "1937-01/1937-04" of "early 1937"
	Base            string // without: "1937"
	Grain           Grain  //
	Mod             Mod    //
	Approximate     bool   // about, circa
	DayPart         string // "morning", "afternoon", "evening", "night" where the words say so
	Clock           string // "15:30" where the words say so
	Implied         bool   // part of it was filled in from around
}

// Options adjusts Find.
type Options struct {
	DocumentDate edtf.Day // the day the document speaks: "last year" is counted from it
	HasDate      bool     // whether DocumentDate is set; a line near the top that is only a date serves otherwise
	Vague        bool     // report "now", "recently", "former" too

	// Apart says which blocks have a chronology of their own: notes, captions, the
	// entries of a list. What they leave open is not filled in from other blocks.
	// Nil for none.
	Apart func(block int) bool
}

// Find returns the time expressions of the sentences, in order. The sentences
// are those of text; trees and tags are used where there are any. It never
// panics, whatever the input, and takes time linear in it.
func Find(text string, sents []language.Sentence, opt Options) []Expression {
	f := finder{text: text, sents: sents, opt: opt, rules: newRules()}
	for i := range sents {
		f.read(i)
	}
	f.dropDoubtful()
	f.resolve()
	return f.expressions()
}

// finder holds what one call of Find has found so far.
type finder struct {
	text   string
	sents  []language.Sentence
	opt    Options
	groups []group
	rules  []rule
	words  []word // reused from sentence to sentence
}

// read finds the items of one sentence and joins neighbours into groups.
func (f *finder) read(sent int) {
	var trigger bool
	f.words, trigger = split(f.words[:0], f.text, &f.sents[sent])
	if !trigger {
		return
	}
	r := reader{text: f.text, words: f.words, vague: f.opt.Vague, rules: f.rules}
	items := r.items()
	if len(items) == 0 {
		return
	}
	j := joiner{reader: &r, sent: sent}
	f.groups = append(f.groups, j.join(items)...)
}
