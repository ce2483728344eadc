package document

import (
	"regexp"
	"strings"
)

// readText makes a draft of plain text.
func readText(data []byte) (*draft, error) {
	src, err := decode(data)
	if err != nil {
		return nil, err
	}
	d := &draft{source: src, format: "text"}
	d.splitLines()
	d.singleSpace()
	d.lineNumbers()
	d.plainLists()
	d.plainTables()
	return d, nil
}

// singleSpace takes one empty line away between any two lines of a text that is
// typed with two spaces throughout.
func (d *draft) singleSpace() {
	wide, open := 0, 0
	for i := 1; i < len(d.lines); i++ {
		if d.lines[i].gap > 0 {
			wide++
			if s := d.str(d.lines[i-1].Span); !finished(s) && len(s) > narrowest {
				open++
			}
		}
	}
	if len(d.lines) < 10 || 100*wide < 95*(len(d.lines)-1) || 2*open < wide {
		return
	}
	for i := range d.lines {
		d.lines[i].gap = max(0, d.lines[i].gap-1)
	}
}

// lineNumbers hides the numbers that a court's record prints before its lines:
// most lines begin with the number of the line before and one more, or with 1.
func (d *draft) lineNumbers() {
	last, follow := 0, 0
	sizes := make([]int, len(d.lines))
	for i := range d.lines {
		l := &d.lines[i]
		m := lineNumber.FindString(d.text[l.Start:min(l.End+1, l.Start+8, len(d.text))])
		n := atoi(strings.TrimSpace(m))
		if n > 0 && (n == last+1 || n == 1) {
			follow++
			sizes[i] = min(len(m), l.Len())
		}
		if n > 0 {
			last = n
		}
	}
	if len(d.lines) < 12 || 10*follow < 7*len(d.lines) {
		return
	}
	for i := range d.lines {
		if l := &d.lines[i]; sizes[i] > 0 {
			d.hide(Span{Start: l.Start, End: l.Start + sizes[i]})
			l.Start += sizes[i]
		}
	}
	d.dropEmpty()
}

var lineNumber = regexp.MustCompile(`^[0-9]{1,2}(?:[ \t]+|\n|$)`)

// dropEmpty takes lines out that hold nothing but a number that was hidden.
func (d *draft) dropEmpty() {
	kept, gap, page := d.lines[:0], 0, false
	for _, l := range d.lines {
		if l.Len() == 0 {
			gap += l.gap + 1
			page = page || l.page
			continue
		}
		l.gap, l.page = l.gap+gap, l.page || page
		kept = append(kept, l)
		gap, page = 0, false
	}
	d.lines = kept
}

// plainLists finds list items by their bullets. A dash is no bullet: it may
// begin a speech.
func (d *draft) plainLists() {
	for i := range d.lines {
		l := &d.lines[i]
		if n := bullet(d.str(l.Span), "•‣▪◦●■*·"); n > 0 {
			l.kind, l.level, l.start, l.lead = ListItem, 1+l.indent/4, true, l.Start+n
		}
	}
}

// bullet returns the length of a bullet of the given set with the blanks after
// it at the start of s, or 0.
func bullet(s, set string) int {
	for i, r := range s {
		if i == 0 {
			if !containsRune(set, r) {
				return 0
			}
			continue
		}
		if r != ' ' && r != '\t' {
			if s[i-1] == ' ' || s[i-1] == '\t' {
				return i
			}
			return 0
		}
	}
	return 0
}

func containsRune(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

// numberedLists makes list items of numbered lines that count from one and are
// no notes.
func (d *draft) numberedLists() {
	for i := range d.lines {
		if n, _ := d.itemNumber(i); n != 1 {
			continue
		}
		items := []int{i}
		for j := i + 1; j < len(d.lines) && j-items[len(items)-1] < 12; j++ {
			if n, _ := d.itemNumber(j); n == len(items)+1 {
				items = append(items, j)
			}
		}
		if len(items) < 2 {
			continue
		}
		for _, j := range items {
			_, size := d.itemNumber(j)
			l := &d.lines[j]
			l.kind, l.level, l.start, l.lead = ListItem, 1, true, l.Start+size
		}
	}
}

// itemNumber reads the number at the head of a line and how long it is.
func (d *draft) itemNumber(i int) (number, size int) {
	l := &d.lines[i]
	if l.kind != "" || l.label.Len() > 0 {
		return 0, 0
	}
	m := numbered.FindStringSubmatch(d.text[l.Start:min(l.End, l.Start+12)])
	if m == nil {
		return 0, 0
	}
	return atoi(m[1]), len(m[0])
}

var numbered = regexp.MustCompile(`^\(?([0-9]{1,3})[.)][ \t]+`)
