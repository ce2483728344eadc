package date

import "fmt"

// clock reads a time of day: "5:34 AM", "11 o'clock", "3 p.m.", with the date if
// it follows.
func (r *reader) clock(i int) (item, bool) {
	h, m, n := r.hourMinute(i)
	if n == 0 {
		return item{}, false
	}
	it := item{kind: Time, to: n}
	it.grain, it.clock = GrainTime, fmt.Sprintf("%02d:%02d", h, m)
	if r.is(n, "in") && r.is(n+1, "the") && r.w(n+2).class == cDayPart {
		if p := r.w(n + 2).val; p > 0 && p < 4 && h < 12 {
			it.clock = fmt.Sprintf("%02d:%02d", h+12, m)
		}
		n += 3
		it.to = n
	}
	at := r.skipMany(n, ",", "on", "the", "of")
	if v, end := r.core(at); end > 0 && v.grain == GrainDay {
		v.clock, v.grain = it.clock, GrainTime
		v, end = r.tail(v, end)
		it.when, it.to = v, end
	}
	return it, true
}

// hourMinute reads the hour and minute; next is 0 where none stand here.
func (r *reader) hourMinute(i int) (h, m, next int) {
	w := r.w(i)
	if w.class == cNumber && w.digits == 4 && r.is(i+1, "hours") && w.val%100 < 60 && w.val < 2400 {
		return w.val / 100, w.val % 100, i + 2
	}
	if w.class != cNumber && w.class != cCardinal || w.class == cNumber && (w.digits < 1 || w.digits > 2) || w.val > 24 {
		return 0, 0, 0
	}
	h, n, exact := w.val, i+1, false
	if mm := r.w(i + 2); r.is(n, ":", ".") && r.w(n).glued && mm.glued && mm.class == cNumber && mm.digits == 2 && mm.val < 60 {
		m, exact, n = mm.val, r.is(n, ":"), i+3
		if r.is(n, ":") && r.w(n).glued && r.w(n+1).glued && r.w(n+1).class == cNumber {
			n += 2
		}
		if r.w(n).glued && (r.is(n, ".", ":", "-", "/") && r.w(n+1).glued && r.w(n+1).class == cNumber) {
			return 0, 0, 0
		}
	}
	pm, end := r.halfDay(n)
	switch {
	case end > 0:
		if pm && h < 12 {
			h += 12
		} else if !pm && h == 12 {
			h = 0
		}
		return h, m, end
	case r.seq(n, "o", "'", "clock"):
		return h, m, n + 3
	case exact && h < 24:
		return h, m, n
	}
	return 0, 0, 0
}

// halfDay reads "AM", "p.m.".
func (r *reader) halfDay(i int) (pm bool, next int) {
	switch {
	case r.is(i, "pm"):
		return true, r.skip(i+1, ".")
	case r.is(i, "p") && r.seq(i+1, ".", "m"):
		return true, r.skip(i+3, ".")
	case r.is(i, "am") && (r.w(i).upper || r.w(i-1).class == cNumber):
		return false, i + 1
	case r.is(i, "a") && r.seq(i+1, ".", "m"):
		return false, r.skip(i+3, ".")
	}
	return false, 0
}

var dayParts = [...]string{"morning", "afternoon", "evening", "night", "noon", "midnight", "daytime"}

// dayPart reads "that morning", "the night of 29 April", "the next evening".
func (r *reader) dayPart(i int) (item, bool) {
	at := i
	if r.is(at, "early", "late") {
		at = r.skip(r.skip(at+1, "in"), "on")
	}
	det := r.skip(at, "the", "that", "this", "one")
	det = r.skip(det, "same")
	step := 0.0
	if r.is(det, "next", "following") {
		step = 1
		det++
	} else if r.is(det, "previous", "last", "preceding") {
		step = -1
		det++
	}
	det = r.skip(det, "early", "late")
	w := r.w(det)
	if w.class != cDayPart {
		return item{}, false
	}
	it := item{kind: Time, to: r.skip(det+1, "hours")}
	it.grain, it.part = GrainTime, dayParts[w.val]
	at = it.to
	if r.is(at, "of", "on") {
		at = r.skip(at+1, "the")
		if v, end := r.core(at); end > 0 && v.grain == GrainDay {
			v.part, v.grain = it.part, GrainTime
			it.when, it.to = v, end
			return it, true
		}
	}
	if step != 0 || r.is(det-1, "that", "same", "this") {
		it.ref = ref{to: refAnchor, unit: day, n: step}
		if r.is(det-1, "last", "this") {
			it.ref.to = refDocument
		}
		return it, true
	}
	return it, det > i && r.is(i-1, "in", "during") || r.is(i-1, "at") || r.is(det-1, "one")
}

// pointer reads "today", "yesterday", "tomorrow".
func (r *reader) pointer(i int) (item, bool) {
	w := r.w(i)
	if w.class != cPointer {
		return item{}, false
	}
	v := when{grain: GrainDay, ref: ref{to: refDocument, unit: day, n: float64(w.val)}}
	if w.s == "today" {
		return item{when: v, to: i + 1, vague: Present}, r.vague
	}
	if w.s == "tonight" {
		v.part = "night"
	}
	return item{when: v, to: i + 1}, true
}

// vagueWord reads words that point to the past, the present or the future.
func (r *reader) vagueWord(i int) (item, bool) {
	if !r.vague || r.words[i].class != cVague {
		return item{}, false
	}
	return item{vague: []Vague{Past, Present, Future}[r.words[i].val], to: i + 1}, true
}
