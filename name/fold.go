package name

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// flat spells letters that have no decomposition.
var flat = map[rune]string{
	'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ı': "i", 'ħ': "h", 'ŀ': "l",
	'’': "'", 'ʼ': "'", '‘': "'", 'ʻ': "'", 'ʹ': "", 'ʺ': "", '‐': "-", '‑': "-", '–': "-", '\u00ad': "",
}

// Fold puts a name into the form names are compared in: small letters without
// diacritics, straight apostrophes and hyphens, single spaces.
func Fold(s string) string {
	if plainLower(s) {
		return s
	}
	if plainWord(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range norm.NFD.String(s) {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		r = unicode.ToLower(r)
		if t, ok := flat[r]; ok {
			b.WriteString(t)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plainWord reports whether s is printable ASCII without white space.
func plainWord(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] <= ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// plainLower reports whether s is folded already: the common case costs nothing.
func plainLower(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x80 || c >= 'A' && c <= 'Z' || c <= ' ' {
			return false
		}
	}
	return true
}
