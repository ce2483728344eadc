package document

import (
	"regexp"
	"strings"
)

// readMarkdown makes a draft of Markdown. It reads what testimonies use of it,
// line by line, rather than the whole of CommonMark: the files are often halfway
// between Markdown and plain text, and every character must keep its place. All
// signs but emphasis and escapes stay in the text, hidden from the runs.
func readMarkdown(data []byte) (*draft, error) {
	src, err := decode(data)
	if err != nil {
		return nil, err
	}
	d := inlineMarkdown(src)
	d.format, d.flowing = "markdown", true
	d.splitLines()
	m := markdownBlocks{draft: d}
	m.frontMatter()
	for i := range d.lines {
		m.line(i)
	}
	d.hidden = tidy(d.hidden)
	return d, nil
}

var (
	mdHeading = regexp.MustCompile(`^(#{1,6})(?:[ \t]+|$)`)
	mdItem    = regexp.MustCompile(`^(?:[-+*•]|[0-9]{1,3}[.)])[ \t]+`)
	mdRule    = regexp.MustCompile(`^(?:(?:-[ \t]*){3,}|(?:=[ \t]*){3,}|(?:\*[ \t]*){2,}|(?:_[ \t]*){3,})$`)
	mdBars    = regexp.MustCompile(`^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$`)
	mdLinkTo  = regexp.MustCompile(`^\[[^\^\]][^\]]{0,100}\]:[ \t]+\S+`)
	mdPicture = regexp.MustCompile(`^!\[[^\]]*\]\([^)]*\)$`)
	mdFence   = regexp.MustCompile("^(?:```|~~~)")
)

// markdownBlocks goes down the lines of a Markdown draft.
type markdownBlocks struct {
	*draft
	fenced bool
}

func (m *markdownBlocks) line(i int) {
	l := &m.lines[i]
	s := m.str(l.Span)
	if l.kind == Furniture {
		return
	}
	if l.hardAfter(m.draft, i) {
		l.start = true
	}
	switch {
	case mdFence.MatchString(s):
		m.fenced = !m.fenced
		m.hide(l.Span)
		l.kind, l.start = Furniture, true
		return
	case m.fenced:
		return
	}
	m.quote(l)
	m.inner(i)
}

// frontMatter reads the fields between two lines of dashes at the head of a
// file: they are furniture, but they may name the title and the author.
func (m *markdownBlocks) frontMatter() {
	if len(m.lines) < 2 || m.str(m.lines[0].Span) != "---" || m.lines[0].Start > 3 {
		return
	}
	for i := 1; i < min(60, len(m.lines)); i++ {
		s := m.str(m.lines[i].Span)
		if s == "---" || s == "..." {
			for j := 0; j <= i; j++ {
				m.lines[j].kind, m.lines[j].start = Furniture, true
				m.matter(m.str(m.lines[j].Span))
			}
			return
		}
	}
}

// pictureLine makes a caption of a line in italics below a picture.
func (m *markdownBlocks) pictureLine(i int) {
	if i+1 < len(m.lines) {
		if next := &m.lines[i+1]; next.gap <= 1 && next.Len() < 400 && m.covered(m.italic, next.Span) {
			next.kind, next.start = Caption, true
		}
	}
}

func (m *markdownBlocks) matter(s string) {
	key, value, _ := strings.Cut(s, ":")
	value = strings.Trim(strings.TrimSpace(value), "\"'")
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "title":
		m.title = value
	case "author", "interviewee", "narrator":
		m.people.author = value
	case "interviewer":
		m.people.fields = append(m.people.fields, field{"asks", value})
	}
}

// quote takes the ">" signs off a quoted line.
func (m *markdownBlocks) quote(l *line) {
	from := l.Start
	for l.Start < l.End && m.text[l.Start] == '>' {
		l.Start++
		l.level++
		for l.Start < l.End && (m.text[l.Start] == ' ' || m.text[l.Start] == '\t') {
			l.Start++
		}
	}
	if l.Start > from {
		l.kind = Quotation
		m.hide(Span{Start: from, End: l.Start})
	}
}

// inner reads what a line is inside its quotation.
func (m *markdownBlocks) inner(i int) {
	l := &m.lines[i]
	s := m.str(l.Span)
	if i > 0 && l.gap == 0 && underline(s) > 0 && m.underlines(i) {
		return
	}
	if n := mdHeading.FindStringSubmatch(s); n != nil {
		l.kind, l.level, l.start, l.lead = Heading, len(n[1]), true, l.Start+len(n[0])
		m.hide(Span{Start: l.Start, End: l.lead})
		if end := strings.TrimRight(strings.TrimRight(m.str(l.Span), "#"), " \t"); l.Start+len(end) > l.lead {
			m.hide(Span{Start: l.Start + len(end), End: l.End})
		}
		return
	}
	switch {
	case mdPicture.MatchString(s):
		l.kind, l.start = Furniture, true
		m.pictureLine(i)
	case mdLinkTo.MatchString(s):
		l.kind, l.start = Furniture, true
	case s == "" || mdRule.MatchString(s):
		l.kind, l.start, l.rule = Furniture, true, true
	case strings.Contains(s, "|") && (strings.HasPrefix(s, "|") || mdBars.MatchString(s)):
		m.tableRow(l)
	default:
		if n := len(mdItem.FindString(s)); n > 0 && n < len(s) {
			m.item(l, n)
		}
	}
}

// item makes a line a list item; whether a numbered one is a note, a later pass
// decides.
func (m *markdownBlocks) item(l *line, n int) {
	if l.kind == "" {
		l.kind = ListItem
		l.level = 1 + l.indent/2
	}
	l.start, l.lead = true, l.Start+n
}

// underline tells a setext underline's level: 1 for "=", 2 for "-".
func underline(s string) int {
	switch {
	case strings.Trim(s, "=") == "" && s != "":
		return 1
	case strings.Trim(s, "-") == "" && len(s) > 1:
		return 2
	}
	return 0
}

// underlines makes the line before line i a heading if it can be one.
func (m *markdownBlocks) underlines(i int) bool {
	before, l := &m.lines[i-1], &m.lines[i]
	if before.kind != "" || (before.gap == 0 && i > 1) || before.Len() > 150 {
		return false
	}
	before.kind, before.level, before.start = Heading, underline(m.str(l.Span)), true
	l.kind, l.start = Furniture, true
	m.hide(l.Span)
	return true
}

// tableRow hides the bars of a table; a row of dashes is furniture.
func (m *markdownBlocks) tableRow(l *line) {
	l.kind, l.start = TableRow, true
	if mdBars.MatchString(m.str(l.Span)) {
		l.kind = Furniture
	}
	for at := l.Start; at < l.End; at++ {
		if m.text[at] == '|' {
			m.hide(Span{Start: at, End: at + 1})
		}
	}
}

func (d *draft) hide(s Span) { d.hidden = append(d.hidden, s) }

// hardAfter reports whether the line before line i ends in a hard break: two
// blanks, a backslash or <br>.
func (l *line) hardAfter(d *draft, i int) bool {
	if i == 0 || l.gap > 0 {
		return false
	}
	end := d.lines[i-1].End
	return strings.HasPrefix(d.text[end:], "  ") || within(d.breaks, end) || end > 0 && within(d.breaks, end-1)
}
