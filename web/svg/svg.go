// Package svg writes drawings for pages. Colours and type come from the page's
// style by class, every text is escaped, and links are real ones.
package svg

import (
	"fmt"
	"html"
	"html/template"
	"strconv"
	"strings"
)

// Drawing is an SVG element as it grows. Lengths are in units of its own
// coordinates; a page may show it larger or smaller.
type Drawing struct {
	b             strings.Builder
	width, height float64
	label, class  string
}

// New begins a drawing. label says what it shows to those who do not see it.
func New(width, height float64, class, label string) *Drawing {
	return &Drawing{width: width, height: height, class: class, label: label}
}

// HTML closes the drawing. It is a group and not an image, for the links in it
// are there for everybody.
func (d *Drawing) HTML() template.HTML {
	return template.HTML(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" class="%s" viewBox="0 0 %s %s" width="%s" height="%s" role="group" aria-label="%s">`,
		html.EscapeString(d.class), number(d.width), number(d.height), number(d.width), number(d.height), html.EscapeString(d.label)) +
		d.b.String() + "</svg>")
}

// Line draws a straight line.
func (d *Drawing) Line(class string, x1, y1, x2, y2 float64) {
	fmt.Fprintf(&d.b, `<line class="%s" x1="%s" y1="%s" x2="%s" y2="%s"/>`, html.EscapeString(class), number(x1), number(y1), number(x2), number(y2))
}

// Rect draws a rectangle. fill may name a gradient made by Fade; empty leaves
// it to the class.
func (d *Drawing) Rect(class string, x, y, width, height float64, fill string) {
	fmt.Fprintf(&d.b, `<rect class="%s" x="%s" y="%s" width="%s" height="%s"`, html.EscapeString(class), number(x), number(y), number(width), number(height))
	if fill != "" {
		fmt.Fprintf(&d.b, ` fill="url(#%s)"`, html.EscapeString(fill))
	}
	d.b.WriteString("/>")
}

// Text writes words. anchor is "start", "middle" or "end".
func (d *Drawing) Text(class string, x, y float64, anchor, words string) {
	fmt.Fprintf(&d.b, `<text class="%s" x="%s" y="%s" text-anchor="%s">%s</text>`, html.EscapeString(class), number(x), number(y), html.EscapeString(anchor), html.EscapeString(words))
}

// Link makes what draw draws a link; title is its name, and shows under the
// pointer.
func (d *Drawing) Link(class, href, title string, draw func()) {
	d.link(class, href, title, ` aria-label="`+html.EscapeString(title)+`"`, draw)
}

// link writes a link with attributes that are escaped already.
func (d *Drawing) link(class, href, title, attributes string, draw func()) {
	fmt.Fprintf(&d.b, `<a class="%s" href="%s"%s><title>%s</title>`, html.EscapeString(class), html.EscapeString(href), attributes, html.EscapeString(title))
	draw()
	d.b.WriteString("</a>")
}

// Fade makes a gradient from clear on one side to a colour on the other. The
// class of its stops gives the colour.
func (d *Drawing) Fade(id, class string, clearLeft bool) {
	from, to := "1", "0"
	if clearLeft {
		from, to = to, from
	}
	fmt.Fprintf(&d.b, `<linearGradient id="%s"><stop class="%s" offset="0" stop-opacity="%s"/><stop class="%[2]s" offset="1" stop-opacity="%[4]s"/></linearGradient>`,
		html.EscapeString(id), html.EscapeString(class), from, to)
}

// number writes a length to a tenth.
func number(x float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0")
}
