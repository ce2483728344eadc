package person

import (
	"cmp"
	"html/template"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/svg"
)

// Measures of the life line, in its own units.
const (
	lineWidth  = 1080.0
	gutter     = 150.0 // for the names of the lanes
	rowHeight  = 20.0
	laneGap    = 9.0
	axisHeight = 26.0
	barHeight  = 9.0
	fading     = 60.0 // how far a bar without an end goes on
	letter     = 6.6  // about the width of one of a label
	leastBar   = 2.5
)

// mostLabels is how many marks are still named in the drawing. Of more, those
// that would look alike in one place are drawn once.
const mostLabels = 80

// mark is an event in the life line. Times are in years.
type mark struct {
	event
	first, last         float64 // where known
	openLeft, openRight bool
	class               string

	x0, x1   float64 // of the bar
	label    string
	left     bool // the label stands before the bar
	row      int
	from, to float64 // with the label
}

// drawLife draws the dated events of a life as intervals, in a lane for each
// theme. It is empty where less than two have a date.
func drawLife(r *base.Request, p *collection.Person, all []event) template.HTML {
	marks := datedMarks(all)
	if len(marks) < 2 {
		return ""
	}
	a := axisOf(marks)
	lanes := make([][]*mark, len(themes))
	named := len(marks) <= mostLabels
	drawn := map[look]bool{}
	for i := range marks {
		m := &marks[i]
		m.layOut(a, r.Locale, named)
		if l := m.look(); named || !drawn[l] {
			drawn[l] = true
			lanes[m.theme] = append(lanes[m.theme], m)
		}
	}
	height := axisHeight
	for _, lane := range lanes {
		height += laneHeight(pack(lane))
	}
	d := svg.New(lineWidth, height, "lifeline", r.Locale.T("The life of %s on a line of time", p.Name))
	d.Fade("fade-left", "stop", true)
	d.Fade("fade-right", "stop", false)
	a.draw(d, height)
	whole := len(all) <= perPage
	y := axisHeight
	for i, lane := range lanes {
		rows := laneHeight(pack(lane))
		if rows == 0 {
			continue
		}
		d.Text("lane", 0, y+rowHeight*.72, "start", r.Locale.T(themes[i].title))
		for _, m := range lane {
			m.draw(d, r.Locale, y, whole)
		}
		y += rows
	}
	return d.HTML()
}

// datedMarks are the events that can be placed, by time.
func datedMarks(all []event) []mark {
	var out []mark
	for _, e := range all {
		if e.Date == nil {
			continue
		}
		v, err := edtf.Parse(e.Date.EDTF)
		if err != nil {
			continue
		}
		first, last, ok := v.Bounds()
		if !ok || first == edtf.Always && last == edtf.Never {
			continue
		}
		m := mark{event: e, openLeft: first == edtf.Always, openRight: last == edtf.Never, class: classOf(e, v)}
		if m.openLeft {
			first = last
		}
		if m.openRight {
			last = first
		}
		m.first, m.last = yearOf(first), yearOf(last+1)
		if m.openRight {
			m.last = m.first
		}
		if m.openLeft {
			m.first = m.last
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b mark) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last)) })
	return out
}

// momentary are the types of what does not last: two dates of one are bounds.
var momentary = []testimonia.Type{testimonia.Birth, testimonia.Baptism, testimonia.Death, testimonia.Burial, testimonia.Execution, testimonia.Killing,
	testimonia.Disappearance, testimonia.Arrest, testimonia.Release, testimonia.Escape, testimonia.Sentence, testimonia.Dismissal, testimonia.Expulsion,
	testimonia.Signing, testimonia.Award, testimonia.Rehabilitation, testimonia.Confession, testimonia.Accusation, testimonia.Separation, testimonia.Meeting}

// classOf tells apart what lasted from what happened within a time, and says
// what is uncertain, denied or disputed.
func classOf(e event, v edtf.Value) string {
	class := "mark within"
	if v.Kind == edtf.Interval && !slices.Contains(momentary, e.Type) {
		class = "mark lasting"
	}
	if v.Qualified() != 0 {
		class += " rough"
	}
	if e.Doubtful {
		class += " denied"
	}
	if e.conflicts() {
		class += " differs"
	}
	return class
}

// yearOf writes a day as a year with its fraction.
func yearOf(d edtf.Day) float64 {
	y, _, _ := d.Gregorian()
	start, end := edtf.FromGregorian(y, 1, 1), edtf.FromGregorian(y+1, 1, 1)
	return float64(y) + float64(d-start)/float64(end-start)
}

// axis is the scale of time.
type axis struct{ first, last, step float64 }

func axisOf(marks []mark) axis {
	first, last := math.Inf(1), math.Inf(-1)
	for _, m := range marks {
		first, last = min(first, m.first), max(last, m.last)
	}
	const most = 12 // years written
	step := float64(svg.NiceStep(int(math.Ceil((last - first) / most))))
	return axis{math.Floor(first/step) * step, math.Ceil(last/step)*step + step/2, step}
}

func (a axis) x(year float64) float64 {
	return gutter + (year-a.first)/(a.last-a.first)*(lineWidth-gutter-10)
}

func (a axis) draw(d *svg.Drawing, height float64) {
	for y := a.first; y <= a.last; y += a.step {
		d.Line("year", a.x(y), axisHeight-6, a.x(y), height)
		d.Text("year", a.x(y), axisHeight-11, "middle", strconv.Itoa(int(y)))
	}
}

// layOut places the bar and its label.
func (m *mark) layOut(a axis, l *base.Locale, named bool) {
	m.x0, m.x1 = a.x(m.first), a.x(m.last)
	if m.openLeft {
		m.x0 = max(gutter, m.x1-fading)
	}
	if m.openRight {
		m.x1 = min(lineWidth, m.x0+fading)
	}
	m.x1 = max(m.x1, m.x0+leastBar)
	m.from, m.to = m.x0, m.x1+3
	if !named {
		return
	}
	m.label = head(l, m.Statement)
	width := letter*float64(utf8.RuneCountInString(m.label)) + 10
	if m.left = m.x1+width > lineWidth; m.left {
		m.from -= width
	} else {
		m.to += width
	}
}

// look is what a mark looks like, to a few units.
type look struct {
	theme, from, to int
	class           string
}

func (m *mark) look() look {
	const grain = 4
	return look{m.theme, int(m.x0 / grain), int(m.x1 / grain), m.class}
}

// pack gives each mark of a lane a row where it does not lie over another, and
// returns how many rows there are.
func pack(lane []*mark) int {
	var ends []float64
	for _, m := range lane {
		m.row = slices.IndexFunc(ends, func(end float64) bool { return end <= m.from })
		if m.row < 0 {
			m.row = len(ends)
			ends = append(ends, 0)
		}
		ends[m.row] = m.to
	}
	return len(ends)
}

func laneHeight(rows int) float64 {
	if rows == 0 {
		return 0
	}
	return float64(rows)*rowHeight + laneGap
}

func (m *mark) draw(d *svg.Drawing, l *base.Locale, lane float64, whole bool) {
	y := lane + float64(m.row)*rowHeight
	d.Link(m.class, m.href(whole), m.words(l), func() {
		fill := ""
		switch {
		case m.openLeft:
			fill = "fade-left"
		case m.openRight:
			fill = "fade-right"
		}
		class := "bar"
		if fill != "" {
			class = "fading"
		}
		d.Rect(class, m.x0, y+(rowHeight-barHeight)/2, m.x1-m.x0, barHeight, fill)
		switch {
		case m.label == "":
		case m.left:
			d.Text("label", m.x0-4, y+rowHeight*.72, "end", m.label)
		default:
			d.Text("label", m.x1+4, y+rowHeight*.72, "start", m.label)
		}
	})
}

// href leads to the event in the life below, or to its words where the life has
// several pages.
func (m *mark) href(whole bool) string {
	if whole {
		return "#" + base.EntryAnchor(m.ID)
	}
	return base.WordsURL(m.Statement)
}

// words say when and what: the title of a mark.
func (m *mark) words(l *base.Locale) string {
	text := l.Date(m.Date) + ": " + head(l, m.Statement)
	if p := l.Particulars(m.Statement); p != "" {
		text += ", " + p
	}
	if o := m.Object; o != nil && o.ID != "" && o.Kind == "" {
		text += ", " + o.Name
	}
	if m.conflicts() {
		text += " (" + l.T("sources differ") + ")"
	}
	return text
}

// Anchor is the id of the element that shows the event.
func (e event) Anchor() string { return base.EntryAnchor(e.ID) }

// Other is the person who is the other party of an event; nil where there is
// none.
func (e event) Other() *testimonia.Ref {
	if o := e.Object; o != nil && o.ID != "" && (o.Kind == "" || o.Kind == testimonia.KindPerson) {
		return o
	}
	return nil
}
