package coref

import "github.com/testimonia/testimonia"

// equated returns the person that a description is put beside ("my father,
// Abraham", "my sister Vera", "Anton, her brother") or said to be ("She is the
// daughter of …", "he worked as a clerk"), or -1.
func (r *reading) equated(i int) (int, string) {
	m := &r.mentions[i]
	t := r.trees[m.Sent]
	if j := r.nameBeside(i); j >= 0 {
		return r.nodeOf(j), "apposition"
	}
	if j := r.appositionBefore(i); j >= 0 {
		return r.nodeOf(j), "apposition"
	}
	for _, s := range [...]int{r.copulaSubject(t, m.Head), r.becomes(t, m.Head), r.fronted(t, m.Head)} {
		if j := r.headMention(m.Sent, s); j >= 0 && j != i {
			return r.nodeOf(j), "said to be"
		}
	}
	if n := r.entryOf(i); n >= 0 {
		return n, "entry"
	}
	return -1, ""
}

// entryOf returns the person that kin behind a stop describes though the tree
// does not say so: an entry's ("widow of Anton Lind", "Second son of the
// farmer"), or the subject ("She was born in Graz, the second daughter of …");
// or -1.
func (r *reading) entryOf(i int) int {
	m := &r.mentions[i]
	t := r.trees[m.Sent]
	tok := &t.sent.Tokens[m.Head]
	if !m.isKin || m.Number == Plural || t.child(m.Head, "nmod:poss", "case", "cop") >= 0 || t.child(m.Head, "nmod") < m.Head {
		return -1
	}
	if !tok.Is("root", "appos", "conj", "parataxis", "list", "dep", "nmod:unmarked", "nmod", "advcl", "obl") || m.First > 0 && !isStop(t.sent.Tokens[m.First-1].Form) {
		return -1
	}
	n := -1
	if t.child(m.Head, "det") < 0 {
		n = r.headOfBlock(m)
		if c := r.namedLast(m); c >= 0 {
			n = c
		}
		if about, who := r.topicOf(m); n < 0 && (about == aboutEntry || about == aboutSection) {
			n = who
		}
	} else if m.First > 0 {
		n = r.subjectBefore(m)
	}
	if n < 0 || !r.genderFits(n, m.gender) {
		return -1
	}
	return n
}

// subjectBefore returns the person that is the subject of the clause a
// description trails, or -1.
func (r *reading) subjectBefore(m *mention) int {
	t := r.trees[m.Sent]
	clause := int(t.clause[m.Head])
	s := t.subject(clause)
	if s < 0 && t.sent.Tokens[clause].XPOS == "VBN" { // "Born in Graz, the third child of …"
		return r.headOfBlock(m)
	}
	if s < 0 || s >= m.First {
		return -1
	}
	j := r.headMention(m.Sent, s)
	if j < 0 {
		return -1
	}
	n := r.store.find(r.nodeOf(j))
	if x := r.store.at(n); x.kind != testimonia.KindPerson || x.number != Singular {
		return -1
	}
	return n
}

func isStop(form string) bool {
	switch form {
	case ",", ";", ".", ":", "(", "—", "–", "-":
		return true
	}
	return false
}

// namedLast returns the person named last before a mention in its sentence
// otherwise than as somebody's, or -1.
func (r *reading) namedLast(m *mention) int {
	for back := 0; back < len(r.done) && back < passageBack; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if c.Sent != m.Sent {
			return -1
		}
		if c.Form == NameForm && r.personOnly(c) && c.role != rolePossessive && c.role != roleNominal {
			return r.store.find(c.node)
		}
	}
	return -1
}

// appositionBefore returns the mention that a description follows in
// apposition, by the tree or, between two commas, by the words alone.
func (r *reading) appositionBefore(i int) int {
	m := &r.mentions[i]
	t := r.trees[m.Sent]
	toks := t.sent.Tokens
	if m.First < 2 || m.Last+1 >= len(toks) {
		return -1
	}
	before := toks[m.First-1].Form
	if toks[m.Head].Is("appos") && before != ";" && before != ":" && lower(&toks[m.First-1]) != "and" {
		if j := r.headMention(m.Sent, t.head(m.Head)); j >= 0 && j != i && r.mentions[j].Head < m.Head && r.personOnly(&r.mentions[j]) {
			return j
		}
	}
	after := toks[m.Last+1].Form
	if !m.isKin || m.Number == Plural || before != "," && before != "(" || after != "," && after != ")" && after != "." || r.listLike(m) {
		return -1
	}
	j := r.headMention(m.Sent, m.First-2)
	if j < 0 || r.mentions[j].named < 0 || r.mentions[j].Last != m.First-2 {
		return -1
	}
	return j
}

// listLike reports whether a description looks like one of a list: "and" stands
// between it and what follows or precedes.
func (r *reading) listLike(m *mention) bool {
	toks := r.in.Sents[m.Sent].Tokens
	if lower(&toks[m.First-1]) == "and" || toks[m.Head].Is("conj") && r.trees[m.Sent].child(m.Head, "cc") >= 0 {
		return true
	}
	if m.Last+1 >= len(toks) {
		return false
	}
	after := lower(&toks[m.Last+1])
	return after == "and" || after == "," && m.Last+2 < len(toks) && lower(&toks[m.Last+2]) == "and"
}

// becomes returns the subject that is said to be or to serve as what the noun
// names: "became a writer", "worked as a clerk", "was sent as a delegate"; or
// the object: "saw in him", "called him a coward"; or -1.
func (r *reading) becomes(t *tree, noun int) int {
	tok := &t.sent.Tokens[noun]
	h := t.head(noun)
	if h < 0 {
		return -1
	}
	c := t.child(noun, "case")
	as := c >= 0 && lower(&t.sent.Tokens[c]) == "as"
	switch lemma(&t.sent.Tokens[h]) {
	case "become", "remain":
		if tok.Is("obj", "xcomp") {
			return t.subject(int(t.clause[h]))
		}
	case "call", "name", "elect", "appoint", "consider", "make", "crown", "declare":
		if o := t.child(h, "obj"); tok.Is("xcomp") && o >= 0 && o != noun {
			return o
		}
		if tok.Is("xcomp", "obj") && t.child(h, "nsubj:pass") >= 0 {
			return t.child(h, "nsubj:pass")
		}
	}
	if !as || !tok.Is("obl", "advcl", "nmod", "xcomp") {
		return -1
	}
	if o := t.child(h, "obj"); o >= 0 && t.child(h, "nsubj:pass") < 0 && transitiveAs(lemma(&t.sent.Tokens[h])) {
		return o
	}
	return t.subject(int(t.clause[h]))
}

// transitiveAs reports whether "VERB somebody as" says it of the object.
func transitiveAs(verb string) bool {
	switch verb {
	case "see", "regard", "describe", "treat", "send", "know", "employ", "hire", "appoint", "use", "take", "recognize", "recognise", "denounce", "arrest", "remember", "portray", "elect":
		return true
	}
	return false
}

// fronted returns the subject that a description at the head of the clause is
// said of: "A native of Kazan, she …", "already the mother of a boy, she …".
func (r *reading) fronted(t *tree, noun int) int {
	h := t.head(noun)
	if h < noun || !t.sent.Tokens[noun].Is("advcl", "dislocated", "nmod", "obl", "parataxis", "dep") || t.child(noun, "nsubj", "case", "mark") >= 0 {
		return -1
	}
	s := t.child(h, "nsubj")
	if s <= noun {
		return -1
	}
	for i := noun; i < s; i++ {
		if t.sent.Tokens[i].Form == "," {
			return s
		}
	}
	return -1
}

// nodeOf returns a mention's node, deciding it first where need be.
func (r *reading) nodeOf(j int) int {
	if n := r.mentions[j].named; n >= 0 {
		return r.label[n]
	}
	r.decide(j)
	return r.mentions[j].node
}

// headMention returns the mention headed by a token or whose name holds it.
func (r *reading) headMention(sent, tok int) int {
	if tok < 0 {
		return -1
	}
	if j := r.at(sent, tok); j >= 0 {
		return j
	}
	return r.nameAround(sent, tok)
}

// nameBeside returns the personal name that stands in apposition to a
// description or right after it, or -1.
func (r *reading) nameBeside(i int) int {
	m := &r.mentions[i]
	if m.Number == Plural {
		return -1
	}
	t := r.trees[m.Sent]
	for _, k := range t.children(m.Head) {
		if t.sent.Tokens[k].Is("appos", "flat", "nmod:unmarked", "nmod:desc", "dep") && int(k) > m.Head && t.sent.Tokens[k-1].Form != ";" {
			if j := r.personAt(m, int(k)); j >= 0 {
				return j
			}
		}
	}
	return r.nameAfter(m)
}

// personAt returns the mention of a personal name around a token whose gender
// does not speak against m, or -1.
func (r *reading) personAt(m *mention, tok int) int {
	j := r.headMention(m.Sent, tok)
	if j < 0 || r.mentions[j].named < 0 || r.in.Named[r.mentions[j].named].Kind != testimonia.KindPerson {
		return -1
	}
	if n := r.label[r.mentions[j].named]; n < 0 || !r.genderFits(n, m.gender) {
		return -1
	}
	return j
}

// nameAfter finds a name that follows directly ("my sister Vera") or, for kin,
// after a comma that no list explains ("my sister, Vera, who …").
func (r *reading) nameAfter(m *mention) int {
	toks := r.in.Sents[m.Sent].Tokens
	next := max(m.Head, r.hyphenEnd(m.Sent, m.Head)) + 1
	comma := m.isKin && next < len(toks) && toks[next].Form == ","
	if comma {
		next++
	}
	if next >= len(toks) {
		return -1
	}
	j := r.personAt(m, next)
	if j < 0 && comma {
		j = r.personAt(m, r.behindTrade(m, next))
	}
	if j < 0 || !comma {
		return j
	}
	if r.listGoesOn(m.Sent, r.mentions[j].Last+1) {
		return -1
	}
	return j
}

// longestTrade is how many words may stand between kin and a name after it: "her
// father, the railway engineer Boris Lind, …".
const longestTrade = 5

// behindTrade returns the token behind a description that opens with an article
// at token tok and runs right up to a name, tok itself where there is none.
func (r *reading) behindTrade(m *mention, tok int) int {
	toks := r.in.Sents[m.Sent].Tokens
	if tok >= len(toks) || toks[tok].UPOS != "DET" || m.Number == Plural {
		return tok
	}
	for k := tok + 1; k < len(toks) && k <= tok+longestTrade; k++ {
		if r.nameOf[r.base[m.Sent]+k] >= 0 && toks[k-1].UPOS == "NOUN" {
			return k
		}
		if u := toks[k].UPOS; u != "NOUN" && u != "ADJ" && u != "PROPN" {
			return tok
		}
	}
	return tok
}

// listGoesOn reports whether another name follows at a token, after a comma or
// "and": "my sister, Vera, Anton and Max".
func (r *reading) listGoesOn(sent, tok int) bool {
	toks := r.in.Sents[sent].Tokens
	start := tok
	for tok < len(toks) && tok < start+2 && (toks[tok].Form == "," || lower(&toks[tok]) == "and") {
		tok++
	}
	return tok > start && tok < len(toks) && r.nameOf[r.base[sent]+tok] >= 0
}

// copulaSubject returns the subject of which the predicate noun is said, or -1;
// what is denied or asked is said of nobody.
func (r *reading) copulaSubject(t *tree, pred int) int {
	if t.child(pred, "cop") < 0 {
		if !t.sent.Tokens[pred].Is("conj") || t.head(pred) < 0 || t.child(t.head(pred), "cop") < 0 || t.child(pred, "nsubj") >= 0 {
			return -1
		}
		pred = t.head(pred)
	}
	for _, k := range t.children(pred) {
		tok := &t.sent.Tokens[k]
		if tok.Is("case", "mark") || tok.Is("advmod") && (lemma(tok) == "not" || lemma(tok) == "never") {
			return -1
		}
	}
	return t.child(pred, "nsubj")
}
