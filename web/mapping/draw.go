package mapping

import (
	"html/template"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/place"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/svg"
)

// sheet is what a map is drawn on: a size of paper with what fits it.
type sheet struct {
	class   string
	width   float64 // in units, which are pixels where the drawing is shown as large as it is
	letters float64 // height of the labels
	largest float64 // radius of the largest circle
	links   int     // how many places are links; others are dots
	lines   float64 // at least so many parallels are drawn
}

// A drawing cannot keep its letters while it shrinks, so there is one for large
// screens and paper, and one for small screens; the style shows one of them.
var (
	wide   = sheet{"map wide", 900, 14, 26, 120, 3}
	narrow = sheet{"map narrow", 340, 12, 15, 40, 1.5}
)

// draw draws the map.
func (v *view) draw(r *base.Request, all []entry) {
	g := groundOf(v.Window.box())
	v.Wide, v.Narrow = v.onto(r, wide, g, all), v.onto(r, narrow, g, all)
	for i := range all {
		v.Areas = v.Areas || all[i].Kind != place.City && v.Window.holds(all[i].place)
		v.Rings = v.Rings || all[i].Count == 0 && v.Window.holds(all[i].place)
	}
	if v.Journey == nil {
		v.Dots = max(0, len(all)-v.Outside-wide.links)
	}
}

func (v *view) onto(r *base.Request, s sheet, g ground, all []entry) template.HTML {
	c := &canvas{sheet: s, Request: r, window: v.Window, box: v.Window.box()}
	c.projection = place.Project(c.box, s.width)
	c.height = c.projection.Height()
	label := r.Locale.T("Map of the places; the list below says the same in words")
	if v.Person != nil {
		label = r.Locale.T("Map of the journey of %s; the list of stops says the same in words", v.Person.Name)
	}
	c.Drawing = svg.New(s.width, c.height, s.class, label)
	c.ground(g)
	if v.Journey != nil {
		c.journey(v.Journey)
	} else {
		c.places(all, r.URL.Query().Get("place"))
	}
	return c.HTML()
}

// canvas is a map that is being drawn.
type canvas struct {
	sheet
	*svg.Drawing
	*base.Request
	window
	box        place.Box
	projection place.Projection
	height     float64
	taken      []area // by circles and labels
}

// ground is the land and borders of a part of the world, in degrees.
type ground struct{ land, borders [][]place.Point }

// groundOf cuts them out, with a margin, so that no cut is seen.
func groundOf(b place.Box) ground {
	margin := (b.North - b.South) / 50
	beyond := place.Box{West: b.West - margin, South: b.South - margin, East: b.East + margin, North: b.North + margin}
	detail := place.DetailFor(b)
	return ground{place.ClipRings(place.Land(detail), beyond), place.ClipLines(place.Borders(detail), beyond)}
}

// ground draws sea, land, borders and the grid.
func (c *canvas) ground(g ground) {
	c.Rect("sea", 0, 0, c.width, c.height, "")
	const tolerance = .45 // units by which a simplified line may be off
	var land svg.Trace
	for _, ring := range g.land {
		c.trace(&land, place.SimplifyRing(c.onPaper(ring), tolerance), true)
	}
	c.Path("land", &land)
	var borders svg.Trace
	for _, line := range g.borders {
		c.trace(&borders, place.Simplify(c.onPaper(line), tolerance), false)
	}
	c.Path("border", &borders)
	c.grid()
}

func (c *canvas) onPaper(line []place.Point) []place.Point {
	out := make([]place.Point, len(line))
	for i, p := range line {
		out[i] = c.projection.Point(p)
	}
	return out
}

func (c *canvas) trace(t *svg.Trace, line []place.Point, closed bool) {
	if len(line) < 2 {
		return
	}
	t.Move(line[0].X, line[0].Y)
	for _, p := range line[1:] {
		t.Line(p.X, p.Y)
	}
	if closed {
		t.Close()
	}
}

// grid draws parallels and meridians with their degrees at the edges.
func (c *canvas) grid() {
	step := gridStep(c.Span, c.lines)
	var t svg.Trace
	type mark struct {
		x, y  float64
		words string
	}
	var marks []mark
	for lat := math.Ceil(c.box.South/step) * step; lat <= c.box.North; lat += step {
		_, y := c.projection.Project(c.Longitude, lat)
		t.Move(0, y)
		t.Line(c.width, y)
		if y > 2*c.letters && y < c.height-2*c.letters {
			marks = append(marks, mark{4, y - 3, c.degrees(lat, "%s° N", "%s° S")})
		}
	}
	for lon := math.Ceil(c.box.West/step) * step; lon <= c.box.East; lon += step {
		x, _ := c.projection.Project(lon, c.Latitude)
		t.Move(x, 0)
		t.Line(x, c.height)
		if x > 4*c.letters && x < c.width-4*c.letters {
			marks = append(marks, mark{x + 3, c.height - 5, c.degrees(math.Remainder(lon, 360), "%s° E", "%s° W")})
		}
	}
	c.Path("grid", &t)
	for _, m := range marks {
		c.Text("degree", m.x, m.y, "start", m.words)
		c.taken = append(c.taken, area{m.x, m.y - 8, m.x + 5*float64(utf8.RuneCountInString(m.words)), m.y + 2})
	}
}

// gridStep is the number of degrees between parallels of which at least so many
// cross a window.
func gridStep(span, lines float64) float64 {
	for _, step := range []float64{30, 20, 10, 5, 2, 1, .5} {
		if span/step >= lines {
			return step
		}
	}
	return .2
}

func (c *canvas) degrees(x float64, positive, negative string) string {
	text := positive
	if x < -1e-9 {
		text, x = negative, -x
	}
	return c.Locale.T(text, strings.TrimSuffix(strconv.FormatFloat(math.Abs(x), 'f', 1, 64), ".0"))
}

// area is an upright rectangle on paper.
type area struct{ left, top, right, bottom float64 }

func (a area) meets(b area) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

// about is the area around a circle.
func about(x, y, radius float64) area { return area{x - radius, y - radius, x + radius, y + radius} }

// spot is where a label wants to stand.
type spot struct {
	x, y   float64
	anchor string
	area
}

// room finds where beside a circle a label meets nothing else and stays on the
// paper.
func (c *canvas) room(x, y, radius float64, words string) (spot, bool) {
	long, high := float64(utf8.RuneCountInString(words))*c.letters*.55+2, c.letters
	gap := radius + 3
	slant := radius*.7 + 2
	for _, s := range []spot{
		{x: x + gap, y: y + high*.35, anchor: "start"}, {x: x - gap, y: y + high*.35, anchor: "end"},
		{x: x + slant, y: y - slant, anchor: "start"}, {x: x + slant, y: y + slant + high*.8, anchor: "start"},
		{x: x - slant, y: y - slant, anchor: "end"}, {x: x - slant, y: y + slant + high*.8, anchor: "end"},
		{x: x, y: y - gap, anchor: "middle"}, {x: x, y: y + gap + high*.8, anchor: "middle"},
	} {
		left := s.x
		switch s.anchor {
		case "end":
			left -= long
		case "middle":
			left -= long / 2
		}
		s.area = area{left, s.y - high*.85, left + long, s.y + high*.25}
		if s.left < 2 || s.top < 2 || s.right > c.width-2 || s.bottom > c.height-2 {
			continue
		}
		if !slices.ContainsFunc(c.taken, s.meets) {
			return s, true
		}
	}
	return spot{}, false
}

// places draws a circle for each place in the window, large ones first so that
// small ones lie upon them, and then the labels that find room.
func (c *canvas) places(all []entry, chosen string) {
	most := 0
	for i := range all {
		most = max(most, all[i].total())
	}
	type drawn struct {
		*entry
		x, y, radius float64
	}
	var list []drawn
	for i := range all {
		e := &all[i]
		if !c.holds(e.place) {
			continue
		}
		x, y := c.projection.Project(e.Longitude, e.Latitude)
		list = append(list, drawn{e, x, y, c.radius(e.total(), most)})
	}
	slices.SortStableFunc(list, func(a, b drawn) int { return b.total() - a.total() })
	first := len(c.taken)
	for i, d := range list {
		if i < c.links {
			c.taken = append(c.taken, about(d.x, d.y, d.radius))
		}
	}
	for i, d := range list {
		if i >= c.links {
			c.Circle("dot", d.x, d.y, 1.5)
			continue
		}
		own := c.taken[first+i]
		c.taken[first+i] = area{} // a label may touch its own circle
		at, found := c.room(d.x, d.y, d.radius, d.Name)
		c.taken[first+i] = own
		if found {
			c.taken = append(c.taken, at.area)
		}
		c.Link("place", choosing(c.Request, d.ID), d.head(c.Locale), func() {
			c.Circle(d.class(chosen), d.x, d.y, d.radius)
			if found {
				c.Text("label", at.x, at.y, at.anchor, d.Name)
			}
		})
	}
}

// class says how the circle of a place looks.
func (e *entry) class(chosen string) string {
	class := "at"
	if e.Kind != place.City {
		class += " area"
	}
	if e.Count == 0 {
		class += " contested"
	}
	if e.ID == chosen {
		class += " chosen"
	}
	return class
}

// radius makes the areas of circles as the numbers of statements.
func (c *canvas) radius(count, most int) float64 {
	unit := min(5, c.largest/math.Sqrt(float64(max(most, 1))))
	return max(2.5, unit*math.Sqrt(float64(count)))
}

// point is a place on the map of a journey, with the numbers of all stops there.
type point struct {
	stop    *stop // the first of them
	numbers []string
	class   string
	x, y    float64
}

// pointRadius is that of the circle of a stop.
const pointRadius = 5

// journey draws the stops and the way between them.
func (c *canvas) journey(j *journey) {
	c.legs(j.Stops)
	points := c.points(j)
	first := len(c.taken)
	for _, p := range points {
		c.taken = append(c.taken, about(p.x, p.y, pointRadius))
	}
	for i, p := range points {
		own := c.taken[first+i]
		c.taken[first+i] = area{} // a label may touch its own circle
		at, words := c.labelOf(p)
		c.taken[first+i] = own
		if words != "" {
			c.taken = append(c.taken, at.area)
		}
		c.Link("place", "#"+p.stop.Anchor, strings.Join(append(p.numbers, p.stop.mapped()), ", "), func() {
			c.Circle(p.class, p.x, p.y, pointRadius)
			if words != "" {
				c.Text("label", at.x, at.y, at.anchor, words)
			}
		})
	}
}

// points are the places of a journey in the window, each once.
func (c *canvas) points(j *journey) []*point {
	var out []*point
	byID := map[string]*point{}
	add := func(list []stop, class string) {
		for i := range list {
			s := &list[i]
			if s.ID == "" || !c.holds(s.place) {
				continue
			}
			p := byID[s.ID]
			if p == nil {
				p = &point{stop: s, class: class}
				p.x, p.y = c.projection.Project(s.place.Longitude, s.place.Latitude)
				if s.place.Kind != place.City {
					p.class += " area"
				}
				byID[s.ID] = p
				out = append(out, p)
			}
			if s.Number != "" {
				p.numbers = append(p.numbers, s.Number)
			}
		}
	}
	add(j.Stops, "stop")
	add(j.Contested, "stop contested")
	add(j.Undated, "stop undated")
	return out
}

// labelOf finds room for a point's numbers and name, or else for its numbers
// alone; the words are empty where there is none for either.
func (c *canvas) labelOf(p *point) (at spot, words string) {
	numbers := strings.Join(p.numbers, ", ")
	for _, words := range []string{strings.TrimSpace(numbers + " " + p.stop.mapped()), numbers} {
		if words == "" {
			continue
		}
		if at, found := c.room(p.x, p.y, pointRadius, words); found {
			return at, words
		}
	}
	return spot{}, ""
}

// mapped is what a stop is called on the map: its place, also where the name says
// more.
func (s *stop) mapped() string {
	if s.within != "" {
		return s.within
	}
	return s.Name
}

// legs draws the way from stop to stop: bent, so that there and back are two
// lines, with a head at its end, and dashed where the order is not certain.
func (c *canvas) legs(stops []stop) {
	var last *stop
	unsure, over := false, false
	for i := range stops {
		s := &stops[i]
		unsure = unsure || s.Unsure
		if s.Number == "" {
			over = true
			continue
		}
		if last != nil && last.ID != s.ID {
			class := "leg"
			if unsure {
				class += " unsure"
			}
			if over {
				class += " over"
			}
			c.leg(last, s, class)
		}
		last, unsure, over = s, false, false
	}
}

func (c *canvas) leg(from, to *stop, class string) {
	x1, y1 := c.projection.Project(from.place.Longitude, from.place.Latitude)
	x2, y2 := c.projection.Project(to.place.Longitude, to.place.Latitude)
	long := math.Hypot(x2-x1, y2-y1)
	const room = 8 // between a line and its circles
	if long < 2*room {
		return
	}
	bend := min(.15, 60/long)
	overX, overY := (x1+x2)/2+(y2-y1)*bend, (y1+y2)/2-(x2-x1)*bend
	towards := func(x, y float64) (float64, float64) {
		d := math.Hypot(overX-x, overY-y)
		return (overX - x) / d, (overY - y) / d
	}
	ux, uy := towards(x1, y1)
	vx, vy := towards(x2, y2)
	var line, head svg.Trace
	line.Curve(x1+ux*room, y1+uy*room, overX, overY, x2+vx*(room+6), y2+vy*(room+6))
	c.Path(class, &line)
	for at := 0.; at <= 1; at += 6 / long { // labels keep clear of the line
		x := (1-at)*(1-at)*x1 + 2*at*(1-at)*overX + at*at*x2
		y := (1-at)*(1-at)*y1 + 2*at*(1-at)*overY + at*at*y2
		if math.Hypot(x-x1, y-y1) > room && math.Hypot(x-x2, y-y2) > room {
			c.taken = append(c.taken, about(x, y, 2))
		}
	}
	const length, half = 9, 3.5
	tipX, tipY := x2+vx*(room-1), y2+vy*(room-1)
	head.Move(tipX, tipY)
	head.Line(tipX+vx*length-vy*half, tipY+vy*length+vx*half)
	head.Line(tipX+vx*length+vy*half, tipY+vy*length-vx*half)
	head.Close()
	c.Path("head", &head)
}
