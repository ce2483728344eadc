package date

import "strconv"

// This file reads lengths of time and what is said with them: durations, ages,
// "two years later", "every five years".

// amount is a number of units: "a few days", "two and a half years".
type amount struct {
	n     float64
	least float64 // of "five or six months"; 0 where there is one number
	some  bool    // the number is open
	unit  unit
}

// count reads a number, in figures or words. "a", "half a", "several" count
// too; some says that the number is open.
func (r *reader) count(i int) (n float64, some bool, next int) {
	w := r.w(i)
	switch {
	case w.class == cNumber && (w.digits > 0 && w.digits < 5 || w.digits == 0):
		if d := r.w(i + 2); r.is(i+1, ".") && r.w(i+1).glued && d.glued && d.class == cNumber && d.digits == 1 {
			return float64(w.val) + float64(d.val)/10, false, i + 3
		}
		return float64(w.val), false, i + 1
	case w.class == cCardinal:
		v, end := r.cardinal(i)
		return float64(v), false, end
	case r.is(i, "a", "an"):
		return r.countAfterA(i)
	case r.is(i, "half") && r.is(i+1, "a", "an"):
		return 0.5, false, i + 2
	case r.is(i, "several", "few", "many", "some"):
		end := i + 1
		if r.is(i, "some") && (r.w(end).class == cNumber || r.w(end).class == cCardinal) {
			return r.count(end)
		}
		return 0, true, end
	}
	return 0, false, 0
}

func (r *reader) countAfterA(i int) (float64, bool, int) {
	switch {
	case r.is(i+1, "few"), r.is(i+1, "many"):
		return 0, true, i + 2
	case r.seq(i+1, "good", "many"), r.seq(i+1, "couple", "of"), r.seq(i+1, "number", "of"):
		return 0, true, i + 3
	case r.is(i+1, "hundred", "thousand", "dozen"):
		v, end := r.cardinal(i + 1)
		return float64(v), false, end
	case r.is(i+1, "half"):
		return 0.5, false, i + 2
	}
	return 1, false, i + 1
}

// cardinal reads "twenty-five", "two hundred and fifty".
func (r *reader) cardinal(i int) (n, next int) {
	n, next = r.belowHundred(i)
	if next == 0 {
		w := r.w(i)
		if w.class != cCardinal {
			return 0, 0
		}
		n, next = w.val, i+1
	}
	for k := 0; k < 3 && r.is(next, "hundred", "thousand"); k++ {
		n *= r.w(next).val
		next++
		if u, end := r.belowHundred(r.skip(next, "and")); end > 0 {
			n, next = n+u, end
		}
	}
	return n, next
}

// amount reads a number and its unit.
func (r *reader) amount(i int) (amount, int) {
	n, some, at := r.count(i)
	if at == 0 {
		return amount{}, 0
	}
	if r.is(at, "of") && r.is(at-1, "half", "some") {
		return amount{}, 0
	}
	least := 0.0
	if c := r.is(at, "to", "or", "-") && !some; c {
		if m, open, end := r.count(at + 1); end > 0 && !open && m > n && r.w(at+1).class != cWord {
			least, n, at = n, m, end
		}
	}
	at = r.skip(at, "-")
	for k := 0; k < 2 && r.is(at, "more", "full", "long", "whole", "short", "odd", "consecutive", "previous", "following", "next", "last", "past", "good", "little", "further", "additional"); k++ {
		at++
	}
	if c := r.is(at, "and") && r.seq(at+1, "a", "half"); c {
		n, at = n+0.5, at+3
	}
	w := r.w(at)
	if w.class == cOther && !w.upper && !r.is(i, "a", "an") && r.w(at+1).class == cUnit && r.w(at+1).val > plural {
		at++ // "two bloody weeks"
		w = r.w(at)
	}
	if w.class != cUnit {
		return amount{}, 0
	}
	if w.val%plural == int(quarter) {
		return r.quarterOf(n, at+1)
	}
	a := amount{n: n, least: least, some: some, unit: unit(w.val % plural)}
	if r.is(i, "a", "an") && at == i+1 && w.val > plural || w.val > plural && w.upper {
		return amount{}, 0
	}
	if at+1 < len(r.words) && r.seq(at+1, "and", "a", "half") {
		a.n += 0.5
		at += 3
	}
	return a, at + 1
}

// quarterOf reads "a quarter of a century": quarters alone are parts of other
// things.
func (r *reader) quarterOf(n float64, i int) (amount, int) {
	if w := r.w(i + 2); r.is(i, "of") && r.is(i+1, "a", "an") && w.class == cUnit && w.val < plural {
		return amount{n: n / 4, unit: unit(w.val)}, i + 3
	}
	return amount{}, 0
}

// iso writes the amount as an ISO 8601 duration; an open number is X, two numbers
// are the least and the most.
func (a amount) iso() string {
	if least := a.least; least > 0 {
		a.least = 0
		return amount{n: least, unit: a.unit}.iso() + "/" + a.iso()
	}
	n := "X"
	mul, letter, clock := 1.0, "D", ""
	switch a.unit {
	case second, minute, hour:
		clock, letter = "T", "SMH"[a.unit-1:a.unit]
	case week:
		letter = "W"
	case fortnight:
		mul, letter = 2, "W"
	case month:
		letter = "M"
	case quarter:
		mul, letter = 3, "M"
	case year:
		letter = "Y"
	case decade:
		mul, letter = 10, "Y"
	case century:
		mul, letter = 100, "Y"
	}
	if a.n == 0.5 && a.unit == year {
		return "P6M"
	}
	if a.n < 1 && a.unit == hour && !a.some {
		return "PT" + strconv.Itoa(int(a.n*60)) + "M"
	}
	if !a.some {
		n = strconv.FormatFloat(a.n*mul, 'f', -1, 64)
	}
	return "P" + clock + n + letter
}

// quantity reads a length of time, and what it is counted from where the words
// say so.
func (r *reader) quantity(i int) (item, bool) {
	at := r.skipMany(i, "just", "only", "about", "around", "some", "roughly", "approximately", "nearly", "almost", "over", "under",
		"exactly", "another", "barely", "the", "past", "last", "next", "first", "following", "previous", "than", "more", "less", "at", "least", "most", "these", "those", "final", "remaining", "intervening")
	if r.is(i, "at") && !r.is(i+1, "least", "most") || r.is(i, "more", "less") && !r.is(i+1, "than") || r.is(i, "than") {
		return item{}, false
	}
	a, n := r.amount(at)
	if n == 0 {
		return r.bareUnits(i, at)
	}
	if it, ok := r.counted(i, a, n); ok {
		for k := i; k < at; k++ {
			it.approx = it.approx || r.is(k, "about", "around", "roughly", "approximately", "nearly", "almost", "some")
		}
		return it, true
	}
	if r.w(at).class == cWord && r.is(at, "a", "an") && at == i && (a.unit < day || r.is(i-1, "of")) && !r.is(i-1, "for", "within", "than", "about", "in") {
		return item{}, false
	}
	if r.is(at, "a") && at == i && r.w(i-1).class != cWord && !r.is(i-1, ",") {
		if r.w(i-1).end > 0 && r.w(i-1).class != cMark && a.unit <= year { // "three times a week"
			return item{kind: Set, length: a.iso(), to: n, rule: "per unit"}, true
		}
	}
	if r.is(n, "-") && r.is(n+1, "long", "old") && r.w(n).glued {
		n += 2
	} else {
		n = r.skip(n, "long")
	}
	return item{kind: Duration, length: a.iso(), amount: a, to: n, rule: "duration"}, true
}

func (r *reader) skipMany(i int, words ...string) int {
	for k := i; k < i+5; k++ {
		if !r.is(k, words...) {
			return k
		}
	}
	return i + 5
}

// counted reads the words that make an amount a point: "later", "before",
// "ago".
func (r *reader) counted(i int, a amount, n int) (item, bool) {
	n = r.skip(n, "'")
	v := when{grain: grainOf(a.unit), ref: ref{to: refAnchor, unit: a.unit, n: a.n, some: a.some}}
	switch {
	case r.is(n, "later", "afterwards", "afterward", "thereafter"), r.is(n, "after", "on") && r.clauseEnds(n+1) && r.is(n, "after"):
	case r.is(n, "earlier", "previously"), r.is(n, "before") && r.clauseEnds(n+1), r.is(n, "prior") && !r.is(n+1, "to"):
		v.ref.n = -a.n
		if a.some {
			v.ref.n = -1
		}
	case r.is(n, "before") && r.is(n+1, "that") && r.clauseEnds(n+2), r.is(n, "after") && r.is(n+1, "that") && r.clauseEnds(n+2):
		if r.is(n, "before") {
			v.ref.n = -max(a.n, 1)
		}
		return item{when: v, to: n + 2, rule: "counted"}, true
	case r.is(n, "ago"):
		v.ref.n, v.ref.to = -max(a.n, 0.5), refDocument
	default:
		return item{}, false
	}
	return item{when: v, to: n + 1, rule: "counted"}, true
}

// bareUnits reads lengths without a number: "for years", "decades later",
// "the next few months".
func (r *reader) bareUnits(i, at int) (item, bool) {
	w := r.w(at)
	if w.class != cUnit || w.val <= plural || unit(w.val-plural) < day {
		return item{}, false
	}
	a := amount{some: true, unit: unit(w.val - plural)}
	if it, ok := r.counted(i, a, at+1); ok {
		return it, true
	}
	if at > i && r.is(at-1, "past", "last", "next", "following", "previous", "final", "remaining", "intervening", "first", "these") ||
		r.is(i-1, "for", "over", "within", "after", "in") && at == i {
		return item{kind: Duration, length: a.iso(), to: at + 1, rule: "duration"}, true
	}
	return item{}, false
}
