package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// captionLines is how many lines above a credit may belong to its caption.
const captionLines = 3

// findCaptions marks the words under pictures: a credit line, the lines it
// closes, and lines that say "Figure" or "Photo".
func (d *draft) findCaptions() {
	for i := range d.lines {
		l := &d.lines[i]
		if l.kind != "" || l.label.Len() > 0 {
			continue
		}
		switch d.captionWord(l) {
		case "credit":
			l.kind, l.start = Caption, true
			d.captionAbove(i)
		case "picture":
			l.kind, l.start = Caption, true
		case "":
			if l.Len() < 300 && d.alone(i) && creditEnd.MatchString(d.str(l.Span)) {
				l.kind, l.start = Caption, true
			}
		}
	}
}

// creditEnd is a credit at the end of a caption: "The mill. Photo: A. Reed."
var creditEnd = regexp.MustCompile(`\b(?:Image|Photo|Picture|Photograph|Credit|Courtesy|Foto|Фото)s?(?: credit| courtesy| by)?: ?[^.:]{2,80}\.?$`)

// captionWord tells whether a line begins as a credit or as a caption.
func (d *draft) captionWord(l *line) string {
	s := strings.TrimLeft(d.text[l.Start:min(l.End, l.Start+60)], "[( ")
	if strings.HasPrefix(s, "©") {
		return "credit"
	}
	colon := strings.IndexByte(s, ':')
	if colon < 0 {
		return ""
	}
	key := strings.TrimRight(s[:colon], " 0123456789")
	switch {
	case has(creditWords, key):
		return "credit"
	case has(pictureWords, key) && l.Len() < 300:
		return "picture"
	}
	return ""
}

// captionAbove gives the lines right above a credit to the caption, unless they
// end a paragraph of the text.
func (d *draft) captionAbove(credit int) {
	first := credit
	for first > 0 && d.lines[first].gap == 0 && !d.lines[first].page {
		first--
	}
	if first == credit {
		first = d.captionParagraph(credit)
	}
	if credit-first > captionLines || d.lines[first].label.Len() > 0 {
		first = credit
		if d.captionLike(&d.lines[credit-1]) && finished(d.str(d.lines[max(0, credit-2)].Span)) {
			first--
		}
	}
	for i := first; i < credit; i++ {
		l := &d.lines[i]
		if l.kind == "" && l.label.Len() == 0 {
			l.kind, l.start = Caption, i == first
		}
	}
	d.captionBefore(first)
}

// captionParagraph looks for a caption that an empty line parts from its credit.
func (d *draft) captionParagraph(credit int) int {
	if credit > 0 && d.lines[credit].gap <= 1 && d.captionLike(&d.lines[credit-1]) && d.beginsParagraph(credit-1) {
		return credit - 1
	}
	return credit
}

// captionBefore takes a second caption: one short line without an end, between
// a finished paragraph and the caption that begins on line first.
func (d *draft) captionBefore(first int) {
	if first < 2 || d.lines[first].gap == 0 {
		return
	}
	above := &d.lines[first-1]
	if d.captionLike(above) && d.beginsParagraph(first-1) && finished(d.str(d.lines[first-2].Span)) {
		above.kind, above.start = Caption, true
	}
}

// captionLike reports whether a line is short, begins with a capital and has no
// end.
func (d *draft) captionLike(l *line) bool {
	s := d.str(l.Span)
	return l.kind == "" && l.label.Len() == 0 && l.Len() <= 120 && !finished(s) && upperStart(s) && !endsOpen(s)
}

func upperStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“«'‘([„ "))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

func lowerStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“«'‘([„ "))
	return unicode.IsLower(r)
}

// finished reports whether s ends as a sentence does.
func finished(s string) bool {
	s = strings.TrimRight(s, " \t\n\"”»'’)]*_")
	if t := strings.TrimRight(s, "0123456789[ ⁰¹²³⁴⁵⁶⁷⁸⁹†‡*"); len(t) < len(s) && len(s)-len(t) < 12 {
		if t = strings.TrimRight(t, "\"”»'’)"); strings.HasSuffix(t, ".") || strings.HasSuffix(t, "?") || strings.HasSuffix(t, "!") {
			return true // a note's mark stands after the end
		}
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:", r) || s == ""
}

// endsOpen reports whether s breaks off where no sentence can end: after a
// comma, a hyphen, a small word.
func endsOpen(s string) bool {
	s = strings.TrimRight(s, " \t\n")
	r, size := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(",;-(", r) && size > 0 {
		return true
	}
	w := lastWord(s)
	return smallWords[strings.ToLower(w)] && (len(w) > 1 || w == "I" || w == strings.ToLower(w))
}

func lastWord(s string) string {
	s = s[max(0, len(s)-40):]
	cut := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	if cut < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[cut:])
	return s[cut+size:]
}
