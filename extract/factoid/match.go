package factoid

import (
	"cmp"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// reader is the work on one scene.
type reader struct {
	*tree
	scene  *Scene
	lex    *Lexicon
	preds  []predication
	frames []Frame

	consumed  map[int]bool // tokens inside brackets that gave life dates
	parties   []int        // the heads of the persons' mentions, an outer one before those inside it
	within    map[int]int  // token of a person's name: the head of its mention
	bracketed map[int]bool // the dates, by number, that are somebody's life dates
}

// Read returns the statements that the sentence makes.
func (l *Lexicon) Read(scene *Scene) []Frame {
	sent := l.repaired(scene.Sent)
	r := &reader{tree: newTree(sent), scene: scene, lex: l, bracketed: map[int]bool{}, consumed: map[int]bool{}, within: map[int]int{}}
	r.linked = scene.Parties
	r.parties = partiesOf(scene)
	for _, h := range r.parties {
		if x := scene.Extents[h]; scene.Named[h] {
			for k := x[0]; k <= x[1]; k++ {
				r.within[k] = h
			}
		}
	}
	r.lifeDates()
	r.preds = r.predications()
	for i := range sent.Tokens {
		for _, key := range r.keys(i) {
			r.trigger(i, key)
		}
	}
	r.ages()
	r.exclude()
	r.shareDates()
	r.contrast()
	return r.frames
}

// partiesOf returns the heads of the mentions of persons whose extent is known,
// the longer before the shorter, so that "the son of Pierre" comes before
// "Pierre".
func partiesOf(scene *Scene) []int {
	var out []int
	for h := range scene.Parties {
		if _, ok := scene.Extents[h]; ok {
			out = append(out, h)
		}
	}
	length := func(h int) int { return scene.Extents[h][1] - scene.Extents[h][0] }
	slices.SortFunc(out, func(a, b int) int {
		return cmp.Or(cmp.Compare(length(b), length(a)), cmp.Compare(a, b))
	})
	return out
}

// keys names the rules that may apply to token i.
func (r *reader) keys(i int) []string {
	lemma := r.lemma(i)
	switch r.scene.Subs[i] {
	case "camp", "prison", "ghetto":
		lemma = r.scene.Subs[i] // "in Auschwitz" is "in the camp"
	}
	switch r.tok(i).UPOS {
	case "VERB", "AUX":
		return []string{lemma + ".v"}
	case "NOUN", "PROPN":
		return []string{lemma + ".n", lemma + ".r"}
	case "ADJ":
		if x := r.tok(i).XPOS; x == "VBN" || x == "VBG" || x == "VBD" {
			return []string{lemma + ".v", lemma + ".a"}
		}
		return []string{lemma + ".a", lemma + ".r"}
	case "ADV":
		return []string{lemma + ".a"}
	}
	return nil
}

// trigger tries the rules of one key at token i; of each type the first rule
// that holds makes the statement.
func (r *reader) trigger(i int, key string) {
	if r.consumed[i] {
		return
	}
	done := map[testimonia.Type]bool{}
	for _, rule := range r.lex.rules[key] {
		if done[rule.Type] || rule.Flags["never"] {
			continue
		}
		if frames := r.apply(rule, i); len(frames) > 0 {
			done[rule.Type] = true
			r.frames = append(r.frames, frames...)
			if rule.Flags["last"] {
				return
			}
		}
	}
}

func (r *reader) apply(rule *Rule, i int) []Frame {
	used, ok := r.conditions(rule, i)
	if !ok {
		return nil
	}
	subjects, via := r.subjectsOf(rule, i)
	if len(subjects) == 0 {
		return nil
	}
	objects := r.objectsOf(rule, i, used)
	if rule.Flags["object"] && len(objects) == 0 {
		return nil
	}
	anchor := via.anchor(i)
	stance, basis, real := r.stanceOf(anchor, i)
	if !real {
		return nil
	}
	if rule.Stance != "" && stance != testimonia.Denied {
		stance = rule.Stance
	}
	place := r.placeOf(rule, i, anchor, objects)
	if rule.Flags["place"] && place == nil || rule.Flags["settlement"] && (place == nil || !r.settlement(place.Head)) {
		return nil
	}
	if place == nil && rule.POS == 'r' && rule.Type == testimonia.Imprisonment && r.isPlace(i) {
		self := r.thing(i)
		place = &self // "was in the ghetto" names the place itself
	}
	date := r.dateOf(i, anchor)
	if rule.Flags["date"] && date == nil || rule.Flags["dated"] && date == nil && place == nil {
		return nil
	}
	if rule.Flags["age"] && r.ageOf(i, anchor) == "" {
		return nil
	}
	f := Frame{Type: rule.Type, Trigger: i, Stance: stance, Basis: basis, Place: place, Date: date, Age: r.ageOf(i, anchor),
		Detail: r.detailOf(rule, i, objects), Confidence: 0.8, First: i, Last: i,
		Why: rule.Name + " " + r.lemma(i) + "." + string(rule.POS) + " " + rule.Subject + via.how}
	return r.combine(rule, f, subjects, objects, append(used, anchor))
}

// combine makes one frame for each subject and object.
func (r *reader) combine(rule *Rule, f Frame, subjects, objects []Filler, used []int) []Frame {
	if rule.Flags["mutual"] && len(objects) == 0 && len(subjects) >= 2 {
		objects, subjects = subjects[1:2], subjects[:1]
	}
	var out []Frame
	for _, s := range subjects {
		g := f
		g.Subject = s
		others := 0
		for k := range objects {
			if objects[k].Entity >= 0 && objects[k].Entity == s.Entity {
				continue
			}
			others++
			h := g
			h.Object = &objects[k]
			out = append(out, r.quoted(h, used))
		}
		if others == 0 && !rule.Flags["object"] {
			out = append(out, r.quoted(g, used))
		}
	}
	return out
}

// conditions checks what the rule demands of its trigger's complements and
// returns the tokens that met them.
func (r *reader) conditions(rule *Rule, i int) (used []int, ok bool) {
	if rule.Flags["power"] && !r.byPower(i) {
		return nil, false
	}
	if rule.Flags["human"] && len(r.role("agent", i)) == 0 {
		return nil, false
	}
	if rule.Flags["passive"] || rule.Flags["active"] {
		if _, v := r.subject(i); rule.Flags["passive"] && v == active || rule.Flags["active"] && v != active {
			return nil, false
		}
	}
	for _, c := range rule.With {
		k := r.meets(c, i)
		if k < 0 {
			return nil, false
		}
		used = append(used, k)
	}
	for _, role := range rule.Without {
		if len(r.role(role, i)) > 0 {
			return nil, false
		}
	}
	return used, true
}

// byPower reports whether those who act at trigger i are nobody in particular
// or a force ("they", "the gendarmes"), or not said.
func (r *reader) byPower(i int) bool {
	k := r.agent(i)
	return k < 0 || r.form(k) == "they" || r.lex.lists["powers"][r.lemma(k)] || r.lex.lists["powers"][r.form(k)]
}

func (r *reader) meets(c condition, i int) int {
	for _, role := range c.roles {
		for _, k := range r.role(role, i) {
			for _, w := range r.conjuncts(k) {
				if c.words == nil || r.isOneOf(w, c.words) {
					return w
				}
			}
		}
	}
	return -1
}

// isOneOf reports whether token w is one of words: by its lemma, its form, its
// kind or subkind as a name, or the last word of its name.
func (r *reader) isOneOf(w int, words map[string]bool) bool {
	return words[r.lemma(w)] || words[r.form(w)] || words[string(r.scene.Kinds[w])] && r.scene.Kinds[w] != "" ||
		words[r.scene.Subs[w]] && r.scene.Subs[w] != "" || r.lastWordIn(w, words)
}

// role returns the tokens that stand in a role of token i.
func (r *reader) role(role string, i int) []int {
	one := func(k int) []int {
		if k < 0 {
			return nil
		}
		return []int{k}
	}
	switch role {
	case "agent":
		return one(r.agent(i))
	case "patient":
		return one(r.patient(i))
	case "owner":
		return one(r.holder(i))
	case "recipient": // of two objects: "he was given ten years"
		if k, v := r.subject(i); v != active {
			return one(k)
		}
		if k := r.child(i, "iobj"); k >= 0 {
			return one(k)
		}
		return r.byPrep(i, "to")
	case "subj":
		k, _ := r.subject(i)
		return one(k)
	case "obj":
		return one(r.object(i))
	case "poss":
		if k := r.child(i, "nmod:poss"); k >= 0 {
			return one(k)
		}
		return r.byPrep(i, "of")
	case "xcomp":
		return r.all(i, "xcomp", "ccomp", "advcl")
	case "comp":
		return r.all(i, "xcomp", "obj", "advmod", "ccomp", "obl", "amod", "acl", "compound", "advcl")
	case "prt":
		return r.all(i, "compound:prt", "advmod")
	case "mod":
		return r.all(i, "amod", "compound", "nmod", "nummod", "flat")
	case "adv":
		return r.all(i, "advmod", "obl:unmarked", "obl:tmod", "obl:npmod")
	case "case":
		return r.all(i, "case")
	case "cop":
		return r.all(i, "cop")
	case "reflexive":
		if o := r.child(i, "obj"); o >= 0 && (strings.HasSuffix(r.form(o), "self") || strings.HasSuffix(r.form(o), "selves")) {
			return one(o)
		}
		return nil
	case "objposs": // whose is the object: "they broke his thumbs"
		if o := r.child(i, "obj"); o >= 0 {
			return one(r.child(o, "nmod:poss"))
		}
		return nil
	case "iobj":
		return one(r.child(i, "iobj"))
	case "head":
		return one(r.tok(i).Head)
	}
	return r.prepositional(role, i)
}

// prepositional looks for "to prison" on the trigger itself, then where a
// parser may have hung it: on the object, or on the predicate that the trigger
// completes.
func (r *reader) prepositional(prep string, i int) []int {
	out := r.byPrep(i, prep)
	if len(out) == 0 {
		if o := r.child(i, "obj", "xcomp"); o >= 0 && prep != "of" {
			out = r.byPrep(o, prep)
		}
	}
	return out
}

func (r *reader) all(i int, rels ...string) []int {
	var out []int
	for _, k := range r.kids[i] {
		if r.tok(k).Is(rels...) {
			out = append(out, k)
		}
	}
	return out
}

// people returns the persons that the phrase headed by tok names, those
// coordinated with it included.
func (r *reader) people(tok int) []Filler {
	var out []Filler
	for _, k := range r.conjuncts(tok) {
		out = append(out, r.ownOrApposed(k)...)
	}
	return out
}

// own returns the persons that token k itself names, not those beside it.
func (r *reader) own(k int) []Filler {
	h := r.mentionHead(k)
	var out []Filler
	for _, e := range r.scene.Parties[h] {
		first, last := r.extent(h)
		out = append(out, Filler{Entity: e, Head: k, First: first, Last: last, Kind: testimonia.KindPerson})
	}
	return out
}

// ownOrApposed also reads "the elder, Nikolaos" and "one of the first".
func (r *reader) ownOrApposed(k int) []Filler {
	if out := r.own(k); len(out) > 0 {
		return out
	}
	for _, c := range r.kids[k] {
		if r.tok(c).Is("nmod", "obl", "acl") && example[r.prep(c)] {
			if out := r.people(c); len(out) > 0 {
				return out
			}
		}
		if r.tok(c).Is("appos") {
			if out := r.own(c); len(out) > 0 {
				return out
			}
		}
	}
	for _, p := range r.preds {
		if p.noun == k && len(p.people) > 0 && p.people[0].Head < 0 {
			return p.people // "General secretary in 1921; lived in Moscow"
		}
	}
	if r.child(k, "cop") >= 0 {
		if s, _ := r.subject(k); s >= 0 && s != k {
			return r.own(s)
		}
	}
	return nil
}

// example lists what introduces members of a group: "with many others,
// including Ivan".
var example = map[string]bool{"including": true, "such as": true, "like": true}

// mentionHead returns the head of the person's mention that token k is part
// of, k itself where it is part of none.
func (r *reader) mentionHead(k int) int {
	if _, ok := r.scene.Parties[k]; ok {
		return k
	}
	if h, ok := r.within[k]; ok && (r.tok(k).UPOS == "PROPN" || r.tok(k).UPOS == "X") {
		return h
	}
	return k
}

func (r *reader) extent(k int) (int, int) {
	if x, ok := r.scene.Extents[k]; ok {
		return x[0], x[1]
	}
	return r.phrase(k, true)
}

// path says how the subject of a noun was found.
type path struct {
	at  int // the token that carries tense and negation, -1: the trigger itself
	how string
}

func (p path) anchor(trigger int) int {
	if p.at >= 0 {
		return p.at
	}
	return trigger
}

func (r *reader) subjectsOf(rule *Rule, i int) ([]Filler, path) {
	if rule.Subject == "pred" {
		for _, p := range r.preds {
			if p.noun == i {
				return p.people, path{p.anchor, " " + p.how}
			}
		}
		if rule.Type == testimonia.Kinship && r.holder(i) >= 0 {
			return r.own(i), path{at: -1, how: " had"}
		}
		return nil, path{at: -1}
	}
	var out []Filler
	for _, role := range strings.Split(rule.Subject, ",") {
		for _, k := range r.role(role, i) {
			out = append(out, r.people(k)...)
		}
		if len(out) > 0 {
			return out, path{at: -1}
		}
	}
	if (rule.POS == 'v' && rule.Subject != "poss" || rule.Flags["topic"]) && r.scene.Topic >= 0 && r.bare(i) && r.fits(rule, i) {
		return []Filler{{Entity: r.scene.Topic, Head: -1, First: i, Last: i}}, path{at: -1, how: " of the block's topic"}
	}
	return nil, path{at: -1}
}

// fits reports whether the one left out of a fragment would stand in the role
// that the rule makes a statement about: "Arrested 1938" leaves out who was
// arrested, "Moved to Paris" who moved.
func (r *reader) fits(rule *Rule, i int) bool {
	x := r.tok(i).XPOS
	if rule.POS == 'n' {
		return r.tok(i).Is("root", "appos", "conj", "list", "parataxis", "dep") && r.child(i, "nmod:poss") < 0
	}
	switch rule.Subject {
	case "patient":
		return (x == "VBN" || x == "VBD") && r.child(i, "obj") < 0
	case "recipient":
		return x == "VBN" || x == "VBD"
	case "agent", "subj":
		return x == "VBD" || x == "VBN" || x == "VBG" || x == "VBZ"
	}
	return false
}

// having lists verbs whose object is the subject's own: "they had a daughter".
var having = map[string]bool{"have": true, "bear": true, "adopt": true, "raise": true, "get": true, "leave": true}

// holder returns whose relative noun i is by a verb: "I have an uncle".
func (r *reader) holder(i int) int {
	v := r.tok(i).Head
	if v < 0 || r.child(i, "nmod:poss") >= 0 {
		return -1
	}
	if r.tok(i).Is("conj") && r.tok(v).UPOS == "NOUN" {
		return r.holder(v)
	}
	if !r.tok(i).Is("obj") || !having[r.lemma(v)] {
		return -1
	}
	s, _ := r.subject(v)
	return s
}

// bare reports whether i heads a fragment without any subject, as entries of
// lists do ("Arrested 24 June 1938.").
func (r *reader) bare(i int) bool {
	for k, steps := i, 0; k >= 0 && steps < 60; k, steps = r.tok(k).Head, steps+1 {
		if r.child(k, "nsubj", "csubj", "expl") >= 0 || r.tok(k).XPOS == "VB" || r.tok(k).Is("acl:relcl", "nsubj", "nmod:poss") {
			return false
		}
	}
	return true
}

func (r *reader) objectsOf(rule *Rule, i int, used []int) []Filler {
	for _, role := range rule.Object {
		if role == "self" {
			first, last := r.phrase(i, false)
			return []Filler{{Entity: -1, Head: i, First: first, Last: r.beforeDate(i, last), Kind: testimonia.KindOffice}}
		}
		at := i
		if rest, ok := strings.CutPrefix(role, "^"); ok { // on the complement that the rule demands
			if role = rest; len(used) > 0 {
				at = used[0]
			} else if k := r.firstOblique(i); k >= 0 {
				at = k
			}
		}
		var out []Filler
		for _, k := range r.role(role, at) {
			if !r.inDate(k) {
				out = append(out, r.fillers(rule, k)...)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (r *reader) firstOblique(i int) int {
	for _, k := range r.kids[i] {
		if k > i && r.tok(k).Is("obl") {
			return k
		}
	}
	return -1
}

// inDate reports whether token k belongs to a time expression.
func (r *reader) inDate(k int) bool {
	for n := range r.scene.Dates {
		if d := &r.scene.Dates[n]; d.First <= k && k <= d.Last && !d.Gloss {
			return true
		}
	}
	return false
}

// fillers returns what the phrase headed by k stands for, where it is of a
// kind the rule wants.
func (r *reader) fillers(rule *Rule, k int) []Filler {
	people := r.people(k)
	if len(rule.Kinds) == 0 {
		if len(people) > 0 {
			return people
		}
		return []Filler{r.thing(k)}
	}
	var out []Filler
	for _, kind := range rule.Kinds {
		if kind == "person" {
			out = append(out, people...)
			continue
		}
		for _, c := range r.conjuncts(k) {
			if !r.isKind(c, kind) {
				continue
			}
			if own := r.own(c); len(own) > 0 {
				out = append(out, own...)
			} else {
				out = append(out, r.thing(c))
			}
		}
	}
	return out
}

func (r *reader) isKind(k int, kind string) bool {
	if list, ok := strings.CutPrefix(kind, "@"); ok {
		return r.isOneOf(k, r.lex.lists[list])
	}
	return string(r.scene.Kinds[k]) == kind
}

// lastWordIn helps with names whose head the tree put elsewhere: "Communist
// Party" headed by "Communist".
func (r *reader) lastWordIn(k int, words map[string]bool) bool {
	x, ok := r.scene.Extents[k]
	return ok && words[r.form(x[1])]
}

func (r *reader) thing(k int) Filler {
	first, last := r.phrase(k, false)
	if x, ok := r.scene.Extents[k]; ok {
		first, last = min(first, x[0]), max(last, x[1])
	}
	return Filler{Entity: -1, Head: k, First: first, Last: r.beforeDate(k, last), Kind: r.scene.Kinds[k]}
}

// beforeDate cuts a phrase headed by k before the first date behind its head,
// unless the date is part of a name ("Declaration of 1923").
func (r *reader) beforeDate(k, last int) int {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Gloss || d.First <= k || d.First > last {
			continue
		}
		if x, ok := r.scene.Extents[k]; ok && d.First <= x[1] {
			continue
		}
		end := d.First - 1
		for end > k && (r.tok(end).UPOS == "ADP" || r.tok(end).UPOS == "PUNCT" || r.tok(end).UPOS == "DET") {
			end--
		}
		last = min(last, end)
	}
	return last
}

func (r *reader) detailOf(rule *Rule, i int, objects []Filler) string {
	switch rule.Detail {
	case "@o":
		if len(objects) > 0 {
			return r.words(objects[0].First, objects[0].Last)
		}
		return ""
	case "@t":
		if r.tok(i).UPOS == "VERB" {
			return r.lemma(i)
		}
		first, _ := r.phrase(i, false)
		return r.words(first, i)
	case "@penalty":
		return r.penalty(i)
	}
	return rule.Detail
}

// penalty returns what a sentence at trigger i imposes: "25 years", "death".
func (r *reader) penalty(i int) string {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind == "duration" && r.s.Governs(i, d.Head) {
			return d.Text
		}
	}
	for _, k := range append(r.byPrep(i, "to"), r.all(i, "obj")...) {
		if len(r.people(k)) == 0 {
			first, last := r.phrase(k, false)
			return r.words(first, last)
		}
	}
	return ""
}

// words joins the forms of tokens first to last as they would be read.
func (r *reader) words(first, last int) string {
	var b strings.Builder
	for k := first; k <= last && k < len(r.s.Tokens); k++ {
		if k > first && r.tok(k).Start > r.tok(k-1).End {
			b.WriteByte(' ')
		}
		b.WriteString(r.tok(k).Form)
	}
	return b.String()
}

// exclusive lists types of which one trigger makes only the first that holds:
// what sends somebody into exile is not a move as well.
var exclusive = [][]testimonia.Type{
	{testimonia.Exile, testimonia.Imprisonment, testimonia.Education, testimonia.Participation, testimonia.Residence, testimonia.Migration},
	{testimonia.Education, testimonia.Position, testimonia.Residence},
	{testimonia.Expulsion, testimonia.Dismissal},
	{testimonia.Killing, testimonia.Execution, testimonia.Death},
	{testimonia.Association, testimonia.Membership, testimonia.Position},
	{testimonia.Authorship, testimonia.Position},
	{testimonia.Participation, testimonia.Position},
	{testimonia.Trial, testimonia.Participation},
	{testimonia.Escape, testimonia.Migration},
	{testimonia.Arrest, testimonia.Migration},
	{testimonia.Release, testimonia.Migration},
}

// exclude drops the statements that another one of the same trigger makes
// superfluous.
func (r *reader) exclude() {
	has := map[int]map[testimonia.Type]bool{}
	for i := range r.frames {
		f := &r.frames[i]
		if has[f.Trigger] == nil {
			has[f.Trigger] = map[testimonia.Type]bool{}
		}
		has[f.Trigger][f.Type] = true
	}
	kept := r.frames[:0]
	for _, f := range r.frames {
		if !superfluous(f.Type, has[f.Trigger]) {
			kept = append(kept, f)
		}
	}
	r.frames = kept
	r.dropDoubles()
}

// dropDoubles leaves one of two statements that say the same of overlapping
// words: "worked as a nurse" is one position, whichever rule found it.
func (r *reader) dropDoubles() {
	kept := make([]Frame, 0, len(r.frames))
	for i := range r.frames {
		double := false
		for j := range r.frames {
			if i != j && doubles(&r.frames[i], &r.frames[j], i < j) {
				double = true
			}
		}
		if !double {
			kept = append(kept, r.frames[i])
		}
	}
	r.frames = kept
}

// doubles reports whether f says no more than g; of equals the later one goes.
func doubles(f, g *Frame, earlier bool) bool {
	if f.Type != g.Type || f.Subject.Entity != g.Subject.Entity || f.Stance != g.Stance || f.Last < g.First || g.Last < f.First {
		return false
	}
	if f.Object == nil || g.Object == nil {
		return f.Trigger == g.Trigger && f.Object == nil && (g.Object != nil || !earlier)
	}
	if f.Object.Entity != g.Object.Entity || f.Object.Last < g.Object.First || g.Object.Last < f.Object.First {
		return false
	}
	if (f.Detail == "") != (g.Detail == "") {
		return f.Detail == ""
	}
	return !earlier
}

func superfluous(t testimonia.Type, made map[testimonia.Type]bool) bool {
	for _, group := range exclusive {
		first := true
		for _, g := range group {
			if g == t && !first {
				return true
			}
			if made[g] {
				first = false
			}
		}
	}
	return false
}
