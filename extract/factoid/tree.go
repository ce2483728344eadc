package factoid

import (
	"strings"

	"github.com/testimonia/testimonia/language"
)

// tree is a sentence with its dependents listed, so that the rules can ask for
// roles ("who was arrested?") instead of relations.
type tree struct {
	s      *language.Sentence
	kids   [][]int
	linked map[int][]int // tokens whose persons are known, relative pronouns among them
}

func newTree(s *language.Sentence) *tree {
	t := &tree{s: s, kids: make([][]int, len(s.Tokens))}
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 && h < len(t.kids) && h != i {
			t.kids[h] = append(t.kids[h], i)
		}
	}
	return t
}

func (t *tree) tok(i int) *language.Token { return &t.s.Tokens[i] }

func (t *tree) lemma(i int) string { return strings.ToLower(t.s.Tokens[i].Lemma) }

func (t *tree) form(i int) string { return strings.ToLower(t.s.Tokens[i].Form) }

func (t *tree) child(i int, rels ...string) int {
	if i < 0 {
		return -1
	}
	for _, k := range t.kids[i] {
		if t.tok(k).Is(rels...) {
			return k
		}
	}
	return -1
}

func (t *tree) hasChildLemma(i int, rel string, lemmas ...string) int {
	for _, k := range t.kids[i] {
		if rel != "" && !t.tok(k).Is(rel) {
			continue
		}
		for _, l := range lemmas {
			if t.lemma(k) == l || t.form(k) == l {
				return k
			}
		}
	}
	return -1
}

// isVerbal reports whether i can govern a clause: a verb, or a predicate with
// a copula.
func (t *tree) isVerbal(i int) bool {
	return t.tok(i).UPOS == "VERB" || t.tok(i).UPOS == "AUX" || t.child(i, "cop") >= 0
}

// voice of a verb form.
type voice int

const (
	active voice = iota
	passive
	either // a form that could be both: "He was found guilty and shot"
)

func (t *tree) ownVoice(v int) voice {
	if t.child(v, "aux:pass", "nsubj:pass", "csubj:pass") >= 0 {
		return passive
	}
	tok := t.tok(v)
	if tok.UPOS == "VERB" && t.hasChildLemma(v, "cop", "be") >= 0 {
		return passive
	}
	if tok.XPOS != "VBN" {
		return active
	}
	if be := t.hasChildLemma(v, "aux", "be", "get"); be >= 0 {
		return passive
	}
	if t.hasChildLemma(v, "aux", "have") >= 0 {
		return active
	}
	if tok.Is("acl", "advcl") && t.child(v, "nsubj") < 0 || t.child(v, "nsubj", "aux", "obj") < 0 && tok.Is("root", "parataxis", "list") {
		return passive // a participle that stands alone: "Elected in 1936."
	}
	return active
}

// subject returns the token heading the phrase that is the subject of v, also
// where the sentence leaves it out (coordination, participles, relative
// clauses, control), and the voice in which v has it; -1 where there is none.
func (t *tree) subject(v int) (int, voice) { return t.subjectAt(v, 0) }

func (t *tree) subjectAt(v, depth int) (int, voice) {
	if depth > 8 || v < 0 {
		return -1, active
	}
	own := t.ownVoice(v)
	if k := t.ownSubject(v); k >= 0 {
		if t.tok(k).Rel == "nsubj:pass" {
			own = passive
		}
		if t.isRelative(k) && t.tok(v).Is("acl") {
			if all := t.allOf(v); all >= 0 {
				return all, own
			}
			if len(t.linked[k]) == 0 {
				return t.tok(v).Head, own
			}
		}
		return k, own
	}
	h := t.tok(v).Head
	if h < 0 {
		return -1, own
	}
	switch tok := t.tok(v); {
	case tok.Is("acl"):
		return t.antecedent(v, h, own, depth)
	case tok.Is("conj"):
		return t.conjSubject(v, h, own, depth)
	case tok.Is("xcomp"):
		return t.controlled(v, h, own, depth)
	case tok.Is("advcl", "parataxis", "ccomp", "dep", "dislocated", "obl", "nmod", "appos", "list"):
		if !t.isVerbal(h) && t.tok(h).UPOS != "ADJ" {
			return -1, own
		}
		s, _ := t.subjectAt(h, depth+1)
		return s, own
	}
	return -1, own
}

// ownSubject returns the subject that hangs on v itself; of two, the nearer one
// that is no relative pronoun.
func (t *tree) ownSubject(v int) int {
	found := -1
	for _, k := range t.kids[v] {
		if t.tok(k).Is("nsubj", "csubj") && (found < 0 || t.isRelative(found) || k < v && !t.isRelative(k)) {
			found = k
		}
	}
	return found
}

// allOf returns the first of the coordinated nouns that a relative clause with
// "all" or "both" speaks of: "an uncle and an aunt who were both deported".
func (t *tree) allOf(v int) int {
	h := t.tok(v).Head
	if !t.tok(h).Is("conj") || t.hasChildLemma(v, "", "all", "both") < 0 {
		return -1
	}
	for steps := 0; t.tok(h).Is("conj") && t.tok(h).Head >= 0 && steps < 60; steps++ {
		h = t.tok(h).Head
	}
	return h
}

// antecedent answers for participles and relative clauses without a subject of
// their own: "the man arrested in 1937", "whom they shot".
func (t *tree) antecedent(v, h int, own voice, depth int) (int, voice) {
	if t.isVerbal(h) && t.tok(h).UPOS == "VERB" {
		s, _ := t.subjectAt(h, depth+1)
		return s, own
	}
	return h, own
}

// ditransitive lists verbs that keep an object in the passive.
var ditransitive = map[string]bool{"give": true, "award": true, "grant": true, "hand": true, "deny": true, "offer": true}

func (t *tree) conjSubject(v, h int, own voice, depth int) (int, voice) {
	if !t.isVerbal(h) && !t.isVerbal(v) && !t.tok(h).Is("acl", "advcl", "root") {
		return -1, own
	}
	s, above := t.subjectAt(h, depth+1)
	if own == passive || above == active {
		return s, own
	}
	x := t.tok(v).XPOS
	if (x == "VBN" || x == "VBD") && (t.child(v, "obj") < 0 || ditransitive[t.lemma(v)]) && t.child(v, "aux") < 0 {
		return s, either
	}
	return s, own
}

// objectControl lists verbs whose object does what the infinitive says.
var objectControl = map[string]bool{"force": true, "make": true, "order": true, "allow": true, "tell": true, "ask": true,
	"let": true, "compel": true, "help": true, "want": true, "permit": true, "persuade": true, "convince": true, "invite": true,
	"send": true, "bring": true, "take": true, "put": true, "command": true, "require": true, "get": true, "see": true,
	"watch": true, "hear": true, "find": true, "urge": true, "enable": true, "oblige": true, "sentence": true, "condemn": true}

func (t *tree) controlled(v, h int, own voice, depth int) (int, voice) {
	if objectControl[t.lemma(h)] {
		if o := t.child(h, "obj", "iobj"); o >= 0 {
			return o, own
		}
	}
	s, above := t.subjectAt(h, depth+1)
	if t.tok(v).UPOS != "VERB" {
		own = above // "was found guilty": what is said of the subject by others
	}
	return s, own
}

func (t *tree) isRelative(k int) bool {
	switch t.form(k) {
	case "who", "whom", "which", "that", "whose":
		x := t.tok(k).XPOS
		return x == "WP" || x == "WDT" || x == "WP$" || t.tok(k).UPOS == "PRON"
	}
	return false
}

// prep returns the preposition of i, with what is fixed to it: "in", "out of".
func (t *tree) prep(i int) string {
	var out []string
	for _, k := range t.kids[i] {
		if t.tok(k).Is("case", "mark") && k < i {
			out = append(out, t.form(k))
			for _, f := range t.kids[k] {
				if t.tok(f).Is("fixed") {
					out = append(out, t.form(f))
				}
			}
		}
	}
	if len(out) == 0 && t.tok(i).UPOS == "PROPN" {
		for _, k := range t.kids[i] { // "of" hung on the first part of the name
			if k < i && t.tok(k).Is("compound", "flat", "nmod:desc") && t.tok(k).UPOS == "PROPN" {
				return t.prep(k)
			}
		}
	}
	return strings.Join(out, " ")
}

// byPrep returns the dependents of i that one of preps introduces.
func (t *tree) byPrep(i int, preps ...string) []int {
	var out []int
	for _, k := range t.kids[i] {
		if !t.tok(k).Is("obl", "nmod", "advcl", "xcomp", "ccomp", "acl", "advmod", "dep") {
			continue
		}
		p := t.prep(k)
		for _, want := range preps {
			if p == want || strings.HasSuffix(p, " "+want) && want != "of" {
				out = append(out, k)
				break
			}
		}
	}
	return out
}

// conjuncts returns i and what is coordinated with it.
func (t *tree) conjuncts(i int) []int {
	out := []int{i}
	for _, k := range t.kids[i] {
		if t.tok(k).Is("conj") && !t.isVerbal(k) {
			out = append(out, t.conjuncts(k)...)
		}
	}
	return out
}

// subtree returns the first and last token of those that i governs, itself
// included.
func (t *tree) subtree(i int) (first, last int) {
	first, last = i, i
	for _, k := range t.kids[i] {
		f, l := t.subtree(k)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}

// phrase returns the first and last token of the noun phrase that i heads, cut
// before clauses, appositions and brackets; lead keeps articles and
// possessives.
func (t *tree) phrase(i int, lead bool) (first, last int) {
	first, last = i, i
	for _, k := range t.kids[i] {
		tok := t.tok(k)
		if k < i {
			if tok.Is("case", "mark", "cop", "punct", "cc", "nsubj", "advmod", "aux", "obl", "advcl", "csubj", "expl", "discourse") ||
				!lead && tok.Is("det", "nmod:poss") && tok.UPOS != "PROPN" && tok.UPOS != "NOUN" {
				continue
			}
			f, _ := t.subtree(k)
			first = min(first, f)
			continue
		}
		if tok.Is("flat", "fixed", "compound", "goeswith", "nummod") {
			_, l := t.subtree(k)
			last = max(last, l)
		} else if p := t.prep(k); tok.Is("nmod", "obl") && p != "" && !beside[p] && !t.tok(k).Is("nmod:unmarked") {
			_, l := t.phrase(k, lead)
			last = max(last, l)
		} else if tok.Is("conj") && t.tok(i).Is("nmod", "obl", "compound", "flat") {
			_, l := t.phrase(k, lead)
			last = max(last, l)
		}
	}
	return first, last
}

// beside lists prepositions whose phrase is no part of what a noun names:
// "secretary of the committee together with Ivan until May".
var beside = map[string]bool{"with": true, "together with": true, "along with": true, "alongside": true, "besides": true, "until": true,
	"till": true, "since": true, "during": true, "before": true, "after": true, "by": true, "under": true, "because of": true, "despite": true}

// clauseHead climbs from i to the verb or predicate of its clause.
func (t *tree) clauseHead(i int) int {
	for steps := 0; i >= 0 && steps < 60; steps++ {
		if t.isVerbal(i) && t.tok(i).UPOS != "AUX" {
			return i
		}
		if t.tok(i).Head < 0 {
			return i
		}
		i = t.tok(i).Head
	}
	return i
}
