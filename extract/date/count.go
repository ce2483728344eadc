package date

import "github.com/testimonia/testimonia/edtf"

// This file counts from one date to another: "two years later", "that month",
// "last Monday".

// count fills in a point that is counted from another.
func (r *resolver) count(g *group, p *point) {
	base, anchor := r.now.when, r.now.group
	if p.ref.to == refDocument {
		base, anchor = r.document()
	}
	if p.ref.unit < month && p.ref.to == refAnchor && base.day == 0 && r.day.group >= 0 && r.sameMonth(base) {
		base, anchor = r.day.when, r.day.group
	}
	if !base.hasYear || p.ref.to == refAnchor && r.stale(g, anchor, p.ref.unit) {
		return
	}
	p.implied = true
	g.anchor = anchor
	r.countFrom(g, p, base)
}

// shift moves a full date by the amount that stands before it: "two days before
// 5 May 1942".
func (r *resolver) shift(g *group, p *point) {
	base := p.when
	p.when = when{grain: grainOf(g.shift.unit), ref: g.shift}
	if base.hasYear {
		r.countFrom(g, p, base)
	}
}

// countFrom counts from a base.
func (r *resolver) countFrom(g *group, p *point, base when) {
	if p.ref.some {
		r.open(g, p, base)
		return
	}
	p.era = base.era
	switch p.ref.unit {
	case year, decade, century:
		r.countYears(p, base)
	case month, quarter:
		r.countMonths(p, base)
	default:
		r.countDays(p, base)
	}
}

// sameMonth reports whether the last day spoken of lies in the period of base.
func (r *resolver) sameMonth(base when) bool {
	return base.year == r.day.year && base.month == r.day.month
}

// document returns the document's date.
func (r *resolver) document() (when, int) {
	if !r.f.opt.HasDate && r.dateline >= 0 && r.f.groups[r.dateline].edtf != "" {
		return r.f.groups[r.dateline].points[0].when, r.dateline
	}
	if !r.f.opt.HasDate {
		return when{}, AnchorNone
	}
	y, m, d := r.f.opt.DocumentDate.Gregorian()
	return when{grain: GrainDay, year: y, month: m, day: d, hasYear: true}, AnchorDocument
}

// open makes "a few days later" the time after (or before) the base.
func (r *resolver) open(g *group, p *point, base when) {
	p.grain, p.year, p.month, p.day, p.season, p.hasYear = base.grain, base.year, base.month, base.day, base.season, true
	g.relation = After
	p.vague = Future
	if p.ref.n < 0 {
		g.relation, p.vague = Before, Past
	}
}

func (r *resolver) countYears(p *point, base when) {
	step := p.ref.n
	switch p.ref.unit {
	case decade:
		step *= 10
	case century:
		step *= 100
	}
	if base.grain > GrainYear && p.ref.unit == year {
		return
	}
	if p.ref.unit == year && step != float64(int(step)) { // a year and a half later
		p.approx = true
		if base.month > 0 {
			p.ref.n *= 12
			r.countMonths(p, base)
			return
		}
	}
	y := base.year + int(step)
	p.hasYear = true
	switch {
	case p.ref.unit > year && p.ref.n != float64(int(p.ref.n)): // half a century later
		p.grain, p.year, p.approx = GrainYear, y, true
	case p.ref.unit == decade && (p.ref.n == 0 || base.grain == GrainDecade):
		p.grain, p.year = GrainDecade, floorTo(y, 10)
	case p.ref.unit == decade && step != 0:
		p.grain, p.year = GrainDecade, floorTo(y, 10)
	case p.ref.unit == century:
		p.grain, p.year = GrainCentury, floorTo(y, 100)
	default:
		p.year = y
		r.named(p, base, step)
	}
}

// named adjusts "the following spring": the first that comes after the base.
func (r *resolver) named(p *point, base when, step float64) {
	if p.order() == 0 || base.order() == 0 || !p.ref.near {
		return
	}
	if step > 0 && p.grain <= GrainSeason && p.order() > base.order() {
		p.year = base.year
	}
	if step < 0 && p.order() < base.order() {
		p.year = base.year
	}
}

func floorTo(y, unit int) int {
	if y <= 0 { // 480–489 BC are the 480s
		return 1 - ((1-y)/unit*unit + unit - 1)
	}
	return y / unit * unit
}

func (r *resolver) countMonths(p *point, base when) {
	n := int(p.ref.n)
	if p.ref.unit == quarter {
		n *= 3
	}
	if base.month == 0 {
		if base.grain == GrainYear { // "the same month" of a year: some month of it
			p.grain, p.year, p.hasYear = GrainYear, base.year, true
			p.approx = p.ref.n != 0
		}
		return
	}
	y, m, _ := edtf.FromGregorian(base.year, base.month+n, 1).Gregorian()
	p.year, p.month, p.hasYear = y, m, true
	if p.day == 0 {
		p.grain = GrainMonth
	}
}

func (r *resolver) countDays(p *point, base when) {
	days := p.ref.n
	switch p.ref.unit {
	case week:
		days *= 7
	case fortnight:
		days *= 14
	case second, minute, hour:
		return
	}
	if base.day == 0 {
		if base.month > 0 && days < 20 && days > -20 {
			p.grain, p.year, p.month, p.hasYear, p.approx = GrainMonth, base.year, base.month, true, days != 0
		}
		return
	}
	d := edtf.FromGregorian(base.year, base.month, base.day) + edtf.Day(days)
	if p.weekday > 0 {
		d = toWeekday(edtf.FromGregorian(base.year, base.month, base.day), p.weekday-1, p.ref.n)
	} else if p.ref.unit != day && p.ref.n != 0 {
		p.approx = true
	}
	p.year, p.month, p.day = d.Gregorian()
	p.hasYear = true
	if p.grain != GrainTime {
		p.grain = GrainDay
	}
}

// toWeekday returns the day of the week before (n below 0), in (0) or after the
// day's own.
func toWeekday(d edtf.Day, weekday int, n float64) edtf.Day {
	diff := edtf.Day((weekday - d.Weekday() + 7) % 7)
	switch {
	case n < 0 && diff == 0:
		return d - 7
	case n < 0:
		return d + diff - 7
	case n > 0 && diff == 0:
		return d + 7
	}
	return d + diff
}

// nextWeekday dates "on Thursday" within the week after the last day spoken of,
// where that stands in the sentence before or in the same.
func (r *resolver) nextWeekday(g *group, p *point) {
	if r.day.group < 0 || r.now.group != r.day.group || r.f.groups[r.day.group].sent < g.sent-1 {
		return
	}
	step := 0.0
	if r.day.group == r.dateline {
		step = -1 // news looks back from its date
	}
	d := toWeekday(edtf.FromGregorian(r.day.year, r.day.month, r.day.day), p.weekday-1, step)
	p.year, p.month, p.day = d.Gregorian()
	p.hasYear, p.implied, g.anchor = true, true, r.day.group
}

// stale reports whether a date lies too many sentences back to count from it:
// after so much talk "that evening" is another one.
func (r *resolver) stale(g *group, anchor int, u unit) bool {
	if anchor < 0 {
		return false
	}
	limit := 20
	switch {
	case u < week:
		limit = 5
	case u < year:
		limit = 8
	}
	return g.sent-r.f.groups[anchor].sent > limit
}
