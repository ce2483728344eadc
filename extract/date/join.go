package date

import "github.com/testimonia/testimonia"

// group is one expression to be: one item, or several that stand for one date.
type group struct {
	sent        int
	points      []point
	relation    Relation
	parenthesis bool // it stands in brackets: life dates, references
	first, last int  // tokens, with the words of the relation
	span        testimonia.Span
	rule        string
	edtf        string
	anchor      int
	shift       ref    // of \"two days before 5 May\": how far from the date
	start, end  string // of \"1888–?\" and \"?–1943\": what the missing end is in EDTF
}

// point is an item with its place in the text.
type point struct {
	item
	first, last int
	span        testimonia.Span
	implied     bool
	base        string // EDTF without the modifier
	edtf        string // with it
}

// joiner joins the items of one sentence into groups.
type joiner struct {
	*reader
	sent int
}

// join turns items into groups, in order.
func (j *joiner) join(items []item) []group {
	var out []group
	floor := 0
	for k := 0; k < len(items); {
		n, rel := j.chain(items, k)
		g := group{sent: j.sent, relation: rel, rule: items[k].rule, anchor: AnchorNone}
		from, to := items[k].from, items[k+n-1].to
		for _, it := range items[k : k+n] {
			g.points = append(g.points, j.point(it))
		}
		from, to = j.relate(&g, from, to, floor)
		g.parenthesis = j.is(from-1, "(", "[") || j.is(from-2, "(", "[")
		to = j.halfOpen(&g, from, to)
		if j.shifted(&g, items, k, from) {
			from = items[k-1].from
			out = out[:len(out)-1]
		}
		g.first, g.last, g.span = j.place(from, to)
		out = append(out, g)
		k, floor = k+n, to
	}
	return out
}

// shifted makes one of "two days" and "before 5 May 1942".
func (j *joiner) shifted(g *group, items []item, k, from int) bool {
	if k == 0 || len(g.points) != 1 || g.relation != Before && g.relation != After {
		return false
	}
	d := items[k-1]
	if d.kind != Duration || d.to != from || d.amount.unit < day || d.amount.some || d.amount.least > 0 {
		return false
	}
	g.shift = ref{unit: d.amount.unit, n: d.amount.n}
	if g.relation == Before {
		g.shift.n = -d.amount.n
	}
	g.relation, g.rule = "", "counted"
	return true
}

// halfOpen reads the missing end of "(1888–?)", "(1905– )" and "(?–1943)".
func (j *joiner) halfOpen(g *group, from, to int) int {
	if len(g.points) != 1 || g.relation != "" || g.points[0].grain > GrainYear {
		return to
	}
	switch {
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

func (j *joiner) place(from, to int) (first, last int, span testimonia.Span) {
	a, b := j.words[from], j.words[to-1]
	return a.tok, b.tok, testimonia.Span{Start: a.start, End: b.end}
}

func (j *joiner) point(it item) point {
	p := point{item: it}
	p.first, p.last, p.span = j.place(it.from, it.to)
	return p
}

// chain returns how many items from k on make one expression, and what joins
// them.
func (j *joiner) chain(items []item, k int) (int, Relation) {
	a := items[k]
	if k+1 >= len(items) || !joinable(a) || !joinable(items[k+1]) {
		return 1, ""
	}
	b := items[k+1]
	opener := j.opener(a.from)
	switch link := j.link(a.to, b.from); link {
	case "-":
		if a.clock != "" && b.clock == "" || !sameSize(a, b) || j.endsWithMark(a.to) {
			return 1, ""
		}
		return 2, Through
	case "to":
		if opener == "from" || opener == "between" || sameSize(a, b) {
			return 2, Through
		}
	case "and":
		if opener == "between" {
			return 2, Between
		}
		if sameSize(a, b) && b.ref.to == refNone && a.ref.to == refNone && a.mod == b.mod && a.mod == "" {
			return 2, Both
		}
	case "or":
		if sameSize(a, b) {
			return 2, Either
		}
	case ",":
		if n := j.list(items[k:]); n > 2 {
			return n, Both
		}
	}
	return 1, ""
}

// joinable reports whether an item can be one end of a range.
func joinable(it item) bool {
	return it.kind == Date && it.vague == "" || it.kind == Time && (it.clock != "" || it.month > 0)
}

// sameSize reports whether two items are of like grain.
func sameSize(a, b item) bool {
	if a.grain == b.grain {
		return true
	}
	fine := func(g Grain) bool { return g >= GrainDay && g <= GrainSeason }
	if a.part != "" && b.grain == GrainDay {
		return true
	}
	return fine(a.grain) && fine(b.grain) && !a.hasYear || a.grain >= GrainWeek && b.grain >= GrainWeek && a.hasYear && b.hasYear
}

// endsWithMark reports whether a dash there has space before and none after, or
// stands for a pause.
func (j *joiner) endsWithMark(i int) bool {
	return !j.w(i).glued && j.w(i+1).glued && !j.w(i+1).letterGlued()
}

// link names what stands between two items, "" where they do not touch.
func (j *joiner) link(i, to int) string {
	if i == to {
		return ""
	}
	name := ""
	switch {
	case j.is(i, "-", "/"):
		name = "-"
		for j.is(i+1, "-") {
			i++
		}
	case j.is(i, "to", "until", "till", "through"):
		name = "to"
	case j.is(i, "up") && j.is(i+1, "to", "until", "till"), j.is(i, "right", "all") && j.is(i+1, "through", "to"):
		name = "to"
		i++
	case j.is(i, "and", "&"):
		name = "and"
	case j.is(i, "or"):
		name = "or"
	case j.is(i, ","):
		name = ","
	}
	if name == "" {
		return ""
	}
	i++
	if name == "to" || name == "and" || name == "or" || name == "-" {
		for k := 0; k < 3 && i < to && j.is(i, "the", "in", "about", "around", "circa", "c", "ca", ".", "from", "at", "on", "probably", "perhaps", "early", "until"); k++ {
			i++
		}
	}
	if i != to {
		return ""
	}
	return name
}

// list returns how many items from the first on stand in a list "1905, 1917 and
// 1921"; 0 for none.
func (j *joiner) list(items []item) int {
	for n := 1; n < len(items) && n < 20; n++ {
		if !joinable(items[n]) || items[n].grain != items[0].grain {
			return 0
		}
		switch j.link(items[n-1].to, items[n].from) {
		case ",":
		case "and":
			return n + 1
		default:
			return 0
		}
	}
	return 0
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
	case j.is(i-1, "since"), j.is(i-1, "of") && j.is(i-2, "as"):
		if j.is(i-1, "since") {
			return From, 1 + b2i(j.is(i-2, "ever"))
		}
		return From, 2
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
