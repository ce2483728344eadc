package name

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/forms.txt.gz
var formsGz []byte

//go:embed data/common.txt.gz
var commonGz []byte

// rare is how rare a word is in bits that is not among the common ones.
const rare = 17

// sounded are the tables that are looked up by sound.
type sounded struct {
	forms    []byte             // sorted lines "sound group group ..."
	common   map[string]float64 // bits of the common words
	concepts map[string][]form  // given names of the table of forms
}

// loadSounded reads them once, when names are first compared.
var loadSounded = sync.OnceValue(func() *sounded {
	s := &sounded{common: map[string]float64{}, concepts: map[string][]form{}}
	if r, err := gzip.NewReader(bytes.NewReader(formsGz)); err == nil {
		s.forms, _ = io.ReadAll(r)
	}
	for _, line := range unpack(commonGz) {
		bits, word, _ := strings.Cut(line, " ")
		if v, err := strconv.ParseFloat(bits, 64); err == nil {
			s.common[word] = v
		}
	}
	s.addConcepts(load().forms)
	return s
})

func (s *sounded) addConcepts(forms map[string][]form) {
	for word, list := range forms {
		keys := sounds(word)
		if len(keys) == 0 {
			continue
		}
		s.concepts[keys[0]] = append(s.concepts[keys[0]], list...)
	}
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
	case a.text == b.text && !a.initial:
		return same
	case a.initial || b.initial:
		return initialLikeness(a, b)
	case soundAlike(a.sounds, b.sounds):
		return respelt
	}
	if l := s.conceptLikeness(a, b); l != unlike {
		return l
	}
	if a.role <= rolePatronymic && b.role <= rolePatronymic && genderTwins(a, b) {
		return min(near, s.distanceLikeness(a, b)) // "Marcel" and "Marcelle"
	}
	switch {
	case shareGroup(a.groupsOf(s), b.groupsOf(s)):
		return forms
	case a.role != rolePatronymic && b.role != rolePatronymic && a.role != roleGiven && b.role != roleGiven && genderedForms(a, b):
		return gendered
	case (a.oblique || b.oblique) && declinedForms(a, b):
		return declined
	case scanAlike(a.text, b.text):
		return scanned
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
func initialLikeness(a, b *token) likeness {
	if a.text[0] == b.text[0] || initialFits(a.text, b.text) {
		return initial
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
	if found == pet && fullForm(a.concepts) && fullForm(b.concepts) {
		return near // "Nikita" is no short form of "Nikolai" where people write full names
	}
	return found
}

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
	return len(a.text) > 4 && len(b.text) > 4 && SameFamily(a.text, b.text)
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
		if d := distance(a.text, b.text, 2); d <= 2 {
			best = min(best, d*14)
		}
	}
	return float64(best) / 16 / float64(n)
}

func (s *sounded) distanceLikeness(a, b *token) likeness {
	switch part := tokensApart(a, b); {
	case part <= 0.13:
		return slipped
	case part <= 0.24:
		return near
	case part <= 0.40:
		return far
	}
	return unlike
}
