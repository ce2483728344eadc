package coref

import "github.com/testimonia/testimonia/language"

// indefinite reports whether the words bring in somebody new: "a sister", "two
// brothers".
func (r *reading) indefinite(m *mention) bool {
	t := r.trees[m.Sent]
	if det := t.child(m.Head, "det"); det >= 0 {
		switch lower(&t.sent.Tokens[det]) {
		case "a", "an", "another", "some":
			return true
		}
	}
	return false
}

// owner returns whose kin a description names, or -1.
func (r *reading) owner(i int) int {
	m := r.mentions[i]
	t := r.trees[m.Sent]
	if n := r.possessor(i, m.Head); n >= 0 {
		return n
	}
	if n := r.ofOwner(i, m.Head); n >= 0 {
		return n
	}
	if n := r.sharedOwner(i, t); n >= 0 {
		return n
	}
	if n := r.haver(i, t); n >= 0 {
		return n
	}
	return r.entryOwner(i)
}

// entryOwner takes the person of an entry for the owner of a bare word for kin
// that opens a piece of it: "Wife, Anna: seven years." "Deported with wife and
// two children."
func (r *reading) entryOwner(i int) int {
	m := &r.mentions[i]
	n, ok := r.entries[m.block]
	if !ok || m.kin.relation == "widow" || m.kin.relation == "widower" {
		return -1
	}
	toks := r.in.Sents[m.Sent].Tokens
	if next := m.Head + 1; next < len(toks) && (toks[next].UPOS == "PROPN" && m.Head == m.First || lower(&toks[next]) == "of") {
		return -1 // "Father Anton", "husband of the preceding"
	}
	if m.First > 0 {
		switch lower(&toks[m.First-1]) {
		case ".", ";", ":", "(", "with", "and":
		default:
			return -1
		}
	}
	return r.store.find(n)
}

// possessor reads the owner before the noun: "his", "Anna's", "my mother's".
func (r *reading) possessor(i, head int) int {
	m := r.mentions[i]
	t := r.trees[m.Sent]
	p := t.child(head, "nmod:poss", "det:poss")
	if p < 0 {
		return -1
	}
	j := r.headMention(m.Sent, p)
	if j < 0 || j == i {
		return -1
	}
	return r.ownerOf(j)
}

// ownerOf returns who a mention makes an owner: of "our" the speaker, of "they"
// where nobody says who they are the couple told of last.
func (r *reading) ownerOf(j int) int {
	m := &r.mentions[j]
	if m.Form == PronounForm && m.Person == 1 {
		return r.narrator(m)
	}
	n := r.one(r.nodeOf(j))
	if m = &r.mentions[j]; m.Form == PronounForm && m.Number == Plural && len(r.store.at(n).members) == 0 {
		if c := r.coupleOwner(m); c >= 0 {
			return c
		}
	}
	return n
}

// one makes a single owner of a node: of a group with one known member that one.
func (r *reading) one(n int) int {
	n = r.store.find(n)
	if n < 0 {
		return -1
	}
	x := r.store.at(n)
	if x.number == Plural && len(x.members) == 1 {
		return r.store.find(x.members[0])
	}
	return n
}

// ofOwner reads the owner after the noun: "the son of Anton Lind".
func (r *reading) ofOwner(i, head int) int {
	m := r.mentions[i]
	t := r.trees[m.Sent]
	for _, k := range t.children(head) {
		if !t.sent.Tokens[k].Is("nmod") || int(k) < head {
			continue
		}
		c := t.child(int(k), "case")
		if c < 0 || lower(&t.sent.Tokens[c]) != "of" && lower(&t.sent.Tokens[c]) != "to" {
			continue
		}
		if j := r.ownerAt(i, int(k)); j >= 0 {
			return r.one(r.nodeOf(j))
		}
	}
	return r.ofSurface(i, head)
}

// ofSurface finds the name after "of" where the tree lost it: the first that
// follows without a verb or a stop between.
func (r *reading) ofSurface(i, head int) int {
	m := r.mentions[i]
	toks := r.in.Sents[m.Sent].Tokens
	if head+1 >= len(toks) || lower(&toks[head+1]) != "of" {
		return -1
	}
	for k := head + 2; k < len(toks) && k < head+12; k++ {
		if toks[k].UPOS == "PUNCT" || toks[k].UPOS == "VERB" || toks[k].UPOS == "AUX" {
			return -1
		}
		if j := r.at(m.Sent, k); j >= 0 && r.mentions[j].named >= 0 && r.personOnly(&r.mentions[j]) {
			return r.nodeOf(j)
		}
	}
	return -1
}

// ownerAt returns the mention that a complement of "of" names: the token's own,
// or the name its phrase ends in ("the leading chemist Anton Lind").
func (r *reading) ownerAt(i, tok int) int {
	m := r.mentions[i]
	t := r.trees[m.Sent]
	j := r.headMention(m.Sent, tok)
	if j == i {
		j = -1
	}
	if j >= 0 && r.mentions[j].named >= 0 && r.personOnly(&r.mentions[j]) {
		return j
	}
	for k := tok; k < len(t.sent.Tokens) && k < tok+8; k++ {
		if t.sent.Tokens[k].UPOS == "PUNCT" || t.sent.Tokens[k].UPOS == "VERB" {
			break
		}
		if n := r.headMention(m.Sent, k); n >= 0 && n != i && r.mentions[n].named >= 0 && r.personOnly(&r.mentions[n]) && t.governs(tok, k) {
			return n
		}
	}
	return j
}

// sharedOwner lets a joined noun share the owner of the one before: "his mother
// and father".
func (r *reading) sharedOwner(i int, t *tree) int {
	m := r.mentions[i]
	if !t.sent.Tokens[m.Head].Is("conj") || t.child(m.Head, "det") >= 0 && !r.indefinite(&m) {
		return -1
	}
	first := t.head(m.Head)
	for k := m.Head - 1; k >= first && k > m.Head-12; k-- {
		j := r.at(m.Sent, k)
		if j >= 0 && j != i && r.mentions[j].isKin && (k == first || t.head(k) == first) {
			r.decide(j)
			return r.store.find(r.mentions[j].owned - 1)
		}
	}
	return -1
}

// haver reads the owner from the verb: "She had a sister", "I have two
// brothers".
func (r *reading) haver(i int, t *tree) int {
	m := r.mentions[i]
	obj := r.firstConjunct(t, m.Head)
	h := t.head(obj)
	if h < 0 || !t.sent.Tokens[obj].Is("obj") {
		return -1
	}
	switch lemma(&t.sent.Tokens[h]) {
	case "have", "'ve", "’ve", "bear", "leave", "lose", "raise", "adopt":
	default:
		if !shortHave(&t.sent.Tokens[h]) {
			return -1
		}
	}
	if s := t.subject(h); s >= 0 {
		if j := r.headMention(m.Sent, s); j >= 0 && j != i {
			return r.ownerOf(j)
		}
	}
	return -1
}

// shortHave reports whether a verb is "had" or "have" cut short: with an object
// "we'd two daughters" is no "would".
func shortHave(t *language.Token) bool {
	switch lower(t) {
	case "'d", "’d", "'ve", "’ve":
		return true
	}
	return false
}

// ownerless links kin without an owner: "Father", "the mother". The speaker's
// where it stands like a name, otherwise whoever was last called so.
func (r *reading) ownerless(i int) int {
	m := r.mentions[i]
	t := r.trees[m.Sent]
	bare := t.child(m.Head, "det", "amod") < 0 && m.Number == Singular
	if bare {
		if owner := r.speaker(&m); owner >= 0 {
			return r.fill(i, owner, m.kin.relation, "", -1)
		}
	}
	if owner := r.understoodOwner(&m); owner >= 0 {
		return r.fill(i, owner, m.kin.relation, r.modifier(m.Sent, m.Head), -1)
	}
	if m.Number == Plural && !r.definite(&m) || r.indefinite(&m) {
		return -1
	}
	for back := 0; back < len(r.done) && back < 60; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if c.isKin && c.kin.relation == m.kin.relation && c.node >= 0 && !r.apart(&m, c) {
			return r.store.find(c.node)
		}
	}
	return -1
}

// understoodOwner is whose kin goes without saying: "the family" is that of the
// speaker or of the person a note is about; under a picture "maternal
// grandparents" are those of the document's person.
func (r *reading) understoodOwner(m *mention) int {
	family := m.kin.relation == "family" && r.definite(m)
	caption := r.block(m.Sent).Kind == Caption && !r.definite(m) && !r.indefinite(m)
	switch {
	case family && r.store.find(r.speaker(m)) >= 0:
		return r.store.find(r.speaker(m))
	case family && r.block(m.Sent).Kind == Note:
		return r.headOfBlock(m)
	case caption:
		return r.store.find(r.store.main)
	}
	return -1
}

// headOfBlock returns the person first named in a mention's paragraph before it
// otherwise than as an owner, or -1.
func (r *reading) headOfBlock(m *mention) int {
	first := -1
	for back := 0; back < len(r.done) && back < 60; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if c.block == m.block && c.Form == NameForm && c.role != rolePossessive && r.personOnly(c) {
			first = r.store.find(c.node)
		}
	}
	return first
}

// definite reports whether "the", "these" or "those" points back.
func (r *reading) definite(m *mention) bool {
	t := r.trees[m.Sent]
	det := t.child(m.Head, "det")
	if det < 0 {
		return false
	}
	switch lower(&t.sent.Tokens[det]) {
	case "the", "these", "those", "both":
		return true
	}
	return false
}
