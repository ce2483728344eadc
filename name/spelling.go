package name

import (
	"strings"
	"unicode/utf8"
)

// respell brings the letters that transliterations interchange to one: longer
// spellings first. The result is for comparing, never for showing.
var respell = strings.NewReplacer(
	"tsch", "c", "schtsch", "s", "shch", "s", "szcz", "s", "sch", "s", "tch", "c", "tsh", "c", "dzh", "j", "dsch", "j",
	"sz", "s", "cz", "c", "sh", "s", "ch", "c", "zh", "z", "kh", "h", "ts", "c", "tz", "c", "ck", "k", "ph", "f",
	"rz", "z", "yev", "ev", "iev", "ev", "jev", "ev", "yo", "o", "jo", "o", "ye", "e", "je", "e", "yu", "u", "ju", "u",
	"iu", "u", "ya", "a", "ja", "a", "ia", "a", "ou", "u", "oo", "u", "ee", "i", "ei", "ai", "ey", "ai", "ay", "ai",
	"ij", "i", "iy", "i", "ii", "i", "yi", "i", "y", "i", "j", "i", "w", "v", "ks", "x", "q", "k", "'", "", "-", " ", "th", "t", "dt", "t",
)

// skeleton is a folded name with its variant spellings made alike and double
// letters single.
func skeleton(folded string) string {
	s := respell.Replace(folded)
	if cut, ok := strings.CutSuffix(s, "ff"); ok {
		s = cut + "v" // "Davidoff"
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// slip reports whether two folded names differ so little that one may be a
// misspelling of the other: one letter in five, two in nine, the first letter
// right. Endings that tell a gender are no slips.
func slip(x, y string) bool {
	n := min(utf8.RuneCountInString(x), utf8.RuneCountInString(y))
	if n < 5 || x[0] != y[0] {
		return false
	}
	allowed := 1
	if n >= 8 {
		allowed = 2
	}
	return Distance(x, y, allowed) <= allowed && !genderedPair(x, y)
}

// genderedPair reports whether two surnames are a man's and a woman's form of
// one, or a surname and the patronymic or plural made of it.
func genderedPair(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	return SameFamily(x, y) || y == x+"a" || y == x+"s" || y == x+"ich"
}

// Distance is the number of letters inserted, deleted, changed or swapped with
// their neighbour (Damerau 1964), counted no further than limit+1.
func Distance(x, y string, limit int) int {
	a, b := []rune(x), []rune(y)
	if len(a)-len(b) > limit || len(b)-len(a) > limit || len(a) > 64 || len(b) > 64 {
		return limit + 1
	}
	var rows [3][65]int
	for j := range b {
		rows[0][j+1] = j + 1
	}
	for i := range a {
		prev2, prev, cur := &rows[(i+2)%3], &rows[i%3], &rows[(i+1)%3]
		cur[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			d := min(prev[j]+cost, prev[j+1]+1, cur[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, prev2[j-1]+1)
			}
			cur[j+1] = d
		}
	}
	return rows[len(a)%3][len(b)]
}
