package resolve

import "github.com/testimonia/testimonia/internal/phrase"

// groups joins people into one, keeping apart those who may not be joined.
type groups struct {
	parent  map[string]string
	members map[string][]string // by root
	source  map[string]string
	apart   map[[2]string]bool
}

func newGroups(people []Person) *groups {
	g := &groups{parent: map[string]string{}, members: map[string][]string{}, source: map[string]string{}, apart: map[[2]string]bool{}}
	for i := range people {
		g.add(people[i].ID)
		g.source[people[i].ID] = people[i].Source
	}
	return g
}

// add takes in somebody; one whom a source has ceased to speak of is still in
// the log of judgements.
func (g *groups) add(id string) {
	if _, ok := g.parent[id]; !ok {
		g.parent[id] = id
		g.members[id] = []string{id}
	}
}

func (g *groups) root(id string) string {
	for g.parent[id] != id {
		g.parent[id] = g.parent[g.parent[id]]
		id = g.parent[id]
	}
	return id
}

// forbid keeps two people apart from now on.
func (g *groups) forbid(a, b string) { g.apart[[2]string{min(a, b), max(a, b)}] = true }

// join makes two people one. The root is the smaller ID, so that the order of
// joining does not show.
func (g *groups) join(a, b string) {
	g.add(a)
	g.add(b)
	x, y := g.root(a), g.root(b)
	if x == y {
		return
	}
	x, y = min(x, y), max(x, y)
	g.parent[y] = x
	g.members[x] = append(g.members[x], g.members[y]...)
	delete(g.members, y)
}

// obstacle returns why the machine may not make two people one: two of those
// they stand for whom somebody, or a source, keeps apart. False where it may.
func (g *groups) obstacle(a, b string) (why phrase.Phrase, found bool) {
	for _, p := range g.members[g.root(a)] {
		for _, q := range g.members[g.root(b)] {
			switch {
			case p == q:
			case g.apart[[2]string{min(p, q), max(p, q)}]:
				return phrase.New("somebody said that %s and %s are not the same", p, q), true
			case g.source[p] == g.source[q]:
				return phrase.New("one source tells %s and %s apart", p, q), true
			}
		}
	}
	return phrase.Phrase{}, false
}

// keys returns everybody with the key of the person they are.
func (g *groups) keys() map[string]string {
	out := make(map[string]string, len(g.parent))
	for id := range g.parent {
		out[id] = g.root(id)
	}
	return out
}
