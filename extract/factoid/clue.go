package factoid

import (
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/judge"
)

// Clue is a word that may state something of persons, with what a judge sees of
// it.
type Clue struct {
	Trigger int
	Shared  judge.Input
	Pairs   []Pair
}

// Pair joins a clue with one person it may speak of.
type Pair struct {
	Subject  Filler
	Role     string            // how the person stands to the clue
	Fired    []testimonia.Type // what rules state of the person by this clue
	Features []uint64
}

// Clues returns the clues of a sentence; words numbers words of which a judge
// knows the vector, -1 for others.
func (l *Lexicon) Clues(scene *Scene, words func(string) int) []Clue {
	r := l.reader(scene)
	r.byRules()
	return r.clues(words)
}

func (r *reader) clues(words func(string) int) []Clue {
	var out []Clue
	fired := map[int][]*Frame{}
	for i := range r.frames {
		fired[r.frames[i].Trigger] = append(fired[r.frames[i].Trigger], &r.frames[i])
	}
	for i := range r.s.Tokens {
		if !r.mayTell(i) {
			continue
		}
		c := Clue{Trigger: i}
		var known []string
		for _, p := range r.rolesAround(i) {
			if len(c.Pairs) == 0 {
				known = r.knownTypes(i)
				c.Shared = r.shared(i, known, words)
			}
			for _, g := range fired[i] {
				if g.Subject.Entity == p.Subject.Entity {
					p.Fired = append(p.Fired, g.Type)
				}
			}
			p.Features = r.pairFeatures(i, p, known, fired[i])
			c.Pairs = append(c.Pairs, p)
		}
		if len(c.Pairs) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// mayTell reports whether token i is a word of content outside of names of
// persons and dates.
func (r *reader) mayTell(i int) bool {
	if r.consumed[i] || r.inDate(i) {
		return false
	}
	switch r.tok(i).UPOS {
	case "VERB", "ADJ", "NOUN":
		return true
	case "AUX":
		return r.tok(i).Is("root", "conj", "ccomp", "acl", "advcl")
	case "PROPN":
		return !r.withinName(i) && len(r.own(i)) == 0
	case "ADV":
		return r.tok(i).Is("root", "compound:prt") || r.child(i, "cop") >= 0
	}
	return false
}

// askedRoles are the roles in which a person may stand to a clue, the likeliest
// subject of a statement first.
var askedRoles = []string{"patient", "agent", "recipient", "poss", "whose", "owner"}

// rolesAround lists the persons that stand in some role of token i, each once.
func (r *reader) rolesAround(i int) []Pair {
	var out []Pair
	seen := map[int]bool{}
	add := func(people []Filler, role string) {
		for _, f := range people {
			if f.Head != i && !seen[f.Entity] {
				seen[f.Entity] = true
				out = append(out, Pair{Subject: f, Role: role})
			}
		}
	}
	verbal := r.isVerbal(i)
	for _, role := range askedRoles {
		if !verbal && (role == "patient" || role == "agent" || role == "recipient" || role == "whose") {
			continue
		}
		for _, k := range r.role(role, i) {
			add(r.people(k), role)
		}
	}
	for _, p := range r.preds {
		if p.noun == i {
			add(p.people, "pred "+p.how)
		}
	}
	if r.scene.Topic >= 0 && r.bare(i) {
		add([]Filler{{Entity: r.scene.Topic, Head: -1, First: i, Last: i}}, "topic")
	}
	return out
}

func baseRel(rel string) string {
	base, _, _ := strings.Cut(rel, ":")
	return base
}

// features hashes the names of features; what a feature is called stands in
// the code that adds it.
type features []uint64

// add adds a feature made of parts, by FNV-1a.
func (f *features) add(parts ...string) { f.addTo(judge.Plain, parts) }

// lexical adds a feature that names the clue itself.
func (f *features) lexical(parts ...string) { f.addTo(judge.Lexical, parts) }

// ruled adds a feature that tells what the rules know.
func (f *features) ruled(parts ...string) { f.addTo(judge.Ruled, parts) }

func (f *features) addTo(group uint64, parts []string) {
	h := uint64(14695981039346656037)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint64(p[i])) * 1099511628211
		}
		h = (h ^ 0xff) * 1099511628211
	}
	*f = append(*f, judge.InGroup(h, group))
}

// knownTypes lists the types of the rules whose trigger token i could be.
func (r *reader) knownTypes(i int) []string {
	var out []string
	for _, key := range r.keys(i) {
		out = append(out, r.lex.types[key]...)
	}
	return out
}

// shared returns what a judge sees of token i, whoever is spoken of.
func (r *reader) shared(i int, known []string, words func(string) int) judge.Input {
	var f features
	t, lemma := r.tok(i), r.lemma(i)
	f.lexical("lemma", lemma)
	f.lexical("lemma pos", lemma, t.UPOS)
	f.lexical("form", r.form(i))
	f.add("pos", t.UPOS)
	f.add("tag", t.XPOS)
	f.add("rel", t.Rel)
	s, v := r.subject(i)
	voice := strconv.Itoa(int(v))
	f.add("voice", voice, t.UPOS)
	f.lexical("lemma voice", lemma, voice)
	if s >= 0 {
		f.add("subject", r.class(s))
		f.lexical("lemma subject", lemma, r.class(s))
	}
	if h := t.Head; h >= 0 {
		f.add("governor", t.Rel, r.lemma(h))
		f.add("governor pos", t.Rel, r.tok(h).UPOS)
		f.add("preposition", r.prep(i))
		f.lexical("preposition lemma", r.prep(i), lemma)
		f.add("preposition governor", r.prep(i), r.lemma(h))
	}
	for _, k := range r.kids[i] {
		r.kidFeatures(&f, lemma, k)
	}
	r.nearFeatures(&f, i)
	r.sceneFeatures(&f, i)
	for _, list := range r.lex.listed[lemma] {
		f.ruled("list", list)
	}
	for _, t := range known {
		f.ruled("known", t)
	}
	return judge.Input{Features: f, Words: r.slots(i, words), Context: r.context(i, words)}
}

// class tells what a word is where it fills a role: a pronoun by itself, a
// person, a thing by its kind, otherwise its lemma.
func (r *reader) class(k int) string {
	switch {
	case r.tok(k).UPOS == "PRON" || r.tok(k).UPOS == "DET":
		return r.form(k)
	case len(r.own(k)) > 0:
		return "=person"
	case r.scene.Kinds[k] != "":
		return "=" + string(r.scene.Kinds[k]) + r.scene.Subs[k]
	case r.inDate(k):
		return "=date"
	case r.tok(k).UPOS == "NUM":
		return "=number"
	}
	return r.lemma(k)
}

func (r *reader) kidFeatures(f *features, lemma string, k int) {
	t := r.tok(k)
	switch rel := t.Rel; {
	case t.Is("punct"):
	case t.Is("aux", "cop", "mark", "det", "advmod", "compound:prt", "cc", "case"):
		f.add("function", rel, r.form(k))
		f.lexical("lemma function", lemma, r.form(k))
	case t.Is("obl", "nmod", "advcl", "acl", "xcomp", "ccomp"):
		p, c := r.prep(k), r.class(k)
		f.add("complement", rel, p)
		f.add("complement class", p, c)
		f.lexical("lemma complement", lemma, p)
		f.lexical("lemma complement class", lemma, p, c)
		for _, list := range r.lex.listed[r.lemma(k)] {
			f.add("complement list", p, list)
		}
	default:
		c := r.class(k)
		f.add("dependent", baseRel(rel))
		f.add("dependent class", baseRel(rel), c)
		f.lexical("lemma dependent class", lemma, baseRel(rel), c)
		for _, list := range r.lex.listed[r.lemma(k)] {
			f.add("dependent list", baseRel(rel), list)
		}
	}
}

// nearFeatures adds the words beside token i.
func (r *reader) nearFeatures(f *features, i int) {
	at := func(k int) string {
		if k < 0 || k >= len(r.s.Tokens) {
			return "#"
		}
		return r.lemma(k)
	}
	for _, d := range []int{-2, -1, 1, 2} {
		f.add("near", strconv.Itoa(d), at(i+d))
	}
	f.lexical("pair before", at(i-1), at(i))
	f.lexical("pair behind", at(i), at(i+1))
	f.lexical("triple", at(i), at(i+1), at(i+2))
}

// sceneFeatures adds what is known of the sentence.
func (r *reader) sceneFeatures(f *features, i int) {
	f.add("block", r.scene.Block, r.tok(i).UPOS)
	for _, t := range r.scene.Before {
		f.add("before", string(t))
	}
	for k := range r.frames {
		if r.frames[k].Trigger != i {
			f.add("beside", string(r.frames[k].Type))
		}
	}
	if r.scene.Asked {
		f.add("asked")
	}
	if r.isQuestion() {
		f.add("question")
	}
	if r.scene.Topic >= 0 {
		f.add("topic", r.tok(i).UPOS)
	}
	if r.bare(i) {
		f.add("bare", r.tok(i).UPOS)
	}
	if len(r.s.Tokens) < 8 {
		f.add("short", r.tok(i).UPOS)
	}
	for n := range r.scene.Dates {
		if d := &r.scene.Dates[n]; r.dateRank(d, i, i) > 0 {
			f.add("dated", d.Kind, d.Prep)
		}
	}
}

// slots returns the words whose vectors a judge sees: the clue, its object, its
// first two complements, its governor, its particle or modifier, its subject.
func (r *reader) slots(i int, words func(string) int) []int32 {
	out := make([]int32, Slots)
	for s := range out {
		out[s] = -1
	}
	set := func(s, k int) {
		if k < 0 || out[s] >= 0 {
			return
		}
		w := words(r.lemma(k))
		if w < 0 {
			w = words(r.form(k))
		}
		out[s] = int32(w)
	}
	set(0, i)
	set(1, r.child(i, "obj", "xcomp", "ccomp"))
	n := 2
	for _, k := range r.kids[i] {
		if r.tok(k).Is("obl", "nmod") && n < 4 && !r.inDate(k) && len(r.own(k)) == 0 {
			set(n, k)
			n++
		}
	}
	if h := r.tok(i).Head; h >= 0 && len(r.own(h)) == 0 {
		set(4, h)
	}
	set(5, r.child(i, "compound:prt", "amod", "compound", "advmod"))
	if s, _ := r.subject(i); s >= 0 && len(r.own(s)) == 0 {
		set(6, s)
	}
	return out
}

// reachOfContext is how many words before and behind a clue belong to its context.
const reachOfContext = 8

// context returns the words of content around token i that have vectors.
func (r *reader) context(i int, words func(string) int) []int32 {
	var out []int32
	for k := max(0, i-reachOfContext); k < min(len(r.s.Tokens), i+reachOfContext+1); k++ {
		if _, name := r.within[k]; name || k == i || r.inDate(k) {
			continue
		}
		switch r.tok(k).UPOS {
		case "NOUN", "VERB", "ADJ", "PROPN":
			if w := words(r.lemma(k)); w >= 0 {
				out = append(out, int32(w))
			}
		}
	}
	return out
}

// Slots is how many words a judge sees the vectors of.
const Slots = 7

// pairFeatures returns what a judge sees of a clue and one person; known are
// the types of the rules for the clue, fired the frames that they made of it.
func (r *reader) pairFeatures(i int, p Pair, known []string, fired []*Frame) []uint64 {
	var f features
	lemma := r.lemma(i)
	f.add("role", p.Role)
	f.lexical("role lemma", p.Role, lemma)
	f.add("role pos", p.Role, r.tok(i).UPOS)
	who := "topic"
	if p.Subject.Head >= 0 {
		who = r.who(p.Subject.Head)
	}
	f.add("who", who)
	f.add("role who", p.Role, who)
	f.lexical("lemma who", lemma, who)
	for _, k := range r.kids[i] {
		if r.tok(k).Is("obl", "obj", "xcomp", "compound:prt") {
			f.lexical("role complement", p.Role, lemma, r.prep(k), r.class(k))
			f.add("role complement kind", p.Role, r.prep(k), r.class(k))
		}
	}
	for _, t := range known {
		f.ruled("role known", p.Role, t)
	}
	for _, g := range fired {
		if g.Subject.Entity == p.Subject.Entity {
			f.ruled("fired", string(g.Type))
			rule, _, _ := strings.Cut(g.Why, " ")
			f.ruled("fired rule", rule)
			f.ruled("fired stance", string(g.Type), string(g.Stance))
		} else {
			f.ruled("fired of another", string(g.Type))
		}
	}
	return f
}

// who tells how a person is named at token k.
func (r *reader) who(k int) string {
	switch {
	case r.tok(k).UPOS == "PRON":
		return r.form(k)
	case r.scene.Named[r.mentionHead(k)]:
		return "=name"
	case r.child(k, "nmod:poss") >= 0:
		return "=own"
	}
	return "=noun"
}
