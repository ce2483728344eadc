package document

import (
	"html"
	"sort"
	"strings"
)

// draft makes a draft of the page once all its tokens are read.
func (p *page) draft() *draft {
	p.newline(1)
	d := &draft{source: p.out.source(), format: "html", hidden: p.hidden}
	d.bold, d.italic, d.super = tidy(p.bold), tidy(p.italic), tidy(p.super)
	d.splitLines()
	inMain := p.mainHolds()
	heads := 0
	for i := range d.lines {
		l := &d.lines[i]
		e := p.lineAt(l.Start)
		if e == nil {
			continue
		}
		l.kind, l.level = e.kind, e.level
		l.ordinal = e.ordinal
		if e.question {
			d.bold = append(d.bold, l.Span)
		}
		l.start = e.at == l.Start && l.gap > 0
		if e.furniture && e.kind != Heading || inMain && !e.main && e.level != 1 {
			l.kind, l.level = Furniture, 0
		}
		if l.kind == TableRow && l.Len() > 400 {
			l.kind = ""
		}
		if l.kind == Heading && l.level == 1 {
			heads++
		}
	}
	if heads == 0 {
		d.title = siteless(strings.Join(strings.Fields(html.UnescapeString(p.title.source().text)), " "))
	}
	d.bold = tidy(d.bold)
	p.notes(d)
	return d
}

// lineAt finds the block whose text holds pos.
func (p *page) lineAt(pos int) *pageLine {
	i := sort.Search(len(p.lines), func(i int) bool { return p.lines[i].at > pos }) - 1
	if i < 0 {
		return nil
	}
	return &p.lines[i]
}

// mainHolds reports whether the page's main part, where it names one, holds
// most of its text: what stands outside is then furniture.
func (p *page) mainHolds() bool {
	inside := 0
	for i := range p.lines {
		end := p.out.len()
		if i+1 < len(p.lines) {
			end = p.lines[i+1].at
		}
		if p.lines[i].main {
			inside += end - p.lines[i].at
		}
	}
	return 2*inside > p.out.len()
}

// siteless takes the site's name off a page's title: "Interview | The Archive".
func siteless(title string) string {
	for _, bar := range []string{" | ", " :: ", " » "} {
		if n := strings.Index(title, bar); n > 0 {
			return title[:n]
		}
	}
	return title
}

// notes follows the links inside the page: one that leads down from a number is
// a note's mark, one that leads up from a note is its label or a way back.
func (p *page) notes(d *draft) {
	for _, l := range p.links {
		at, ok := p.ids[l.to]
		if !ok || l.Len() > 60 {
			continue
		}
		words := strings.TrimSpace(d.str(l.Span))
		number := noteNumber.FindStringSubmatch(strings.Trim(words, ". "))
		line := d.lineHolding(at)
		switch {
		case line == nil || words == "":
		case at > l.End && number != nil:
			d.marks = append(d.marks, Mark{l.Span, number[1]})
			if line.note == "" && line.Start > l.End {
				line.note, line.kind, line.start = number[1], Note, true
			}
		case at < l.Start && (number != nil || has(backLinks, words) || strings.ContainsAny(words, "↩↑^")):
			p.backLink(d, l, number != nil)
		}
	}
	for i := range d.lines {
		if l := &d.lines[i]; l.note != "" && l.lead == 0 {
			l.lead = l.Start
			for _, h := range noteHeads {
				if m := h.pattern.FindStringSubmatch(d.str(l.Span)); m != nil && m[1] == l.note {
					l.lead = l.Start + len(m[0])
					break
				}
			}
		}
	}
}

// backLink hides a link from a note to its mark; at the head of the note its
// number is the label.
func (p *page) backLink(d *draft, l pageLink, number bool) {
	line := d.lineHolding(l.Start)
	if line == nil || line.note == "" {
		return
	}
	if number && l.Start-line.Start <= 2 {
		rest := d.text[l.End:line.End]
		line.lead = l.End + len(rest) - len(strings.TrimLeft(rest, " .:)]\t"))
		return
	}
	d.hide(l.Span)
}

// lineHolding finds the line at pos, or the next after it.
func (d *draft) lineHolding(pos int) *line {
	i := sort.Search(len(d.lines), func(i int) bool { return d.lines[i].End > pos })
	if i == len(d.lines) {
		return nil
	}
	return &d.lines[i]
}
