package network

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strconv"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
)

// node is a person, or an organisation or event that people have in common.
type node struct {
	ID     string          `json:"id"`
	Name   string          `json:"name"`
	Kind   testimonia.Kind `json:"kind"`
	Step   int             `json:"step"`   // from the person whose ties these are
	Weight int             `json:"weight"` // statements by which they were reached

	Path   string `json:"-"` // their ties
	tied   bool   // known by a tie alone
	parent int    // the node through which they were reached
	order  int    // of the kind of tie to it
}

// IsPerson reports whether the node is one.
func (n node) IsPerson() bool { return n.Kind == testimonia.KindPerson }

// edge is all that ties two nodes.
type edge struct {
	ID         string      `json:"id"`
	From       node        `json:"from"`
	To         node        `json:"to"`
	Kinds      []string    `json:"kinds"`
	Words      string      `json:"words"` // what the second is to the first
	Standing   standing    `json:"standing"`
	Common     bool        `json:"common"` // to an organisation or event
	Statements []base.Told `json:"statements"`

	a, b int   // nodes, the nearer one first
	at   []int // statements
}

// graph is what grows around a person.
type graph struct {
	s       *collection.State
	wanted  []string
	nodes   []node
	edges   []edge
	leftOut int

	persons []*collection.Person // of each node; nil where it is none
	index   map[string]int       // nodes by ID
	between map[[2]int]int       // edges by their nodes
}

// grow finds those tied to a person in one step or two. The nearest are taken
// first, and of those as near the ones that most statements tie, until there
// are mostNodes. Ties among those two steps away are left out.
func grow(s *collection.State, p *collection.Person, steps int, shared bool, wanted []string) *graph {
	g := &graph{s: s, wanted: wanted, index: map[string]int{}, between: map[[2]int]int{}}
	g.add(reached{node: node{ID: p.ID, Name: p.Name, Kind: testimonia.KindPerson}, person: p})
	from := 0
	for step := 1; step <= steps; step++ {
		to := len(g.nodes)
		g.reach(from, to, step, shared)
		from = to
	}
	g.tie()
	if shared {
		g.share()
	}
	g.sort()
	return g
}

// reached is a node that may be taken.
type reached struct {
	node
	person *collection.Person
}

func (g *graph) add(r reached) {
	g.index[r.ID] = len(g.nodes)
	g.nodes, g.persons = append(g.nodes, r.node), append(g.persons, r.person)
}

// reach takes those who are tied to the nodes from … to.
func (g *graph) reach(from, to, step int, shared bool) {
	at := map[string]int{}
	var list []reached
	found := func(id, name string, kind testimonia.Kind, p *collection.Person, parent, order int) {
		if _, known := g.index[id]; known {
			return
		}
		i, ok := at[id]
		if !ok {
			i = len(list)
			at[id] = i
			list = append(list, reached{node{ID: id, Name: name, Kind: kind, Step: step, parent: parent, order: order, tied: p != nil && p.Tied}, p})
		}
		list[i].Weight++
		if list[i].parent == parent {
			list[i].order = min(list[i].order, order)
		}
	}
	for n := from; n < to; n++ {
		if g.persons[n] == nil {
			for _, i := range g.members(g.nodes[n].ID) {
				p, _ := g.s.Person(g.s.Statements[i].Subject.ID)
				if p != nil {
					found(p.ID, p.Name, testimonia.KindPerson, p, n, 0)
				}
			}
			continue
		}
		for _, t := range g.ties(g.persons[n]) {
			found(t.Other.ID, t.Other.Name, testimonia.KindPerson, t.Other, n, slices.Index(kinds, kindOf(g.s.Statements[t.At].Type)))
		}
		if shared && n == 0 {
			for _, c := range g.s.InCommon(g.persons[n]) {
				if !g.joint(c) {
					continue
				}
				found(c.Key, c.Name, c.Kind, nil, n, len(kinds))
			}
		}
	}
	slices.SortStableFunc(list, func(a, b reached) int { return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Name, b.Name)) })
	room := min(len(list), mostNodes-len(g.nodes))
	g.leftOut += len(list) - room
	for _, r := range list[:room] {
		g.add(r)
	}
}

// ties are those of a person that are of the wanted kinds.
func (g *graph) ties(p *collection.Person) []collection.Tie {
	list := g.s.TiesOf(p)
	if len(g.wanted) == 0 {
		return list
	}
	return slices.DeleteFunc(list, func(t collection.Tie) bool { return !slices.Contains(g.wanted, kindOf(g.s.Statements[t.At].Type)) })
}

// members are the statements about those who take part in an organisation or
// event of the first person.
func (g *graph) members(key string) []int {
	for _, c := range g.s.InCommon(g.persons[0]) {
		if c.Key == key {
			return c.At
		}
	}
	return nil
}

// joint reports whether an organisation or event has others in it than the first
// person.
func (g *graph) joint(c *collection.Common) bool {
	return slices.ContainsFunc(c.At, func(i int) bool { return g.s.Key(g.s.Statements[i].Subject.ID) != g.nodes[0].ID })
}

// tie makes the edges between people.
func (g *graph) tie() {
	for n, p := range g.persons {
		if p == nil {
			continue
		}
		for _, t := range g.ties(p) {
			if m, ok := g.index[t.Other.ID]; ok && !t.Turned && (g.nodes[n].Step < 2 || g.nodes[m].Step < 2) {
				g.join(n, m, t.At, kindOf(g.s.Statements[t.At].Type))
			}
		}
	}
}

// share makes the edges to organisations and events.
func (g *graph) share() {
	for n, p := range g.persons {
		if p != nil {
			continue
		}
		for _, i := range g.members(g.nodes[n].ID) {
			p, ok := g.s.Person(g.s.Statements[i].Subject.ID)
			if !ok {
				continue
			}
			if m, ok := g.index[p.ID]; ok {
				g.edges[g.join(n, m, i, "")].Common = true
			}
		}
	}
}

// join adds a statement to the edge between two nodes, and returns which it is.
func (g *graph) join(n, m, at int, kind string) int {
	a, b := n, m
	if g.nodes[a].Step > g.nodes[b].Step || g.nodes[a].Step == g.nodes[b].Step && a > b {
		a, b = b, a
	}
	i, ok := g.between[[2]int{a, b}]
	if !ok {
		i = len(g.edges)
		g.between[[2]int{a, b}] = i
		g.edges = append(g.edges, edge{ID: tieID(g.nodes[a].ID, g.nodes[b].ID), a: a, b: b, Standing: denied})
	}
	e := &g.edges[i]
	e.at = append(e.at, at)
	if kind != "" && !slices.Contains(e.Kinds, kind) {
		e.Kinds = append(e.Kinds, kind)
	}
	e.Standing = min(e.Standing, standingOf(&g.s.Statements[at], g.nodes[a].tied || g.nodes[b].tied))
	return i
}

// tieID is the id of an edge's row, of letters that an address keeps as they are.
func tieID(a, b string) string {
	h := fnv.New64a()
	h.Write([]byte(a + "\x00" + b)) // never fails
	return "tie-" + strconv.FormatUint(h.Sum64(), 36)
}

// sort orders edges as the table has them: the person's own first, then by the
// nodes they begin and end with.
func (g *graph) sort() {
	slices.SortStableFunc(g.edges, func(a, b edge) int { return cmp.Or(cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b)) })
	for i := range g.edges {
		slices.Sort(g.edges[i].Kinds)
	}
}

// kinds are those of the edges.
func (g *graph) kinds() []string {
	var out []string
	for _, e := range g.edges {
		out = append(out, e.Kinds...)
	}
	return out
}
