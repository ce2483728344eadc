package relation

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/language"
)

// slot is what a noun of kinship ties: "his daughter Lina", "son of Jalal",
// "they have two children, Nicholas and Abigail".
type slot struct {
	class  string // "child", "parent", "marriage", "other kin"
	owner  int    // mention: whose
	filler int    // mention: who it is
}

// kinReader reads the nouns of kinship of one sentence.
type kinReader struct {
	in      *Input
	s       *language.Sentence
	starts  map[int]int // first token → mention of a person
	heads   map[int]int // head token → mention of a person
	outputs []slot
}

// slots reads the mentions from..to, which stand in one sentence.
func slots(in *Input, from, to int) []slot {
	r := &kinReader{in: in, s: &in.Sents[in.Mentions[from].Sent], starts: map[int]int{}, heads: map[int]int{}}
	for i := from; i < to; i++ {
		m := &in.Mentions[i]
		if m.Kind != testimonia.KindPerson || m.Form == Nominal || !valid(in, m) {
			continue
		}
		r.starts[m.First], r.heads[m.Head] = i, i
		for t := m.First; t <= m.Last; t++ {
			if _, ok := r.heads[t]; !ok && m.Form == Name {
				r.heads[t] = i
			}
		}
	}
	for k := range r.s.Tokens {
		for _, class := range triggers()[strings.ToLower(r.s.Tokens[k].Lemma)] {
			switch class {
			case "child", "parent", "marriage", "other kin":
				if u := r.s.Tokens[k].UPOS; u == "NOUN" || u == "PROPN" {
					r.noun(k, class)
				}
			}
		}
	}
	return r.outputs
}

// noun joins all owners of the noun at token k with all who fill it.
func (r *kinReader) noun(k int, class string) {
	owners, fillers := r.owners(k), r.fillers(k)
	for _, o := range owners {
		for _, f := range fillers {
			if o != f && len(r.outputs) < 200 {
				r.outputs = append(r.outputs, slot{class, o, f})
			}
		}
	}
}

// owners lists whose son, father or wife it is.
func (r *kinReader) owners(k int) []int {
	var out []int
	for _, j := range r.s.Children(k) {
		t := &r.s.Tokens[j]
		if t.Is("nmod:poss") || t.Is("nmod") && (r.prep(j) == "of" || r.prep(j) == "to") {
			out = r.withConjuncts(out, j)
		}
	}
	if len(out) > 0 {
		return out
	}
	for j := k - 1; j >= 0 && j > k-6; j-- { // "their two grown sons": the tree may fail
		if u := r.s.Tokens[j].UPOS; u == "ADJ" || u == "NUM" || u == "PART" || u == "PUNCT" || u == "NOUN" {
			continue
		}
		if m, ok := r.heads[j]; ok && (r.in.Mentions[m].Form == Pronoun || r.genitive(j)) {
			return append(out, m)
		}
		break
	}
	h := r.s.Tokens[k].Head
	if h >= 0 && h < len(r.s.Tokens) && r.s.Tokens[k].Is("obj") {
		switch r.s.Tokens[h].Lemma {
		case "have", "raise", "adopt", "father", "bear", "leave", "lose":
			if j := r.s.Child(h, "nsubj"); j >= 0 {
				out = r.withConjuncts(out, j)
			}
		}
	}
	return out
}

// genitive reports whether a name stands before "'s" or "'".
func (r *kinReader) genitive(j int) bool {
	return j+1 < len(r.s.Tokens) && strings.Trim(r.s.Tokens[j+1].Form, "'’s") == "" || strings.HasSuffix(r.s.Tokens[j].Form, "'s")
}

func (r *kinReader) prep(j int) string {
	if c := r.s.Child(j, "case"); c >= 0 {
		return strings.ToLower(r.s.Tokens[c].Form)
	}
	return ""
}

// withConjuncts adds the mention headed by token j and those joined to it: "of
// the biologist Anne McLaren and computer scientist Donald Michie".
func (r *kinReader) withConjuncts(out []int, j int) []int { return r.joined(out, j, 0) }

func (r *kinReader) joined(out []int, j, depth int) []int {
	if m, ok := r.heads[j]; ok {
		out = append(out, m)
	} else {
		for _, c := range r.s.Children(j) {
			if m, ok := r.heads[c]; ok && r.s.Tokens[c].Is("appos", "flat", "compound", "nmod:desc", "nmod:unmarked") {
				out = append(out, m)
				break
			}
		}
	}
	if depth > 8 {
		return out
	}
	for _, c := range r.s.Children(j) {
		t := &r.s.Tokens[c]
		if t.Is("conj") && t.UPOS != "VERB" {
			out = r.joined(out, c, depth+1)
		}
		if _, person := r.heads[c]; !person && t.Is("nmod") { // "of Anna of Linz and Karl": joined to the place by mistake
			for _, k := range r.s.Children(c) {
				if m, ok := r.heads[k]; ok && r.s.Tokens[k].Is("conj") {
					out = append(out, m)
				}
			}
		}
	}
	return out
}

// fillers lists who is the son, father or wife.
func (r *kinReader) fillers(k int) []int {
	out := r.following(k)
	for _, j := range r.s.Children(k) {
		if r.s.Tokens[j].Is("appos") {
			out = r.withConjuncts(out, j)
		}
	}
	if len(out) == 0 {
		out = r.whoIs(k, 0)
	}
	return unique(out)
}

// whoIs lists who is said to be what the noun at token k says: its subject, the
// name it stands beside, or that of the noun it is joined to ("a writer, wife of
// A and mother of B").
func (r *kinReader) whoIs(k, depth int) []int {
	t := &r.s.Tokens[k]
	if r.s.Child(k, "cop") >= 0 {
		if j := r.s.Child(k, "nsubj"); j >= 0 {
			return r.withConjuncts(nil, j)
		}
	}
	if !t.Is("appos", "conj") || t.Head < 0 || t.Head >= len(r.s.Tokens) || depth > 4 {
		return nil
	}
	if m, ok := r.heads[t.Head]; ok && r.s.Child(t.Head, "cop") < 0 {
		return []int{m}
	}
	return r.whoIs(t.Head, depth+1)
}

// following lists the names right after the noun: "daughter Julie", "children,
// Matthew, Spencer, and Alana", "sons: Roger and Walton".
func (r *kinReader) following(k int) []int {
	var out []int
	i := k + 1
	for gap := 0; i < len(r.s.Tokens) && gap < 4; {
		if m, ok := r.starts[i]; ok && r.in.Mentions[m].Form == Name {
			out = append(out, m)
			i, gap = r.in.Mentions[m].Last+1, 0
			if !r.plural(k) {
				break
			}
			continue
		}
		switch r.s.Tokens[i].Form {
		case ",", ":", "-", "–", "—", "--", "(", "and", "&":
			gap++
		case ")":
		default:
			if len(out) > 0 && r.aside(i) {
				gap++
				break
			}
			return out
		}
		i++
	}
	return out
}

func (r *kinReader) plural(k int) bool {
	f := strings.ToLower(r.s.Tokens[k].Form)
	return strings.HasSuffix(f, "s") || strings.HasSuffix(f, "children")
}

// aside reports whether a token may stand in brackets inside a list of names:
// "Elise (9) and Austin (6)".
func (r *kinReader) aside(i int) bool {
	return r.s.Tokens[i].UPOS == "NUM"
}

func unique(list []int) []int {
	var out []int
	seen := map[int]bool{}
	for _, x := range list {
		if !seen[x] {
			seen[x] = true
			out = append(out, x)
		}
	}
	return out
}
