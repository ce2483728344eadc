package speech

import "strconv"

// explicit returns the subject of the reporting verb right beside a quotation,
// -1 where there is none.
func (w *walk) explicit(n int) int {
	for _, h := range w.hits[n] {
		if h.subj >= 0 && (h.after && h.near < 3 || !h.after && h.near < 4 && w.endsColon(n)) {
			return h.subj
		}
	}
	return -1
}

// anchor is a quotation with an explicit speaker in the same exchange, and how
// many times the word passes between it and another quotation.
type anchor struct {
	person int
	passes int
}

// anchors finds the nearest explicit speakers before and after quotation n that
// are parted from it only by quotations that follow one another directly: there
// the word passes each time.
func (w *walk) anchors(n int) []anchor {
	var out []anchor
	for _, dir := range []int{-1, 1} {
		passes := 0
		for m := n; passes < 12; {
			next := w.neighbour(m, dir)
			if next < 0 {
				break
			}
			step := w.passes(min(m, next), max(m, next))
			if step < 0 {
				break
			}
			passes += step
			m = next
			if p := w.explicit(m); p >= 0 {
				out = append(out, anchor{p, passes * dir})
				break
			}
		}
	}
	return out
}

// neighbour returns the next or previous outermost quotation of words said.
func (w *walk) neighbour(n, dir int) int {
	for m := n + dir; m >= 0 && m < len(w.x.quotes); m += dir {
		if w.x.quotes[m].Kind.Said() && w.x.quotes[m].Depth == w.x.quotes[n].Depth {
			return m
		}
	}
	return -1
}

// passes tells whether the word passes from quotation a to the next one, b: 1,
// or stays: 0, or -1 where it cannot be told.
func (w *walk) passes(a, b int) int {
	p, q := w.x.quotes[a], w.x.quotes[b]
	i, j := w.x.at(p.End), w.x.at(q.Start)
	if i == j || w.x.blocks > 1 && w.block(a) != w.block(b) {
		return 1
	}
	if w.x.blocks > 1 {
		return 0 // one paragraph, one speaker
	}
	if w.explicit(a) >= 0 && j-i < 16 {
		last := w.x.token(j - 1).Form
		if last == "," || last == ":" || last == ";" || start(w.x.text[q.Inner.Start:q.Inner.End]) == "small" {
			return 0
		}
	}
	return -1
}

// block returns the flow a quotation begins in.
func (w *walk) block(n int) int {
	if i := w.x.at(w.x.quotes[n].Start); i < len(w.x.row) {
		return w.x.sents[w.x.row[i].sent].Block
	}
	return -1
}

// turns returns how a person stands to the explicit speakers of the exchange.
func (w *walk) turns(n int, p *person) []string {
	var out []string
	for _, a := range w.near {
		side, passes := "next", a.passes
		if passes < 0 {
			side, passes = "last", -passes
		}
		parity := strconv.Itoa(min(passes, 4))
		if passes > 4 {
			parity = "even"
			if passes%2 == 1 {
				parity = "odd"
			}
		}
		out = append(out, side+" explicit "+w.relation(p, &w.x.people[a.person])+" "+parity+" "+w.cued(n))
	}
	if m := w.neighbour(n, 1); m >= 0 {
		if v := w.vocatives[m]; v != "" && w.matches(p, v) {
			out = append(out, "is addressed next "+w.gap(n, m))
		}
	}
	return out
}

// paragraphWeights judge the speaker of a quotation without a verb of speech by
// the speaker before. They are set by hand, for the texts that the other
// weights are learned from keep no paragraphs: a new paragraph is a new
// speaker, the same paragraph the same one.
var paragraphWeights = Weights{"new paragraph, same speaker": -6, "same paragraph, same speaker": 4, "new paragraph, speaker before the last": 2}

// paragraph returns the features of paragraphWeights, where paragraphs are
// known.
func (w *walk) paragraph(n, person int) []string {
	if w.x.blocks < 2 || len(w.past) == 0 || w.explicit(n) >= 0 {
		return nil
	}
	p := &w.x.people[person]
	prev := w.past[len(w.past)-1]
	if w.x.quotes[prev.quote].Depth != w.x.quotes[n].Depth {
		return nil
	}
	fresh := w.block(n) != w.block(prev.quote)
	if prev.person >= 0 && w.relation(p, &w.x.people[prev.person]) == "same" {
		if fresh {
			return []string{"new paragraph, same speaker"}
		}
		return []string{"same paragraph, same speaker"}
	}
	if len(w.past) > 1 && fresh {
		if q := w.past[len(w.past)-2].person; q >= 0 && w.relation(p, &w.x.people[q]) == "same" {
			return []string{"new paragraph, speaker before the last"}
		}
	}
	return nil
}
