// Package language holds what every language's analysis yields: sentences of
// tokens with their tags and dependency trees in the terms of Universal
// Dependencies. One folder per language holds its model and its lexicon.
package language

import "github.com/testimonia/testimonia"

// Span is a run of bytes of the text analysed.
type Span = testimonia.Span

// Token is one syntactic word.
type Token struct {
	Span         // bytes of the text analysed
	Form  string // the word as written, quotes made straight
	Lemma string
	UPOS  string // universal tag: "NOUN"
	XPOS  string // the language's own tag: "NNS"
	Feats string // UD features, "Number=Plur"; "_" or "" where none
	Head  int    // index of the governor in the sentence; -1 at the root
	Rel   string // relation to the governor: "nsubj:pass"
	Block int    // the caller's number for the flow it stands in
}

// Sentence is one sentence; its tokens lie in reading order and may jump over
// masked parts of the text (note marks, glosses, page headers).
type Sentence struct {
	Span       // from the first token's start to the last token's end
	Block  int // index of the flow given to Analyze
	Tokens []Token
}

// Flow is a stretch of text to be read as one: the runs of a block.
type Flow struct {
	Block int
	Runs  []Span
}

// Analyzer turns flows of a text into sentences.
type Analyzer interface {
	// Analyze never fails and never panics: on odd input it returns odd trees.
	Analyze(text string, flows []Flow) []Sentence
}

// Children returns the indexes of the tokens governed by token i, in order.
func (s *Sentence) Children(i int) []int {
	var out []int
	for j := range s.Tokens {
		if s.Tokens[j].Head == i {
			out = append(out, j)
		}
	}
	return out
}

// Child returns the first dependent of i whose relation is one of rels, or -1.
// A relation without a subtype matches every subtype of it.
func (s *Sentence) Child(i int, rels ...string) int {
	for j := range s.Tokens {
		if s.Tokens[j].Head == i && s.Tokens[j].Is(rels...) {
			return j
		}
	}
	return -1
}

// Is reports whether the token's relation is one of rels; "nsubj" matches
// "nsubj:pass" too.
func (t *Token) Is(rels ...string) bool {
	for _, r := range rels {
		if t.Rel == r || len(t.Rel) > len(r) && t.Rel[:len(r)] == r && t.Rel[len(r)] == ':' {
			return true
		}
	}
	return false
}

// Root returns the index of the sentence's root, or -1.
func (s *Sentence) Root() int {
	for j := range s.Tokens {
		if s.Tokens[j].Head < 0 {
			return j
		}
	}
	return -1
}

// Governs reports whether token a governs token b, directly or not.
func (s *Sentence) Governs(a, b int) bool {
	for steps := 0; b >= 0 && steps <= len(s.Tokens); steps++ {
		if b == a {
			return true
		}
		b = s.Tokens[b].Head
	}
	return false
}
