package date

import (
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/edtf"
)

// edtf writes a point as EDTF: without its modifier, and with it. Both are empty
// where nothing is known.
func (w when) edtf() (base, full string) {
	base = w.period()
	if base == "" {
		return "", ""
	}
	full = w.part3(base)
	return base, w.qualified(full)
}

// qualified marks a date as approximate or uncertain; of an interval both ends.
func (w when) qualified(s string) string {
	mark := ""
	switch {
	case w.approx && w.uncertain:
		mark = "%"
	case w.approx:
		mark = "~"
	case w.uncertain:
		mark = "?"
	}
	if mark == "" || strings.ContainsAny(s, "T~?%") {
		return s
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		return a + mark + "/" + b + mark
	}
	return s + mark
}

// period writes the whole period that a point names.
func (w when) period() string {
	if !w.hasYear {
		return w.withoutYear()
	}
	y := edtf.YearString(w.year)
	switch w.grain {
	case GrainTime, GrainDay:
		switch {
		case w.month == 0 || w.order12 == eitherFirst:
			return y
		case w.day == 0:
			return y + "-" + two(w.month)
		case w.day > edtf.DaysIn(w.year, w.month):
			return ""
		case w.clock != "":
			return y + "-" + two(w.month) + "-" + two(w.day) + "T" + w.clock + ":00"
		}
		return y + "-" + two(w.month) + "-" + two(w.day)
	case GrainMonth:
		return y + "-" + two(w.month)
	case GrainWeek:
		return w.weekOfMonth(y)
	case GrainSeason:
		if w.twoYears {
			return y + "-12/" + edtf.YearString(w.year+1) + "-02"
		}
		return y + "-" + two(w.season)
	case GrainHalf:
		return y + "-" + two(39+w.half)
	case GrainQuarter:
		return y + "-" + two(32+w.quarter)
	case GrainYear:
		return y
	case GrainDecade:
		return masked(w.year, 10)
	case GrainCentury:
		return masked(w.year, 100)
	}
	return ""
}

// withoutYear writes the month and day of a year nobody can tell.
func (w when) withoutYear() string {
	switch {
	case w.grain > GrainMonth || w.month == 0:
		return ""
	case w.day > 0 && w.day <= edtf.DaysIn(2000, w.month):
		return "XXXX-" + two(w.month) + "-" + two(w.day)
	case w.day == 0:
		return "XXXX-" + two(w.month)
	}
	return ""
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// masked writes the decade or century that begins with a year; before Christ
// decades do not end with a nine, so there it is an interval.
func masked(year, unit int) string {
	if year < 0 {
		return edtf.YearString(year) + "/" + edtf.YearString(year+unit-1)
	}
	s := edtf.YearString(year)
	n := len(strconv.Itoa(unit)) - 1
	return s[:len(s)-n] + strings.Repeat("X", n)
}

// value writes the EDTF of a group.
func (g *group) value() string {
	if g.points[0].edtf == "" && len(g.points) == 1 {
		return ""
	}
	a, b := &g.points[0], &g.points[len(g.points)-1]
	if w := a.when; w.order12 == eitherFirst && g.relation == "" && w.hasYear {
		other := w
		w.order12, other.order12 = orderGiven, orderGiven
		other.day, other.month = w.month, w.day
		return "[" + min(w.period(), other.period()) + "," + max(w.period(), other.period()) + "]"
	}
	if g.start != "" || g.end != "" {
		return g.start + a.edtf + g.end
	}
	switch g.relation {
	case From, After:
		if g.until != "" {
			return interval(a.left(), g.until)
		}
		return a.left() + "/.."
	case Until, Before:
		return "../" + a.right()
	case Through, Between:
		if len(g.points) == 1 { // "between 1935 and his arrest"
			return a.left() + "/.."
		}
		return interval(a.left(), b.right())
	case Both:
		return g.both()
	case Either:
		if a.edtf != "" && b.edtf != "" && !strings.ContainsAny(a.edtf+b.edtf, "/{[") {
			return "[" + a.edtf + "," + b.edtf + "]"
		}
		return interval(a.left(), b.right())
	}
	return a.edtf
}

// interval joins two ends; a missing one is unknown.
func interval(a, b string) string {
	s := a + "/" + b
	if !edtf.Valid(s) {
		return a
	}
	return s
}

// left writes the beginning of a point: "the start of 1923" begins as 1923 does.
func (p *point) left() string {
	if p.mod == Start && !strings.Contains(p.base, "/") {
		return p.qualified(p.base)
	}
	a, _, _ := strings.Cut(p.edtf, "/")
	return a
}

// right writes its end.
func (p *point) right() string {
	if p.mod == End && !strings.Contains(p.base, "/") {
		return p.qualified(p.base)
	}
	if _, b, ok := strings.Cut(p.edtf, "/"); ok {
		return b
	}
	return p.edtf
}

// both writes "1905 and 1917": an interval where the points touch, otherwise
// each of them.
func (g *group) both() string {
	var parts []string
	touch := true
	for k := range g.points {
		s := g.points[k].edtf
		if s == "" || strings.ContainsAny(s, "/{[") {
			return interval(g.points[0].left(), g.points[len(g.points)-1].right())
		}
		touch = touch && (k == 0 || adjacent(g.points[k-1].edtf, s))
		parts = append(parts, s)
	}
	if touch {
		return interval(parts[0], parts[len(parts)-1])
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// adjacent reports whether b begins on the day after a ends.
func adjacent(a, b string) bool {
	x, err := edtf.Parse(a)
	y, err2 := edtf.Parse(b)
	if err != nil || err2 != nil {
		return false
	}
	_, last, ok := x.Bounds()
	first, _, ok2 := y.Bounds()
	return ok && ok2 && last+1 == first
}

// expressions turns the groups into what callers see.
func (f *finder) expressions() []Expression {
	out := make([]Expression, 0, len(f.groups))
	for i := range f.groups {
		g := &f.groups[i]
		p := &g.points[0]
		e := Expression{
			Span: g.span, Sent: g.sent, First: g.first, Last: g.last, Kind: p.kind, EDTF: g.edtf, Duration: p.length,
			Text: f.text[g.span.Start:g.span.End], Calendar: "gregorian", Relation: g.relation, Rule: g.rule,
			Anchor: g.anchor, Vague: p.vague,
		}
		if e.Kind == Time && p.hasYear && (p.clock == "" || !p.implied) {
			e.Kind = Date // "the night of 5 May 1942", "at 5 p.m. on 5 May 1942"
			e.EDTF, _, _ = strings.Cut(e.EDTF, "T")
		}
		if e.EDTF != "" && !edtf.Valid(e.EDTF) {
			e.EDTF = ""
		}
		for k := range g.points {
			e.add(&g.points[k])
		}
		e.Head = f.head(g)
		out = append(out, e)
	}
	return out
}

func (e *Expression) add(p *point) {
	if p.julian {
		e.Calendar = "julian"
	}
	if p.kind != Date && p.kind != Time || p.vague != "" && p.base == "" {
		return
	}
	e.Points = append(e.Points, Point{Span: p.span, First: p.first, Last: p.last, EDTF: p.edtf, Base: p.base, Grain: p.grain,
		Mod: p.mod, Approximate: p.approx, DayPart: p.part, Clock: p.clock, Implied: p.implied})
}

// head returns the token of the group that hangs on a token outside it; without
// a tree, the first token of its first date.
func (f *finder) head(g *group) int {
	tokens := f.sents[g.sent].Tokens
	for i := g.first; i <= g.last && i < len(tokens); i++ {
		t := &tokens[i]
		if (t.Head < g.first || t.Head > g.last) && i >= g.points[0].first && t.UPOS != "ADP" && t.UPOS != "PUNCT" && t.UPOS != "SCONJ" {
			return i
		}
	}
	return g.points[0].first
}
