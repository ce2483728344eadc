package reading

import (
	"slices"

	"github.com/testimonia/testimonia/document"
)

// piece is a run of bytes that wears the same marks from end to end.
type piece struct {
	document.Span
	worn   []mark
	begins []mark // those of worn that begin here
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
		p := piece{Span: document.Span{Start: cuts[i], End: cuts[i+1]}}
		live = slices.DeleteFunc(live, func(m mark) bool { return m.End <= p.Start })
		for ; next < len(worn) && worn[next].Start <= p.Start; next++ {
			live = append(live, worn[next])
			p.begins = append(p.begins, worn[next])
		}
		p.worn = slices.Clone(live)
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
