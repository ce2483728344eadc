package coref

import "github.com/testimonia/testimonia"

// findSpeakers makes the persons known who speak in the turns.
func (r *reading) findSpeakers(d *directory) {
	for i := range r.in.Blocks {
		for _, label := range [...]string{r.in.Blocks[i].Speaker, r.in.Blocks[i].Addressee} {
			if _, known := r.speakers[label]; !known && label != "" {
				r.speakers[label] = d.named(label)
			}
		}
	}
	r.quotes = make([]int, len(r.in.Quotes))
	for i := range r.in.Quotes {
		r.quotes[i] = -1
		if q := &r.in.Quotes[i]; q.Name != "" && q.Speaker.Len() <= 0 {
			r.quotes[i] = d.named(q.Name)
		}
	}
}

// placeQuotes notes for every mention the innermost quotation around it.
func (r *reading) placeQuotes() {
	order := r.byStart()
	var open []int
	next := 0
	for _, i := range order {
		m := &r.mentions[i]
		for next < len(r.in.Quotes) && r.in.Quotes[next].Span.Start <= m.Start {
			open = append(open, next)
			next++
		}
		for len(open) > 0 && r.in.Quotes[open[len(open)-1]].Span.End <= m.Start {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			m.quote = open[len(open)-1]
		}
	}
}

// speaker returns the node of whoever says the words of a mention: of the
// quotation, of the turn, else -1.
func (r *reading) speaker(m *mention) int {
	if m.quote >= 0 {
		return r.quoteSpeaker(m.quote)
	}
	if n, ok := r.speakers[r.block(m.Sent).Speaker]; ok {
		return n
	}
	return -1
}

// quoteSpeaker returns the node of a quotation's speaker. Where the words that
// name the speaker come after the quotation, a node stands for whoever that
// will be.
func (r *reading) quoteSpeaker(q int) int {
	if r.quotes[q] >= 0 {
		return r.quotes[q]
	}
	j := r.mentionIn(r.in.Quotes[q].Speaker)
	if j >= 0 && r.mentions[j].quote != q {
		if r.mentions[j].begun && r.mentions[j].node >= 0 {
			r.quotes[q] = r.mentions[j].node
			return r.quotes[q]
		}
		if r.mentions[j].named >= 0 {
			r.quotes[q] = r.label[r.mentions[j].named]
			return r.quotes[q]
		}
		if r.mentions[j].begun {
			return -1
		}
	}
	r.quotes[q] = r.store.add(testimonia.KindPerson, Singular, UnknownGender)
	r.store.nodes[r.quotes[q]].speaking = true
	if j >= 0 {
		r.awaited[j] = r.quotes[q]
	}
	return r.quotes[q]
}

// mentionIn returns the first mention whose head lies in a span, or -1.
func (r *reading) mentionIn(s Span) int {
	if s.Len() <= 0 {
		return -1
	}
	sent, first, last := r.tokensIn(r.tokens, s)
	for t := first; sent >= 0 && t <= last; t++ {
		if j := r.at(sent, t); j >= 0 {
			return j
		}
	}
	return -1
}

// narrator is who "I" means: the speaker, or whoever the document makes speak.
func (r *reading) narrator(m *mention) int {
	if n := r.speaker(m); n >= 0 {
		return n
	}
	if r.teller < 0 {
		if main := r.store.find(r.store.main); main >= 0 {
			r.teller = main
		} else {
			r.teller = r.store.add(testimonia.KindPerson, Singular, UnknownGender)
			r.store.nodes[r.teller].label = "the narrator"
		}
	}
	return r.teller
}

// we is the group of the speaker: with those that "and I" joined to the speaker
// in this sentence or the one before, otherwise with nobody the words name.
func (r *reading) we(m *mention) int {
	speaker := r.store.find(r.narrator(m))
	for back := 0; back < len(r.done) && back < 12; back++ {
		g := &r.mentions[r.done[len(r.done)-1-back]]
		if g.Sent < m.Sent-1 || g.block != m.block {
			break
		}
		if g.hidden && r.store.within(speaker, g.node) {
			return g.node
		}
	}
	if n, ok := r.groups[speaker]; ok {
		return n
	}
	n := r.store.add(testimonia.KindPerson, Plural, UnknownGender)
	r.store.nodes[n].members = []int{speaker}
	r.groups[speaker] = n
	return n
}

// addressee is who "you" means: the one spoken to in the turn; within a
// quotation nobody can be sure.
func (r *reading) addressee(m *mention) int {
	if m.quote >= 0 {
		return -1
	}
	if n, ok := r.speakers[r.block(m.Sent).Addressee]; ok {
		return n
	}
	return -1
}

// countPronouns finds the gender of most pronouns outside quotations: in a life
// it is that of the person told of.
func (r *reading) countPronouns() {
	var male, female int
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Form != PronounForm || m.quote >= 0 {
			continue
		}
		switch m.gender {
		case Male:
			male++
		case Female:
			female++
		}
	}
	if male > 2*female && male > 1 {
		r.majority = Male
	} else if female > 2*male && female > 1 {
		r.majority = Female
	}
}
