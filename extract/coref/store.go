package coref

import "github.com/testimonia/testimonia"

// slot is a place at a person's side: "the mother of", "the older sister of".
type slot struct {
	relation string
	mod      string // what tells several of a kind apart: "older", "first"
	node     int
}

// form is one way a document names a node, taken apart.
type form struct {
	text string
	key  key
	born bool // borne before marriage
}

// description is a noun that described somebody, with the words around it.
type description struct{ noun, words string }

// node is a person or group while the document is being read. Nodes that turn
// out to be one person are joined; up leads to the node that stands for all.
type node struct {
	up       int
	kind     testimonia.Kind
	number   Number
	gender   Gender
	female   float32 // the share of women among bearers of the given name; 0.5 where unknown
	forms    []form
	nouns    []description
	label    string // the words of its first description, for those never named
	members  []int
	slots    []slot
	count    int // mentions so far
	total    int // named mentions in the whole document
	last     int // index of its latest mention, -1
	speaking bool
	acts     bool       // was a subject
	sure     float32    // that its names are a person's: of the surest
	words    int        // of its longest name
	votes    [2]float32 // pronouns linked to it, masculine and feminine, by their probability
}

// store holds all nodes of a document.
type store struct {
	nodes []node
	ties  []Tie // Who and Of are nodes
	main  int   // the document's main person, -1
}

// add makes a new node.
func (s *store) add(kind testimonia.Kind, number Number, gender Gender) int {
	n := len(s.nodes)
	s.nodes = append(s.nodes, node{up: n, kind: kind, number: number, gender: gender, female: 0.5, last: -1})
	return n
}

// find returns the node that stands for n, shortening the way for next time.
func (s *store) find(n int) int {
	if n < 0 {
		return -1
	}
	for s.nodes[n].up != n {
		s.nodes[n].up = s.nodes[s.nodes[n].up].up
		n = s.nodes[n].up
	}
	return n
}

// at returns the node that stands for n; for -1 one that stands for nothing.
func (s *store) at(n int) *node {
	if n = s.find(n); n < 0 {
		return &node{last: -1}
	}
	return &s.nodes[n]
}

// agree reports whether two nodes may be one as far as kind, gender and number
// go.
func (s *store) agree(a, b int) bool {
	x, y := s.at(a), s.at(b)
	if x.kind != y.kind || x.number != y.number {
		return false
	}
	return x.gender == UnknownGender || y.gender == UnknownGender || x.gender == y.gender
}

// unite joins two nodes unless they cannot be one; it returns the node that
// stands for both, or a.
func (s *store) unite(a, b int) (int, bool) {
	a, b = s.find(a), s.find(b)
	if a == b || a < 0 || b < 0 {
		return a, a >= 0
	}
	if !s.agree(a, b) || !s.namesAgree(a, b) || s.within(a, b) || s.within(b, a) {
		return a, false
	}
	if len(s.nodes[a].forms) == 0 && len(s.nodes[b].forms) > 0 {
		a, b = b, a
	}
	s.absorb(a, b)
	return s.find(a), true
}

// namesAgree reports whether the names of two nodes can be one person's.
func (s *store) namesAgree(a, b int) bool {
	x, y := s.at(a), s.at(b)
	if len(x.forms) == 0 || len(y.forms) == 0 {
		return true
	}
	for i := range x.forms {
		for j := range y.forms {
			if x.forms[i].key.fits(&y.forms[j].key) != noFit || x.forms[i].key.variant(&y.forms[j].key) {
				return true
			}
		}
	}
	return false
}

// within reports whether a is a member of group b.
func (s *store) within(a, b int) bool {
	for _, m := range s.at(b).members {
		if a >= 0 && s.find(m) == s.find(a) {
			return true
		}
	}
	return false
}

// absorb makes a stand for b too.
func (s *store) absorb(a, b int) {
	y := s.nodes[b]
	s.nodes[b].up = a
	x := &s.nodes[a]
	if x.gender == UnknownGender {
		x.gender = y.gender
	}
	if x.female == 0.5 {
		x.female = y.female
	}
	x.forms = append(x.forms, y.forms...)
	x.nouns = append(x.nouns, y.nouns...)
	if x.label == "" {
		x.label = y.label
	}
	if len(x.members) == 0 {
		x.members = y.members
	}
	x.count += y.count
	x.total += y.total
	x.last = max(x.last, y.last)
	x.votes[0] += y.votes[0]
	x.votes[1] += y.votes[1]
	x.speaking = x.speaking || y.speaking
	x.acts = x.acts || y.acts
	x.sure = max(x.sure, y.sure)
	x.words = max(x.words, y.words)
	if s.main == b {
		s.main = a
	}
	for _, sl := range y.slots {
		s.takeSlot(a, sl)
	}
}

// takeSlot moves a slot to node a. Relations of which one has but one unite
// those who stand in them.
func (s *store) takeSlot(a int, sl slot) {
	for _, have := range s.nodes[a].slots {
		if have.relation == sl.relation && have.mod == sl.mod && only(sl.relation) {
			s.unite(have.node, sl.node)
			return
		}
	}
	a = s.find(a)
	s.nodes[a].slots = append(s.nodes[a].slots, sl)
}

// only reports whether a person has but one such relation.
func only(relation string) bool {
	switch relation {
	case "father", "mother", "parents", "family", "grandparents":
		return true
	}
	return false
}

// slotOf returns the node that stands in a relation to owner: the slot with
// the modifier, else the latest one that no modifier tells apart, else -1.
func (s *store) slotOf(owner int, relation, mod string) int {
	o := s.at(owner)
	for i := len(o.slots) - 1; i >= 0; i-- {
		if o.slots[i].relation == relation && o.slots[i].mod == mod {
			return s.find(o.slots[i].node)
		}
	}
	for i := len(o.slots) - 1; i >= 0; i-- {
		if o.slots[i].relation == relation && (mod == "" || o.slots[i].mod == "") {
			if mod != "" {
				o.slots[i].mod = mod
			}
			return s.find(o.slots[i].node)
		}
	}
	return -1
}

// setSlot notes that who stands in a relation to owner.
func (s *store) setSlot(owner int, relation, mod string, who int) {
	o := s.find(owner)
	if o < 0 || o == s.find(who) {
		return
	}
	for _, have := range s.nodes[o].slots {
		if have.relation == relation && s.find(have.node) == s.find(who) {
			return
		}
	}
	s.nodes[o].slots = append(s.nodes[o].slots, slot{relation, mod, who})
}
