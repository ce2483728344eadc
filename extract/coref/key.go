package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// key is a personal name made ready for comparison: its words in lower case, in
// the order of the source.
type key struct {
	words   []string // without titles and suffix; initials as one letter
	title   string   // "mr", "mrs", "lord", …
	suffix  string   // "jr", "iii"
	surname int      // index of the surname in words, -1 where there is none for sure
	maiden  string
	gender  Gender
	soft    bool // the gender is only that of most who bear the given name or surname
	name    name.Name
}

// fit says how two names of one document go together.
type fit uint8

const (
	noFit   fit = iota
	partFit     // the one is part of the other: "Lind" and "Carl Lind"
	sameFit     // word for word the same
)

// newKey reads a name; where it was not taken apart before, by its words alone.
func newKey(text string, n name.Name) key {
	if n.IsZero() {
		n = name.Parse(text)
	}
	k := key{surname: -1, maiden: fold(n.Maiden), suffix: trimDot(fold(n.Suffix)), name: n}
	for _, part := range [][]string{n.Given, {n.Patronymic}, n.Middle, {n.Family()}} {
		for _, w := range part {
			k.words = append(k.words, splitName(w)...)
		}
	}
	if n.Surname != "" && !n.Mononym {
		k.surname = len(k.words) - 1
	}
	for _, t := range n.Titles {
		k.title = trimDot(fold(t))
	}
	if len(k.words) == 0 {
		return keyOfWords(text)
	}
	if k.gender = k.told(); k.gender != UnknownGender {
		return k
	}
	switch n.Gender {
	case name.Male:
		k.gender = Male
	case name.Female:
		k.gender = Female
	}
	k.soft = n.GenderFrom != "title" && n.GenderFrom != "patronymic"
	return k
}

func keyOfWords(text string) key {
	k := key{surname: -1}
	for _, w := range splitName(text) {
		switch {
		case titles[w] != 0 && len(k.words) == 0:
			k.title = w
		case len(k.words) > 0 && isSuffix(w):
			k.suffix = w
		default:
			k.words = append(k.words, w)
		}
	}
	if len(k.words) > 1 {
		k.surname = len(k.words) - 1
	}
	k.gender = k.told()
	return k
}

// told reads the gender that a title, a patronymic or an ending tells.
func (k *key) told() Gender {
	if g := titles[k.title] - 1; k.title != "" && (g == Male || g == Female) {
		return g
	}
	for i, w := range k.words {
		switch {
		case i == 0 && len(k.words) == 1:
		case hasSuffix(w, "ovna", "evna", "ichna", "ivna", "yevna"):
			return Female
		case i < len(k.words)-1 && hasSuffix(w, "ovich", "evich", "yevich", "yich"):
			return Male
		}
	}
	return UnknownGender
}

// titles holds the words that go before a name: one more than the gender they
// tell, so that 0 means no title.
var titles = map[string]Gender{
	"mr": Male + 1, "mister": Male + 1, "sir": Male + 1, "lord": Male + 1, "monsieur": Male + 1, "herr": Male + 1, "señor": Male + 1,
	"don": Male + 1, "king": Male + 1, "prince": Male + 1, "pan": Male + 1, "emperor": Male + 1, "pope": Male + 1, "rabbi": Male + 1, "father": Male + 1, "brother": Male + 1, "uncle": Male + 1,
	"mrs": Female + 1, "ms": Female + 1, "miss": Female + 1, "mme": Female + 1, "madame": Female + 1, "mlle": Female + 1, "mademoiselle": Female + 1,
	"frau": Female + 1, "fräulein": Female + 1, "lady": Female + 1, "dame": Female + 1, "queen": Female + 1, "princess": Female + 1, "pani": Female + 1, "sister": Female + 1, "aunt": Female + 1, "señora": Female + 1, "empress": Female + 1, "madam": Female + 1,
	"dr": 1, "doctor": 1, "prof": 1, "professor": 1, "comrade": 1, "captain": 1, "capt": 1, "colonel": 1, "col": 1, "general": 1, "gen": 1, "major": 1, "maj": 1,
	"lieutenant": 1, "lt": 1, "sergeant": 1, "sgt": 1, "president": 1, "senator": 1, "judge": 1, "justice": 1, "rev": 1, "reverend": 1, "st": 1, "marshal": 1, "admiral": 1,
	"minister": 1, "chairman": Male + 1, "cousin": 1, "saint": 1, "count": Male + 1, "countess": Female + 1, "baron": Male + 1, "baroness": Female + 1, "duke": Male + 1, "duchess": Female + 1, "governor": 1, "mayor": 1, "commissar": 1, "inspector": 1, "officer": 1, "detective": 1, "coach": 1, "speaker": 1, "representative": 1, "rep": 1, "sen": 1, "gov": 1, "hon": 1,
}

func isSuffix(w string) bool {
	switch w {
	case "jr", "junior", "sr", "senior", "ii", "iii", "iv":
		return true
	}
	return false
}

// fits compares two names of one document.
func (k *key) fits(o *key) fit {
	if len(k.words) == 0 || len(o.words) == 0 || k.suffix != o.suffix && k.suffix != "" && o.suffix != "" {
		return noFit
	}
	if k.gender != UnknownGender && o.gender != UnknownGender && k.gender != o.gender {
		return noFit
	}
	if len(k.words) < len(o.words) {
		k, o = o, k
	}
	if len(k.words) == len(o.words) && k.title == o.title && within(o.words, k.words) {
		return sameFit
	}
	if within(o.words, k.words) || k.maiden != "" && within(o.words, append(k.words[:len(k.words):len(k.words)], k.maiden)) {
		return partFit
	}
	if o.maiden != "" && within(o.words[:1], k.words) && within([]string{o.maiden}, k.words) {
		return partFit
	}
	if len(o.words) == 2 && len(k.words) == 2 && o.words[0] == k.words[1] && o.words[1] == k.words[0] {
		return partFit // "Lind Carl" in a register
	}
	return noFit
}

// variant reports whether two names are one in other words: a pet form, a given
// name as another language has it ("Abram", "Abraham").
func (k *key) variant(o *key) bool {
	if len(k.words) > 1 && len(o.words) > 1 && !akin(k.words[len(k.words)-1], o.words[len(o.words)-1]) {
		return false // a cheap look first: two full names share a surname
	}
	if k.name.IsZero() || o.name.IsZero() || k.suffix != o.suffix {
		return false
	}
	ok, score, reasons := name.Matches(k.name, o.name)
	if !ok || score < 0.5 || (k.name.Mononym || o.name.Mononym) && strings.Contains(strings.Join(reasons, " "), "slip") {
		return false
	}
	return true
}

// akin reports whether two words begin with the same three bytes.
func akin(a, b string) bool {
	return len(a) > 2 && len(b) > 2 && a[:3] == b[:3]
}

// within reports whether the words of the shorter name stand in the longer one
// in the same order; an initial stands for a word that begins with it. One word
// alone must be more than an initial.
func within(short, long []string) bool {
	if len(short) == 1 && utf8.RuneCountInString(short[0]) < 2 {
		return len(long) == 1 && short[0] == long[0]
	}
	i := 0
	for _, w := range long {
		if i < len(short) && sameWord(short[i], w) {
			i++
		}
	}
	return i == len(short)
}

func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	ra, la := utf8.DecodeRuneInString(a)
	rb, lb := utf8.DecodeRuneInString(b)
	return ra == rb && (la == len(a) || lb == len(b))
}

// nameSigns makes the signs in names alike; it is never written to.
var nameSigns = strings.NewReplacer("’", "'", ".", ". ", "“", " ", "”", " ", `"`, " ", ",", " ")

// splitName parts a name into words in lower case without dots; "J.R." becomes
// two initials, and a possessive ending is cut off.
func splitName(s string) []string {
	s = nameSigns.Replace(fold(s))
	var out []string
	for _, w := range strings.Fields(s) {
		w = strings.TrimSuffix(strings.TrimSuffix(trimDot(w), "'s"), "'")
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// fold puts a word into lower case without marks on its letters that scribes
// leave out.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if ascii {
		return strings.ToLower(s)
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unbare(unicode.ToLower(r))
	}, s)
}

// unbare takes the mark off the commonest marked Latin letters.
func unbare(r rune) rune {
	const marked, bare = "àáâãäåāąçćčďèéêëēęěìíîïīłñńňòóôõöøōŕřśšťùúûüūůýÿźżž", "aaaaaaaacccdeeeeeeeiiiiilnnnooooooorrsstuuuuuuyyzzz"
	if r < utf8.RuneSelf {
		return r
	}
	at := 0
	for _, m := range marked {
		if m == r {
			return rune(bare[at])
		}
		at++
	}
	return r
}

func trimDot(w string) string { return strings.TrimSuffix(w, ".") }

func hasSuffix(w string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(w, e) && len(w) > len(e)+1 {
			return true
		}
	}
	return false
}

// bornName is the name somebody bore before marriage, where the words give it.
func bornName(k *key) string {
	given := k.name.Given
	if len(k.name.BornGiven) > 0 {
		given = k.name.BornGiven
	}
	if k.name.Maiden == "" || len(given) == 0 {
		return ""
	}
	return strings.Join(append(given[:len(given):len(given)], k.name.Maiden), " ")
}

// extendBorn gives a person the name borne before marriage.
func (d *directory) extendBorn(n int, text string) {
	have := len(d.r.store.nodes[n].forms)
	d.extend(n, text, newKey(text, name.Name{}))
	if x := &d.r.store.nodes[n]; len(x.forms) > have {
		x.forms[have].born = true
	}
}
