package date

// dropDoubtful removes items that only the rest of the document can vouch for.
func (f *finder) dropDoubtful() {
	full, early := false, false
	for _, g := range f.groups {
		for _, p := range g.points {
			if p.doubt == sure && p.hasYear && !p.short {
				full = full || p.year >= 1000
				early = early || p.era != 0 || p.grain == GrainCentury && p.year < 1000
			}
			early = early || p.doubt == earlyYears && g.parenthesis && (p.approx || len(g.points) > 1)
		}
	}
	if !early {
		f.dropEarlyYears()
	}
	kept := f.groups[:0]
	for _, g := range f.groups {
		keep := true
		for _, p := range g.points {
			keep = keep && !(p.doubt == twoDigits && !full || p.doubt == earlyYears && !early)
		}
		if keep {
			kept = append(kept, g)
		}
	}
	f.groups = kept
}

// dropEarlyYears takes back numbers that were read as years after a month: "in
// January 114 people".
func (f *finder) dropEarlyYears() {
	for i := range f.groups {
		for k := range f.groups[i].points {
			p := &f.groups[i].points[k]
			if p.hasYear && !p.short && p.era == 0 && p.year > 0 && p.year < 1000 && p.grain < GrainYear {
				p.hasYear = false
			}
		}
	}
}

// orderFigures reads dates like 4/5/1937 as the document's clear ones are
// written, if all of these agree.
func (f *finder) orderFigures() {
	var seen [4]bool
	f.eachPoint(func(p *point) { seen[p.order12] = true })
	if seen[dayFirst] == seen[monthFirst] {
		return
	}
	f.eachPoint(func(p *point) {
		if p.order12 != eitherFirst {
			return
		}
		p.order12 = orderGiven
		if seen[monthFirst] {
			p.day, p.month = p.month, p.day
		}
	})
}

func (f *finder) eachPoint(do func(p *point)) {
	for i := range f.groups {
		for k := range f.groups[i].points {
			do(&f.groups[i].points[k])
		}
	}
}

// closeOpen ends an open interval with the date of the event that closes it: "from
// 1919 until his death in 1937". Both keep their own words.
func (r *resolver) closeOpen(i int) {
	if i == 0 {
		return
	}
	a, b := &r.f.groups[i-1], &r.f.groups[i]
	if a.sent != b.sent || a.relation != From || b.relation != "" || len(a.points) != 1 || a.points[0].edtf == "" || b.edtf == "" ||
		!r.f.untilBetween(a, b) {
		return
	}
	a.until = b.points[len(b.points)-1].right()
	a.edtf = a.value()
}

// untilBetween reports whether "until" follows a at once and leads to b without
// a new clause.
func (f *finder) untilBetween(a, b *group) bool {
	tokens := f.sents[a.sent].Tokens
	if b.first-a.last < 3 || b.first-a.last > 12 || b.first > len(tokens) {
		return false
	}
	word := func(k int) string { return f.text[tokens[k].Start:tokens[k].End] }
	if w := word(a.last + 1); w != "until" && w != "till" && w != "to" {
		return false
	}
	for k := a.last + 2; k < b.first; k++ {
		switch word(k) {
		case ",", ";", "and", "when", "who", "which", "(", ".":
			return false
		}
	}
	return true
}

// datelineDepth is how many sentences down a document's date may stand.
const datelineDepth = 15

// findDateline looks for a line near the top that is nothing but a date.
func (f *finder) findDateline() int {
	for i := range f.groups {
		g := &f.groups[i]
		if g.sent >= datelineDepth {
			break
		}
		p := &g.points[0]
		if len(g.points) == 1 && p.grain == GrainDay && p.hasYear && !p.short && g.relation == "" && g.last-g.first+3 >= len(f.sents[g.sent].Tokens) {
			return i
		}
	}
	return AnchorNone
}
