package reading

import "github.com/testimonia/testimonia/document"

// blocks is a range of a document's blocks.
type blocks struct{ from, to int }

// partSize is how many bytes of text one page shows: an interview of an hour,
// and little enough for a page that answers at once and loads at once.
const partSize = 36_000

// partsOf cuts a long document into parts between its blocks; there is always
// one.
func partsOf(doc *document.Document) []blocks {
	out := []blocks{{0, 0}}
	size := 0
	for i, b := range doc.Blocks {
		if last := &out[len(out)-1]; size < partSize {
			last.to = i + 1
		} else {
			out, size = append(out, blocks{i, i + 1}), 0
		}
		for _, r := range b.Runs {
			size += r.Len()
		}
	}
	return out
}

// partOf returns the number of the part that a block stands in.
func (l *layout) partOf(block int) int {
	for i, p := range l.parts {
		if block < p.to {
			return i + 1
		}
	}
	return len(l.parts)
}
