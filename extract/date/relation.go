package date

// This file reads the words around a date that open it, close it or make it
// approximate.

// relate reads the words before and after a group that open it or make it
// approximate, and returns its new extent. It looks back no further than floor.
func (j *joiner) relate(g *group, from, to, floor int) (int, int) {
	if !joinable(g.points[0].item) {
		return from, to
	}
	from = j.approximate(g, from, floor)
	if g.relation == "" && j.is(to, "onwards", "onward") || j.is(to, "on") && j.is(from-1, "from") && g.relation == "" {
		g.relation = From
		to++
	}
	if j.is(to, "?") && j.w(to).glued && (to+1 < len(j.words) || g.parenthesis) {
		g.points[len(g.points)-1].uncertain = true
	}
	at := from
	if at-1 >= floor && j.is(at-1, "in", "on", "the", "early", "at") && at-2 >= floor && j.is(at-2, "since", "from", "until", "till", "by", "after", "before", "starting", "beginning") {
		at--
	}
	rel, n := j.relationWord(at, g)
	if n == 0 || at-n < floor {
		return from, to
	}
	if rel == Until && g.relation == "" && j.is(at-n, "until", "till") && j.negated(at-n) {
		return from, to // "not rehabilitated until 1956": it was in 1956
	}
	switch {
	case g.relation == "":
		if (rel == Until || rel == Before || rel == After) && g.points[0].ref.n != 0 {
			return from, to
		}
		g.relation = rel
	case g.relation == Through && rel == From, g.relation == Between && j.is(at-n, "between"), g.relation == From && rel == From:
	case g.relation == Through && j.is(at-n, "between"):
		g.relation = Between
	default:
		return from, to
	}
	return at - n, to
}

// negated reports whether a negation stands before word i in its clause.
func (j *joiner) negated(i int) bool {
	for k := i - 1; k >= max(0, i-12); k-- {
		if j.is(k, "not", "never") || j.is(k, "t") && j.w(k).glued && j.is(k-1, "'") {
			return true
		}
		if j.w(k).class == cMark && !j.is(k, "'") || j.is(k, "and", "but", "who", "which") {
			return false
		}
	}
	return false
}

// relationWord reads the relation that ends before word i, and how many words
// it has.
func (j *joiner) relationWord(i int, g *group) (Relation, int) {
	switch {
	case j.is(i-1, "least", "most", "about") && j.is(i-2, "at"):
		rel, n := j.relationWord(i-2, g)
		if n > 0 {
			return rel, n + 2
		}
	case j.is(i-1, "from"):
		if g.relation == "" && j.itemNoun(i-2) {
			return "", 0
		}
		return From, 1
	case j.is(i-1, "since"):
		return From, 1 + b2i(j.is(i-2, "ever"))
	case j.is(i-1, "in") && j.is(i-2, "starting", "beginning"):
		return From, 2
	case j.is(i-1, "until", "till"):
		return Until, 1 + b2i(j.is(i-2, "up"))
	case j.is(i-1, "to") && j.is(i-2, "up"):
		return Until, 2
	case j.is(i-1, "by"):
		return Until, 1
	case j.is(i-1, "before"), j.is(i-1, "to") && j.is(i-2, "prior"):
		return Before, 1 + b2i(j.is(i-1, "to"))
	case j.is(i-1, "than") && j.is(i-2, "later") && j.is(i-3, "no", "not"):
		return Before, 3
	case j.is(i-1, "after"):
		return After, 1
	case j.is(i-1, "-") && j.is(i-2, "post"):
		return After, 2
	case j.is(i-1, "-") && j.is(i-2, "pre"):
		return Before, 2
	case j.is(i-1, "between"):
		return Between, 1
	}
	return "", 0
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// itemNoun reports whether the word names a thing that is from a time rather
// than a state that begins: "a letter from 1931".
func (j *joiner) itemNoun(i int) bool {
	w := j.w(i)
	if j.is(i, "photo", "photograph", "picture", "letter", "document", "article", "entry", "card", "report", "text", "diary",
		"telegram", "postcard", "passport", "certificate") {
		return true
	}
	return w.class == cOther && j.pluralNoun(w)
}

// approximate reads "about", "circa" and the like before each point.
func (j *joiner) approximate(g *group, from, floor int) int {
	for k := range g.points {
		p := &g.points[k]
		at := p.from
		for {
			n := j.vagueBefore(at, p)
			if n == 0 || k == 0 && at-n < floor {
				break
			}
			at -= n
		}
		if k == 0 {
			from = at
		}
	}
	return from
}

// vagueBefore reads one word of approximation or doubt that ends before word i
// and returns how many words it takes.
func (j *joiner) vagueBefore(i int, p *point) int {
	switch {
	case j.is(i-1, "about", "around", "circa", "c", "ca", "approximately", "roughly", "approx", "~", "towards", "toward"):
		if j.is(i-1, "c", "ca") && p.grain < GrainMonth || j.is(i-1, "towards", "toward", "about") && p.grain == GrainTime {
			return 0
		}
		p.approx = true
		return 1
	case j.is(i-1, ".") && j.is(i-2, "c", "ca", "approx") && j.w(i-1).glued:
		p.approx = true
		return 2
	case j.is(i-1, "in") && j.is(i-2, "sometime"), j.is(i-1, "in") && j.is(i-2, "time") && j.is(i-3, "some"):
		return 0
	case j.is(i-1, "in", "on") && j.is(i-2, "probably", "perhaps", "possibly"), j.is(i-1, "probably", "perhaps", "possibly"):
		p.uncertain = true
		return 1 + b2i(j.is(i-1, "in", "on"))
	}
	return 0
}

// halfOpen reads the missing end of "(1888–?)", "(1905– )" and "(?–1943)".
func (j *joiner) halfOpen(g *group, from, to int) int {
	if len(g.points) != 1 || g.relation != "" && g.relation != From || g.points[0].grain > GrainYear {
		return to
	}
	switch {
	case (j.is(to, "-") || j.is(to, "to", "until", "till")) && j.is(to+1, "present", "today", "now"):
		g.end = "/.."
		return to + 2
	case j.is(to, "to") && j.is(to+1, "the") && j.is(to+2, "present"):
		g.end = "/.."
		return to + 3
	case j.is(from-1, "-") && j.is(from-2, "?"):
		g.start = "/"
	case j.is(to, "-") && j.is(to+1, "?") && j.w(to+1).glued:
		g.end = "/"
		return to + 2
	case j.is(to, "-") && j.is(to+1, ")") && j.is(from-1, "("):
		g.end = "/.."
		return to + 1
	}
	return to
}

// shifted makes one of "two days" and "before 5 May 1942".
func (j *joiner) shifted(g *group, items []item, k, from int) bool {
	if k == 0 || len(g.points) != 1 || g.relation != Before && g.relation != After {
		return false
	}
	d := items[k-1]
	if d.kind != Duration || d.to != from || d.amount.unit < day {
		return false
	}
	if d.amount.some || d.amount.least > 0 {
		return d.amount.unit < month // "a few days after 22 June": still after
	}
	g.shift = ref{unit: d.amount.unit, n: d.amount.n}
	if g.relation == Before {
		g.shift.n = -d.amount.n
	}
	g.relation, g.rule = "", "counted"
	return true
}

// opener names the word before an item that begins a range.
func (j *joiner) opener(i int) string {
	for k := i - 1; k >= max(0, i-3); k-- {
		switch {
		case j.is(k, "from", "between"):
			return j.words[k].s
		case j.is(k, "about", "around", "circa", "the", "in", "early", "c", "."):
		default:
			return ""
		}
	}
	return ""
}
