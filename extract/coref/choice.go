package coref

func (r *reading) choice(m *mention, cands []candidate) *Choice {
	c := &Choice{Head: r.token(m.Sent, m.Head).Span, cands: cands, r: r}
	for i := range cands {
		c.Feats = append(c.Feats, cands[i].feats)
		c.Nodes = append(c.Nodes, cands[i].node)
	}
	return c
}

// Probabilities returns how likely each candidate is.
func (c *Choice) Probabilities() []float64 {
	p := make([]float64, len(c.Feats))
	for i, f := range c.Feats {
		p[i] = c.r.model.score(f)
	}
	softmax(p)
	return p
}

// Heads returns, for training, the spans of the heads of a candidate's mentions
// so far, latest first, at most 6; of one that is named only later, that name.
func (c *Choice) Heads(i int) []Span {
	var out []Span
	add := func(m *mention) {
		if m.Sent >= 0 && !m.hidden {
			out = append(out, c.r.token(m.Sent, m.Head).Span)
		}
	}
	if c.cands[i].ahead {
		add(&c.r.mentions[c.cands[i].mention])
	}
	for back := len(c.r.done) - 1; back >= 0 && len(out) < 6 && c.Nodes[i] >= 0; back-- {
		m := &c.r.mentions[c.r.done[back]]
		if c.r.store.find(m.node) == c.Nodes[i] {
			add(m)
		}
	}
	return out
}

// Over reports, for training, whether one of a candidate's mentions so far, or
// the name that comes later, overlaps a span.
func (c *Choice) Over(i int, s Span) bool {
	for j := range c.r.mentions {
		m := &c.r.mentions[j]
		if m.Sent < 0 || m.hidden || !m.Overlaps(s) || m.named < 0 {
			continue
		}
		if n := c.r.label[m.named]; n >= 0 && c.r.store.find(n) == c.Nodes[i] {
			return true
		}
	}
	return false
}

// Names returns, for training, what a candidate is called: its names, and its
// ties to others.
func (c *Choice) Names(i int) []string {
	if c.Nodes[i] < 0 {
		return nil
	}
	s := c.r.store
	var out []string
	for _, f := range s.at(c.Nodes[i]).forms {
		out = append(out, f.text)
	}
	for _, t := range s.ties {
		if s.find(t.Who) == s.find(c.Nodes[i]) {
			out = append(out, t.Relation+" of "+s.name(t.Of))
		}
	}
	return out
}
