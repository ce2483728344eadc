package factoid

import (
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
	segs      []segment    // once asked
}

// Read returns the statements that the sentence makes.
func (l *Lexicon) Read(scene *Scene) []Frame {
	r := l.reader(scene)
	from := r.byRules()
	r.weigh(from)
	r.ages()
	r.itinerary()
	r.exclude()
	r.shareDates()
	r.contrast()
	return r.frames
}

func (l *Lexicon) reader(scene *Scene) *reader {
	sent := l.repaired(scene.Sent, scene.Topic >= 0)
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
	return r
}

// byRules makes the statements that rules read, and returns how many of them
// life dates make, which no judge weighs.
func (r *reader) byRules() int {
	r.lifeDates()
	from := len(r.frames)
	r.preds = r.predications()
	for i := range r.s.Tokens {
		for _, key := range r.keys(i) {
			r.trigger(i, key)
		}
	}
	r.penalties()
	r.charges()
	r.fields()
	return from
}

// keys names the rules that may apply to token i.
func (r *reader) keys(i int) []string {
	lemma := r.lemma(i)
	switch r.scene.Subs[i] {
	case "camp", "prison", "ghetto":
		lemma = r.scene.Subs[i] // "in Auschwitz" is "in the camp"
	default:
		if kind := r.sort(i); kind != "" && r.scene.Topic >= 0 {
			return append(r.wordKeys(i, lemma), "["+kind+"].r")
		}
	}
	return r.wordKeys(i, lemma)
}

// sort is what kind of thing the name headed by token i names, as finely as is
// known: "army", "award"; "" for no name and for persons.
func (r *reader) sort(i int) string {
	switch kind, sub := r.scene.Kinds[i], r.scene.Subs[i]; {
	case kind == testimonia.KindPerson || len(r.scene.Parties[i]) > 0:
		return ""
	case sub != "":
		return sub
	case r.lex.lists["degrees"][r.form(i)]:
		return "degree"
	case r.lex.lists["decorations"][r.form(i)]:
		return "award"
	case kind == testimonia.KindOrganisation && acronym(r.tok(i).Form) && !r.lex.lists["bodies"][r.form(i)]:
		return "acronym"
	default:
		return string(kind)
	}
}

// acronym reports whether a name is made of initials alone: "KPD", "A.R.F.",
// "PRT-ERP".
func acronym(s string) bool {
	letters, signs := 0, 0
	for _, c := range s {
		switch {
		case c >= 'A' && c <= 'Z':
			letters++
		case c == '.' || c == '-':
			signs++
		default:
			return false
		}
	}
	return letters >= 2 && (letters <= 4 || signs > 0) && leading(s, "IVX") < len(s)
}

func (r *reader) wordKeys(i int, lemma string) []string {
	switch r.tok(i).UPOS {
	case "VERB", "AUX":
		if known, ok := r.lex.forms[r.form(i)]; ok && len(r.lex.rules[lemma+".v"]) == 0 {
			lemma = known // "typed", whose lemma the tables do not have
		}
		return []string{lemma + ".v"}
	case "NOUN", "PROPN":
		return append([]string{lemma + ".n", lemma + ".r"}, r.kindKeys(i)...)
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

// kindKeys names the rules for names of the kind of token i.
func (r *reader) kindKeys(i int) []string {
	kind := string(r.scene.Kinds[i])
	if kind == "" && r.otherName(i) {
		return []string{"=name.r"}
	}
	if kind == "" || kind == string(testimonia.KindPerson) {
		return nil
	}
	keys := []string{"=" + kind + ".r", "=" + kind + ".n"}
	if sub := r.scene.Subs[i]; sub != "" {
		keys = append(keys, "="+kind+sub+".r")
	}
	return keys
}

// trigger tries the rules of one key at token i; of each type the first rule
// that holds makes the statement.
func (r *reader) trigger(i int, key string) {
	if r.consumed[i] {
		return
	}
	done := map[testimonia.Type]bool{}
	for _, rule := range r.lex.rules[key] {
		if done[rule.Type] {
			continue
		}
		if frames := r.apply(rule, i); len(frames) > 0 {
			done[rule.Type] = true
			r.frames = append(r.frames, frames...)
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
	if rule.Flags["company"] {
		subjects = append(subjects, r.company(i, subjects)...)
	}
	objects := r.objectsOf(rule, i, used)
	if via.counts() {
		objects = without(objects, subjects) // the tree often hangs the list upon the noun
	} else if rule.Flags["nominal"] && located[r.prep(i)] {
		return nil
	}
	if rule.Flags["object"] && len(objects) == 0 && !(rule.Flags["mutual"] && len(subjects) > 1) {
		return nil
	}
	anchor := via.anchor(i)
	stance, basis, real := r.stanceOf(anchor, i)
	if !real {
		return nil
	}
	if rule.Stance != "" && (stance != testimonia.Denied || rule.Stance == testimonia.Asserted) {
		stance = rule.Stance
	}
	place := r.placeOf(rule, i, anchor, objects)
	open := r.scene.Where && place == nil
	if rule.Flags["place"] && place == nil && !open {
		return nil
	}
	if rule.Flags["settlement"] && !open && (place == nil || !r.settlement(place.Head) && place.Head != r.unheardOf(i)) {
		return nil
	}
	if place == nil && rule.POS != 'v' && (rule.Type == testimonia.Imprisonment && rule.POS == 'r' || rule.Type == testimonia.Residence) && r.isPlace(i) {
		self := r.thing(i)
		place = &self // "was in the ghetto" names the place itself
	}
	if place == nil && len(objects) > 0 && objects[0].Entity < 0 && r.settlement(objects[0].Head) {
		place = &objects[0] // "worked in Berlin"
	}
	date := r.dateOf(i, anchor)
	if date == nil && (subjects[0].Head < 0 || via.counts() || strings.HasSuffix(via.how, "topic")) {
		date = r.dateBeside(i)
	}
	if rule.Type == testimonia.Death {
		date = ending(date)
	}
	if rule.Flags["date"] && date == nil || rule.Flags["dated"] && date == nil && place == nil {
		return nil
	}
	if rule.Flags["age"] && r.ageOf(i, anchor) == "" {
		return nil
	}
	f := Frame{Type: rule.Type, Trigger: i, Stance: stance, Basis: basis, Place: place, Date: date, Age: r.ageOf(i, anchor),
		Detail: r.detailOf(rule, i, objects), Confidence: 0.8, First: i, Last: i,
		Why: rule.Name + " " + r.lemma(i) + "." + string(rule.POS) + " " + rule.Subject + via.how}
	return r.eachPlace(r.combine(rule, f, subjects, objects, append(used, anchor)))
}

// ending returns the day on which what lasted until then ended: who lived until
// 1943 died in 1943.
func ending(d *Date) *Date {
	if d == nil || !strings.HasPrefix(d.EDTF, "../") {
		return d
	}
	end := *d
	end.EDTF = d.EDTF[len("../"):]
	return &end
}

// without returns the fillers that are none of some persons.
func without(fillers, persons []Filler) []Filler {
	return slices.DeleteFunc(slices.Clone(fillers), func(f Filler) bool {
		return slices.ContainsFunc(persons, func(p Filler) bool { return f.Entity >= 0 && p.Entity == f.Entity })
	})
}

// combine makes one frame for each subject and object.
func (r *reader) combine(rule *Rule, f Frame, subjects, objects []Filler, used []int) []Frame {
	if rule.Flags["mutual"] && len(objects) == 0 && len(subjects) >= 2 {
		objects, subjects = subjects[1:2], subjects[:1]
	}
	if rule.Type == testimonia.Kinship && len(objects) > 1 && objects[0].Head == objects[1].Head {
		objects = objects[:1] // "our mother" is one statement, however many we are
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

// path says how the subject of a noun was found.
type path struct {
	at  int // the token that carries tense and negation, -1: the trigger itself
	how string
}

// counts reports whether a list of names was found by its length.
func (p path) counts() bool { return strings.HasSuffix(p.how, "count") }

func (p path) anchor(trigger int) int {
	if p.at >= 0 {
		return p.at
	}
	return trigger
}

func (r *reader) subjectsOf(rule *Rule, i int) ([]Filler, path) {
	if rule.Subject == "pred" {
		for _, p := range r.preds {
			if p.noun == i && (!rule.Flags["copula"] || p.how == "copula") && !(rule.Type == testimonia.Kinship && r.listsKin(i, p)) {
				return p.people, path{p.anchor, " " + p.how}
			}
		}
		if rule.Type == testimonia.Kinship && r.holder(i) >= 0 && !r.isNone(i) {
			return r.own(i), path{at: -1, how: " had"}
		}
		return nil, path{at: -1}
	}
	if rule.Subject == "alone" {
		if r.alone(rule, i) {
			return r.about(i), path{at: -1, how: " of the block's topic"}
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
		return r.about(i), path{at: -1, how: " of the block's topic"}
	}
	return nil, path{at: -1}
}

// isNone reports whether a noun is denied: "no children".
func (r *reader) isNone(i int) bool {
	d := r.child(i, "det")
	return d >= 0 && r.form(d) == "no"
}

// listsKin reports whether two kin that the tree has in apposition are two of a
// list, each with an owner: "my father, my mother".
func (r *reader) listsKin(i int, p predication) bool {
	if p.how != "apposition" || r.child(i, "nmod:poss") < 0 {
		return false
	}
	for _, f := range p.people {
		if f.Head >= 0 && r.child(f.Head, "nmod:poss") >= 0 {
			return true
		}
	}
	return false
}

func (r *reader) objectsOf(rule *Rule, i int, used []int) []Filler {
	for _, role := range rule.Object {
		if role == "self" {
			first, last := r.phrase(i, false)
			if h, ok := r.within[i]; ok && r.isRank(i) {
				first, last = r.scene.Extents[h][0], i
			}
			return []Filler{{Entity: -1, Head: i, First: r.afterCount(first, i), Last: r.beforeDate(i, last), Kind: testimonia.KindOffice}}
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
