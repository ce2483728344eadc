package timeline

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/svg"
)

// The drawing's measures, in its own units, which are pixels on a wide screen.
const (
	mostLanes   = 24
	mostMarks   = 40 // of a lane; where there are more, bars count them by years
	mostLetters = 34 // of a lane's name
	mostRows    = 4  // of a lane, in which its marks stand beside each other

	width     = 1262.0
	leastSide = 112.0 // left of the axis, for names and counts
	nameSize  = 13.   // of the type of a lane's name
	axisRoom  = 26.0
	rowHeight = 11.0
	markSize  = 8.0
	countRoom = 30.0 // of a lane with bars that count
)

// lane is a row of the drawing.
type lane struct {
	Key  string `json:"key"`
	Name string `json:"name"`
	N    int    `json:"statements"`
	Path string `json:"-"` // shows it alone

	marks []mark
}

// mark is what a lane has at one time: statements whose dates can mean the same
// days.
type mark struct {
	collection.Dated      // of the first
	n, differ, denied int // statements; of them, those in an open conflict, and those that deny
	at                int // of the first, in the list
}

// groupings are the ways to part statements into lanes.
var groupings = []string{"person", "type", "source", "place"}

// groupedBy is the grouping that the address asks for: by person, or by type
// where one person is chosen.
func groupedBy(r *base.Request, f *filter) (string, error) {
	by := r.URL.Query().Get("lanes")
	if by == "" {
		if len(f.People) == 1 {
			return "type", nil
		}
		return "person", nil
	}
	if !slices.Contains(groupings, by) {
		return "", r.Bad("There are no lanes by %q; they are by person, type, source or place.", by)
	}
	return by, nil
}

// draw makes the lanes of a list.
func (v *view) draw(r *base.Request, list []collection.Dated) error {
	by, err := groupedBy(r, &v.Filter)
	if err != nil {
		return err
	}
	v.By = by
	if len(list) == 0 {
		return nil
	}
	from, to := reach(list)
	lanes := v.part(r, list, by, from, to)
	arrange(lanes, by)
	d := drawing{r: r, view: v, axis: svg.NewYears(from, to, side(lanes), width-side(lanes)-10), list: list}
	v.Lanes = lanes
	v.Drawing = d.draw(lanes)
	v.Legend = legend(r.Locale, lanes)
	return nil
}

// farOut is how many times wider than nearly all of a list the whole must be for
// the few others to be left out of the drawing, which they would leave empty.
const farOut = 2

// reach is the years that a drawing shows: all of the list, or nearly all where
// a few stand far from the others.
func reach(list []collection.Dated) (from, to int) {
	begins, ends := make([]int, len(list)), make([]int, len(list))
	for i, d := range list {
		begins[i] = d.Year
		ends[i], _, _ = d.Ends().Gregorian()
	}
	slices.Sort(ends)
	cut := len(list) / 50
	from, to = begins[0], ends[len(ends)-1]
	if near, far := begins[cut], ends[len(ends)-1-cut]; to-from > farOut*max(far-near, 20) {
		return near, far
	}
	return from, to
}

// part parts a list into lanes, and leaves those with most statements. What lies
// outside the years is counted.
func (v *view) part(r *base.Request, list []collection.Dated, by string, from, to int) []lane {
	keys := make([]string, len(list))
	counts := map[string]int{}
	for i, d := range list {
		keys[i] = v.keyOf(r.State, d, by)
		counts[keys[i]]++
	}
	lanes, at := v.fullest(counts)
	for i, d := range list {
		if end, _, _ := d.Ends().Gregorian(); end < from || d.Year > to {
			v.Outside++
			continue
		}
		if n, ok := at[keys[i]]; ok {
			lanes[n].add(d, i, r.State.Disputed(d.At), r.State.Statements[d.At].Stance == testimonia.Denied)
		}
	}
	lanes = slices.DeleteFunc(lanes, func(l lane) bool { return l.N == 0 })
	for i := range lanes {
		lanes[i].call(r, by)
	}
	return lanes
}

// fullest makes lanes for those keys that most statements have, and says how
// many keys it leaves out.
func (v *view) fullest(counts map[string]int) (lanes []lane, at map[string]int) {
	for key, n := range counts {
		lanes = append(lanes, lane{Key: key, N: n})
	}
	slices.SortFunc(lanes, func(a, b lane) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Key, b.Key)) })
	v.More = max(0, len(lanes)-mostLanes)
	lanes = lanes[:len(lanes)-v.More]
	at = map[string]int{}
	for i := range lanes {
		lanes[i].N = 0
		at[lanes[i].Key] = i
	}
	return lanes, at
}

func (v *view) keyOf(s *collection.State, d collection.Dated, by string) string {
	t := &s.Statements[d.At]
	switch {
	case by == "type":
		return string(t.Type)
	case by == "source":
		return t.Source.Slug
	case by == "place" && t.Place == nil:
		return ""
	case by == "place":
		return t.Place.Name
	case len(v.Filter.keys) > 0:
		return v.Filter.chosen(s, t)
	case d.About != nil:
		return d.About.ID
	}
	return s.Key(t.Subject.ID)
}

// add puts a statement with those of the same time.
func (l *lane) add(d collection.Dated, at int, differs, denied bool) {
	l.N++
	i := len(l.marks) - 1
	for ; i >= 0 && l.marks[i].Begins() == d.Begins(); i-- { // the list goes by time
		if m := l.marks[i]; m.First == d.First && m.Last == d.Last && m.Rough == d.Rough {
			break
		}
	}
	if i < 0 || l.marks[i].First != d.First || l.marks[i].Last != d.Last || l.marks[i].Rough != d.Rough {
		i = len(l.marks)
		l.marks = append(l.marks, mark{Dated: d, at: at})
	}
	l.marks[i].n++
	if differs {
		l.marks[i].differ++
	}
	if denied {
		l.marks[i].denied++
	}
}

// call gives a lane its name and the link that shows it alone.
func (l *lane) call(r *base.Request, by string) {
	l.Name = l.Key
	param := by
	switch by {
	case "person":
		l.Name = ""
		if p, ok := r.State.Person(l.Key); ok {
			l.Name = p.Name
		}
		l.Name = cmp.Or(l.Name, r.Locale.T("without a name"))
	case "type":
		l.Name = r.Locale.Type(testimonia.Type(l.Key))
	case "source":
		if s, ok := r.State.Source(l.Key); ok {
			l.Name = s.Title
		}
	}
	if l.Key == "" {
		l.Name = r.Locale.T("no place named")
		return
	}
	l.Path = r.With(param, l.Key, "page", "")
}

// arrange orders lanes as people read them: types as a life has them, others by
// when they begin.
func arrange(lanes []lane, by string) {
	if by == "type" {
		slices.SortStableFunc(lanes, func(a, b lane) int {
			return cmp.Compare(slices.Index(testimonia.Types(), testimonia.Type(a.Key)), slices.Index(testimonia.Types(), testimonia.Type(b.Key)))
		})
		return
	}
	slices.SortStableFunc(lanes, func(a, b lane) int {
		return cmp.Or(compareBool(a.Key == "", b.Key == ""), cmp.Compare(a.marks[0].Begins(), b.marks[0].Begins()))
	})
}

// side is how much room the names of lanes take.
func side(lanes []lane) float64 {
	longest := 0.
	for _, l := range lanes {
		longest = max(longest, svg.TextWidth(svg.Shorten(l.Name, mostLetters), nameSize))
	}
	return max(leastSide, longest+34)
}

// drawing draws the lanes of a list.
type drawing struct {
	*svg.Drawing
	r    *base.Request
	view *view
	axis svg.Years
	list []collection.Dated
}

func (d *drawing) draw(lanes []lane) template.HTML {
	rows := make([][]int, len(lanes))
	height := axisRoom
	for i := range lanes {
		rows[i] = d.stack(&lanes[i])
		height += laneHeight(&lanes[i], rows[i])
	}
	d.Drawing = svg.New(width, height+axisRoom, "lanes", d.r.Locale.T("Timeline"))
	for _, side := range []string{"left", "right"} {
		d.Fade("fade-"+side, "ink", side == "left")
		d.Fade("fade-differs-"+side, "differs-ink", side == "left")
	}
	d.years(height)
	top := axisRoom
	for i := range lanes {
		d.Line("rule", 0, top, width-10, top)
		d.lane(&lanes[i], rows[i], top)
		top += laneHeight(&lanes[i], rows[i])
	}
	d.Line("rule", 0, top, width-10, top)
	return d.HTML()
}

func (d *drawing) years(height float64) {
	for _, tick := range d.axis.Ticks() {
		label := strings.TrimLeft(edtf.YearString(tick.Year), "0")
		d.Line("grid", tick.X, axisRoom-4, tick.X, height+4)
		d.Text("tick", tick.X, axisRoom-9, "start", label)
		if height > 300 {
			d.Text("tick", tick.X, height+17, "start", label)
		}
	}
}

// counted reports whether a lane has more marks than can be told apart.
func (l *lane) counted() bool { return len(l.marks) > mostMarks }

func laneHeight(l *lane, rows []int) float64 {
	if l.counted() {
		return countRoom + 10
	}
	return max(26, float64(1+slices.Max(rows))*rowHeight+10)
}

// stack gives marks of a lane rows, so that they do not cover each other as long
// as there are rows.
func (d *drawing) stack(l *lane) []int {
	if l.counted() {
		return nil
	}
	rows := make([]int, len(l.marks))
	var free [mostRows]float64 // from where each row is
	for i, m := range l.marks {
		from, to, _, _ := d.axis.Extent(m.First, m.Last)
		from, to = min(from, (from+to-markSize)/2), max(to, (from+to+markSize)/2)
		if m.n > 1 {
			to += 2 + 6*float64(len(strconv.Itoa(m.n)))
		}
		row := slices.IndexFunc(free[:], func(x float64) bool { return x <= from })
		if row < 0 {
			row = mostRows - 1
		}
		rows[i], free[row] = row, max(free[row], to+2)
	}
	return rows
}

func (d *drawing) lane(l *lane, rows []int, top float64) {
	height := laneHeight(l, rows)
	label := func() { d.Text("name", 0, top+height/2+4, "start", svg.Shorten(l.Name, mostLetters)) }
	if l.Path != "" {
		d.Named("alone", l.Path, l.Name, label)
	} else {
		label()
	}
	d.Text("count", d.axis.Left-10, top+height/2+4, "end", strconv.Itoa(l.N))
	if l.counted() {
		d.bars(l, top, height)
		return
	}
	for i, m := range l.marks {
		y := top + 5 + float64(rows[i])*rowHeight + (rowHeight-markSize)/2
		if single := slices.Max(rows) == 0; single {
			y = top + (height-markSize)/2
		}
		d.Link("mark", d.entry(m.at), d.title(m), func() { d.mark(m, y) })
	}
}

func (d *drawing) mark(m mark, y float64) {
	class, fade := "time", "fade"
	if m.differ > 0 {
		class, fade = "time differs", "fade-differs"
	}
	d.Time(class, fade, d.axis, m.First, m.Last, m.Rough, y, markSize)
	if m.denied == m.n {
		from, to, _, _ := d.axis.Extent(m.First, m.Last)
		d.Line("denied", from-2, y+markSize+1, to+2, y-1)
	}
	if m.n > 1 {
		_, to, kind, _ := d.axis.Extent(m.First, m.Last)
		if kind == "dot" {
			to += markSize / 2
		}
		d.Text("times", to+1.5, y+markSize-.5, "start", strconv.Itoa(m.n))
	}
}

// bars draws how many statements a lane has in each run of years.
func (d *drawing) bars(l *lane, top, height float64) {
	step := svg.NiceStep((d.axis.To-d.axis.From)/mostMarks + 1)
	var bins []mark
	for _, m := range l.marks {
		year := max(m.Year, d.axis.From)
		year -= (year%step + step) % step
		if n := len(bins); n == 0 || bins[n-1].Year != year {
			bins = append(bins, mark{Dated: collection.Dated{Year: year}, at: m.at})
		}
		b := &bins[len(bins)-1]
		b.n, b.differ = b.n+m.n, b.differ+m.differ
	}
	highest := slices.MaxFunc(bins, func(a, b mark) int { return cmp.Compare(a.n, b.n) }).n
	unit := (countRoom - 8) / float64(highest)
	for _, b := range bins {
		from, to := d.axis.X(edtf.FromGregorian(b.Year, 1, 1)), d.axis.X(edtf.FromGregorian(b.Year+step, 1, 1))
		title := d.r.Locale.N(b.n, "statement", "statements") + ", " + strconv.Itoa(b.Year)
		if step > 1 {
			title += "–" + strconv.Itoa(b.Year+step-1)
		}
		bottom := top + height - 4
		d.Link("mark", d.entry(b.at), title, func() {
			tall := max(2, float64(b.n)*unit)
			d.Rect("bin", from+.5, bottom-tall, to-from-1, tall, "")
			if b.differ > 0 {
				red := max(1, float64(b.differ)*unit)
				d.Rect("bin differs", from+.5, bottom-red, to-from-1, red, "")
			}
			if to-from >= 6*float64(len(strconv.Itoa(b.n)))+2 {
				d.Text("times", (from+to)/2, bottom-tall-2, "middle", strconv.Itoa(b.n))
			}
		})
	}
}

// entry is where the list has an entry, on this page or another.
func (d *drawing) entry(at int) string {
	fragment := "#" + base.EntryAnchor(d.r.State.Statements[d.list[at].At].ID)
	if page := at/perPage + 1; page != d.view.Now {
		return d.r.With("page", strconv.Itoa(page)) + fragment
	}
	return fragment
}

// title names a mark.
func (d *drawing) title(m mark) string {
	s := d.r.State.Statements[m.Dated.At]
	words := d.r.Locale.Date(s.Date) + ": "
	if m.n > 1 {
		words += d.r.Locale.N(m.n, "statement", "statements")
	} else {
		words += d.r.Locale.Type(s.Type) + ", " + s.Subject.Name
		if stance := (entry{Told: base.Told{Statement: s}}).Stanced(); stance != "" {
			words += " (" + d.r.Locale.T(stance) + ")"
		}
	}
	if m.differ > 0 {
		words += "; " + d.r.Locale.T("sources differ")
	}
	return words
}

// sign is a kind of mark with what it means.
type sign struct {
	Sample template.HTML
	Text   string
}

// legend explains the marks that a drawing has.
func legend(l *base.Locale, lanes []lane) []sign {
	day := func(year int) edtf.Day { return edtf.FromGregorian(year, 1, 1) }
	sample := func(class, fade string, first, last edtf.Day, rough bool) template.HTML {
		d := svg.New(34, 12, "sample", l.T("sample"))
		d.Time(class, fade, svg.NewYears(0, 9, 2, 30), first, last, rough, 2, markSize)
		return d.HTML()
	}
	var out []sign
	add := func(picture template.HTML, text string, has func(mark) bool) {
		if slices.ContainsFunc(lanes, func(l lane) bool { return !l.counted() && slices.ContainsFunc(l.marks, has) }) {
			out = append(out, sign{picture, l.T(text)})
		}
	}
	open := func(m mark) bool { return m.First == edtf.Always || m.Last == edtf.Never }
	short := func(m mark) bool { return m.Month != collection.NoMonth && m.Month != collection.Beyond }
	add(sample("time", "fade", day(4), day(4), false), "a day, or little more", short)
	add(sample("time", "fade", day(1), day(9), false), "some time within a month, a year or longer", func(m mark) bool { return !open(m) && !short(m) })
	add(sample("time", "fade", day(1), edtf.Never, false), "open on the side that fades", open)
	add(sample("time", "fade", day(1), day(9), true), "about or perhaps then", func(m mark) bool { return m.Rough })
	if slices.ContainsFunc(lanes, func(l lane) bool { return slices.ContainsFunc(l.marks, func(m mark) bool { return m.differ > 0 }) }) {
		out = append(out, sign{sample("time differs", "fade-differs", day(1), day(9), false), l.T("the sources differ")})
	}
	d := svg.New(34, 12, "sample", l.T("sample"))
	d.Rect("time bar", 9, 2, 14, markSize, "")
	d.Line("denied", 7, 11, 25, 1)
	add(d.HTML(), "what is only denied", func(m mark) bool { return m.denied == m.n })
	if slices.ContainsFunc(lanes, func(l lane) bool { return l.counted() }) {
		d := svg.New(34, 12, "sample", l.T("sample"))
		for i, tall := range []float64{4, 9, 6, 11} {
			d.Rect("bin", 2+float64(i)*7, 12-tall, 6, tall, "")
		}
		out = append(out, sign{d.HTML(), l.T("how many statements begin in these years")})
	}
	return out
}
