package edtf

// OldStyle returns the day that bears in the Julian calendar the date which d
// bears in the Gregorian one: of 5 March 1917 it is 18 March 1917, for that is
// the day meant where "5 March" was written in Old Style. Always and Never stay.
func (d Day) OldStyle() Day {
	if d == Always || d == Never {
		return d
	}
	return FromJulian(d.Gregorian())
}

// SameInOtherCalendar reports whether one and the same day can be meant by both
// dates, one of them in the Julian and the other in the Gregorian calendar:
// 5 March and 18 March 1917. Which of the two is the Julian date does not matter.
func SameInOtherCalendar(a, b Day) bool { return a.OldStyle() == b || b.OldStyle() == a }

// AgreeInOtherCalendar reports whether two values that share no day do share one
// as soon as either is taken to be written in the Julian calendar. It tells a
// difference of calendars from a contradiction; where one of them is sure to be
// Gregorian it says nothing about that.
func AgreeInOtherCalendar(a, b Value) bool {
	x, y := a.Spans(), b.Spans()
	return !overlap(x, y) && (overlap(oldStyle(x), y) || overlap(x, oldStyle(y)))
}

// oldStyle returns the days that spans mean if their dates are Julian. A run of
// days ends where the next day's date begins, so that a Julian February keeps its
// 29th in 1900.
func oldStyle(spans []Span) []Span {
	out := make([]Span, 0, len(spans))
	for _, s := range spans {
		o := Span{s.First.OldStyle(), s.Last.OldStyle()}
		if s.First < s.Last && s.Last != Never {
			o.Last = (s.Last + 1).OldStyle() - 1
		}
		out = append(out, o)
	}
	return out
}
