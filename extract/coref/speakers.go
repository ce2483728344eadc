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

// mentionIn returns the mention that a span's head carries, else the first whose
// head lies in it, or -1.
func (r *reading) mentionIn(s Span) int {
	if s.Len() <= 0 {
		return -1
	}
	sent, first, last := r.tokensIn(r.tokens, s)
	if sent < 0 {
		return -1
	}
	if j := r.headMention(sent, r.headIn(sent, first, last)); j >= 0 {
		return j
	}
	for t := first; t <= last; t++ {
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

// addressee is who "you" means: the one spoken to in the turn or the quotation.
func (r *reading) addressee(m *mention) int {
	if m.quote >= 0 {
		return r.quoteAddressee(m.quote)
	}
	if n, ok := r.speakers[r.block(m.Sent).Addressee]; ok {
		return n
	}
	return -1
}

// quoteAddressee is who a quotation is said to: whom the verb of saying names
// ("told her son: …"), otherwise whoever spoke last before in the same talk.
func (r *reading) quoteAddressee(q int) int {
	if n, known := r.saidTo[q]; known {
		return n
	}
	r.saidTo[q] = -1 // asked again while it is being found out
	n := r.calledOn(q)
	if n < 0 {
		n = r.namedAddressee(q)
	}
	if n < 0 {
		n = r.lastSpeaker(q)
	}
	r.saidTo[q] = n
	return n
}

// calledOn returns the person that the quoted words call by name: "Anna, you
// cannot …".
func (r *reading) calledOn(q int) int {
	if r.vocatives == nil {
		r.vocatives = map[int]int{}
		for i := range r.mentions {
			m := &r.mentions[i]
			if m.quote < 0 || m.named < 0 || !r.personOnly(m) || !r.token(m.Sent, m.Head).Is("vocative") && !r.opensWithName(m) {
				continue
			}
			if _, known := r.vocatives[m.quote]; !known {
				r.vocatives[m.quote] = r.label[m.named]
			}
		}
	}
	if n, ok := r.vocatives[q]; ok {
		return n
	}
	return -1
}

// opensWithName reports whether a name and a comma open the quotation before
// "you".
func (r *reading) opensWithName(m *mention) bool {
	toks := r.in.Sents[m.Sent].Tokens
	return m.Start-r.in.Quotes[m.quote].Span.Start < 6 && m.Last+2 < len(toks) && toks[m.Last+1].Form == "," && lower(&toks[m.Last+2]) == "you"
}

// namedAddressee reads the object of the verb that the speaker is the subject
// of.
func (r *reading) namedAddressee(q int) int {
	j := r.mentionIn(r.in.Quotes[q].Speaker)
	if j < 0 {
		return -1
	}
	m := &r.mentions[j]
	t := r.trees[m.Sent]
	verb := t.head(m.Head)
	if verb < 0 || !t.sent.Tokens[m.Head].Is("nsubj") {
		return -1
	}
	for _, k := range t.children(verb) {
		tok := &t.sent.Tokens[k]
		c := t.child(int(k), "case")
		if !tok.Is("obj", "iobj") && !(tok.Is("obl") && c >= 0 && lower(&t.sent.Tokens[c]) == "to") {
			continue
		}
		if o := r.headMention(m.Sent, int(k)); o >= 0 && r.mentions[o].quote != q {
			if n := r.store.find(r.nodeOf(o)); n >= 0 && n != r.store.find(r.quoteSpeaker(q)) {
				return n
			}
		}
	}
	return -1
}

// lastSpeaker returns the speaker of one of the quotations shortly before who
// is not the speaker of q.
func (r *reading) lastSpeaker(q int) int {
	speaker := r.store.find(r.quoteSpeaker(q))
	for p := q - 1; p >= 0 && p > q-4; p-- {
		if r.in.Quotes[q].Span.Start-r.in.Quotes[p].Span.End > 600 {
			return -1
		}
		if r.in.Quotes[p].Span.End > r.in.Quotes[q].Span.Start {
			continue
		}
		if n := r.store.find(r.quotes[p]); n >= 0 && n != speaker {
			return n
		}
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
		if m.Person == 1 && m.Number == Singular {
			r.firstPerson[m.block] = true
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
