package document

import "strings"

// faceTurns takes paragraphs set wholly in bold or italics as questions where
// plain ones answer them.
func (d *draft) faceTurns() int {
	for _, face := range [][]Span{d.bold, d.italic} {
		var asked []int
		marks := 0
		for i := range d.lines {
			l := &d.lines[i]
			if l.kind == "" && d.beginsParagraph(i) && d.covered(face, l.Span) && l.Len() > 5 {
				asked = append(asked, i)
				if strings.Contains(d.str(l.Span), "?") {
					marks++
				}
			}
		}
		if len(asked) >= 3 && 10*marks >= 6*len(asked) {
			return d.takeFaces(asked, face)
		}
	}
	return 0
}

func (d *draft) beginsParagraph(i int) bool {
	return d.lines[i].gap > 0 || d.lines[i].start || i == 0
}

// takeFaces begins a turn at each question and at each answer after one.
func (d *draft) takeFaces(asked []int, face []Span) int {
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
			if d.covered(face, l.Span) && l.kind == "" {
				continue
			}
			if l.kind == "" {
				l.start = true
				d.labels = append(d.labels, candidate{line: j, form: formFace, label: Span{Start: l.Start, End: l.Start}, key: ""})
			}
			break
		}
		d.lines[i].start = true
	}
	return len(d.labels)
}
