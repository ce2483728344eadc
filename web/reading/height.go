package reading

import "unicode/utf8"

// How passages and margins come out in a wide window, as the style sets them.
// What rests on it need only be about right.
const (
	textLetters   = 66 // in a line of a passage
	noteLetters   = 76 // in a line of a note, which is set smaller
	marginLetters = 50 // in a line of the margin

	textHeight   = 28 // of a line, in pixels
	noteHeight   = 23
	marginHeight = 20
	rowGap       = 15 // between passages

	slotLines = 8 // of a long passage beside which one slot stands
)

// height is how high a passage stands.
func (p *passage) height() int {
	n := utf8.RuneCountInString(p.Text)
	if p.Kind == "note" {
		return (n/noteLetters+1)*noteHeight + rowGap
	}
	return (n/textLetters+1)*textHeight + rowGap
}

// slots is into how many pieces the margin of a passage is cut, so that what is
// attested far down in a long one stands there.
func slots(p passage) int {
	lines := utf8.RuneCountInString(p.Text)/textLetters + 1
	if lines < 2*slotLines {
		return 1
	}
	return lines / slotLines
}

// height is how high a margin stands.
func (m *margin) height() int {
	lines := 0
	for _, x := range m.Slots {
		for _, g := range x.Says {
			if g.Words != "" {
				lines++
			}
			for _, a := range g.About {
				lines += a.letters()/marginLetters + 1
			}
		}
	}
	return lines * marginHeight
}

func (a *about) letters() int {
	n := len(a.Subject.Name)
	for _, e := range a.List {
		n += len(e.Type) + len(e.Detail) + 4
		if e.Object != nil {
			n += len(e.Object.Name)
		}
		if e.Place != nil {
			n += len(e.Place.Name)
		}
		if e.Date != nil {
			n += len(e.Date.EDTF) + 4
		}
		for _, o := range e.Against {
			n += len(o.Words)
		}
	}
	return n
}

// spill lets margins that are longer than their passages run on beside passages
// that attest nothing, so that they tear no holes into the text.
func spill(list []turn) {
	var last *passage // with a margin
	room := 0         // beside it and what follows
	done := func() {
		if last == nil {
			return
		}
		need := last.Margin.height() + marginHeight // a line for what is only about right
		last.Margin.Spills = need > last.height() && need <= room && len(last.Margin.Slots) == 1
	}
	for i := range list {
		for j := range list[i].Passages {
			p := &list[i].Passages[j]
			if p.Margin != nil {
				done()
				last, room = p, 0
			}
			room += p.height()
		}
	}
	done()
}
