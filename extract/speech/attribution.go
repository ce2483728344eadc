package speech

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/language"
)

// Attribution is a part of a sentence that somebody is said to say, write,
// think, know or perceive, or that a word like "allegedly" or "probably" takes
// out of the plain voice of the text.
type Attribution struct {
	Source  Range // who says so: a person, a group or a document; None where nobody is named ("it is said")
	Hearer  Range // who is told; None where nobody is named. "I was told that …": the source is None, the hearer "I"
	Work    Range // the written thing it stands in: "in her memoirs she writes"; None otherwise
	Cue     Range // the verb, noun, preposition or adverb that reports
	Content Range // what is reported
	Lemma   string
	Act     string // "say", "write", "think", "know", "see"
	Stance  testimonia.Stance
	Basis   testimonia.Basis
	Negated bool // "never said that …": nothing is reported but its absence
	Parent  int  // index of the attribution in whose content this one stands, -1 of none
}

// Attributions finds what the sentences report, in reading order. It reads the
// trees; of quotation marks it knows nothing.
func Attributions(sents []language.Sentence) []Attribution {
	var out []Attribution
	for s := range sents {
		from := len(out)
		r := newReporter(sents, s)
		out = r.sentence(out)
		nest(out, from)
	}
	return out
}

// nest sets the parents of the attributions of one sentence.
func nest(list []Attribution, from int) {
	for i := from; i < len(list); i++ {
		list[i].Parent = -1
		for j := from; j < len(list); j++ {
			if i == j || !holds(list[j].Content, list[i].Cue) || holds(list[i].Content, list[j].Cue) {
				continue
			}
			if p := list[i].Parent; p < 0 || width(list[j].Content) < width(list[p].Content) {
				list[i].Parent = j
			}
		}
	}
}

func holds(outer, inner Range) bool { return outer.First <= inner.First && inner.Last <= outer.Last }

func width(r Range) int { return r.Last - r.First }

// reporter reads one sentence.
type reporter struct {
	n        int // the sentence's index
	s        *language.Sentence
	lo, hi   []int   // extent of every token's subtree
	children [][]int // dependents in order
}

// climb bounds the walk up a tree, so that a hostile tree costs linear time.
const climb = 60

func newReporter(sents []language.Sentence, n int) *reporter {
	s := &sents[n]
	r := &reporter{n: n, s: s, lo: make([]int, len(s.Tokens)), hi: make([]int, len(s.Tokens)), children: make([][]int, len(s.Tokens))}
	for i := range s.Tokens {
		r.lo[i], r.hi[i] = i, i
		if h := s.Tokens[i].Head; h >= 0 && h < len(s.Tokens) {
			r.children[h] = append(r.children[h], i)
		}
	}
	for i := range s.Tokens {
		for h, steps := s.Tokens[i].Head, 0; h >= 0 && h < len(s.Tokens) && steps < climb; h, steps = s.Tokens[h].Head, steps+1 {
			r.lo[h], r.hi[h] = min(r.lo[h], i), max(r.hi[h], i)
		}
	}
	return r
}

func (r *reporter) child(i int, rels ...string) int {
	for _, j := range r.children[i] {
		if r.s.Tokens[j].Is(rels...) {
			return j
		}
	}
	return -1
}

func (r *reporter) sentence(out []Attribution) []Attribution {
	for i := range r.s.Tokens {
		t := &r.s.Tokens[i]
		switch t.UPOS {
		case "VERB":
			out = r.verb(out, i)
		case "NOUN":
			out = r.noun(out, i)
			out = r.accordingTo(out, i)
		case "PROPN", "PRON":
			out = r.accordingTo(out, i)
		case "ADV", "ADJ":
			out = r.adverb(out, i)
		case "AUX":
			out = r.modal(out, i)
		}
	}
	return out
}

// one is the range of a single token.
func (r *reporter) one(i int) Range { return Range{Sent: r.n, First: i, Last: i} }

func (r *reporter) lemma(i int) string {
	t := &r.s.Tokens[i]
	if t.Lemma != "" && t.Lemma != "_" {
		return strings.ToLower(t.Lemma)
	}
	return strings.ToLower(t.Form)
}

func (r *reporter) form(i int) string { return strings.ToLower(r.s.Tokens[i].Form) }

// content is the subtree of i without the words and marks that only introduce
// it.
func (r *reporter) content(i int) Range {
	first, last := r.lo[i], r.hi[i]
	for first < last && first != i && (r.s.Tokens[first].UPOS == "PUNCT" || r.form(first) == "that") {
		first++
	}
	for last > first && last != i && r.s.Tokens[last].UPOS == "PUNCT" {
		last--
	}
	return Range{Sent: r.n, First: first, Last: last}
}

// nounPhrase is the range of the noun i with its modifiers but without clauses
// and additions after it.
func (r *reporter) nounPhrase(i int) Range {
	if i < 0 {
		return None
	}
	first, last := i, i
	for _, j := range r.children[i] {
		t := &r.s.Tokens[j]
		switch {
		case t.Is("acl", "appos", "parataxis", "punct", "case", "conj", "cc", "advcl", "advmod", "mark", "cop", "nsubj"):
			continue
		case j < i:
			first = min(first, r.lo[j])
		default:
			last = max(last, r.nounPhrase(j).Last)
		}
	}
	return Range{Sent: r.n, First: first, Last: last}
}

// negated reports whether a predicate is denied: "not", "never", "no one".
func (r *reporter) negated(i int) bool {
	for _, j := range r.children[i] {
		switch r.form(j) {
		case "not", "n't", "n’t", "never", "nobody", "none", "neither", "nothing":
			return true
		case "one":
			if k := r.child(j, "det"); k >= 0 && r.form(k) == "no" {
				return true
			}
		}
	}
	return false
}
