package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/testimonia/testimonia/place"
)

type sources struct{ cities, countries, countryNames, regions, regionNames, atlas, renamed string }

// row is a place on its way into the table.
type row struct {
	id          int
	name, code  string // code: country, or division with its country
	lat, lon    float64
	population  int
	alternative []string
}

// The names of a city in Latin, Cyrillic and Hebrew letters are kept whatever
// its size, those in others only of cities from a population on, to keep the
// table small.
const (
	large = 100_000   // Armenian, Georgian, Greek, Arabic, Han, Hangul and kana
	huge  = 1_000_000 // all others
)

func makeGazetteer(src sources, out string) error {
	cities, err := readCities(src.cities)
	if err != nil {
		return err
	}
	countries, err := readCountries(src.countries, src.countryNames, src.atlas, cities)
	if err != nil {
		return err
	}
	regions, err := readRegions(src.regions, src.regionNames, cities)
	if err != nil {
		return err
	}
	if err := addRenamed(src.renamed, countries, cities); err != nil {
		return err
	}
	index := map[string]map[int]bool{} // key to the set of places that bear it
	var entries []entry
	start := 0
	add := func(what string, rows []row) {
		entries = append(entries, entry{fmt.Sprintf("places/%05d %s", start, what), columns(rows)})
		for i, r := range rows {
			addNames(index, start+i, r)
		}
		start += len(rows)
	}
	add("countries", countries)
	add("regions", regions)
	for from := 0; from < len(cities); {
		country := cities[from].code[:2]
		to := from
		for to < len(cities) && cities[to].code[:2] == country {
			to++
		}
		run := slices.Clone(cities[from:to])
		for i := range run {
			run[i].code = cmp.Or(run[i].code[3:], "-")
		}
		add(country, run)
		from = to
	}
	fmt.Printf("%d countries, %d regions, %d cities, %d names\n", len(countries), len(regions), len(cities), len(index))
	return writeZip(out, append(indexFiles(index), entries...))
}

// columns writes rows as place.Gazetteer reads them.
func columns(rows []row) string {
	var c [6][]string
	var id, lat, lon int
	var code string
	for _, r := range rows {
		la, lo := int(math.Round(r.lat*100)), int(math.Round(r.lon*100))
		shown := r.code
		if shown == code {
			shown = ""
		}
		for i, v := range []string{strconv.Itoa(r.id - id), r.name, shown, strconv.Itoa(la - lat), strconv.Itoa(lo - lon), strconv.Itoa(twoDigits(r.population))} {
			c[i] = append(c[i], v)
		}
		id, lat, lon, code = r.id, la, lo, r.code
	}
	var b strings.Builder
	for _, col := range c {
		b.WriteString(strings.Join(col, "\t") + "\n")
	}
	return b.String()
}

// twoDigits rounds a population: more digits are older than they are exact.
func twoDigits(n int) int {
	scale := 1
	for n/scale >= 100 {
		scale *= 10
	}
	return (n + scale/2) / scale * scale
}

func addNames(index map[string]map[int]bool, number int, r row) {
	for _, n := range slices.Concat(r.alternative, strings.Split(r.name, "/"), []string{r.name}) { // "Gasteiz / Vitoria" has two
		k := place.Key(n)
		if k == "" {
			continue
		}
		if index[k] == nil {
			index[k] = map[int]bool{}
		}
		index[k][number] = true
	}
}

// indexFiles cuts the index into files that unpack in a moment, front coded.
func indexFiles(index map[string]map[int]bool) []entry {
	const size = 48 << 10
	var out []entry
	var lines []string
	first, last, length := "", "", 0
	flush := func() {
		if len(lines) > 0 {
			out = append(out, entry{"names/" + first, strings.Join(lines, "\n")})
		}
		lines, last, length = nil, "", 0
	}
	for _, k := range slices.Sorted(maps.Keys(index)) {
		if len(lines) == 0 {
			first = k
		}
		var numbers []string
		for _, n := range slices.Sorted(maps.Keys(index[k])) {
			numbers = append(numbers, strconv.Itoa(n))
		}
		n := common(last, k)
		lines = append(lines, string(rune('0'+n))+k[n:]+"\t"+strings.Join(numbers, " "))
		last, length = k, length+len(lines[len(lines)-1])
		if length > size {
			flush()
		}
	}
	flush()
	return out
}

// common counts the bytes of whole letters with which both begin, up to "~".
func common(a, b string) int {
	n := 0
	for i, r := range b {
		end := i + utf8.RuneLen(r)
		if end > '~'-'0' || !strings.HasPrefix(a, b[:end]) {
			break
		}
		n = end
	}
	return n
}

// readJSON reads a file of JSON; an error names the file.
func readJSON(path string, into any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func readCities(path string) ([]row, error) {
	var in map[string]struct {
		ID         int      `json:"geonameid"`
		Name       string   `json:"name"`
		Lat        float64  `json:"latitude"`
		Lon        float64  `json:"longitude"`
		Country    string   `json:"countrycode"`
		Population int      `json:"population"`
		Admin      string   `json:"admin1code"`
		Others     []string `json:"alternatenames"`
	}
	if err := readJSON(path, &in); err != nil {
		return nil, err
	}
	var out []row
	for _, c := range in {
		r := row{id: c.ID, name: c.Name, code: c.Country + "." + c.Admin, lat: c.Lat, lon: c.Lon, population: c.Population}
		for _, a := range c.Others {
			if isName(a) && !strings.HasPrefix(a, "The ") && c.Population >= least(a) {
				r.alternative = append(r.alternative, a)
			}
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b row) int { return cmp.Or(strings.Compare(a.code, b.code), cmp.Compare(a.id, b.id)) })
	return out, nil
}

// isName leaves out what GeoNames has beside names: codes of airports, sounds,
// machine-made romanisations, which are written small.
func isName(s string) bool {
	if strings.ContainsAny(s, "/[](),;0123456789") {
		return false
	}
	letters, upper := 0, 0
	first := rune(0)
	for _, r := range s {
		if unicode.IsLetter(r) {
			if letters++; first == 0 {
				first = r
			}
			if r < unicode.MaxASCII && unicode.IsUpper(r) {
				upper++
			}
		}
	}
	return letters >= 2 && !(unicode.Is(unicode.Latin, first) && unicode.IsLower(first)) && !(upper == letters && letters <= 5)
}

// least is the population from which on a name in these letters is kept.
func least(s string) int {
	for _, r := range s {
		switch {
		case !unicode.IsLetter(r):
		case unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Hebrew):
			return 0
		case unicode.In(r, unicode.Armenian, unicode.Georgian, unicode.Greek, unicode.Arabic, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
			return large
		default:
			return huge
		}
	}
	return huge
}

// languages are those in which countries are known by name.
var languages = strings.Fields("en ru uk be pl de fr es it pt nl cs sk hu ro bg sr hr sl mk sq lt lv et fi sv da no is ca eo la ka hy az kk uz ky tg he yi el tr ar fa hi zh ja ko")

// readCountries reads countries. A country lies in the middle of its largest
// part, or where the map does not name it, of its people.
func readCountries(path, namesPath, atlas string, cities []row) ([]row, error) {
	var in map[string]struct {
		ID         int    `json:"geonameid"`
		Name       string `json:"name"`
		ISO        string `json:"iso"`
		ISO3       string `json:"iso3"`
		Numeric    int    `json:"isonumeric"`
		Population int    `json:"population"`
	}
	if err := readJSON(path, &in); err != nil {
		return nil, err
	}
	others := map[string][]string{}
	if err := eachLine(namesPath, 7, func(f []string) {
		others[f[1]] = append(others[f[1]], append(strings.Split(f[6], "|"), f[0], f[4])...)
	}); err != nil {
		return nil, err
	}
	middle, err := middles(atlas)
	if err != nil {
		return nil, err
	}
	var out []row
	for _, c := range in {
		m, ok := middle[c.Numeric]
		if !ok {
			if m, _, ok = people(cities, func(code string) bool { return code[:2] == c.ISO }); !ok {
				continue // nobody lives there
			}
		}
		r := row{id: c.ID, name: c.Name, code: c.ISO, lat: m.Y, lon: m.X, population: c.Population}
		if region, err := language.ParseRegion(c.ISO); err == nil {
			for _, l := range languages {
				if n := display.Regions(language.Make(l)); n != nil {
					r.alternative = append(r.alternative, n.Name(region))
				}
			}
		}
		for _, o := range others[c.ISO] {
			if isName(o) {
				r.alternative = append(r.alternative, o)
			}
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b row) int { return strings.Compare(a.code, b.code) })
	return out, nil
}

// readRegions reads first-order divisions. A region lies where its people do:
// in the middle of its cities, weighed by population.
// Its name is the English one, where there is one.
func readRegions(path, namesPath string, cities []row) ([]row, error) {
	english, err := readEnglish(namesPath)
	if err != nil {
		return nil, err
	}
	known := map[string][]row{}
	for _, c := range cities {
		known[c.code] = append(known[c.code], c)
	}
	var out []row
	err = eachLine(path, 7, func(f []string) {
		m, n, ok := people(known[f[2]], func(string) bool { return true })
		id, err := strconv.Atoi(f[3])
		if f[6] != "1" || !ok || err != nil {
			return
		}
		title := f[0]
		if !slices.Contains(unlike, f[2][:2]) {
			title = cmp.Or(english[strings.ToLower(strings.ReplaceAll(f[1], "-", ""))], title)
		}
		r := row{id: id, name: plain(title), code: f[2], lat: m.Y, lon: m.X, population: n, alternative: []string{f[0]}}
		for _, a := range strings.Split(f[5], "|") {
			if isName(a) && least(a) <= large {
				r.alternative = append(r.alternative, a)
			}
		}
		out = append(out, r)
	})
	slices.SortFunc(out, func(a, b row) int { return cmp.Or(strings.Compare(a.code, b.code), cmp.Compare(a.id, b.id)) })
	return out, err
}

// unlike are countries whose divisions CLDR does not call as others do: it has
// the codes that Iran and Morocco gave to other divisions since, and familiar
// names of the oblasts of Ukraine.
var unlike = []string{"IR", "MA", "UA"}

// plain takes marks of notes and what stands behind a comma from the name of a
// division: "Komi, Respublika".
func plain(name string) string {
	name, _, _ = strings.Cut(name, ", ")
	return strings.TrimRight(name, "¹²³*†")
}

// people returns the middle of the cities with a code that fits, weighed by
// their inhabitants, and how many these are.
func people(cities []row, fits func(code string) bool) (middle place.Point, n int, ok bool) {
	var weight float64
	for _, c := range cities {
		if fits(c.code) {
			w := float64(c.population + 1)
			middle.X, middle.Y = middle.X+w*c.lon, middle.Y+w*c.lat
			weight, n, ok = weight+w, n+c.population, true
		}
	}
	middle.X, middle.Y = middle.X/weight, middle.Y/weight
	return middle, n, ok
}

// readEnglish reads CLDR's English names of divisions by ISO 3166-2 code, small
// and without the hyphen.
func readEnglish(path string) (map[string]string, error) {
	var in struct {
		Subdivisions struct {
			LocaleDisplayNames struct{ Subdivisions map[string]string }
		}
	}
	if err := readJSON(path, &in); err != nil {
		return nil, err
	}
	return in.Subdivisions.LocaleDisplayNames.Subdivisions, nil
}

func eachLine(path string, fields int, do func([]string)) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < fields {
			return fmt.Errorf("%s:%d: %d fields, want %d", path, i+1, len(f), fields)
		}
		do(f)
	}
	return nil
}

// addRenamed adds our own table of former and other names to countries and
// cities. Every line has to name one of them; of several cities in a country the
// largest is meant.
func addRenamed(path string, countries, cities []row) error {
	var missing []string
	err := eachLine(path, 5, func(f []string) {
		var best *row
		for _, rows := range [][]row{countries, cities} {
			for i := range rows {
				if r := &rows[i]; r.name == f[0] && r.code[:2] == f[1] && (best == nil || r.population > best.population) {
					best = r
				}
			}
		}
		if best == nil {
			missing = append(missing, f[0]+" "+f[1])
			return
		}
		best.alternative = append(best.alternative, strings.Split(f[4], "|")...)
	})
	if err == nil && missing != nil {
		err = fmt.Errorf("%s: not in the table: %s", path, strings.Join(missing, ", "))
	}
	return err
}
