package coref

import (
	"strings"

	"github.com/testimonia/testimonia"
)

// decideNominal links a description: by what it is put beside or said to be,
// by kin, or to an earlier description of the same kind.
func (r *reading) decideNominal(i int) {
	same, why := r.equated(i)
	if r.mentions[i].isKin {
		if node, reason := r.kinNode(i, same); node >= 0 {
			r.set(i, node, reason, 0.9)
			return
		}
	}
	if same >= 0 {
		m := &r.mentions[i]
		if n := r.store.at(same); (n.number == m.Number || why == "said to be" && n.number == Singular) && r.genderFits(same, m.gender) {
			r.described(i, same)
			r.set(i, same, why, 0.9)
			return
		}
	}
	if n := r.marked[i]; n > 0 {
		r.described(i, n-1)
		r.set(i, n-1, "note", 0.8)
		return
	}
	if r.pointsBack(i) || r.vocative(i) {
		return
	}
	if n := r.earlier(i); n >= 0 {
		r.set(i, n, "same description", 0.6)
		return
	}
	r.set(i, r.newPerson(i), "first description", 0.5)
}

// newPerson makes a node for somebody described for the first time.
func (r *reading) newPerson(i int) int {
	m := &r.mentions[i]
	n := r.store.add(testimonia.KindPerson, m.Number, m.gender)
	r.store.nodes[n].label = r.label4(m)
	r.described(i, n)
	if m.Number == Plural {
		r.store.nodes[n].members = r.listed(m)
	}
	return n
}

// label4 is a description without its article.
func (r *reading) label4(m *mention) string {
	w := r.words(m.Span)
	for _, a := range [...]string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, ok := strings.CutPrefix(w, a); ok {
			return rest
		}
	}
	return w
}

// described notes the noun and what it tells of the person.
func (r *reading) described(i, node int) {
	m := &r.mentions[i]
	x := r.store.at(node)
	if len(x.nouns) < 12 {
		x.nouns = append(x.nouns, description{lemma(r.token(m.Sent, m.Head)), strings.ToLower(r.label4(m))})
	}
	if x.gender == UnknownGender && x.number == Singular && x.kind == testimonia.KindPerson {
		x.gender = m.gender
	}
}

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
	return -1, ""
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
		if j := r.headMention(m.Sent, t.head(m.Head)); j >= 0 && j != i && r.mentions[j].Head < m.Head {
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
	if j < 0 || !comma {
		return j
	}
	if r.listGoesOn(m.Sent, r.mentions[j].Last+1) {
		return -1
	}
	return j
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

// pointsBack links "the latter" and "the former".
func (r *reading) pointsBack(i int) bool {
	m := &r.mentions[i]
	w := lower(r.token(m.Sent, m.Head))
	if !r.latterFormer(w) {
		return false
	}
	var pair []int
	for back := 0; back < len(r.done) && back < 20 && len(pair) < 2; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		n := r.store.find(c.node)
		if c.Form == NameForm && r.store.at(n).kind == testimonia.KindPerson && r.store.at(n).number == Singular && !(len(pair) == 1 && pair[0] == n) {
			pair = append(pair, n)
		}
	}
	if len(pair) == 2 && w == "former" {
		r.set(i, pair[1], "the former", 0.7)
	} else if len(pair) > 0 && w == "latter" {
		r.set(i, pair[0], "the latter", 0.8)
	}
	return true
}

// vocative links "sir", "my boy" to whoever is spoken to.
func (r *reading) vocative(i int) bool {
	m := &r.mentions[i]
	if m.quote < 0 || !r.token(m.Sent, m.Head).Is("vocative") {
		return false
	}
	n := r.addressee(m)
	if n < 0 || !r.genderFits(n, m.gender) || r.store.at(n).number != m.Number {
		return false
	}
	r.described(i, n)
	r.set(i, n, "addressed", 0.7)
	return true
}

// earlier returns somebody described before by the same noun, where the article
// or a demonstrative points back, or -1.
func (r *reading) earlier(i int) int {
	m := &r.mentions[i]
	t := r.trees[m.Sent]
	det := t.child(m.Head, "det")
	if det < 0 {
		return -1
	}
	switch lower(&t.sent.Tokens[det]) {
	case "the", "this", "that", "these", "those":
	default:
		return -1
	}
	noun := lemma(r.token(m.Sent, m.Head))
	if noun == "people" || noun == "person" || noun == "member" || r.sayOther(t, m.Head) {
		return -1
	}
	if noun == "couple" || noun == "pair" || noun == "newlywed" {
		if n := r.coupleBefore(m); n >= 0 {
			return n
		}
	}
	said := strings.Fields(strings.ToLower(r.label4(m)))
	speaker, hearer := r.store.find(r.narrator(m)), r.store.find(r.addressee(m))
	for back := 0; back < len(r.done) && back < 4*maxBack; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if r.apart(m, c) {
			continue
		}
		if n := r.store.find(c.node); n >= 0 && n != speaker && n != hearer && r.calls(n, noun, said) && r.store.at(n).number == m.Number && r.genderFits(n, m.gender) {
			return n
		}
	}
	if m.Number == Plural {
		return r.groupBefore(m)
	}
	return -1
}

// sayOther reports whether a noun is set off from those before: "the other
// women".
func (r *reading) sayOther(t *tree, head int) bool {
	for _, k := range t.children(head) {
		switch lower(&t.sent.Tokens[k]) {
		case "other", "another", "new", "next", "different":
			return int(k) < head
		}
	}
	return false
}

// coupleBefore returns the two persons named last in the paragraph as a group:
// "the couple".
func (r *reading) coupleBefore(m *mention) int {
	var pair []int
	for back := 0; back < len(r.done) && back < 24 && len(pair) < 2; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if c.block != m.block {
			break
		}
		n := r.store.find(c.node)
		if x := r.store.at(n); x.kind != testimonia.KindPerson || x.number != Singular || len(pair) == 1 && (pair[0] == n || !r.apartInGender(pair[0], n)) {
			continue
		}
		pair = append(pair, n)
	}
	if len(pair) < 2 {
		return -1
	}
	n := r.store.add(testimonia.KindPerson, Plural, UnknownGender)
	r.store.nodes[n].members = []int{pair[1], pair[0]}
	r.store.nodes[n].nouns = []description{{"couple", "couple"}}
	return n
}

// apartInGender reports whether two persons are not known to be of one gender.
func (r *reading) apartInGender(a, b int) bool {
	x, y := r.store.at(a), r.store.at(b)
	return x.gender == UnknownGender || y.gender == UnknownGender || x.gender != y.gender
}

// calls reports whether a person was described by a noun before, in words that
// hold all that is said now: "the leader" may be "the leader of the party", not
// the other way round.
func (r *reading) calls(n int, noun string, said []string) bool {
	for _, have := range r.store.at(n).nouns {
		if have.noun == noun && holdsAll(have.words, said) {
			return true
		}
	}
	return false
}

func holdsAll(words string, said []string) bool {
	for _, w := range said {
		switch w {
		case "this", "that", "these", "those", "same", "said", "old", "young", "poor":
			continue
		}
		if !strings.Contains(words, w) {
			return false
		}
	}
	return true
}

// groupBefore returns a group joined by "and" not long before whose members all
// have the gender of the description: "the boys".
func (r *reading) groupBefore(m *mention) int {
	for back := 0; back < len(r.done) && back < 24; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if c.Sent < m.Sent-4 {
			return -1
		}
		if !c.hidden || c.Sent == m.Sent {
			continue
		}
		fits := true
		for _, member := range r.store.at(c.node).members {
			fits = fits && r.genderFits(member, m.gender)
		}
		if fits && (m.gender != UnknownGender || m.noun.number == Plural) {
			return r.store.find(c.node)
		}
	}
	return -1
}

// listed returns the persons that are listed after a plural: "three children:
// Sarah, Simon and Marcel".
func (r *reading) listed(m *mention) []int {
	t := r.trees[m.Sent]
	var out []int
	add := func(tok int) {
		if j := r.headMention(m.Sent, tok); j >= 0 && r.mentions[j].named >= 0 {
			if n := r.label[r.mentions[j].named]; n >= 0 && r.store.at(n).kind == testimonia.KindPerson {
				out = append(out, n)
			}
		}
	}
	for _, k := range t.children(m.Head) {
		if int(k) < m.Head || !t.sent.Tokens[k].Is("appos", "parataxis", "list") {
			continue
		}
		add(int(k))
		for _, kk := range t.children(int(k)) {
			if t.sent.Tokens[kk].Is("conj", "list") {
				add(int(kk))
			}
		}
	}
	if len(out) < 2 {
		out = r.listedAfter(m)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// listedAfter returns the names that follow a plural directly, joined by commas
// and "and": "my brothers Max and Leo", "their children: Fanny (1926), Régine".
func (r *reading) listedAfter(m *mention) []int {
	toks := r.in.Sents[m.Sent].Tokens
	var out []int
	names := 0
	for k := m.Head + 1; k < len(toks) && k < m.Head+60; k++ {
		if j := r.headMention(m.Sent, k); j >= 0 && r.mentions[j].named >= 0 {
			if n := r.label[r.mentions[j].named]; n >= 0 && r.store.at(n).kind == testimonia.KindPerson {
				out = append(out, n)
			}
			k = max(k, r.mentions[j].Last)
			names++
			continue
		}
		switch f := lower(&toks[k]); {
		case f == "and" && names > 0, f == ",", f == "(", f == ")", f == ":" && names == 0, toks[k].UPOS == "NUM" && names > 0:
		default:
			return out
		}
	}
	return out
}
