package date

// This file reads how old somebody is.

// age reads "at the age of 14", "aged 15", "14 years old", "she was 76".
func (r *reader) age(i int) (item, bool) {
	if n, end := r.ageWords(i); end > 0 {
		return item{kind: Age, length: amount{n: n, unit: year}.iso(), to: end}, true
	}
	if it, ok := r.lifeDecade(i); ok {
		return it, true
	}
	a, n := r.amount(i)
	if n == 0 || a.unit < week || a.some {
		return item{}, false
	}
	at := r.skipMany(n, "-")
	switch {
	case r.is(at, "old") && !r.is(at+1, "tradition", "friend"):
		return item{kind: Age, length: a.iso(), to: at + 1}, true
	case r.seq(n, "of", "age"):
		return item{kind: Age, length: a.iso(), to: n + 2}, true
	}
	return item{}, false
}

// lifeDecade reads "her thirties", "his early 20s".
func (r *reader) lifeDecade(i int) (item, bool) {
	if !r.is(i, "his", "her", "their", "my", "your", "our") {
		return item{}, false
	}
	at := r.skip(i+1, "early", "late", "mid", "middle")
	at = r.skip(at, "-")
	w := r.w(at)
	switch {
	case w.class == cTens:
		at++
	case w.class == cNumber && w.digits == 2 && w.val%10 == 0 && r.is(at+1, "s") && r.w(at+1).glued:
		at += 2
	default:
		return item{}, false
	}
	n := float64(w.val)
	return item{kind: Age, length: amount{least: n, n: n + 9, unit: year}.iso(), to: at}, true
}

// ageWords reads an age that names no unit.
func (r *reader) ageWords(i int) (years float64, next int) {
	switch {
	case r.is(i, "at") && r.skip(i+1, "the") == i+2 && r.is(i+2, "age") && r.is(i+3, "of"):
		return r.plainAge(i + 4)
	case r.is(i, "the") && r.is(i+1, "age") && r.is(i+2, "of"):
		return r.plainAge(i + 3)
	case r.is(i, "at") && r.is(i+1, "age"):
		return r.plainAge(r.skip(i+2, "of"))
	case r.is(i, "his", "her", "my", "their") && r.is(i+2, "birthday"), r.is(i, "his", "her", "my", "their") && r.is(i+3, "birthday"):
		n, end := r.ordinalNumber(i + 1)
		if end > 0 && r.is(end, "birthday") {
			return float64(n), end + 1
		}
	case r.is(i, "boy", "girl", "man", "woman", "child", "son", "daughter") && r.is(i+1, "of"):
		return r.ageAlone(i + 2)
	case r.is(i, "he", "she", "i") && r.is(i+1, "is", "am"):
		return r.nowAged(i + 2)
	case r.is(i, "he", "she", "i") && r.is(i+1, "must") && r.is(i+2, "have") && r.is(i+3, "been"):
		return r.ageAlone(i + 4)
	case r.is(i, "aged", "age") && !r.is(i+1, "of"):
		return r.plainAge(i + 1)
	case r.is(i, "when") && r.is(i+1, "he", "she", "i") && r.is(i+2, "was", "turned"):
		return r.ageAlone(i + 3)
	case r.is(i, "he", "she", "i") && r.is(i+1, "was", "turned"):
		at := r.skipMany(i+2, "only", "just", "about", "then", "already", "almost", "nearly", "barely")
		return r.ageAlone(at)
	case r.is(i, "at") && (r.w(i+1).class == cNumber || r.w(i+1).class == cCardinal):
		n, end := r.plainAge(i + 1)
		if end > 0 && (r.w(end).class == cMark && r.is(end, ",", ".", ";", ")") && !r.w(end+1).glued || r.w(end).end == 0 || r.is(end, "i", "he", "she")) && n > 4 {
			return n, end
		}
	}
	return 0, 0
}

// plainAge reads a number that can be an age, with its unit if it has one.
func (r *reader) plainAge(i int) (years float64, next int) {
	i = r.skipMany(i, "just", "only", "about", "around", "over", "almost", "nearly")
	n, some, end := r.count(i)
	if end == 0 || some || n > 120 || r.is(i, "a", "an", "half") {
		return 0, 0
	}
	if w := r.w(end); w.class == cUnit && w.val == plural+int(year) {
		return n, end + 1
	}
	return n, end
}

// ageAlone is plainAge where no noun follows: "she was 76", but not "she was 3
// kilometres away".
func (r *reader) ageAlone(i int) (float64, int) {
	n, end := r.plainAge(i)
	if end == 0 || n < 1 {
		return 0, 0
	}
	w := r.w(end)
	if w.end == 0 || w.class == cMark && !r.is(end, "%", "-", "/", ":") && !(w.glued && r.w(end+1).glued && r.w(end+1).class == cNumber) {
		return n, end
	}
	if r.is(end, "and", "when", "at", "or", "but", "in", "then", "the", "i", "he", "she", "we", "they", "his", "her", "my", "while", "that") ||
		r.w(end-1).class == cUnit && r.is(end, "old") {
		return n, r.skip(end, "old")
	}
	return 0, 0
}

// nowAged reads "is now 85", "am 92".
func (r *reader) nowAged(i int) (float64, int) {
	at := r.skip(i, "now")
	n, end := r.plainAge(at)
	if w := r.w(end); end > 0 && n > 4 && (w.end == 0 || w.class == cMark && r.is(end, ".", ",", ";", ")") && !r.w(end+1).glued || r.is(end, "old")) {
		return n, r.skip(end, "old")
	}
	return 0, 0
}
