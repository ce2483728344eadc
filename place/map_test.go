package place

import (
	"math"
	"math/rand/v2"
	"testing"
)

var windows = []Box{
	{-180, -90, 180, 90},
	{-180, -58, 180, 84},
	{-12, 35, 45, 66},     // Europe
	{11, 33, 163, 77},     // the Soviet Union
	{150, 45, 235, 72},    // across the antimeridian
	{20, 47, 28, 53},      // around Lviv
	{-40, 20, -30, 30},    // open sea
	{47, 36, 56, 48},      // the Caspian Sea
	{-180, -90, 180, -60}, // Antarctica
}

func random(r *rand.Rand) Box {
	w, s := r.Float64()*360-180, r.Float64()*170-85
	return Box{w, s, w + .1 + r.Float64()*350, min(s+.1+r.Float64()*170, 90)}
}

// TestClippedStaysInTheBox clips the whole map to windows of all sizes.
func TestClippedStaysInTheBox(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	boxes := windows
	for range 60 {
		boxes = append(boxes, random(r))
	}
	in := func(p Point, b Box) bool {
		const e = 1e-9
		return p.X >= b.West-e && p.X <= b.East+e && p.Y >= b.South-e && p.Y <= b.North+e
	}
	for _, b := range boxes {
		for _, d := range []Detail{Coarse, Fine} {
			for _, ring := range ClipRings(Land(d), b) {
				for _, p := range ring {
					if len(ring) < 3 || !in(p, b) {
						t.Fatalf("%v: ring with %v", b, p)
					}
				}
			}
			for _, line := range ClipLines(Borders(d), b) {
				for _, p := range line {
					if len(line) < 2 || !in(p, b) {
						t.Fatalf("%v: line with %v", b, p)
					}
				}
			}
		}
	}
}

// inside reports by the even-odd rule whether a point lies on land.
func inside(rings [][]Point, p Point) bool {
	in := false
	for _, r := range rings {
		for i, a := range r {
			b := r[(i+1)%len(r)]
			if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y) {
				in = !in
			}
		}
	}
	return in
}

// TestClippingChangesNothingInside asks of random points of random windows
// whether they lie on land, before and after clipping.
func TestClippingChangesNothingInside(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	world := ClipRings(Land(Coarse), Box{-180, -90, 180, 90})
	for range 40 {
		b := random(r)
		clipped := ClipRings(Land(Coarse), b)
		for range 20 {
			p := Point{b.West + r.Float64()*(b.East-b.West), b.South + r.Float64()*(b.North-b.South)}
			q := p
			if q.X > 180 {
				q.X -= 360
			}
			if inside(clipped, p) != inside(world, q) {
				t.Errorf("%v in %v is land %v, but %v after clipping", q, b, inside(world, q), inside(clipped, p))
			}
		}
	}
}

// TestCitiesLieOnLand takes cities away from coasts; the sea, the Caspian
// among it, is water in either detail.
func TestCitiesLieOnLand(t *testing.T) {
	for _, d := range []Detail{Coarse, Fine} {
		world := ClipRings(Land(d), Box{-180, -90, 180, 90})
		for _, n := range []string{"Moscow", "Lviv", "Karaganda", "Norilsk", "Madrid", "Chicago", "Canberra", "Nairobi"} {
			p, _ := Embedded().Locate(n, nil)
			if !inside(world, Point{p.Longitude, p.Latitude}) {
				t.Errorf("%s lies in the sea", n)
			}
		}
		for _, p := range []Point{{-40, 30}, {51, 41}, {0, 0}, {180, 0}, {0, 85}} {
			if inside(world, p) {
				t.Errorf("%s: %v is land", d, p)
			}
		}
		for _, p := range []Point{{-175, 66.5}, {179, 68}, {0, -85}, {179, -85}} {
			if !inside(world, p) {
				t.Errorf("%s: %v is water", d, p)
			}
		}
	}
}

// TestProjectionIsMonotone walks east and north through each window.
func TestProjectionIsMonotone(t *testing.T) {
	for _, b := range windows {
		p := Project(b, 800)
		lastX, lastY := -1.0, p.Height()+1
		for i := range 101 {
			f := float64(i) / 100
			x, y := p.Project(b.West+f*(b.East-b.West), b.South+f*(b.North-b.South))
			if x <= lastX || y >= lastY || x < -1e-9 || x > 800+1e-9 || y < -1e-9 || y > p.Height()+1e-9 {
				t.Fatalf("%v: step %d goes from %v,%v to %v,%v", b, i, lastX, lastY, x, y)
			}
			lastX, lastY = x, y
		}
		if h := p.Height(); h <= 0 || math.IsInf(h, 0) || math.IsNaN(h) {
			t.Errorf("%v is %v high", b, h)
		}
	}
}

// TestMercatorKeepsShapes measures a small square in the north and the south.
func TestMercatorKeepsShapes(t *testing.T) {
	p := Project(Box{0, 30, 40, 70}, 1000)
	for _, lat := range []float64{35, 50, 65} {
		const d = .01
		x0, y0 := p.Project(20, lat)
		x1, _ := p.Project(20+d/math.Cos(lat*math.Pi/180), lat)
		_, y1 := p.Project(20, lat+d)
		if r := (x1 - x0) / (y0 - y1); math.Abs(r-1) > .001 {
			t.Errorf("at %v a square is %v wide for its height", lat, r)
		}
	}
}

func TestAround(t *testing.T) {
	at := func(lat, lon float64) Place { return Place{Latitude: lat, Longitude: lon} }
	for _, places := range [][]Place{
		{at(49.8, 24)},
		{at(64, 177), at(64, -165)},
		{at(55, 37), at(60, 30), at(59.5, 150.8)},
		{at(-33, 151), at(40, -74), at(51, 0)},
		{at(84, 10), at(-84, 10)},
	} {
		b := Around(places, 4)
		for _, p := range places {
			if !b.Contains(Point{p.Longitude, p.Latitude}) {
				t.Errorf("%v does not hold %v", b, p)
			}
		}
		if b.North-b.South < 4 || b.East-b.West > 360 {
			t.Errorf("%v", b)
		}
		p := Project(b, 900)
		for _, q := range places {
			if x, y := p.Project(q.Longitude, q.Latitude); x < 0 || x > 900 || y < 0 || y > p.Height() {
				t.Errorf("%v is drawn at %v, %v", q, x, y)
			}
		}
	}
	if b := Around([]Place{at(64, 177), at(64, -165)}, 4); b.East-b.West > 60 {
		t.Errorf("the window goes round the world: %v", b)
	}
}

// TestSimplify holds what is left out to the tolerance.
func TestSimplify(t *testing.T) {
	for _, line := range Borders(Fine) {
		got := Simplify(line, .1)
		if got[0] != line[0] || got[len(got)-1] != line[len(line)-1] || len(got) > len(line) {
			t.Fatalf("%d of %d points", len(got), len(line))
		}
		for _, p := range line {
			nearest := math.Inf(1)
			for i := 1; i < len(got); i++ {
				nearest = min(nearest, fromSegment(p, got[i-1], got[i]))
			}
			if nearest > .1+1e-9 {
				t.Fatalf("%v is %v away", p, nearest)
			}
		}
	}
	if r := SimplifyRing([]Point{{0, 0}, {.1, 0}, {0, .1}}, 1); r != nil {
		t.Errorf("a speck is left: %v", r)
	}
	if r := SimplifyRing([]Point{{0, 0}, {5, .1}, {10, 0}, {10, 10}, {0, 10}}, 1); len(r) != 4 {
		t.Errorf("a square has corners %v", r)
	}
}

func BenchmarkMap(b *testing.B) {
	for b.Loop() {
		box := windows[2]
		p := Project(box, 900)
		for _, r := range ClipRings(Land(DetailFor(box)), box) {
			for i := range r {
				p.Point(r[i])
			}
			SimplifyRing(r, .05)
		}
	}
}
