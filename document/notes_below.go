package document

import "sort"

// Programs that take text out of a page may put the raised label of a footnote
// below the note: they sort by the writing line. The functions here read such
// notes.

// labelsBelow reports whether the labels that stand alone on a line close a
// paragraph more often than they open one.
func (f *noteFinder) labelsBelow() bool {
	below, above := 0, 0
	for i := range f.lines {
		if h := f.noteHead(i); h.form != labelAlone || h.label == "" || f.signBetween(h.label, 0, f.lines[i].Start) < stuck {
			continue
		}
		switch {
		case f.closes(i):
			below++
		case f.lines[i].gap > 0:
			above++
		}
	}
	return below > above
}

// closes reports whether line i ends a group of lines it is not alone in.
func (f *noteFinder) closes(i int) bool {
	l := &f.lines[i]
	last := i+1 == len(f.lines)
	return i > 0 && l.gap == 0 && !l.page && (last || f.lines[i+1].gap > 0 || f.lines[i+1].page)
}

// noteLines is how many lines above its label a note may have.
const noteLines = 40

// takeAbove makes a note of the paragraph above the label on line i, if the
// label has a mark in the text before it.
func (f *noteFinder) takeAbove(h noteHead, i int) bool {
	n := atoi(h.label)
	if !f.closes(i) || n != f.last+1 && n != 1 && !between(n-f.last, 1, 3) {
		return false
	}
	first := f.paragraphAbove(i)
	if first < 0 || f.signBetween(h.label, f.defined[h.label], f.lines[first].Start) < stuck {
		return false
	}
	l := &f.lines[first]
	l.kind, l.note, l.start, l.lead = Note, h.label, true, l.Start
	f.defined[h.label], f.last, f.open, f.form = l.Start, n, true, labelAlone
	f.lines[i].kind, f.lines[i].start = Furniture, true
	return true
}

// paragraphAbove finds the first line of the paragraph that ends above line i:
// behind an empty line, behind a line that ends short, or where a sentence of
// the body breaks off and the note begins with a capital.
func (f *noteFinder) paragraphAbove(i int) int {
	broken := -1
	for j := i - 1; j >= max(0, i-noteLines); j-- {
		l := &f.lines[j]
		if l.note != "" || l.kind != "" {
			return -1
		}
		switch {
		case f.marked(l):
			if broken < 0 && finished(f.str(l.Span)) {
				return j + 1
			}
			return broken
		case l.label.Len() > 0:
			return broken
		case l.gap > 0 || l.page || j == 0:
			return j
		}
		above, s := &f.lines[j-1], f.str(l.Span)
		if !f.wraps(above, l) {
			return j
		}
		if t := f.str(above.Span); upperStart(s) && !finished(t) && endsOpen(t) && !isNumber(s[:1]) {
			broken = j
		}
	}
	return broken
}

// marked reports whether a line bears a mark, as lines of the body do.
func (f *noteFinder) marked(l *line) bool {
	i := sort.Search(len(f.signs), func(i int) bool { return f.signs[i].Start > l.Start })
	for ; i < len(f.signs) && f.signs[i].Start < l.End; i++ {
		if s := f.signs[i]; s.sure >= stuck && atoi(s.note) > f.last {
			return true
		}
	}
	return false
}
