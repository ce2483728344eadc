package reading

import (
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// layout holds what is needed to lay out one document's blocks.
type layout struct {
	doc      *document.Document
	marks    []mark                         // by start
	before   []int                          // before[i] is the furthest end among marks[:i+1]: marks may be long
	said     map[int][]testimonia.Statement // by block
	anchored map[string]bool                // statements that have their place in the page
	notes    map[string][]note              // by label, in order: labels begin anew in many books
	parts    []blocks
	chosen   int                               // block of the statement that stands out, -1 without
	says     func(testimonia.Statement) string // the voices and the stance in words
}

// note is a footnote and the block where it begins.
type note struct {
	text        string
	first, last int // blocks
	start       int // byte
}

// blocks is a range of a document's blocks.
type blocks struct{ from, to int }

// partSize is how many bytes of text one page shows: enough for an interview,
// little enough for a browser when the source is a book.
const partSize = 100_000

func newLayout(doc *document.Document, mentions []store.Mention, list []testimonia.Statement, known names, chosen string) *layout {
	l := &layout{doc: doc, notes: map[string][]note{}, chosen: -1, parts: partsOf(doc), said: map[int][]testimonia.Statement{}, anchored: map[string]bool{}}
	runs := runsOf(doc)
	o := store.NewOffsets(doc.Text)
	span := func(start, end int) document.Span { return document.Span{Start: o.Byte(start), End: o.Byte(end)} }
	for _, m := range mentions {
		at := span(m.Start, m.End)
		if k := mentionMark(m, at, known.in(m.Person, doc.Text[at.Start:at.End])); k.class != "" {
			l.marks = append(l.marks, k)
		}
	}
	for _, t := range list {
		at := span(t.Start, t.End)
		block := blockAt(runs, at.Start)
		l.said[block] = append(l.said[block], t)
		class := "words"
		if t.ID == chosen {
			class, l.chosen = "words chosen", block
		}
		l.marks = append(l.marks, mark{Span: at, class: class, statement: t.ID})
	}
	for _, g := range doc.Glosses {
		l.marks = append(l.marks, mark{Span: g.Span, class: "gloss"})
	}
	l.addNotes()
	slices.SortStableFunc(l.marks, func(a, b mark) int { return a.Start - b.Start })
	furthest := 0
	for _, m := range l.marks {
		furthest = max(furthest, m.End)
		l.before = append(l.before, furthest)
	}
	return l
}

// run is where one run of a block begins.
type run struct{ start, block int }

func runsOf(doc *document.Document) []run {
	var out []run
	for i, b := range doc.Blocks {
		for _, r := range b.Runs {
			out = append(out, run{r.Start, i})
		}
	}
	slices.SortFunc(out, func(a, b run) int { return a.start - b.start })
	return out
}

// blockAt returns the block beside which stands what begins at a byte: that of
// the last run to begin until there.
func blockAt(runs []run, at int) int {
	i, found := slices.BinarySearchFunc(runs, at, func(r run, at int) int { return r.start - at })
	if !found {
		i--
	}
	if len(runs) == 0 {
		return 0
	}
	return runs[max(i, 0)].block
}

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

// choose returns the part to show: the one asked for, or that of the statement
// that stands out.
func (l *layout) choose(asked string) int {
	if n, err := strconv.Atoi(asked); err == nil && n >= 1 && n <= len(l.parts) {
		return n
	}
	if l.chosen >= 0 {
		return l.partOf(l.chosen)
	}
	return 1
}

// views lays out some blocks, each with its speaker where a turn begins.
func (l *layout) views(part blocks) []blockView {
	views := make([]blockView, 0, part.to-part.from)
	turn := -1
	for i := part.from; i < part.to; i++ {
		b := l.doc.Blocks[i]
		v := l.block(i, b)
		if b.Turn >= 0 && b.Turn < len(l.doc.Turns) {
			t := l.doc.Turns[b.Turn]
			v.Asked = t.Role == testimonia.RoleInterviewer
			if b.Turn != turn {
				v.Speaker = t.Speaker
			}
		}
		turn = b.Turn
		if len(v.Pieces) > 0 {
			views = append(views, v)
		}
	}
	return views
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
		k := mark{Span: m.Span, class: "mark"}
		if n, ok := l.noteOf(m); ok {
			k.href = "?part=" + strconv.Itoa(l.partOf(n.first)) + "#" + noteID(n.first)
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

// noteID is the id of the element where a note begins.
func noteID(block int) string { return "note-" + strconv.Itoa(block+1) }

// block lays out one block.
func (l *layout) block(i int, b document.Block) blockView {
	v := blockView{Kind: strings.ReplaceAll(string(b.Kind), " ", "-"), Level: min(max(b.Level, 1), 6), Label: b.Note}
	last := -1
	for _, s := range l.stretches(b) {
		if last >= 0 && l.parted(last, s.Start) {
			v.Pieces = append(v.Pieces, piece{Text: " "})
		}
		v.Pieces = append(v.Pieces, l.pieces(s)...)
		last = s.End
	}
	v.Says = group(l.said[i], l.says)
	if b.Kind == document.Note {
		v.ID = noteID(i)
	} else {
		v.Notes = l.notesOf(b)
	}
	return v
}

// notesOf returns the notes whose marks stand in a block.
func (l *layout) notesOf(b document.Block) []noteView {
	var out []noteView
	if len(b.Runs) == 0 {
		return nil
	}
	// A mark may follow the block's last run directly.
	extent := document.Span{Start: b.Runs[0].Start, End: b.Runs[len(b.Runs)-1].End + markReach}
	for _, m := range l.doc.Marks {
		if !extent.Contains(m.Span) {
			continue
		}
		if n, ok := l.noteOf(m); ok {
			out = append(out, noteView{m.Note, n.text})
		}
	}
	return out
}

// markReach is how many bytes after a block a note's mark may end: "[123]" and
// a space.
const markReach = 8

// stretches are the parts of the text to show for a block: its runs with the
// marks and glosses between and behind them, but not what stands between as a
// block of its own.
func (l *layout) stretches(b document.Block) []document.Span {
	out := slices.Clone(b.Runs)
	if len(b.Runs) == 0 {
		return nil
	}
	extent := document.Span{Start: b.Runs[0].Start, End: b.Runs[len(b.Runs)-1].End + markReach}
	inRun := func(s document.Span) bool {
		return slices.ContainsFunc(b.Runs, func(r document.Span) bool { return r.Overlaps(s) })
	}
	add := func(s document.Span) {
		if extent.Contains(s) && !inRun(s) && !strings.Contains(l.doc.Text[min(s.Start, b.Runs[len(b.Runs)-1].End):s.Start], "\n") {
			out = append(out, s)
		}
	}
	for _, m := range l.doc.Marks {
		add(m.Span)
	}
	for _, g := range l.doc.Glosses {
		add(g.Span)
	}
	slices.SortFunc(out, func(a, c document.Span) int { return a.Start - c.Start })
	return out
}

// parted reports whether the text between two stretches parts their words and
// neither end shows it.
func (l *layout) parted(from, to int) bool {
	if from >= to || from == 0 || to >= len(l.doc.Text) {
		return false
	}
	const blank = " \t\n\r"
	return strings.ContainsAny(l.doc.Text[from:to], blank) &&
		!strings.ContainsAny(l.doc.Text[from-1:from]+l.doc.Text[to:to+1], blank)
}
