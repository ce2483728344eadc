package network

import (
	"html/template"
	"math"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/svg"
)

// wide is from where a drawing may be shown smaller, to fit a screen.
const wide = 1000

// draw draws nodes and edges. Edges are links for the pointer to their row in
// the table; the keyboard goes over the nodes, clockwise from the person.
func draw(r *base.Request, nodes []node, edges []edge) template.HTML {
	words := make([]string, len(nodes))
	for _, e := range edges {
		if e.a == 0 {
			words[e.b] = e.Words
		}
	}
	spots := layout(nodes, edges, words)
	all := extent(spots)
	class := "net"
	if all.right-all.left > wide {
		class = "net wide"
	}
	d := picture{svg.New(all.right-all.left, all.bottom-all.top, class, r.Locale.T("Ties of %s", nodes[0].Name)), -all.left, -all.top}
	for _, e := range edges {
		title := nodes[e.a].Name + " – " + nodes[e.b].Name + ": " + e.Words
		d.Aside("edge", "#"+e.ID, title, func() {
			d.edge(&e, spots[e.a], spots[e.b], "hit")
			class := classOf(&e)
			if e.a != 0 && nodes[e.b].parent != e.a {
				class += " across"
			}
			d.edge(&e, spots[e.a], spots[e.b], class)
		})
	}
	for _, i := range readingOrder(spots) {
		d.node(nodes[i], spots[i])
	}
	return d.HTML()
}

// picture is a drawing whose middle is the person.
type picture struct {
	*svg.Drawing
	dx, dy float64
}

// extent is the box that holds all spots.
func extent(spots []spot) box {
	b := box{-200, -60, 200, 60}
	for _, s := range spots {
		b = box{min(b.left, s.label.left, s.x-mark), min(b.top, s.label.top), max(b.right, s.label.right, s.x+mark), max(b.bottom, s.label.bottom)}
	}
	return box{b.left - margin, b.top - margin, b.right + margin, b.bottom + margin}
}

// readingOrder begins with the person and goes clockwise; those reached through
// somebody follow them.
func readingOrder(spots []spot) []int {
	order := make([]int, len(spots))
	for i := range order {
		order[i] = i
	}
	turn := func(s spot) float64 { return s.side * s.y }
	slices.SortStableFunc(order, func(a, b int) int {
		s, o := spots[a], spots[b]
		switch {
		case s.side != o.side && (s.side == 0 || o.side != 0 && s.side > o.side):
			return -1
		case s.side != o.side:
			return 1
		case turn(s) < turn(o):
			return -1
		case turn(s) > turn(o):
			return 1
		}
		return 0
	})
	return order
}

func classOf(e *edge) string {
	if e.Common {
		return "line common"
	}
	class := "line " + e.Standing.String()
	if slices.Contains(e.Kinds, kin) {
		class += " kin"
	}
	return class
}

// edge draws a line between two spots.
func (d picture) edge(e *edge, a, b spot, class string) {
	switch {
	case a.side == 0:
		x := math.Min(math.Abs(b.x)-mark-10, a.label.right+6) * b.side
		d.line(class, x, startY(a, x, b), b.x-b.side*mark, b.y)
	case a.side == b.side && b.half == 0 && math.Abs(b.y-a.y) < a.half: // in a's own block
		d.line(class, a.out(), a.y, b.x-b.side*mark, b.y)
	case a.side == b.side && b.half == 0:
		d.line(class, a.out(), a.y, a.gate, a.y)
		d.line(class, a.gate, a.y, b.x-b.side*mark, b.y)
	case a.side == b.side:
		bulge := math.Min(90, 20+math.Abs(a.y-b.y)/4) * a.side
		d.bend(class, a.x-a.side*mark, a.y, math.Min(math.Abs(a.x), math.Abs(b.x))*a.side-bulge, (a.y+b.y)/2, b.x-b.side*mark, b.y)
	default:
		d.bend(class, a.x-a.side*mark, a.y, 0, (a.y+b.y)/2, b.x-b.side*mark, b.y)
	}
}

// startY is where a line from the person's label begins: a little towards where
// it goes.
func startY(a spot, x float64, b spot) float64 {
	half := a.label.bottom
	return math.Max(-half, math.Min(half, b.y*math.Abs(x/b.x)))
}

func (d picture) line(class string, x1, y1, x2, y2 float64) {
	d.Line(class, x1+d.dx, y1+d.dy, x2+d.dx, y2+d.dy)
}

func (d picture) bend(class string, x1, y1, towardsX, towardsY, x2, y2 float64) {
	d.Bend(class, x1+d.dx, y1+d.dy, towardsX+d.dx, towardsY+d.dy, x2+d.dx, y2+d.dy)
}

// node draws a node with its label. A person's is a link to their own ties.
func (d picture) node(n node, s spot) {
	x, y := s.x+d.dx, s.y+d.dy
	if s.side == 0 {
		for i, line := range s.name {
			d.Text("self", x, y+float64(i)*20-float64(len(s.name)-1)*10+6, "middle", line)
		}
		return
	}
	at := s.label.left + d.dx
	if s.side < 0 {
		at = s.label.right + d.dx
	}
	down := 5. // from the middle to the foot of the name's letters
	if s.words != "" {
		down = -1
		d.Text("words", at, y+14, s.anchor, s.words)
	}
	label := func() {
		if n.IsPerson() {
			d.Circle("dot", x, y, mark)
		} else {
			d.Rect("dot", x-mark, y-mark, 2*mark, 2*mark, "")
		}
		d.Text("name", at, y+down, s.anchor, strings.Join(s.name, " "))
	}
	if !n.IsPerson() {
		label()
		return
	}
	d.Named("person", n.Path, n.Name, label)
}

// sign is a kind of line or node with what it means.
type sign struct {
	Sample template.HTML
	Text   string
}

// legend explains the lines and nodes that a drawing has.
func legend(l *base.Locale, nodes []node, edges []edge) []sign {
	sample := func(draw func(*svg.Drawing)) template.HTML {
		d := svg.New(44, 12, "sample", l.T("sample"))
		draw(d)
		return d.HTML()
	}
	line := func(class string) template.HTML {
		return sample(func(d *svg.Drawing) { d.Line("line "+class, 2, 6, 42, 6) })
	}
	var out []sign
	for s, text := range []string{"asserted", "inferred, or known by this tie alone", "said with doubt", "reported as a charge", "denied by all who speak of it"} {
		if slices.ContainsFunc(edges, func(e edge) bool { return !e.Common && e.Standing == standing(s) }) {
			out = append(out, sign{line(standings[s]), l.T(text)})
		}
	}
	if slices.ContainsFunc(edges, func(e edge) bool { return slices.Contains(e.Kinds, kin) }) {
		out = append(out, sign{line("asserted kin"), l.T("thick: family")})
	}
	if slices.ContainsFunc(nodes, func(n node) bool { return n.Kind != testimonia.KindPerson }) {
		square := sample(func(d *svg.Drawing) {
			d.Line("line common", 2, 6, 42, 6)
			d.Rect("dot", 17, 1, 10, 10, "")
		})
		out = append(out, sign{square, l.T("derived: part of the same organisation or event; no source need say that they met")})
	}
	return out
}
