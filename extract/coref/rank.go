package coref

// Bounds of the search for antecedents.
const (
	maxBack     = 120 // mentions looked back
	maxPersons  = 24  // persons weighed
	maxSentBack = 20  // sentences looked back
	maxAhead    = 40  // tokens looked ahead in the same sentence
)

// candidate is a person a pronoun may stand for.
type candidate struct {
	node    int // -1: nobody named in reach
	mention int // its nearest mention, -1
	ahead   bool
	inSent  int // its mentions in the pronoun's sentence before it
	inPrev  int // and in the sentence before
	subject int // mention in which it was last a subject, -1
	feats   []uint32
}

// Hook is called for every ranked choice, in training: cands are the persons,
// the last of them nobody. It returns the index of the one to take, -1 to leave
// it to the model.
type Hook func(c *Choice) int

// Choice is one ranked choice: the features of every candidate.
type Choice struct {
	Head  Span // of the pronoun or description
	Feats [][]uint32
	Nodes []int // -1 for nobody
	cands []candidate
	r     *reading
}

// rank chooses whom a pronoun or a description stands for. It returns a node,
// -1 for nobody, with the probability and the features that spoke for it.
func (r *reading) rank(m *mention) (int, float64, string) {
	cands := r.candidates(m)
	if len(cands) == 1 {
		return -1, 1, "nobody in reach"
	}
	r.features(m, cands)
	probs := make([]float64, len(cands))
	best := 0
	for i := range cands {
		probs[i] = r.model.score(cands[i].feats) + r.topicBonus(m, cands[i].node) - r.remote(m, &cands[i])
		if probs[i] > probs[best] {
			best = i
		}
	}
	softmax(probs)
	best = r.preferSomebody(m, probs, best)
	if r.hook != nil {
		if forced := r.hook(r.choice(m, cands)); forced >= 0 {
			best = forced
		}
	}
	return cands[best].node, probs[best], r.model.explain(cands[best].feats)
}

// topicBonus favours the person a note or capsule life is about: there "he" is
// that person unless much speaks against it.
func (r *reading) topicBonus(m *mention, n int) float64 {
	topic, ok := r.topics[m.block]
	if !ok || n < 0 || m.Number != Singular || r.store.find(topic) != n {
		return 0
	}
	if _, ok := r.entries[m.block]; ok {
		return 3.5
	}
	return 2.5
}

// remote holds back what the corpora show too seldom to be learnt: a person
// last mentioned three sentences back in another paragraph of a testimony, and one mentioned
// only in brackets that the pronoun stands outside of.
func (r *reading) remote(m *mention, c *candidate) float64 {
	if c.mention < 0 || c.ahead {
		return 0
	}
	last := &r.mentions[c.mention]
	switch {
	case last.block != m.block && last.Sent < m.Sent-2 && r.block(m.Sent).Speaker != "":
		return 0.7
	case last.Sent == m.Sent && c.inSent == 1 && r.bracketed(last) && !r.bracketed(m):
		return 1
	}
	return 0
}

// nobodySure is how likely it must be that a pronoun means nobody mentioned
// before, singular and plural, for it to be so read: a best guess can be
// checked, a missing one cannot.
var nobodySure = [...]float64{0.85, 0.8}

// leastLikely is how likely somebody must be to be taken where nobody is
// likelier.
var leastLikely = [...]float64{0.04, 0.1}

// preferSomebody takes the likeliest person where nobody is not sure enough.
func (r *reading) preferSomebody(m *mention, probs []float64, best int) int {
	last := len(probs) - 1
	if best != last || probs[last] > nobodySure[m.Number] {
		return best
	}
	best = 0
	for i := range probs[:last] {
		if probs[i] > probs[best] {
			best = i
		}
	}
	if probs[best] < leastLikely[m.Number] {
		return last
	}
	return best
}

// candidates lists the persons that rules allow, nearest first, and nobody.
func (r *reading) candidates(m *mention) []candidate {
	var out []candidate
	seen := make(seenNodes, 0, maxPersons)
	for back := 0; back < len(r.done) && back < maxBack && len(out) < maxPersons; back++ {
		j := r.done[len(r.done)-1-back]
		c := &r.mentions[j]
		if c.Sent < m.Sent-maxSentBack {
			break
		}
		if r.apart(m, c) {
			continue
		}
		r.consider(m, j, &seen, &out)
	}
	out = r.lookAhead(m, &seen, out)
	if main := r.mainFor(m); main >= 0 && seen.get(main) == 0 && r.allowed(m, nil, main) {
		out = append(out, candidate{node: main, mention: -1, subject: -1})
	}
	return append(out, candidate{node: -1, mention: -1, subject: -1})
}

// apart reports whether one of two mentions stands in a note or caption and the
// other outside: each speaks for itself.
func (r *reading) apart(m, c *mention) bool {
	return c.block != m.block && (r.aside(m) || r.aside(c))
}

func (r *reading) aside(m *mention) bool {
	k := r.block(m.Sent).Kind
	return k == Note || k == Caption
}

// seenNodes remembers what was decided of the few nodes in reach.
type seenNodes [][2]int

func (s seenNodes) get(n int) int {
	for i := range s {
		if s[i][0] == n {
			return s[i][1]
		}
	}
	return 0
}

func (s *seenNodes) set(n, what int) { *s = append(*s, [2]int{n, what}) }

// consider adds the person of mention j to the candidates, or counts it there.
// seen holds one more than a person's place among them, -1 where rules forbid.
func (r *reading) consider(m *mention, j int, seen *seenNodes, out *[]candidate) {
	c := &r.mentions[j]
	n := r.store.find(c.node)
	if n < 0 || c.Sent == m.Sent && r.insideFirst(m, c) {
		return
	}
	at := seen.get(n)
	if at == 0 {
		if !r.allowed(m, c, n) {
			seen.set(n, -1)
			return
		}
		*out = append(*out, candidate{node: n, mention: j, subject: -1})
		at = len(*out)
		seen.set(n, at)
	}
	if at < 0 {
		return
	}
	k := &(*out)[at-1]
	switch c.Sent {
	case m.Sent:
		k.inSent++
	case m.Sent - 1:
		k.inPrev++
	}
	if k.subject < 0 && (c.role == roleSubject || c.role == rolePassive) {
		k.subject = j
	}
}

// lookAhead adds persons that the sentence names only after the pronoun.
func (r *reading) lookAhead(m *mention, seen *seenNodes, out []candidate) []candidate {
	n := len(r.in.Sents[m.Sent].Tokens)
	for t := m.Head + 1; t < n && t < m.Head+maxAhead; t++ {
		j := r.at(m.Sent, t)
		if j < 0 || r.mentions[j].named < 0 {
			continue
		}
		c := &r.mentions[j]
		if p := r.store.find(r.label[c.named]); p >= 0 && seen.get(p) == 0 && r.allowed(m, c, p) {
			seen.set(p, len(out)+1)
			out = append(out, candidate{node: p, mention: j, ahead: true, subject: -1})
		}
	}
	return out
}
