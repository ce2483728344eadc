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
// long paragraph. Empty where none does.
func ToldOn(d *document.Document, mentions []Mention) string {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		start, end := d.CodePoints(b.Extent())
		if i >= headBlocks || b.Turn >= 0 || end-start > headLetters {
			return ""
		}
		for _, m := range mentions {
			if m.Kind == "date" && (testimonia.Span{Start: start, End: end}).Contains(m.Span) && withinYear(m.Value) {
				return m.Value
			}
		}
	}
	return ""
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
