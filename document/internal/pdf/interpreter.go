package pdf

import (
	"bytes"
	"context"
	"math"
	"sort"
)

// state is the part of the graphics state that text depends on.
type state struct {
	ctm, tm, line        matrix
	font                 *font
	size, leading        float64
	charSpace, wordSpace float64
	stretch, rise        float64
}

// part says which stream of the file the content up to a byte comes from.
type part struct{ upTo, start, end int }

// interpreter goes through content streams and collects their glyphs.
type interpreter struct {
	file  *file
	ctx   context.Context
	fonts map[any]*font
	out   Page
	state
	stack     []state
	marks     []bool // open marked content: an artifact or not
	artifacts int
	forms     int
	left      int // glyphs that may still come
	parts     []part
	start     int // of the stream being read
	end       int
	drawn     map[[2]int]string
}

// maxSteps bounds the operators of one page.
const maxSteps = 20 << 20

// run interprets a content stream.
func (i *interpreter) run(data []byte, resources dict) {
	l := &lexer{data: data}
	var args array
	parts := i.parts
	i.parts = nil
	for n := 0; n < maxSteps && i.left > 0; n++ {
		if n%65536 == 65535 && i.ctx.Err() != nil {
			return
		}
		v, ok := l.next()
		if !ok {
			return
		}
		o, isOp := v.(op)
		if !isOp {
			if len(args) < 4096 {
				args = append(args, v)
			}
			continue
		}
		if k := sort.Search(len(parts), func(k int) bool { return parts[k].upTo >= l.pos }); k < len(parts) {
			i.start, i.end = parts[k].start, parts[k].end
		}
		if o == "BI" {
			skipImage(l)
		} else {
			i.do(string(o), args, resources)
		}
		args = args[:0]
	}
}

// skipImage goes behind an inline image.
func skipImage(l *lexer) {
	n := bytes.Index(l.data[l.pos:], []byte("ID"))
	if n < 0 {
		l.pos = len(l.data)
		return
	}
	l.pos += n + 2
	for l.pos < len(l.data) {
		n := bytes.Index(l.data[l.pos:], []byte("EI"))
		if n < 0 {
			l.pos = len(l.data)
			return
		}
		at := l.pos + n
		l.pos = at + 2
		if at > 0 && isSpace(l.data[at-1]) && (l.pos >= len(l.data) || isSpace(l.data[l.pos])) {
			return
		}
	}
}

func num(args array, n int) float64 {
	if n < len(args) {
		if v, ok := args[n].(float64); ok && !math.IsNaN(v) && math.Abs(v) < 1e9 {
			return v
		}
	}
	return 0
}

func six(args array) matrix {
	var m matrix
	for n := range m {
		m[n] = num(args, n)
	}
	return m
}

// do carries out one operator (ISO 32000-1, annex A).
func (i *interpreter) do(o string, args array, resources dict) {
	switch o {
	case "q":
		if len(i.stack) < 4096 {
			i.stack = append(i.stack, i.state)
		}
	case "Q":
		if n := len(i.stack); n > 0 {
			i.state, i.stack = i.stack[n-1], i.stack[:n-1]
		}
	case "cm":
		i.ctm = six(args).times(i.ctm)
	case "Do":
		i.form(args, resources)
	case "BMC", "BDC":
		artifact := len(args) > 0 && args[0] == name("Artifact")
		i.marks = append(i.marks, artifact)
		if artifact {
			i.artifacts++
		}
	case "EMC":
		if n := len(i.marks); n > 0 {
			if i.marks[n-1] {
				i.artifacts--
			}
			i.marks = i.marks[:n-1]
		}
	default:
		i.textState(o, args, resources)
	}
}

func (i *interpreter) textState(o string, args array, resources dict) {
	switch o {
	case "BT":
		i.tm, i.line = identity, identity
	case "Tf":
		i.setFont(args, resources)
	case "Tc":
		i.charSpace = num(args, 0)
	case "Tw":
		i.wordSpace = num(args, 0)
	case "Tz":
		i.stretch = num(args, 0) / 100
	case "TL":
		i.leading = num(args, 0)
	case "Ts":
		i.rise = num(args, 0)
	case "Tm":
		i.tm = six(args)
		i.line = i.tm
	case "TD":
		i.leading = -num(args, 1)
		i.move(num(args, 0), num(args, 1))
	case "Td":
		i.move(num(args, 0), num(args, 1))
	case "T*":
		i.move(0, -i.leading)
	default:
		i.showing(o, args)
	}
}

func (i *interpreter) showing(o string, args array) {
	switch o {
	case "Tj":
	case "\"":
		i.wordSpace, i.charSpace = num(args, 0), num(args, 1)
		i.move(0, -i.leading)
	case "'":
		i.move(0, -i.leading)
	case "TJ":
		if len(args) > 0 {
			list, _ := args[0].(array)
			for n, v := range list {
				if s, ok := v.(str); ok {
					i.show(string(s))
				} else {
					i.tm = matrix{1, 0, 0, 1, -num(list, n) / 1000 * i.size * i.stretch, 0}.times(i.tm)
				}
			}
		}
		return
	default:
		return
	}
	if len(args) > 0 {
		if s, ok := args[len(args)-1].(str); ok {
			i.show(string(s))
		}
	}
}

func (i *interpreter) move(x, y float64) {
	i.line = matrix{1, 0, 0, 1, x, y}.times(i.line)
	i.tm = i.line
}

func (i *interpreter) setFont(args array, resources dict) {
	i.size = num(args, 1)
	i.font = nil
	if len(args) == 0 {
		return
	}
	key, _ := args[0].(name)
	v := i.file.dict(resources["Font"])[key]
	r, cached := v.(ref)
	if cached {
		if f, ok := i.fonts[r]; ok {
			i.font = f
			return
		}
	}
	if d := i.file.dict(v); d != nil {
		i.font = i.file.font(d)
		if cached {
			i.fonts[r] = i.font
		}
	}
}

// form draws a form, a page within the page.
func (i *interpreter) form(args array, resources dict) {
	if len(args) == 0 || i.forms >= maxForms {
		return
	}
	key, _ := args[0].(name)
	s, ok := i.file.get(i.file.dict(resources["XObject"])[key]).(*stream)
	if !ok || i.file.name(s.dict["Subtype"]) != "Form" {
		return
	}
	inner := i.file.dict(s.dict["Resources"])
	if inner == nil {
		inner = resources
	}
	saved, stack, start, end := i.state, i.stack, i.start, i.end
	i.stack = nil
	if m := i.file.array(s.dict["Matrix"]); len(m) == 6 {
		i.ctm = six(m).times(i.ctm)
	}
	i.start, i.end = s.start, s.end
	i.forms++
	data := i.file.decode(s)
	i.file.budget -= int64(len(data)) // each drawing of it costs anew
	if i.file.budget < 0 {
		i.file.over = true
	} else {
		i.run(data, inner)
	}
	i.forms--
	i.state, i.stack, i.start, i.end = saved, stack, start, end
}

// show draws a string.
func (i *interpreter) show(s string) {
	if i.font == nil {
		return
	}
	for _, c := range i.font.codes(s) {
		m := matrix{i.size * i.stretch, 0, 0, i.size, 0, i.rise}.times(i.tm).times(i.ctm)
		i.glyph(c, m)
		step := c.width/1000*i.size + i.charSpace
		if c.blank {
			step += i.wordSpace
		}
		i.tm = matrix{1, 0, 0, 1, step * i.stretch, 0}.times(i.tm)
	}
}

// glyph keeps a character unless it stands across the page or was drawn before
// at the same place, as bold type is sometimes faked.
func (i *interpreter) glyph(c code, m matrix) {
	size := math.Hypot(m[2], m[3])
	if c.text == "" || math.Abs(m[1]) > math.Abs(m[0]) || i.left <= 0 || size <= 0 || m[0] < 0 {
		return
	}
	place := [2]int{int(math.Round(2 * m[4])), int(math.Round(2 * m[5]))}
	if i.drawn == nil {
		i.drawn = map[[2]int]string{}
	}
	if i.drawn[place] == c.text && c.text != " " {
		return
	}
	i.drawn[place] = c.text
	i.left--
	i.out.Glyphs = append(i.out.Glyphs, Glyph{Text: c.text, X: m[4], Y: m[5], Width: c.width / 1000 * math.Abs(m[0]), Size: size,
		Bold: i.font.bold, Italic: i.font.italic || m[2] > 0.15*size, Artifact: i.artifacts > 0, Start: i.start, End: i.end})
}
