package mapping

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/place"
	"github.com/testimonia/testimonia/web/base"
)

// window is the part of the map that is shown.
type window struct {
	Latitude  float64 `json:"latitude"` // of its middle, in degrees
	Longitude float64 `json:"longitude"`
	Span      float64 `json:"span"` // its height in degrees
	chosen    bool    // by the address
}

// The proportions of the drawing, and how far it can be moved in and out.
const (
	aspect    = 1.5 // width by height
	leastSpan = .5  // degrees: coordinates are exact to a hundredth
	mostSpan  = 140
	closest   = 6   // the least span that is chosen of itself
	lone      = 24  // that around a single place, which needs coasts and borders to be recognized
	edge      = 84. // degrees north and south at which maps end
)

// readWindow reads "?at=latitude,longitude,span"; without it the window is
// fitted to the places.
func readWindow(r *base.Request, all []entry) (window, error) {
	text := r.URL.Query().Get("at")
	if text == "" {
		return fitted(all), nil
	}
	parts := strings.Split(text, ",")
	var n [3]float64
	for i := range n {
		if len(parts) != 3 {
			break
		}
		var err error
		if n[i], err = strconv.ParseFloat(strings.TrimSpace(parts[i]), 64); err != nil || math.IsNaN(n[i]) || math.IsInf(n[i], 0) {
			n[2] = 0
			break
		}
	}
	if n[2] <= 0 || math.Abs(n[0]) > 90 || math.Abs(n[1]) > 540 {
		return window{}, r.Bad("%q is no part of the map; it is written as latitude, longitude and height in degrees, like 55.75,37.6,10.", text)
	}
	w := window{n[0], math.Remainder(n[1], 360), min(max(n[2], leastSpan), mostSpan), true}
	w.clamp()
	return w, nil
}

// fitted is the window with all cities and regions, for a country is drawn at a
// middle where nothing happened; with all places where that leaves less than two.
func fitted(all []entry) window {
	var list []place.Place
	for i := range all {
		if all[i].Kind != place.Country {
			list = append(list, all[i].place)
		}
	}
	if len(list) < 2 {
		return around(all)
	}
	return aroundPlaces(list)
}

// around is the window with all places.
func around(all []entry) window {
	list := make([]place.Place, len(all))
	for i := range all {
		list[i] = all[i].place
	}
	return aroundPlaces(list)
}

func aroundPlaces(list []place.Place) window {
	least := float64(closest)
	if len(list) == 1 {
		least = lone
	}
	b := place.Around(list, least)
	w := window{Latitude: (b.South + b.North) / 2, Longitude: math.Remainder((b.West+b.East)/2, 360)}
	for range 3 { // the latitude at which the width counts moves where the window meets the map's end
		w.Span = min(max(b.North-b.South, (b.East-b.West)*narrowing(w.Latitude)/aspect), mostSpan)
		w.clamp()
	}
	return w
}

// narrowing is how much shorter a degree of longitude is than one of latitude.
func narrowing(latitude float64) float64 { return max(math.Cos(latitude*math.Pi/180), .2) }

// clamp keeps the window on the map.
func (w *window) clamp() {
	half := w.Span / 2
	w.Latitude = min(max(w.Latitude, half-edge), edge-half)
}

func (w window) box() place.Box {
	wide := min(w.Span*aspect/narrowing(w.Latitude), 360)
	return place.Box{West: w.Longitude - wide/2, South: w.Latitude - w.Span/2, East: w.Longitude + wide/2, North: w.Latitude + w.Span/2}
}

func (w window) holds(p place.Place) bool {
	return w.box().Contains(place.Point{X: p.Longitude, Y: p.Latitude})
}

// at is the window as a parameter.
func (w window) at() string {
	short := func(x float64) string {
		return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.2f", x), "0"), ".")
	}
	return cmp.Or(short(w.Latitude), "0") + "," + cmp.Or(short(w.Longitude), "0") + "," + cmp.Or(short(w.Span), "1")
}

// moves are the links that move the window; a path is empty where it goes no
// farther.
func (w window) moves(r *base.Request, all []entry) []base.Choice {
	link := func(label string, lat, lon, times float64) base.Choice {
		n := window{Latitude: w.Latitude + lat*w.Span/2, Longitude: w.Longitude + lon*(w.box().East-w.box().West)/2, Span: min(max(w.Span*times, leastSpan), mostSpan)}
		n.Longitude = math.Remainder(n.Longitude, 360)
		n.clamp()
		c := base.Choice{Label: r.Locale.T(label)}
		if n.at() != w.at() {
			c.Path = r.With("at", n.at()) + "#map"
		}
		return c
	}
	out := []base.Choice{link("closer", 0, 0, .5), link("farther", 0, 0, 2), link("north", 1, 0, 1), link("south", -1, 0, 1), link("west", 0, -1, 1), link("east", 0, 1, 1)}
	if w.chosen {
		out = append(out, base.Choice{Label: r.Locale.T("fitted"), Path: r.With("at", "") + "#map"})
	}
	if whole := around(all); slices.ContainsFunc(all, func(e entry) bool { return !w.holds(e.place) && whole.holds(e.place) }) {
		out = append(out, base.Choice{Label: r.Locale.T("all places"), Path: r.With("at", whole.at()) + "#map"})
	}
	return out
}

// parts of the world that the map can go to.
var parts = []struct {
	name string
	window
}{
	{"Europe", window{Latitude: 53, Longitude: 15, Span: 38}},
	{"North Asia", window{Latitude: 57, Longitude: 95, Span: 45}},
	{"South and East Asia", window{Latitude: 22, Longitude: 95, Span: 62}},
	{"Near East", window{Latitude: 32, Longitude: 45, Span: 32}},
	{"Africa", window{Latitude: 2, Longitude: 18, Span: 74}},
	{"North America", window{Latitude: 45, Longitude: -95, Span: 60}},
	{"South America", window{Latitude: -18, Longitude: -60, Span: 74}},
	{"Oceania", window{Latitude: -20, Longitude: 150, Span: 60}},
}

// continents are those parts of the world in which places lie, if they lie in
// several.
func continents(r *base.Request, all []entry) []base.Choice {
	var out []base.Choice
	for _, p := range parts {
		for i := range all {
			if p.holds(all[i].place) {
				out = append(out, base.Choice{Label: r.Locale.T(p.name), Path: r.With("at", p.at()) + "#map", Chosen: r.URL.Query().Get("at") == p.at()})
				break
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return append(out, base.Choice{Label: r.Locale.T("the world"), Path: r.With("at", "13,0,140") + "#map", Chosen: r.URL.Query().Get("at") == "13,0,140"})
}
