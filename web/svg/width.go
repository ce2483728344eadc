package svg

import (
	"strings"
	"unicode"
)

// TextWidth estimates how wide words are in the pages' type at a size, in the
// same unit: a little more than they are, so that what is placed beside them does
// not touch them.
func TextWidth(words string, size float64) float64 {
	sum := 0.0
	for _, r := range words {
		sum += ems(r)
	}
	return sum * size
}

// ems is how wide a letter is at a size of 1, by the kind of letter it is.
func ems(r rune) float64 {
	switch {
	case unicode.IsMark(r):
		return 0
	case r == ' ' || strings.ContainsRune(`fijlrtI.,;:'’!|()[]-“”·`, r):
		return .39
	case strings.ContainsRune("mwMWЖШЩЮФМЫжшщюфмы@—…", r):
		return .96
	case r >= 0x2E80: // Chinese, Japanese, Korean
		return 1.05
	case unicode.IsUpper(r):
		return .74
	case unicode.Is(unicode.Cyrillic, r):
		return .62
	}
	return .56
}
