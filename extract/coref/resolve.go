package coref

import "github.com/testimonia/testimonia"

// ResolveWith resolves with a model of one's own, and with a hook that watches
// every ranked choice; both may be nil. Training uses it.
func ResolveWith(in Input, model *Model, hook Hook) *Result {
	r := newReading(&in, model)
	r.hook = hook
	r.collect()
	r.dir = r.gatherNames()
	r.findSpeakers(r.dir)
	r.placeQuotes()
	r.followMarks()
	r.findTopics()
	r.readGlosses()
	r.countPronouns()
	if r.model == nil {
		r.model = r.style()
	}
	for i := range r.mentions {
		r.decide(i)
	}
	r.settle()
	return r.result()
}

// style picks the weights that suit the document: those for tales and testimony
// where somebody says I outside quotations or an eighth of the mentions stand
// in talk.
func (r *reading) style() *Model {
	quoted := 0
	for i := range r.mentions {
		if r.mentions[i].quote >= 0 {
			quoted++
		}
	}
	if len(r.firstPerson) > 0 || 8*quoted > len(r.mentions) {
		return narrative()
	}
	return article()
}

// decide links mention i unless that was done already; a description may ask
// for one that comes after it ("the mother of my father").
func (r *reading) decide(i int) {
	m := &r.mentions[i]
	if m.begun {
		return
	}
	m.begun = true
	switch told := r.told[i]; {
	case told > 0 && r.genderFits(told-1, m.gender):
		r.set(i, told-1, "gloss", 0.95)
		r.glossedKin(i)
		r.record(i)
		return
	}
	switch m.Form {
	case NameForm:
		r.decideName(i)
	case PronounForm:
		r.decidePronoun(i)
	case RelativeForm:
		r.decideRelative(i)
	case NominalForm:
		r.decideNominal(i)
	}
	if n, ok := r.awaited[i]; ok && r.mentions[i].node >= 0 {
		r.store.unite(r.mentions[i].node, n)
	}
	r.wed(i)
	r.join(i)
	r.record(i)
}

// set links a mention to a node with the reason.
func (r *reading) set(i, node int, reason string, confidence float64) {
	m := &r.mentions[i]
	m.node, m.Reason, m.Confidence = node, reason, confidence
}

// record counts the mention at its person and files it for those that follow.
func (r *reading) record(i int) {
	m := &r.mentions[i]
	if m.node < 0 {
		return
	}
	x := r.store.at(m.node)
	x.count++
	x.last = i
	r.noteSubject(i)
	if m.Form == PronounForm && m.Person == 3 && m.gender != UnknownGender && x.gender == UnknownGender {
		x.votes[m.gender-Male] += float32(m.Confidence)
	}
	r.done = append(r.done, i)
}

// decideName links a name to the person its words mean.
func (r *reading) decideName(i int) {
	m := &r.mentions[i]
	r.set(i, r.label[m.named], "name", 0.97)
	if x := r.store.at(m.node); m.node >= 0 && x.kind == testimonia.KindPerson {
		m.gender = x.gender
	}
	if r.in.Named[m.named].Kind == testimonia.KindPerson {
		r.kinTitle(i)
		r.applyKinGloss(i)
		r.ownedName(i)
		r.decideNaming(i)
	}
}

// glossedKin keeps the tie of a description whose person a gloss names: "his
// wife [Anna]".
func (r *reading) glossedKin(i int) {
	if m := r.mentions[i]; m.isKin {
		if n, _ := r.kinNode(i, m.node); n >= 0 {
			r.mentions[i].node = n
		}
	}
}

// kinTitle reads a word for kin that stands inside a name: "Aunt Vera" is an
// aunt of whoever speaks.
func (r *reading) kinTitle(i int) {
	m := &r.mentions[i]
	if m.First == m.Last {
		return
	}
	k, ok := r.lex.kinOf(lower(r.token(m.Sent, m.First)))
	owner := r.speaker(m)
	if !ok || owner < 0 || k.relation != "aunt" && k.relation != "uncle" && k.relation != "cousin" && k.relation != "grandmother" && k.relation != "grandfather" {
		return
	}
	r.tie(i, k, "", owner, m.node)
}

// decidePronoun links a pronoun by its person.
func (r *reading) decidePronoun(i int) {
	m := &r.mentions[i]
	switch {
	case m.Person == 1 && m.Number == Singular:
		r.set(i, r.narrator(m), "speaker", 0.95)
	case m.Person == 1:
		r.set(i, r.we(m), "speaker and others", 0.8)
	case m.Person == 2:
		r.set(i, r.addressee(m), "addressed", 0.85)
	case r.reflexive(m):
		r.decideReflexive(i)
	case r.saidAgain(m) >= 0:
		r.set(i, r.saidAgain(m), "said again", 0.92)
	case r.joinedOwners(m) >= 0:
		r.set(i, r.joinedOwners(m), "those joined before", 0.85)
	case r.parallel(m) >= 0:
		r.set(i, r.parallel(m), "object of the clause before", 0.85)
	default:
		node, p, why := r.rank(m)
		if node < 0 && m.Number == Singular && m.Person == 3 {
			node, p, why = r.store.add(testimonia.KindPerson, Singular, m.gender), 0.3, "nobody before"
		}
		r.set(i, node, why, p)
	}
}

// saidAgain returns the person whom a pronoun takes up from the words right
// before it, as people talk: "My grandson he laughs", "Our Ken, he was in the Air
// Force by then"; or -1.
func (r *reading) saidAgain(m *mention) int {
	if m.Person != 3 || m.role != roleSubject && m.role != rolePassive || m.First == 0 || r.speaker(m) < 0 {
		return -1
	}
	toks := r.in.Sents[m.Sent].Tokens
	last := m.First - 1
	if toks[last].Form == "," {
		if h := r.trees[m.Sent].head(m.Head); h >= 0 && toks[h].Is("parataxis") {
			return -1 // "my brother, he said, was …"
		}
		last--
	}
	for k := last; k >= 0 && k > last-6; k-- {
		j := r.at(m.Sent, k)
		if j < 0 {
			continue
		}
		c := &r.mentions[j]
		if c.Last != last || c.Form != NameForm && c.Form != NominalForm || !r.opensTalk(c) {
			continue
		}
		n := r.store.find(c.node)
		if n < 0 || !r.genderFits(n, m.gender) || r.store.at(n).number != m.Number || r.store.at(n).kind != testimonia.KindPerson {
			return -1
		}
		return n
	}
	return -1
}

// opensTalk reports whether nothing but a word like "and" or "well" stands before
// a mention in its sentence or since the last stop.
func (r *reading) opensTalk(c *mention) bool {
	toks := r.in.Sents[c.Sent].Tokens
	for k := c.First - 1; k >= 0; k-- {
		switch toks[k].UPOS {
		case "CCONJ", "INTJ", "ADV":
		case "PUNCT":
			return toks[k].Form != ","
		default:
			return false
		}
	}
	return true
}

// decideReflexive links a reflexive to the subject of its clause.
func (r *reading) decideReflexive(i int) {
	m := &r.mentions[i]
	t := r.trees[m.Sent]
	if s := t.subject(int(t.clause[m.Head])); s >= 0 && s != m.Head {
		if j := r.at(m.Sent, s); j >= 0 {
			if n := r.mentions[j].node; n >= 0 && r.genderFits(n, m.gender) && r.store.at(n).number == m.Number {
				r.set(i, n, "subject of the clause", 0.95)
				return
			}
		}
	}
	node, p, why := r.rank(m)
	r.set(i, node, why, p)
}

func (r *reading) genderFits(n int, g Gender) bool {
	x := r.store.at(n)
	if x.gender == UnknownGender && g != UnknownGender {
		return g == Male && x.female < 0.94 || g == Female && x.female > 0.06 || g == Neuter
	}
	return g == UnknownGender || x.gender == UnknownGender || x.gender == g
}

// decideRelative links "who" to the noun its clause belongs to.
func (r *reading) decideRelative(i int) {
	m := &r.mentions[i]
	h := r.antecedent(m.Sent, m.Head)
	if h < 0 {
		return
	}
	j := r.headMention(m.Sent, h)
	if w := lower(r.token(m.Sent, m.Head)); j < 0 && w != "that" && w != "which" && r.token(m.Sent, h).UPOS != "ADJ" {
		j = r.justBefore(m)
	}
	if j < 0 || j == i {
		return
	}
	r.decide(j)
	m = &r.mentions[i]
	if m.Number = r.mentions[j].Number; r.mentions[j].node >= 0 {
		r.set(i, r.mentions[j].node, "relative clause", 0.93)
	}
}

// justBefore returns the person whose mention ends right before "who", a comma
// or a preposition aside, or -1.
func (r *reading) justBefore(m *mention) int {
	for t := m.Head - 1; t >= 0 && t >= m.Head-3; t-- {
		if j := r.headMention(m.Sent, t); j >= 0 {
			return j
		}
		if p := r.token(m.Sent, t); p.UPOS != "PUNCT" && p.UPOS != "ADP" {
			return -1
		}
	}
	return -1
}

// nameAround returns the mention of the name a token lies in, or -1.
func (r *reading) nameAround(sent, tok int) int {
	n := r.nameOf[r.base[sent]+tok]
	for t := tok; n >= 0 && t >= 0 && r.nameOf[r.base[sent]+t] == n; t-- {
		if j := r.at(sent, t); j >= 0 {
			return j
		}
	}
	last := len(r.in.Sents[sent].Tokens)
	for t := tok; n >= 0 && t < last && r.nameOf[r.base[sent]+t] == n; t++ {
		if j := r.at(sent, t); j >= 0 {
			return j
		}
	}
	return -1
}
