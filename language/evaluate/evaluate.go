// Package evaluate compares an analysis of raw text with a treebank after the
// rules of the CoNLL 2018 shared task (Zeman et al. 2018): words count as found
// where they stand at the same letters, and everything is an F1.
package evaluate

import "github.com/testimonia/testimonia/language"

// F1 counts what the treebank holds, what the analysis holds and what agrees.
type F1 struct {
	Gold, System, Right int
}

// Value is the F1 as a fraction; 1 where there is nothing to find.
func (f F1) Value() float64 {
	if f.Gold+f.System == 0 {
		return 1
	}
	return 2 * float64(f.Right) / float64(f.Gold+f.System)
}

func (f *F1) add(o F1) {
	f.Gold += o.Gold
	f.System += o.System
	f.Right += o.Right
}

// Scores are the figures of one document or of several together. LAS compares
// relations without their subtypes as the shared task does, Full with them.
type Scores struct {
	Tokens, Sentences, UPOS, XPOS, Feats, Lemmas, UAS, LAS, Full F1
}

// Add adds the counts of another document.
func (s *Scores) Add(o Scores) {
	mine, theirs := s.all(), o.all()
	for i := range mine {
		mine[i].add(*theirs[i])
	}
}

func (s *Scores) all() []*F1 {
	return []*F1{&s.Tokens, &s.Sentences, &s.UPOS, &s.XPOS, &s.Feats, &s.Lemmas, &s.UAS, &s.LAS, &s.Full}
}

// node is a word with its governor as a position in the whole document, -1 at a
// root.
type node struct {
	language.Token
	head int
}

// Compare scores the analysis of one document.
func Compare(gold *language.TreeDocument, system []language.Sentence) Scores {
	var sents []language.Sentence
	for i := range gold.Sentences {
		sents = append(sents, gold.Sentences[i].Sentence)
	}
	var s Scores
	s.Sentences = spansAgree(sents, system)
	g, y := nodes(sents), nodes(system)
	for _, f := range s.all() {
		if f != &s.Sentences {
			f.Gold, f.System = len(g), len(y)
		}
	}
	match := align(g, y)
	for i, j := range match {
		if j >= 0 {
			s.count(&g[i], &y[j], sameHead(g[i].head, y[j].head, match))
		}
	}
	return s
}

func sameHead(g, y int, match []int) bool {
	if g < 0 || y < 0 {
		return g < 0 && y < 0
	}
	return match[g] == y
}

func (s *Scores) count(g, y *node, head bool) {
	s.Tokens.Right++
	tally(&s.UPOS, g.UPOS == y.UPOS)
	tally(&s.XPOS, g.XPOS == y.XPOS)
	tally(&s.Feats, g.Feats == y.Feats)
	tally(&s.Lemmas, g.Lemma == y.Lemma)
	tally(&s.UAS, head)
	tally(&s.LAS, head && universal(g.Rel) == universal(y.Rel))
	tally(&s.Full, head && g.Rel == y.Rel)
}

func tally(f *F1, right bool) {
	if right {
		f.Right++
	}
}

func universal(rel string) string {
	for i := range len(rel) {
		if rel[i] == ':' {
			return rel[:i]
		}
	}
	return rel
}

func nodes(sents []language.Sentence) []node {
	var out []node
	for i := range sents {
		at := len(out)
		for _, t := range sents[i].Tokens {
			n := node{Token: t, head: -1}
			if t.Head >= 0 {
				n.head = at + t.Head
			}
			out = append(out, n)
		}
	}
	return out
}

// align pairs words with the same span, in order; -1 where there is none.
func align(g, y []node) []int {
	match := make([]int, len(g))
	j := 0
	for i := range g {
		match[i] = -1
		for j < len(y) && (y[j].Start < g[i].Start || y[j].Start == g[i].Start && y[j].End < g[i].End) {
			j++
		}
		if j < len(y) && y[j].Span == g[i].Span {
			match[i] = j
			j++
		}
	}
	return match
}

func spansAgree(g, y []language.Sentence) F1 {
	f := F1{Gold: len(g), System: len(y)}
	j := 0
	for i := range g {
		for j < len(y) && y[j].Start < g[i].Start {
			j++
		}
		if j < len(y) && y[j].Span == g[i].Span {
			f.Right++
		}
	}
	return f
}
