package document

import (
	"sort"
	"unicode/utf8"
)

// pieceAt returns the index of the piece that covers byte pos of the text, or
// -1 where there is none.
func (m *OffsetMap) pieceAt(pos int) int {
	return sort.Search(len(m.Pieces), func(i int) bool { return m.Pieces[i].Text > pos }) - 1
}

// Original maps a span of the reading text to the bytes it came from. Where a
// piece maps only as a whole, the answer covers the whole piece.
func (m *OffsetMap) Original(s Span) Span {
	first := m.pieceAt(s.Start)
	if first < 0 {
		return Span{}
	}
	start := m.Pieces[first].startOf(s.Start)
	if s.End <= s.Start {
		return Span{Start: start, End: start}
	}
	return Span{Start: start, End: m.Pieces[m.pieceAt(s.End-1)].endOf(s.End)}
}

func (p *Piece) startOf(pos int) int {
	if p.Exact {
		return p.Original + min(pos-p.Text, p.Len)
	}
	return p.Original
}

func (p *Piece) endOf(pos int) int {
	if p.Exact {
		return p.Original + min(pos-p.Text, p.Len)
	}
	return p.Original + p.Len
}

// Original maps a span of the reading text to the bytes of the file.
func (d *Document) Original(s Span) Span { return d.Origin.Original(s) }

// runeStep is how many bytes lie between two entries of the code point index.
const runeStep = 256

func runeIndex(text string) []int {
	index := make([]int, 0, len(text)/runeStep+1)
	count := 0
	for at := 0; at < len(text); at += runeStep {
		index = append(index, count)
		count += starts(text[at:min(at+runeStep, len(text))])
	}
	return index
}

// starts counts the bytes of s that begin a code point.
func starts(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

// CodePoints gives a span of bytes of the reading text in Unicode code points.
func (d *Document) CodePoints(s Span) (start, end int) {
	return d.codePoint(s.Start), d.codePoint(s.End)
}

func (d *Document) codePoint(pos int) int {
	pos = max(0, min(pos, len(d.Text)))
	if i := min(pos/runeStep, len(d.runes)-1); i >= 0 {
		return d.runes[i] + starts(d.Text[i*runeStep:pos])
	}
	return starts(d.Text[:pos])
}
