package finding

import (
	"html/template"
	"slices"
	"strconv"

	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/svg"
)

// axis is the values that are dates, one under another on one axis.
type axis struct{ Drawing template.HTML }

// Measures of the drawing, in its own units. It is narrow enough for a telephone
// to show it as it is.
const (
	axisWidth = 360
	axisEdge  = 18 // left and right of the axis
	rowHeight = 34
	barDrop   = 19 // from the top of a row to its bar
	barHeight = 6
	barLeast  = 5 // a day can be seen too
	axisFoot  = 22
	mostTicks = 7 // of more, their years would touch
)

// bar is one date.
type bar struct {
	label       string
	first, last edtf.Day
}

// dates draws the values of a finding, nil where they are not at least two
// dates with a beginning and an end.
func dates(r *base.Request, f *compare.Finding) *axis {
	var bars []bar
	for _, v := range f.Values {
		text := v.Value.String()
		value, err := edtf.Parse(text)
		if err != nil {
			return nil
		}
		first, last, ok := value.Bounds()
		if !ok || first == edtf.Always || last == edtf.Never {
			return nil
		}
		bars = append(bars, bar{r.Locale.EDTF(text), first, last})
	}
	if len(bars) < 2 {
		return nil
	}
	slices.SortStableFunc(bars, func(a, b bar) int { return int(a.first - b.first) })
	return &axis{draw(bars, r.Locale.T("The dates on one axis"))}
}

func draw(bars []bar, label string) template.HTML {
	from, to := yearOf(bars[0].first), yearOf(bars[0].last)
	for _, b := range bars {
		from, to = min(from, yearOf(b.first)), max(to, yearOf(b.last))
	}
	years := svg.NewYears(from, to, axisEdge, axisWidth-2*axisEdge)
	bottom := float64(len(bars) * rowHeight)
	d := svg.New(axisWidth, bottom+axisFoot, "axis", label)
	for year := from; year <= to+1; year += svg.NiceStep((to+1-from)/mostTicks + 1) {
		x := years.X(edtf.FromGregorian(year, 1, 1))
		d.Line("tick", x, 0, x, bottom)
		d.Text("year", x, bottom+15, "middle", strconv.Itoa(year))
	}
	for i, b := range bars {
		y := float64(i * rowHeight)
		x := years.X(b.first)
		width := max(barLeast, years.X(b.last+1)-x)
		anchor := "start"
		if x > axisWidth/2 {
			anchor, x = "end", x+width
		}
		d.Text("label", x, y+14, anchor, b.label)
		d.Rect("bar", years.X(b.first), y+barDrop, width, barHeight, "")
	}
	return d.HTML()
}

func yearOf(d edtf.Day) int {
	year, _, _ := d.Gregorian()
	return year
}
