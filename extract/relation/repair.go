package relation

import "github.com/testimonia/testimonia"

// joinPredicates makes what somebody is said to be one with him: "Jonas is a
// painter who …".
func (g *gatherer) joinPredicates() {
	named := map[int]bool{}
	heads := map[[2]int]int{}
	for i := range g.in.Mentions {
		m := &g.in.Mentions[i]
		if m.Kind != testimonia.KindPerson {
			continue
		}
		named[m.Entity] = named[m.Entity] || m.Form == Name
		if m.Form != Nominal {
			heads[[2]int{m.Sent, m.Head}] = m.Entity
		}
	}
	into := map[int]int{}
	for i := range g.in.Mentions {
		m := &g.in.Mentions[i]
		if m.Form != Nominal || named[m.Entity] || m.Sent < 0 || m.Sent >= len(g.in.Sents) {
			continue
		}
		s := &g.in.Sents[m.Sent]
		if m.Head < 0 || m.Head >= len(s.Tokens) || s.Child(m.Head, "cop") < 0 {
			continue
		}
		if e, ok := heads[[2]int{m.Sent, s.Child(m.Head, "nsubj")}]; ok {
			into[m.Entity] = e
		}
	}
	for i := range g.in.Mentions {
		m := &g.in.Mentions[i]
		if e, ok := into[m.Entity]; ok && m.Kind == testimonia.KindPerson {
			m.Entity = e
		}
	}
}

// partCataphora undoes links from a sentence's first pronoun forward to a name
// that is no subject: in "He and his wife Mary …" he is not Mary. Forward to a
// subject they stand: "After his studies Berard moved …".
func (g *gatherer) partCataphora() {
	named := map[int]bool{}  // entities with a name so far
	parted := map[int]bool{} // entities whose later names are somebody else's
	for i := range g.in.Mentions {
		m := &g.in.Mentions[i]
		if m.Kind != testimonia.KindPerson || m.Form != Name || m.Entity >= firstThing {
			continue
		}
		e := m.Entity
		if !named[e] && g.pronounBefore(i) && !g.subject(m) {
			parted[e] = true
		}
		named[e] = true
		if parted[e] {
			m.Entity += firstThing / 2
		}
	}
}

// partKin parts two names taken for one person of whom the sentence says that
// the one is the other's kin: "Michie is the son of Donald Michie".
func (g *gatherer) partKin() {
	for from := 0; from < len(g.in.Mentions); {
		to := from
		for to < len(g.in.Mentions) && g.in.Mentions[to].Sent == g.in.Mentions[from].Sent {
			to++
		}
		if s := g.in.Mentions[from].Sent; s >= 0 && s < len(g.in.Sents) {
			for _, k := range slots(&g.in, from, min(to, from+mostMentions)) {
				g.part(max(k.owner, k.filler), min(k.owner, k.filler))
			}
		}
		from = to
	}
}

// part makes the name at mention i somebody else than mention j.
func (g *gatherer) part(i, j int) {
	a, b := &g.in.Mentions[i], &g.in.Mentions[j]
	words := func(m *Mention) string { return g.in.Text[m.Start:m.End] }
	if a.Entity != b.Entity || a.Entity < 0 || a.Form != Name || words(a) == words(b) {
		return
	}
	old, name := a.Entity, words(a)
	for k := i; k < len(g.in.Mentions); k++ {
		if m := &g.in.Mentions[k]; m.Entity == old && m.Form == Name && words(m) == name {
			m.Entity = g.number("kin " + name)
		}
	}
}

// pronounBefore reports whether a pronoun for the same person comes before
// mention i.
func (g *gatherer) pronounBefore(i int) bool {
	for j := i - 1; j >= 0 && i-j < 40; j-- {
		if m := &g.in.Mentions[j]; m.Entity == g.in.Mentions[i].Entity && m.Form == Pronoun {
			return true
		}
	}
	return false
}

func (g *gatherer) subject(m *Mention) bool {
	if m.Sent < 0 || m.Sent >= len(g.in.Sents) || m.Head >= len(g.in.Sents[m.Sent].Tokens) {
		return false
	}
	return g.in.Sents[m.Sent].Tokens[m.Head].Is("nsubj", "root", "vocative")
}
