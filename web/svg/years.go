package svg

import (
	"github.com/testimonia/testimonia/edtf"
)

// Years is an axis of time from the first day of a year to the last of another.
type Years struct {
	From, To    int // years, both included
	Left, Width float64

	first, days float64
}

// NewYears makes an axis.
func NewYears(from, to int, left, width float64) Years {
	to = max(from, to)
	first := edtf.FromGregorian(from, 1, 1)
	return Years{from, to, left, width, float64(first), float64(edtf.FromGregorian(to+1, 1, 1) - first)}
}

// X is where a day begins, no farther out than the axis goes; edtf.Always and
// edtf.Never stand at its ends.
func (y Years) X(d edtf.Day) float64 {
	part := (float64(d) - y.first) / y.days
	return y.Left + y.Width*max(0, min(1, part))
}

// Tick is a year that is written on the axis.
type Tick struct {
	Year int
	X    float64 // where it begins
}

// leastApart is how far years on an axis are kept from each other, so that their
// numbers do not run together.
const leastApart = 48

// Step is how many years there are from one number on the axis to the next.
func (y Years) Step() int {
	step := NiceStep(int(float64(y.To-y.From+1)*leastApart/y.Width) + 1)
	return step
}

// NiceStep is the least of 1, 2, 5, 10, 20, 50 and so on that is at least n.
func NiceStep(n int) int {
	for unit := 1; ; unit *= 10 {
		for _, m := range []int{1, 2, 5} {
			if m*unit >= n {
				return m * unit
			}
		}
	}
}

// Ticks are the years that the axis numbers.
func (y Years) Ticks() []Tick {
	step := y.Step()
	var out []Tick
	at := y.From
	if rest := ((at % step) + step) % step; rest > 0 {
		at += step - rest
	}
	for ; at <= y.To; at += step {
		out = append(out, Tick{at, y.X(edtf.FromGregorian(at, 1, 1))})
	}
	return out
}

// DotWidth is how wide a time must be drawn to be a bar; a shorter one is a dot.
const DotWidth = 5

// Time draws when something was, in a band of the drawing: a day or a short time
// as a dot, a longer one as a bar, one that is open on a side as a bar that fades
// there, a rough one as an outline that CSS dashes. The classes are class with
// "dot", "bar", "fading" or "rough". fade names two gradients made by Fade: with
// "-left" for a clear left side and "-right".
func (d *Drawing) Time(class, fade string, y Years, first, last edtf.Day, rough bool, top, height float64) {
	from, to, kind, fill := y.Extent(first, last)
	switch {
	case rough:
		kind += " rough"
		fill = ""
	case fill != "":
		kind, fill = "fading", fade+fill
	}
	if to-from < DotWidth {
		d.Circle(class+" "+kind, (from+to)/2, top+height/2, height/2)
		return
	}
	d.Rect(class+" "+kind, from, top, to-from, height, fill)
}

// openWidth is how far a bar goes on where its time is open.
const openWidth = 44

// Extent is what Time covers on the axis, whether as a dot or a bar, and which
// side fades: "-left" or "-right" where one is open.
func (y Years) Extent(first, last edtf.Day) (from, to float64, kind, fade string) {
	switch {
	case first == edtf.Always:
		to = y.X(last + 1)
		return max(y.Left, to-openWidth), to, "bar", "-left"
	case last == edtf.Never:
		from = y.X(first)
		return from, min(y.Left+y.Width, from+openWidth), "bar", "-right"
	}
	from, to = y.X(first), y.X(last+1)
	if to-from < DotWidth {
		return from, to, "dot", ""
	}
	return from, to, "bar", ""
}
