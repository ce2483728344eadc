package coref

import "github.com/testimonia/testimonia"

// impliedOwner returns whose kin is meant where no word of the phrase says it:
// of whom the clause speaks ("he wrote to a cousin", "a dentist, with a wife"),
// with a speaker the speaker ("A brother, he was the eldest"), elsewhere the
// one whose kin the passage told of before, or whom it is about. It returns -1
// for kin that the words do not bring in.
func (r *reading) impliedOwner(i, same int) int {
	m := &r.mentions[i]
	if m.ranked {
		return r.store.find(m.owned - 1)
	}
	if loose(m.kin.relation) || !r.bringsIn(m, same) || r.ofAnother(m) {
		return -1
	}
	owner := r.clauseOwner(i)
	if owner < 0 {
		owner = r.speakerOwner(m)
	}
	if owner < 0 {
		owner = r.passageOwner(m)
	}
	if owner = r.store.find(owner); owner == r.store.find(same) {
		return -1
	}
	return owner
}

// ofAnother reports whether "of" and a noun say whose kin it is, though nobody
// knows who that is: "the son of the sub-postmaster".
func (r *reading) ofAnother(m *mention) bool {
	t := r.trees[m.Sent]
	for _, k := range t.children(m.Head) {
		tok := &t.sent.Tokens[k]
		if int(k) > m.Head && tok.Is("nmod") && tok.UPOS == "NOUN" && isOf(t, int(k)) && t.child(int(k), "det", "nmod:poss") >= 0 {
			return true
		}
	}
	return false
}

// loose reports whether a word for kin names nobody in particular.
func loose(relation string) bool {
	switch relation {
	case "family", "relatives", "relative", "families", "ancestors", "ancestor", "descendants", "descendant", "in-laws", "parents":
		return true
	}
	return false
}

// bringsIn reports whether a description brings a relative in: by a name beside
// it, as one of several, or as somebody new. "He was a widower" and "nine
// children" tell of no one's kin.
func (r *reading) bringsIn(m *mention, same int) bool {
	t := r.trees[m.Sent]
	switch lemma(r.token(m.Sent, m.Head)) {
	case "widow", "widower", "bride", "bridegroom":
		return false
	}
	if r.copulaSubject(t, m.Head) >= 0 || r.churchTitle(m) {
		return false
	}
	if same >= 0 || m.Number == Plural && len(r.listed(m)) > 1 {
		return true
	}
	if k := m.kin.relation; k == "child" || k == "children" {
		return false
	}
	definite := r.definite(m)
	return r.indefinite(m) || !definite && t.child(m.Head, "nummod") >= 0 || definite && r.modifier(m.Sent, m.Head) != ""
}

// churchTitle reports whether "sister", "brother", "father" or "mother" stands
// right before a name as a title: "Sister Clara".
func (r *reading) churchTitle(m *mention) bool {
	switch m.kin.relation {
	case "sister", "brother", "father", "mother":
		return m.First == m.Head && r.besideName(m.Sent, m.Head)
	}
	return false
}

// clauseOwner returns the person whose doing or being a clause tells of, where
// the kin is another part of it, or -1.
func (r *reading) clauseOwner(i int) int {
	m := r.mentions[i]
	t := r.trees[m.Sent]
	tok := r.firstConjunct(t, m.Head)
	clause := t.head(tok)
	if t.child(tok, "cop") >= 0 && t.child(tok, "case") >= 0 { // "she was with two babies"
		clause = tok
	} else if clause < 0 || !t.sent.Tokens[tok].Is("obj", "obl", "nmod", "advcl") {
		return -1
	}
	s := t.subject(clause)
	if s < 0 || s == tok {
		return -1
	}
	j := r.headMention(m.Sent, s)
	if j < 0 || j == i {
		return -1
	}
	n := r.one(r.nodeOf(j))
	if x := r.store.at(n); n < 0 || x.kind != testimonia.KindPerson || x.number != Singular {
		return -1
	}
	return n
}

// firstConjunct returns the token that a coordination hangs from.
func (r *reading) firstConjunct(t *tree, tok int) int {
	for steps := 0; steps < 6 && t.sent.Tokens[tok].Is("conj") && t.head(tok) >= 0; steps++ {
		tok = t.head(tok)
	}
	return tok
}

// speakerOwner returns who tells of kin of its own: the speaker, of what is
// asked the one who is asked.
func (r *reading) speakerOwner(m *mention) int {
	toks := r.in.Sents[m.Sent].Tokens
	if len(toks) > 0 && toks[len(toks)-1].Form == "?" {
		return r.addressee(m)
	}
	return r.speaker(m)
}

// passageBack is how many mentions back a passage's kin is looked for.
const passageBack = 60

// passageOwner returns the person whose kin the passage told of last, else the
// one it is about, or -1.
func (r *reading) passageOwner(m *mention) int {
	for back := 0; back < len(r.done) && back < passageBack; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if c.block != m.block {
			break
		}
		if c.isKin && c.owned > 0 {
			return c.owned - 1
		}
	}
	if n := r.headOfBlock(m); n >= 0 {
		return n
	}
	return r.mainFor(m)
}

// ownedName ties a person to a family that calls it its own by the given name:
// "our Kenneth", "their little Rosa".
func (r *reading) ownedName(i int) {
	m := &r.mentions[i]
	p := r.trees[m.Sent].child(m.Head, "nmod:poss")
	if p < m.First-2 || p >= m.First || m.First != m.Last {
		return
	}
	if w := lower(r.token(m.Sent, max(p, 0))); w != "our" && w != "their" {
		return
	}
	if _, kin := r.lex.kinOf(lower(r.token(m.Sent, m.First))); kin {
		return // "our Mama"
	}
	j := r.at(m.Sent, p)
	if j < 0 {
		return
	}
	owner := r.ownerOf(j)
	if members := r.store.at(owner).members; r.store.at(owner).number == Plural && len(members) > 0 {
		owner = r.store.find(members[0])
	}
	if owner >= 0 && r.store.at(owner).kind == testimonia.KindPerson && !r.related(owner, m.node) {
		r.tie(i, kinWord{relation: "relative", backM: "relative", backF: "relative"}, "", owner, m.node)
	}
}

// related reports whether a tie of the two is known.
func (r *reading) related(a, b int) bool {
	b = r.store.find(b)
	for _, sl := range r.store.at(a).slots {
		if r.store.find(sl.node) == b {
			return true
		}
	}
	return false
}
