package coref

import "github.com/testimonia/testimonia"

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

// coupleBack is how many mentions back a couple is looked for.
const coupleBack = 40

// coupleOwner returns the husband and wife told of last before a mention, as a
// group: whose "their son" is; or -1.
func (r *reading) coupleOwner(m *mention) int {
	for back := 0; back < len(r.done) && back < coupleBack; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		n := r.store.find(c.node)
		if n < 0 || c.Sent < m.Sent-6 || r.store.at(n).number == Plural {
			continue
		}
		for _, relation := range [...]string{"spouse", "wife", "husband"} {
			if s := r.store.slotOf(n, relation, ""); s >= 0 && s != n {
				return r.couple(n, s)
			}
		}
	}
	return -1
}

// couple returns the group of two persons.
func (r *reading) couple(a, b int) int {
	key := [2]int{min(a, b), max(a, b)}
	if n, ok := r.couples[key]; ok {
		return n
	}
	n := r.store.add(testimonia.KindPerson, Plural, UnknownGender)
	r.store.nodes[n].members = []int{a, b}
	r.couples[key] = n
	return n
}

// wed notes that the two parties of a marriage are spouses.
func (r *reading) wed(i int) {
	m := &r.mentions[i]
	t := r.trees[m.Sent]
	h := t.head(m.Head)
	if m.node < 0 || h < 0 || !t.sent.Tokens[m.Head].Is("obj", "obl") {
		return
	}
	if v := lemma(&t.sent.Tokens[h]); v != "marry" && v != "wed" {
		return
	}
	j := r.headMention(m.Sent, t.subject(h))
	if j < 0 || j == i {
		return
	}
	a, b := r.store.find(r.nodeOf(j)), r.store.find(r.mentions[i].node)
	if a >= 0 && b >= 0 && r.store.at(a).number == Singular && r.store.at(b).number == Singular && r.isPerson(i) && r.isPerson(j) {
		r.store.setSlot(a, "spouse", "", b)
		r.store.setSlot(b, "spouse", "", a)
	}
}
