package pdf

import (
	"bytes"
	"context"
	"math"
)

// Glyph is a character of the text layer, with the corner of its box in points
// from the page's lower left.
type Glyph struct {
	Text         string
	X, Y, Width  float64
	Size         float64
	Bold, Italic bool
	Artifact     bool // marked by the file as part of the page, not of the text
	Start, End   int  // bytes of the file that hold the stream it was drawn by
}

// Page is one page's characters in the order in which they are drawn.
type Page struct {
	Width, Height float64
	Glyphs        []Glyph
}

// Document is what Read finds.
type Document struct {
	Title string // from the file's properties
	Pages []Page
	Torn  bool // a stream could not be unpacked to its end: text may be missing
}

// The most pages, characters and nested forms that are read.
const (
	maxPages  = 50000
	maxGlyphs = 50 << 20
	maxForms  = 12
)

// Read reads a PDF file; its streams may unpack to limit bytes together. It
// gives ErrEncrypted, ErrDamaged, ErrTooLarge or the context's error.
func Read(ctx context.Context, data []byte, limit int64) (*Document, error) {
	f := scan(data, limit)
	if f.crypt != nil && f.crypt.failed {
		return nil, ErrEncrypted
	}
	if !bytes.Contains(data, []byte("%%EOF")) {
		return nil, ErrDamaged // cut off
	}
	pages := f.pages()
	if f.over {
		return nil, ErrTooLarge
	}
	if len(pages) == 0 || len(pages) < f.count() {
		return nil, ErrDamaged
	}
	out := &Document{Title: text(f.get(f.dict(f.trailer["Info"])["Title"]))}
	fonts := map[any]*font{}
	total := 0
	for _, p := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		i := &interpreter{file: f, fonts: fonts, left: maxGlyphs - total, ctx: ctx}
		page := i.page(p)
		total += len(page.Glyphs)
		if f.over || total >= maxGlyphs {
			return nil, ErrTooLarge
		}
		out.Pages = append(out.Pages, page)
	}
	out.Torn = f.torn
	return out, ctx.Err()
}

// text reads a text string: UTF-16 with a mark, UTF-8 with a mark, or Latin.
func text(v any) string {
	s, _ := v.(str)
	switch {
	case len(s) >= 2 && s[:2] == "\xfe\xff":
		return fromUTF16(string(s[2:]))
	case len(s) >= 3 && s[:3] == "\xef\xbb\xbf":
		return string(s[3:])
	}
	out := ""
	for i := 0; i < len(s) && i < 4096; i++ {
		out += baseText("WinAnsiEncoding", s[i])
	}
	return out
}

// pageRef is a page with what it inherits.
type pageRef struct {
	dict      dict
	resources dict
	box       array
	rotate    int
}

// pages walks the page tree, or where it is lost, takes the pages in the order
// of their numbers.
func (f *file) pages() []pageRef {
	var out []pageRef
	root := f.dict(f.trailer["Root"])
	if root == nil {
		root = f.find("Catalog")
	}
	seen := map[int]bool{}
	f.walk(root["Pages"], pageRef{}, seen, 0, &out)
	if len(out) > 0 || f.over {
		return out
	}
	for _, num := range f.numbers() {
		if d := f.dict(ref{num: num}); f.name(d["Type"]) == "Page" && len(out) < maxPages {
			out = append(out, f.inherit(pageRef{}, d))
		}
	}
	return out
}

// count is how many pages the file says it has.
func (f *file) count() int {
	return min(maxPages, int(f.float(f.dict(f.dict(f.trailer["Root"])["Pages"])["Count"])))
}

func (f *file) walk(v any, above pageRef, seen map[int]bool, depth int, out *[]pageRef) {
	if r, ok := v.(ref); ok {
		if seen[r.num] {
			return
		}
		seen[r.num] = true
	}
	d := f.dict(v)
	if d == nil || depth > maxDepth || len(*out) >= maxPages {
		return
	}
	here := f.inherit(above, d)
	kids := f.array(d["Kids"])
	if kids == nil {
		if d["Contents"] != nil || f.name(d["Type"]) == "Page" {
			*out = append(*out, here)
		}
		return
	}
	for _, k := range kids {
		f.walk(k, here, seen, depth+1, out)
	}
}

func (f *file) inherit(above pageRef, d dict) pageRef {
	above.dict = d
	if r := f.dict(d["Resources"]); r != nil {
		above.resources = r
	}
	for _, key := range []name{"MediaBox", "CropBox"} {
		if b := f.array(d[key]); len(b) == 4 {
			above.box = b
		}
	}
	if n, ok := f.get(d["Rotate"]).(float64); ok {
		above.rotate = int(n)
	}
	return above
}

// matrix is the first two columns of a transformation matrix.
type matrix [6]float64

func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

var identity = matrix{1, 0, 0, 1, 0, 0}

// page draws one page.
func (i *interpreter) page(p pageRef) Page {
	box := [4]float64{0, 0, 612, 792}
	if len(p.box) == 4 {
		for n, v := range p.box {
			box[n] = i.file.float(v)
		}
	}
	w, h := math.Abs(box[2]-box[0]), math.Abs(box[3]-box[1])
	ctm := matrix{1, 0, 0, 1, -math.Min(box[0], box[2]), -math.Min(box[1], box[3])}
	switch (p.rotate%360 + 360) % 360 {
	case 90:
		ctm, w, h = ctm.times(matrix{0, -1, 1, 0, 0, w}), h, w
	case 180:
		ctm = ctm.times(matrix{-1, 0, 0, -1, w, h})
	case 270:
		ctm, w, h = ctm.times(matrix{0, 1, -1, 0, h, 0}), h, w
	}
	i.state = state{ctm: ctm, tm: identity, line: identity, stretch: 1}
	i.out.Width, i.out.Height = w, h
	var data []byte
	for _, c := range i.file.list(p.dict["Contents"]) {
		if s, ok := i.file.get(c).(*stream); ok {
			i.start, i.end = s.start, s.end
			data = append(append(data, i.file.decode(s)...), '\n')
			i.parts = append(i.parts, part{len(data), s.start, s.end})
		}
	}
	i.run(data, p.resources)
	return i.out
}
