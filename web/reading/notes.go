package reading

import (
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/web/base"
)

// note is a footnote and the block where it begins.
type note struct {
	text        string
	first, last int // blocks
	start       int // byte
}

// noteView is a footnote beside its mark.
type noteView struct {
	Label    string `json:"label"`
	Text     string `json:"text"`
	Language string `json:"language"` // BCP 47
}

// addNotes collects the notes' texts and marks their marks.
func (l *layout) addNotes() {
	for i, b := range l.doc.Blocks {
		if b.Kind != document.Note || b.Note == "" || len(b.Runs) == 0 {
			continue
		}
		list := l.notes[b.Note]
		if n := len(list); n == 0 || list[n-1].last != i-1 {
			list = append(list, note{first: i, start: b.Runs[0].Start})
		}
		n := &list[len(list)-1]
		n.last = i
		for _, r := range b.Runs {
			n.text = strings.TrimSpace(n.text + " " + strings.TrimSpace(l.doc.Text[r.Start:r.End]))
		}
		l.notes[b.Note] = list
	}
	for _, m := range l.doc.Marks {
		k := mark{Span: m.Span, kind: noteMark}
		if n, ok := l.noteOf(m); ok {
			k.href = base.PassageURL(l.slug, n.first+1)
		}
		l.marks = append(l.marks, k)
	}
}

// noteOf finds the note that a mark points at: the next of its label, or else
// the last.
func (l *layout) noteOf(m document.Mark) (note, bool) {
	list := l.notes[m.Note]
	for _, n := range list {
		if n.start > m.Start {
			return n, true
		}
	}
	if len(list) == 0 {
		return note{}, false
	}
	return list[len(list)-1], true
}

// notesOf returns the notes whose marks stand in a block.
func (l *layout) notesOf(b *document.Block) []noteView {
	var out []noteView
	if len(b.Runs) == 0 {
		return nil
	}
	extent := reach(b)
	for _, m := range within(l.doc.Marks, extent, func(m document.Mark) document.Span { return m.Span }) {
		if n, ok := l.noteOf(m); ok {
			out = append(out, noteView{m.Note, n.text, l.doc.Language})
		}
	}
	return out
}

// passageID is the id of the element that shows a passage.
func passageID(number int) string { return "p" + strconv.Itoa(number) }
