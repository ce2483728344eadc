package place

import "math"

// A Projection draws a window of the map on paper.
//
// Both projections used are cylindrical, so that a window of meridians and
// parallels is an upright rectangle: what is clipped to the box fills the
// drawing exactly, north is up everywhere, and a reader finds a place's
// latitude and longitude at the margins. Mercator keeps shapes and directions,
// as is wanted for journeys, and is used where the window ends short of 75
// degrees and spans at most 120 degrees. The world and the polar seas are drawn
// equirectangular with the window's middle parallel true to scale, because
// Mercator would give them most of the paper. Neither shows areas in their true
// proportion, nor one scale for all of a large window.
type Projection struct {
	box      Box
	mercator bool
	narrow   float64 // how much shorter a degree of longitude is at the middle parallel
	scale    float64 // paper units by degree
}

// Project chooses the projection for a window that is to be width units wide.
func Project(b Box, width float64) Projection {
	p := Projection{box: b, scale: width / (b.East - b.West)}
	p.mercator = b.East-b.West <= 120 && b.North <= 75 && b.South >= -75
	p.narrow = math.Cos((b.South + b.North) / 2 * math.Pi / 180)
	return p
}

// Project returns where a point lies on paper: x from the left edge of the
// window, y from its upper edge downwards. A longitude is counted in the turn of
// the globe in which it lies in the window, if there is one.
func (p Projection) Project(lon, lat float64) (x, y float64) {
	if !p.box.spans(lon) {
		if p.box.spans(lon + 360) {
			lon += 360
		} else if p.box.spans(lon - 360) {
			lon -= 360
		}
	}
	return (lon - p.box.West) * p.scale, (p.up(p.box.North) - p.up(lat)) * p.scale
}

// Point is Project for points.
func (p Projection) Point(q Point) Point {
	x, y := p.Project(q.X, q.Y)
	return Point{x, y}
}

// Height is the height of the window on paper.
func (p Projection) Height() float64 { return (p.up(p.box.North) - p.up(p.box.South)) * p.scale }

// up is how far north of the equator a parallel is drawn, in degrees of longitude.
func (p Projection) up(lat float64) float64 {
	if !p.mercator {
		return lat / p.narrow
	}
	lat = min(max(lat, -89), 89) * math.Pi / 180
	return math.Asinh(math.Tan(lat)) * 180 / math.Pi
}
