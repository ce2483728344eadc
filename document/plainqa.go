package document

import (
	"regexp"
	"strings"
)

// interviewWord says that a text is an interview although nothing marks its
// turns.
var interviewWord = regexp.MustCompile(`(?i)\binterview|\bconversation with|\bquestions? (?:and|&) answers?|\bq ?& ?a\b|\bspoke (?:with|to)\b|\btalk(?:s|ed|ing)? (?:with|to)\b|интервью|беседа|беседовал`)

// longestQuestion is how long a question may be, in bytes.
const longestQuestion = 700

// plainTurns takes paragraphs that ask for questions where nothing but their
// words parts them from the answers: in a text that calls itself an interview,
// when questions and answers take turns.
func (d *draft) plainTurns() int {
	paras := d.paragraphs()
	front := d.text[:min(len(d.text), 3000)]
	if len(paras) < 6 || !interviewWord.MatchString(strings.ToValidUTF8(front, "")+d.name) {
		return 0
	}
	asks := make([]bool, len(paras))
	questions, answered, spoken := 0, 0, 0
	for i, p := range paras {
		asks[i] = d.asksOnly(p)
		if i > 0 && asks[i-1] && !asks[i] {
			answered++
			if speaks(d.str(p.Span)) {
				spoken++
			}
		}
		if asks[i] {
			questions++
		}
	}
	if questions < 4 || 4*answered < 3*questions || 2*spoken < answered || 6*questions < len(paras) {
		return 0
	}
	return d.takePlain(paras, asks)
}

// asksOnly reports whether a paragraph is a question and nothing more.
func (d *draft) asksOnly(p paragraph) bool {
	s := strings.TrimRight(d.str(p.Span), " \n\"”»'’)*_")
	k := d.lines[p.first].kind
	return strings.HasSuffix(s, "?") && p.Len() < longestQuestion && (k == "" || k == Heading) && d.lines[p.first].label.Len() == 0
}

// takePlain begins a turn at each question and at the first paragraph after it.
func (d *draft) takePlain(paras []paragraph, asks []bool) int {
	for i, p := range paras {
		key := ""
		switch {
		case asks[i] && (i == 0 || !asks[i-1]):
			key = "?"
		case i > 0 && asks[i-1] && !asks[i] && d.lines[p.first].kind == "":
		default:
			continue
		}
		l := &d.lines[p.first]
		l.start = true
		if key == "?" {
			l.kind = ""
		}
		d.labels = append(d.labels, candidate{line: p.first, form: formFace, label: Span{Start: l.Start, End: l.Start}, key: key})
	}
	return len(d.labels)
}
