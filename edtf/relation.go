package edtf

// Before reports whether a is over before b can begin.
func Before(a, b Value) bool {
	_, last, ok := a.Bounds()
	first, _, ok2 := b.Bounds()
	return ok && ok2 && last < first
}

// After reports whether a begins after b must be over.
func After(a, b Value) bool { return Before(b, a) }

// Within reports whether every day that a can cover is one that b can cover: a
// is at least as precise as b and agrees with it. It is false where either has
// no days; see Spans.
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

// Overlaps reports whether there is a day that both values can cover. It is
// false where either has no days; see Spans.
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
		x, y := a.roomy(), b.roomy()
		apart := len(x) > 0 && len(y) > 0 && !overlap(x, y)
		return apart || endsConflict(a.From, b.From) || endsConflict(a.To, b.To)
	}
	x, y := a.roomy(), b.roomy()
	return len(x) > 0 && len(y) > 0 && !overlap(x, y)
}

func endsConflict(a, b End) bool {
	if a.State != Known || b.State != Known {
		return false
	}
	x, y := a.Date.roomy(), b.Date.roomy()
	return len(x) > 0 && len(y) > 0 && !overlap(x, y)
}

// roomy returns the value's spans with the room that approximation leaves.
func (v Value) roomy() []Span {
	switch v.Kind {
	case Point:
		return v.From.Date.roomy()
	case Interval:
		return roomyRange(nil, v.From, v.To)
	}
	var out []Span
	for _, m := range v.Members {
		if m.Range {
			out = roomyRange(out, m.From, m.To)
		} else {
			out = append(out, m.From.Date.roomy()...)
		}
	}
	return out
}

func roomyRange(out []Span, from, to End) []Span {
	s := Span{Always, Never}
	if from.State == Known {
		spans := from.Date.roomy()
		if len(spans) == 0 {
			return out
		}
		s.First = spans[0].First
	}
	if to.State == Known {
		spans := to.Date.roomy()
		if len(spans) == 0 {
			return out
		}
		s.Last = spans[len(spans)-1].Last
	}
	return append(out, s)
}

func (d Date) roomy() []Span {
	spans := d.spans()
	if d.Qualified()&Approximate == 0 || len(spans) == 0 {
		return spans
	}
	room := Day(3)
	switch d.Precision() {
	case PrecisionMonth, PrecisionSeason:
		room = 31
	case PrecisionYear:
		room = 3 * 366
		if spans[len(spans)-1].Last-spans[0].First > 366 {
			room = 10 * 366
		}
	}
	for i := range spans {
		spans[i] = Span{spans[i].First - room, spans[i].Last + room}
	}
	return spans
}
