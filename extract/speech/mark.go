package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/language"
)

// family groups the marks that can open and close one another.
type family uint8

const (
	double family = iota
	single
	guillemet
	families
)

// direction is what the shape of a mark says about its part.
type direction uint8

const (
	either direction = iota
	opening
	closing
	lowOpening // „ and ,, : always opening, and closed by “ in some styles
)

// mark is one quotation mark or apostrophe, or the border between two flows.
type mark struct {
	Span
	family     family
	direction  direction
	border     bool // no mark: the end of a flow
	startsPara bool // first thing in its flow
	startsLine bool // first thing on its line
	before     rune // the character just before, ' ' at a flow's start
	after      rune // the character just after, ' ' at a flow's end
	prev       rune // the last character before that is no space; 0 at a flow's start
	next       rune // the first character after that is no space; 0 at a flow's end
	word       string
}

// marks lists the marks of the flows in order with a border after each flow.
func marks(text string, flows []language.Flow) []mark {
	var out []mark
	for _, f := range flows {
		first := true
		for _, run := range f.Runs {
			run = clip(run, len(text))
			out = scan(out, text[:run.End], run.Start, &first)
		}
		out = append(out, mark{border: true, Span: flowEnd(f, len(text))})
	}
	return out
}

func clip(s Span, n int) Span {
	s.Start = min(max(s.Start, 0), n)
	s.End = min(max(s.End, s.Start), n)
	return s
}

func flowEnd(f language.Flow, n int) Span {
	end := 0
	if len(f.Runs) > 0 {
		end = clip(f.Runs[len(f.Runs)-1], n).End
	}
	return Span{Start: end, End: end}
}

// scan appends the marks of text from start on; first tells and keeps whether
// nothing of the flow was read yet.
func scan(out []mark, text string, start int, first *bool) []mark {
	lineStart, prev, before := true, rune(0), ' '
	for i := start; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if fam, dir, width := shape(text[i:], r, size); width > 0 {
			m := mark{Span: Span{Start: i, End: i + width}, family: fam, direction: dir,
				startsPara: *first, startsLine: lineStart, before: before, prev: prev}
			m.look(text)
			out = append(out, m)
			size = width
		}
		if r == '\n' {
			lineStart = true
		} else if !unicode.IsSpace(r) {
			lineStart, *first, prev = false, false, r
		}
		before = r
		i += size
	}
	return out
}

// look fills in what follows the mark.
func (m *mark) look(text string) {
	rest := text[m.End:]
	m.after, m.next = ' ', 0
	if r, size := utf8.DecodeRuneInString(rest); size > 0 {
		m.after = r
	}
	if unicode.IsSpace(m.after) {
		rest = trimSpace(rest)
	}
	if r, size := utf8.DecodeRuneInString(rest); size > 0 {
		m.next = r
	}
	m.word = firstWord(rest)
}

// trimSpace drops leading spaces, at most 200 bytes of them, so that a text of
// nothing but marks and spaces is still read in linear time.
func trimSpace(s string) string {
	return strings.TrimLeftFunc(s[:min(len(s), 200)], unicode.IsSpace)
}

// firstWord returns the letters and digits s starts with, at most 24 bytes.
func firstWord(s string) string {
	s = s[:min(len(s), 24)]
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(s)
	}
	return strings.ToLower(s[:end])
}

// shape tells whether s, whose first rune is r, starts with a mark, and its
// width in bytes (0 for none).
func shape(s string, r rune, size int) (family, direction, int) {
	switch r {
	case '"', '＂':
		return double, either, size
	case '“', '‟':
		return double, opening, size
	case '”':
		return double, closing, size
	case '„':
		return double, lowOpening, size
	case '\'':
		if strings.HasPrefix(s, "''") {
			return double, either, 2
		}
		return single, either, 1
	case '‘', '‛':
		return single, opening, size
	case '’':
		return single, closing, size
	case '‚':
		return single, lowOpening, size
	case '`':
		if strings.HasPrefix(s, "``") {
			return double, opening, 2
		}
		return single, opening, 1
	case '«', '‹':
		return guillemet, opening, size
	case '»', '›':
		return guillemet, closing, size
	case ',':
		if strings.HasPrefix(s, ",,") && len(s) > 2 && isLetter(s[2:]) {
			return double, lowOpening, 2
		}
	}
	return 0, 0, 0
}

func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
