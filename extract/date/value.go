package date

// when is a point as the words give it; resolve fills in the rest.
type when struct {
	grain      Grain
	year       int  // astronomical: 0 is 1 BC; of a decade or century its first year
	hasYear    bool //
	short      bool // a year of two digits: the century is open
	era        int8 // -1 BC, 1 AD, 0 where not said
	month, day int  // 0 where not said
	season     int  // 21–24
	half       int  // 1 or 2
	brief      bool // the modifier speaks of days or weeks: "the last days of"
	quarter    int  // 1–4
	week       int  // of a month, 1–4; 5 for the last
	twoYears   bool // a winter said to lie in two years: 1941–42
	weekday    int  // 1 Sunday – 7 Saturday, 0 where not said
	feast      *holiday
	eve        bool // the day before
	mod        Mod
	approx     bool
	uncertain  bool
	part       string // of the day
	clock      string
	loose      bool // "in summer", without an article: any summer as likely as that of the story
	julian     bool
	order12    order12
	ref        ref
}

// order12 is the order of day and month in a date in figures.
type order12 uint8

const (
	orderGiven  order12 = iota // the words leave no doubt
	dayFirst                   // 30/1/1937: shows the document's habit
	monthFirst                 // 1/30/1937
	eitherFirst                // 4/5/1937: read as 4 May until the document says otherwise
)

// ref says from where a point is counted.
type ref struct {
	to   refTo
	unit unit
	n    float64
	some bool // an open number: "a few days later"
	near bool // the nearest of its name: "the following spring" may be in the same year
}

type refTo uint8

const (
	refNone     refTo = iota
	refAnchor         // from the date spoken of before
	refDocument       // from the document's date
)

// grainOf returns the grain that a unit names.
func grainOf(u unit) Grain {
	return [...]Grain{GrainNone, GrainTime, GrainTime, GrainTime, GrainDay, GrainWeek, GrainWeek, GrainMonth, GrainQuarter,
		GrainYear, GrainDecade, GrainCentury}[u]
}

// doubt says what a document must show before an item counts.
type doubt uint8

const (
	sure       doubt = iota
	twoDigits        // "in 43" counts where the document has full years
	earlyYears       // "in 347" counts where the document has such years in full dates
)

// item is one expression as a rule reads it, before anything is filled in.
type item struct {
	when
	kind     Kind
	from, to int // words [from, to)
	rule     string
	length   string // ISO 8601 duration
	amount   amount // of a duration
	doubt    doubt
	vague    Vague
}

// reader reads items off the words of one sentence.
type reader struct {
	text  string
	words []word
	vague bool
	rules []rule
	last  item // the item read before
}

// w returns word i, or an empty word outside the sentence.
func (r *reader) w(i int) word {
	if i < 0 || i >= len(r.words) {
		return word{}
	}
	return r.words[i]
}

// is reports whether word i is one of the given.
func (r *reader) is(i int, words ...string) bool {
	if i < 0 || i >= len(r.words) || r.words[i].s == "" {
		return false
	}
	for _, s := range words {
		if r.words[i].s == s {
			return true
		}
	}
	return false
}

// seq reports whether the words from i on are those given.
func (r *reader) seq(i int, words ...string) bool {
	for k, s := range words {
		if !r.is(i+k, s) {
			return false
		}
	}
	return true
}

// skip returns i+1 where word i is one of the given, otherwise i.
func (r *reader) skip(i int, words ...string) int {
	if r.is(i, words...) {
		return i + 1
	}
	return i
}

// items reads the sentence from left to right; where two rules could read, the
// one that starts first does, and of those the first in the list of at.
func (r *reader) items() []item {
	var out []item
	for i := 0; i < len(r.words); {
		it, ok := r.at(i)
		if !ok {
			i++
			continue
		}
		it.from, it.to = i, max(it.to, i+1)
		r.last = it
		out = append(out, it)
		i = it.to
	}
	return out
}

// at tries the rules at word i.
func (r *reader) at(i int) (item, bool) {
	w := &r.words[i]
	if w.class == cOther || w.class == cMark && w.s != "'" {
		return item{}, false
	}
	for _, rule := range r.rules {
		if it, ok := rule.read(r, i); ok {
			if it.rule == "" {
				it.rule = rule.name
			}
			if it.kind == "" {
				it.kind = Date
			}
			return it, true
		}
	}
	return item{}, false
}

type rule struct {
	name string
	read func(r *reader, i int) (item, bool)
}

// newRules returns the rules in the order in which they are tried.
func newRules() []rule {
	return []rule{
		{"age", (*reader).age},
		{"set", (*reader).set},
		{"clock", (*reader).clock},
		{"part of day", (*reader).dayPart},
		{"relative", (*reader).relative},
		{"phrase", (*reader).phrase},
		{"quantity", (*reader).quantity},
		{"pointer", (*reader).pointer},
		{"vague", (*reader).vagueWord},
	}
}
