package date

import "github.com/testimonia/testimonia/edtf"

// This file fills in what the words leave open, from the document's own
// chronology.

// now is the date that the text has reached.
type now struct {
	when
	group   int  // index of the group that set it, AnchorNone before the first
	setting bool // it opens its sentence, or stands alone: the story moves there
}

// resolver walks through the groups in reading order.
type resolver struct {
	f *finder
	clock
	main   clock // while in a block apart: where the main text stands
	block  int   // of the last group
	apart  bool  // whether that block stands apart
	year4  int   // the last year of four digits, to complete "'42"
	latest int   // the latest full year of the text, 0 without one

	dateline int // index of the group that dates the document, AnchorNone without one
}

// clock is how far a text has come.
type clock struct {
	now  now // the last date
	fine now // the last one that names a month, a season or a day
	day  now // the last one of a day's grain
}

func newClock() clock {
	none := now{group: AnchorNone}
	return clock{now: none, fine: none, day: none}
}

// resolve fills in every group.
func (f *finder) resolve() {
	r := resolver{f: f, clock: newClock(), block: -1}
	r.year4, r.latest = f.firstYear(), f.latestYear()
	f.orderFigures()
	r.dateline = f.findDateline()
	for i := range f.groups {
		r.enter(f.sents[f.groups[i].sent].Block)
		r.group(i)
	}
}

// enter sets the clock for a block: blocks apart each begin anew, and the main
// text goes on where it was.
func (r *resolver) enter(block int) {
	if block == r.block || r.f.opt.Apart == nil {
		return
	}
	apart := r.f.opt.Apart(block)
	switch {
	case apart && !r.apart:
		r.main = r.clock
		r.clock = newClock()
	case apart:
		r.clock = newClock()
	case r.apart:
		r.clock = r.main
	}
	r.block, r.apart = block, apart
}

// firstYear returns the first full year of the document, or that of its date.
func (f *finder) firstYear() int {
	for _, g := range f.groups {
		for _, p := range g.points {
			if p.hasYear && !p.short && p.year > 1000 {
				return p.year
			}
		}
	}
	if f.opt.HasDate {
		y, _, _ := f.opt.DocumentDate.Gregorian()
		return y
	}
	return 0
}

// latestYear returns the latest full year of the document, 0 where it has none.
func (f *finder) latestYear() int {
	latest := 0
	for _, g := range f.groups {
		for _, p := range g.points {
			if p.hasYear && !p.short && p.year <= 2100 {
				latest = max(latest, p.year)
			}
		}
	}
	return latest
}

// group fills in one group.
func (r *resolver) group(i int) {
	g := &r.f.groups[i]
	if g.points[0].kind != Date && g.points[0].kind != Time || g.points[0].vague != "" {
		return
	}
	for k := range g.points {
		r.century(&g.points[k].when)
	}
	for k := range g.points {
		r.era(&g.points[k])
	}
	shareEras(g.points)
	r.shareYears(g)
	for k := range g.points {
		r.fill(i, k)
	}
	if g.shift.unit > 0 {
		r.shift(g, &g.points[0])
	}
	for k := range g.points {
		p := &g.points[k]
		p.base, p.edtf = p.when.edtf()
	}
	g.edtf = g.value()
	r.closeOpen(i)
	r.advance(i)
}

// century completes a year of two digits: the century is that in which it lies
// nearest to the last full year, but not behind all the years of the text.
func (r *resolver) century(w *when) {
	if !w.hasYear || !w.short {
		return
	}
	w.short = false
	ref := r.year4
	if ref == 0 {
		ref = 1950
	}
	y := ref/100*100 + w.year
	switch {
	case y-ref > 60 || y > r.latest+foresight && r.latest > 0:
		y -= 100
	case ref-y > 60 && y+100 <= max(r.latest, ref)+foresight:
		y += 100
	}
	w.year = y
}

// foresight is how many years behind the latest full year of a text one of two
// digits may lie.
const foresight = 20

// era gives a small year without one that of the date before, where it can be
// meant: "490" after "500 BC".
func (r *resolver) era(p *point) {
	if p.doubt == earlyYears && p.era == 0 && r.now.era < 0 && p.year > 0 && r.now.year < 0 {
		p.year, p.era = 1-p.year, -1
	}
}

// shareEras gives the earlier years of a range the era of its last one: "490–480
// BC".
func shareEras(points []point) {
	last := points[len(points)-1].when
	for k := range points[:len(points)-1] {
		p := &points[k].when
		if last.era < 0 && p.era == 0 && p.hasYear && p.year > 0 && p.year >= 1-last.year {
			p.year, p.era = 1-p.year, -1
		}
	}
}

// shareYears lets the points of a group lend each other the year.
func (r *resolver) shareYears(g *group) {
	for k := len(g.points) - 2; k >= 0; k-- {
		a, b := &g.points[k], &g.points[k+1]
		if a.lacksYear() && b.hasYear && a.ref.to == refNone {
			a.year, a.hasYear, a.era = b.year, true, b.era
			if a.order() > b.order() && b.order() > 0 {
				a.year--
			}
		}
	}
	for k := 1; k < len(g.points); k++ {
		a, b := &g.points[k-1], &g.points[k]
		if b.lacksYear() && a.hasYear && b.ref.to == refNone {
			b.year, b.hasYear, b.era, b.implied = a.year, true, a.era, true
			if b.order() < a.order() && b.order() > 0 {
				b.year++
			}
		}
	}
}

// lacksYear reports whether the words name a part of a year but not which year.
func (w *when) lacksYear() bool {
	return !w.hasYear && (w.month > 0 || w.season > 0 || w.feast != nil)
}

// order gives the point's place in the year, in hundredths of a month.
func (w *when) order() int {
	switch {
	case w.month > 0:
		return w.month*100 + w.day
	case w.season > 0:
		return []int{400, 700, 1000, 1250}[w.season-21]
	case w.feast != nil:
		_, m, d := w.feast.date(1940).Gregorian()
		return m*100 + d
	}
	return 0
}

// fill completes point k of group i.
func (r *resolver) fill(i, k int) {
	g := &r.f.groups[i]
	p := &g.points[k]
	switch {
	case p.ref.to != refNone:
		r.count(g, p)
	case p.lacksYear():
		r.impliedYear(i, g, p)
	case p.weekday > 0 && p.day == 0:
		r.nextWeekday(g, p)
	case p.grain == GrainTime && p.day == 0 && p.clock != "" && r.day.group >= 0 && r.now.group == r.day.group && r.f.groups[r.day.group].sent >= g.sent-1:
		p.year, p.month, p.day, p.hasYear, p.implied = r.day.year, r.day.month, r.day.day, true, true
	}
	if p.feast != nil && p.hasYear {
		p.year, p.month, p.day = p.feast.date(p.year).Gregorian()
	}
	if p.eve && p.hasYear && p.day > 0 {
		p.year, p.month, p.day = (edtf.FromGregorian(p.year, p.month, p.day) - 1).Gregorian()
	}
	if p.julian && p.hasYear && p.day > 0 {
		p.year, p.month, p.day = edtf.FromJulian(p.year, p.month, p.day).Gregorian()
	}
}

// impliedYear takes the year from a later date of the same sentence, or from
// the date before.
func (r *resolver) impliedYear(i int, g *group, p *point) {
	p.implied = true
	if y, from, ok := r.laterInSentence(i, p); ok {
		p.year, p.hasYear, g.anchor = y, true, from
		return
	}
	if r.now.group == AnchorNone || !r.now.hasYear {
		if y, from, ok := r.soonAfter(i); ok {
			p.year, p.hasYear, g.anchor = y, true, from
		}
		return
	}
	from := r.yearSource(i)
	if u := map[bool]unit{true: day, false: year}[p.loose]; r.stale(g, from.group, u) {
		return
	}
	p.year, p.hasYear, p.era, g.anchor = from.year, true, from.era, from.group
	if from.order() >= 1000 && p.order() < 400 && p.order() > 0 && from.grain < GrainYear {
		p.year++
	}
	if p.month == 2 && p.day == 29 && !edtf.Leap(p.year) {
		p.year++
	}
}

// asideYears is how far a bare year must lie from the story to be an aside.
const asideYears = 5

// yearSource returns the date whose year a month or day without one belongs to:
// the last date, unless that is a bare year said in passing while the story runs
// in another.
func (r *resolver) yearSource(i int) now {
	if r.now.grain < GrainYear || r.fine.group < 0 || r.now.setting {
		return r.now
	}
	if d := r.now.year - r.fine.year; d > asideYears || d < -asideYears {
		return r.fine
	}
	return r.now
}

// laterInSentence looks for the year in a finer date that follows in the same
// sentence: "found guilty on January 30 and shot on February 1, 1937".
func (r *resolver) laterInSentence(i int, p *point) (year, from int, ok bool) {
	gs := r.f.groups
	if r.now.group >= 0 && gs[r.now.group].sent == gs[i].sent && !gs[r.now.group].parenthesis {
		return 0, 0, false
	}
	for k := i + 1; k < len(gs) && gs[k].sent == gs[i].sent && k < i+4; k++ {
		q := gs[k].points[0]
		if near := gs[k].first-gs[i].last <= 3; q.hasYear && !q.short && q.ref.to == refNone && (q.month > 0 || near && q.season > 0) {
			if p.order() > q.order() {
				return q.year - 1, k, true
			}
			return q.year, k, true
		}
	}
	return 0, 0, false
}

// soonAfter looks for a full date a few expressions on, where none came before.
func (r *resolver) soonAfter(i int) (year, from int, ok bool) {
	gs := r.f.groups
	for k := i + 1; k < len(gs) && k < i+3 && gs[k].sent <= gs[i].sent+1; k++ {
		if q := gs[k].points[0]; q.hasYear && !q.short && q.grain <= GrainYear && !gs[k].parenthesis {
			return q.year, k, true
		}
	}
	return 0, 0, false
}

// advance moves the document's clock to group i.
func (r *resolver) advance(i int) {
	g := &r.f.groups[i]
	p := g.points[len(g.points)-1]
	for _, q := range g.points {
		if q.hasYear && q.year > 1000 && !q.implied {
			r.year4 = q.year
		}
	}
	if !p.hasYear || p.grain > GrainYear || g.edtf == "" || p.ref.to == refDocument {
		return
	}
	if g.parenthesis && len(g.points) > 1 {
		return
	}
	r.now = now{when: p.when, group: i, setting: r.opens(g)}
	if p.day > 0 {
		r.day = r.now
	}
	if p.grain < GrainYear {
		r.fine = r.now
	}
}

// opens reports whether a group stands at the beginning of its sentence.
func (r *resolver) opens(g *group) bool { return g.first <= 2 }
