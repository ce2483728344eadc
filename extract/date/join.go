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
	until       string // EDTF of the end that an event gives: "from 1919 until his death in 1937"
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
	if name == "and" && j.is(i, "in", "on", "at", "from") {
		return "" // "in 1937 and in 1941" are two dates
	}
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
