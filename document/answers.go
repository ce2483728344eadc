package document

import "regexp"

var (
	questionHead = regexp.MustCompile(`^(?:Q|Question|В|Вопрос)\s?[0-9]{0,3}[:.]`)
	answerWithin = regexp.MustCompile(`[?!.…]["”»]?[ \t]+((?:A|Answer|О|Ответ)[:.])[ \t]`)
	turnWithin   = regexp.MustCompile(`[?!.…]["”»]?[ \t]+([QA]:)[ \t]+\p{Lu}`)
	letterHead   = regexp.MustCompile(`^[QA]:[ \t]`)
	slippedHead  = regexp.MustCompile(`^(?:([QO0])\s?[:;.,]|(A)\s?[;:])[ \t]+\S`)
)

// splitAnswers parts an answer from the question on the same line, and in a text
// of "Q:" and "A:" any turn that lost its line.
func (d *draft) splitAnswers() {
	letters := 0
	for i := range d.lines {
		if letterHead.MatchString(d.head(i)) {
			letters++
		}
	}
	var out []line
	for i := range d.lines {
		parts := d.splitLine(d.lines[i], letters >= 4)
		if out == nil && len(parts) > 1 {
			out = append(make([]line, 0, len(d.lines)+16), d.lines[:i]...)
		}
		if out != nil {
			out = append(out, parts...)
		}
	}
	if out != nil {
		d.lines = out
	}
}

// head is the start of line i, long enough for a label.
func (d *draft) head(i int) string {
	l := &d.lines[i]
	return d.text[l.Start:min(l.End, l.Start+16)]
}

// splitLine gives the turns that stand on one line, each a line of its own.
func (d *draft) splitLine(l line, letters bool) []line {
	var out []line
	for from := l.Start; ; {
		s := d.text[from:l.End]
		var m []int
		switch {
		case letters:
			m = turnWithin.FindStringSubmatchIndex(s)
		case questionHead.MatchString(s[:min(len(s), 32)]):
			m = answerWithin.FindStringSubmatchIndex(s)
		}
		if m == nil {
			return append(out, l)
		}
		rest := l
		l.End = from + m[2]
		d.trim(&l)
		out = append(out, l)
		from += m[2]
		rest.Start, rest.gap, rest.start, rest.page, rest.lead = from, 0, true, false, 0
		l = rest
	}
}

// slips takes labels that text recognition misread, in a text of "Q" and "A":
// "0:", "Q;", "A;" at the start of a paragraph.
func (d *draft) slips(g *group) int {
	if g.count["Q"] < 3 || g.count["A"] < 3 {
		return 0
	}
	n := 0
	for i := range d.lines {
		l := &d.lines[i]
		m := slippedHead.FindStringSubmatchIndex(d.head(i))
		if m == nil || l.gap == 0 && !l.page || l.label.Len() > 0 || l.kind != "" {
			continue
		}
		key := "A"
		if m[2] >= 0 {
			key = "Q"
		}
		l.label, l.start = Span{Start: l.Start, End: l.Start + m[1] - 1}, true
		d.trimLabel(l)
		d.labels = append(d.labels, candidate{line: i, form: g.form, label: l.label, key: key})
		n++
	}
	return n
}

// trimLabel takes the blanks off the end of a line's label.
func (d *draft) trimLabel(l *line) {
	for l.label.End > l.label.Start && (d.text[l.label.End-1] == ' ' || d.text[l.label.End-1] == '\t') {
		l.label.End--
	}
}
