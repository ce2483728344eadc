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
	owner := r.owner(i)
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
		r.store.nodes[node].label = r.label4(m)
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
	for _, k := range t.children(head) {
		if int(k) > head || !t.sent.Tokens[k].Is("amod", "compound", "nummod") {
			continue
		}
		switch w := lower(&t.sent.Tokens[k]); w {
		case "older", "elder", "big":
			return "older"
		case "younger", "little", "baby":
			return "younger"
		case "oldest", "eldest":
			return "eldest"
		case "youngest", "first", "second", "third", "fourth", "former", "maternal", "paternal", "adopted", "middle", "future":
			return w
		}
	}
	return ""
}

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
	return r.haver(i, t)
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
	return r.one(r.nodeOf(j), i)
}

// one makes a single owner of a node: of "we" the speaker, of other groups
// nobody but the group.
func (r *reading) one(n, i int) int {
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
			return r.one(r.nodeOf(j), i)
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
	obj := m.Head
	for steps := 0; steps < 6 && t.sent.Tokens[obj].Is("conj") && t.head(obj) >= 0; steps++ {
		obj = t.head(obj)
	}
	h := t.head(obj)
	if h < 0 || !t.sent.Tokens[obj].Is("obj") {
		return -1
	}
	switch lemma(&t.sent.Tokens[h]) {
	case "have", "bear", "leave", "lose":
	default:
		return -1
	}
	if s := t.subject(h); s >= 0 {
		if j := r.headMention(m.Sent, s); j >= 0 && j != i {
			return r.one(r.nodeOf(j), i)
		}
	}
	return -1
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
