package coref

import (
	"strings"

	"github.com/testimonia/testimonia"
)

// decideNominal links a description: by what it is put beside or said to be,
// by kin, or to an earlier description of the same kind.
func (r *reading) decideNominal(i int) {
	if r.mentions[i].initial {
		r.decideInitial(i)
		return
	}
	if r.mentions[i].ranked && !r.placeRank(i) {
		return
	}
	if r.calledOut(i) && r.vocative(i) {
		return
	}
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
	if r.givesStatement(i) {
		r.described(i, r.store.main)
		r.set(i, r.store.find(r.store.main), "the one whose statement it is", 0.85)
		return
	}
	if n := r.earlier(i); n >= 0 {
		r.set(i, n, "same description", 0.6)
		return
	}
	r.set(i, r.newPerson(i), "first description", 0.5)
}

// givesStatement reports whether a description is "the witness" of a record
// that takes down what the main person states.
func (r *reading) givesStatement(i int) bool {
	m := &r.mentions[i]
	if !r.in.Record || r.store.find(r.store.main) < 0 || m.Number == Plural || !r.lex.gives[lemma(r.token(m.Sent, m.Head))] {
		return false
	}
	det := r.trees[m.Sent].child(m.Head, "det")
	return det >= 0 && lower(r.token(m.Sent, det)) == "the"
}

// newPerson makes a node for somebody described for the first time.
func (r *reading) newPerson(i int) int {
	m := &r.mentions[i]
	n := r.store.add(testimonia.KindPerson, m.Number, m.gender)
	r.store.nodes[n].label = r.bareWords(m)
	r.described(i, n)
	if m.Number == Plural {
		r.store.nodes[n].members = r.listed(m)
	}
	return n
}

// bareWords is a description without its article.
func (r *reading) bareWords(m *mention) string {
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
		x.nouns = append(x.nouns, description{lemma(r.token(m.Sent, m.Head)), strings.ToLower(r.bareWords(m))})
	}
	if x.gender == UnknownGender && x.number == Singular && x.kind == testimonia.KindPerson {
		x.gender = m.gender
	}
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

// calledOut reports whether a word for kin only calls somebody: a stranger says
// "little mother" to a woman, and "son" to a boy.
func (r *reading) calledOut(i int) bool {
	m := &r.mentions[i]
	return m.isKin && r.trees[m.Sent].child(m.Head, "nmod:poss") < 0
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
	said := strings.Fields(strings.ToLower(r.bareWords(m)))
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
