// Package place knows where places are: a gazetteer of countries, their
// first-order divisions and cities, with names in many languages and scripts
// and names borne in the past, and a base map of land and borders to draw them
// on. Both are embedded, so nothing is asked of another host.
//
// Cities and divisions come from GeoNames (https://www.geonames.org, CC BY
// 4.0), which whoever shows them has to name; land and borders from Natural
// Earth (public domain). data/README.md has versions and licences.
//
// The table holds today's places: borders are those of today, a village that
// has fewer than five thousand inhabitants is mostly not in it, and a camp or a
// street never. What it cannot tell it leaves undecided or unknown.
package place

import (
	"math"
	"strings"
)

// A Kind says what a place is.
type Kind string

// The kinds of places in the table. A Region is a first-order division of a
// country: an oblast, a voivodeship, a state.
const (
	City    Kind = "city"
	Region  Kind = "region"
	Country Kind = "country"
)

// A Place is one row of the table.
type Place struct {
	ID         string  // "geonames:702550"
	Name       string  // today's, in English where it has an English name, else in Latin letters: "Lviv"
	Kind       Kind    //
	Country    string  // ISO 3166-1 alpha-2: "UA"
	Division   string  // GeoNames code of the region it is or lies in: "UA.15"; empty for a country and where not known
	Region     string  // name of that region; empty for a region itself
	Latitude   float64 // degrees, to a hundredth: about a kilometre
	Longitude  float64 // degrees; of a country or region some point in its middle
	Population int     // of today, to two digits; of a region that of its cities in the table; 0 where not known
}

// Within reports whether a lies in b as far as the table knows: a city in its
// region or country, a region in its country. No place lies in itself.
func Within(a, b Place) bool {
	switch {
	case a.ID == b.ID || a.Country != b.Country:
		return false
	case b.Kind == Country:
		return a.Kind != Country
	case b.Kind == Region:
		return a.Kind == City && a.Division != "" && a.Division == b.Division
	}
	return false
}

// earthRadius is the mean radius in kilometres (IUGG).
const earthRadius = 6371.0088

// Kilometres is the distance between two places along a great circle, by the
// haversine formula.
func Kilometres(a, b Place) float64 {
	rad := math.Pi / 180
	dLat, dLon := (b.Latitude-a.Latitude)*rad, (b.Longitude-a.Longitude)*rad
	h := math.Pow(math.Sin(dLat/2), 2) + math.Cos(a.Latitude*rad)*math.Cos(b.Latitude*rad)*math.Pow(math.Sin(dLon/2), 2)
	return 2 * earthRadius * math.Asin(math.Sqrt(min(1, h)))
}

// String is the place with what it lies in: "Lviv, Lvivska oblast, UA".
func (p Place) String() string {
	parts := []string{p.Name}
	if p.Region != "" && p.Region != p.Name {
		parts = append(parts, p.Region)
	}
	if p.Kind != Country {
		parts = append(parts, p.Country)
	}
	return strings.Join(parts, ", ")
}
