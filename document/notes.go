package document

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// noteForm is how a note's label is written at its head.
type noteForm int

const (
	labelAlone    noteForm = iota // "3" on a line of its own
	labelBare                     // "3 They are …"
	labelDotted                   // "3. They are …", "3) …"
	labelLettered                 // "(c) They are …", "(iii) …"
	labelSigned                   // "[3] …", "³ …", "* …"
	labelSure                     // "[^3]: …"
)

// noteHead is the label at the head of a note.
type noteHead struct {
	label string
	size  int // bytes up to the words
	form  noteForm
}

var noteHeads = []struct {
	pattern *regexp.Regexp
	form    noteForm
}{
	{regexp.MustCompile(`^\[\^([^\]\s]{1,30})\]:[ \t]*`), labelSure},
	{regexp.MustCompile(`(?i)^\[(?:foot|end)?note\s+([0-9]{1,3}|[a-z*†‡§])\s*[:.]\s*`), labelSure},
	{regexp.MustCompile(`^\^([0-9]{1,3}|[*†‡§])\^[ \t]*`), labelSigned},
	{regexp.MustCompile(`^\[\^?([0-9]{1,3}|[*†‡§]{1,3})\][.:]?[ \t]*`), labelSigned},
	{regexp.MustCompile(`^([⁰¹²³⁴-⁹]{1,3})[ \t]*`), labelSigned},
	{regexp.MustCompile(`^([*†‡§]{1,3})[ \t]*`), labelSigned},
	{regexp.MustCompile(`^\(?([0-9]{1,3})[.)][ \t]+`), labelDotted},
	{regexp.MustCompile(`^\(([a-z]|[ivx]{2,5})\)[ \t]+`), labelLettered},
	{regexp.MustCompile(`^([0-9]{1,3})$`), labelAlone},
	{regexp.MustCompile(`^([0-9]{1,3})[ \t]+`), labelBare},
	{regexp.MustCompile(`^([0-9]{1,3})`), labelBare},
}

// noteHead reads the label of the note that may begin on line i.
func (d *draft) noteHead(i int) noteHead {
	l := &d.lines[i]
	s := d.text[l.Start:min(l.End, l.Start+200)]
	if l.note != "" {
		return noteHead{l.note, max(l.lead, l.Start) - l.Start, labelSure}
	}
	for _, h := range noteHeads {
		m := h.pattern.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		label := trimZeros(plainDigits.Replace(m[1]))
		form := h.form
		if form == labelBare && len(m[0]) == len(m[1]) && !within(d.super, l.Start) && !wordsBegin(s[len(m[0]):]) {
			return noteHead{}
		}
		if form < labelSigned && within(d.super, l.Start) {
			form = labelSigned
		}
		return noteHead{label, len(m[0]), form}
	}
	if h := d.markedHead(l); h.label != "" || l.ordinal == 0 {
		return h
	}
	return noteHead{strconv.Itoa(l.ordinal), 0, labelDotted}
}

// markedHead reads a label that the format declares: a link back to the mark.
func (d *draft) markedHead(l *line) noteHead {
	for _, s := range d.signsAt(l.Start) {
		if s.sure == certain {
			rest := d.text[s.End:l.End]
			blanks := len(rest) - len(strings.TrimLeft(rest, " .:\t"))
			return noteHead{s.note, s.End - l.Start + blanks, labelSigned}
		}
	}
	return noteHead{}
}

// wordsBegin reports whether s begins as a sentence does.
func wordsBegin(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t\"“«'‘(["))
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// noteFinder goes down the lines of a draft and knows which notes it has seen.
type noteFinder struct {
	*draft
	section bool           // inside a section of notes
	last    int            // number of the last note
	defined map[string]int // where each label's last note began
	open    bool           // the last paragraph was a note
	// declared says that the format itself ties notes to their marks.
	declared bool
	form     noteForm // of the last note
	below    bool     // labels stand on the line below their note
	talkEnd  int      // the line on which the last turn begins, -1 where nobody takes turns
}

// findNotes marks the lines on which notes begin.
func (d *draft) findNotes() {
	d.findSigns()
	d.measure()
	f := noteFinder{draft: d, defined: map[string]int{}, talkEnd: -1}
	for _, c := range d.labels {
		f.talkEnd = max(f.talkEnd, c.line)
	}
	for i := range d.lines {
		f.declared = f.declared || d.lines[i].note != "" || strings.HasPrefix(d.str(d.lines[i].Span), "[^")
	}
	f.below = f.labelsBelow()
	for i := range d.lines {
		f.line(i)
	}
}

func (f *noteFinder) line(i int) {
	l := &f.lines[i]
	if l.kind == Furniture && l.note == "" && !isNumber(f.str(l.Span)) || l.kind == TableRow {
		return
	}
	if f.heading(i) {
		l.kind, l.start = Heading, true
		l.level = max(l.level, 2)
		f.section, f.last = true, 0
		return
	}
	if l.kind == Heading || l.label.Len() > 0 {
		f.section = f.section && l.kind == Heading && f.noteHead(i).label != ""
		f.open = false
		return
	}
	h := f.noteHead(i)
	if f.below && h.form == labelAlone && h.label != "" && f.takeAbove(h, i) {
		return
	}
	if h.label != "" && f.accepts(h, i) {
		f.take(h, i)
		return
	}
	f.follow(l)
}

func isNumber(s string) bool { return atoi(s) > 0 }

// heading reports whether line i is the heading of a section of notes.
func (f *noteFinder) heading(i int) bool {
	l := &f.lines[i]
	if l.Len() > 60 || !has(noteHeadings, strings.TrimLeft(f.body(l), "#0123456789. ")) {
		return false
	}
	for j := i + 1; j < min(i+4, len(f.lines)); j++ {
		if f.noteHead(j).label != "" {
			return true
		}
	}
	return false
}

// take makes line i the head of a note.
func (f *noteFinder) take(h noteHead, i int) {
	l := &f.lines[i]
	l.kind, l.note, l.start, l.lead, l.level = Note, h.label, true, l.Start+h.size, 0
	f.defined[h.label] = l.Start
	f.open, f.form = true, h.form
	if h.form == labelSure && strings.HasPrefix(f.str(l.Span), "[") && !strings.HasPrefix(f.str(l.Span), "[^") {
		f.hideClosing(i)
	}
	if n := atoi(h.label); n > 0 {
		f.last = n
	}
	if h.form == labelAlone && i+1 < len(f.lines) {
		next := &f.lines[i+1]
		next.joined, next.start, next.kind = true, false, ""
	}
}

// hideClosing hides the bracket that closes a note such as "[Footnote 3: …]".
func (f *noteFinder) hideClosing(i int) {
	for j := i; j < min(i+30, len(f.lines)); j++ {
		l := &f.lines[j]
		if j > i && l.gap > 0 {
			return
		}
		if strings.HasSuffix(f.str(l.Span), "]") {
			f.hide(Span{Start: l.End - 1, End: l.End})
			return
		}
	}
}

// follow keeps an unlabelled paragraph of a section of notes with the note
// before it.
func (f *noteFinder) follow(l *line) {
	switch {
	case l.rule:
		f.section = f.section && f.last == 0
		f.open = false
	case f.flowing && f.open && l.indent >= 2 && l.kind == "":
		l.foot = true
	case f.section && f.open && (l.kind == "" || l.kind == ListItem || l.kind == Quotation):
		l.foot = true
	}
}

// accepts decides whether the head on line i is a note's: in a section of notes
// by its place in the count, elsewhere by its mark in the text before it.
func (f *noteFinder) accepts(h noteHead, i int) bool {
	n, l := atoi(h.label), &f.lines[i]
	switch {
	case h.form == labelSure:
		return true
	case f.open && n == f.last+1 && h.form == f.form && (f.placed(h, i) && n > 1) && wordsBegin(f.text[l.Start+h.size:l.End]):
		return true
	case h.form == labelLettered && !f.section && (f.talkEnd < 0 || i <= f.talkEnd):
		return false // an item of a list, as laws have them
	case f.section && n > 0:
		return between(n-f.last, 1, 3) || f.last == 0 && n <= 5
	case h.form == labelAlone && !f.hasWords(i+1):
		return false
	case h.form == labelBare && !wordsBegin(f.text[l.Start+h.size:l.End]):
		return false
	case !f.placed(h, i):
		return false
	}
	sure := f.signBetween(h.label, f.defined[h.label], l.Start)
	if f.declared && sure == certain {
		return false
	}
	next := n == 0 || n == 1 || between(n-f.last, 1, 3)
	return sure >= stuck && next
}

// placed reports whether a note can begin on line i: after an empty line, after
// another note, after a caption; a signed or lettered label, on any line.
func (f *noteFinder) placed(h noteHead, i int) bool {
	l := &f.lines[i]
	if i == 0 || l.gap > 0 || l.page || l.start || h.form == labelSigned || h.form == labelLettered {
		return true
	}
	before := &f.lines[i-1]
	return before.note != "" || f.open || h.form == labelAlone
}

// hasWords reports whether line i can be the words of a note whose label stands
// on the line before.
func (f *noteFinder) hasWords(i int) bool {
	if i >= len(f.lines) {
		return false
	}
	l := &f.lines[i]
	return !l.page && l.gap <= 2 && l.label.Len() == 0 && l.kind != Heading && !isNumber(f.str(l.Span))
}
