package resolve

import "github.com/testimonia/testimonia/internal/phrase"

// groups joins people into one, keeping apart those who may not be joined. It
// knows them by number: where they stand in the evidence, then those whom the
// evidence does not have.
type groups struct {
	evidence *Evidence
	others   []string       // IDs
	at       map[string]int // in others
	parent   []int
	members  [][]int // by root, of whom there is more than one
	judged   []bool  // by root, whether people joined any of them
	apart    map[[2]int]bool
}

func newGroups(e *Evidence) *groups {
	n := len(e.people)
	g := &groups{evidence: e, at: map[string]int{}, parent: make([]int, n), members: make([][]int, n), judged: make([]bool, n), apart: map[[2]int]bool{}}
	for i := range g.parent {
		g.parent[i] = i
	}
	return g
}

// number returns the number of somebody; one whom a source has ceased to speak
// of is still in the log of judgements.
func (g *groups) number(id string) int {
	if i, ok := g.evidence.at[id]; ok {
		return i
	}
	i, ok := g.at[id]
	if !ok {
		i = len(g.parent)
		g.at[id] = i
		g.others, g.parent, g.members, g.judged = append(g.others, id), append(g.parent, i), append(g.members, nil), append(g.judged, false)
	}
	return i
}

func (g *groups) id(i int) string {
	if n := len(g.evidence.people); i >= n {
		return g.others[i-n]
	}
	return g.evidence.people[i].ID
}

func (g *groups) source(i int) string {
	if i >= len(g.evidence.people) {
		return ""
	}
	return g.evidence.people[i].Source
}

func (g *groups) root(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// all lists those who are one with a root.
func (g *groups) all(root int) []int {
	if len(g.members[root]) == 0 {
		return []int{root}
	}
	return g.members[root]
}

// forbid keeps two people apart from now on.
func (g *groups) forbid(a, b int) { g.apart[[2]int{min(a, b), max(a, b)}] = true }

// judge makes two people one because somebody said so.
func (g *groups) judge(a, b int) {
	g.join(a, b)
	g.judged[g.root(a)] = true
}

// join makes two people one. The root is the smaller ID, so that the order of
// joining does not show.
func (g *groups) join(a, b int) {
	x, y := g.root(a), g.root(b)
	if x == y {
		return
	}
	if g.id(y) < g.id(x) {
		x, y = y, x
	}
	g.parent[y] = x
	g.members[x] = append(g.all(x), g.all(y)...)
	g.members[y] = nil
	g.judged[x] = g.judged[x] || g.judged[y]
}

// obstacle returns why the machine may not make two people one: two of those
// they stand for whom somebody, or a source, keeps apart.
func (g *groups) obstacle(a, b int) (why phrase.Phrase, found bool) {
	x, y := g.root(a), g.root(b)
	if x == y && !g.judged[x] {
		return phrase.Phrase{}, false // the machine joined them, and found none
	}
	for _, p := range g.all(x) {
		for _, q := range g.all(y) {
			switch {
			case p == q:
			case len(g.apart) > 0 && g.apart[[2]int{min(p, q), max(p, q)}]:
				return phrase.New("somebody said that %s and %s are not the same", g.id(p), g.id(q)), true
			case g.source(p) == g.source(q) && g.source(p) != "":
				return phrase.New("one source tells %s and %s apart", g.id(p), g.id(q)), true
			}
		}
	}
	return phrase.Phrase{}, false
}

// keys returns the key of everybody who is one with somebody of a smaller ID.
func (g *groups) keys() map[string]string {
	out := map[string]string{}
	for i := range g.parent {
		if r := g.root(i); r != i {
			out[g.id(i)] = g.id(r)
		}
	}
	return out
}
