package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// group is the candidates of one form with what tells a transcript from a list
// of fields.
type group struct {
	form   form
	all    []candidate
	count  map[string]int
	asks   map[string]int // turns with a question mark, by key
	speech int            // turns in which somebody says I, we or you
	marked int            // turns with a question
	change int            // times the key differs from the one before
}

// findTurns decides which candidates begin turns and marks their lines.
func (d *draft) findTurns() {
	groups := map[form]*group{}
	for i := range d.lines {
		for _, c := range d.candidates(i) {
			g := groups[c.form]
			if g == nil {
				g = &group{form: c.form, count: map[string]int{}, asks: map[string]int{}}
				groups[c.form] = g
			}
			g.all = append(g.all, c)
		}
	}
	taken := 0
	for f := formBold; f <= formSpeech; f++ {
		if g := groups[f]; g != nil && (taken == 0 || f <= formPeriod) {
			taken += d.takeGroup(g)
		}
	}
	if taken == 0 {
		taken = d.faceTurns()
	}
	if taken == 0 {
		d.plainTurns()
	}
}

// takeGroup marks the lines of a group that is a transcript's and returns how
// many turns it has.
func (d *draft) takeGroup(g *group) int {
	d.weigh(g)
	if !g.transcript() {
		return 0
	}
	n := 0
	for _, c := range g.all {
		if d.lines[c.line].label.Len() == 0 && d.belongs(g, c) {
			l := &d.lines[c.line]
			l.label, l.start = c.label, true
			if l.kind == ListItem {
				l.kind = ""
			}
			d.labels = append(d.labels, c)
			n++
		}
	}
	return n
}

// weigh counts what the words after each candidate are like.
func (d *draft) weigh(g *group) {
	g.all = d.withoutFields(g)
	for _, c := range g.all {
		g.count[c.key]++
	}
	before := ""
	for i, c := range g.all {
		end := d.lines[c.line].End
		if i+1 < len(g.all) {
			end = g.all[i+1].label.Start
		} else if c.line+5 < len(d.lines) {
			end = d.lines[c.line+5].End
		}
		if g.count[c.key] < 2 && generic(c.key) == "" {
			continue
		}
		words := d.text[c.label.End:min(max(end, c.label.End), c.label.End+2000)]
		if strings.Contains(words, "?") {
			g.asks[c.key]++
			g.marked++
		}
		if speaks(words) {
			g.speech++
		}
		if c.key != before {
			g.change++
		}
		before = c.key
	}
}

// frontLines is how many lines may name the parts before the turns begin.
const frontLines = 25

// midSentence reports whether the line before a candidate breaks off so that
// the candidate only looks like a label: "(New / York: Random House".
func (d *draft) midSentence(c candidate) bool {
	if c.line == 0 || c.form == formAlone || generic(c.key) != "" {
		return false
	}
	before, l := &d.lines[c.line-1], &d.lines[c.line]
	return l.gap == 0 && !l.page && !l.start && before.Len() > 45 && !finished(d.str(before.Span)) && before.kind == ""
}

// withoutFields drops candidates whose key heads a field, not a speech.
func (d *draft) withoutFields(g *group) []candidate {
	out := g.all[:0]
	for _, c := range g.all {
		if has(notSpeakers, c.key) && generic(c.key) == "" || d.midSentence(c) {
			continue
		}
		value := strings.TrimSpace(d.text[c.label.End:max(c.label.End, d.lines[c.line].End)])
		if c.line < frontLines && len(c.key) > 3 && generic(c.key) != "" && len(strings.Fields(value)) > 1 && nameLike(value) {
			d.people.fields = append(d.people.fields, field{generic(c.key), value})
			continue
		}
		out = append(out, c)
	}
	return out
}

// speaks reports whether somebody says I, we or you in the words.
func speaks(words string) bool {
	from := -1
	for i, r := range words {
		if unicode.IsLetter(r) || r == '\'' {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 && i-from <= 12 && speaking[strings.ToLower(words[from:i])] {
			return true
		}
		from = -1
	}
	return from >= 0 && speaking[strings.ToLower(words[from:])]
}

// transcript reports whether the group's labels mark speakers: a few keys that
// come again, taking turns, whose words ask or speak of I and you.
func (g *group) transcript() bool {
	keys, total, parts := 0, 0, 0
	for key, n := range g.count {
		if generic(key) != "" {
			parts += n
		}
		if n >= 2 || generic(key) != "" {
			keys++
			total += n
		}
	}
	alive := 10*(g.marked+g.speech) >= 4*total
	turning := 10*g.change >= 4*total
	switch {
	case g.form == formSpeech:
		return total >= 4 && g.marked*5 >= total && g.marked < total
	case parts >= 2 && alive:
		return true
	case g.form == formAlone || g.form == formDash:
		return keys >= 2 && total >= 4 && alive && turning && g.marked*8 >= total
	case g.form == formBracket:
		return keys >= 2 && total >= 4 && alive && turning && g.marked > 0
	}
	return (keys >= 2 && total >= 3 || keys == 1 && total >= 3 && g.marked > 0) && alive && turning || keys >= 2 && total >= 3 && g.marked*4 >= total
}

// belongs reports whether one candidate of a transcript is a turn: its key
// comes again, or it is a name that speaks once.
func (d *draft) belongs(g *group, c candidate) bool {
	switch {
	case g.count[c.key] >= 2 || g.form == formSpeech:
		return d.lines[c.line].Len() > c.label.Len() || g.form == formAlone || d.follows(c)
	case generic(c.key) != "":
		return d.lines[c.line].Len() > c.label.Len()+40 || d.follows(c)
	case g.form == formAlone || g.form == formBracket:
		return false
	}
	long := d.lines[c.line].Len() > c.label.Len()+25
	shouted := strings.ToUpper(c.key) == c.key && utf8.RuneCountInString(c.key) > 2 && d.follows(c) && g.shouts()
	return (nameLike(c.key) && long && len(d.labels) > 0) || shouted
}

// shouts reports whether the transcript sets its labels in capitals.
func (g *group) shouts() bool {
	n, capitals := 0, 0
	for key, times := range g.count {
		if times >= 2 && utf8.RuneCountInString(key) > 2 {
			n++
			if strings.ToUpper(key) == key {
				capitals++
			}
		}
	}
	return n > 0 && capitals == n
}

// follows reports whether words follow a label in its own paragraph or close
// below it.
func (d *draft) follows(c candidate) bool {
	if d.lines[c.line].Len() > c.label.Len() {
		return true
	}
	next := c.line + 1
	return next < len(d.lines) && d.lines[next].gap <= 1
}

// faceTurns takes paragraphs set wholly in bold or italics as questions where
// plain ones answer them.
func (d *draft) faceTurns() int {
	for _, face := range [][]Span{d.bold, d.italic} {
		var asked []int
		marks := 0
		for i := range d.lines {
			l := &d.lines[i]
			if l.kind == "" && d.beginsParagraph(i) && d.covered(face, l.Span) && l.Len() > 12 {
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
