package reading

import (
	"cmp"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// layout is a source with what stands where in it. It depends on the state alone
// and never changes, so that every request for the source can use it.
type layout struct {
	slug   string
	doc    *document.Document
	count  *store.Offsets // code points
	marks  []mark         // by start
	before []int          // before[i] is the furthest end among marks[:i+1]: marks may be long
	list   []testimonia.Statement
	said   map[int][]int           // statements of a block, in list
	block  map[string]int          // of a statement, by ID
	people map[string][]occurrence // by State.Key, in reading order
	found  map[string][]finding    // by statement
	notes  map[string][]note       // by label, in order: labels begin anew in many books
	parts  []blocks
}

// occurrence is a run of words that means somebody.
type occurrence struct {
	start int // byte
	block int
}

func newLayout(state *collection.State, slug string, doc *document.Document, mentions []store.Mention, list []testimonia.Statement) *layout {
	l := &layout{slug: slug, doc: doc, count: store.NewOffsets(doc.Text), list: list,
		said: map[int][]int{}, block: map[string]int{}, people: map[string][]occurrence{}, notes: map[string][]note{},
		parts: partsOf(doc), found: findingsIn(state, slug)}
	runs := runsOf(doc)
	l.addMentions(state, runs, mentions)
	l.addStatements(runs)
	for _, g := range doc.Glosses {
		l.marks = append(l.marks, mark{Span: g.Span, kind: gloss})
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

func (l *layout) addMentions(state *collection.State, runs []run, mentions []store.Mention) {
	known := names{}
	for _, m := range mentions {
		at := l.bytes(m.Start, m.End)
		switch {
		case m.Kind == testimonia.KindPerson && m.Person != "":
			key := state.Key(m.Person)
			l.people[key] = append(l.people[key], occurrence{at.Start, blockAt(runs, at.Start)})
			l.marks = append(l.marks, personMark(state, m.Person, at, l.doc.Text[at.Start:at.End], known, len(l.people[key])))
		case m.Kind == testimonia.KindPlace:
			l.marks = append(l.marks, mark{Span: at, kind: place})
		case m.Kind == "date":
			l.marks = append(l.marks, mark{Span: at, kind: date})
		case m.Kind == testimonia.KindSpeech:
			l.marks = append(l.marks, mark{Span: at, kind: speech, title: m.Value})
		}
	}
}

func (l *layout) addStatements(runs []run) {
	for i, t := range l.list {
		at := l.bytes(t.Start, t.End)
		block := blockAt(runs, at.Start)
		l.said[block] = append(l.said[block], i)
		l.block[t.ID] = block
		l.marks = append(l.marks, mark{Span: at, kind: wording, id: t.ID, n: i + 1})
	}
	for _, said := range l.said {
		slices.SortStableFunc(said, func(a, b int) int { return asRead(&l.list[a], &l.list[b]) })
	}
}

// typeOrder is that in which people read a life, birth before death.
var typeOrder = func() map[testimonia.Type]int {
	out := map[testimonia.Type]int{}
	for i, t := range testimonia.Types() {
		out[t] = i
	}
	return out
}()

// asRead orders statements by their words, and those that the same words make as
// a life is read.
func asRead(a, b *testimonia.Statement) int {
	return cmp.Or(a.Start-b.Start, a.End-b.End, typeOrder[a.Type]-typeOrder[b.Type])
}

// bytes turns code points into bytes.
func (l *layout) bytes(start, end int) document.Span {
	return document.Span{Start: l.count.Byte(start), End: l.count.Byte(end)}
}

// extent is where a block begins and ends, in code points.
func (l *layout) extent(b *document.Block) (start, end int) {
	e := b.Extent()
	return l.count.Rune(e.Start), l.count.Rune(e.End)
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
