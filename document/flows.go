package document

import (
	"sort"
	"strings"

	"github.com/testimonia/testimonia/language"
)

// Flows gives the document's readable blocks as flows for an analyzer: one per
// block that is not furniture, and one per cell of a table's row; the year that
// heads an entry of a chronology is parted from it likewise. A flow's Block is
// the index into Blocks.
func (d *Document) Flows() []language.Flow {
	out := make([]language.Flow, 0, len(d.Blocks))
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == Furniture {
			continue
		}
		if head, rest, ok := d.chronicled(b); ok {
			out = append(out, language.Flow{Block: i, Runs: []Span{head}}, language.Flow{Block: i, Runs: rest})
			continue
		}
		for _, runs := range d.Cells(b) {
			if len(runs) > 0 {
				out = append(out, language.Flow{Block: i, Runs: runs})
			}
		}
	}
	return out
}

// chronicled parts the year that heads a block from what it tells of that year:
// "1929   Joins the union", "1929: Joins the union", "**1929** Joins the union".
func (d *Document) chronicled(b *Block) (Span, []Span, bool) {
	if b.Kind != Paragraph && b.Kind != ListItem || b.Turn >= 0 || len(b.Runs) == 0 {
		return Span{}, nil, false
	}
	first := b.Runs[0]
	s := d.Text[first.Start:first.End]
	n := yearHead(s)
	if n == 0 {
		return Span{}, nil, false
	}
	gap := len(s[n:]) - len(strings.TrimLeft(s[n:], " \t:–—.-"))
	rest := append([]Span{{Start: first.Start + n + gap, End: first.End}}, b.Runs[1:]...)
	if sign := strings.TrimSpace(s[n : n+gap]); gap < 2 && len(rest) < 2 && gap < len(s)-n || gap >= 2 && sign == "." {
		return Span{}, nil, false
	}
	if rest[0].Len() == 0 {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return Span{}, nil, false
	}
	return Span{Start: first.Start, End: first.Start + n}, rest, true
}

// yearHead returns the length of the year or years that s begins with, 0 where
// it begins otherwise: "1929", "1914/18", "1940-1945".
func yearHead(s string) int {
	n := digitsIn(s)
	if n != 4 || s[0] != '1' && s[0] != '2' {
		return 0
	}
	for _, dash := range []string{"-", "/", "–"} {
		if rest, ok := strings.CutPrefix(s[n:], dash); ok {
			if m := digitsIn(rest); m == 2 || m == 4 {
				return n + len(dash) + m
			}
		}
	}
	return n
}

func digitsIn(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// GlossFlows gives the words inside each gloss as a flow of its own, in the
// order of Glosses. A flow's Block is the index of the block the gloss stands in.
func (d *Document) GlossFlows() []language.Flow {
	out := make([]language.Flow, 0, len(d.Glosses))
	for _, g := range d.Glosses {
		out = append(out, language.Flow{Block: g.Block, Runs: []Span{g.Inner}})
	}
	return out
}

// Words gives a block's runs put end to end.
func (d *Document) Words(b *Block) string {
	var out strings.Builder
	for _, r := range b.Runs {
		out.WriteString(d.Text[r.Start:r.End])
	}
	return out.String()
}

// Extent is the span from a block's first byte to its last; blocks that
// interrupt it lie inside.
func (b *Block) Extent() Span {
	if len(b.Runs) == 0 {
		return Span{}
	}
	return Span{Start: b.Runs[0].Start, End: b.Runs[len(b.Runs)-1].End}
}

// BlockAt returns the index of the block whose runs hold byte pos of the text,
// or else of the shortest block around it, or -1.
func (d *Document) BlockAt(pos int) int {
	best := -1
	for i := range d.Blocks {
		b := &d.Blocks[i]
		e := b.Extent()
		if pos < e.Start || pos >= e.End {
			continue
		}
		if b.holds(pos) {
			return i
		}
		if best < 0 || e.Len() < d.Blocks[best].Extent().Len() {
			best = i
		}
	}
	return best
}

func (b *Block) holds(pos int) bool {
	i := sort.Search(len(b.Runs), func(i int) bool { return b.Runs[i].End > pos })
	return i < len(b.Runs) && b.Runs[i].Start <= pos
}

// Speaker returns the turn that a block belongs to, or nil.
func (d *Document) Speaker(block int) *Turn {
	if block < 0 || block >= len(d.Blocks) {
		return nil
	}
	if t := d.Blocks[block].Turn; t >= 0 && t < len(d.Turns) {
		return &d.Turns[t]
	}
	return nil
}

// placeGlosses ties each gloss to the block around it.
func (d *Document) placeGlosses() {
	at := 0
	kept := d.Glosses[:0]
	for _, g := range d.Glosses {
		for at+1 < len(d.Blocks) && d.Blocks[at+1].Extent().Start <= g.Start {
			at++
		}
		g.Block = d.around(at, g.Start)
		if g.Block >= 0 && d.Blocks[g.Block].Kind != Furniture {
			kept = append(kept, g)
		}
	}
	d.Glosses = kept
}

// around finds the block at or shortly before index at that pos lies in, or
// follows on.
func (d *Document) around(at, pos int) int {
	for i := at; i >= 0 && i > at-40; i-- {
		if e := d.Blocks[i].Extent(); e.Start <= pos && pos < e.End {
			return i
		}
	}
	if at < len(d.Blocks) {
		return at
	}
	return -1
}
