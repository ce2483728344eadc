package document

import "sort"

// draft puts the reading text together from what the cuts leave.
func (in *inline) draft() *draft {
	sort.Slice(in.cuts, func(i, j int) bool { return in.cuts[i].Start < in.cuts[j].Start })
	var b builder
	shift := shifter{}
	at := 0
	for _, c := range in.cuts {
		if c.Start < at {
			continue
		}
		b.slice(in.src, at, c.Start)
		whole := in.src.origin.Original(c.Span)
		shift.add(c.Start, b.len())
		b.add(c.with, whole.Start, whole.Len(), false)
		shift.add(c.End, b.len())
		at = c.End
	}
	b.slice(in.src, at, len(in.text))
	d := &draft{source: b.source()}
	d.bold, d.italic, d.super = shift.spans(in.bold), shift.spans(in.italic), shift.spans(in.super)
	d.hidden, d.breaks = shift.spans(in.hidden), shift.spans(in.breaks)
	for _, m := range in.marks {
		d.marks = append(d.marks, Mark{shift.span(m.Span), m.Note})
	}
	return d
}

// shifter maps positions of one text to another made from it by cuts.
type shifter struct{ from, to []int }

func (s *shifter) add(from, to int) {
	s.from, s.to = append(s.from, from), append(s.to, to)
}

func (s *shifter) pos(p int) int {
	i := sort.SearchInts(s.from, p+1) - 1
	if i < 0 {
		return p
	}
	at := s.to[i] + p - s.from[i]
	if i+1 < len(s.to) {
		at = min(at, s.to[i+1])
	}
	return at
}

func (s *shifter) span(o Span) Span { return Span{Start: s.pos(o.Start), End: s.pos(o.End)} }

// spans maps, sorts and unites spans.
func (s *shifter) spans(list []Span) []Span {
	out := make([]Span, 0, len(list))
	for _, o := range list {
		out = append(out, s.span(o))
	}
	return tidy(out)
}
