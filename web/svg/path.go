package svg

import (
	"fmt"
	"html"
	"math"
	"strconv"
	"strings"
)

// Path draws what a Trace went along.
func (d *Drawing) Path(class string, t *Trace) {
	fmt.Fprintf(&d.b, `<path class="%s" d="%s"/>`, html.EscapeString(class), t.b.String())
}

// Trace is the way a pen goes. It is written in steps from point to point,
// rounded to a tenth so that the errors do not add up, because a coast has
// thousands of them.
type Trace struct {
	b    strings.Builder
	x, y int // where the pen is, in tenths
}

// Move lifts the pen and sets it down at a point.
func (t *Trace) Move(x, y float64) {
	t.x, t.y = tenths(x), tenths(y)
	t.b.WriteString("M")
	t.pair(t.x, t.y)
	t.b.WriteString("l")
}

// Line goes straight on to a point.
func (t *Trace) Line(x, y float64) {
	toX, toY := tenths(x), tenths(y)
	t.pair(toX-t.x, toY-t.y)
	t.x, t.y = toX, toY
}

// Close goes back to where the pen was set down.
func (t *Trace) Close() { t.b.WriteString("z") }

// Curve sets the pen down at a point and goes on to another along a quadratic
// curve with a control point.
func (t *Trace) Curve(fromX, fromY, overX, overY, toX, toY float64) {
	fmt.Fprintf(&t.b, "M%s %sQ%s %s %s %s", number(fromX), number(fromY), number(overX), number(overY), number(toX), number(toY))
}

// pair writes two numbers; a minus parts numbers as well as a blank does.
func (t *Trace) pair(x, y int) {
	if last := t.b.Len(); last > 0 && x >= 0 && !strings.HasSuffix(t.b.String(), "M") && !strings.HasSuffix(t.b.String(), "l") {
		t.b.WriteByte(' ')
	}
	t.b.WriteString(tenth(x))
	if y >= 0 {
		t.b.WriteByte(' ')
	}
	t.b.WriteString(tenth(y))
}

func tenths(x float64) int { return int(math.Round(x * 10)) }

// tenth writes a number of tenths.
func tenth(n int) string {
	if n%10 == 0 {
		return strconv.Itoa(n / 10)
	}
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	whole := ""
	if n >= 10 {
		whole = strconv.Itoa(n / 10)
	}
	return sign + whole + "." + strconv.Itoa(n%10)
}
