// Package compare finds where statements about one person agree, where they
// cannot all be right, and what somebody should look at. It decides nothing: a
// finding shows the values side by side with all who hold them.
//
// Dates are intervals (package edtf), voices are counted by where what they say
// comes from, and calendars are known apart. Each rule stands in a file of its
// own and is a pure function of what is attested of one person and their kin.
package compare

import (
	"cmp"
	"encoding/hex"
	"hash/fnv"
	"slices"
	"strconv"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/phrase"
)

// Kind says what a finding is.
type Kind string

// The kinds of findings.
const (
	Conflict  Kind = "conflict"  // the values cannot all be right
	Agreement Kind = "agreement" // witnesses who do not depend on each other say the same
	Question  Kind = "question"  // somebody should look
)

// Severity says how much hangs on a finding.
type Severity string

// The severities.
const (
	Grave    Severity = "grave"    // dates and places of a life, what people are accused of
	Ordinary Severity = "ordinary" // offices, events
	Slight   Severity = "slight"   // spellings, names of things
)

// Status is what people have decided about a finding.
type Status string

// The states of a finding.
const (
	Open      Status = "open"
	Settled   Status = "settled"   // somebody found out what is right
	Dismissed Status = "dismissed" // there is nothing in it
)

// Finding is one agreement, conflict or question about one person.
type Finding struct {
	ID       string         `json:"id"` // the same as long as rule, person and subject matter are
	Rule     string         `json:"rule"`
	Kind     Kind           `json:"kind"`
	Severity Severity       `json:"severity"`
	Person   testimonia.Ref `json:"person"`
	About    phrase.Phrase  `json:"about"` // "birth", "position: secretary of the Central Committee"
	Values   []Value        `json:"values"`
	Sentence phrase.Phrase  `json:"sentence"` // for people
	Status   Status         `json:"status"`
	// Basis is a digest of the rule's parameters and of the statements. A decision
	// about a finding holds while it stays.
	Basis string `json:"basis"`
}

// OpenConflict reports whether sources differ and nobody has decided about it.
func (f *Finding) OpenConflict() bool { return f.Kind == Conflict && f.Status == Open }

// Value is one of the things said, with all who say it.
type Value struct {
	Value      phrase.Phrase          `json:"value"`
	Statements []testimonia.Statement `json:"statements"`
	Witnesses  []Witness              `json:"witnesses"` // those who do not depend on each other, each once
}

// Rule is one way of comparing.
type Rule struct {
	ID       string
	Name     string // a few words for lists
	Severity Severity
	Says     string // one sentence for people: what the rule looks for
	Params   []Param
	mixes    bool // what it finds may come of two people taken for one
	find     func(*life) []draft
}

// Param is a number that a rule goes by.
type Param struct {
	Name  string
	Value int
	Unit  string
}

// draft is a finding as a rule gives it.
type draft struct {
	kind     Kind
	about    phrase.Phrase
	values   []side
	sentence phrase.Phrase
}

// side is one value with the claims that hold it.
type side struct {
	value  phrase.Phrase
	claims []*claim
}

// Rules returns all rules, in the order in which their findings are listed.
func Rules() []Rule {
	return []Rule{once, denied, alleged, order, ages, parents, kinAges, birthplace, terms, events, agreed, sameThing, spellings}
}

// RuleOf returns a rule by its ID.
func RuleOf(id string) (Rule, bool) {
	rules := Rules()
	i := slices.IndexFunc(rules, func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return rules[i], true
}

// All compares what is attested of everybody: by person, in the order of the
// collection.
func (c *Collection) All() []Finding {
	var out []Finding
	for _, id := range c.order {
		out = append(out, c.Of(id)...)
	}
	return out
}

// Of compares what is attested of one person.
func (c *Collection) Of(person string) []Finding {
	l := c.lives[person]
	if l == nil {
		return nil
	}
	var out []Finding
	taken := map[string]int{}
	for _, r := range Rules() {
		for _, d := range r.find(l) {
			d.doubt(r)
			f := r.finding(l, &d)
			if taken[f.ID]++; taken[f.ID] > 1 {
				f.ID += "-" + strconv.Itoa(taken[f.ID])
			}
			out = append(out, f)
		}
	}
	return out
}

// doubt turns a conflict within what one witness says into a question, under
// rules by which it may as well be two people taken for one.
func (d *draft) doubt(r Rule) {
	if d.kind == Conflict && r.mixes && len(origins(all(d.values))) == 1 {
		d.kind = Question
		d.sentence = phrase.New("%s One witness says all of it: are two people taken for one?", d.sentence)
	}
}

func (r *Rule) finding(l *life, d *draft) Finding {
	f := Finding{Rule: r.ID, Kind: d.kind, Severity: r.Severity, Person: l.person, About: d.about, Sentence: d.sentence, Status: Open}
	basis := []string{r.ID}
	for _, p := range r.Params {
		basis = append(basis, p.Name, strconv.Itoa(p.Value))
	}
	for _, s := range d.values {
		value := s.value.String()
		v := Value{Value: s.value, Witnesses: witnesses(s.claims)}
		for _, c := range s.claims {
			for _, st := range append([]*testimonia.Statement{c.Statement}, c.again...) {
				v.Statements = append(v.Statements, *st)
				basis = append(basis, st.ID, value, string(st.Stance))
			}
		}
		f.Values = append(f.Values, v)
	}
	f.ID = r.ID + "." + digest(l.person.ID, d.about.String())
	slices.Sort(basis)
	f.Basis = digest(basis...)
	return f
}

// digest is a short name for a list of strings: FNV-1a, 64 bits.
func digest(parts ...string) string {
	h := fnv.New64a()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// sides groups claims by value, the most attested value first.
func sides(claims []*claim, value func(*claim) phrase.Phrase) []side {
	var out []side
	at := map[string]int{}
	for _, c := range claims {
		v := value(c)
		key := v.String()
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, side{value: v})
		}
		out[i].claims = append(out[i].claims, c)
	}
	slices.SortStableFunc(out, func(a, b side) int {
		return cmp.Or(cmp.Compare(len(origins(b.claims)), len(origins(a.claims))), cmp.Compare(len(b.claims), len(a.claims)))
	})
	return out
}

// all returns the claims of all sides.
func all(sides []side) []*claim {
	var out []*claim
	for _, s := range sides {
		out = append(out, s.claims...)
	}
	return out
}

// saying writes a side as "1890 (Anna Petrova; the document)".
func (s side) saying() phrase.Phrase {
	var names []phrase.Phrase
	for _, w := range witnesses(s.claims) {
		n := phrase.Text(w.Name)
		if w.Stance != "" {
			n = phrase.New("%s, %s", w.Name, phrase.Term(w.Stance))
		}
		names = append(names, n)
	}
	return phrase.New("%s (%s)", s.value, phrase.Join("; ", names...))
}

// Bare is a finding's sentence without who holds the values, for pages that show
// them beside it.
func Bare(sentence phrase.Phrase) phrase.Phrase {
	if sentence.Form == "%s (%s)" { // as saying has it
		if value, ok := sentence.Args[0].(phrase.Phrase); ok {
			return Bare(value)
		}
	}
	args := slices.Clone(sentence.Args)
	for i, a := range args {
		if inner, ok := a.(phrase.Phrase); ok {
			args[i] = Bare(inner)
		}
	}
	sentence.Args = args
	return sentence
}

func sayings(sides []side) phrase.Phrase {
	out := make([]phrase.Phrase, len(sides))
	for i, s := range sides {
		out[i] = s.saying()
	}
	return phrase.And(out...)
}
