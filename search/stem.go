package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"github.com/kljensen/snowball/russian"
)

// stem returns what the forms of a word have in common, by the rules of English
// for Latin letters and of Russian for Cyrillic ones (Porter's Snowball). Of a
// Russian name the end of a surname is no ending: "Иванов" is no form of
// "Иван".
func stem(word string, isName bool) string {
	switch script(word) {
	case latin:
		return english.Stem(word, true)
	case cyrillic:
		if isName && hasAnySuffix(word, "ов", "ев", "ин", "ын") {
			return word
		}
		return russian.Stem(word, true)
	}
	return word
}

// common returns the letters with which every form of a word with this stem
// begins, but for a few that English forms irregularly.
func common(stem string) string {
	_, size := utf8.DecodeLastRuneInString(stem)
	if utf8.RuneCountInString(stem) > 3 {
		return stem[:len(stem)-size] // "citi" of "city", "hope" of "hoping"
	}
	return stem
}

type alphabet int

const (
	other alphabet = iota
	latin
	cyrillic
)

// script tells the alphabet of a folded word, other where it mixes them or has
// digits.
func script(word string) alphabet {
	found := other
	for _, r := range word {
		is := other
		switch {
		case r >= 'a' && r <= 'z' || r > unicode.MaxASCII && unicode.Is(unicode.Latin, r):
			is = latin
		case unicode.Is(unicode.Cyrillic, r):
			is = cyrillic
		}
		if is == other || found != other && is != found {
			return other
		}
		found = is
	}
	return found
}

func hasAnySuffix(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
