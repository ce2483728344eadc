package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fewestRows is how many lines on end must be cut alike to make a table.
const fewestRows = 3

// plainTables finds the tables of plain text: lines on end whose columns the
// same sign parts, and as often. The signs are hidden, as a table's bars are.
func (d *draft) plainTables() {
	var seen [5]int // by cutter: the lines before this one are no table
	for i := 0; i < len(d.lines); {
		n, cut := d.tableAt(i, seen[:])
		if n == 0 {
			i++
			continue
		}
		for j := i; j < i+n; j++ {
			d.plainRow(&d.lines[j], cut)
		}
		d.joinSurnames(d.lines[i:i+n], cut)
		i += n
	}
}

// cutter finds where a line's columns part.
type cutter func(s string) []Span

// cutters are the ways to part columns, with the fewest parts for each.
var cutters = []struct {
	cut    cutter
	fewest int
}{{bySign('|'), 2}, {bySign('\t'), 2}, {byQuotes, 2}, {bySign(';'), 3}, {byBlanks, 2}}

// tableAt returns how many lines from i on make a table, and how it is cut.
func (d *draft) tableAt(i int, seen []int) (int, cutter) {
	for k, c := range cutters {
		if i < seen[k] {
			continue
		}
		columns := len(c.cut(d.str(d.lines[i].Span)))
		if columns < c.fewest {
			continue
		}
		n := 1
		for n < len(d.lines)-i && d.lines[i+n].gap == 0 && d.lines[i+n].kind == "" && len(c.cut(d.str(d.lines[i+n].Span))) == columns {
			n++
		}
		if n >= fewestRows && d.lines[i].kind == "" && !d.prose(d.lines[i:i+n], c.cut) {
			return n, c.cut
		}
		seen[k] = i + n
	}
	return 0, nil
}

// prose reports whether lines cut alike are running text after all: their first
// columns are long or begin small.
func (d *draft) prose(lines []line, cut cutter) bool {
	bad := 0
	for i := range lines {
		s := d.str(lines[i].Span)
		at := cut(s)[0]
		if first := strings.Trim(s[:at.Start], "| \""); len(first) > 60 || first != "" && lowerStart(first) {
			bad++
		}
	}
	return 3*bad > len(lines)
}

// plainRow makes a table's row of a line.
func (d *draft) plainRow(l *line, cut cutter) {
	l.kind, l.start = TableRow, true
	if strings.Trim(d.str(l.Span), "|-–—:+= \t") == "" {
		l.kind = Furniture
	}
	for _, s := range cut(d.str(l.Span)) {
		d.hide(Span{Start: l.Start + s.Start, End: l.Start + s.End})
	}
}

// joinSurnames makes one column of surname and given name, where the first
// column holds one capital word and the second begins with one.
func (d *draft) joinSurnames(lines []line, cut cutter) {
	pairs := 0
	for i := range lines {
		s := d.str(lines[i].Span)
		if at := cut(s); len(at) > 2 && oneName(s[:at[0].Start]) && upperStart(strings.TrimSpace(s[at[0].End:])) {
			pairs++
		}
	}
	if 5*pairs < 4*len(lines) {
		return
	}
	for i := range lines {
		l := &lines[i]
		at := cut(d.str(l.Span))[0]
		d.unhide(Span{Start: l.Start + at.Start, End: l.Start + at.End})
	}
}

// oneName reports whether s is one word in capitals, as surnames stand in lists.
func oneName(s string) bool {
	s = strings.TrimSpace(s)
	if utf8.RuneCountInString(s) < 2 || strings.ContainsRune(s, ' ') {
		return false
	}
	for _, r := range s {
		if !unicode.IsUpper(r) && r != '-' && r != '\'' {
			return false
		}
	}
	return true
}

// unhide takes back that s is hidden.
func (d *draft) unhide(s Span) {
	for i := len(d.hidden) - 1; i >= 0; i-- {
		if d.hidden[i] == s {
			d.hidden = append(d.hidden[:i], d.hidden[i+1:]...)
			return
		}
	}
}

func bySign(sign byte) cutter {
	return func(s string) []Span {
		var out []Span
		for i := 0; i < len(s); i++ {
			if s[i] == sign {
				out = append(out, Span{Start: i, End: i + 1})
			}
		}
		return out
	}
}

// byQuotes cuts a line of quoted values: "a","b","c".
func byQuotes(s string) []Span {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return nil
	}
	var out []Span
	for at := 0; ; {
		n := strings.Index(s[at:], `","`)
		if n < 0 {
			break
		}
		out = append(out, Span{Start: at + n, End: at + n + 3})
		at += n + 2
	}
	return out
}

// byBlanks cuts a line at three blanks and more.
func byBlanks(s string) []Span {
	var out []Span
	for i := 0; i < len(s); i++ {
		n := 0
		for i+n < len(s) && s[i+n] == ' ' {
			n++
		}
		if n >= 3 && i > 0 {
			out = append(out, Span{Start: i, End: i + n})
		}
		i += n
	}
	return out
}

// Cells gives the runs of each cell of a table's row, the empty ones among
// them; of any other block all its runs.
func (d *Document) Cells(b *Block) [][]Span {
	if b.Kind != TableRow {
		return [][]Span{b.Runs}
	}
	cells := [][]Span{nil}
	for i, r := range b.Runs {
		if i > 0 {
			for range parts(d.Text[b.Runs[i-1].End:r.Start]) {
				cells = append(cells, nil)
			}
		}
		for {
			n := strings.IndexByte(d.Text[r.Start:r.End], '\t')
			if n < 0 {
				break
			}
			cells[len(cells)-1] = append(cells[len(cells)-1], Span{Start: r.Start, End: r.Start + n})
			cells = append(cells, nil)
			r.Start += n + 1
		}
		if !blank(d.Text[r.Start:r.End]) {
			cells[len(cells)-1] = append(cells[len(cells)-1], r)
		}
	}
	return cells
}

// parts counts the column signs in what is hidden between two runs.
func parts(s string) int {
	switch {
	case strings.Contains(s, `","`):
		return strings.Count(s, `","`)
	case strings.Contains(s, "|"):
		return strings.Count(s, "|")
	case strings.Contains(s, "\t"):
		return strings.Count(s, "\t")
	case strings.Contains(s, ";"):
		return strings.Count(s, ";")
	case strings.Contains(s, "   "):
		return 1
	}
	return 0
}
