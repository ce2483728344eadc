package date

// This file reads dates that stand on their own: days, months, years, seasons,
// decades, centuries and feasts.

// core reads a date without "early", "the end of" and the like. The second
// result is the word after it, 0 where none stands here.
func (r *reader) core(i int) (when, int) {
	switch w := r.w(i); w.class {
	case cNumber:
		return first(r, i, (*reader).numeric, (*reader).dayMonth, (*reader).bareDay, (*reader).decade, (*reader).century,
			(*reader).yearDate)
	case cMonth:
		return first(r, i, (*reader).holiday, (*reader).monthDay, (*reader).monthYear)
	case cWeekday:
		return r.weekday(i)
	case cSeason:
		return r.season(i)
	case cOrdinal:
		return first(r, i, (*reader).dayMonth, (*reader).bareDay, (*reader).century)
	case cCardinal:
		return first(r, i, (*reader).spokenDecade, (*reader).spokenYear)
	case cTens:
		return r.tens(i)
	case cMark:
		return first(r, i, (*reader).decade, (*reader).yearDate)
	case cUnit:
		return r.yearWord(i)
	case cHoliday, cWord:
		return first(r, i, (*reader).holiday, (*reader).adYear)
	}
	return when{}, 0
}

// first returns what the first rule that matches reads.
func first(r *reader, i int, rules ...func(*reader, int) (when, int)) (when, int) {
	for _, rule := range rules {
		if v, n := rule(r, i); n > 0 {
			return v, n
		}
	}
	return when{}, 0
}

// dayNumber reads "5", "5th", "fifth", "twenty-fifth".
func (r *reader) dayNumber(i int) (day, next int) {
	w := r.w(i)
	switch {
	case w.class == cNumber && w.digits > 0 && w.digits <= 2 && w.val >= 1 && w.val <= 31:
		if r.w(i+1).glued && r.is(i+1, "st", "nd", "rd", "th") {
			return w.val, i + 2
		}
		return w.val, i + 1
	case w.class == cOrdinal:
		return w.val, i + 1
	case w.class == cCardinal && (w.val == 20 || w.val == 30):
		n := r.skip(i+1, "-")
		if o := r.w(n); o.class == cOrdinal && o.val < 10 && w.val+o.val <= 31 {
			return w.val + o.val, n + 1
		}
	}
	return 0, 0
}

// monthName reads a month with its period.
func (r *reader) monthName(i int) (m, next int) {
	w := r.w(i)
	if w.class != cMonth || !w.upper {
		return 0, 0
	}
	if abbreviated(w) && !fullMonth(w) && r.is(i+1, ".") && r.w(i+1).glued {
		return w.val, i + 2
	}
	return w.val, i + 1
}

// fullMonth reports whether a short month name is no abbreviation.
func fullMonth(w word) bool { return w.s == "may" || w.s == "june" || w.s == "july" }

func abbreviated(w word) bool { return w.end-w.start <= 4 }

// dayMonth reads "30 January 1937", "the 5th of October", "5 (18) January 1912".
func (r *reader) dayMonth(i int) (when, int) {
	d, n := r.dayNumber(i)
	if n == 0 || !r.freeLeft(i) {
		return when{}, 0
	}
	if other, m := r.otherDay(n); m > 0 {
		if v, end := r.dayMonthAt(d, m); end > 0 {
			return r.oldStyle(v, other), end
		}
	}
	v, end := r.dayMonthAt(d, n)
	if end > 0 && !v.julian {
		return r.styled(v, end)
	}
	return v, end
}

// freeLeft reports whether the number at i does not go on to the left.
func (r *reader) freeLeft(i int) bool {
	if !r.w(i).glued {
		return true
	}
	p := r.w(i - 1)
	return p.class == cMark && p.s != "." && p.s != "," && p.s != ":" || p.class == cMark && !p.glued
}

// dayMonthAt reads the month, and the year if one follows, after a day.
func (r *reader) dayMonthAt(d, i int) (when, int) {
	i = r.skip(i, "of")
	i = r.skip(i, "-", "/", ".")
	m, n := r.monthName(i)
	if n == 0 {
		return when{}, 0
	}
	v := when{grain: GrainDay, month: m, day: d}
	if other, end := r.otherDay(n); end > 0 {
		if w := r.oldStyle(v, other); w.julian {
			return r.withYear(w, end)
		}
	}
	return r.withYear(v, n)
}

// withYear adds the year that follows: ", 1937", "of 1937", "1937", "-1937", "'37".
func (r *reader) withYear(v when, i int) (when, int) {
	n := r.skip(i, ",", "of", "in", "-", "/", ".")
	if y, end := r.yearNumber(n); end > 0 && (n == i || !r.is(i, "in") || v.day == 0) {
		v.year, v.hasYear, v.short, v.era = y.year, true, y.short, y.era
		return v, end
	}
	if n > i && !r.is(i, ",", "-") {
		return v, i
	}
	return v, i
}

// monthDay reads "January 30, 1937", "Jan. 30th", "June the 26th".
func (r *reader) monthDay(i int) (when, int) {
	m, n := r.monthName(i)
	if n == 0 {
		return when{}, 0
	}
	at := r.skip(n, "the")
	d, end := r.dayNumber(at)
	if end == 0 || r.w(at).class == cOrdinal && at == n && !r.w(at).upper || !r.dayEnds(at, end) {
		return when{}, 0
	}
	v := when{grain: GrainDay, month: m, day: d}
	if other, past := r.otherDay(end); past > 0 {
		v, past = r.withYear(v, past)
		return r.oldStyle(v, other), past
	}
	v, end = r.withYear(v, end)
	return r.styled(v, end)
}

// dayEnds reports whether the number from i to end can be a day: nothing glued
// to it makes it a time, a decimal or a longer number.
func (r *reader) dayEnds(i, end int) bool {
	after := r.w(end)
	if !after.glued {
		return after.class == cNumber && after.digits == 4 || !r.countsThings(end)
	}
	if after.class == cMark {
		return !(after.s == ":" || after.s == "%") && !(after.s == "." && r.w(end+1).glued && r.w(end+1).class == cNumber)
	}
	return false
}

// bareDay reads one day of a pair whose other day has the month: the "5" of "5
// to 17 January 1912" and the "17, 1912" of "January 5-17, 1912".
func (r *reader) bareDay(i int) (when, int) {
	d, n := r.dayNumber(i)
	if n == 0 {
		return when{}, 0
	}
	if l := r.last; l.to > 0 && (l.grain == GrainDay || l.part != "") && l.month > 0 && d > l.day && r.joined(l.to, i) && r.dayEnds(i, n) {
		if _, m := r.monthName(n); m > 0 || l.hasYear && !r.is(l.to, "-") {
			return when{}, 0
		}
		return r.withYear(when{grain: GrainDay, month: l.month, day: d}, n)
	}
	c := r.connector(n)
	if c == 0 || !r.freeLeft(i) {
		return when{}, 0
	}
	c = r.skip(c, "the")
	if d2, _ := r.dayNumber(c); d2 <= d {
		return when{}, 0
	}
	v, end := r.dayMonth(c)
	if end == 0 {
		return when{}, 0
	}
	return when{grain: GrainDay, month: v.month, day: d}, n
}

// joined reports whether nothing but a connector and "the" stands between.
func (r *reader) joined(end, i int) bool {
	c := r.connector(end)
	if r.is(end, ",") && end+1 == i {
		return r.connector(i+1) > 0 && r.is(i+1, "and", "or", "&")
	}
	return c > 0 && (c == i || r.is(c, "the") && c+1 == i)
}

// connector returns the word after "-", "to", "and" and the like, 0 where none
// stands here.
func (r *reader) connector(i int) int {
	switch {
	case r.is(i, "-", "/", "to", "and", "or", "until", "till", "through", "&"):
		return i + 1
	case r.is(i, "up") && r.is(i+1, "to"):
		return i + 2
	}
	return 0
}

// monthYear reads "August 1936", "December, 1941", "March" where a month must be
// meant.
func (r *reader) monthYear(i int) (when, int) {
	m, n := r.monthName(i)
	if n == 0 {
		return when{}, 0
	}
	v := when{grain: GrainMonth, month: m}
	w, end := r.withYear(v, n)
	if w.hasYear {
		return w, end
	}
	if w, end = r.tail(v, n); end > n {
		return w, end
	}
	if at := r.skip(n, "of", "in"); at > n || r.w(n-1).class == cMonth {
		if y, end := r.doubtful(at); end > 0 {
			v.year, v.hasYear, v.short = y.year, true, true
			return v, end
		}
	}
	if !r.bareMonth(i, n) {
		return when{}, 0
	}
	return v, n
}

// bareMonth reports whether a month's name without day or year is one: "may"
// and "march" are words too, April and June are people.
func (r *reader) bareMonth(i, next int) bool {
	if w := r.w(next); w.class == cOther && w.upper && !w.glued && !r.is(i-1, "in", "during", "since", "until", "early", "late", "mid") {
		return false // "June Smith", "March Revolution"
	}
	if r.monthBefore(i) {
		return true
	}
	_, end := r.monthName(i)
	if c := r.connector(end); c > 0 && r.w(c).class == cMonth {
		_, next := r.monthName(c)
		_, y := r.yearNumber(next)
		return r.w(i).val != 5 && r.w(i).val != 3 || r.is(end, "-", "to") || y > 0
	}
	return false
}

// monthBefore reports whether a word that goes with a month stands before it.
func (r *reader) monthBefore(i int) bool {
	if r.is(i-1, "in", "into", "of", "since", "until", "till", "by", "from", "during", "last", "next", "early", "late", "mid",
		"between", "before", "after", "following", "previous", "throughout", "through", "around", "about", "this", "beginning", "every", "each") {
		return true
	}
	return r.is(i-1, "that", "same", "-", "to", "and", "or") && r.last.to > 0 && r.last.to == i-1 && r.last.month > 0
}
