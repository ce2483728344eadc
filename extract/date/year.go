package date

// This file tells years from other numbers.

// yearNumber reads a year right where it stands, after a month or "of": four
// digits, two after an apostrophe, fewer with an era.
func (r *reader) yearNumber(i int) (when, int) {
	if r.is(i, "'") && r.w(i+1).class == cNumber && r.w(i+1).digits == 2 && r.w(i+1).glued && !r.w(i+2).letterGlued() {
		return when{grain: GrainYear, year: r.w(i + 1).val, hasYear: true, short: true}, i + 2
	}
	w := r.w(i)
	if r.is(i, "'") && r.w(i+1).glued {
		return r.shortSpoken(i + 1)
	}
	if w.class == cCardinal {
		return r.spokenYear(i)
	}
	if w.class != cNumber || w.digits == 0 || w.digits > 4 {
		return when{}, 0
	}
	if n := r.w(i + 1); n.glued && (n.class != cMark || n.s == ":" && r.w(i+2).glued || n.s == "%" || n.s == "." && r.w(i+2).glued && r.w(i+2).class == cNumber) {
		return when{}, 0
	}
	v := when{grain: GrainYear, year: w.val, hasYear: true}
	era, end := r.eraAfter(i + 1)
	if v.era = era; era != 0 {
		if era < 0 {
			v.year = 1 - w.val
		}
		return v, end
	}
	if w.digits == 3 && w.val >= 100 || w.digits == 4 && w.val >= 1000 && w.val <= 2100 {
		return v, i + 1
	}
	return when{}, 0
}

// letterGlued reports whether the word runs on from the one before.
func (w word) letterGlued() bool { return w.glued && w.class != cMark }

// eraAfter reads BC, B.C., BCE, AD, CE; it returns i itself where none stands.
func (r *reader) eraAfter(i int) (era int8, next int) {
	w := r.w(i)
	if !w.upper && !w.glued {
		return 0, i
	}
	switch {
	case r.is(i, "bc", "bce"):
		return -1, i + 1
	case r.is(i, "ad", "ce") && w.upper && w.end-w.start == 2:
		return 1, i + 1
	case r.is(i, "b") && r.seq(i+1, ".", "c"):
		n := r.skip(i+3, ".")
		if r.is(n, "e") {
			n = r.skip(n+1, ".")
		}
		return -1, n
	case r.is(i, "a") && r.is(i+1, ".") && r.is(i+2, "d"):
		return 1, r.skip(i+3, ".")
	}
	return 0, i
}

// adYear reads "AD 70".
func (r *reader) adYear(i int) (when, int) {
	w := r.w(i)
	if !w.upper || !r.is(i, "ad", "bc") || w.end-w.start != 2 {
		return when{}, 0
	}
	n := r.w(i + 1)
	if n.class != cNumber || n.digits == 0 || n.digits > 4 || r.w(i+2).letterGlued() {
		return when{}, 0
	}
	v := when{grain: GrainYear, year: n.val, hasYear: true, era: 1}
	if r.is(i, "bc") {
		v.year, v.era = 1-n.val, -1
	}
	return v, i + 2
}

// yearDate reads a year that stands alone in the text, where it can be one.
func (r *reader) yearDate(i int) (when, int) {
	v, n := r.yearNumber(i)
	w := r.w(i)
	if n == 0 {
		return r.secondYear(i)
	}
	if v.short {
		return v, n
	}
	if !r.freeNumber(i) || r.labelled(i) {
		return when{}, 0
	}
	if v.era != 0 {
		return v, n
	}
	if w.digits == 3 || w.val < 1500 {
		if !r.yearContext(i, n) || r.countsThings(n) || r.is(n, "of") {
			return when{}, 0
		}
		return v, n
	}
	if r.is(i-1, "we", "than", "over", "nearly", "almost", "some", "these", "those", "another", "all", "least") {
		return when{}, 0
	}
	if r.countsThings(n) && (!r.is(i-1, "in", "since", "until", "till", "by", "during") || w.val%100 == 0 || w.val < 1700) {
		return when{}, 0
	}
	return v, n
}

// secondYear reads the "38" of "1937-38" and the "5" of "1941-5".
func (r *reader) secondYear(i int) (when, int) {
	w, base := r.w(i), r.w(i-2)
	if w.class != cNumber || w.digits < 1 || w.digits > 2 || !r.is(i-1, "-", "/") || base.class != cNumber || !w.glued ||
		base.digits < 2 || base.digits > 4 || base.digits == 2 && !r.last.short || r.w(i+1).letterGlued() || r.last.to != i-1 || r.last.grain < GrainMonth || !r.last.hasYear {
		return when{}, 0
	}
	if n := r.w(i + 1); n.glued && n.s == "-" {
		return when{}, 0
	}
	unit := 100
	if w.digits == 1 {
		unit = 10
	}
	y := base.val/unit*unit + w.val
	if y <= base.val {
		return when{}, 0
	}
	v := when{grain: GrainYear, year: y, hasYear: true, short: base.digits == 2}
	era, end := r.eraAfter(i + 1)
	v.era = era
	return v, end
}

// freeNumber reports whether the number is not part of a longer one, a code or
// an amount.
func (r *reader) freeNumber(i int) bool {
	p := r.w(i - 1)
	if r.w(i).glued && p.class == cMark && (p.s == "$" || p.s == "£" || p.s == "#" || p.s == "%") || p.s == "$" {
		return false
	}
	if !r.w(i).glued {
		return !(p.class == cNumber && p.digits > 0 && p.digits <= 4 && r.last.to != i)
	}
	if p.class != cMark {
		return false
	}
	if r.w(i).val < 1500 && p.glued && r.w(i-2).class == cOther {
		return false // F-105
	}
	if pp := r.w(i - 2); p.glued && pp.class == cNumber && r.last.to != i-1 {
		return false // 555-1937
	} else if p.glued && (p.s == "-" || p.s == "/" || p.s == ".") && pp.class == cOther && pp.upper && pp.end-pp.start <= 3 {
		return false
	}
	return true
}

// labelled reports whether the word before makes the number a label: "page
// 1937", "No. 1937", "convoy 26".
func (r *reader) labelled(i int) bool {
	k := i - 1
	if r.is(k, ".") && r.w(k).glued {
		k--
	}
	return r.is(k, "no", "nr", "number", "page", "p", "pp", "vol", "volume", "convoy", "block", "room", "house", "chapter",
		"section", "paragraph", "train", "transport", "barrack", "prisoner", "bus", "flight", "route", "highway", "telephone",
		"phone", "fax", "case", "article", "line") && !(r.is(k, "no", "house", "train", "transport", "prisoner", "case", "article", "line") && r.is(k-1, "in"))
}

// yearContext reports whether the words around a small number say that it is a
// year.
func (r *reader) yearContext(i, next int) bool {
	if r.is(i-1, "in", "since", "until", "till", "by", "from", "before", "after", "between", "of", "circa", "c", "ca", "during", "around", "about", "year", "years", "early", "late") ||
		r.w(i-1).class == cUnit && r.w(i-1).val%plural == int(year) {
		return true
	}
	if r.is(i-1, ".") && r.is(i-2, "c", "ca") || r.is(i-1, "(", "-") {
		return true
	}
	return r.is(i-1, "to", "and", "or") && r.last.to == i-1 && r.last.grain == GrainYear
}

// countsThings reports whether the word at i is what a number before it counts:
// "1200 people", "2000 soldiers".
func (r *reader) countsThings(i int) bool {
	w := r.w(i)
	if w.glued && w.class == cMark {
		return w.s == "%"
	}
	switch w.class {
	case cUnit, cNumber:
		return true
	case cCardinal:
		return w.val >= 100
	case cOther:
		return r.pluralNoun(w) || w.upper && !w.glued && r.is(i+1, "street", "avenue", "road", "boulevard", "lane", "st", "ave", "rd")
	case cWord:
		return r.is(i, "people", "persons", "men", "women", "children", "soldiers", "prisoners", "workers", "families", "miles",
			"kilometres", "kilometers", "metres", "meters", "km", "dollars", "rubles", "roubles", "francs", "marks", "pounds",
			"tons", "copies", "victims", "jews", "million", "thousand", "hundred", "percent", "more", "few", "other", "others")
	}
	return false
}

// pluralNoun reports whether a word looks like a plural in small letters.
func (r *reader) pluralNoun(w word) bool {
	n := w.end - w.start
	if w.upper || n < 4 || r.text == "" {
		return false
	}
	s := r.text[w.start:w.end]
	return s[n-1] == 's' && s[n-2] != 's' && s[n-2] != 'u' && !notPlural[s]
}

var notPlural = map[string]bool{"always": true, "besides": true, "perhaps": true, "towards": true, "sometimes": true,
	"afterwards": true, "does": true, "goes": true, "says": true, "comes": true, "lies": true, "gets": true, "makes": true,
	"takes": true, "begins": true, "marks": true, "whereas": true, "overseas": true, "across": true, "nevertheless": true,
	"becomes": true, "seems": true, "appears": true, "remains": true, "sees": true, "brings": true}

// decade reads "1920s", "1920's", "'20s", "30s".
func (r *reader) decade(i int) (when, int) {
	at := r.skip(i, "'")
	w := r.w(at)
	if w.class == cTens && at > i {
		return r.tens(at)
	}
	if w.class != cNumber || w.digits != 4 && w.digits != 2 && w.digits != 3 || w.val%10 != 0 {
		return when{}, 0
	}
	n := at + 1
	if r.is(n, "'") && r.w(n).glued && r.w(n+1).glued {
		n++
	}
	if !r.is(n, "s") || !r.w(n).glued {
		return when{}, 0
	}
	v := when{grain: GrainDecade, year: w.val, hasYear: true, short: w.digits == 2}
	if w.digits == 4 && (w.val < 1000 || w.val > 2100) || v.short && r.is(i-1, "his", "her", "their", "my", "your", "our", "its") ||
		v.short && r.is(i-1, "early", "late", "mid", "-") && (r.is(i-2, "his", "her", "their", "my", "your", "our") || r.is(i-3, "his", "her", "their", "my", "your", "our")) {
		return when{}, 0
	}
	if v.short && at == i && !r.is(i-1, "the", "early", "late", "mid", "-") {
		return when{}, 0
	}
	if w.val%100 == 0 && w.digits > 2 && !r.is(i-1, "early") && w.val < 1900 {
		v.grain = GrainCentury
	}
	era, end := r.eraAfter(n + 1)
	if v.era = era; era < 0 {
		v.year = 1 - (w.val + 9)
	}
	return v, end
}

// yearWord reads "year 1937" and "years 1920-1922" (the first of them).
func (r *reader) yearWord(i int) (when, int) {
	if r.w(i).val%plural != int(year) {
		return when{}, 0
	}
	return r.yearNumber(i + 1)
}

// doubtful reads a year of two digits that nothing marks: "in 43", "since 41".
func (r *reader) doubtful(i int) (when, int) {
	w := r.w(i)
	if w.class == cCardinal {
		return r.spokenDoubtful(i)
	}
	if w.class != cNumber || w.digits != 2 || r.w(i+1).letterGlued() || !r.freeNumber(i) || r.countsThings(i+1) {
		return when{}, 0
	}
	after := r.w(i + 1)
	pair := r.is(i+1, "-", "/") && r.w(i+2).digits == 2 && r.w(i+2).val > w.val && r.w(i+2).val < w.val+10 && !r.countsThings(i+3)
	if after.class == cUnit || after.glued && (after.s == ":" || after.s == "%" || !pair && r.w(i+2).class == cNumber && r.w(i+2).glued) || r.is(i+1, "of", "and", "or", "degrees") {
		return when{}, 0
	}
	ok := r.is(i-1, "in", "early", "late") || r.is(i-1, "since", "until", "till") && w.val > 12 || r.is(i-1, "-") && r.is(i-2, "mid") ||
		r.w(i-1).class == cSeason || r.w(i-1).class == cMonth && w.val > 31 || r.is(i-1, "of") && (r.w(i-2).class == cSeason || r.w(i-2).class == cMonth)
	if !ok {
		return when{}, 0
	}
	return when{grain: GrainYear, year: w.val, hasYear: true, short: true}, i + 1
}
