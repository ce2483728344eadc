package date

// This file reads years and decades that are spelled out.

// tens reads "the thirties".
func (r *reader) tens(i int) (when, int) {
	again := r.is(i-1, "and", "or", "to") && r.last.to == i-1 && r.last.grain == GrainDecade
	if !r.is(i-1, "the", "early", "late", "mid", "-", "'") && !again {
		return when{}, 0
	}
	return when{grain: GrainDecade, year: r.w(i).val, hasYear: true, short: true}, i + 1
}

// spokenDecade reads "nineteen thirties".
func (r *reader) spokenDecade(i int) (when, int) {
	c := r.w(i)
	n := r.skip(i+1, "-")
	t := r.w(n)
	if c.val < 15 || c.val > 20 || t.class != cTens {
		return when{}, 0
	}
	return when{grain: GrainDecade, year: c.val*100 + t.val, hasYear: true}, n + 1
}

// spokenYear reads "nineteen forty-two", "nineteen hundred and five", "two
// thousand and five".
func (r *reader) spokenYear(i int) (when, int) {
	c := r.w(i)
	if c.class != cCardinal {
		return when{}, 0
	}
	v := when{grain: GrainYear, hasYear: true}
	if c.val == 2 && r.is(i+1, "thousand") {
		n := i + 2
		u, end := r.belowHundred(r.skip(n, "and"))
		if end == 0 {
			u, end = 0, n
		}
		v.year = 2000 + u
		if r.countsThings(end) || end == n && !r.is(i-1, "in") {
			return when{}, 0
		}
		return v, end
	}
	if c.val < 15 || c.val > 20 {
		return when{}, 0
	}
	n := r.skip(i+1, "-")
	if r.is(n, "hundred") {
		n = r.skip(n+1, "and")
	}
	if r.is(n, "oh", "o") && r.w(n+1).class == cCardinal && r.w(n+1).val < 10 {
		v.year = c.val*100 + r.w(n+1).val
		return v, n + 2
	}
	u, end := r.belowHundred(n)
	if end == 0 && r.is(n-1, "hundred") && r.is(i-1, "in") && !r.countsThings(n) {
		u, end = 0, n
	}
	if end == 0 || u < 10 && !r.is(n-1, "and", "hundred") || r.countsThings(end) {
		return when{}, 0
	}
	v.year = c.val*100 + u
	return v, end
}

// belowHundred reads "forty-two", "nineteen", "five".
func (r *reader) belowHundred(i int) (n, next int) {
	w := r.w(i)
	if w.class != cCardinal || w.val >= 100 || w.s == "dozen" {
		return 0, 0
	}
	if w.val < 20 || w.val%10 != 0 {
		return w.val, i + 1
	}
	at := r.skip(i+1, "-")
	if u := r.w(at); u.class == cCardinal && u.val < 10 {
		return w.val + u.val, at + 1
	}
	return w.val, i + 1
}

// shortSpoken reads the "forty-six" of "'forty-six".
func (r *reader) shortSpoken(i int) (when, int) {
	y, n := r.belowHundred(i)
	if n == 0 || y < 10 || r.countsThings(n) {
		return when{}, 0
	}
	return when{grain: GrainYear, year: y, hasYear: true, short: true}, n
}

// spokenDoubtful reads "in forty-two", "the fall of forty-one", "spring
// forty-two".
func (r *reader) spokenDoubtful(i int) (when, int) {
	y, n := r.belowHundred(i)
	if n == 0 || y < 21 || y%10 == 0 && n == i+1 || r.countsThings(n) || r.w(n).class == cOther && !r.w(n).upper {
		return when{}, 0
	}
	named := func(k int) bool { return r.w(k).class == cSeason || r.w(k).class == cMonth }
	if !r.is(i-1, "in", "since", "until", "till", "early", "late") && !named(i-1) && !(r.is(i-1, "of") && named(i-2)) {
		return when{}, 0
	}
	return when{grain: GrainYear, year: y, hasYear: true, short: true}, n
}
