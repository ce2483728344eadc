package coref

// The features of how a text keeps to a person: chains of pronouns, topics,
// subjects of paragraphs.

// aboutKind says how a passage is about a person.
type aboutKind uint8

const (
	aboutOther   aboutKind = iota
	aboutEntry             // its block begins with the person
	aboutSection           // a heading or the opening of a life names the person
	aboutNote              // the note's mark stands at the person
	aboutMain              // the document says whom it is about
	aboutHero              // the document names the person most
	aboutKinds
)

// about says how the passage around a mention is about a person.
func (r *reading) about(m *mention, node int) int {
	kind, who := r.topicOf(m)
	if who < 0 || who != node {
		return int(aboutOther)
	}
	return int(kind)
}

// solid says how surely a person's name is one: 0 for a person never named, 1
// to 5 by the confidence of the names and whether gender or form tells.
func (f *featurizer) solid(x *node) int {
	switch {
	case len(x.forms) == 0:
		return 0
	case x.sure < 0.7:
		return 1
	case x.sure < 0.9:
		return 2
	case x.gender == UnknownGender && x.female == 0.5 && x.words < 2:
		return 3
	case x.sure < 0.99:
		return 4
	}
	return 5
}

// lastPronoun is the latest singular pronoun of a gender that was decided, with
// the persons named since.
type lastPronoun struct {
	node, sent int
	named      int  // how many others were named since
	asSubject  bool // one of them as a subject
}

// chainBefore finds the latest pronoun of m's gender in m's voice.
func (r *reading) chainBefore(m *mention) lastPronoun {
	out := lastPronoun{node: -1}
	for back := 0; back < len(r.done) && back < maxBack; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if c.Sent < m.Sent-maxSentBack {
			break
		}
		if c.Number == Plural || c.Sent < 0 || c.quote != m.quote || r.apart(m, c) {
			continue
		}
		if c.Form == PronounForm && c.Person == 3 && c.gender == m.gender {
			out.node, out.sent = r.store.find(c.node), c.Sent
			return out
		}
		if c.Form == NameForm && r.personOnly(c) && r.genderAllows(r.store.at(c.node), m.gender) {
			out.named++
			out.asSubject = out.asSubject || c.role == roleSubject || c.role == rolePassive
		}
	}
	return out
}

// chain writes whether the person is the one the last such pronoun meant.
func (f *featurizer) chain(plural int) {
	l := &f.last
	if l.node < 0 {
		return
	}
	f.put(fChain, b2i(l.node == f.r.store.find(f.c.node)), 2, min(f.m.Sent-l.sent, 3), 4, min(l.named, 2), 3, b2i(l.asSubject), 2,
		f.ana(), anas, plural, 2)
}

// paragraph writes whether the person is the first subject of the paragraph.
func (f *featurizer) paragraph() {
	first := f.r.firstSubject(f.m.block)
	if first < 0 {
		return
	}
	c := &f.r.mentions[first]
	f.put(fParagraph, b2i(f.r.store.find(c.node) == f.r.store.find(f.c.node)), 2, min(f.m.Sent-c.Sent, 4), 5, f.ana(), anas, b2i(c.named >= 0), 2)
}

// firstSubject returns the mention of the first person that is a subject in a
// block so far, -1 where there is none.
func (r *reading) firstSubject(block int) int {
	if i, ok := r.leads[block]; ok {
		return i
	}
	return -1
}

// noteSubject keeps the first subject of every block, and that a person acts.
func (r *reading) noteSubject(i int) {
	m := &r.mentions[i]
	if m.role != roleSubject && m.role != rolePassive || !r.personOnly(m) {
		return
	}
	r.store.at(m.node).acts = true
	if _, known := r.leads[m.block]; !known && m.Number == Singular && m.quote < 0 {
		r.leads[m.block] = i
	}
}
