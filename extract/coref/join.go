package coref

import "github.com/testimonia/testimonia"

// joinedOwners returns the persons that "and their" joins children to: in "Vera,
// her husband Max and their sons" Vera and Max; or -1.
func (r *reading) joinedOwners(m *mention) int {
	if n, ok := r.owners[m.order]; ok {
		return n
	}
	if m.Number != Plural || m.role != rolePossessive || m.First == 0 || lower(r.token(m.Sent, m.First-1)) != "and" {
		return -1
	}
	var group []int
	for back := 0; back < len(r.done) && back < 12 && len(group) < 2; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if c.Sent != m.Sent || m.order-c.order > 16 {
			break
		}
		n := r.store.find(c.node)
		if c.hidden || c.Form == PronounForm || c.role == rolePossessive || r.store.at(n).kind != testimonia.KindPerson || r.store.at(n).number != Singular || len(group) == 1 && group[0] == n {
			continue
		}
		group = append([]int{n}, group...)
	}
	if len(group) < 2 {
		return -1
	}
	n := r.store.add(testimonia.KindPerson, Plural, UnknownGender)
	r.store.nodes[n].members = group
	r.owners[m.order] = n
	return n
}

// join makes a group of persons that "and" joins, so that "they" can mean it.
func (r *reading) join(i int) {
	m := &r.mentions[i]
	if m.node < 0 || !r.isPerson(i) {
		return
	}
	t := r.trees[m.Sent]
	first := t.head(m.Head)
	if !t.sent.Tokens[m.Head].Is("conj") || t.child(m.Head, "cc") < 0 {
		if first = r.joinedSubject(m); first < 0 {
			return
		}
	} else if first < 0 || r.or(t, m.Head) {
		return
	}
	group := r.joined(m, t, first)
	if len(group) > 1 {
		r.addGroup(m, first, group)
	}
}

func (r *reading) isPerson(i int) bool {
	n := r.mentions[i].node
	return n >= 0 && r.store.at(n).kind == testimonia.KindPerson
}

// joined collects the persons of a coordination from its first conjunct to m.
func (r *reading) joined(m *mention, t *tree, first int) []int {
	var group []int
	add := func(tok int) {
		if j := r.headMention(m.Sent, tok); j >= 0 && r.isPerson(j) {
			n := r.store.find(r.mentions[j].node)
			for _, have := range group {
				if have == n {
					return
				}
			}
			group = append(group, n)
		}
	}
	add(first)
	for _, k := range t.children(first) {
		if t.sent.Tokens[k].Is("conj") && int(k) < m.Head {
			add(int(k))
		}
	}
	add(m.Head)
	return group
}

// joinedSubject returns the head of an earlier mention that hangs from the same
// verb in the same part where "and" stands before m: a tree that took "Anna,
// the teacher, and her sister" for two subjects.
func (r *reading) joinedSubject(m *mention) int {
	t := r.trees[m.Sent]
	h := t.head(m.Head)
	if m.First == 0 || h < 0 || lower(&t.sent.Tokens[m.First-1]) != "and" {
		return -1
	}
	subject := t.sent.Tokens[m.Head].Is("nsubj")
	for _, k := range t.children(h) {
		if int(k) < m.First && (t.role(int(k)) == t.role(m.Head) || subject && t.sent.Tokens[k].Is("nsubj")) && r.headMention(m.Sent, int(k)) >= 0 {
			return int(k)
		}
	}
	return -1
}

// or reports whether a conjunct is joined by "or" rather than "and".
func (r *reading) or(t *tree, conjunct int) bool {
	cc := t.child(conjunct, "cc")
	return cc >= 0 && (lower(&t.sent.Tokens[cc]) == "or" || lower(&t.sent.Tokens[cc]) == "nor")
}

// addGroup files a group as a mention that is heard of by "they" alone.
func (r *reading) addGroup(m *mention, first int, members []int) {
	n := r.store.add(testimonia.KindPerson, Plural, UnknownGender)
	r.store.nodes[n].members = members
	g := mention{node: n, named: -1, hidden: true, begun: true, role: r.trees[m.Sent].role(first), quote: m.quote, block: m.block, order: r.base[m.Sent] + first}
	g.Mention = Mention{Sent: m.Sent, First: first, Last: m.Head, Head: first, Form: NominalForm, Number: Plural, Entity: -1}
	r.mentions = append(r.mentions, g)
	r.store.nodes[n].count++
	r.done = append(r.done, len(r.mentions)-1)
}
