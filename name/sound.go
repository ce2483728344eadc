package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/testimonia/testimonia/name/translit"
)

// A sound is how a spelling is read: a letter for each phoneme, from a small
// alphabet in which 'S' is sh, 'C' ch, 'Z' zh, 'J' the j of John, 'c' ts and 'x'
// h or kh. Glides between a consonant and a vowel are left out, since schemes
// differ most there (Griaznov, Gryaznov, Grjasnow), and doubles are
// single. Sounds are for comparing, never for showing.

// orthography is a habit of writing sounds in Latin letters.
type orthography struct {
	name     string
	tell     string // letters or digraphs, parted by spaces, that make this reading worth trying
	digraphs *strings.Replacer
}

// common are readings shared by all orthographies; capitals are phonemes.
var common = []string{
	"shch", "S", "schtsch", "S", "chtch", "S", "szcz", "S", "tsch", "C", "tzsch", "C", "tch", "C", "tsh", "C",
	"dzh", "J", "dsch", "J", "dj", "J", "dz", "z", "zh", "Z", "kh", "x", "ph", "f", "th", "t", "ck", "k", "gh", "g", "rh", "r",
	"tz", "c", "ts", "c", "qu", "k", "q", "k", "x", "ks", "w", "v", "cz", "C", "cs", "C", "h", "x", "ll", "l",
}

// orthographies lists the readings: the first is tried always, the others where
// the spelling has something that they read otherwise.
var orthographies = []orthography{
	{"English", "", reading("sch", "S", "sh", "S", "ch", "C", "j", "J", "ce", "se", "ci", "si", "cy", "si", "c", "k",
		"oo", "u", "ee", "i", "ou", "u", "sz", "S", "rz", "Z", "zs", "Z")},
	{"German and Slavic", "j ch c z w s sch sh oe ae ue", reading("sch", "S", "sh", "Z", "ch", "x", "j", "y", "sz", "S", "rz", "Z", "zs", "Z",
		"oe", "e", "ae", "e", "ue", "u", "c", "c", "eu", "oi", "ei", "ai", "ie", "i")},
	{"French", "ch j ou gu gn eau", reading("sch", "S", "ch", "S", "j", "Z", "gue", "ge", "gui", "gi", "gn", "n", "ou", "u", "eau", "o",
		"sh", "S", "ce", "se", "ci", "si", "c", "k", "au", "o")},
	{"scientific", "x", reading("x", "x", "j", "y", "c", "c", "sh", "S", "ch", "C")},
	{"German z", "z", reading("sch", "S", "sh", "S", "ch", "x", "j", "y", "z", "c", "c", "k", "oe", "e", "ae", "e", "ue", "u")},
}

// chinese reads pinyin, Wade-Giles and what Russians write alike: it makes no
// difference between voiced and voiceless, which the three mark differently. It
// is tried only for names with a Chinese or Korean surname.
var chinese = reading("chzh", "C", "zh", "C", "ch", "C", "qu", "Cu", "q", "C", "j", "C", "hs", "S", "x", "S", "sh", "S", "sy", "S", "tsz", "c", "ts", "c",
	"tz", "c", "sz", "s", "z", "c", "c", "c", "b", "p", "d", "t", "g", "k", "ung", "ong", "ueh", "e", "uo", "o", "eo", "o", "ou", "u", "oo", "u",
	"yi", "i", "wu", "u", "tzu", "ci", "ssu", "si", "zi", "ci", "l", "r", "w", "v", "ih", "i", "dz", "c")

// reading makes a replacer of pairs: longer spellings first, own before common.
func reading(own ...string) *strings.Replacer {
	all := append(append([]string{}, own...), common...)
	pairs := make([][2]string, 0, len(all)/2)
	for i := 0; i+1 < len(all); i += 2 {
		pairs = append(pairs, [2]string{all[i], all[i+1]})
	}
	slices.SortStableFunc(pairs, func(a, b [2]string) int { return len(b[0]) - len(a[0]) })
	all = all[:0]
	for _, p := range pairs {
		all = append(all, p[0], p[1])
	}
	return strings.NewReplacer(all...)
}

// marked spells letters with marks as the languages that use them sound.
var marked = strings.NewReplacer(
	"š", "sh", "č", "ch", "ž", "zh", "ć", "ch", "ś", "sh", "ź", "zh", "ż", "zh", "ş", "sh", "ș", "sh", "ç", "ch", "ţ", "ts", "ț", "ts",
	"ŝ", "shch", "û", "yu", "ĵ", "j", "ŭ", "u", "ğ", "g", "ñ", "n", "ň", "n", "ń", "n", "ř", "rzh", "ë", "o", "ı", "i", "ł", "l", "đ", "d",
	"ß", "ss", "æ", "ae", "œ", "oe", "ø", "oe", "ö", "oe", "ő", "oe", "ű", "ue", "ü", "ue", "ä", "ae", "å", "o", "þ", "th", "ð", "d", "ə", "e", "ê", "e",
	"i͡u", "yu", "i͡a", "ya", "t͡s", "ts", "ź", "zh", "'", "", "’", "", "ʹ", "", "ʺ", "", "`", "", "‘", "", "ʼ", "", "”", "", "·", "", "-", "",
)

// umlauts leaves out the marks of vowels, as English papers do: "Goring".
var umlauts = strings.NewReplacer("ö", "o", "ü", "u", "ä", "a", "ő", "o", "ű", "u", "ø", "o")

// maxSounds bounds the readings kept of one word.
const maxSounds = 4

// sounds lists how a word in small Latin letters may be read, likeliest first.
func sounds(word string) []string {
	flat, plain := word, word
	if !asciiWord(word) {
		flat, plain = Fold(marked.Replace(word)), Fold(marked.Replace(umlauts.Replace(word)))
	}
	out := make([]string, 0, 2)
	for i := range orthographies {
		o := &orthographies[i]
		if i > 0 && !tells(o.tell, flat) {
			continue
		}
		s := smooth(o.digraphs.Replace(flat))
		if i == 0 {
			s = smooth(o.digraphs.Replace(plain))
		}
		if len(out) < maxSounds && !hasString(out, s) {
			out = append(out, s)
		}
	}
	if stem, ok := strings.CutSuffix(flat, "au"); ok && len(stem) > 2 && len(out) < maxSounds {
		out = append(out, smooth(orthographies[0].digraphs.Replace(stem+"ov"))) // "Navumau" is Naumov in Belarusian
	}
	return out
}

func asciiWord(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

func tells(signs, word string) bool {
	for signs != "" {
		var sign string
		sign, signs, _ = strings.Cut(signs, " ")
		if strings.Contains(word, sign) {
			return true
		}
	}
	return false
}

func hasString(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// smooth leaves out glides, makes doubles single, and writes the ends alike
// that schemes write in many ways: -ij, -iy, -yi, -y, -i; -off, -ow, -ov.
func smooth(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		next := byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		if c == 'y' {
			c = 'i'
		}
		if c >= utf8.RuneSelf || c < 'A' {
			continue
		}
		if c == 'i' && isVowel(next) && next != 'i' && next != 'y' && (len(b) > 0 || next == 'e') {
			continue // a glide: "ia", "yu"; at the start only of "ye"
		}
		if n := len(b); n > 0 && b[n-1] == c {
			continue
		}
		b = append(b, c)
	}
	if n := len(b); n > 3 && b[n-1] == 'f' && (b[n-2] == 'o' || b[n-2] == 'e') {
		b[n-1] = 'v'
	}
	return string(b)
}

func isVowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'
}

// costs of edits, in sixteenths of the change of one unlike consonant.
const (
	costVowel     = 5  // one vowel for another
	costNoVowel   = 7  // a vowel more or less
	costBreath    = 6  // an h more or less
	costAkin      = 7  // consonants of one place: b and p, s and z
	costConsonant = 16 // any others
	costSwap      = 12 // neighbours change places
	costUnwritten = 1  // a vowel more or less where a script leaves vowels out
)

// akin lists pairs of phonemes that schemes, ears and scripts confuse.
const akin = "bp dt gk vf zs ZS cs cC Ss xg xk JZ bv cz JC pf Cc gJ kc nm JS Cx SC td Zz kC vu Zs iJ ix ij"

// prices are what edits cost, by phoneme: [0] as written, [1] where one of the
// scripts leaves vowels out.
type prices struct {
	one    [128]int
	change [128][128]int
}

var price = func() *[2]prices {
	var t [2]prices
	for k := range t {
		for a := range byte(128) {
			t[k].one[a] = costOf(a, k == 1)
			for b := range byte(128) {
				t[k].change[a][b] = costChange(a, b, k == 1)
			}
		}
		for _, p := range strings.Fields(akin) {
			if !isVowel(p[0]) || !isVowel(p[1]) {
				t[k].change[p[0]][p[1]], t[k].change[p[1]][p[0]] = costAkin, costAkin
			}
		}
	}
	return &t
}()

// apart is the weighted number of edits between two sounds, in sixteenths
// (after Damerau 1964, Wagner and Fischer 1974), over at most maxPhonemes.
// unwritten says that one of them comes from a script without vowels.
func apart(x, y string, unwritten bool) int {
	x, y = x[:min(len(x), maxPhonemes)], y[:min(len(y), maxPhonemes)]
	p := &price[0]
	if unwritten {
		p = &price[1]
	}
	var rows [3][maxPhonemes + 1]int
	for j := 0; j < len(y); j++ {
		rows[0][j+1] = rows[0][j] + p.one[y[j]&127]
	}
	for i := 0; i < len(x); i++ {
		before, prev, cur := &rows[(i+2)%3], &rows[i%3], &rows[(i+1)%3]
		del, change := p.one[x[i]&127], &p.change[x[i]&127]
		cur[0] = prev[0] + del
		for j := 0; j < len(y); j++ {
			d := min(prev[j]+change[y[j]&127], prev[j+1]+del, cur[j]+p.one[y[j]&127])
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				d = min(d, before[j-1]+costSwap)
			}
			cur[j+1] = d
		}
	}
	return rows[len(x)%3][len(y)]
}

// maxPhonemes bounds what is compared of one word.
const maxPhonemes = 40

func costOf(c byte, unwritten bool) int {
	switch {
	case isVowel(c) && unwritten:
		return costUnwritten
	case isVowel(c):
		return costNoVowel
	case c == 'x':
		return costBreath
	}
	return costConsonant - 2
}

func costChange(a, b byte, unwritten bool) int {
	switch {
	case a == b:
		return 0
	case isVowel(a) && isVowel(b):
		if unwritten {
			return costUnwritten
		}
		return costVowel
	}
	return costConsonant
}

// Sounds lists how one word of a name in any known script may be read, the
// likeliest reading first, as keys for finding and comparing spellings:
// "Грязнов", "Griaznov" and "Grjasnow" share one. A word without
// letters has none.
func Sounds(word string) []string {
	latin := strings.ReplaceAll(translit.Latin(word), " ", "")
	list := sounds(strings.ToLower(norm.NFC.String(latin)))
	if len(list) == 1 && list[0] == "" {
		return nil
	}
	return list
}
