package document

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
)

var (
	ruleLine   = regexp.MustCompile(`^[-=_*~•·–—#\s]{2,}$|^\.{5,}$|^[*•#]$`)
	pageNumber = regexp.MustCompile(`(?i)^(?:[-–—•|\[( ]*)(?:(?:page|p\.|pg\.?|стр\.?|с\.|seite)\s*)?([0-9]{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|из|von)\s*[0-9]{1,4})?(?:[-–—•|\]) ]*)$`)
	address    = regexp.MustCompile(`(?i)(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|^[\w.-]+\.(?:org|com|net|edu|ru|de|fr|uk)(?:/\S*)?$`)
)

// findFurniture marks what the page carries and nobody says: rules, page
// numbers, running headers and footers, contact lines.
func (d *draft) findFurniture() {
	for i := range d.lines {
		l := &d.lines[i]
		if l.kind != Heading && l.label.Len() == 0 && between(l.Len(), 1, 200) && ruleStart(d.text[l.Start]) && ruleLine.MatchString(d.str(l.Span)) {
			l.kind, l.start, l.rule = Furniture, true, true
		}
	}
	d.runningLines()
	d.numberLines()
	if !d.paged() {
		d.lostPages()
	}
}

// ruleStart reports whether a line drawn across the page can begin with c.
func ruleStart(c byte) bool { return c >= 0x80 || strings.IndexByte("-=_*~.#", c) >= 0 }

// shape is a line with its digits made alike, so that "Page 3" equals "Page 4".
func shape(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, strings.Join(strings.Fields(s), " ")))
}

// edge reports whether line i is among the first two or last two of its page.
func (d *draft) edge(i int) bool {
	if d.paged() {
		for n := 0; n < 2; n++ {
			if i-n < 0 || d.lines[i-n].page || i+n+1 >= len(d.lines) || d.lines[i+n+1].page {
				return true
			}
		}
		return false
	}
	after := i+1 >= len(d.lines) || d.lines[i+1].gap > 0
	return (d.lines[i].gap > 0 || i == 0) && after
}

// paged reports whether the draft knows its pages.
func (d *draft) paged() bool {
	if d.pages == 0 {
		d.pages = 1
		for i := range d.lines {
			if d.lines[i].page && i > 0 {
				d.pages++
			}
		}
	}
	return d.pages > 1
}

// runningLines finds headers and footers: lines at the edges of pages, or alone
// between empty lines, that come again and again.
func (d *draft) runningLines() {
	seen := map[string][]int{}
	for i := range d.lines {
		l := &d.lines[i]
		if l.kind == "" && l.label.Len() == 0 && l.Len() <= 120 && d.edge(i) {
			key := shape(d.str(l.Span))
			seen[key] = append(seen[key], i)
		}
	}
	for key, at := range seen {
		if !d.runs(key, at) {
			continue
		}
		for _, i := range at {
			title := i < 3 && (i == 0 || d.lines[i].gap == 0) && d.str(d.lines[i].Span) == d.str(d.lines[at[len(at)-1]].Span)
			if !title {
				d.lines[i].kind, d.lines[i].start = Furniture, true
			}
		}
	}
}

// runs reports whether lines of one shape are a running header: on three pages
// or more, or on half of the pages of a short document.
func (d *draft) runs(key string, at []int) bool {
	letters := strings.IndexFunc(key, unicode.IsLetter) >= 0
	switch {
	case !letters || has(noteHeadings, key) || strings.HasSuffix(key, "?"):
		return false
	case d.paged():
		return len(at) >= 3 || len(at) == 2 && d.pages <= 3
	}
	first, last := d.str(d.lines[at[0]].Span), d.str(d.lines[at[len(at)-1]].Span)
	return len(at) >= 3 && len(key) > 6 && d.interrupts(key, at) && (strings.Contains(key, "#") && first != last || len(at) >= 4) && !strings.ContainsAny(key[len(key)-1:], ".!:")
}

// numberLines finds page numbers: numbers alone on a line at a page's edge,
// growing through the document.
func (d *draft) numberLines() {
	var at []int
	for i := range d.lines {
		l := &d.lines[i]
		s := d.str(l.Span)
		if l.kind != "" || l.note != "" || len(s) > 30 || !pageNumber.MatchString(s) || !d.edge(i) {
			continue
		}
		if strings.IndexFunc(s, unicode.IsDigit) < 0 && len(s) < 2 {
			continue
		}
		at = append(at, i)
	}
	grow := growing(d, at)
	for _, i := range grow {
		d.lines[i].kind, d.lines[i].start = Furniture, true
	}
}

// growing keeps the lines whose number follows on that of a neighbour among
// them, and those that say "page" in so many words.
func growing(d *draft, at []int) []int {
	number := func(i int) int { return atoi(pageNumber.FindStringSubmatch(d.str(d.lines[i].Span))[1]) }
	var out []int
	for n, i := range at {
		v := number(i)
		s := d.str(d.lines[i].Span)
		words := strings.IndexFunc(s, unicode.IsLetter) >= 0 && v > 0
		after := n+1 < len(at) && between(number(at[n+1])-v, 1, 2)
		before := n > 0 && between(v-number(at[n-1]), 1, 2)
		if words || after || before || d.paged() && v > 0 && v < 2000 {
			out = append(out, i)
		}
	}
	return out
}

// pageLines is how many lines a page has at least.
const pageLines = 8

// lostPages finds the page numbers and numbered headers of a text that lost its
// page breaks, where they stand right between the lines: lines of one shape that
// count upwards, a page's length apart.
func (d *draft) lostPages() {
	seen := map[string][]int{}
	for i := range d.lines {
		l := &d.lines[i]
		s := d.str(l.Span)
		if l.kind != "" || l.note != "" || l.label.Len() > 0 || len(s) > 80 || !strings.ContainsAny(s, "0123456789") {
			continue
		}
		key := digitRun.ReplaceAllString(shape(s), "#")
		seen[key] = append(seen[key], i)
	}
	for key, at := range seen {
		if at = d.counting(at); key != "#" && !d.interrupts(key, at) {
			continue
		}
		for _, i := range at {
			d.lines[i].kind, d.lines[i].start = Furniture, true
		}
	}
}

var (
	digitRun = regexp.MustCompile(`#+`)
	pageWord = regexp.MustCompile(`(?i)\b(?:page|pages|p\.|pg\.?|стр\.?|с\.|seite|s\.)\s*#`)
)

// interrupts reports whether lines of one shape are a page's and not headings
// such as "Chapter 3": they say "page", or the line before breaks off often.
func (d *draft) interrupts(key string, at []int) bool {
	open := 0
	for _, i := range at {
		if i > 0 && !finished(d.str(d.lines[i-1].Span)) && d.lines[i-1].Len() > narrowest {
			open++
		}
	}
	return pageWord.MatchString(key) || 3*open >= len(at) && len(at) > 0
}

// counting keeps the lines that count by one or two, at least three of them and
// never close together.
func (d *draft) counting(at []int) []int {
	var run, out []int
	last := 0
	for _, i := range append(at, -1) {
		n := 0
		if i >= 0 {
			n = lastNumber(d.str(d.lines[i].Span))
		}
		if n > 1500 && n < 2100 {
			n = 0 // a year
		}
		if len(run) > 0 && i >= 0 && n > 0 && between(n-last, 1, 2) && i-run[len(run)-1] >= pageLines {
			run, last = append(run, i), n
			continue
		}
		if len(run) >= 3 {
			out = append(out, run...)
		}
		run, last = []int{max(i, 0)}, n
	}
	return out
}

// lastNumber reads the last number in s.
func lastNumber(s string) int {
	end := strings.LastIndexAny(s, "0123456789") + 1
	start := end
	for start > 0 && s[start-1] >= '0' && s[start-1] <= '9' {
		start--
	}
	return atoi(s[start:end])
}

func between(n, low, high int) bool { return low <= n && n <= high }

// atoi reads a small number; 0 where s is none.
func atoi(s string) int {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' || n > 1e6 {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// contactLines marks addresses that stand alone, with the line that leads to
// them.
func (d *draft) contactLines() {
	for i := range d.lines {
		l := &d.lines[i]
		s := d.str(l.Span)
		if l.kind != "" || l.label.Len() > 0 || len(s) > 200 || !d.alone(i) || !strings.ContainsAny(s, "@/") && strings.Contains(s, " ") || !address.MatchString(s) {
			continue
		}
		rest := strings.TrimFunc(address.ReplaceAllString(s, ""), func(r rune) bool { return !unicode.IsLetter(r) })
		if len(strings.Fields(rest)) > 2 {
			continue
		}
		l.kind, l.start = Furniture, true
		if i > 0 {
			before := &d.lines[i-1]
			if before.kind == "" && before.label.Len() == 0 && before.Len() < 160 && strings.HasSuffix(d.str(before.Span), ":") {
				before.kind, before.start = Furniture, true
			}
		}
	}
}

// hideBackLinks hides the links that lead from a note back to its mark.
func (d *draft) hideBackLinks() {
	for at := 0; at < len(d.text); {
		n := strings.IndexAny(d.text[at:], "[↩↑")
		if n < 0 {
			break
		}
		at += n
		size := 1
		switch rest := d.text[at:min(len(d.text), at+40)]; {
		case rest[0] != '[':
			size = span(rest, "↩↑\ufe0e")
			d.hide(Span{Start: at, End: at + size})
		case strings.IndexByte(rest, ']') > 1 && has(backLinks, rest[1:strings.IndexByte(rest, ']')]):
			size = strings.IndexByte(rest, ']') + 1
			d.hide(Span{Start: at, End: at + size})
		}
		at += size
	}
	sort.Slice(d.hidden, func(i, j int) bool { return d.hidden[i].Start < d.hidden[j].Start })
}
