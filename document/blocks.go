package document

import (
	"strings"
)

// assembler turns paragraphs into blocks and mends what a page broke.
type assembler struct {
	*draft
	masks  []Span // sorted: what no run may hold
	blocks []Block
	pieces [][]Span // per block, the paragraphs it is made of
	body   int      // the last block of running text that may go on, or -1
	note   int      // the last note that may go on, or -1
	turn   int      // the turn that paragraphs belong to, or -1
	gaps   bool     // paragraphs of this text end with a full stop as a rule
}

// assemble makes the blocks.
func (d *draft) assemble(paras []paragraph) []Block {
	a := &assembler{draft: d, body: -1, note: -1, turn: -1}
	a.masks = d.allMasks()
	a.gaps = a.mostlyFinished(paras)
	a.blocks, a.pieces = make([]Block, 0, len(paras)), make([][]Span, 0, len(paras))
	lastLabel := -1
	for i := range d.lines {
		if d.lines[i].turn > 0 {
			lastLabel = i
		}
	}
	for _, p := range paras {
		a.paragraph(p, lastLabel)
	}
	a.finish()
	return a.blocks
}

// mostlyFinished reports whether nine in ten longer paragraphs end as sentences
// do, so that one that does not is broken.
func (a *assembler) mostlyFinished(paras []paragraph) bool {
	long, whole := 0, 0
	for _, p := range paras {
		if k := a.lines[p.first].kind; (k == "" || k == Note) && p.Len() > 100 {
			long++
			if finished(a.visible(p.Span)) {
				whole++
			}
		}
	}
	return long >= 5 && 10*whole >= 8*long
}

// visible is the end of a span's text without what is masked there.
func (d *draft) visibleEnd(masks []Span, s Span) int {
	end := s.End
	for end > s.Start {
		trimmed := s.Start + len(strings.TrimRight(d.text[s.Start:end], " \t\n\r\f\u00a0"))
		if trimmed < end {
			end = trimmed
			continue
		}
		m, ok := covering(masks, end-1)
		if !ok || m.Start >= end {
			break
		}
		end = max(m.Start, s.Start)
	}
	return end
}

func (a *assembler) visible(s Span) string {
	end := a.visibleEnd(a.masks, s)
	return a.text[max(s.Start, end-80):end]
}

func (a *assembler) paragraph(p paragraph, lastLabel int) {
	l := &a.lines[p.first]
	words := Span{Start: min(l.words(), p.End), End: p.End}
	switch {
	case l.rule:
		if p.first > lastLabel {
			a.turn = -1
		}
		a.add(Block{Kind: Furniture, Turn: -1}, p.Span)
		return
	case l.turn > 0:
		a.turn = l.turn - 1
		a.body, a.note = -1, -1
	}
	switch l.kind {
	case Furniture, Caption, TableRow:
		a.aside(l, words)
	case Heading:
		a.heading(l, words)
	case Note:
		a.note = a.add(Block{Kind: Note, Turn: -1, Note: l.note}, words)
	default:
		a.text1(l, p, words)
	}
}

// aside adds a block that does not end what it interrupts.
func (a *assembler) aside(l *line, words Span) {
	turn := -1
	if l.kind == TableRow {
		turn = a.turn
	}
	a.add(Block{Kind: l.kind, Turn: turn}, words)
}

func (a *assembler) heading(l *line, words Span) {
	if title := strings.TrimLeft(a.str(words), "#0123456789. "); has(noteHeadings, title) || has(endMatter, title) {
		a.turn = -1
	}
	a.body, a.note = -1, -1
	a.add(Block{Kind: Heading, Level: l.level, Turn: -1}, words)
}

// text1 adds a paragraph of running text, or joins it to the block it goes on
// with.
func (a *assembler) text1(l *line, p paragraph, words Span) {
	if l.turn == 0 && l.kind != ListItem {
		for _, b := range a.openBlocks(l) {
			if b >= 0 && a.joins(b, l, words) {
				a.pieces[b] = append(a.pieces[b], words)
				return
			}
		}
	}
	if l.foot && a.lastNote() != "" {
		a.note = a.add(Block{Kind: Note, Turn: -1, Note: a.lastNote()}, words)
		return
	}
	kind := l.kind
	if kind == "" {
		kind = Paragraph
	}
	turn := a.turn
	if a.bracketed(words) || l.turn == 0 && a.setApart(words) {
		turn = -1
	}
	b := a.add(Block{Kind: kind, Level: l.level, Turn: turn}, words)
	if turn >= 0 || a.turn < 0 {
		a.body = b
	}
}

func (a *assembler) lastNote() string {
	for i := len(a.blocks) - 1; i >= 0; i-- {
		if k := a.blocks[i].Kind; k == Note {
			return a.blocks[i].Note
		} else if k != Furniture && k != Caption {
			break
		}
	}
	return ""
}

// openBlocks gives the blocks that a paragraph may go on with: a note's words
// go on below it, the body's on the next page.
func (a *assembler) openBlocks(l *line) [2]int {
	if l.page || a.note < a.body {
		return [2]int{a.body, a.note}
	}
	return [2]int{a.note, a.body}
}

// joins reports whether the paragraph on line l goes on with block b: the
// block's last sentence has no end, and the paragraph begins like its rest.
func (a *assembler) joins(b int, l *line, words Span) bool {
	parts := a.pieces[b]
	before := a.visible(parts[len(parts)-1])
	if k := a.blocks[b].Kind; finished(before) && !abbreviated(before) || l.kind == Quotation && k != Quotation || k == ListItem && l.gap > 0 && !lowerStart(a.str(words)) {
		return false
	}
	if before == "" || a.bracketed(words) {
		return false
	}
	next := a.str(words)
	length := parts[len(parts)-1].Len()
	switch {
	case lowerStart(next):
		return length >= 20 && (l.gap > 0 || l.page || a.flowing || b < len(a.blocks)-1)
	case endsOpen(before):
		return length >= 40 && l.gap > 0 || l.page || b < len(a.blocks)-1
	}
	broken := l.page || l.gap > 0 && length >= 200 && words.Len() >= 40
	return broken && a.gaps && length >= 60
}

// abbreviated reports whether s ends in a title that a name must follow.
func abbreviated(s string) bool {
	return strings.HasSuffix(s, ".") && has(titles, lastWord(strings.TrimSuffix(s, ".")))
}

var titles = set(`mr|mrs|ms|dr|st|prof|gen|col|capt|lt|sgt|rev|sen|gov`)

// bracketed reports whether brackets hold the whole of a paragraph: an editor's
// or transcriber's words.
func (a *assembler) bracketed(s Span) bool {
	t := a.str(s)
	return strings.HasPrefix(t, "[") && strings.HasSuffix(strings.TrimRight(t, ".*_"), "]") && strings.Count(t, "[") == 1
}

// setApart reports whether a paragraph inside a turn is wholly in italics: an
// editor's words, unless italics mark the questions.
func (a *assembler) setApart(words Span) bool {
	return words.Len() > 60 && len(a.labels) > 0 && a.labels[0].form != formFace && a.covered(a.italic, words)
}

// add appends a block and returns its index.
func (a *assembler) add(b Block, words Span) int {
	a.blocks = append(a.blocks, b)
	a.pieces = append(a.pieces, []Span{words})
	return len(a.blocks) - 1
}
