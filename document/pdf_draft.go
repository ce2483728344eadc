package document

import (
	"math"
	"sort"

	"github.com/testimonia/testimonia/document/internal/pdf"
)

// sheets turns the pages of a PDF into a draft.
type sheets struct {
	out     builder
	body    float64 // size of the running text
	leading float64 // distance of its lines, in sizes of type
	rows    []placed

	bold, italic, super []Span
}

// placed is a row with where its text begins and what its place says.
type placed struct {
	at       int
	artifact bool
	size     float64
	allBold  bool
	start    bool // begins a paragraph, by an indent or a gap
	joined   bool // goes on with the row before: that one is full
}

// page adds the rows of one page.
func (s *sheets) page(list []row) {
	if s.out.len() > 0 {
		s.out.put("\n\f", Piece{Original: s.out.last()})
	}
	for i := range list {
		r := &list[i]
		place := placed{size: r.size, artifact: r.artifact}
		if i > 0 {
			above := &list[i-1]
			gap := above.base - r.base
			far := gap > 1.25*s.leading*math.Max(r.size, 1) || gap < 0 || r.size > 1.15*above.size || above.size > 1.15*r.size
			breaks := "\n"
			if far {
				breaks = "\n\n"
			}
			s.out.put(breaks, Piece{Original: s.out.last()})
			place.start = far || s.indented(list, i)
			place.joined = !place.start && full(list, i-1)
		}
		s.row(r, place)
	}
}

// typicalLeading is the usual distance between the lines of a paragraph, in
// sizes of their type: that below lines that are full.
func typicalLeading(pages [][]row) float64 {
	var after, any []float64
	for _, list := range pages {
		for i := 1; i < len(list); i++ {
			g := (list[i-1].base - list[i].base) / math.Max(list[i].size, 1)
			if g < 0.8 || g > 3.2 {
				continue
			}
			any = append(any, g)
			if full(list, i-1) {
				after = append(after, g)
			}
		}
	}
	if len(after) < 3 {
		after = any
	}
	if len(after) == 0 {
		return 1.5
	}
	sort.Float64s(after)
	return after[len(after)/4]
}

// indented reports whether a row begins further in than its neighbours, which
// begin alike.
func (s *sheets) indented(list []row, i int) bool {
	r := &list[i]
	in := r.left - list[i-1].left
	if in < 0.8*r.size || in > 6*r.size {
		return false
	}
	return i+1 >= len(list) || math.Abs(list[i+1].left-list[i-1].left) < 0.5*r.size || list[i+1].base > r.base
}

// full reports whether the first word of the row after i would not have fitted
// on row i.
func full(list []row, i int) bool {
	right := list[i].right
	for j := max(0, i-30); j < min(len(list), i+30); j++ {
		if math.Abs(list[j].left-list[i].left) < 8*list[i].size {
			right = math.Max(right, list[j].right)
		}
	}
	next := &list[i+1]
	word := 0.0
	for j := range next.glyphs {
		if g := &next.glyphs[j]; g.Text == " " || j > 0 && next.apart(j) {
			break
		} else {
			word = g.X + g.Width - next.left
		}
	}
	return list[i].right+word+0.25*list[i].size > right-0.5*list[i].size && list[i].right > right-0.35*(right-list[i].left)
}

// row adds the text of one row.
func (s *sheets) row(r *row, place placed) {
	place.at, place.allBold = s.out.len(), true
	type face struct {
		Span
		g *pdf.Glyph
	}
	var faces []face
	text := r.text(func(from, to int, g *pdf.Glyph) { faces = append(faces, face{Span{Start: from, End: to}, g}) })
	at := 0
	for i := 0; i < len(faces); {
		j := i
		for j < len(faces) && faces[j].g.Start == faces[i].g.Start {
			j++
		}
		end := len(text)
		if j < len(faces) {
			end = faces[j].Start
		}
		g := faces[i].g
		s.out.add(text[at:end], g.Start, g.End-g.Start, false)
		at, i = end, j
	}
	for _, f := range faces {
		span := Span{Start: place.at + f.Start, End: place.at + f.End}
		place.allBold = place.allBold && (f.g.Bold || blank(text[f.Start:f.End]))
		if f.g.Bold {
			s.bold = append(s.bold, span)
		}
		if f.g.Italic {
			s.italic = append(s.italic, span)
		}
		if f.g.Size < 0.8*r.size && f.g.Y > r.base+0.15*r.size {
			s.super = append(s.super, span)
		}
	}
	s.rows = append(s.rows, place)
}

// draft makes the draft of all pages.
func (s *sheets) draft() *draft {
	d := &draft{source: s.out.source(), format: "pdf"}
	d.bold, d.italic, d.super = s.bridge(s.bold), s.bridge(s.italic), tidy(s.super)
	d.splitLines()
	d.plainLists()
	at := 0
	for i := range d.lines {
		l := &d.lines[i]
		for at+1 < len(s.rows) && s.rows[at+1].at <= l.Start {
			at++
		}
		r := &s.rows[at]
		l.start = l.start || r.start
		l.joined = r.joined && !l.start
		switch {
		case r.artifact:
			l.kind, l.start = Furniture, true
		case r.size > 1.18*s.body && l.Len() < 200:
			l.kind, l.level = Heading, 2
			if r.size > 1.5*s.body {
				l.level = 1
			}
			l.start = i == 0 || d.lines[i-1].kind != Heading || d.lines[i-1].level != l.level || l.gap > 1
		}
	}
	return d
}

// bridge unites stretches of one type that only a blank parts.
func (s *sheets) bridge(spans []Span) []Span {
	spans = tidy(spans)
	out := spans[:0]
	for _, p := range spans {
		if n := len(out); n > 0 && p.Start-out[n-1].End <= 2 && blank(string(s.out.buf[out[n-1].End:p.Start])) {
			out[n-1].End = p.End
			continue
		}
		out = append(out, p)
	}
	return out
}
