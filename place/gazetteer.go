package place

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/gazetteer.zip
var gazetteerZip []byte

// A Gazetteer finds places by name. It never changes after it was opened and
// is safe for many goroutines; its parts are unpacked when first asked for.
type Gazetteer struct {
	names  []*names
	places []*places
	former map[string][]Former
	pasts  map[string]*Past
	byID   func() map[string]int
	region func() map[string]string // names of regions by division
}

// Embedded returns the gazetteer that comes with the program. It panics where
// that is damaged, which the tests of this package would have seen.
var Embedded = sync.OnceValue(func() *Gazetteer {
	g, err := open(gazetteerZip)
	if err != nil {
		panic(err)
	}
	return g
})

// names is a run of the index, sorted by key: a line has a key, a tab and the
// numbers of the places that bear it.
type names struct {
	first string
	text  func() string
}

// places is a run of rows, of one kind and for cities of one country.
type places struct {
	start int // number of the first row
	rows  func() []Place
}

func open(archive []byte) (*Gazetteer, error) {
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, fmt.Errorf("place: the embedded gazetteer cannot be read: %w", err)
	}
	g := &Gazetteer{former: renamings(), pasts: pasts()}
	for _, f := range z.File {
		text := sync.OnceValue(func() string { return unpack(f) })
		folder, base, _ := strings.Cut(f.Name, "/")
		switch folder {
		case "names":
			g.names = append(g.names, &names{base, sync.OnceValue(func() string { return expand(text()) })})
		case "places":
			number, what, _ := strings.Cut(base, " ")
			start, err := strconv.Atoi(number)
			if err != nil {
				return nil, fmt.Errorf("place: the embedded gazetteer has a file %q without the number of its first place", f.Name)
			}
			g.places = append(g.places, &places{start, sync.OnceValue(func() []Place { return g.rows(what, text()) })})
		}
	}
	if len(g.names) == 0 || len(g.places) == 0 {
		return nil, errors.New("place: the embedded gazetteer is empty")
	}
	g.byID = sync.OnceValue(g.numbers)
	g.region = sync.OnceValue(g.regions)
	return g, nil
}

func unpack(f *zip.File) string {
	r, err := f.Open()
	if err != nil {
		panic(fmt.Errorf("place: %s: %w", f.Name, err))
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		panic(fmt.Errorf("place: %s: %w", f.Name, err))
	}
	return string(b)
}

// The files of rows that are not a country's cities.
const (
	countriesFile = "countries"
	regionsFile   = "regions"
)

// rows reads a run of places. Its lines are columns: GeoNames numbers, names,
// countries or divisions, latitudes and longitudes in hundredths of a degree,
// populations. All numbers but populations are differences to the one before.
func (g *Gazetteer) rows(what, text string) []Place {
	columns := strings.Split(text, "\n")
	split := func(i int) []string { return strings.Split(columns[i], "\t") }
	ids, titles, codes, lats, lons, people := split(0), split(1), split(2), split(3), split(4), split(5)
	out := make([]Place, len(ids))
	var id, lat, lon int
	var in Place // what rows that follow each other have in common
	for i := range out {
		id, lat, lon = id+atoi(ids[i]), lat+atoi(lats[i]), lon+atoi(lons[i])
		if codes[i] != "" {
			in = g.common(what, codes[i])
		}
		p := in
		p.ID, p.Name = "geonames:"+strconv.Itoa(id), titles[i]
		p.Latitude, p.Longitude = float64(lat)/100, float64(lon)/100
		p.Population = atoi(people[i])
		out[i] = p
	}
	return out
}

// common says what a code in a run of places means: a country, a region, or
// the division of a country in which a city lies, "-" where that is not known.
func (g *Gazetteer) common(what, code string) Place {
	switch {
	case what == countriesFile:
		return Place{Kind: Country, Country: code}
	case what == regionsFile:
		country, _, _ := strings.Cut(code, ".")
		return Place{Kind: Region, Country: country, Division: code}
	case code == "-":
		return Place{Kind: City, Country: what}
	}
	division := what + "." + code
	return Place{Kind: City, Country: what, Division: division, Region: g.region()[division]}
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(fmt.Errorf("place: the embedded gazetteer is damaged: %w", err))
	}
	return n
}

// regions maps divisions to the names of the regions.
func (g *Gazetteer) regions() map[string]string {
	out := map[string]string{}
	for _, run := range g.places[:2] { // countries and regions come first
		for _, p := range run.rows() {
			if p.Kind == Region {
				out[p.Division] = p.Name
			}
		}
	}
	return out
}

// numbers maps the ID of every place to its number.
func (g *Gazetteer) numbers() map[string]int {
	out := map[string]int{}
	for _, run := range g.places {
		for i, p := range run.rows() {
			out[p.ID] = run.start + i
		}
	}
	return out
}

// ByID returns the place with that ID. The first call unpacks all places.
func (g *Gazetteer) ByID(id string) (Place, bool) {
	n, ok := g.byID()[id]
	if !ok {
		return Place{}, false
	}
	return g.place(n), true
}

func (g *Gazetteer) place(number int) Place {
	i := sort.Search(len(g.places), func(i int) bool { return g.places[i].start > number }) - 1
	return g.places[i].rows()[number-g.places[i].start]
}

// bearers lists the numbers of the places that bear the name with that key, in
// the order of the table.
func (g *Gazetteer) bearers(key string) []int {
	i, found := slices.BinarySearchFunc(g.names, key, func(n *names, k string) int { return strings.Compare(n.first, k) })
	if !found {
		i--
	}
	if i < 0 || key == "" {
		return nil
	}
	var out []int
	for _, number := range strings.Fields(lookup(g.names[i].text(), key)) {
		out = append(out, atoi(number))
	}
	return out
}

// expand undoes front coding: a line begins with a sign that says how many
// bytes its key has in common with the one before, counted from "0".
func expand(text string) string {
	out := make([]byte, 0, 2*len(text))
	last := 0 // where the line before begins
	for line := range strings.SplitSeq(text, "\n") {
		start := len(out)
		out = append(out, out[last:last+int(line[0]-'0')]...)
		out = append(out, line[1:]...)
		out = append(out, '\n')
		last = start
	}
	return string(out)
}

// lookup finds what stands after a key in sorted lines of key, tab, value.
func lookup(lines, key string) string {
	from, to := 0, len(lines)
	for from < to {
		start := strings.LastIndexByte(lines[:(from+to)/2], '\n') + 1
		end := len(lines)
		if n := strings.IndexByte(lines[start:], '\n'); n >= 0 {
			end = start + n
		}
		k, value, _ := strings.Cut(lines[start:end], "\t")
		switch {
		case k == key:
			return value
		case k < key:
			from = end + 1
		default:
			to = start
		}
	}
	return ""
}
