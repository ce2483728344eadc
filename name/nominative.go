package name

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/declension.txt
var declensionText string

// A Nominative is a form that a declined name may come from.
type Nominative struct {
	Word   string // with the capitals of the source: "Карабанова"
	Gender Gender // whose form it is; Unknown where both have it
	Part   string // "surname", "given name" or "patronymic"
}

// ending is one case ending and the nominative's ending that it stands for.
type ending struct {
	from, to string
	part     string
	gender   Gender
}

// declension lists the endings, longest first within each part.
var declension = sync.OnceValue(func() []ending {
	parts := map[string]string{"s": "surname", "g": "given name", "p": "patronymic"}
	genders := map[string]Gender{"m": Male, "f": Female}
	var out []ending
	for _, line := range strings.Split(declensionText, "\n") {
		head, cases, ok := strings.Cut(line, ": ")
		f := strings.Split(head, " ")
		if !ok || len(f) != 3 || parts[f[0]] == "" {
			continue
		}
		for _, c := range strings.Fields(cases) {
			out = append(out, ending{c, f[2], parts[f[0]], genders[f[1]]})
		}
	}
	return out
})

// Nominatives lists the forms that a Russian name in some case may come from:
// "Карабановой" is Карабанова's, "Карабанова" is that or Карабанов's. The
// word itself comes first where it may be a nominative. A word in other letters
// than Cyrillic yields nothing.
func Nominatives(word string) []Nominative {
	low := strings.ToLower(word)
	if r, _ := utf8.DecodeRuneInString(low); r < 'а' || r > 'ё' {
		return nil
	}
	var out []Nominative
	seen := map[string]bool{}
	for _, e := range declension() {
		stem, ok := strings.CutSuffix(low, e.from)
		if !ok || utf8.RuneCountInString(stem) < 2 && utf8.RuneCountInString(e.to) < 3 || !stemFits(stem, e) {
			continue
		}
		w := stem + e.to
		key := w + e.part + string(e.gender)
		if len(word) >= len(stem) && strings.HasPrefix(word, upperFirst(stem)) {
			w = upperFirst(w)
		}
		if !seen[key] {
			seen[key] = true
			out = append(out, Nominative{w, e.gender, e.part})
		}
	}
	return out
}

// stemFits keeps endings from stems that cannot bear them.
func stemFits(stem string, e ending) bool {
	last, _ := utf8.DecodeLastRuneInString(stem)
	vowel := strings.ContainsRune("аеёиоуыэюя", last)
	switch e.to {
	case "":
		return !vowel && last != 'ь' && last != 'й'
	case "й":
		return vowel
	case "ая":
		return !strings.HasSuffix(stem, "ов") && !strings.HasSuffix(stem, "ев") && !strings.HasSuffix(stem, "ин") && !vowel
	case "лев":
		return stem == ""
	case "ь":
		return !vowel
	case "а", "я":
		return last != 'ь' || e.to == "я"
	}
	return true
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return strings.ToUpper(string(r)) + s[n:]
}
