package date

// set reads what comes again: "daily", "every year", "each Monday", "per week".
func (r *reader) set(i int) (item, bool) {
	w := r.w(i)
	if w.class == cSet {
		u := []unit{day, week, month, year, hour, day}[w.val]
		return item{kind: Set, length: amount{n: 1, unit: u}.iso(), to: i + 1, rule: "set"}, true
	}
	if !r.is(i, "every", "each", "per") {
		return item{}, false
	}
	n := r.skip(i+1, "single", "other")
	switch v := r.w(n); v.class {
	case cUnit:
		if v.val < plural {
			return item{kind: Set, length: amount{n: float64(n - i), unit: unit(v.val)}.iso(), to: n + 1}, true
		}
	case cWeekday, cSeason, cDayPart:
		u := map[class]unit{cWeekday: week, cSeason: year, cDayPart: day}[v.class]
		return item{kind: Set, length: amount{n: 1, unit: u}.iso(), to: n + 1}, true
	}
	if a, end := r.amount(n); end > 0 && r.is(i, "every") {
		return item{kind: Set, length: a.iso(), to: end}, true
	}
	return item{}, false
}
