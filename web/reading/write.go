package reading

import (
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/web/base"
)

// witnessed is what was met while a passage was written.
type witnessed struct {
	people []mark // each person once
	quoted []quoted
}

// quoted is somebody in whose words a passage speaks, for the margin.
type quoted struct {
	Speaker string
	Keys    string // of the quotations, as data-w has them
}

// write writes a block's words as HTML, with their marks. Text is escaped here
// and not by the template: a part has thousands of pieces.
//
// Each stretch stands in an element with data-at, the code point at which it
// begins, so that a selection can be cited.
func (s *sheet) write(b *document.Block, seen *witnessed) template.HTML {
	var out strings.Builder
	last := -1
	for _, stretch := range s.layout.stretches(b) {
		if last >= 0 && s.layout.parted(last, stretch.Start) {
			out.WriteByte(' ')
		}
		out.WriteString(`<span data-at="` + strconv.Itoa(s.layout.count.Rune(stretch.Start)) + `">`)
		href := ""
		for _, p := range s.layout.pieces(stretch) {
			href = s.writePiece(&out, p, href, seen)
		}
		out.WriteString("</span>")
		last = stretch.End
	}
	return template.HTML(out.String())
}

// writePiece writes a piece and returns where it leads. Where the piece before it
// leads to the same, the tab key passes over this one.
func (s *sheet) writePiece(out *strings.Builder, p piece, before string, seen *witnessed) string {
	for _, m := range p.begins {
		if m.kind == wording && s.wish.marks == allMarks && !s.anchored[m.id] {
			s.anchored[m.id] = true
			out.WriteString(`<span id="` + html.EscapeString(base.WordsAnchor(m.id)) + `"></span>`)
		}
	}
	d := s.dress(p, seen)
	text := html.EscapeString(s.layout.doc.Text[p.Start:p.End])
	if len(d.classes) == 0 {
		out.WriteString(text)
		return ""
	}
	if strings.TrimSpace(text) == "" {
		d.href = "" // nothing to point at
	}
	element := "span"
	if d.href != "" {
		element = "a"
	}
	out.WriteString("<" + element)
	attribute := func(name, value string) {
		if value != "" {
			out.WriteString(" " + name + `="` + html.EscapeString(value) + `"`)
		}
	}
	attribute("class", strings.Join(d.classes, " "))
	attribute("id", d.id)
	attribute("href", d.href)
	attribute("title", d.title)
	attribute("data-w", strings.Join(d.points, " "))
	attribute("data-n", d.n)
	if d.href != "" {
		attribute("draggable", "false") // so that a selection may begin here
		if d.href == before {
			attribute("tabindex", "-1")
		}
	}
	out.WriteString(">" + text + "</" + element + ">")
	return d.href
}

// dress is what a piece wears on the page.
type dress struct {
	classes []string
	href    string
	id      string
	title   string
	points  []string // what it is pointed at with: numbers of statements, keys of quotations
	n       string   // which occurrence of the person it leads to
}

// dress chooses among the marks of a piece. The shortest that means a person
// decides where it leads: "my mother’s father" holds "my mother".
func (s *sheet) dress(p piece, seen *witnessed) dress {
	var d dress
	shortest := 0
	for _, m := range p.worn {
		if !s.shows(m.kind) {
			continue
		}
		d.add(string(m.kind))
		switch m.kind {
		case wording:
			d.points = append(d.points, strconv.Itoa(m.n))
			if m.id == s.wish.statement {
				d.add("chosen")
			}
			if d.href == "" {
				d.href = "#" + base.EntryAnchor(m.id)
			}
		case person, tacit:
			if shortest == 0 || m.Len() < shortest {
				shortest = m.Len()
				d.href, d.title, d.n = m.href, m.title, strconv.Itoa(m.n)
			}
			s.follow(&d, m, p)
			seen.meet(m)
		case noteMark:
			d.href = m.href
		case speech:
			d.quote(m, p, seen)
		}
	}
	return d
}

func (d *dress) add(class string) {
	if !slices.Contains(d.classes, class) {
		d.classes = append(d.classes, class)
	}
}

// follow marks the occurrences of whom the reader follows.
func (s *sheet) follow(d *dress, m mark, p piece) {
	if m.id != s.wish.person {
		return
	}
	d.add("followed")
	if m.n == s.wish.n {
		d.add("now")
	}
	if slices.ContainsFunc(p.begins, func(b mark) bool { return b.id == m.id && b.n == m.n }) {
		d.id = occurrenceID(m.n)
	}
}

// quote shows where a quotation begins and ends, and who speaks in it.
func (d *dress) quote(m mark, p piece, seen *witnessed) {
	key := "q" + strconv.Itoa(m.Start)
	d.points = append(d.points, key)
	if m.Start == p.Start {
		d.add("opens")
	}
	if m.End == p.End {
		d.add("closes")
	}
	if d.title == "" {
		d.title = m.title
	}
	seen.hear(m.title, key)
}

// hear remembers who speaks in a quotation.
func (w *witnessed) hear(speaker, key string) {
	i := slices.IndexFunc(w.quoted, func(q quoted) bool { return q.Speaker == speaker })
	switch {
	case speaker == "":
	case i < 0:
		w.quoted = append(w.quoted, quoted{speaker, key})
	case !slices.Contains(strings.Fields(w.quoted[i].Keys), key):
		w.quoted[i].Keys += " " + key
	}
}

func (w *witnessed) meet(m mark) {
	if !slices.ContainsFunc(w.people, func(o mark) bool { return o.id == m.id }) {
		w.people = append(w.people, m)
	}
}

// shows reports whether marks of a kind are to be seen.
func (s *sheet) shows(k kind) bool {
	switch k {
	case noteMark, gloss:
		return true
	case wording, speech:
		return s.wish.marks == allMarks
	}
	return s.wish.marks != plainMarks || s.wish.person != "" && (k == person || k == tacit)
}

// occurrenceID is the id of the words which mean a person for the n-th time.
func occurrenceID(n int) string { return "m-" + strconv.Itoa(n) }
