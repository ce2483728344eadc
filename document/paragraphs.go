package document

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is a run of lines that belong together.
type paragraph struct {
	Span
	first, last int // lines
}

// paragraphs puts the lines together.
func (d *draft) paragraphs() []paragraph {
	d.measure()
	var out []paragraph
	for i := range d.lines {
		if i == 0 || d.breaksBefore(i) {
			out = append(out, paragraph{d.lines[i].Span, i, i})
			continue
		}
		p := &out[len(out)-1]
		p.End, p.last = d.lines[i].End, i
	}
	return out
}

// breaksBefore reports whether a paragraph begins with line i.
func (d *draft) breaksBefore(i int) bool {
	before, l := &d.lines[i-1], &d.lines[i]
	switch {
	case l.start:
		return true
	case l.joined:
		return false
	case l.gap > 0 || l.page || before.kind == Heading || before.kind == Furniture || before.kind == TableRow:
		return true
	case before.kind != l.kind && l.kind != "":
		return true
	case d.flowing:
		return false
	case before.kind == Caption:
		return before.Len()*100 < d.width*85
	}
	return !d.wraps(before, l)
}

// The narrowest and the widest column, in code points, that counts as wrapped.
const (
	narrowest = 30
	widest    = 160
)

// measure finds the width at which a plain text wraps its lines: most lines
// that another follows are about that long.
func (d *draft) measure() {
	d.width = 0
	var lengths []int
	for i := 0; i+1 < len(d.lines); i++ {
		if next := &d.lines[i+1]; next.gap == 0 && !next.page && !next.start {
			lengths = append(lengths, utf8.RuneCountInString(d.str(d.lines[i].Span)))
		}
	}
	if d.flowing || len(lengths) < 3 {
		return
	}
	sort.Ints(lengths)
	width := lengths[len(lengths)*9/10]
	full := len(lengths) - sort.SearchInts(lengths, width*8/10)
	if between(width, narrowest, widest) && 2*full >= len(lengths) {
		d.width = width
	}
}

// wraps reports whether line b goes on with the paragraph of line a: its first
// word would not have fitted on a, or the sentence goes on.
func (d *draft) wraps(a, b *line) bool {
	s, next := d.str(a.Span), d.str(b.Span)
	if !finished(s) && (lowerStart(next) || endsOpen(s) && a.Len() > narrowest) {
		return true
	}
	if d.width == 0 || b.indent > a.indent+1 && finished(s) {
		return false
	}
	word := next
	if n := strings.IndexFunc(next, unicode.IsSpace); n >= 0 {
		word = next[:n]
	}
	need := utf8.RuneCountInString(s) + 1 + utf8.RuneCountInString(word)
	return need*100 >= d.width*85
}
