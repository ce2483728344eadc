package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
)

// surroundings is how many bytes on either side of a quote tell its occurrences
// apart.
const surroundings = 32

// Reanchor finds where the quote that stood at span in old (code points) stands
// in text. It answers only when there is no doubt: the quote stands as often in
// both, so that the same occurrence is meant, or one occurrence alone has the
// same words on both sides.
func Reanchor(old, text, quote string, span testimonia.Span) (testimonia.Span, bool) {
	if quote == "" {
		return testimonia.Span{}, false
	}
	at := byteOffset(old, span.Start)
	if !strings.HasPrefix(old[at:], quote) {
		return testimonia.Span{}, false
	}
	e := edgesOf(old, at, len(quote))
	was, is := occurrences(old, quote, e), occurrences(text, quote, e)
	ordinal := indexOf(was, at)
	if ordinal < 0 || len(is) == 0 {
		return testimonia.Span{}, false
	}
	if len(was) == len(is) {
		return spanAt(text, is[ordinal], quote), true
	}
	found := -1
	for _, i := range is {
		if !sameSurroundings(old, at, text, i, len(quote)) {
			continue
		}
		if found >= 0 {
			return testimonia.Span{}, false
		}
		found = i
	}
	if found < 0 {
		return testimonia.Span{}, false
	}
	return spanAt(text, found, quote), true
}

// edges says whether a quote begins or ends within a word: "he" is not found in
// "she".
type edges struct{ before, after bool }

func edgesOf(text string, at, length int) edges {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+length:])
	return edges{inWord(before), inWord(after)}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// occurrences returns the bytes at which quote stands between such edges,
// without overlaps.
func occurrences(text, quote string, e edges) []int {
	var out []int
	for from := 0; ; {
		i := strings.Index(text[from:], quote)
		if i < 0 {
			return out
		}
		at := from + i
		if edgesOf(text, at, len(quote)) == e {
			out = append(out, at)
			from = at + len(quote)
			continue
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		from = at + size
	}
}

func indexOf(list []int, v int) int {
	for i, x := range list {
		if x == v {
			return i
		}
	}
	return -1
}

func sameSurroundings(a string, i int, b string, j, length int) bool {
	before := a[max(0, i-surroundings):i] == b[max(0, j-surroundings):j]
	after := a[i+length:min(len(a), i+length+surroundings)] == b[j+length:min(len(b), j+length+surroundings)]
	return before && after
}

func spanAt(text string, at int, quote string) testimonia.Span {
	start := utf8.RuneCountInString(text[:at])
	return testimonia.Span{Start: start, End: start + utf8.RuneCountInString(quote)}
}

// byteOffset returns the byte at which code point n of text begins, len(text)
// where it has fewer.
func byteOffset(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}
