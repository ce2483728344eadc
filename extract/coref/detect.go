package coref

import (
	"strings"

	"github.com/testimonia/testimonia/language"
)

// pronounWord is what the form of a pronoun says.
type pronounWord struct {
	person int
	number Number
	gender Gender
	self   bool // reflexive
}

// pronouns lists the personal pronouns of English.
var pronouns = map[string]pronounWord{
	"i": {1, Singular, 0, false}, "me": {1, Singular, 0, false}, "my": {1, Singular, 0, false}, "mine": {1, Singular, 0, false}, "myself": {1, Singular, 0, true},
	"we": {1, Plural, 0, false}, "us": {1, Plural, 0, false}, "our": {1, Plural, 0, false}, "ours": {1, Plural, 0, false}, "ourselves": {1, Plural, 0, true},
	"you": {2, Singular, 0, false}, "your": {2, Singular, 0, false}, "yours": {2, Singular, 0, false}, "yourself": {2, Singular, 0, true}, "yourselves": {2, Plural, 0, true},
	"he": {3, Singular, Male, false}, "him": {3, Singular, Male, false}, "his": {3, Singular, Male, false}, "himself": {3, Singular, Male, true},
	"she": {3, Singular, Female, false}, "her": {3, Singular, Female, false}, "hers": {3, Singular, Female, false}, "herself": {3, Singular, Female, true},
	"they": {3, Plural, 0, false}, "them": {3, Plural, 0, false}, "their": {3, Plural, 0, false}, "theirs": {3, Plural, 0, false}, "themselves": {3, Plural, 0, true},
}

// pronoun reads a token as a personal or relative pronoun of persons.
func (r *reading) pronoun(m *mention, t *language.Token) bool {
	form := lower(t)
	if p, ok := pronouns[form]; ok {
		m.Form, m.Person, m.Number, m.gender = PronounForm, p.person, p.number, p.gender
		return !(form == "mine" && t.UPOS != "PRON")
	}
	switch form {
	case "who", "whom", "whose", "that", "which":
		if r.antecedent(m.Sent, m.Head) < 0 {
			return false
		}
		m.Form = RelativeForm
		return true
	case "both", "all":
		m.Form, m.Number = PronounForm, Plural
		return t.UPOS == "PRON" && form == "both"
	}
	return false
}

// antecedent returns the noun that a relative pronoun's clause belongs to, or
// -1 where the token opens no relative clause.
func (r *reading) antecedent(sent, tok int) int {
	t := r.trees[sent]
	form := lower(r.token(sent, tok))
	for i, steps := tok, 0; i >= 0 && steps < 8; i, steps = t.head(i), steps+1 {
		if r.token(sent, i).Rel == "acl:relcl" {
			h := t.head(i)
			if h < tok && (form != "that" && form != "which" || r.token(sent, tok).Is("nsubj", "obj", "obl", "nmod")) {
				return h
			}
			return -1
		}
	}
	if form == "that" || form == "which" {
		return -1
	}
	return r.personBefore(sent, tok)
}

// personBefore returns the token of a mention found right before "who", where
// the tree shows no relative clause, or -1.
func (r *reading) personBefore(sent, tok int) int {
	for t := tok - 1; t >= 0 && t >= tok-3; t-- {
		at := r.base[sent] + t
		if r.nameOf[at] >= 0 || r.headOf[at] >= 0 {
			return t
		}
		if p := r.token(sent, t).UPOS; p != "PUNCT" && p != "ADP" {
			return -1
		}
	}
	return -1
}

// nominal reads a token as a noun for a person or persons: kin first.
func (r *reading) nominal(m *mention, t *language.Token) bool {
	tree := r.trees[m.Sent]
	ranked := r.rankKin(m.Sent, m.Head)
	if !ranked && t.Is("compound", "flat", "goeswith") || !ranked && t.UPOS == "ADJ" && !t.Is("nsubj", "obj", "obl") {
		if !(t.Is("compound", "flat") && r.besideName(m.Sent, m.Head)) {
			return false
		}
	}
	form, lem := lower(t), lemma(t)
	m.Form, m.Number = NominalForm, Singular
	if isPlural(t) {
		m.Number = Plural
	}
	if k, ok := r.kinWord(m.Sent, m.Head, form, lem); ok {
		m.kin, m.isKin, m.gender = k, true, k.gender
		if k.number == Plural {
			m.Number = Plural
		}
	} else if n, ok := r.lex.person(lem, form); ok {
		m.noun, m.gender = n, n.gender
		if n.number == Plural {
			m.Number = Plural
		}
	} else if k := r.latterFormer(form); ranked {
		m.ranked = true
	} else if !k {
		return false
	}
	m.First, m.Last = r.extent(tree, m.Head)
	m.Last = max(m.Last, r.hyphenEnd(m.Sent, m.Head))
	m.Span = Span{Start: r.token(m.Sent, m.First).Start, End: r.token(m.Sent, m.Last).End}
	if m.Span.Start > m.Span.End {
		m.Span = t.Span
	}
	return true
}

// latterFormer reports whether a word points back at one of a pair.
func (r *reading) latterFormer(form string) bool { return form == "latter" || form == "former" }

// besideName reports whether the token stands right before a name: "Uncle
// Anton", "my sister Vera".
func (r *reading) besideName(sent, tok int) bool {
	next := r.base[sent] + tok + 1
	return tok+1 < len(r.in.Sents[sent].Tokens) && r.nameOf[next] >= 0
}

// kinWord reads a word for kin with the parts that hyphens or spaces tie to it.
func (r *reading) kinWord(sent, tok int, form, lem string) (kinWord, bool) {
	t := r.token(sent, tok)
	if lem == "law" && r.trees[sent].head(tok) < tok {
		return kinWord{}, false // of "mother-in-law" the first word is the mention
	}
	whole := strings.ToLower(r.hyphened(t.Span))
	if r.inLaw(sent, tok) {
		whole = form + "-in-law"
	}
	if k, ok := r.lex.kinOf(whole); ok {
		return r.greatKin(sent, tok, k), true
	}
	for _, w := range [...]string{form, lem} {
		if k, ok := r.lex.kinOf(w); ok {
			if w == lem && isPlural(t) {
				k = kinWord{relation: pluralOf(k.relation), gender: k.gender, number: Plural}
			}
			return r.greatKin(sent, tok, k), true
		}
	}
	return r.ownedKin(sent, tok, lem)
}

// ownedKin reads a word that means kin because a person owns it: "our boy", "my
// sister's man"; of several, because their names follow: "their girls Ida and
// Ruth".
func (r *reading) ownedKin(sent, tok int, lem string) (kinWord, bool) {
	k, ok := r.lex.owned[lem]
	t := r.trees[sent]
	p := t.child(tok, "nmod:poss")
	if !ok || p < 0 || t.sent.Tokens[tok].Is("vocative") {
		return kinWord{}, false
	}
	if _, kin := r.lex.kinOf(lemma(r.token(sent, p))); !kin && pronouns[lower(r.token(sent, p))].person == 0 {
		return kinWord{}, false
	}
	if !isPlural(r.token(sent, tok)) {
		return k, true
	}
	return kinWord{relation: pluralOf(k.relation), gender: k.gender, number: Plural}, r.besideName(sent, tok)
}

// pluralOf is the relation of several.
func pluralOf(relation string) string {
	switch relation {
	case "child", "grandchild":
		return relation + "ren"
	case "wife":
		return "wives"
	}
	return relation + "s"
}

// inLaw reports whether "in law" follows a word for kin without hyphens.
func (r *reading) inLaw(sent, tok int) bool {
	toks := r.in.Sents[sent].Tokens
	return tok+2 < len(toks) && lower(&toks[tok+1]) == "in" && strings.HasPrefix(lower(&toks[tok+2]), "law")
}

// greatKin adds a "great" or "step" that stands apart before the word.
func (r *reading) greatKin(sent, tok int, k kinWord) kinWord {
	if tok == 0 {
		return k
	}
	switch w := lower(r.token(sent, tok-1)); w {
	case "great", "half":
		if strings.HasPrefix(k.relation, "grand") || k.relation == "uncle" || k.relation == "aunt" || w == "half" && (k.relation == "brother" || k.relation == "sister") {
			return k.dress(w+"-", "")
		}
	case "foster", "adoptive":
		return k.dress(w+" ", "")
	}
	return k
}

// hyphened returns the word around a span with what hyphens join to it, at most
// 24 bytes to either side.
func (r *reading) hyphened(s Span) string {
	a, b := s.Start, s.End
	if a < 0 || b > len(r.in.Text) || a >= b {
		return ""
	}
	for a > 0 && s.Start-a < 24 && wordByte(r.in.Text[a-1]) {
		a--
	}
	for b < len(r.in.Text) && b-s.End < 24 && wordByte(r.in.Text[b]) {
		b++
	}
	return r.in.Text[a:b]
}

func wordByte(c byte) bool {
	return c == '-' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 && c != 0xe2
}

func isPlural(t *language.Token) bool {
	return t.XPOS == "NNS" || t.XPOS == "NNPS" || strings.Contains(t.Feats, "Number=Plur")
}

// extent is the run of tokens of a noun phrase without its clauses and without
// what is joined to it.
func (r *reading) extent(t *tree, head int) (first, last int) {
	first, last = head, head
	grow := func(i int) { first, last = min(first, i), max(last, i) }
	for _, k := range t.children(head) {
		tok := &t.sent.Tokens[k]
		switch {
		case tok.Is("det", "amod", "nummod", "nmod:poss", "compound", "flat") && int(k) > head-8:
			grow(int(k))
			for _, kk := range t.children(int(k)) {
				if int(kk) < head {
					grow(int(kk))
				}
			}
		case tok.Is("nmod") && int(k) > head && int(k) < head+8 && isOf(t, int(k)):
			grow(int(k))
			for _, kk := range t.children(int(k)) {
				if t.sent.Tokens[kk].Is("flat", "compound", "nmod:poss") {
					grow(int(kk))
				}
			}
		}
	}
	return first, last
}

// isOf reports whether a token's phrase begins with "of".
func isOf(t *tree, i int) bool {
	c := t.child(i, "case")
	return c >= 0 && lower(&t.sent.Tokens[c]) == "of"
}

// hyphenEnd returns the last of the tokens that hyphens join to a token without
// a space: "mother-in-law".
func (r *reading) hyphenEnd(sent, tok int) int {
	toks := r.in.Sents[sent].Tokens
	last := tok
	for last+1 < len(toks) && last < tok+6 && toks[last+1].Start == toks[last].End && (toks[last+1].Form == "-" || toks[last].Form == "-") {
		last++
	}
	return last
}
