package place

import (
	"math"
	"slices"
)

// shortestArc returns the ends of the shortest arc that holds all longitudes,
// the second at least the first.
func shortestArc(lons []float64) (west, east float64) {
	lons = slices.Clone(lons)
	slices.Sort(lons)
	last := len(lons) - 1
	west, east = lons[0], lons[last]
	widest := west + 360 - east
	for i := range last {
		if gap := lons[i+1] - lons[i]; gap > widest {
			widest, west, east = gap, lons[i+1], lons[i]+360
		}
	}
	return west, east
}

// ClipRings returns what of the rings lies in the box, as rings (Sutherland and
// Hodgman 1974). Where a ring leaves the box and comes back, the parts stay
// joined along the edge, which a fill does not show; a drawing that strokes the
// coast clips to a box a little larger than it shows.
func ClipRings(rings [][]Point, b Box) [][]Point {
	var out [][]Point
	for _, ring := range rings {
		for _, r := range turns(ring, b) {
			if r = clipRing(r, b); len(r) >= 3 {
				out = append(out, r)
			}
		}
	}
	return out
}

// ClipLines returns what of the lines lies in the box (Liang and Barsky 1984).
func ClipLines(lines [][]Point, b Box) [][]Point {
	var out [][]Point
	for _, line := range lines {
		for _, l := range turns(line, b) {
			out = append(out, clipLine(l, b)...)
		}
	}
	return out
}

// turns returns the line in every turn of the globe in which it may meet the box.
func turns(line []Point, b Box) [][]Point {
	if len(line) == 0 {
		return nil
	}
	has := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range line {
		has = Box{min(has.West, p.X), min(has.South, p.Y), max(has.East, p.X), max(has.North, p.Y)}
	}
	if has.South > b.North || has.North < b.South {
		return nil
	}
	var out [][]Point
	for _, shift := range []float64{-360, 0, 360} {
		if has.West+shift > b.East || has.East+shift < b.West {
			continue
		}
		moved := line
		if shift != 0 {
			moved = make([]Point, len(line))
			for i, p := range line {
				moved[i] = Point{p.X + shift, p.Y}
			}
		}
		out = append(out, moved)
	}
	return out
}

// edge is one side of a box: what lies inside, and where a segment crosses it.
type edge struct {
	inside func(Point) bool
	cross  func(a, b Point) Point
}

func (b Box) edges() [4]edge {
	upright := func(x float64) func(a, b Point) Point {
		return func(p, q Point) Point { return Point{x, p.Y + (q.Y-p.Y)*(x-p.X)/(q.X-p.X)} }
	}
	level := func(y float64) func(a, b Point) Point {
		return func(p, q Point) Point { return Point{p.X + (q.X-p.X)*(y-p.Y)/(q.Y-p.Y), y} }
	}
	return [4]edge{
		{func(p Point) bool { return p.X >= b.West }, upright(b.West)},
		{func(p Point) bool { return p.X <= b.East }, upright(b.East)},
		{func(p Point) bool { return p.Y >= b.South }, level(b.South)},
		{func(p Point) bool { return p.Y <= b.North }, level(b.North)},
	}
}

func clipRing(ring []Point, b Box) []Point {
	in := ring
	for _, e := range b.edges() {
		var out []Point
		for i, p := range in {
			last := in[(i+len(in)-1)%len(in)]
			if e.inside(p) != e.inside(last) {
				out = append(out, e.cross(last, p))
			}
			if e.inside(p) {
				out = append(out, p)
			}
		}
		in = out
	}
	return slices.CompactFunc(in, func(a, b Point) bool { return a == b })
}

func clipLine(line []Point, b Box) [][]Point {
	var out [][]Point
	var run []Point
	end := func() {
		if len(run) > 1 {
			out = append(out, run)
		}
		run = nil
	}
	for i := 1; i < len(line); i++ {
		p, q, ok := clipSegment(line[i-1], line[i], b)
		if !ok {
			end()
			continue
		}
		if len(run) == 0 || run[len(run)-1] != p {
			end()
			run = []Point{p}
		}
		if p != q {
			run = append(run, q)
		}
	}
	end()
	return out
}

func clipSegment(p, q Point, b Box) (Point, Point, bool) {
	dx, dy := q.X-p.X, q.Y-p.Y
	from, to := 0.0, 1.0
	for _, s := range [4][2]float64{{-dx, p.X - b.West}, {dx, b.East - p.X}, {-dy, p.Y - b.South}, {dy, b.North - p.Y}} {
		switch {
		case s[0] == 0 && s[1] < 0:
			return p, q, false
		case s[0] < 0:
			from = max(from, s[1]/s[0])
		case s[0] > 0:
			to = min(to, s[1]/s[0])
		}
	}
	if from > to {
		return p, q, false
	}
	at := func(t float64) Point {
		switch t { // the ends stay as they are, so that segments join
		case 0:
			return p
		case 1:
			return q
		}
		return Point{min(max(p.X+t*dx, b.West), b.East), min(max(p.Y+t*dy, b.South), b.North)}
	}
	return at(from), at(to), true
}

// Simplify leaves out points of a line that lie no farther than the tolerance
// from what is left (Ramer 1972, Douglas and Peucker 1973). The ends stay. The
// tolerance is in the units of the points: simplify after projecting, by half a
// pixel or so.
func Simplify(line []Point, tolerance float64) []Point {
	if len(line) < 3 || tolerance <= 0 {
		return line
	}
	keep := make([]bool, len(line))
	keep[0], keep[len(line)-1] = true, true
	for spans := [][2]int{{0, len(line) - 1}}; len(spans) > 0; {
		s := spans[len(spans)-1]
		spans = spans[:len(spans)-1]
		far, at := tolerance, -1
		for i := s[0] + 1; i < s[1]; i++ {
			if d := fromSegment(line[i], line[s[0]], line[s[1]]); d > far {
				far, at = d, i
			}
		}
		if at >= 0 {
			keep[at] = true
			spans = append(spans, [2]int{s[0], at}, [2]int{at, s[1]})
		}
	}
	var out []Point
	for i, p := range line {
		if keep[i] {
			out = append(out, p)
		}
	}
	return out
}

// SimplifyRing is Simplify for a ring. A ring that is smaller than the
// tolerance, or of which fewer than three points are left, yields nothing.
func SimplifyRing(ring []Point, tolerance float64) []Point {
	if len(ring) < 3 {
		return nil
	}
	far, at := 0.0, 0
	for i, p := range ring {
		if d := math.Hypot(p.X-ring[0].X, p.Y-ring[0].Y); d > far {
			far, at = d, i
		}
	}
	if far <= tolerance {
		return nil
	}
	there := Simplify(ring[:at+1], tolerance)
	back := Simplify(append(slices.Clone(ring[at:]), ring[0]), tolerance)
	out := append(slices.Clone(there[:len(there)-1]), back[:len(back)-1]...)
	if len(out) < 3 {
		return nil
	}
	return out
}

// fromSegment is the distance of p to the segment from a to b.
func fromSegment(p, a, b Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = min(max(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/l, 0), 1)
	}
	return math.Hypot(p.X-a.X-t*dx, p.Y-a.Y-t*dy)
}
