package date

import "strings"

// numeric reads dates in figures: 1937-02-01, 01.02.1937, 12.IV.1937, 30/1/1937,
// 1/30/37. Where day and month could change places the document's other dates
// say which is which; where they do not, both readings are kept.
func (r *reader) numeric(i int) (when, int) {
	a := r.w(i)
	if a.digits == 0 || a.digits > 4 || !r.freeLeft(i) || r.labelled(i) {
		return when{}, 0
	}
	sep := r.w(i + 1)
	if !sep.glued || sep.s != "-" && sep.s != "/" && sep.s != "." {
		return when{}, 0
	}
	b := r.w(i + 2)
	n := i + 3
	if !b.glued && sep.s != "." {
		return when{}, 0
	}
	if m := r.roman(b); m > 0 && a.digits <= 2 {
		b = word{class: cNumber, val: m, digits: 0, glued: true}
	}
	if b.class != cNumber {
		return when{}, 0
	}
	c := r.w(n + 1)
	if !r.is(n, sep.s) || !r.w(n).glued || c.class != cNumber || !c.glued && sep.s != "." || r.w(n+2).letterGlued() && !r.is(n+2, "t") {
		if y := r.w(n); sep.s == "/" && b.digits > 0 && b.digits <= 2 && y.class == cNumber && y.digits == 4 && !y.glued {
			return r.threeNumbers(a, b, y, "/", n+1) // 30/5 1941
		}
		return r.yearMonth(a, sep, b, n)
	}
	return r.threeNumbers(a, b, c, sep.s, n+2)
}

// yearMonth reads "1937-02" and "02/1937". In "1901-05" the years 1901 to 1905 are
// as likely, so they are left to the joiner.
func (r *reader) yearMonth(a, sep, b word, end int) (when, int) {
	v := when{grain: GrainMonth, hasYear: true}
	switch {
	case a.digits == 4 && b.digits == 2 && sep.s == "-" && b.val <= a.val%100:
		v.year, v.month = a.val, b.val
	case a.digits == 2 && b.digits == 4 && b.glued:
		v.year, v.month = b.val, a.val
	default:
		return when{}, 0
	}
	if v.month < 1 || v.month > 12 || v.year < 1500 || v.year > 2100 || r.w(end).glued && (r.w(end).class != cMark || r.w(end+1).glued && r.w(end+1).class == cNumber) {
		return when{}, 0
	}
	return v, end
}

func (r *reader) threeNumbers(a, b, c word, sep string, end int) (when, int) {
	v := when{grain: GrainDay, hasYear: true}
	switch {
	case a.digits == 4 && c.digits <= 2:
		v.year, v.month, v.day = a.val, b.val, c.val
	case a.digits <= 2 && (c.digits == 4 || c.digits == 2):
		v.year, v.month, v.day, v.short = c.val, b.val, a.val, c.digits == 2
	default:
		return when{}, 0
	}
	if v.month > 12 && v.day <= 12 && a.digits <= 2 {
		v.month, v.day = v.day, v.month
	}
	if v.day < 1 || v.month < 1 || v.month > 12 || v.day > 31 || !v.short && (v.year < 1000 || v.year > 2100) {
		return when{}, 0
	}
	if sep == "." && v.short && b.digits == 1 && a.digits == 1 {
		return when{}, 0 // 1.2.37 is a section number as likely as not
	}
	if sep != "." && a.digits <= 2 && b.digits > 0 && v.month != v.day {
		v.order12 = dayFirst
		if v.day != a.val {
			v.order12 = monthFirst
		}
		if v.day <= 12 {
			v.order12 = eitherFirst
		}
	}
	return v, end
}

// roman reads a month's number in Roman numerals.
func (r *reader) roman(w word) int {
	if w.class == cNumber || w.class == cMark || w.end <= w.start || w.end-w.start > 4 {
		return 0
	}
	switch strings.ToUpper(r.text[w.start:w.end]) {
	case "I":
		return 1
	case "II":
		return 2
	case "III":
		return 3
	case "IV":
		return 4
	case "V":
		return 5
	case "VI":
		return 6
	case "VII":
		return 7
	case "VIII":
		return 8
	case "IX":
		return 9
	case "X":
		return 10
	case "XI":
		return 11
	case "XII":
		return 12
	}
	return 0
}

// otherDay reads the day in the other calendar: "(18)", "(5 February)", "/18".
func (r *reader) otherDay(i int) (day, next int) {
	if r.is(i, "/") && r.w(i).glued && r.w(i+1).class == cNumber && r.w(i+1).glued {
		d, n := r.dayNumber(i + 1)
		if _, m := r.monthName(n); m > 0 {
			return d, n
		}
		return 0, 0
	}
	if !r.is(i, "(", "[") {
		return 0, 0
	}
	d, n := r.dayNumber(i + 1)
	if n == 0 {
		m, at := r.monthName(i + 1)
		if at == 0 || m == 0 {
			return 0, 0
		}
		if d, n = r.dayNumber(at); n == 0 {
			return 0, 0
		}
	} else if _, m := r.monthName(n); m > 0 {
		n = m
	}
	if _, end := r.yearNumber(r.skip(n, ",")); end > 0 {
		n = end
	}
	if at := r.skip(n, ","); r.is(at, "new", "old") && r.is(at+1, "style") {
		n = at + 2
	}
	if !r.is(n, ")", "]") {
		return 0, 0
	}
	return d, n + 1
}

// styled reads what after a full date says in which calendar it stands: "O.S.",
// or the same day in the other calendar in brackets.
func (r *reader) styled(v when, i int) (when, int) {
	if julian, end := r.oldStyleMark(i); julian {
		v.julian = true
		return v, end
	}
	if !v.hasYear {
		return v, i
	}
	other, end := r.otherDay(i)
	if end == 0 || other == v.day {
		return v, i
	}
	if diff := other - v.day; diff >= 10 && diff <= 13 || diff <= -15 {
		v.julian = true
		return v, end
	} else if diff <= -10 || diff >= 15 {
		return v, end // the Julian day in brackets
	}
	return v, i
}

// oldStyle marks a date as Julian where a second day stands beside it at the
// distance of the two calendars.
func (r *reader) oldStyle(v when, other int) when {
	if diff := other - v.day; diff >= 10 && diff <= 13 || diff <= -15 {
		v.julian = true
	}
	return v
}

// oldStyleMark reads "(O.S.)", "O.S.", "old style", "(Julian)" after a date;
// without brackets Julian may be the name of somebody.
func (r *reader) oldStyleMark(i int) (julian bool, next int) {
	n := r.skip(i, ",")
	n = r.skip(n, "(", "[")
	bracket := n > i && !r.is(i, ",")
	end := 0
	switch {
	case r.seq(n, "o", ".", "s"):
		end = r.skip(n+3, ".")
	case r.is(n, "os") && r.w(n).end-r.w(n).start == 2 && r.text[r.w(n).start:r.w(n).end] == "OS":
		end = n + 1
	case r.is(n, "old") && r.is(n+1, "style"):
		end = n + 2
	case r.is(n, "julian") && (bracket || r.is(n+1, "calendar")):
		end = r.skip(n+1, "calendar")
	default:
		return false, i
	}
	if bracket {
		if !r.is(end, ")", "]") {
			return false, i
		}
		end++
	}
	return true, end
}

// festival are the feasts that several words name, longest first.
var festivals = []struct {
	words []string
	feast holiday
}{
	{[]string{"new", "year", "'", "s", "eve"}, holiday{"New Year's Eve", "", fixed(12, 31)}},
	{[]string{"new", "year", "'", "s", "day"}, holiday{"New Year's Day", "", fixed(1, 1)}},
	{[]string{"new", "years", "eve"}, holiday{"New Year's Eve", "", fixed(12, 31)}},
	{[]string{"new", "years", "day"}, holiday{"New Year's Day", "", fixed(1, 1)}},
	{[]string{"new", "year", "'", "s"}, holiday{"New Year", "", fixed(1, 1)}},
	{[]string{"new", "year"}, holiday{"New Year", "", fixed(1, 1)}},
	{[]string{"christmas", "eve"}, holiday{"Christmas Eve", "", fixed(12, 24)}},
	{[]string{"christmas", "day"}, holiday{"Christmas Day", "", fixed(12, 25)}},
	{[]string{"boxing", "day"}, holiday{"Boxing Day", "", fixed(12, 26)}},
	{[]string{"may", "day"}, holiday{"May Day", "", fixed(5, 1)}},
	{[]string{"ash", "wednesday"}, holiday{"Ash Wednesday", "", easterPlus(-46)}},
	{[]string{"palm", "sunday"}, holiday{"Palm Sunday", "", easterPlus(-7)}},
	{[]string{"good", "friday"}, holiday{"Good Friday", "", easterPlus(-2)}},
	{[]string{"orthodox", "easter"}, holiday{"Orthodox Easter", "", orthodoxEaster}},
	{[]string{"easter", "sunday"}, holiday{"Easter", "", easterPlus(0)}},
	{[]string{"easter", "monday"}, holiday{"Easter Monday", "", easterPlus(1)}},
	{[]string{"whit", "sunday"}, holiday{"Whit Sunday", "", easterPlus(49)}},
	{[]string{"whit", "monday"}, holiday{"Whit Monday", "", easterPlus(50)}},
	{[]string{"all", "saints", "'", "day"}, holiday{"All Saints' Day", "", fixed(11, 1)}},
	{[]string{"rosh", "hashanah"}, holiday{"Rosh Hashanah", "", hebrew(7, 1)}},
	{[]string{"rosh", "hashana"}, holiday{"Rosh Hashanah", "", hebrew(7, 1)}},
	{[]string{"yom", "kippur"}, holiday{"Yom Kippur", "", hebrew(7, 10)}},
}

// feast reads the name of a feast.
func (r *reader) feast(i int) (*holiday, int) {
	for k := range festivals {
		if f := &festivals[k]; r.is(i, f.words[0]) && r.seq(i, f.words...) {
			return &f.feast, i + len(f.words)
		}
	}
	if w := r.w(i); w.class == cHoliday && w.upper {
		return &holidays[w.val], i + 1
	}
	return nil, 0
}
