package coref

import "github.com/testimonia/testimonia/name"

// decideNaming joins a person told of before with the name the words now give:
// "My brother … His name was Adam", "a girl called Ida", "they named him Max".
// A given name that somebody else has had before is a namesake's.
func (r *reading) decideNaming(i int) {
	m := &r.mentions[i]
	j := r.namedBy(m)
	if j < 0 || j == i || r.mentions[j].named >= 0 {
		return
	}
	n := r.store.find(r.nodeOf(j))
	if n < 0 || len(r.store.at(n).forms) > 0 || r.mentions[j].Form == PronounForm && !r.describedLately(m, n) {
		return
	}
	m = &r.mentions[i]
	have := r.store.at(m.node)
	if m.First == m.Last && have.count > 1 && r.store.at(n).number == Singular && len(have.forms) > 1 {
		text := r.words(m.Span)
		r.store.nodes[n].addForm(text, newKey(text, name.Name{}))
		m.node = n
		return
	}
	if !r.genderFits(m.node, r.store.at(n).gender) {
		return
	}
	if both, ok := r.store.unite(m.node, n); ok {
		r.mentions[i].node = both
	}
}

// describedLately reports whether a person was spoken of in more than pronouns
// in the sentences right before m.
func (r *reading) describedLately(m *mention, n int) bool {
	for back := 0; back < len(r.done) && back < passageBack; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if c.Sent < m.Sent-5 {
			return false
		}
		if c.Form != PronounForm && r.store.find(c.node) == n {
			return true
		}
	}
	return false
}

// namedBy returns the mention whose name the words say m to be, or -1.
func (r *reading) namedBy(m *mention) int {
	t := r.trees[m.Sent]
	if s := r.nameNoun(t, m.Head); s >= 0 {
		return r.headMention(m.Sent, t.child(s, "nmod:poss"))
	}
	h := t.head(m.Head)
	if h < 0 || !naming(lemma(&t.sent.Tokens[h])) || !t.sent.Tokens[m.Head].Is("xcomp", "obj", "obl", "appos") {
		return -1
	}
	for _, k := range t.children(h) {
		tok := &t.sent.Tokens[k]
		if int(k) < m.Head && (tok.Rel == "nsubj:pass" || tok.Is("obj", "iobj")) || tok.Is("nmod:poss") && int(k) < h {
			return r.headMention(m.Sent, int(k))
		}
	}
	if t.sent.Tokens[h].Is("acl") && t.sent.Tokens[h].XPOS == "VBN" {
		return r.headMention(m.Sent, t.head(h))
	}
	return -1
}

// naming reports whether a verb gives a name.
func naming(verb string) bool {
	switch verb {
	case "call", "name", "christen", "baptize", "baptise":
		return true
	}
	return false
}

// nameNoun returns the noun "name" that is said to be what token tok says: of
// "his name was Adam" and "Adam was his name"; -1 where there is none, and for
// names that are not the person's own ("maiden name").
func (r *reading) nameNoun(t *tree, tok int) int {
	noun := t.child(tok, "nsubj")
	if t.child(tok, "cop") < 0 {
		noun = t.head(tok)
		if noun < 0 || !t.sent.Tokens[tok].Is("nsubj") || t.child(noun, "cop") < 0 {
			return -1
		}
	}
	if noun < 0 || lemma(&t.sent.Tokens[noun]) != "name" {
		return -1
	}
	if a := t.child(noun, "amod", "compound"); a >= 0 {
		switch lower(&t.sent.Tokens[a]) {
		case "full", "first", "given", "christian", "whole", "own", "real", "hebrew", "proper":
		default:
			return -1
		}
	}
	return noun
}

// rankKin reads a description of one among brothers and sisters or children:
// "the elder one", "the youngest", "my eldest".
func (r *reading) rankKin(sent, tok int) bool {
	t := r.trees[sent]
	if t.child(tok, "det", "nmod:poss") < 0 {
		return false
	}
	form := lower(&t.sent.Tokens[tok])
	if form != "one" {
		return form == "eldest" || form == "oldest" || form == "youngest"
	}
	a := t.child(tok, "amod", "compound")
	return a >= 0 && a < tok && ranks(lower(&t.sent.Tokens[a])) != ""
}

// ranks returns the modifier of kin that a word of age stands for, or "".
func ranks(w string) string {
	switch w {
	case "older", "elder", "big", "bigger":
		return "older"
	case "younger", "little", "small", "smaller", "baby":
		return "younger"
	case "oldest", "eldest":
		return "eldest"
	case "youngest", "smallest":
		return "youngest"
	case "middle":
		return w
	}
	return ""
}

// placeRank finds the brothers, sisters or children that a ranked description
// is one of, and reads it as that kin of their owner.
func (r *reading) placeRank(i int) bool {
	m := &r.mentions[i]
	reach := 8
	switch r.modifier(m.Sent, m.Head) {
	case "younger", "older", "middle":
		reach = 3 // "the little one" may be anything
	}
	for back := 0; back < len(r.done) && back < passageBack; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if !c.isKin || c.Number != Plural || c.Sent < m.Sent-reach {
			continue
		}
		one, ok := r.lex.kinOf(singularOf(c.kin.relation))
		owner := c.owned - 1
		if owner < 0 {
			owner = r.speakerOwner(m)
		}
		if ok && owner >= 0 {
			m.kin, m.isKin, m.gender, m.owned = one, true, one.gender, owner+1
			return true
		}
	}
	return false
}

// singularOf is the relation of one of several.
func singularOf(relation string) string {
	switch relation {
	case "children":
		return "child"
	case "grandchildren":
		return "grandchild"
	}
	if n := len(relation); n > 0 && relation[n-1] == 's' {
		return relation[:n-1]
	}
	return ""
}
