package place

import (
	"strings"
	"unicode"

	"github.com/testimonia/testimonia/name"
)

// Key puts the name of a place into the form names are looked up in: folded as
// names of persons are (small letters, no diacritics, so that ё is е), without
// dots, apostrophes and soft or hard signs of transliteration, words parted by
// single spaces whether the source has hyphens or not, and "St." written out.
func Key(s string) string {
	words := strings.FieldsFunc(name.Fold(keyless.Replace(s)), func(r rune) bool { return r == '-' || unicode.IsSpace(r) })
	for i, w := range words {
		if w == "st" && len(words) > 1 {
			words[i] = "saint"
		}
	}
	return strings.Join(words, " ")
}

var keyless = strings.NewReplacer(".", " ", "'", "", "’", "", "‘", "", "ʼ", "", "ʻ", "", "`", "", "´", "", "ʹ", "", "ʺ", "", "″", "", "′", "", "–", "-", "—", "-", "/", " ", "\\", " ")
