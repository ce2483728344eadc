package coref

import "github.com/testimonia/testimonia"

// allowed applies the constraints that no ranking overrules: kind, number,
// gender, who is speaking, and binding.
func (r *reading) allowed(m, c *mention, n int) bool {
	x := r.store.at(n)
	if m.Number == Plural {
		if x.number != Plural && x.kind != testimonia.KindOrganisation || r.store.within(r.speaker(m), n) {
			return false
		}
	} else if x.kind != testimonia.KindPerson || x.number != Singular {
		return false
	}
	if !r.genderAllows(x, m.gender) || r.tells(n, m) {
		return false
	}
	if n == r.store.find(r.speaker(m)) || n == r.store.find(r.addressee(m)) && m.Number == Singular {
		return false
	}
	if r.actsOn(m, n) {
		return false
	}
	return c == nil || c.Sent != m.Sent || r.bindable(m, c)
}

// actsOn reports whether a person is the subject, its own or the one it shares
// with the verb before, of the verb whose object a plain pronoun is: in "Lena
// came and signed her up" she is not Lena.
func (r *reading) actsOn(m *mention, n int) bool {
	t := r.trees[m.Sent]
	if !t.sent.Tokens[m.Head].Is("obj", "iobj") || r.reflexive(m) {
		return false
	}
	v := t.head(m.Head)
	for steps := 0; v >= 0 && steps < 6; steps++ {
		if s := t.child(v, "nsubj", "nsubj:pass"); s >= 0 {
			j := r.headMention(m.Sent, s)
			return j >= 0 && r.mentions[j].order < m.order && r.store.find(r.nodeSoFar(&r.mentions[j])) == n
		}
		if !t.sent.Tokens[v].Is("conj") {
			return false
		}
		v = t.head(v)
	}
	return false
}

// tells reports whether a person tells the passage around a mention as "I": one
// nobody names tells all of a document.
func (r *reading) tells(n int, m *mention) bool {
	return n >= 0 && n == r.store.find(r.teller) && m.quote < 0 && (r.firstPerson[m.block] || len(r.store.at(n).forms) == 0)
}

// genderAllows reports whether a person can have a pronoun's gender: what is
// known decides, then what the given name tells unless pronouns have told
// otherwise.
func (r *reading) genderAllows(x *node, g Gender) bool {
	switch {
	case g == UnknownGender || x.gender == g:
		return true
	case x.gender != UnknownGender:
		return false
	case g == Male:
		return x.female < 0.9 || x.votes[0] > x.votes[1]+1
	}
	return x.female > 0.1 || x.votes[1] > x.votes[0]+1
}

// bindable applies the binding principles within one sentence: a plain pronoun
// does not mean the subject of its own clause, nor a phrase it stands inside,
// nor one it is joined to; a reflexive does.
func (r *reading) bindable(m, c *mention) bool {
	t := r.trees[m.Sent]
	if r.inPhrase(t, m.Head, c) || t.sent.Tokens[m.Head].Is("conj") && t.head(m.Head) == c.Head {
		return false
	}
	if t.sent.Tokens[c.Head].Is("conj") && t.head(c.Head) == m.Head {
		return false
	}
	if r.besidePossessed(m, c) {
		return false
	}
	if m.role == rolePossessive || r.reflexive(m) {
		return true
	}
	mv, cv := r.verbOf(t, m.Head), r.verbOf(t, c.Head)
	if mv != cv || mv < 0 {
		return true
	}
	return c.role == rolePossessive || c.role == roleNominal || c.role == roleApposition || m.role == roleNominal
}

// besidePossessed reports whether a name is put beside the noun that the pronoun
// owns: in "his pastor, John Lind" he is not John Lind.
func (r *reading) besidePossessed(m, c *mention) bool {
	t := r.trees[m.Sent]
	h := t.head(m.Head)
	if h < 0 || !t.sent.Tokens[m.Head].Is("nmod:poss") {
		return false
	}
	if j := r.at(m.Sent, h); j >= 0 && !r.genderFits(r.nodeSoFar(c), r.mentions[j].gender) {
		return false // "Anna, her husband Max": no apposition
	}
	if t.head(c.Head) == h && t.sent.Tokens[c.Head].Is("appos", "flat", "nmod:desc", "nmod:unmarked") || t.head(h) == c.Head && t.sent.Tokens[h].Is("appos") {
		return true
	}
	j := r.at(m.Sent, h)
	if j < 0 || c.named < 0 {
		return false
	}
	k := r.nameAfter(&r.mentions[j])
	return k >= 0 && r.mentions[k].Head == c.Head
}

// nodeSoFar is a mention's node, of a name also before it is decided.
func (r *reading) nodeSoFar(c *mention) int {
	if c.named >= 0 {
		return r.label[c.named]
	}
	return c.node
}

// insideFirst reports whether c stands inside the phrase that "and" joins the
// pronoun's phrase to: in "Timur, the son of Said, and his cousins" the cousins
// are Timur's.
func (r *reading) insideFirst(m, c *mention) bool {
	if m.role != rolePossessive || m.First == 0 || lower(r.token(m.Sent, m.First-1)) != "and" {
		return false
	}
	t := r.trees[m.Sent]
	h := t.head(m.Head)
	if h < 0 {
		return false
	}
	first := t.head(h)
	if !t.sent.Tokens[h].Is("conj") {
		joined := mention{Mention: Mention{Sent: m.Sent, First: m.First, Head: h}}
		first = r.joinedSubject(&joined)
	}
	return first >= 0 && first < c.Head && c.Head != first && t.governs(first, c.Head) && !t.sent.Tokens[c.Head].Is("conj", "flat")
}

// inPhrase reports whether a token hangs from the head of a mention: "his" in
// "his father" is not the father.
func (r *reading) inPhrase(t *tree, tok int, c *mention) bool {
	return tok == c.Head || t.head(tok) == c.Head && t.sent.Tokens[tok].Is("nmod", "det", "det:poss", "compound")
}

// verbOf is the predicate a token hangs from directly, through conjuncts.
func (r *reading) verbOf(t *tree, i int) int {
	for steps := 0; steps < 8; steps++ {
		h := t.head(i)
		if h < 0 || !t.sent.Tokens[i].Is("conj", "flat") {
			return h
		}
		i = h
	}
	return -1
}

func (r *reading) reflexive(m *mention) bool {
	return m.Form == PronounForm && pronouns[lower(r.token(m.Sent, m.Head))].self
}
