package compare

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// Collection is what is compared: all statements, by the person they speak of.
// Several may read it at once, as long as nobody calls Replace or Move.
type Collection struct {
	statements []*testimonia.Statement // in the order given; one that is gone is empty
	at         map[string]int          // in statements, by ID
	mentions   map[string][]int        // by ID of a source's person: the statements that depend on who that is, in order
	members    map[string][]string     // those IDs, by the person they mean
	who        func(id string) string
	lives      map[string]*life
	order      []string // lives, as statements first tell of them
}

// NewCollection sorts statements by person; who tells which person an ID of a
// source means, so that statements of several sources meet. Statements that
// somebody rejected, or whose words are gone, are left out.
func NewCollection(statements []testimonia.Statement, who func(id string) string) *Collection {
	c := &Collection{at: make(map[string]int, len(statements)), mentions: map[string][]int{}, members: map[string][]string{}, lives: map[string]*life{}, who: who}
	statements = slices.Clone(statements)
	for i := range statements {
		c.put(i, &statements[i])
	}
	for person := range c.members {
		c.tell(person)
	}
	c.sort()
	return c
}

// Replace puts a statement as it reads now in the place of what it was, and
// returns those whose findings may have changed, in order: its people, and their
// kin. A statement that is new has no ID in old; one that is gone has none in
// now. Of somebody of whom nothing is told any more, [Collection.Of] finds nothing.
func (c *Collection) Replace(old, now testimonia.Statement) []string {
	return c.ReplaceAll([]testimonia.Statement{old}, []testimonia.Statement{now})
}

// ReplaceAll is Replace for several statements at once, which takes little more
// than one.
func (c *Collection) ReplaceAll(old, now []testimonia.Statement) []string {
	people := map[string]bool{}
	for i := range old {
		c.swap(&old[i], now[i], people)
	}
	return c.tellAgain(people)
}

// swap puts one statement in the place of another, and adds those whom either
// tells of.
func (c *Collection) swap(old *testimonia.Statement, now testimonia.Statement, people map[string]bool) {
	n, ok := c.at[old.ID]
	if !ok {
		n = len(c.statements)
	}
	if ok {
		c.about(c.statements[n], people)
		c.take(n)
	}
	c.put(n, &now)
	c.about(&now, people)
}

// Move takes over who some people of sources are now, and returns those whose
// findings may have changed, in order, as Replace does. It must be given the IDs
// of all whom who no longer takes for the person that it took them for before.
func (c *Collection) Move(ids []string, who func(id string) string) []string {
	people := map[string]bool{}
	eachStatement := func() {
		for _, id := range ids {
			people[c.who(id)] = true
			for _, n := range c.mentions[id] {
				c.about(c.statements[n], people)
			}
		}
	}
	eachStatement()
	for _, id := range ids {
		c.leave(id)
	}
	c.who = who
	for _, id := range ids {
		c.join(id)
	}
	eachStatement()
	return c.tellAgain(people)
}

// put enters a statement under a number, which is the next or was taken out.
func (c *Collection) put(n int, s *testimonia.Statement) {
	if n == len(c.statements) {
		c.statements = append(c.statements, nil)
	}
	c.statements[n] = s
	if s.ID != "" {
		c.at[s.ID] = n
	}
	for _, id := range depends(s) {
		if len(c.mentions[id]) == 0 {
			c.mentions[id] = nil
			c.join(id)
		}
		i, _ := slices.BinarySearch(c.mentions[id], n)
		c.mentions[id] = slices.Insert(c.mentions[id], i, n)
	}
}

// take takes a statement out.
func (c *Collection) take(n int) {
	s := c.statements[n]
	delete(c.at, s.ID)
	for _, id := range depends(s) {
		c.mentions[id] = slices.DeleteFunc(c.mentions[id], func(m int) bool { return m == n })
		if len(c.mentions[id]) == 0 {
			c.leave(id)
			delete(c.mentions, id)
		}
	}
	c.statements[n] = &testimonia.Statement{}
}

// join notes which person somebody is of whom a source speaks; leave forgets it.
func (c *Collection) join(id string) {
	if _, ok := c.mentions[id]; ok {
		c.members[c.who(id)] = append(c.members[c.who(id)], id)
	}
}

func (c *Collection) leave(id string) {
	person := c.who(id)
	c.members[person] = slices.DeleteFunc(c.members[person], func(m string) bool { return m == id })
	if len(c.members[person]) == 0 {
		delete(c.members, person)
	}
}

// depends lists the people of a source who matter for what a statement says: its
// parties, and whose word it is.
func depends(s *testimonia.Statement) []string {
	if s.Status == testimonia.Rejected || s.Status == testimonia.Orphaned || s.Subject.ID == "" {
		return nil
	}
	out := []string{s.Subject.ID}
	if s.Object != nil && s.Object.ID != "" {
		out = append(out, s.Object.ID)
	}
	if v, ok := teller(s); ok && v.ID != "" {
		out = append(out, v.ID)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// parties returns the person whom a statement tells of, and the other of whom it
// tells as much; empty where there is none.
func (c *Collection) parties(s *testimonia.Statement) (subject, object string) {
	if tellsOfBoth(s) {
		object = c.who(s.Object.ID)
	}
	return c.who(s.Subject.ID), object
}

// about adds those whom a statement that stands tells of.
func (c *Collection) about(s *testimonia.Statement, people map[string]bool) {
	if len(depends(s)) == 0 {
		return
	}
	subject, object := c.parties(s)
	people[subject] = true
	if object != "" {
		people[object] = true
	}
}

// telling lists the statements that tell of a person, or on whose word they are,
// in order.
func (c *Collection) telling(person string) []int {
	var out []int
	for _, id := range c.members[person] {
		out = append(out, c.mentions[id]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// tell puts together anew what is told of a person.
func (c *Collection) tell(person string) {
	delete(c.lives, person)
	if l := c.live(person); l != nil {
		c.lives[person] = l
	}
}

// tellAgain puts together anew what is told of some, and returns those whose
// findings may have changed by it: they, their kin as it was and as it is, and
// those with whom rules look at the kin of others.
func (c *Collection) tellAgain(people map[string]bool) []string {
	near := maps.Clone(people)
	kin := func() {
		for person := range people {
			if l := c.lives[person]; l != nil {
				for _, t := range l.ties {
					near[t.other] = true
				}
			}
		}
	}
	kin()
	for person := range people {
		c.tell(person)
	}
	kin()
	c.sort()
	touched := maps.Clone(near)
	for person, l := range c.lives {
		if l.looksAt(near) {
			touched[person] = true
		}
	}
	return slices.Sorted(maps.Keys(touched))
}

// looksAt reports whether findings about a person rest on the kin of some: the
// parents of somebody are spoken of, who may be one of them (among).
func (l *life) looksAt(some map[string]bool) bool {
	return l.parents && (slices.ContainsFunc(l.claims, func(c *claim) bool { return some[c.person] }) ||
		slices.ContainsFunc(l.turned, func(c *claim) bool { return some[c.person] }))
}

// sort puts the lives in order.
func (c *Collection) sort() {
	c.order = slices.AppendSeq(c.order[:0], maps.Keys(c.lives))
	slices.SortFunc(c.order, func(a, b string) int { return cmp.Compare(c.lives[a].first, c.lives[b].first) })
}

// tellsOfBoth reports whether a statement tells as much of another person as of
// its subject.
func tellsOfBoth(s *testimonia.Statement) bool {
	return s.Object != nil && s.Object.ID != "" && s.Object.Kind == "" && slices.Contains(mutual, s.Type)
}

// mutual are the types that tell as much of their object as of their subject.
var mutual = []testimonia.Type{testimonia.Kinship, testimonia.Marriage, testimonia.Separation, testimonia.Meeting,
	testimonia.Association, testimonia.Conflict}

// parentsOf begins the name of those who are known as somebody's parents alone.
const parentsOf = "parents of "

// among reports whether the other of one claim is one of the parents that another
// claim speaks of: "parents of Peter" and the father of Peter.
func (c *Collection) among(group, one *claim) bool {
	child, ok := strings.CutPrefix(group.other.Name, parentsOf)
	l := c.lives[one.person]
	return ok && l != nil && slices.ContainsFunc(l.ties, func(t tie) bool {
		return t.what == "parent of" && c.lives[t.other].person.Name == child
	})
}
