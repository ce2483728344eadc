package store

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/edtf"
)

// headBlocks and headLetters say how far the head of a document goes: so many
// blocks, none longer than so many letters.
const (
	headBlocks  = 10
	headLetters = 160
)

// ToldOn returns when a document says it was told or written, as EDTF: the first
// date within a year that stands in its head, above the first turn and the first
// long paragraph. Empty where none does. A block with several dates tells of a
// life, or is an entry of a list, and is passed over.
func ToldOn(d *document.Document, mentions []Mention) string {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		start, end := d.CodePoints(b.Extent())
		if i >= headBlocks || b.Turn >= 0 || end-start > headLetters {
			return ""
		}
		if dates := datesIn(testimonia.Span{Start: start, End: end}, mentions); len(dates) == 1 && withinYear(dates[0]) {
			return dates[0]
		}
	}
	return ""
}

// datesIn are the values of the dates in a span of code points.
func datesIn(s testimonia.Span, mentions []Mention) []string {
	var out []string
	for _, m := range mentions {
		if m.Kind == "date" && s.Contains(m.Span) {
			out = append(out, m.Value)
		}
	}
	return out
}

// withinYear reports whether an EDTF value lies within a year: "1890/1937" in the
// head is somebody's life.
func withinYear(value string) bool {
	v, err := edtf.Parse(value)
	if err != nil || v.Kind != edtf.Point {
		return false
	}
	first, last, ok := v.Bounds()
	return ok && last-first < 366
}
