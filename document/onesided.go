package document

import (
	"strings"
)

// plainAnswers begins turns of the one who answers where only those who ask
// have labels, as in notes of a hearing: "COURT: Did the boy confess?", and the
// answer below in paragraphs of its own.
func (d *draft) plainAnswers() {
	if len(d.labels) < 2 {
		return
	}
	var answers []int
	for _, c := range d.labels {
		if c.form >= formAlone || d.lines[c.line].Len() <= c.label.Len() || !d.asksIn(c) {
			return
		}
		if i, ok := d.answerBelow(c.line); ok {
			answers = append(answers, i)
		}
	}
	if 2*len(answers) <= len(d.labels) {
		return
	}
	for _, i := range answers {
		l := &d.lines[i]
		l.start = true
		d.labels = append(d.labels, candidate{line: i, form: formFace, label: Span{Start: l.Start, End: l.Start}})
	}
	d.oneSided = true
}

// asksIn reports whether a label is one of those who ask: it says so, or its
// paragraph is short.
func (d *draft) asksIn(c candidate) bool {
	l := &d.lines[c.line]
	said := d.text[min(c.label.End, l.End):l.End]
	return generic(c.key) != "answers" && len(said) < 300 && (generic(c.key) == "asks" || has(courtRoles, c.key) || strings.Contains(said, "?") || len(said) < 120)
}

// courtRoles are labels of those who ask in a court or a commission.
var courtRoles = set(`court|the court|prosecutor|the prosecutor|public prosecutor|prosecution|defence|defense|counsel|counsel for the defence|defence counsel|president|the president|
presiding judge|judge|the judge|chair|the chair|chairman|chairperson|commissioner|the commissioner|magistrate|tribunal|advocate|attorney|panel|bench|investigator|committee`)

// answerBelow gives the line of the first paragraph without label below the one
// that begins at line i.
func (d *draft) answerBelow(i int) (int, bool) {
	for j := i + 1; j < len(d.lines); j++ {
		l := &d.lines[j]
		switch {
		case l.label.Len() > 0 || l.kind == Heading:
			return 0, false
		case l.gap > 0 || l.start:
			return j, l.kind == "" || l.kind == Paragraph
		}
	}
	return 0, false
}
