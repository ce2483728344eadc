package date

// This file reads dates with what stands around their core: "the end of 1942",
// "mid-1930s", "that same year", "October 5 of that year".

// phrase reads a date with its article, its modifier and what follows it.
func (r *reader) phrase(i int) (item, bool) {
	if v, n := r.modified(i); n > 0 {
		return item{when: v, to: n}, true
	}
	if v, n := first(r, i, (*reader).weekOf, (*reader).dayOf, (*reader).eveOf); n > 0 {
		return item{when: v, to: n}, true
	}
	at := r.skip(i, "the")
	v, n := r.core(at)
	if n == 0 && at == i {
		if v, n = r.doubtful(i); n > 0 {
			return item{when: v, to: n, doubt: twoDigits}, true
		}
	}
	if n == 0 || at > i && v.grain == GrainYear && r.w(at).class == cNumber {
		return item{}, false // "the 1905 revolution": the year alone is the date
	}
	it := item{when: v, to: n}
	it.when, it.to = r.tail(v, n)
	if v.grain == GrainYear && v.hasYear && v.era == 0 && v.year < 1000 && !v.short {
		it.doubt = earlyYears
	}
	return it, true
}

// weekOf reads "the second week of May 1940", "the last week of August".
func (r *reader) weekOf(i int) (when, int) {
	i = r.skip(i, "the")
	n, at := r.ordinalNumber(i)
	if r.is(i, "last") {
		n, at = 5, i+1
	}
	if at == 0 || n > 5 || !r.is(at, "week") || !r.is(at+1, "of", "in") {
		return when{}, 0
	}
	v, end := r.core(at + 2)
	if end == 0 || v.grain != GrainMonth {
		return when{}, 0
	}
	v.grain, v.week = GrainWeek, n
	return r.tail(v, end)
}

// eveOf reads "the eve of Yom Kippur 1942".
func (r *reader) eveOf(i int) (when, int) {
	i = r.skip(i, "the")
	if !r.is(i, "eve") || !r.is(i+1, "of") {
		return when{}, 0
	}
	f, n := r.feast(i + 2)
	v := when{grain: GrainDay, feast: f}
	if n > 0 {
		if y, end := r.yearNumber(r.skip(n, "of", ",", "in")); end > 0 {
			v.year, v.hasYear, v.short, n = y.year, true, y.short, end
		}
	} else if v, n = r.core(i + 2); v.grain != GrainDay {
		return when{}, 0
	}
	v.eve = true
	return v, n
}

// dayOf reads "the 15th of that month" and "the 20th" where only a day can be
// meant.
func (r *reader) dayOf(i int) (when, int) {
	at := r.skip(i, "the")
	if r.w(at).class != cNumber && r.w(at).class != cOrdinal && r.w(at).class != cCardinal {
		return when{}, 0
	}
	d, n := r.ordinalNumber(at)
	if n == 0 || d < 1 || d > 31 || at == i && !r.is(n, "of") {
		return when{}, 0
	}
	v := when{grain: GrainDay, day: d, ref: ref{to: refAnchor, unit: month}}
	if r.is(n, "of") {
		p, end := r.periodAgain(n + 1)
		if end > 0 && p.ref.unit == month && p.grain == GrainMonth {
			v.ref = p.ref
			return v, end
		}
		if r.is(n+1, "the") && r.is(n+2, "month") {
			return v, n + 3
		}
		return when{}, 0
	}
	if w := r.w(n); r.is(i-1, "on", "until", "till", "by", "since") && r.w(at).class == cNumber && (w.end == 0 || w.class == cMark && w.s != "-" || w.class == cWord) {
		return v, n
	}
	return when{}, 0
}

// modified reads "early 1937", "mid-May", "the end of 1942", "late in the
// summer of 1941".
func (r *reader) modified(i int) (when, int) {
	at := r.skip(i, "the")
	mod, n := r.modifier(at)
	if n == 0 {
		return when{}, 0
	}
	half := 0
	if r.is(n-2, "half") {
		if half = 1; r.is(n-3, "second", "latter", "last", "other") {
			half = 2
		}
	}
	at = r.skip(n, "the")
	v, end := r.core(at)
	if end == 0 {
		v, end = r.doubtful(at)
	}
	if end == 0 {
		v, end = r.periodAgain(n)
	}
	if end == 0 || v.grain < GrainWeek && v.grain != GrainNone {
		return when{}, 0
	}
	if v.half = half; half > 0 && v.grain == GrainYear {
		v.grain = GrainHalf
		return r.tail(v, end)
	}
	v.brief = r.is(n-2, "days", "weeks")
	v.mod = mod
	return r.tail(v, end)
}

// modifier reads the words that single out a part of a period; the result is
// the word after "of", "in" or the hyphen.
func (r *reader) modifier(i int) (Mod, int) {
	mod := Mod("")
	switch {
	case r.is(i, "early", "earlier"):
		mod = Start
	case r.is(i, "mid", "middle", "midway"):
		mod = Mid
	case r.is(i, "late", "later"):
		mod = End
	case r.is(i, "very") && r.is(i+1, "beginning", "start", "end"):
		return r.modifier(i + 1)
	default:
		return r.partOf(i)
	}
	n := i + 1
	switch {
	case r.is(n, "-") && r.is(i, "early", "mid", "late"):
		return mod, n + 1
	case r.is(n, "part", "days", "months", "weeks", "years") && r.is(n+1, "of"):
		return mod, n + 2
	case r.is(n, "in", "of"):
		if r.is(i, "later", "earlier") && !r.is(n+1, "the", "that") {
			return "", 0
		}
		return mod, n + 1
	case r.is(i, "later", "earlier", "middle", "midway"):
		return "", 0
	}
	return mod, n
}

// partOf reads "beginning of", "end of", "second half of", "latter part of".
func (r *reader) partOf(i int) (Mod, int) {
	n := i + 1
	if r.is(n, "half", "part", "third", "days", "months", "weeks", "years") {
		n++
	}
	if !r.is(n, "of") {
		return "", 0
	}
	two := n == i+2
	switch {
	case !two && r.is(i, "beginning", "start", "opening", "outset"), two && r.is(i, "first", "opening"):
		return Start, n + 1
	case !two && r.is(i, "end", "close", "ending"), two && r.is(i, "latter", "last", "second", "closing", "final", "later"):
		return End, n + 1
	}
	return "", 0
}

// tail reads what may follow a date and fix its year: "of that year", ", the same
// year", "last".
func (r *reader) tail(v when, n int) (when, int) {
	if v.hasYear || v.ref.to != refNone || v.grain > GrainSeason {
		return v, n
	}
	if w := r.w(n + 1); r.is(n, "last", "next") && (w.end == 0 || w.class == cMark || w.class == cWord) {
		v.ref = ref{to: refAnchor, unit: year, n: -1, near: true} // "the 12th of October last"
		if r.is(n, "next") {
			v.ref.n = 1
		}
		return v, n + 1
	}
	at := r.skip(n, ",")
	at = r.skip(at, "of", "in")
	if y, end := r.periodAgain(at); end > 0 && y.grain == GrainYear && r.w(end).class != cUnit {
		v.ref = y.ref
		return v, end
	}
	return v, n
}

// periodAgain reads a period that points back or on: "that year", "the same
// month", "the following spring", "last year". The article is part of it.
func (r *reader) periodAgain(i int) (when, int) {
	at := r.skip(i, "the", "that", "this", "of")
	n, to, plain := 0.0, refAnchor, r.is(i, "that", "this")
	switch {
	case r.is(at, "same", "very", "current"):
		plain = true
		at++
	case r.is(at, "next", "following", "coming", "ensuing", "subsequent"):
		n = 1
		if at == i && r.is(at, "next", "coming") {
			to = refDocument
		}
		at++
	case r.is(at, "previous", "preceding", "prior"), r.is(at, "last") && at == i && !r.is(i-1, "the") && !r.is(at+1, "day"):
		n = -1
		if r.is(at, "last") {
			to = refDocument
		}
		at++
	case at == i+1 && r.is(i, "the") && r.w(at).class == cUnit && r.is(i-1, "of", "in") && (r.w(i-2).class == cWord && !r.is(i-2, "player", "day")):
		plain = r.is(i-2, "beginning", "start", "end", "middle", "later", "earlier", "late", "early", "half", "part", "days", "months", "weeks", "rest", "remainder", "course")
	}
	if r.is(i, "this") {
		to = refDocument
	}
	if n == 0 && !plain {
		return when{}, 0
	}
	return r.period(at, ref{to: to, n: n})
}

// period reads the period that a pointing word points to.
func (r *reader) period(i int, to ref) (when, int) {
	w := r.w(i)
	switch w.class {
	case cUnit:
		if w.val > plural || unit(w.val) < day {
			return when{}, 0
		}
		to.unit = unit(w.val)
		return when{grain: grainOf(to.unit), ref: to}, i + 1
	case cSeason:
		to.unit, to.near = year, true
		return when{grain: GrainSeason, season: w.val, ref: to}, i + 1
	case cMonth:
		if !w.upper {
			return when{}, 0
		}
		to.unit, to.near = year, true
		return when{grain: GrainMonth, month: w.val, ref: to}, i + 1
	case cWeekday:
		to.unit = week
		return when{grain: GrainDay, weekday: w.val + 1, ref: to}, i + 1
	case cHoliday:
		to.unit, to.near = year, true
		f, n := r.feast(i)
		return when{grain: GrainDay, feast: f, ref: to}, n
	}
	return when{}, 0
}

// relative reads periods that point back or on, alone or after "later".
func (r *reader) relative(i int) (item, bool) {
	if r.is(i, "later", "earlier") {
		n := r.skip(i+1, "in", "on")
		v, end := r.periodAgain(n)
		if end == 0 || v.ref.n != 0 {
			return item{}, false
		}
		return item{when: v, to: end, rule: "within the same period"}, true
	}
	if r.is(i, "the", "that") && r.w(i+1).class == cUnit {
		if it, ok := r.dayBefore(i + 1); ok {
			return it, true
		}
	}
	v, n := r.periodAgain(i)
	if n == 0 || r.is(i, "of") {
		return item{}, false
	}
	if r.w(n).class == cDayPart {
		return item{}, false
	}
	if v.ref.n != 0 && v.ref.unit >= day && v.grain == grainOf(v.ref.unit) && r.is(i-1, "for", "over", "during", "throughout") {
		return item{kind: Duration, length: amount{n: 1, unit: v.ref.unit}.iso(), to: n, rule: "duration"}, true
	}
	v, n = r.tail(v, n)
	return item{when: v, to: n, rule: "same or next period"}, true
}

// dayBefore reads "the day before", "the year after", "the day following".
func (r *reader) dayBefore(i int) (item, bool) {
	w := r.w(i)
	if w.val > plural || !r.is(i+1, "before", "after", "following", "previous") || !r.clauseEnds(i+2) {
		return item{}, false
	}
	n := 1.0
	if r.is(i+1, "before", "previous") {
		n = -1
	}
	v := when{grain: grainOf(unit(w.val)), ref: ref{to: refAnchor, unit: unit(w.val), n: n}}
	return item{when: v, to: i + 2, rule: "the day before"}, true
}

// clauseEnds reports whether nothing that "before" or "after" could govern
// stands at i.
func (r *reader) clauseEnds(i int) bool {
	w := r.w(i)
	return w.end == 0 || w.class == cMark && !r.is(i, `"`, "'") || r.is(i, "and", "but", "when", "to", "in", "on", "at", "was", "were", "had", "which", "who")
}
