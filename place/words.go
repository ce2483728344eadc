package place

import (
	"slices"
	"strings"
	"unicode"
)

// cityWords say before a name that it is a city's.
var cityWords = []string{"the city of ", "city of ", "the town of ", "town of ", "г. ", "гор. ", "город ", "города ", "городе ", "городу ", "городом ", "місто ", "miasto "}

// withoutKind takes the word for a city from before its name.
func withoutKind(name string) string {
	for _, w := range cityWords {
		if len(name) > len(w) && strings.EqualFold(name[:len(w)], w) {
			return strings.TrimSpace(name[len(w):])
		}
	}
	return name
}

// cases are endings of Russian names of places in oblique cases with those of
// the nominative they may stand for; longest first.
var cases = []struct{ ending, nominatives string }{
	{"ского", "ский"}, {"скому", "ский"}, {"ском", "ский ск ско ское"}, {"ской", "ская"}, {"скую", "ская"},
	{"иями", "ии"}, {"ами", "ы"}, {"ией", "ия"}, {"ого", "ый ое ий"}, {"ому", "ый ое ий"},
	{"ах", "ы"}, {"ии", "ия"}, {"ию", "ия"}, {"ой", "а ый"}, {"ью", "ь"}, {"ом", "_ о ый ий"}, {"ем", "ь й е ий"}, {"ам", "ы"},
	{"ым", "_ ый"}, {"им", "ий"}, {"ей", "я"}, {"ов", "ы"},
	{"е", "_ а я о ь й"}, {"у", "_ а о"}, {"ы", "а"}, {"а", "_ о"}, {"и", "ь я а"}, {"ю", "ь я й"}, {"я", "ь й"},
}

// nominatives lists names that a Russian name may be a case of, each word of it
// on its own. What is no word comes out too: the table sorts it out.
func nominatives(name string) []string {
	words := strings.Fields(titled(name))
	if len(words) == 0 || len(words) > 3 {
		return nil
	}
	out := []string{""}
	for _, w := range words {
		var longer []string
		for _, head := range out {
			for _, form := range append(forms(w), w) {
				longer = append(longer, strings.TrimSpace(head+" "+form))
			}
		}
		out = longer
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(s string) bool { return s == strings.Join(words, " ") })
}

// titled writes a name in capitals as names are written.
func titled(name string) string {
	if name != strings.ToUpper(name) {
		return name
	}
	runes := []rune(strings.ToLower(name))
	for i, r := range runes {
		if i == 0 || !unicode.IsLetter(runes[i-1]) {
			runes[i] = unicode.ToUpper(r)
		}
	}
	return string(runes)
}

// forms undoes every case ending that a Russian word may have.
func forms(word string) []string {
	var out []string
	for _, c := range cases {
		stem, ok := strings.CutSuffix(word, c.ending)
		if !ok || len([]rune(stem)) < 3 {
			continue
		}
		for _, n := range strings.Fields(c.nominatives) {
			out = append(out, stem+strings.Trim(n, "_"))
		}
	}
	return out
}
