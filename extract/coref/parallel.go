package coref

import "github.com/testimonia/testimonia"

// parallel returns the person whom an object takes up from the clause that its
// own is joined to under one subject, if a name there is the only one that fits:
// "they were friends of Kovacs and took him in". Or -1.
func (r *reading) parallel(m *mention) int {
	if m.Person != 3 || m.role != roleObject && m.role != roleOblique {
		return -1
	}
	t := r.trees[m.Sent]
	v := t.head(m.Head)
	if v < 0 || !r.in.Sents[m.Sent].Tokens[v].Is("conj") || t.child(v, "nsubj") >= 0 {
		return -1
	}
	first := t.head(v)
	subject := t.child(first, "nsubj")
	if first < 0 || subject < 0 {
		return -1
	}
	found := -1
	for back := len(r.done) - 1; back >= 0; back-- {
		c := &r.mentions[r.done[back]]
		if c.Sent != m.Sent || c.First <= subject {
			break
		}
		n := r.store.find(c.node)
		if c.First > v || c.hidden || c.Form != NameForm || r.store.at(n).kind != testimonia.KindPerson || r.store.at(n).number != m.Number || !r.genderFits(n, m.gender) {
			continue
		}
		if found >= 0 && found != n {
			return -1
		}
		found = n
	}
	return found
}
