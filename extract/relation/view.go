package relation

import (
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/language"
)

// view is what all pairs of one sentence share.
type view struct {
	in       *Input
	s        *language.Sentence
	from, to int        // the mentions of the sentence
	name     []string   // per token: the kind of the name it is part of, "" outside names
	words    []string   // per token: the folded form, or the kind of the name
	lemmas   []string   // per token: the folded lemma, or the kind of the name
	class    [][]string // per token: the classes of the trigger lexicon
	rels     []string   // per token: its relation without most subtypes
	via      []string   // per token: its relation with its preposition
	preps    []string   // per token: its preposition
	kin      []slot
}

func newView(in *Input, from, to int) *view {
	s := &in.Sents[in.Mentions[from].Sent]
	n := len(s.Tokens)
	v := &view{in: in, s: s, from: from, to: to, name: make([]string, n), words: make([]string, n),
		lemmas: make([]string, n), class: make([][]string, n), via: make([]string, n), rels: make([]string, n), preps: make([]string, n)}
	v.markNames()
	for i := range s.Tokens {
		v.readToken(i)
	}
	for i := range s.Tokens {
		v.rels[i] = trim(s.Tokens[i].Rel)
		v.via[i] = v.rels[i]
		if v.preps[i] != "" {
			v.via[i] += ":" + v.preps[i]
		}
	}
	v.kin = slots(in, from, to)
	return v
}

// markNames notes which tokens belong to names and dates: in rows of words
// these stand by their kind.
func (v *view) markNames() {
	for i := v.from; i < v.to; i++ {
		m := &v.in.Mentions[i]
		if m.Form != Name || !valid(v.in, m) {
			continue
		}
		for t := m.First; t <= m.Last; t++ {
			v.name[t] = "<" + string(m.Kind) + ">"
		}
	}
}

func (v *view) readToken(i int) {
	t := &v.s.Tokens[i]
	if h := t.Head; h >= 0 && h < len(v.preps) && t.Is("case", "mark") && v.preps[h] == "" {
		v.preps[h] = strings.ToLower(t.Form)
	}
	v.words[i] = normal(t.Form)
	all := triggers()
	if v.class[i] = all[strings.ToLower(t.Lemma)]; v.class[i] == nil {
		v.class[i] = all[v.words[i]]
	}
	if v.name[i] != "" {
		v.words[i], v.lemmas[i] = v.name[i], v.name[i]
		return
	}
	switch {
	case t.UPOS == "PROPN":
		v.lemmas[i] = "NAME"
	case t.Lemma == "" || t.Lemma == "_":
		v.lemmas[i] = v.words[i]
	default:
		v.lemmas[i] = normal(t.Lemma)
	}
}

// word is the folded form of token i, with marks for what lies beyond the ends.
func (v *view) word(i int) string {
	switch {
	case i == -1:
		return "^"
	case i < 0:
		return "^^"
	case i == len(v.words):
		return "$"
	case i > len(v.words):
		return "$$"
	}
	return v.words[i]
}

// normal folds case and figures.
func normal(s string) string {
	s = strings.ToLower(s)
	if strings.ContainsAny(s, "0123456789") {
		return "#" + strconv.Itoa(min(len(s), 5))
	}
	return s
}

func trim(rel string) string {
	r, _, _ := strings.Cut(rel, ":")
	if strings.HasSuffix(rel, ":pass") || strings.HasSuffix(rel, ":poss") || strings.HasSuffix(rel, ":relcl") {
		return rel
	}
	return r
}
