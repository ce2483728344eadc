package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// surroundings is what the kind of a quotation is judged by.
type surroundings struct {
	inner  string
	words  []string // of the quotation, as written
	before []string // up to six words of the same sentence before it, the nearest last
	gap    string   // the punctuation between the last word before and the quotation
	after  []string // up to six words after it
	tail   string   // the punctuation between the quotation and the first word after
	last   rune     // the last character of the quotation
	depth  int
	chain  bool // resumes or is resumed: stands near another quotation
}

// reach bounds how far, in bytes, the surroundings go.
const reach = 120

func newSurroundings(text string, quotes []Quotation, i int) *surroundings {
	q := quotes[i]
	c := &surroundings{inner: text[q.Inner.Start:q.Inner.End], depth: q.Depth}
	c.words = strings.Fields(c.inner[:min(len(c.inner), 400)])
	c.last, _ = utf8.DecodeLastRuneInString(strings.TrimRight(c.inner, " _*"))
	c.before, c.gap = wordsBefore(text[max(0, q.Start-reach):q.Start])
	c.after, c.tail = wordsAfter(text[q.End:min(len(text), q.End+reach)])
	c.chain = i > 0 && quotes[i-1].Depth == q.Depth && between(text, quotes[i-1].End, q.Start) < 60 ||
		i+1 < len(quotes) && quotes[i+1].Depth == q.Depth && between(text, q.End, quotes[i+1].Start) < 60
	return c
}

func between(text string, from, to int) int {
	if to < from {
		return 1 << 20
	}
	return to - from
}

// wordsBefore splits the text before a quotation into its last words, back to
// the end of the sentence before, and the punctuation after them.
func wordsBefore(s string) (list []string, gap string) {
	end := strings.LastIndexFunc(s, isWordRune)
	if end < 0 {
		return nil, strings.TrimSpace(s)
	}
	_, size := utf8.DecodeRuneInString(s[end:])
	gap = strings.TrimSpace(s[end+size:])
	if strings.ContainsAny(gap, ".!?\"“”") {
		return nil, gap
	}
	s = s[:end+size]
	if cut := strings.LastIndexAny(s, ".!?\"“”\n"); cut >= 0 {
		s = s[cut:]
	}
	list = strings.FieldsFunc(s, func(r rune) bool { return !isWordRune(r) })
	return list[max(0, len(list)-6):], gap
}

// wordsAfter splits the text after a quotation into the punctuation and the
// first words, up to the next end of a sentence.
func wordsAfter(s string) (list []string, tail string) {
	start := strings.IndexFunc(s, isWordRune)
	if start < 0 {
		return nil, strings.TrimSpace(s)
	}
	tail = strings.TrimSpace(s[:start])
	s = s[start:]
	if cut := strings.IndexAny(s, ".!?;:\"“”"); cut > 3 { // not at "Mr."
		s = s[:cut]
	}
	list = strings.FieldsFunc(s, func(r rune) bool { return !isWordRune(r) })
	return list[:min(len(list), 6)], tail
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || r == '-'
}
