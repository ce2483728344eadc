package collection

import (
	"cmp"
	"slices"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// begun says where a block of a source's text begins.
type begun struct {
	at    int // code points
	block int // index into Document.Blocks
}

// beginnings lists where the blocks of a document begin, in the order of its
// text.
func beginnings(d *document.Document) []begun {
	offsets := store.NewOffsets(d.Text)
	var out []begun
	for i := range d.Blocks {
		if b := &d.Blocks[i]; len(b.Runs) > 0 {
			out = append(out, begun{offsets.Rune(b.Extent().Start), i})
		}
	}
	slices.SortStableFunc(out, func(a, b begun) int { return cmp.Compare(a.at, b.at) })
	return out
}

// stated is what is stated in each passage, by source and block: indices into
// State.Statements.
type stated map[string][][]int

// StatedIn returns the statements, as indices into Statements, whose words stand
// at least in part in a block of a source. The State must be a Collection's:
// Load alone does not read the texts.
func (s *State) StatedIn(slug string, block int) []int {
	list := s.allStated()[slug]
	if block < 0 || block >= len(list) {
		return nil
	}
	return list[block]
}

func (s *State) allStated() stated { return *s.parts.stated.get(s.gatherStated) }

func (s *State) gatherStated() stated {
	out := make(stated, len(s.Sources))
	for i := range s.Sources {
		source := &s.Sources[i]
		last := 0
		for _, b := range source.blocks {
			last = max(last, b.block+1)
		}
		out[source.Slug] = make([][]int, last)
	}
	for i := range s.Statements {
		t := &s.Statements[i]
		source, ok := s.Source(t.Source.Slug)
		if !ok {
			continue
		}
		list := out[source.Slug]
		for _, b := range touched(source.blocks, t.Start, t.End) {
			list[b.block] = append(list[b.block], i)
		}
	}
	return out
}

// touched returns the blocks in which the code points from start to end stand.
func touched(blocks []begun, start, end int) []begun {
	from, found := slices.BinarySearchFunc(blocks, start, func(b begun, at int) int { return cmp.Compare(b.at, at) })
	if !found && from > 0 {
		from--
	}
	to := from
	for to < len(blocks) && (to == from || blocks[to].at < end) {
		to++
	}
	return blocks[from:to]
}
