package reading

import (
	"html/template"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/web/base"
)

// sheet makes one answer of a layout.
type sheet struct {
	*base.Request
	layout   *layout
	wish     wish
	anchored map[string]bool // statements whose words have begun
	heading  int             // level of the last heading as HTML counts: 1 for the page's own
}

func newSheet(r *base.Request, l *layout, w wish) *sheet {
	return &sheet{Request: r, layout: l, wish: w, anchored: map[string]bool{}, heading: 1}
}

// turn is a run of passages that one person says, or that nobody does.
type turn struct {
	Speaker  string    `json:"speaker"` // empty outside any turn
	Asked    bool      `json:"asked"`   // by the interviewer
	Passages []passage `json:"passages"`
}

// labelLetters is about how many letters of a speaker's name stand in one line.
const labelLetters = 17

// Long reports whether the speaker's name takes more than one line: then a turn
// stands at least that high.
func (t turn) Long() bool { return utf8.RuneCountInString(t.Speaker) > labelLetters }

// passage is one block: its words, its notes, and what it attests.
type passage struct {
	Number     int                    `json:"number"` // index in Document.Blocks, from 1
	Kind       string                 `json:"kind"`   // a document.BlockKind as a class: "list-item"
	Text       string                 `json:"text"`
	Label      string                 `json:"label,omitempty"` // of a note
	Notes      []noteView             `json:"notes"`
	Statements []testimonia.Statement `json:"statements"`

	Level    int           `json:"-"` // of a heading, as HTML counts
	Words    template.HTML `json:"-"`
	Quoted   []quoted      `json:"-"`
	Named    []whom        `json:"-"`
	Margin   *margin       `json:"-"`
	Citation *citation     `json:"-"` // where it was asked for
	Href     string        `json:"-"` // permanent
	Cite     string        `json:"-"`
	Add      string        `json:"-"` // a statement with these words
}

// turns lays out a part: its head, where it begins with the source's title, and
// the rest by who speaks.
func (s *sheet) turns(part blocks) (head *passage, list []turn) {
	last := -2
	for i := part.from; i < part.to; i++ {
		b := &s.layout.doc.Blocks[i]
		if len(b.Runs) == 0 || b.Kind == document.Furniture && wordless(s.layout.doc.Words(b)) {
			continue
		}
		if i == 0 && b.Kind == document.Heading && strings.TrimSpace(s.layout.doc.Words(b)) == strings.TrimSpace(s.layout.doc.Title) {
			p := s.passage(i, b, nil)
			head = &p
			continue
		}
		who := s.layout.doc.Speaker(i)
		if len(list) == 0 || b.Turn != last {
			t := turn{}
			if who != nil {
				t.Speaker, t.Asked = who.Speaker, who.Role == testimonia.RoleInterviewer
			}
			list = append(list, t)
		}
		last = b.Turn
		t := &list[len(list)-1]
		t.Passages = append(t.Passages, s.passage(i, b, who))
	}
	return head, list
}

// wordless reports whether a text is nothing but signs: a rule, a row of stars.
func wordless(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

func (s *sheet) passage(i int, b *document.Block, who *document.Turn) passage {
	l := s.layout
	p := passage{Number: i + 1, Kind: strings.ReplaceAll(string(b.Kind), " ", "-"), Text: strings.Join(strings.Fields(l.doc.Words(b)), " "),
		Label: b.Note, Statements: []testimonia.Statement{}, Href: base.PassageURL(l.slug, i+1)}
	if b.Kind == document.Heading {
		// Levels go down one at a time, whatever the source does.
		s.heading = min(max(b.Level, 2), s.heading+1, 6)
		p.Level = s.heading
	}
	if b.Kind != document.Note {
		p.Notes = l.notesOf(b)
	}
	var seen witnessed
	p.Words = s.write(b, &seen)
	p.Quoted = seen.quoted
	for _, at := range l.said[i] {
		p.Statements = append(p.Statements, l.list[at])
	}
	switch s.wish.marks {
	case allMarks:
		p.Margin = s.margin(i, p, who)
	case nameMarks:
		p.Named = s.named(seen.people)
	}
	start, end := l.extent(b)
	id := "#" + passageID(i+1)
	p.Cite = s.to(id, "cite", strconv.Itoa(i+1))
	p.Add = "/statements/new?" + url.Values{"source": {l.slug}, "start": {strconv.Itoa(start)}, "end": {strconv.Itoa(end)}, "back": {p.Href}}.Encode()
	if s.wish.cite == i+1 {
		p.Citation = s.citation(p, who)
	}
	return p
}

// to is the address of this reading with the marks as they are, some parameters
// (pairs), and an anchor.
func (s *sheet) to(anchor string, pairs ...string) string {
	var b strings.Builder
	b.WriteString(base.SourceURL(s.layout.slug))
	sign := byte('?')
	add := func(name, value string) {
		b.WriteByte(sign)
		b.WriteString(name + "=" + url.QueryEscape(value))
		sign = '&'
	}
	if s.wish.marks != allMarks {
		add("marks", s.wish.marks)
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			add(pairs[i], pairs[i+1])
		}
	}
	b.WriteString(anchor)
	return b.String()
}

// switches are the links that choose the marks.
func (s *sheet) switches() []base.Choice {
	var out []base.Choice
	for _, m := range []string{allMarks, nameMarks, plainMarks} {
		value := m
		if m == allMarks {
			value = ""
		}
		out = append(out, base.Link(s.Locale.T(m), s.With("marks", value, "edit", "", "cite", ""), m == s.wish.marks))
	}
	return out
}

// turning are the links that turn to other parts of a long source.
func (s *sheet) turning() []base.Choice {
	if len(s.layout.parts) < 2 {
		return nil
	}
	var out []base.Choice
	for i := range s.layout.parts {
		out = append(out, base.Link(strconv.Itoa(i+1), s.to("", "part", strconv.Itoa(i+1), "person", s.wish.person), i+1 == s.wish.part))
	}
	return out
}

// data is the address of what the page shows as data.
func (s *sheet) data() string {
	part := ""
	if len(s.layout.parts) > 1 {
		part = "?part=" + strconv.Itoa(s.wish.part)
	}
	return base.SourceURL(s.layout.slug) + ".json" + part
}
