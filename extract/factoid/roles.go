package factoid

import (
	"strings"

	"github.com/testimonia/testimonia"
)

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
	if x := r.tok(i).XPOS; rule.Flags["present"] && x != "VBP" && x != "VBZ" {
		return nil, false
	}
	for _, c := range rule.With {
		k := r.meets(c, i)
		if k < 0 {
			return nil, false
		}
		used = append(used, k)
	}
	for _, c := range rule.Without {
		if r.suffers(c, i) {
			return nil, false
		}
	}
	return used, true
}

// located lists prepositions that make a noun said of somebody the place or
// the company they were in: "was with the guards".
var located = map[string]bool{"in": true, "with": true, "at": true, "on": true, "by": true, "from": true, "near": true, "under": true}

// byPower reports whether those who act at trigger i are nobody in particular
// or a force ("they", "the gendarmes"), or not said.
func (r *reader) byPower(i int) bool {
	k := r.agent(i)
	if _, vo := r.subject(i); vo == either && r.child(i, "obl:agent") < 0 {
		k = -1 // "was arrested and taken away"
	}
	return k < 0 || r.form(k) == "they" || r.scene.Kinds[k] == testimonia.KindOrganisation || r.lex.lists["powers"][r.lemma(k)] || r.lex.lists["powers"][r.form(k)]
}

// suffers reports whether trigger i has a complement that its rule forbids.
// Time expressions may stand beside it, but "served two years" has an object.
func (r *reader) suffers(c condition, i int) bool {
	for _, role := range c.roles {
		for _, k := range r.role(role, i) {
			if (role == "obj" || !r.inDate(k)) && (c.words == nil || r.isOneOf(k, c.words)) {
				return true
			}
		}
	}
	return false
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
		words[r.scene.Subs[w]] && r.scene.Subs[w] != "" || r.lastWordIn(w, words) ||
		words["number"] && r.tok(w).UPOS == "NUM" && !r.inDate(w) || words["person"] && len(r.own(w)) > 0 || r.compoundIn(w, words)
}

// compoundIn reports whether token w together with a word that it compounds is
// one of words: "police station".
func (r *reader) compoundIn(w int, words map[string]bool) bool {
	for _, k := range r.kids[w] {
		if k < w && r.tok(k).Is("compound", "amod") && words[r.lemma(k)+" "+r.lemma(w)] {
			return true
		}
	}
	return false
}

// dependents lists the roles that are no more than relations to the trigger.
var dependents = map[string][]string{
	"xcomp": {"xcomp", "ccomp", "advcl"},
	"comp":  {"xcomp", "obj", "advmod", "ccomp", "obl", "amod", "acl", "compound", "advcl"},
	"prt":   {"compound:prt", "advmod"},
	"mod":   {"amod", "compound", "nmod", "nummod", "flat"},
	"adv":   {"advmod", "obl:unmarked", "obl:tmod", "obl:npmod"},
	"case":  {"case"},
	"mark":  {"mark"},
	"det":   {"det"},
	"cop":   {"cop"},
}

// role returns the tokens that stand in a role of token i.
func (r *reader) role(role string, i int) []int {
	if rels, ok := dependents[role]; ok {
		return r.all(i, rels...)
	}
	switch role {
	case "agent":
		return only(r.agent(i))
	case "patient":
		return only(r.patient(i))
	case "owner":
		return only(r.holder(i))
	case "recipient": // of two objects: "he was given ten years"
		if k, v := r.subject(i); v != active {
			return only(k)
		}
		if k := r.dative(i); k >= 0 {
			return only(k)
		}
		return r.byPrep(i, "to")
	case "subj":
		k, _ := r.subject(i)
		return only(k)
	case "obj":
		return only(r.object(i))
	case "goods": // an object in general: "sold combs", not "sold the house"
		return only(r.goods(i))
	case "visited": // "came to see us"
		return only(r.child(r.child(i, "xcomp", "advcl"), "obj"))
	case "poss":
		if k := r.child(i, "nmod:poss"); k >= 0 {
			return only(k)
		}
		return r.byPrep(i, "of")
	case "reflexive":
		if o := r.child(i, "obj"); o >= 0 && (strings.HasSuffix(r.form(o), "self") || strings.HasSuffix(r.form(o), "selves")) {
			return only(o)
		}
		return nil
	case "whose": // whose is what suffers: "they broke his thumbs", "the sentence against him was annulled"
		return r.holders(r.patient(i))
	case "while":
		return r.spans(i)
	case "not":
		return r.denials(i)
	case "iobj":
		return only(r.child(i, "iobj"))
	case "dative":
		return only(r.dative(i))
	}
	return r.outerRole(role, i)
}

// outerRole returns the tokens of a role that are no dependents of token i:
// what it hangs on, or what stands in a role of that.
func (r *reader) outerRole(role string, i int) []int {
	switch h := r.tok(i).Head; role {
	case "hostsubj": // of the clause that noun i completes: "he signed under torture"
		k, _ := r.subject(r.host(i))
		return only(k)
	case "hostpatient":
		return only(r.patientOf(r.host(i)))
	case "described": // the noun before which adjective i stands
		if r.tok(i).Is("amod") && r.tok(i).XPOS != "JJR" {
			return only(h)
		}
		return nil
	case "head":
		return only(h)
	case "named": // the head where it is a name: "Rosa Feldman of Lublin"
		if h >= 0 && r.scene.Named[r.mentionHead(h)] {
			return only(h)
		}
		return nil
	}
	return r.prepositional(role, i)
}

// only returns token k alone, nothing where there is none.
func only(k int) []int {
	if k < 0 {
		return nil
	}
	return []int{k}
}

// prepositional looks for "to prison" on the trigger itself, then where a
// parser may have hung it: on the object, or on the predicate that the trigger
// completes.
func (r *reader) prepositional(prep string, i int) []int {
	out := r.byPrep(i, prep)
	if front := r.byPrep(i, "in"); prep == "in front of" && len(front) > 0 && r.lemma(front[0]) == "front" {
		return r.byPrep(front[0], "of") // read as a noun
	}
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
		o := r.child(i, "obj")
		return (x == "VBN" || x == "VBD") && (o < 0 || r.inDate(o) || r.lemma(o) == "time")
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
		if h := r.tok(k).Head; r.scene.Entry && h >= 0 && h < k && r.semicolonBetween(h, k) {
			return true // the next thing that the entry says
		}
	}
	return true
}

func (r *reader) firstOblique(i int) int {
	for _, k := range r.kids[i] {
		if k > i && r.tok(k).Is("obl") {
			return k
		}
	}
	return -1
}
