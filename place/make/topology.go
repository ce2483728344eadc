package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/place"
)

// topology is what is read of a TopoJSON file: arcs of quantised differences,
// and geometries that name arcs, by ^n where they run backwards.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   map[string]struct {
		Geometries []geometry
	}
}

type geometry struct {
	Type string
	ID   string
	Arcs json.RawMessage
}

func readTopology(path string) (*topology, error) {
	t := &topology{}
	if err := readJSON(path, t); err != nil {
		return nil, err
	}
	for _, arc := range t.Arcs {
		var x, y float64
		for i, p := range arc {
			x, y = x+p[0], y+p[1]
			arc[i] = [2]float64{x*t.Transform.Scale[0] + t.Transform.Translate[0], y*t.Transform.Scale[1] + t.Transform.Translate[1]}
		}
	}
	return t, nil
}

// rings returns the rings of a geometry as lists of arcs.
func (g geometry) rings() ([][]int, error) {
	switch g.Type {
	case "Polygon":
		var r [][]int
		return r, json.Unmarshal(g.Arcs, &r)
	case "MultiPolygon":
		var polygons [][][]int
		if err := json.Unmarshal(g.Arcs, &polygons); err != nil {
			return nil, err
		}
		var r [][]int
		for _, p := range polygons {
			r = append(r, p...)
		}
		return r, nil
	case "", "null":
		return nil, nil
	}
	return nil, fmt.Errorf("geometry of type %q", g.Type)
}

func (t *topology) arc(n int) []place.Point {
	i := max(n, ^n)
	out := make([]place.Point, 0, len(t.Arcs[i]))
	for k := range t.Arcs[i] {
		p := t.Arcs[i][k]
		if n < 0 {
			p = t.Arcs[i][len(t.Arcs[i])-1-k]
		}
		out = append(out, place.Point{X: p[0], Y: p[1]})
	}
	return out
}

func (t *topology) ring(arcs []int) []place.Point {
	var out []place.Point
	for _, n := range arcs {
		a := t.arc(n)
		out = append(out, a[:len(a)-1]...)
	}
	return out
}

// land returns the rings of all land. They are whole on the globe; those that
// cross the antimeridian run on past it.
func (t *topology) land() ([][]place.Point, error) {
	var out [][]place.Point
	for _, g := range t.Objects["land"].Geometries {
		rings, err := g.rings()
		if err != nil {
			return nil, err
		}
		for _, r := range rings {
			out = append(out, unwrap(t.ring(r)))
		}
	}
	return out, nil
}

// unwrap lets longitudes run on past the antimeridian instead of jumping. A
// ring that then does not close runs round the south pole, which it is led to.
func unwrap(ring []place.Point) []place.Point {
	out := []place.Point{ring[0]}
	for _, p := range append(ring[1:len(ring):len(ring)], ring[0]) {
		last := out[len(out)-1].X
		p.X += 360 * math.Round((last-p.X)/360)
		out = append(out, p)
	}
	first, last := out[0], out[len(out)-1]
	if math.Abs(last.X-first.X) < 180 {
		return out[:len(out)-1]
	}
	return append(out, place.Point{X: last.X, Y: -90}, place.Point{X: first.X, Y: -90})
}

// borders returns the arcs that two countries share.
func (t *topology) borders() ([][]place.Point, error) {
	users := make([]int, len(t.Arcs))
	for _, g := range t.Objects["countries"].Geometries {
		rings, err := g.rings()
		if err != nil {
			return nil, err
		}
		mine := map[int]bool{}
		for _, r := range rings {
			for _, n := range r {
				mine[max(n, ^n)] = true
			}
		}
		for n := range mine {
			users[n]++
		}
	}
	var out [][]place.Point
	for n, u := range users {
		if u > 1 {
			out = append(out, t.arc(n))
		}
	}
	return out, nil
}

func makeMap(coarse, fine, out string) error {
	var entries []entry
	for _, f := range []struct{ detail, path string }{{"110m", coarse}, {"50m", fine}} {
		t, err := readTopology(f.path)
		if err != nil {
			return err
		}
		land, err := t.land()
		if err != nil {
			return err
		}
		borders, err := t.borders()
		if err != nil {
			return err
		}
		entries = append(entries, entry{"land-" + f.detail, outline(land, 3)}, entry{"borders-" + f.detail, outline(borders, 2)})
	}
	return writeZip(out, entries)
}

// outline writes a line of differences in hundredths of a degree for each ring
// or line that is left with the points it needs.
func outline(lines [][]place.Point, least int) string {
	var b strings.Builder
	for _, l := range lines {
		var nums []string
		x, y, n := 0, 0, 0
		for i, p := range l {
			px, py := int(math.Round(p.X*100)), int(math.Round(p.Y*100))
			if i > 0 && px == x && py == y {
				continue
			}
			nums = append(nums, strconv.Itoa(px-x), strconv.Itoa(py-y))
			x, y, n = px, py, n+1
		}
		if n >= least {
			b.WriteString(strings.Join(nums, " ") + "\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// middles gives a point in each country by its ISO number: the centre of its
// largest part.
func middles(path string) (map[int]place.Point, error) {
	t, err := readTopology(path)
	if err != nil {
		return nil, err
	}
	out := map[int]place.Point{}
	for _, g := range t.Objects["countries"].Geometries {
		rings, err := g.rings()
		id, bad := strconv.Atoi(g.ID)
		if err != nil {
			return nil, err
		}
		if bad != nil {
			continue
		}
		largest := 0.0
		for _, r := range rings {
			if c, area := centre(unwrap(t.ring(r))); area > largest {
				largest, out[id] = area, c
			}
		}
	}
	return out, nil
}

// centre is the centre of gravity of a ring, taken flat, and its area with the
// narrowing of the parallels allowed for.
func centre(ring []place.Point) (place.Point, float64) {
	var a, x, y float64
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		cross := p.X*q.Y - q.X*p.Y
		a, x, y = a+cross, x+(p.X+q.X)*cross, y+(p.Y+q.Y)*cross
	}
	if a == 0 {
		return ring[0], 0
	}
	c := place.Point{X: x / (3 * a), Y: y / (3 * a)}
	c.X = math.Mod(c.X+540+360, 360) - 180
	return c, math.Abs(a) * math.Cos(c.Y*math.Pi/180)
}
