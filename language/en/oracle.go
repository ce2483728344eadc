package en

// gold is a sentence's true tree: heads count from 0, the root's is the number
// of words.
type gold struct {
	head, label []int32
}

// costs tells for each kind of transition how many true arcs it puts out of
// reach: the dynamic oracle of arc-eager parsing (Goldberg and Nivre 2012).
func (g *gold) costs(s *state) (cost [4]int) {
	b, t := s.next, s.top(0)
	if b < s.n {
		cost[shift] = g.lostByPush(s, b, none)
		if t != none {
			cost[rightArc] = g.lostByPush(s, b, t)
			if h := g.head[b]; h != t && h > b {
				cost[rightArc]++
			}
		}
	}
	if t != none {
		children := g.childrenAhead(s, t)
		cost[reduce] = children
		cost[leftArc] = children
		if h := g.head[t]; h > b {
			cost[leftArc]++
		}
	}
	return cost
}

// lostByPush counts the arcs between the next word and the words on the stack
// that pushing it loses; with an arc from head that arc is kept.
func (g *gold) lostByPush(s *state, b, head int32) int {
	lost := 0
	for _, k := range s.stack {
		if g.head[k] == b && s.head[k] == none {
			lost++
		}
		if g.head[b] == k && k != head {
			lost++
		}
	}
	return lost
}

func (g *gold) childrenAhead(s *state, t int32) int {
	n := 0
	for k := s.next; k < s.n; k++ {
		if g.head[k] == t {
			n++
		}
	}
	return n
}

// bestTrue returns the transition with the highest score among those that lose
// least, and whether transition a is one of them.
func (g *gold) bestTrue(s *state, scores []int32, ok [4]bool, a int) (best int, right bool) {
	cost := g.costs(s)
	least := 1 << 30
	for k := range cost {
		if ok[k] {
			least = min(least, cost[k])
		}
	}
	best = -1
	for c := range scores {
		k := kind(c)
		if !ok[k] || cost[k] != least || !g.labelled(s, c, k) {
			continue
		}
		right = right || c == a
		if best < 0 || scores[c] > scores[best] {
			best = c
		}
	}
	return best, right
}

// labelled says whether a transition that makes a true arc names it truly.
func (g *gold) labelled(s *state, a, k int) bool {
	switch k {
	case leftArc:
		t := s.top(0)
		return g.head[t] != s.next || g.label[t] == labelOf(a)
	case rightArc:
		return g.head[s.next] != s.top(0) || g.label[s.next] == labelOf(a)
	}
	return true
}
