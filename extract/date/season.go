package date

// weekday reads "Monday, 5 May 1941" and "Monday".
func (r *reader) weekday(i int) (when, int) {
	w := r.w(i)
	if !w.upper || w.end-w.start <= 3 && !r.is(i+1, ".", ",") {
		return when{}, 0
	}
	n := i + 1
	if w.end-w.start <= 5 && r.is(n, ".") && r.w(n).glued {
		n++
	}
	at := r.skip(r.skip(n, ","), "the")
	if r.w(at).class == cNumber || r.w(at).class == cMonth || r.w(at).class == cOrdinal {
		v, end := first(r, at, (*reader).numeric, (*reader).dayMonth, (*reader).monthDay)
		if end > 0 && v.grain == GrainDay {
			v.weekday = w.val + 1
			return v, end
		}
	}
	if w.end-w.start <= 5 && n == i+1 && w.end-w.start < 6 && abbreviated(w) {
		return when{}, 0
	}
	if r.is(i-1, "a", "every", "each") || r.is(n, "in", "of") && r.w(n+1).class == cMonth {
		return when{}, 0
	}
	return when{grain: GrainDay, weekday: w.val + 1}, n
}

// season reads "spring of 1937", "summer 1942", "winter of 1941–42", "spring".
func (r *reader) season(i int) (when, int) {
	v := when{grain: GrainSeason, season: r.w(i).val}
	n := r.skip(i+1, "of", "in", ",")
	if y, end := r.yearNumber(n); end > 0 {
		v.year, v.hasYear, v.short, v.era = y.year, true, y.short, y.era
		if r.is(end, "-", "/") && v.season == 24 {
			if z := r.w(end + 1); z.class == cNumber && (z.val == y.year+1 || z.digits == 2 && z.val == (y.year+1)%100) {
				v.twoYears = true
				return v, end + 2
			}
		}
		return v, end
	}
	if w, end := r.tail(v, i+1); end > i+1 {
		return w, end
	}
	if w, end := r.doubtful(n); end > 0 {
		w.grain, w.season = GrainSeason, v.season
		if r.is(end, "-", "/") && v.season == 24 && r.w(end+1).class == cNumber && r.w(end+1).val == w.year+1 {
			w.twoYears, end = true, end+2
		}
		return w, end
	}
	if !r.bareSeason(i) {
		return when{}, 0
	}
	v.loose = r.is(i-1, "in", "during")
	return v, i + 1
}

// bareSeason reports whether a season's word alone names one: "fall" and
// "spring" are verbs too, "a spring" is water.
func (r *reader) bareSeason(i int) bool {
	if r.is(i-1, "in", "by", "until", "till", "since", "that", "this", "last", "next", "following", "early", "late", "mid", "during", "of", "same", "previous", "from") {
		return !(r.is(i-1, "of", "that") && r.is(i, "fall")) && !r.is(i+1, "of")
	}
	if r.is(i-1, "-") && r.is(i-2, "mid") {
		return true
	}
	if after := r.w(i + 1); r.is(i-1, "the") && !r.is(i, "fall") && !r.is(i+1, "of", "-") && (after.class == cMark || after.class == cWord) {
		return true
	}
	return r.is(i-1, "the") && r.is(i-2, "in", "by", "until", "till", "since", "during", "of", "for", "over", "through", "throughout", "before", "after") &&
		!r.is(i+1, "of") && !(r.is(i-2, "of", "before", "after", "since", "for") && r.is(i, "fall"))
}

// holiday reads a feast with or without its year.
func (r *reader) holiday(i int) (when, int) {
	f, n := r.feast(i)
	if n == 0 {
		return when{}, 0
	}
	v := when{grain: GrainDay, feast: f}
	at := r.skip(n, "of", ",", "in")
	if y, end := r.yearNumber(at); end > 0 {
		v.year, v.hasYear, v.short, v.era = y.year, true, y.short, y.era
		return v, end
	}
	if w := r.w(at); w.class == cNumber && w.digits == 2 && !r.w(at+1).letterGlued() && !r.is(at+1, ":", "%", "-") && !r.countsThings(at+1) && w.val > 12 {
		v.year, v.hasYear, v.short = w.val, true, true
		return v, at + 1
	}
	if r.is(i-1, "at", "on", "before", "after", "until", "by", "since", "last", "this", "that", "next") || r.is(i-1, "the") && r.is(i-2, "on") {
		return v, n
	}
	return when{}, 0
}

// century reads "20th century", "the fifth century BC".
func (r *reader) century(i int) (when, int) {
	n, at := r.ordinalNumber(i)
	if at == 0 || n < 1 || n > 30 {
		return when{}, 0
	}
	at = r.skip(at, "-")
	if r.is(at, "and", "or", "to") && at+1 < len(r.words) { // "the late 19th and early 20th centuries"
		k := r.skip(at+1, "the")
		if _, end := r.ordinalNumber(r.skip(r.skip(k, "early", "mid", "late"), "-")); end > 0 && r.w(end).class == cUnit && r.w(end).val%plural == int(century) {
			return when{grain: GrainCentury, hasYear: true, year: (n - 1) * 100}, at
		}
	}
	if w := r.w(at); w.class != cUnit || w.val%plural != int(century) {
		return when{}, 0
	}
	v := when{grain: GrainCentury, hasYear: true, year: (n - 1) * 100}
	era, end := r.eraAfter(at + 1)
	if v.era = era; era < 0 {
		v.year = -n*100 + 1
	}
	return v, end
}

func (r *reader) ordinalNumber(i int) (n, next int) {
	w := r.w(i)
	if w.class == cNumber && r.w(i+1).glued && r.is(i+1, "st", "nd", "rd", "th") {
		return w.val, i + 2
	}
	if w.class == cOrdinal || w.class == cCardinal {
		return r.dayNumber(i)
	}
	return 0, 0
}
