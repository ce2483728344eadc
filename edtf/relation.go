package edtf

// Span is a run of days, both ends included.
type Span struct{ First, Last Day }

// Spans returns the runs of days that the value covers: one, or one for each
// member of a set. It is nil where Bounds fails.
func (v Value) Spans() []Span {
	if v.Kind == Point || v.Kind == Interval {
		first, last, ok := v.Bounds()
		if !ok {
			return nil
		}
		return []Span{{first, last}}
	}
	var out []Span
	for _, m := range v.Members {
		first, last, ok := m.bounds()
		if !ok {
			return nil
		}
		out = append(out, Span{first, last})
	}
	return out
}

// Before reports whether a is over before b can begin.
func Before(a, b Value) bool {
	_, last, ok := a.Bounds()
	first, _, ok2 := b.Bounds()
	return ok && ok2 && last < first
}

// After reports whether a begins after b must be over.
func After(a, b Value) bool { return Before(b, a) }

// Within reports whether every day that a can cover is one that b can cover: a
// is at least as precise as b and agrees with it.
func Within(a, b Value) bool {
	inner, outer := a.Spans(), b.Spans()
	for _, s := range inner {
		if !covered(s, outer) {
			return false
		}
	}
	return len(inner) > 0
}

func covered(s Span, by []Span) bool {
	for _, o := range by {
		if o.First <= s.First && s.Last <= o.Last {
			return true
		}
	}
	return false
}

// Overlaps reports whether there is a day that both values can cover.
func Overlaps(a, b Value) bool { return overlap(a.Spans(), b.Spans()) }

func overlap(a, b []Span) bool {
	for _, s := range a {
		for _, o := range b {
			if s.First <= o.Last && o.First <= s.Last {
				return true
			}
		}
	}
	return false
}

// Conflicts reports whether the two values cannot both be right of one and the
// same thing. A coarser date does not conflict with a finer one inside it. Two
// intervals conflict where their beginnings or their ends do; an open or unknown
// end conflicts with nothing. An approximate date leaves some room to both
// sides: three days about a day, a month about a month or season, three years
// about a year, ten about a decade or more.
func Conflicts(a, b Value) bool {
	if a.Kind == Interval && b.Kind == Interval {
		return endsConflict(a.From, b.From) || endsConflict(a.To, b.To) || !overlap(a.roomy(), b.roomy())
	}
	x, y := a.roomy(), b.roomy()
	return len(x) > 0 && len(y) > 0 && !overlap(x, y)
}

func endsConflict(a, b End) bool {
	if a.State != Known || b.State != Known {
		return false
	}
	s, ok := a.Date.roomy()
	o, ok2 := b.Date.roomy()
	return ok && ok2 && !overlap([]Span{s}, []Span{o})
}

// roomy returns the value's spans with the room that approximation leaves.
func (v Value) roomy() []Span {
	if v.Kind == Point || v.Kind == Interval {
		return roomyEnds(nil, v.From, v.To, v.Kind == Interval)
	}
	var out []Span
	for _, m := range v.Members {
		out = roomyEnds(out, m.From, m.To, m.Range)
	}
	return out
}

func roomyEnds(out []Span, from, to End, interval bool) []Span {
	s := Span{Always, Never}
	if from.State == Known {
		o, ok := from.Date.roomy()
		if !ok {
			return out
		}
		s.First = o.First
		if !interval {
			s.Last = o.Last
		}
	}
	if interval && to.State == Known {
		o, ok := to.Date.roomy()
		if !ok {
			return out
		}
		s.Last = o.Last
	}
	return append(out, s)
}

func (d Date) roomy() (Span, bool) {
	first, last, ok := d.bounds()
	if !ok || d.Qualified()&Approximate == 0 {
		return Span{first, last}, ok
	}
	room := Day(3)
	switch d.Precision() {
	case PrecisionMonth, PrecisionSeason:
		room = 31
	case PrecisionYear:
		if room = 3 * 366; last-first > 366 {
			room = 10 * 366
		}
	}
	return Span{first - room, last + room}, true
}
