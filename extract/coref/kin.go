package coref

import (
	"strings"

	"github.com/testimonia/testimonia"
)

// kinNode returns the node of a description of kin, with the reason; same is
// the person it is put beside, or -1. It returns -1 where nobody owns the kin
// and nobody is put beside it.
func (r *reading) kinNode(i, same int) (int, string) {
	m := r.mentions[i]
	if same < 0 {
		if n := r.marked[i]; n > 0 && r.genderFits(n-1, m.gender) {
			same = n - 1
		}
	}
	if n := r.bothSiblings(&m); n >= 0 {
		return n, "the two told of before"
	}
	owner := r.owner(i)
	if owner < 0 {
		owner = r.impliedOwner(i, same)
	}
	if owner < 0 {
		if same >= 0 || m.kin.relation == "family" && r.understoodOwner(&m) < 0 {
			return -1, ""
		}
		return r.ownerless(i), "kin"
	}
	if same >= 0 && (r.store.at(same).number != m.Number || !r.genderFits(same, m.gender) || r.store.find(same) == r.store.find(owner)) {
		same = -1
	}
	owner, relation, mod := r.side(owner, m.kin, r.modifier(m.Sent, m.Head))
	return r.fill(i, owner, relation, mod, same), "kin of " + r.store.name(owner)
}

// siblingsBack is how many sentences back "both brothers" looks for the two.
const siblingsBack = 8

// bothSiblings returns the group of two who were said to be brothers or sisters
// not long before: "both brothers", "the two sisters"; or -1.
func (r *reading) bothSiblings(m *mention) int {
	if m.Number != Plural || !r.definite(m) || r.trees[m.Sent].child(m.Head, "nmod:poss") >= 0 || r.ofAnother(m) {
		return -1
	}
	switch m.kin.relation {
	case "brothers", "sisters", "siblings", "twins":
	default:
		return -1
	}
	for k := len(r.store.ties) - 1; k >= 0; k-- {
		t := &r.store.ties[k]
		if r.mentions[t.Mention].Sent < m.Sent-siblingsBack {
			return -1
		}
		if !strings.HasSuffix(t.Relation, "brother") && !strings.HasSuffix(t.Relation, "sister") && !strings.HasSuffix(t.Relation, "sibling") {
			continue
		}
		a, b := r.store.find(t.Of), r.store.find(t.Who)
		if r.store.at(a).number == Singular && r.store.at(b).number == Singular && r.genderFits(a, m.gender) && r.genderFits(b, m.gender) {
			return r.couple(a, b)
		}
	}
	return -1
}

// fill returns who stands in a relation to owner, joining those whom the words
// make one.
func (r *reading) fill(i, owner int, relation, mod string, same int) int {
	m := &r.mentions[i]
	indefinite := r.indefinite(m)
	have := -1
	if !indefinite || same >= 0 {
		have = r.store.slotOf(owner, relation, mod)
	}
	if have < 0 && !indefinite {
		have = r.kinKnown(owner, relation, m.kin)
	}
	node := have
	switch {
	case same >= 0 && have >= 0:
		if joined, ok := r.store.unite(same, have); ok {
			node = joined
		} else if !only(relation) {
			node = same
		}
	case same >= 0:
		node = same
	case have < 0:
		node = r.store.add(testimonia.KindPerson, m.Number, m.gender)
		r.store.nodes[node].label = r.bareWords(m)
	}
	if x := r.store.at(node); m.Number == Plural && len(x.members) == 0 {
		x.members = r.listed(m)
	}
	r.described(i, node)
	k := m.kin
	k.relation = relation
	r.tie(i, k, mod, owner, node)
	r.tieMembers(i, k, owner, node)
	return r.store.find(node)
}

// tieMembers ties the members of a group of kin, each for itself, to the owner
// or, where a couple owns them, to both.
func (r *reading) tieMembers(i int, k kinWord, owner, node int) {
	one, ok := r.lex.kin[strings.TrimSuffix(k.relation, "s")]
	if k.relation == "children" {
		one, ok = r.lex.kin["child"]
	}
	owners := r.store.at(owner).members
	if r.store.at(owner).number == Singular {
		owners = []int{owner}
	}
	members := r.store.at(node).members
	if k.number == Singular {
		members, one, ok = []int{node}, k, true
	}
	if !ok || len(owners) == 1 && len(members) == 1 && members[0] == node {
		return
	}
	for _, o := range owners {
		for _, who := range members {
			if !r.stands(o, who) {
				r.tie(i, r.byGender(one, who), "", o, who)
			}
		}
	}
}

// stands reports whether who is known as a parent of owner: then a name listed
// among other kin means a namesake.
func (r *reading) stands(owner, who int) bool {
	for _, sl := range r.store.at(owner).slots {
		if (sl.relation == "father" || sl.relation == "mother") && r.store.find(sl.node) == r.store.find(who) {
			return true
		}
	}
	return false
}

// byGender turns "child" into "son" or "daughter" where the gender is known.
func (r *reading) byGender(k kinWord, who int) kinWord {
	pairs := map[string][2]string{"child": {"son", "daughter"}, "grandchild": {"grandson", "granddaughter"}, "parent": {"father", "mother"},
		"grandparent": {"grandfather", "grandmother"}, "sibling": {"brother", "sister"}}
	g := r.store.at(who).gender
	pair, ok := pairs[k.relation]
	if !ok || g != Male && g != Female {
		return k
	}
	return r.lex.kin[pair[g-Male]]
}

// kinKnown looks for a relative who is known by another word: a "father" among
// the parents of unknown gender, a spouse of the other parent.
func (r *reading) kinKnown(owner int, relation string, k kinWord) int {
	var others []string
	switch relation {
	case "father", "mother":
		others = []string{"parent"}
	case "son", "daughter":
		others = []string{"child"}
	case "husband", "wife":
		others = []string{"spouse"}
	case "brother", "sister":
		others = []string{"sibling"}
	}
	for _, o := range others {
		if n := r.store.slotOf(owner, o, ""); n >= 0 && r.genderFits(n, k.gender) {
			return n
		}
	}
	return -1
}

// side turns what is the same said otherwise into one form: the maternal
// grandfather is the mother's father, where the mother is spoken of.
func (r *reading) side(owner int, k kinWord, mod string) (int, string, string) {
	if mod != "maternal" && mod != "paternal" {
		return owner, k.relation, mod
	}
	parent, rest := "mother", strings.TrimPrefix(k.relation, "grand")
	if mod == "paternal" {
		parent = "father"
	}
	p := r.store.slotOf(owner, parent, "")
	if p < 0 || rest == k.relation {
		return owner, k.relation, mod
	}
	return p, rest, ""
}

// modifier reads what tells one brother from another: "older", "second".
func (r *reading) modifier(sent, head int) string {
	t := r.trees[sent]
	if rank := ranks(lower(&t.sent.Tokens[head])); rank != "" {
		return rank
	}
	for _, k := range t.children(head) {
		if int(k) > head || !t.sent.Tokens[k].Is("amod", "compound", "nummod") {
			continue
		}
		w := lower(&t.sent.Tokens[k])
		if rank := ranks(w); rank != "" && !isPlural(&t.sent.Tokens[head]) {
			return rank
		}
		switch w {
		case "first", "second", "third", "fourth", "former", "maternal", "paternal", "adopted", "future":
			return w
		}
	}
	return ""
}

// tie notes that who is the kin of owner, and what owner is to who.
func (r *reading) tie(i int, k kinWord, mod string, owner, who int) {
	owner, who = r.store.find(owner), r.store.find(who)
	if owner < 0 || who < 0 || owner == who {
		return
	}
	r.mentions[i].owned = owner + 1
	r.store.setSlot(owner, k.relation, mod, who)
	r.store.ties = append(r.store.ties, Tie{Relation: strings.TrimSpace(mod + " " + k.relation), Who: who, Of: owner, Mention: i})
	if back := r.back(k, owner); back != "" && r.store.at(who).number == Singular && r.store.at(owner).number == Singular {
		r.store.setSlot(who, back, "", owner)
		if back == "father" || back == "mother" {
			r.otherParent(owner, who, back)
		}
	}
}

// otherParent joins the parent an owner is with the one already known.
func (r *reading) otherParent(parent, child int, relation string) {
	have := r.store.slotOf(child, relation, "")
	if have >= 0 && have != r.store.find(parent) {
		r.store.unite(have, parent)
	}
}

// back is the relation of the owner to the kin, by the owner's gender.
func (r *reading) back(k kinWord, owner int) string {
	if k.backM == "" {
		return ""
	}
	x := r.store.at(owner)
	switch {
	case x.gender == Male, x.gender == UnknownGender && x.female < 0.2:
		return k.backM
	case x.gender == Female, x.gender == UnknownGender && x.female > 0.8:
		return k.backF
	}
	switch k.backM {
	case "father":
		return "parent"
	case "son":
		return "child"
	case "brother":
		return "sibling"
	case "husband":
		return map[string]string{"husband": "wife", "wife": "husband"}[k.relation]
	case "cousin", "relative":
		return k.backM
	}
	return ""
}
