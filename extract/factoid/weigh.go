package factoid

import (
	"fmt"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/judge"
	"github.com/testimonia/testimonia/language/vector"
)

// Judge weighs clues; see the package judge.
type Judge interface {
	// Weigh returns the probability of each class for each pair.
	Weigh(shared judge.Input, pairs [][]uint64) [][]float32
	// Classes names the classes; the first, empty, states nothing.
	Classes() []string
	// Words returns the table in which a judge looks words up.
	Words() *vector.Table
}

// LeastLikely is the probability from which a judge's word makes a statement
// unless the lexicon says otherwise. From .4 on it would find a little more in
// documents that it did not learn from, but spoil plainly worded ones, of which
// rules find nearly all.
const LeastLikely = 0.6

// weigh lets the judge say how sure the statements are that rules made, from
// frame number from on, and make others.
func (r *reader) weigh(from int) {
	if r.lex.Judge == nil {
		return
	}
	classes := r.lex.Judge.Classes()
	byRules := len(r.frames)
	for _, c := range r.clues(r.lex.Judge.Words().Index) {
		pairs := make([][]uint64, len(c.Pairs))
		for i := range c.Pairs {
			pairs[i] = c.Pairs[i].Features
		}
		weights := r.lex.Judge.Weigh(c.Shared, pairs)
		for i, p := range c.Pairs {
			r.decide(c.Trigger, p, classes, weights[i], from)
		}
	}
	r.keepLikeliest(byRules)
}

// keepLikeliest leaves, of the statements of one type and person that the judge
// makes in a sentence, the likeliest, and none beside a rule's of the same
// words; from is the number of the judge's first frame.
func (r *reader) keepLikeliest(from int) {
	kept := slices.Clone(r.frames[:from])
	for i := from; i < len(r.frames); i++ {
		if !slices.ContainsFunc(r.frames[:from], r.frames[i].restates) && !r.outdone(i, from) {
			kept = append(kept, r.frames[i])
		}
	}
	r.frames = kept
}

// restates reports whether f says no more of the same words than g does.
func (f *Frame) restates(g Frame) bool {
	return f.isLike(&g) && f.First <= g.Last && g.First <= f.Last
}

func (f *Frame) isLike(g *Frame) bool {
	return f.Type == g.Type && f.Subject.Entity == g.Subject.Entity
}

// outdone reports whether frame i is less likely than one like it from number
// from on; of equals the first counts.
func (r *reader) outdone(i, from int) bool {
	f := &r.frames[i]
	for j := from; j < len(r.frames); j++ {
		g := &r.frames[j]
		if i != j && f.isLike(g) && (g.Confidence > f.Confidence || g.Confidence == f.Confidence && j < i) {
			return true
		}
	}
	return false
}

// Learnt reports whether a judge made the statement and no rule.
func (f *Frame) Learnt() bool { return strings.HasPrefix(f.Why, learnt) }

// learnt opens the reason of a statement that a judge made.
const learnt = "learnt "

// decide compares what the rules made of a clue and a person with the weights
// of the classes.
func (r *reader) decide(trigger int, p Pair, classes []string, weights []float32, from int) {
	best := judge.Likeliest(weights)
	told := false // whether rules make the likeliest statement of the clue, if of another
	for k := from; k < len(r.frames); k++ {
		f := &r.frames[k]
		if f.Trigger != trigger {
			continue
		}
		told = told || string(f.Type) == classes[best]
		if f.Subject.Entity == p.Subject.Entity && f.Type != testimonia.Kinship {
			f.Confidence = float64(weightOf(classes, weights, f.Type))
		}
	}
	if !told && weights[best] >= r.lex.Least {
		r.propose(trigger, p, testimonia.Type(classes[best]), weights[best])
	}
}

func weightOf(classes []string, weights []float32, t testimonia.Type) float32 {
	for c, name := range classes {
		if name == string(t) {
			return weights[c]
		}
	}
	return 0
}

// objectRoles lists for each type where its object may stand, first found.
var objectRoles = map[testimonia.Type][]string{
	testimonia.Marriage:      {"patient", "to", "with"},
	testimonia.Separation:    {"patient", "from"},
	testimonia.Education:     {"obj", "at", "in", "to", "from", "as", "under"},
	testimonia.Position:      {"as", "obj", "xcomp", "for", "of", "in", "at", "with"},
	testimonia.Dismissal:     {"from", "as", "of", "obj"},
	testimonia.Membership:    {"obj", "in", "of", "to", "with", "into"},
	testimonia.Expulsion:     {"from", "of"},
	testimonia.Participation: {"obj", "in", "at", "to", "with"},
	testimonia.Signing:       {"obj"},
	testimonia.Authorship:    {"obj", "about"},
	testimonia.Award:         {"obj", "with"},
	testimonia.Accusation:    {"of", "with", "for", "as"},
	testimonia.Confession:    {"to", "obj"},
	testimonia.Killing:       {"agent"},
	testimonia.Association:   {"patient", "with", "to", "of", "for"},
	testimonia.Conflict:      {"patient", "with", "from", "against", "on"},
	testimonia.Meeting:       {"patient", "with", "to"},
}

// ofPersons lists the types whose object is a person.
var ofPersons = map[testimonia.Type]bool{testimonia.Marriage: true, testimonia.Separation: true, testimonia.Association: true,
	testimonia.Conflict: true, testimonia.Meeting: true, testimonia.Killing: true}

// suffered lists the types of what is done to somebody: by whom it is done is not
// their subject.
var suffered = map[testimonia.Type]bool{testimonia.Arrest: true, testimonia.Imprisonment: true, testimonia.Exile: true,
	testimonia.Torture: true, testimonia.Sentence: true, testimonia.Execution: true, testimonia.Killing: true}

// propose makes the statement of type t that the judge reads in a clue, with
// the parties that stand around it.
func (r *reader) propose(trigger int, p Pair, t testimonia.Type, weight float32) {
	if suffered[t] && p.Role == "agent" && r.child(trigger, "nsubj:pass") >= 0 {
		return // "they were killed by the guards"
	}
	rule := &Rule{Type: t, Object: objectRoles[t], Flags: map[string]bool{}, POS: 'v'}
	anchor := trigger
	if !r.isVerbal(trigger) {
		if h := r.clauseHead(trigger); h >= 0 {
			anchor = h
		}
	}
	stance, basis, real := r.stanceOf(anchor, trigger)
	if !real || r.hasNone(trigger) {
		return
	}
	if t == testimonia.Accusation && stance == testimonia.Asserted {
		stance = testimonia.Alleged
	}
	if ofPersons[t] {
		rule.Kinds = []string{"person"}
	}
	objects := r.otherThan(p.Subject, r.objectsOf(rule, trigger, nil))
	if t == testimonia.Position && len(objects) == 0 && r.tok(trigger).UPOS != "VERB" && r.tok(trigger).UPOS != "AUX" {
		self := r.thing(trigger)
		self.Kind = testimonia.KindOffice
		objects = []Filler{self}
	}
	f := Frame{Type: t, Trigger: trigger, Subject: p.Subject, Stance: stance, Basis: basis, Date: r.dateOf(trigger, anchor),
		Place: r.placeOf(rule, trigger, anchor, objects), Age: r.ageOf(trigger, anchor), Confidence: float64(weight), First: trigger, Last: trigger,
		Why: fmt.Sprintf(learnt+"%s.%s %s %.2f", r.lemma(trigger), r.tok(trigger).UPOS, p.Role, weight)}
	if len(objects) > 0 {
		f.Object = &objects[0]
	}
	r.frames = append(r.frames, r.quoted(f, []int{anchor}))
}

// hasNone reports whether the object of token i is said not to be: "I had no
// job".
func (r *reader) hasNone(i int) bool {
	o := r.child(i, "obj")
	return o >= 0 && r.hasChildLemma(o, "det", "no") >= 0
}

// otherThan leaves out the subject itself.
func (r *reader) otherThan(subject Filler, objects []Filler) []Filler {
	out := objects[:0:0]
	for _, o := range objects {
		if o.Entity < 0 || o.Entity != subject.Entity {
			out = append(out, o)
		}
	}
	return out
}
