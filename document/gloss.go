package document

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// glossBytes is the longest gloss.
const glossBytes = 300

// findGlosses finds what an editor added in square brackets. A transcriber's
// "[sic]" or "[laughs]" is hidden without being a gloss; brackets around part
// of a word or a small word ("[W]e", "[my] brother") only mend the sentence.
func (d *draft) findGlosses() {
	taken := d.allMasks()
	for at := 0; at < len(d.text); {
		n := strings.IndexByte(d.text[at:], '[')
		if n < 0 {
			break
		}
		from := at + n
		at = from + 1
		end := d.closing(from)
		if end < 0 || overlaps(taken, Span{Start: from, End: end}) {
			continue
		}
		d.gloss(Span{Start: from, End: end})
		at = end
	}
	for _, m := range roundAside.FindAllStringIndex(d.text, -1) {
		if direction(strings.Trim(d.text[m[0]:m[1]], "() ")) && d.text[m[0]+1] != '.' {
			d.hide(Span{Start: m[0], End: m[1]})
		}
	}
	d.hidden = tidy(d.hidden)
}

// roundAside is a short remark in round brackets.
var roundAside = regexp.MustCompile(`\(\pL[\pL \t]{1,24}\.?\)`)

func overlaps(spans []Span, s Span) bool {
	c, ok := covering(spans, s.Start)
	return ok && c.Start < s.End
}

// closing returns the end of the bracket that opens at from, or -1.
func (d *draft) closing(from int) int {
	depth := 0
	for i := from; i < min(len(d.text), from+glossBytes); i++ {
		switch d.text[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i + 1
			}
		case '\n':
			if blankAfter(d.text, i) {
				return -1
			}
		}
	}
	return -1
}

// gloss files one bracket.
func (d *draft) gloss(s Span) {
	inner := Span{Start: s.Start + 1, End: s.End - 1}
	words := strings.TrimSpace(d.str(inner))
	switch {
	case words == "":
	case direction(words):
		d.hide(s)
	case d.insideWord(s) || smallOnly(words):
		d.hide(Span{Start: s.Start, End: inner.Start})
		d.hide(Span{Start: inner.End, End: s.End})
	case d.fillsLine(s) || atoi(words) > 0 && len(words) <= 3:
	default:
		d.glosses = append(d.glosses, Gloss{Span: s, Inner: inner})
	}
}

// direction reports whether words in brackets are about the recording.
func direction(words string) bool {
	return has(directions, words) || words == "…" || strings.Trim(words, ".… ?") == "" ||
		timeStamp.FindString(words) == words || has(directions, strings.TrimRight(words, "?0123456789:. "))
}

// insideWord reports whether a letter touches the brackets: "[W]e", "state[s]".
func (d *draft) insideWord(s Span) bool {
	before, _ := utf8.DecodeLastRuneInString(d.text[:s.Start])
	after, _ := utf8.DecodeRuneInString(d.text[s.End:])
	inner := d.text[s.Start+1 : s.End-1]
	return (unicode.IsLetter(before) || unicode.IsLetter(after)) && len(inner) < 12 && !strings.ContainsAny(inner, " 0123456789")
}

// smallOnly reports whether every word is a small one.
func smallOnly(words string) bool {
	for _, w := range strings.Fields(words) {
		if !smallWords[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

// fillsLine reports whether a bracket is the whole of its line.
func (d *draft) fillsLine(s Span) bool {
	i := sort.Search(len(d.lines), func(i int) bool { return d.lines[i].End > s.Start })
	if i == len(d.lines) || d.lines[i].Len() > 3*glossBytes {
		return false
	}
	from, end := min(d.lines[i].Start, s.Start), max(d.lines[i].End, s.End)
	return blank(d.text[from:s.Start]) && strings.Trim(d.text[s.End:end], " \t.\f") == ""
}
