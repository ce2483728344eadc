package name

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/forms.txt.gz
var formsGz []byte

//go:embed data/common.txt.gz
var commonGz []byte

//go:embed data/short.txt
var shortText string

//go:embed data/eastern.txt
var easternText string

// rare is how rare a word is in bits that is not among the common ones.
const rare = 17

// sounded are the tables that are looked up by sound.
type sounded struct {
	forms    []byte             // sorted lines "sound group group ..."
	common   map[string]float64 // bits of the common words
	concepts map[string][]form  // given names by sound
	spoken   [][]string         // each given name's forms by sound
	heads    []string           // the first letters of each given name's full forms
	genders  []Gender           // whose name each is
	eastern  map[string][]int   // surnames of China and Korea to their families
}

// loadSounded reads them once, when names are first compared.
var loadSounded = sync.OnceValue(func() *sounded {
	s := &sounded{common: map[string]float64{}, concepts: map[string][]form{}, eastern: map[string][]int{}}
	if r, err := gzip.NewReader(bytes.NewReader(formsGz)); err == nil {
		s.forms, _ = io.ReadAll(r)
	}
	for _, line := range unpack(commonGz) {
		bits, word, _ := strings.Cut(line, " ")
		if v, err := strconv.ParseFloat(bits, 64); err == nil {
			s.common[word] = v
		}
	}
	s.addConcepts(givenText)
	s.addConcepts(shortText)
	s.addEastern()
	return s
})

// addConcepts reads given names with their forms, in the form of given.txt.
func (s *sounded) addConcepts(text string) {
	for _, line := range strings.Split(text, "\n") {
		f := strings.Fields(line)
		if len(f) < 2 || len(f[0]) != 1 || f[0] == "#" {
			continue
		}
		id, isPet := len(s.spoken), false
		s.genders = append(s.genders, map[string]Gender{"m": Male, "f": Female}[f[0]])
		s.spoken, s.heads = append(s.spoken, nil), append(s.heads, "")
		for _, w := range f[1:] {
			if w == "/" {
				isPet = true
				continue
			}
			if !isPet {
				s.heads[id] += Fold(w)[:1]
			}
			for _, key := range sounds(strings.ToLower(w))[:1] {
				s.concepts[key] = append(s.concepts[key], form{id, isPet})
				s.spoken[id] = append(s.spoken[id], key)
			}
		}
	}
}

func (s *sounded) addEastern() {
	for i, line := range strings.Split(easternText, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			s.eastern[w] = append(s.eastern[w], i)
		}
	}
}

// sameEastern reports whether two surnames may be spellings of one family's.
func (s *sounded) sameEastern(a, b string) bool {
	for _, i := range s.eastern[a] {
		if slices.Contains(s.eastern[b], i) {
			return true
		}
	}
	return false
}

// bits tells how rare a word is: 6.5 for Jones, 17 for what few bear.
func (s *sounded) bits(sound string) float64 {
	if b, ok := s.common[sound]; ok {
		return b
	}
	return rare
}

// groups lists the groups of spellings that hold a sound, as text: numbers
// parted by spaces; empty where it is unknown.
func (s *sounded) groups(sound string) []byte {
	lo, hi := 0, len(s.forms)
	for lo < hi {
		mid := (lo + hi) / 2
		start := bytes.LastIndexByte(s.forms[:mid], '\n') + 1
		end := len(s.forms)
		if n := bytes.IndexByte(s.forms[mid:], '\n'); n >= 0 {
			end = mid + n
		}
		if end < start {
			end = start
		}
		line := s.forms[start:end]
		key := line
		if i := bytes.IndexByte(line, ' '); i >= 0 {
			key = line[:i]
		}
		switch {
		case string(key) == sound:
			return line[min(len(key)+1, len(line)):]
		case string(key) < sound:
			lo = end + 1
		default:
			hi = start
		}
	}
	return nil
}

// shareGroup reports whether two lists of groups have one in common.
func shareGroup(x, y []byte) bool {
	for len(x) > 0 {
		var g []byte
		g, x, _ = bytes.Cut(x, []byte{' '})
		for rest := y; len(rest) > 0; {
			var h []byte
			h, rest, _ = bytes.Cut(rest, []byte{' '})
			if bytes.Equal(g, h) {
				return true
			}
		}
	}
	return false
}

// likeness is how two words of names stand to each other.
type likeness uint8

// From unlike to the same.
const (
	unlike   likeness = iota
	far               // some letters in common
	near              // a misspelling perhaps
	initial           // one is the other's initial
	slipped           // a slip of a letter or of an ear
	scanned           // alike but for letters that scans confuse
	pet               // one is a short or pet form of the other
	gendered          // a man's and a woman's form of one surname
	declined          // one in another grammatical case
	forms             // forms of one name in different languages
	joined            // the same in one word or in two
	respelt           // read alike
	same              // letter for letter
)

var likenessNames = [...]string{"differ", "far", "near", "initial", "slip", "scan", "pet", "gendered", "declined", "forms", "joined", "sound", "same"}

func (l likeness) String() string { return likenessNames[l] }

// likeness compares two words. Ordinals of initials are the aligner's concern.
func (s *sounded) likeness(a, b *token) likeness {
	switch {
	case a.text == b.text && (a.united || b.united):
		return joined
	case a.text == b.text && !a.initial:
		return same
	case a.initial || b.initial:
		return s.initialLikeness(a, b)
	case soundAlike(a.sounds, b.sounds):
		return respelt
	}
	if l := s.conceptLikeness(a, b); l != unlike {
		return l
	}
	if a.eastern && b.eastern && s.sameEastern(a.text, b.text) {
		return forms
	}
	if a.role <= roleMiddle && b.role <= roleMiddle {
		if wife(a) != wife(b) {
			return unlike
		}
		if s.shortOf(a, b) || s.shortOf(b, a) {
			return pet
		}
	}
	if a.role <= rolePatronymic && b.role <= rolePatronymic {
		switch {
		case s.genderTwins(a, b):
			return min(far, s.distanceLikeness(a, b)) // "Marcel" and "Marcelle"
		case fullForm(a.concepts) && fullForm(b.concepts):
			return min(near, s.distanceLikeness(a, b)) // "Maria" and "Marina": two names
		}
	}
	switch {
	case a.role != rolePatronymic && b.role != rolePatronymic && a.role != roleGiven && b.role != roleGiven && genderedForms(a, b):
		return gendered
	case shareGroup(a.groupsOf(s), b.groupsOf(s)):
		return forms
	case (a.oblique || b.oblique) && declinedForms(a, b):
		return declined
	case scanAlike(a.text, b.text):
		return scanned
	}
	if a.role != b.role && !kindred(a.role, b.role) {
		return unlike // a slip counts between words of one part alone
	}
	return s.distanceLikeness(a, b)
}

func soundAlike(x, y []string) bool {
	for _, s := range x {
		for _, t := range y {
			if s == t && s != "" {
				return true
			}
		}
	}
	return false
}

// initialLikeness fits an initial by letter or by the sound it may stand for.
func (s *sounded) initialLikeness(a, b *token) likeness {
	if a.text[0] == b.text[0] || initialFits(a.text, b.text) {
		return initial
	}
	if !a.initial {
		a, b = b, a
	}
	for _, c := range b.conceptsOf(s) { // "I. Stalin" for Joseph, "A. Ivanov" for Sasha
		if strings.IndexByte(s.heads[c.concept], a.text[0]) >= 0 {
			return initial
		}
	}
	for _, s := range a.sounds {
		for _, t := range b.sounds {
			if s != "" && t != "" && s[0] == t[0] {
				return initial
			}
		}
	}
	return unlike
}

// conceptLikeness looks both words up among the given names.
func (s *sounded) conceptLikeness(a, b *token) likeness {
	found := unlike
	if a.role == roleSurname && b.role == roleSurname {
		return unlike // surnames have no short forms
	}
	for _, x := range a.conceptsOf(s) {
		for _, y := range b.conceptsOf(s) {
			switch {
			case x.concept != y.concept:
			case !x.pet && !y.pet:
				return forms
			default:
				found = pet
			}
		}
	}
	return found
}

// wife reports whether a Hungarian name is a married woman's by her husband's:
// "Jánosné".
func wife(t *token) bool {
	stem, ok := strings.CutSuffix(t.word, "né")
	return ok && HasForms(stem)
}

// petEnds are the ends of Slavic pet forms, by sound.
var petEnds = []string{"oCka", "eCka", "uSka", "enka", "onka", "aSka", "iCek", "oCek", "uxa", "oxa", "usa", "ula", "una", "ka", "ok", "ik"}

// shortOf reports whether a is a pet form made of b or of a short form of b:
// "Galochka", "Kostik", "Nastyukha".
func (s *sounded) shortOf(a, b *token) bool {
	for _, e := range petEnds {
		stem, ok := strings.CutSuffix(a.sounds0(), e)
		if !ok || len(stem) < 3 {
			continue
		}
		for _, c := range b.conceptsOf(s) {
			for _, w := range s.spoken[c.concept] {
				if len(w) <= len(stem)+4 && strings.HasPrefix(w, stem) {
					return true
				}
			}
		}
	}
	return false
}

// genderTwins tells "Alexander" and "Alexandra" from a slip: both are given
// names, and nobody bears both.
func (s *sounded) genderTwins(x, y *token) bool {
	man, woman := s.borneBy(x)
	man2, woman2 := s.borneBy(y)
	return (man || woman) && (man2 || woman2) && !(man && man2) && !(woman && woman2)
}

// borneBy tells who bears a given name, a short form included.
func (s *sounded) borneBy(t *token) (man, woman bool) {
	for _, c := range t.conceptsOf(s) {
		g := s.genders[c.concept]
		man, woman = man || g != Female, woman || g != Male
	}
	if !man && !woman {
		g := GivenGender(t.text)
		return g == Male, g == Female
	}
	return man, woman
}

// fullForm reports whether a word is more than a short form.
func fullForm(list []form) bool {
	for _, f := range list {
		if !f.pet {
			return true
		}
	}
	return false
}

// genderedForms reports whether the words are a man's and a woman's form of one
// surname.
func genderedForms(a, b *token) bool {
	if len(a.text) < 5 || len(b.text) < 5 || womanEnd(a.text) == womanEnd(b.text) {
		return false
	}
	man, woman := a.text, b.text
	if womanEnd(man) {
		man, woman = woman, man
	}
	oy, isOy := strings.CutSuffix(man, "oy")
	return SameFamily(man, woman) || woman == man+"ova" || isOy && woman == oy+"aya" // "Nováková", "Tolstaya"
}

// womanEnd reports whether a surname ends as women's do among Slavs and
// Lithuanians.
func womanEnd(w string) bool {
	return strings.HasSuffix(w, "a") || strings.HasSuffix(w, "iene") || strings.HasSuffix(w, "te")
}

// declinedForms reports whether one word is the other in another case.
func declinedForms(a, b *token) bool {
	for _, p := range [2][2]*token{{a, b}, {b, a}} {
		for _, n := range p[0].nominatives() {
			if soundAlike(n, p[1].sounds) {
				return true
			}
		}
	}
	for _, n := range a.nominatives() {
		for _, m := range b.nominatives() {
			if soundAlike(n, m) {
				return true
			}
		}
	}
	return false
}

// scans brings letters that scans confuse to one.
var scans = strings.NewReplacer("rn", "m", "vv", "w", "cl", "d", "1", "l", "i", "l", "j", "l", "0", "o", "c", "e", "h", "b", "5", "s", "8", "b", "n", "u", "f", "t")

func scanAlike(x, y string) bool {
	d := len(x) - len(y)
	return d >= -2 && d <= 2 && len(x) > 3 && scans.Replace(x) == scans.Replace(y)
}

// tokensApart is the share of a word that differs, by ear or by letter,
// whichever is closer: 0 to more than 1.
func tokensApart(a, b *token) float64 {
	n := max(len(a.sounds0()), len(b.sounds0()))
	if n == 0 {
		return 1
	}
	best := 64 * 16
	for i, x := range a.sounds {
		for j, y := range b.sounds {
			if i+j < 3 || i == len(a.sounds)-1 && j == len(b.sounds)-1 {
				best = min(best, apart(x, y, a.unwritten || b.unwritten))
			}
		}
	}
	if n >= 5 {
		if d := Distance(a.text, b.text, 2); d <= 2 {
			best = min(best, d*14)
		}
	}
	return float64(best) / 16 / float64(n)
}

func (s *sounded) distanceLikeness(a, b *token) likeness {
	switch part := tokensApart(a, b); {
	case part <= 0.13 && !(a.eastern && b.eastern):
		return slipped // a letter less or more is another Chinese name
	case part <= 0.24:
		return near
	case part <= 0.40:
		return far
	}
	return unlike
}
