package network

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/web/svg"
)

// The drawing's measures, in its own units, which are pixels on a wide screen.
const (
	selfSize    = 17. // of the type of the person's name
	nameSize    = 14.
	wordsSize   = 11.5 // of the words below a name
	mostLetters = 40
	mostWords   = 44  // letters of the words below a name
	nearRow     = 40. // of those one step away: a name with words below
	farRow      = 21. // of those two steps away: a name alone
	blockGap    = 10.
	gutter      = 60. // between a name and the column of those behind it
	leastReach  = 130.
	mark        = 5. // radius of a node
	margin      = 14.
)

// spot is where a node stands, with the box of its label. The person whose ties
// these are stands at 0, 0.
type spot struct {
	node   int
	x, y   float64
	side   float64 // 1 right of the person, -1 left; 0 for the person
	name   []string
	words  string
	label  box
	anchor string  // of the label
	half   float64 // of the block that they and those behind them have for themselves
	gate   float64 // of those one step away: from where edges farther out fan out, behind all labels of the side
}

// box is a rectangle.
type box struct{ left, top, right, bottom float64 }

// out is where an edge to a node farther out begins: behind the label.
func (s spot) out() float64 {
	if s.side < 0 {
		return s.label.left - 4
	}
	return s.label.right + 4
}

// block is somebody one step away with those who were reached through them.
type block struct {
	node     int
	children []int
	height   float64
}

// layout places nodes in two half-circles about the person: those one step away
// on an arc to each side, those two steps away in a column behind whom they were
// reached through. Every label has a row to itself on its side, so that none
// covers another. words are what each node is to the one it was reached from.
func layout(nodes []node, edges []edge, words []string) []spot {
	out := make([]spot, len(nodes))
	out[0] = centre(nodes[0].Name)
	blocks := blocksOf(nodes)
	untangle(blocks, nodes, edges)
	right, left := halves(blocks)
	slices.Reverse(left) // so that the order runs clockwise
	placeSide(out, nodes, words, right, 1)
	placeSide(out, nodes, words, left, -1)
	return out
}

func centre(name string) spot {
	s := spot{anchor: "middle", name: wrap(name, 16)}
	width := 0.
	for _, line := range s.name {
		width = max(width, svg.TextWidth(line, 1.05*selfSize)) // it is bold
	}
	half := float64(len(s.name)) * 10
	s.label = box{-width / 2, -half, width / 2, half}
	return s
}

// wrap breaks a name into lines at blanks.
func wrap(name string, most int) []string {
	var lines []string
	for _, word := range strings.Fields(svg.Shorten(name, 3*most)) {
		if n := len(lines); n > 0 && utf8.RuneCountInString(lines[n-1]+" "+word) <= most {
			lines[n-1] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// blocksOf gathers those one step away, by kind of tie, each with those reached
// through them.
func blocksOf(nodes []node) []block {
	var blocks []block
	at := map[int]int{}
	for i, n := range nodes {
		if n.Step == 1 {
			at[i] = len(blocks)
			blocks = append(blocks, block{node: i})
		}
	}
	for i, n := range nodes {
		if n.Step == 2 {
			b := &blocks[at[n.parent]]
			b.children = append(b.children, i)
		}
	}
	for i := range blocks {
		blocks[i].height = max(nearRow, float64(len(blocks[i].children))*farRow+blockGap)
	}
	slices.SortStableFunc(blocks, func(a, b block) int { return cmp.Compare(nodes[a.node].order, nodes[b.node].order) })
	return blocks
}

// sweeps is how often untangle goes over the blocks; more change little.
const sweeps = 8

// untangle brings blocks near to those they are tied to, within their kind of
// tie, by the barycentre heuristic of Sugiyama, Tagawa and Toda (1981): each
// goes where the average of its neighbours stands.
func untangle(blocks []block, nodes []node, edges []edge) {
	for range sweeps {
		place := map[int]float64{}
		for i, b := range blocks {
			place[b.node] = float64(i)
			for _, c := range b.children {
				place[c] = float64(i)
			}
		}
		sum, count := map[int]float64{}, map[int]float64{}
		for _, e := range edges {
			if e.a == 0 {
				continue
			}
			for _, pair := range [][2]int{{e.a, e.b}, {e.b, e.a}} {
				sum[pair[0]] += place[pair[1]]
				count[pair[0]]++
			}
		}
		wanted := func(b block) float64 {
			if count[b.node] == 0 {
				return place[b.node]
			}
			return (sum[b.node] + place[b.node]) / (count[b.node] + 1)
		}
		slices.SortStableFunc(blocks, func(a, b block) int {
			return cmp.Or(cmp.Compare(nodes[a.node].order, nodes[b.node].order), cmp.Compare(wanted(a), wanted(b)))
		})
	}
}

// halves parts blocks so that both sides are about as high.
func halves(blocks []block) (right, left []block) {
	total := 0.
	for _, b := range blocks {
		total += b.height
	}
	height := 0.
	for i, b := range blocks {
		if height+b.height/2 > total/2 {
			return blocks[:i], slices.Clone(blocks[i:])
		}
		height += b.height
	}
	return blocks, nil
}

// placeSide places the blocks of one side.
func placeSide(out []spot, nodes []node, words []string, blocks []block, side float64) {
	total := 0.
	for _, b := range blocks {
		total += b.height
	}
	reach := max(leastReach, total/4) + out[0].label.right
	reach = min(reach, 300+out[0].label.right)
	y, column := -total/2, 0.
	for _, b := range blocks {
		middle := y + b.height/2
		x := reach * math.Sqrt(1-math.Pow(middle/(total/2+nearRow), 2))
		s := &out[b.node]
		*s = near(nodes[b.node], words[b.node])
		s.move(b.node, side, max(x, out[0].label.right+40), middle)
		column = max(column, math.Abs(s.out()))
		y += b.height
	}
	y = -total / 2
	for _, b := range blocks {
		out[b.node].gate, out[b.node].half = (column+2)*side, b.height/2
		row := y + (b.height-float64(len(b.children))*farRow)/2 + farRow/2
		for _, c := range b.children {
			out[c] = spot{name: []string{svg.Shorten(nodes[c].Name, mostLetters)}}
			out[c].label = box{0, -farRow/2 + 1, svg.TextWidth(out[c].name[0], nameSize), farRow/2 - 1}
			out[c].move(c, side, column+gutter, row)
			row += farRow
		}
		y += b.height
	}
}

// near is a node one step away at 0, 0.
func near(n node, words string) spot {
	s := spot{name: []string{svg.Shorten(n.Name, mostLetters)}, words: svg.Shorten(words, mostWords)}
	width := max(svg.TextWidth(s.name[0], nameSize), svg.TextWidth(s.words, wordsSize))
	s.label = box{0, -nearRow/2 + 1, width, nearRow/2 - 1}
	return s
}

// move puts a spot to a side, with its label behind its mark.
func (s *spot) move(node int, side, x, y float64) {
	const behind = mark + 5
	s.node, s.side, s.x, s.y, s.anchor = node, side, side*x, y, "start"
	width := s.label.right
	s.label = box{s.x + behind, s.label.top + y, s.x + behind + width, s.label.bottom + y}
	if side < 0 {
		s.label.left, s.label.right = s.x-behind-width, s.x-behind
		s.anchor = "end"
	}
}
