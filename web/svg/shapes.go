package svg

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf8"
)

// Circle draws a disc or a ring.
func (d *Drawing) Circle(class string, x, y, radius float64) {
	fmt.Fprintf(&d.b, `<circle class="%s" cx="%s" cy="%s" r="%s"/>`, html.EscapeString(class), number(x), number(y), number(radius))
}

// Bend draws a line that bends towards a third point, as a quadratic curve does.
func (d *Drawing) Bend(class string, x1, y1, towardsX, towardsY, x2, y2 float64) {
	fmt.Fprintf(&d.b, `<path class="%s" d="M%s %sQ%s %s %s %s"/>`, html.EscapeString(class), number(x1), number(y1), number(towardsX), number(towardsY), number(x2), number(y2))
}

// Aside makes what draw draws a link for the pointer alone. It is out of the
// keyboard's way, which has the same link elsewhere on the page.
func (d *Drawing) Aside(class, href, title string, draw func()) {
	d.link(class, href, title, ` tabindex="-1" aria-label="`+html.EscapeString(title)+`"`, draw)
}

// Named makes what draw draws a link that the words in it name; title shows in
// full under the pointer what they may cut short.
func (d *Drawing) Named(class, href, title string, draw func()) {
	d.link(class, href, title, "", draw)
}

// Shorten cuts a text that has no room in a drawing to so many code points, with
// a sign that it goes on; a list or a title beside the drawing has it in full.
func Shorten(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:most-1]), " ,.-") + "…"
}
