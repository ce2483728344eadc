package document

import (
	"math"
	"sort"
	"strings"

	"github.com/testimonia/testimonia/document/internal/pdf"
	"golang.org/x/text/unicode/norm"
)

// row is a line of type on a page.
type row struct {
	glyphs      []pdf.Glyph
	left, right float64
	base        float64 // of the writing line
	size        float64 // of most of its type
	artifact    bool
}

// rows groups a page's characters into lines. Their order is the order of
// drawing, which follows the columns of a page; where it jumps about, they are
// sorted from the top down.
func rows(glyphs []pdf.Glyph) []row {
	var out []row
	for i := range glyphs {
		g := &glyphs[i]
		if n := len(out); n > 0 && out[n-1].takes(g) {
			out[n-1].add(g)
			continue
		}
		if strings.TrimSpace(g.Text) == "" {
			continue
		}
		out = append(out, row{})
		out[len(out)-1].add(g)
	}
	out = unite(out)
	if disordered(out) {
		sort.SliceStable(out, func(i, j int) bool { return out[i].base > out[j].base+0.1 })
		out = unite(out)
	}
	for i := range out {
		sort.SliceStable(out[i].glyphs, func(a, b int) bool { return out[i].glyphs[a].X < out[i].glyphs[b].X })
	}
	return out
}

// takes reports whether a character goes on with the row: on its line, raised
// or lowered a little where it is smaller, and not far to the left or right.
func (r *row) takes(g *pdf.Glyph) bool {
	size := math.Max(r.size, g.Size)
	rise := math.Abs(g.Y - r.base)
	level := rise < 0.25*size || rise < 0.6*size && math.Min(r.size, g.Size) < 0.85*size
	last := &r.glyphs[len(r.glyphs)-1]
	gap := g.X - (last.X + last.Width)
	return level && gap > -1.5*size && gap < 4*size && g.Artifact == r.artifact
}

func (r *row) add(g *pdf.Glyph) {
	if len(r.glyphs) == 0 {
		r.left, r.right, r.base, r.size, r.artifact = g.X, g.X+g.Width, g.Y, g.Size, g.Artifact
	}
	if g.Size > r.size*1.1 {
		r.size, r.base = g.Size, g.Y
	}
	r.left, r.right = math.Min(r.left, g.X), math.Max(r.right, g.X+g.Width)
	r.glyphs = append(r.glyphs, *g)
}

// unite puts neighbouring rows together that stand on one line.
func unite(rows []row) []row {
	var out []row
	for _, r := range rows {
		n := len(out)
		if n > 0 && out[n-1].beside(&r) {
			for i := range r.glyphs {
				out[n-1].add(&r.glyphs[i])
			}
			continue
		}
		out = append(out, r)
	}
	return out
}

// beside reports whether another row stands on the same line, close by.
func (r *row) beside(o *row) bool {
	size := math.Max(r.size, o.size)
	rise := math.Abs(r.base - o.base)
	level := rise < 0.25*size || rise < 0.6*size && math.Min(r.size, o.size) < 0.85*size
	gap := math.Max(o.left-r.right, r.left-o.right)
	return level && gap < 4*size && gap > -0.6*size && r.artifact == o.artifact
}

// disordered reports whether the rows often go up the page without beginning a
// new column.
func disordered(rows []row) bool {
	up := 0
	for i := 1; i < len(rows); i++ {
		a, b := &rows[i-1], &rows[i]
		if b.base > a.base+0.5*a.size && b.left < a.right && !b.artifact && !a.artifact {
			up++
		}
	}
	return up > 2 && up*5 > len(rows)
}

// text puts the row's characters together, with blanks where they stand apart.
// It reports the type of each stretch through style.
func (r *row) text(style func(from, to int, g *pdf.Glyph)) string {
	var out strings.Builder
	for i := range r.glyphs {
		g := &r.glyphs[i]
		if i > 0 && r.apart(i) {
			out.WriteByte(' ')
		}
		s := clean(g.Text)
		if strings.TrimSpace(s) == "" && (out.Len() == 0 || strings.HasSuffix(out.String()[max(0, out.Len()-1):], " ")) {
			continue
		}
		style(out.Len(), out.Len()+len(s), g)
		out.WriteString(s)
	}
	return out.String()
}

// apart reports whether a blank belongs before character i.
func (r *row) apart(i int) bool {
	a, b := &r.glyphs[i-1], &r.glyphs[i]
	if strings.TrimSpace(a.Text) == "" || strings.TrimSpace(b.Text) == "" {
		return false
	}
	return b.X-(a.X+a.Width) > 0.17*math.Min(a.Size, b.Size)
}

// ligatures are single characters that fonts draw for several letters.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\u00a0", " ", "\u0000", "", "\r", "", "\n", " ", "\t", " ", "\f", " ")

func clean(s string) string {
	return norm.NFC.String(ligatures.Replace(strings.ToValidUTF8(s, "\ufffd")))
}
