package place

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"math"
	"strings"
	"sync"
)

//go:embed data/map.zip
var mapZip []byte

// A Point lies on the map in degrees (X east, Y north), or on paper in the
// units of a projection (X to the right, Y down).
type Point struct{ X, Y float64 }

// A Detail says how fine the lines of the base map are.
type Detail string

// The details there are, by the scale they were drawn for.
const (
	Coarse Detail = "110m" // 1:110 million, for the world and continents
	Fine   Detail = "50m"  // 1:50 million, for countries
)

// DetailFor returns the detail that a window wants.
func DetailFor(b Box) Detail {
	if b.East-b.West > 120 || b.North-b.South > 90 {
		return Coarse
	}
	return Fine
}

// Land returns the outlines of all land as rings, whose last point joins the
// first. A ring within another is water (the Caspian Sea), so they are to be
// filled by the even-odd rule. A ring that crosses the antimeridian runs on past
// 180 degrees: ClipRings brings all into a window. The slices are shared: do not
// change them.
func Land(d Detail) [][]Point { return outlines("land", d) }

// Borders returns today's borders between countries as lines. The slices are
// shared: do not change them.
func Borders(d Detail) [][]Point { return outlines("borders", d) }

// drawn are the outlines by file, unpacked when first asked for.
var drawn = sync.OnceValue(func() map[string]func() [][]Point {
	z, err := zip.NewReader(bytes.NewReader(mapZip), int64(len(mapZip)))
	if err != nil {
		panic(fmt.Errorf("place: the embedded map cannot be read: %w", err))
	}
	out := map[string]func() [][]Point{}
	for _, f := range z.File {
		out[f.Name] = sync.OnceValue(func() [][]Point { return parseOutlines(unpack(f)) })
	}
	return out
})

func outlines(what string, d Detail) [][]Point {
	if f := drawn()[what+"-"+string(d)]; f != nil {
		return f()
	}
	return nil
}

// parseOutlines reads a line for each outline: differences in hundredths of a
// degree, east and north by turns.
func parseOutlines(text string) [][]Point {
	var out [][]Point
	for line := range strings.SplitSeq(text, "\n") {
		var points []Point
		x, y, east := 0, 0, true
		for number := range strings.SplitSeq(line, " ") {
			if east {
				x += atoi(number)
			} else {
				y += atoi(number)
				points = append(points, Point{float64(x) / 100, float64(y) / 100})
			}
			east = !east
		}
		out = append(out, points)
	}
	return out
}

// A Box is a window on the map in degrees, West < East, South < North. East may
// be more than 180 where the window crosses the antimeridian.
type Box struct{ West, South, East, North float64 }

// Contains reports whether a point lies in the box or on its edge, whichever
// turn of the globe its longitude is counted in.
func (b Box) Contains(p Point) bool {
	return p.Y >= b.South && p.Y <= b.North && (b.spans(p.X) || b.spans(p.X+360) || b.spans(p.X-360))
}

func (b Box) spans(x float64) bool { return x >= b.West && x <= b.East }

// Around returns the smallest window that holds all places with a margin of a
// tenth of its sides, is never less than least degrees of latitude high, and on
// paper neither more than twice as wide as high nor higher than wide. Where that
// is less far round the other way, it crosses the antimeridian. It ends at 85
// degrees north and south. Without places it is the inhabited world.
func Around(places []Place, least float64) Box {
	if len(places) == 0 {
		return Box{-180, -58, 180, 84}
	}
	b := Box{South: 90, North: -90}
	var lons []float64
	for _, p := range places {
		b.South, b.North = min(b.South, p.Latitude), max(b.North, p.Latitude)
		lons = append(lons, p.Longitude)
	}
	b.West, b.East = shortestArc(lons)
	narrow := max(math.Cos((b.South+b.North)/2*math.Pi/180), .2)
	high := max((b.North-b.South)*1.2, (b.East-b.West)*1.2*narrow/2, least)
	wide := max((b.East-b.West)*1.2, high/narrow)
	b.South, b.North = widen(b.South, b.North, high)
	b.West, b.East = widen(b.West, b.East, wide)
	if wide >= 360 {
		b.West, b.East = -180, 180
	}
	b.South, b.North = max(b.South, -85), min(b.North, 85)
	return b
}

// widen returns the ends of a span of that length with the same middle.
func widen(from, to, length float64) (float64, float64) {
	middle := (from + to) / 2
	return middle - length/2, middle + length/2
}
