package reading

import (
	"slices"
	"strings"

	"github.com/testimonia/testimonia/document"
)

// markReach is how many bytes after a block a note's mark may end: "[123]" and
// a space.
const markReach = 8

// reach is where a block's words, marks and glosses stand. A mark may follow the
// last run directly.
func reach(b *document.Block) document.Span {
	e := b.Extent()
	e.End += markReach
	return e
}

// within returns those of a list, which is ordered by start, that lie in a span.
func within[T any](list []T, in document.Span, span func(T) document.Span) []T {
	i, _ := slices.BinarySearchFunc(list, in.Start, func(x T, at int) int { return span(x).Start - at })
	var out []T
	for ; i < len(list) && span(list[i]).Start < in.End; i++ {
		if in.Contains(span(list[i])) {
			out = append(out, list[i])
		}
	}
	return out
}

// stretches are the parts of the text to show for a block: its runs with the
// marks and glosses between and behind them, but not what stands between as a
// block of its own.
func (l *layout) stretches(b *document.Block) []document.Span {
	if len(b.Runs) == 0 {
		return nil
	}
	out := slices.Clone(b.Runs)
	end := b.Extent().End
	inRun := func(s document.Span) bool {
		return slices.ContainsFunc(b.Runs, func(r document.Span) bool { return r.Overlaps(s) })
	}
	add := func(s document.Span) {
		if !inRun(s) && !strings.Contains(l.doc.Text[min(s.Start, end):s.Start], "\n") {
			out = append(out, s)
		}
	}
	for _, m := range within(l.doc.Marks, reach(b), func(m document.Mark) document.Span { return m.Span }) {
		add(m.Span)
	}
	for _, g := range within(l.doc.Glosses, reach(b), func(g document.Gloss) document.Span { return g.Span }) {
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
