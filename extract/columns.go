package extract

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
)

// findColumns notes of each sentence in a table what its column is headed. The
// header is the table's first row or, where a list has none, the words before
// it that name the columns in order.
func (w *work) findColumns() {
	w.fields = map[int]string{}
	at := 0
	for b := 0; b < len(w.doc.Blocks); b++ {
		if w.doc.Blocks[b].Kind != document.TableRow {
			continue
		}
		header, own := w.header(b)
		if own {
			at = w.fieldRow(b, at, headed(len(header)))
			b++
		}
		for ; b < len(w.doc.Blocks) && w.inTable(b); b++ {
			if header != nil && w.doc.Blocks[b].Kind == document.TableRow {
				at = w.fieldRow(b, at, header)
			}
		}
	}
	for i := range w.named {
		if m := &w.named[i]; m.Kind == testimonia.KindPerson && placed[testimonia.Type(w.fields[m.Sent])] {
			m.Kind = testimonia.KindPlace // a village in a column of places may look like a surname
		}
	}
}

// placed are the columns whose names are of places.
var placed = map[testimonia.Type]bool{testimonia.Birth: true, testimonia.Death: true, testimonia.Burial: true, testimonia.Residence: true,
	testimonia.Exile: true, testimonia.Imprisonment: true, testimonia.Arrest: true, testimonia.Release: true, testimonia.Execution: true}

// head is what the sentences of a table's header are noted as.
const head = "header"

func headed(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = head
	}
	return out
}

// inTable reports whether block b goes on with a table: a row, or the line
// under its header.
func (w *work) inTable(b int) bool {
	k := w.doc.Blocks[b].Kind
	return k == document.TableRow || k == document.Furniture
}

// header returns what each column of the table that begins with block b is
// headed, nil where nothing says so, and whether that row says it itself.
func (w *work) header(b int) (fields []string, own bool) {
	cells := w.doc.Cells(&w.doc.Blocks[b])
	var words []string
	for _, c := range cells {
		words = append(words, w.wordsOf(c))
	}
	if out := w.labels(words); out != nil {
		return out, true
	}
	for i := b - 1; i >= 0 && i >= b-2; i-- {
		if out := w.described(w.doc.Words(&w.doc.Blocks[i]), len(cells)); out != nil {
			return out, false
		}
	}
	return nil, false
}

func (w *work) wordsOf(runs []testimonia.Span) string {
	var out strings.Builder
	for _, r := range runs {
		out.WriteString(w.doc.Text[r.Start:r.End])
	}
	return out.String()
}

// labels reads a row of labels: half of its cells at least must be known.
func (w *work) labels(cells []string) []string {
	out := make([]string, len(cells))
	known, filled := 0, 0
	for i, c := range cells {
		if strings.TrimSpace(c) == "" {
			continue
		}
		filled++
		if field, ok := w.lexicon.Label(c); ok {
			out[i] = field
			known++
		}
	}
	if known < 2 || 2*known < filled {
		return nil
	}
	return out
}

// described reads the columns off words like "(surname; given name; born; camp;
// what became of him)". Two columns of names may be one in the table.
func (w *work) described(words string, columns int) []string {
	start := max(strings.LastIndexByte(words, ':'), strings.LastIndexByte(words, '('))
	for _, sign := range []string{";", "|", "/", ","} {
		parts := strings.Split(words[start+1:], sign)
		out := w.labels(parts)
		switch {
		case out == nil:
		case len(out) == columns:
			return out
		case len(out) == columns+1 && out[0] == "name":
			return append([]string{"name"}, out[2:]...)
		}
	}
	return nil
}

// fieldRow gives the sentences of row b the heads of their columns. It looks
// from sentence at on and returns where it stopped.
func (w *work) fieldRow(b, at int, header []string) int {
	for i, cell := range w.doc.Cells(&w.doc.Blocks[b]) {
		if len(cell) == 0 || i >= len(header) {
			continue
		}
		end := cell[len(cell)-1].End
		for at < len(w.sents) && w.sents[at].Start < cell[0].Start {
			at++
		}
		for ; at < len(w.sents) && w.sents[at].Start < end; at++ {
			w.fields[at] = header[i]
		}
	}
	return at
}
