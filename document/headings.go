package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var headingWord = regexp.MustCompile(`(?i)^(?:(?:beginning|start|end)(?: of)? )?(?:chapter|part|section|tape|side|reel|track|session|interview|appendix|volume|book|глава|часть|раздел|приложение|запись)\s+(?:[0-9]{1,3}|[ivxlc]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|[a-z])\b.{0,60}$`)

// findHeadings marks headings in formats that have none of their own: short
// lines alone, without an end, in capitals or with capitals.
func (d *draft) findHeadings() {
	d.topLines()
	for i := range d.lines {
		l := &d.lines[i]
		s := d.str(l.Span)
		if l.kind != "" || l.label.Len() > 0 || l.joined || len(s) > 160 || !d.alone(i) {
			continue
		}
		switch {
		case headingWord.MatchString(s) && !finished(s), capitals(s) && !strings.HasSuffix(s, "."):
			l.kind, l.level, l.start = Heading, 2, true
		case i == 0 && !finished(s) && !endsOpen(s) && upperStart(s):
			l.kind, l.level, l.start = Heading, 1, true
		case titled(s) && l.gap > 0 && !endsOpen(s) && i+1 < len(d.lines) && d.lines[i+1].label.Len() == 0:
			l.kind, l.level, l.start = Heading, 2, true
		}
	}
	d.topHeading()
}

// topLines takes the first short lines of a text, up to the first empty one,
// for its heading.
func (d *draft) topLines() {
	n := 0
	for n < len(d.lines) && n < 4 && d.topLine(n) {
		n++
	}
	if n == 4 || n < len(d.lines) && d.lines[n].gap == 0 && d.lines[n].label.Len() == 0 && !strings.Contains(d.str(d.lines[n].Span), ":") {
		return
	}
	for i := 0; i < n; i++ {
		d.lines[i].kind, d.lines[i].level, d.lines[i].start = Heading, 1, true
	}
}

// topLine reports whether line i can belong to the heading of the whole text.
func (d *draft) topLine(i int) bool {
	l := &d.lines[i]
	if i > 0 && (l.gap > 0 || l.page) || l.kind != "" || l.label.Len() > 0 || l.Len() > 120 {
		return false
	}
	s := d.str(l.Span)
	return !finished(s) && !endsOpen(s) && (i > 0 || upperStart(s)) && (i == 0 || !strings.Contains(s, ":"))
}

// topHeading gives the first heading of a plain text the first level.
func (d *draft) topHeading() {
	for i := range d.lines {
		if d.lines[i].kind == Heading {
			d.lines[i].level = 1
			return
		}
	}
}

// alone reports whether line i is a paragraph by itself.
func (d *draft) alone(i int) bool {
	last := i+1 >= len(d.lines)
	before := i == 0 || d.lines[i].gap > 0 || d.lines[i].page || d.lines[i].start
	return before && (last || d.lines[i+1].gap > 0 || d.lines[i+1].start || d.lines[i+1].page)
}

// capitals reports whether s is set in capitals: a word of four letters at
// least, and no small letter.
func capitals(s string) bool {
	letters, run := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			letters++
			run = max(run, letters)
		default:
			letters = 0
		}
	}
	return run >= 4 && len(strings.Fields(s)) <= 14
}

// titled reports whether s is set like an English title: short, without an end,
// its long words with capitals.
func titled(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 10 || finished(s) || !upperStart(s) {
		return false
	}
	long, upper := 0, 0
	for _, w := range words {
		w = strings.Trim(w, "\"“”«»'‘’(),")
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsDigit(r) {
			upper++
		}
	}
	return long > 0 && 4*upper >= 3*long
}
