package compare

import (
	"slices"
	"strings"
	"unicode"
)

// thing reduces the name of an office, organisation, document or event to the
// words by which it is compared: small letters, no function words, plurals as
// singulars, initialisms left whole.
func thing(name string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if isInitialism(w) {
			out = append(out, w)
			continue
		}
		w = strings.ToLower(w)
		if !slices.Contains(empty, w) {
			out = append(out, singular(w))
		}
	}
	return out
}

// empty are words that tell no thing from another.
var empty = []string{"the", "a", "an", "of", "and", "in", "at", "for", "to", "on", "by", "s", "his", "her", "their", "its", "so", "called"}

func isInitialism(w string) bool {
	return len(w) >= 2 && len(w) <= 6 && strings.ToUpper(w) == w && unicode.IsLetter(rune(w[0]))
}

func singular(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

// sameWords reports whether the words of one thing are all among the other's,
// an initialism standing for the words it is made of.
func sameWords(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return within(a, b) || within(b, a)
}

func within(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) && !abbreviates(w, b) && !abbreviated(w, a, b) {
			return false
		}
	}
	return true
}

// abbreviates reports whether an initialism is made of consecutive words of b.
func abbreviates(w string, b []string) bool {
	return isInitialism(w) && strings.Contains(initials(b), strings.ToLower(w))
}

// abbreviated reports whether a word of a is one of those that an initialism of
// b is made of.
func abbreviated(w string, a, b []string) bool {
	for _, short := range b {
		if !isInitialism(short) {
			continue
		}
		at := strings.Index(initials(a), strings.ToLower(short))
		if at >= 0 && slices.Contains(a[at:at+len(short)], w) {
			return true
		}
	}
	return false
}

// initials joins the first letters of words, of those in Latin script: an
// initialism is written in it here.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteByte(strings.ToLower(w)[0])
	}
	return b.String()
}
