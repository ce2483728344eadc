package document

import (
	"regexp"
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
	fills  bool           // most paragraphs of the text are its candidates, as in an interview and not in a novel
	apart  int            // lines of the text after an empty line
	cast   int            // keys that mean somebody whom the front matter names
}

// findTurns decides which candidates begin turns and marks their lines.
func (d *draft) findTurns() {
	d.splitAnswers()
	d.frontFields()
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
	for f := formBold; f <= formLetter; f++ {
		if g := groups[f]; g != nil && (taken == 0 || f <= formPeriod) {
			n := d.takeGroup(g)
			if n > 0 && (f == formColon || f == formPeriod) {
				n += d.slips(g)
			}
			if taken += n; n > 0 && f == formPeriod && groups[formColon] != nil {
				d.takeCourt(groups[formColon])
			}
		}
	}
	if taken > 0 {
		d.plainAnswers()
	} else {
		taken = d.faceTurns()
	}
	if taken == 0 {
		taken = d.plainTurns()
	}
	if taken == 0 {
		d.letters()
	}
}

// takeGroup marks the lines of a group that is a transcript's and returns how
// many turns it has.
func (d *draft) takeGroup(g *group) int {
	d.weigh(g)
	g.apart, g.cast = d.countApart(), d.cast(g)
	g.fills = 4*len(g.all) >= len(d.lines) && 10*len(g.all) >= 7*g.apart
	if !g.transcript() {
		return 0
	}
	n := 0
	for _, c := range g.all {
		if d.lines[c.line].label.Len() == 0 && d.belongs(g, c) {
			l := &d.lines[c.line]
			l.label, l.start = c.label, true
			if l.kind == ListItem || l.kind == Heading || l.kind == TableRow {
				l.kind = ""
			}
			d.labels = append(d.labels, c)
			n++
		}
	}
	return n
}

// takeCourt takes the few words of judges and lawyers in a record of questions
// and answers: "THE COURT:", "MR. OAKES:".
func (d *draft) takeCourt(g *group) {
	for _, c := range g.all {
		if l := &d.lines[c.line]; l.label.Len() == 0 && courtLabel.MatchString(c.key) && d.follows(c) {
			l.label, l.start = c.label, true
			d.labels = append(d.labels, c)
		}
	}
}

var courtLabel = regexp.MustCompile(`^(?:MR|MS|MRS|MISS|DR|HON|JUDGE|THE)\b[\p{Lu}. '’-]+$`)

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
		if g.count[c.key] < 2 && generic(c.key) == "" && g.form != formBold {
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

// countApart counts the lines that stand after an empty line.
func (d *draft) countApart() int {
	apart := 0
	for i := range d.lines {
		if d.lines[i].gap > 0 {
			apart++
		}
	}
	return apart
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
	if g.form == formBold && len(g.count) >= 2 && len(g.all) >= 3 && 5*g.marked >= len(g.all) && 2*(g.marked+g.speech) >= len(g.all) {
		return true
	}
	if g.form == formLetter {
		return g.twoLetters()
	}
	alive := 10*(g.marked+g.speech) >= 4*total
	turning := 10*g.change >= 4*total
	switch {
	case g.form == formSpeech:
		return total >= 4 && g.marked*5 >= total && g.marked < total && g.fills
	case g.cast >= 2 && keys >= 2 && total >= 4 && turning:
		return true
	case parts >= 2 && alive && (g.form != formAlone || 8*total >= g.apart && g.marked > 0):
		return true
	case g.form == formAlone || g.form == formDash || g.form == formGap:
		return keys >= 2 && total >= 4 && alive && turning && g.marked*8 >= total && 8*total >= g.apart
	case g.form == formBracket || g.form == formCell:
		return keys >= 2 && total >= 4 && alive && turning && g.marked > 0
	}
	asked := 10*g.marked >= total
	return (keys >= 2 && total >= 3 || keys == 1 && total >= 3) && alive && turning && asked && g.marked > 0
}

// twoLetters reports whether two letters take turns and one of them asks, as in
// interviews in many languages: "P." and "R.", "D." and "R.", "F." and "A.".
func (g *group) twoLetters() bool {
	asks, tells, total := 0, 0, 0
	for key, n := range g.count {
		if n < 3 {
			continue
		}
		total += n
		switch asked := g.asks[key]; {
		case 5*asked >= 2*n:
			asks++
		case 3*asked < 2*n:
			tells++
		}
	}
	return asks == 1 && tells == 1 && 10*total >= 9*len(g.all) && 10*g.change >= 7*total
}

// belongs reports whether one candidate of a transcript is a turn: its key
// comes again, or it is a name that speaks once.
func (d *draft) belongs(g *group, c candidate) bool {
	switch {
	case g.count[c.key] >= 2 || g.form == formSpeech:
		return d.lines[c.line].Len() > c.label.Len() || g.form == formAlone || d.follows(c)
	case generic(c.key) != "":
		return d.lines[c.line].Len() > c.label.Len()+40 || d.follows(c)
	case g.form == formAlone || g.form == formBracket || g.form == formCell:
		return false
	case g.form == formBold:
		return nameLike(c.key) && strings.HasSuffix(strings.TrimSpace(d.str(c.label)), ":") && d.follows(c)
	}
	long := d.lines[c.line].Len() > c.label.Len()+25
	if c.line < 3 && len(strings.Fields(c.key)) > 3 {
		return false // the title
	}
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
