package document

import "strings"

// faceTurns takes paragraphs set apart, in bold or italics or further in, as
// questions where plain ones answer them.
func (d *draft) faceTurns() int {
	for _, apart := range []func(*line) bool{
		func(l *line) bool { return l.kind == "" && d.covered(d.bold, l.Span) },
		func(l *line) bool { return l.kind == "" && d.covered(d.italic, l.Span) },
		func(l *line) bool { return l.kind == "" && d.format == "text" && l.indent > 0 && l.indent < 12 },
	} {
		var asked []int
		marks := 0
		for i := range d.lines {
			l := &d.lines[i]
			if apart(l) && d.beginsParagraph(i) && d.asksShortly(l) {
				asked = append(asked, i)
				if strings.Contains(d.str(l.Span), "?") {
					marks++
				}
			}
		}
		if d.interview(asked, marks) {
			return d.takeFaces(asked, apart)
		}
	}
	return 0
}

// asksShortly reports whether a line may be what an interviewer says: short and
// with an end, as a subtitle has none.
func (d *draft) asksShortly(l *line) bool {
	s := d.str(l.Span)
	return l.Len() > 5 && l.Len() < longestQuestion && finished(s) && !strings.HasPrefix(s, "[") && !strings.HasPrefix(s, "(") && !strings.HasPrefix(s, "*[")
}

// interview reports whether the lines set apart are the questions of an
// interview: half of them ask, or a third where something else follows
// each.
func (d *draft) interview(asked []int, marks int) bool {
	if len(asked) < 3 || 3*marks < len(asked) {
		return false
	}
	answered, quoted := 0, 0
	for n, i := range asked {
		if i+1 < len(d.lines) && (n+1 == len(asked) || asked[n+1] > i+1) {
			answered++
			if strings.IndexAny(d.str(d.lines[i+1].Span), "\"“«„") == 0 {
				quoted++
			}
		}
	}
	if 2*quoted > answered {
		return false // an article that quotes the answers has a narrator of its own
	}
	return 10*marks >= 6*len(asked) || len(asked) >= 4 && 5*answered >= 4*len(asked)
}

func (d *draft) beginsParagraph(i int) bool {
	return d.lines[i].gap > 0 || d.lines[i].start || i == 0
}

// takeFaces begins a turn at each question and at each answer after one.
func (d *draft) takeFaces(asked []int, apart func(*line) bool) int {
	for n, i := range asked {
		if n > 0 && asked[n-1] == i-1 && d.lines[i].gap == 0 {
			continue
		}
		d.labels = append(d.labels, candidate{line: i, form: formFace, label: Span{Start: d.lines[i].Start, End: d.lines[i].Start}, key: "?"})
		for j := i + 1; j < len(d.lines); j++ {
			l := &d.lines[j]
			if n+1 < len(asked) && j == asked[n+1] {
				break
			}
			if apart(l) {
				continue
			}
			if l.kind == "" {
				l.start = true
				c := candidate{line: j, form: formFace, label: Span{Start: l.Start, End: l.Start + speechSign(d.str(l.Span))}, key: ""}
				l.label = c.label
				d.labels = append(d.labels, c)
			}
			break
		}
		d.lines[i].start = true
	}
	return len(d.labels)
}
