package web

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// piece is a run of text that wears the same marks from end to end.
type piece struct {
	Text       string
	Class      string   // space-separated: "person", "place", "date", "words", "chosen", "gloss", "mark"
	Href       string   // a person's page, or a note
	Anchors    []string // ids of elements that begin here, for links to statements
	Statements string   // IDs of those whose words these are, for the script
}

// mark is what a run of bytes wears.
type mark struct {
	document.Span
	class     string
	href      string
	statement string
}

// layout holds what is needed to lay out one document's blocks.
type layout struct {
	doc      *document.Document
	marks    []mark                         // by start
	before   []int                          // before[i] is the furthest end among marks[:i+1]: marks may be long
	said     map[int][]testimonia.Statement // by block
	anchored map[string]bool                // statements that have their place in the page
	notes    map[string]string
}

func newLayout(doc *document.Document, mentions []store.Mention, list []testimonia.Statement, known names, chosen string) *layout {
	l := &layout{doc: doc, notes: map[string]string{}, said: map[int][]testimonia.Statement{}, anchored: map[string]bool{}}
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
			class = "words chosen"
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

// names holds the words of each person's full name, by ID.
type names map[string]map[string]bool

func namesOf(people []store.PersonCount) names {
	out := names{}
	for _, p := range people {
		out[p.ID] = map[string]bool{}
		for _, w := range words(p.Name) {
			out[p.ID][w] = true
		}
	}
	return out
}

// words cuts a text into words without their punctuation.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

// in reports whether a text names the person and does not only mean them, as
// "she" and "my mother" do.
func (n names) in(id, text string) bool {
	for _, w := range words(text) {
		if first, _ := utf8.DecodeRuneInString(w); n[id][w] && !unicode.IsLower(first) {
			return true
		}
	}
	return false
}

func mentionMark(m store.Mention, at document.Span, named bool) mark {
	switch {
	case m.Kind == testimonia.KindPerson && m.Person != "" && named:
		return mark{Span: at, class: "person", href: personURL(m.Person)}
	case m.Kind == testimonia.KindPerson && m.Person != "":
		return mark{Span: at, class: "tacit", href: personURL(m.Person)}
	case m.Kind == testimonia.KindPlace:
		return mark{Span: at, class: "place"}
	case m.Kind == "date":
		return mark{Span: at, class: "date"}
	}
	return mark{}
}

// addNotes collects the notes' texts and marks their marks.
func (l *layout) addNotes() {
	for _, b := range l.doc.Blocks {
		if b.Kind != document.Note || b.Note == "" {
			continue
		}
		text := make([]string, 0, len(b.Runs))
		for _, r := range b.Runs {
			text = append(text, strings.TrimSpace(l.doc.Text[r.Start:r.End]))
		}
		if l.notes[b.Note] != "" {
			l.notes[b.Note] += " "
		}
		l.notes[b.Note] += strings.Join(text, " ")
	}
	for _, m := range l.doc.Marks {
		k := mark{Span: m.Span, class: "mark"}
		if l.notes[m.Note] != "" {
			k.href = "#note-" + m.Note
		}
		l.marks = append(l.marks, k)
	}
}

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
	v.Says = group(l.said[i])
	if b.Kind != document.Note {
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
		if text := l.notes[m.Note]; text != "" && extent.Contains(m.Span) {
			out = append(out, noteView{m.Note, text})
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

// pieces cuts a stretch where marks begin and end.
func (l *layout) pieces(s document.Span) []piece {
	worn := l.over(s)
	cuts := []int{s.Start, s.End}
	for _, m := range worn {
		cuts = append(cuts, max(m.Start, s.Start), min(m.End, s.End))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	var live []mark
	next := 0
	for i := 0; i+1 < len(cuts); i++ {
		from, to := cuts[i], cuts[i+1]
		live = slices.DeleteFunc(live, func(m mark) bool { return m.End <= from })
		p := piece{Text: l.doc.Text[from:to]}
		for ; next < len(worn) && worn[next].Start <= from; next++ {
			live = append(live, worn[next])
			if id := worn[next].statement; id != "" && !l.anchored[id] {
				l.anchored[id] = true
				p.Anchors = append(p.Anchors, anchor(id))
			}
		}
		p.wear(live)
		out = append(out, p)
	}
	return out
}

// over returns the marks that overlap a stretch, by start.
func (l *layout) over(s document.Span) []mark {
	end, _ := slices.BinarySearchFunc(l.marks, s.End, func(m mark, at int) int { return m.Start - at })
	start := end
	for start > 0 && l.before[start-1] > s.Start {
		start--
	}
	var out []mark
	for _, m := range l.marks[start:end] {
		if m.Overlaps(s) {
			out = append(out, m)
		}
	}
	return out
}

// wear gives a piece the classes of the marks it wears, each once, and the
// first link among them.
func (p *piece) wear(live []mark) {
	var classes, statements []string
	for _, m := range live {
		for _, c := range strings.Fields(m.class) {
			if !slices.Contains(classes, c) {
				classes = append(classes, c)
			}
		}
		if p.Href == "" {
			p.Href = m.href
		}
		if m.statement != "" {
			statements = append(statements, m.statement)
		}
	}
	p.Statements = strings.Join(statements, " ")
	p.Class = strings.Join(classes, " ")
}
