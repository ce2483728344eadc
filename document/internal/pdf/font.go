package pdf

import (
	"strings"
	"unicode/utf16"
)

// font turns the bytes of shown strings into characters and widths.
type font struct {
	wide      bool // two bytes a code, as a rule
	utf16     bool // the codes are UTF-16
	toUnicode *cmap
	encoding  name
	different map[byte]string
	widths    map[int]float64 // in thousandths of the size
	missing   float64
	bold      bool
	italic    bool
}

// font reads a font dictionary.
func (f *file) font(d dict) *font {
	out := &font{widths: map[int]float64{}, missing: 500}
	if s, ok := f.get(d["ToUnicode"]).(*stream); ok {
		out.toUnicode = readCMap(f.decode(s))
	}
	base := strings.ToLower(string(f.name(d["BaseFont"])))
	desc := f.dict(d["FontDescriptor"])
	if f.name(d["Subtype"]) == "Type0" {
		desc = f.composite(out, d)
	} else {
		f.simple(out, d, desc, base)
	}
	flags := int(f.float(desc["Flags"]))
	out.bold = strings.Contains(base, "bold") || strings.Contains(base, "black") || strings.Contains(base, "heavy") ||
		strings.Contains(base, "demi") || flags&(1<<18) != 0 || f.float(desc["FontWeight"]) >= 600
	out.italic = strings.Contains(base, "italic") || strings.Contains(base, "oblique") || flags&(1<<6) != 0
	return out
}

// simple reads a font of one byte a character.
func (f *file) simple(out *font, d, desc dict, base string) {
	out.encoding = "StandardEncoding"
	if f.name(d["Subtype"]) == "TrueType" || f.name(d["Subtype"]) == "Type3" {
		out.encoding = "WinAnsiEncoding"
	}
	switch e := f.get(d["Encoding"]).(type) {
	case name:
		out.encoding = e
	case dict:
		if b := f.name(e["BaseEncoding"]); b != "" {
			out.encoding = b
		}
		out.different = f.differences(f.array(e["Differences"]))
	}
	first, list := int(f.float(d["FirstChar"])), f.array(d["Widths"])
	scale := 1.0
	if m := f.array(d["FontMatrix"]); len(m) == 6 && f.name(d["Subtype"]) == "Type3" {
		scale = f.float(m[0]) * 1000
	}
	for i, w := range list {
		if i < 256 {
			out.widths[first+i] = f.float(w) * scale
		}
	}
	if w := f.float(desc["MissingWidth"]); w > 0 {
		out.missing = w
	}
	if len(list) == 0 {
		guessWidths(out, strings.Contains(base, "courier"))
	}
}

// guessWidths gives the fonts that every reader has, and files may use without
// widths, roughly their widths: enough to find the blanks between words.
func guessWidths(out *font, fixed bool) {
	for c := 32; c < 256; c++ {
		w := 530.0
		switch {
		case fixed:
			w = 600
		case strings.ContainsRune("iljtf.,;:'!|()[]I ", rune(c)):
			w = 278
		case strings.ContainsRune("mwMW", rune(c)):
			w = 830
		case c >= 'A' && c <= 'Z':
			w = 680
		}
		out.widths[c] = w
	}
}

func (f *file) differences(list array) map[byte]string {
	out := map[byte]string{}
	code := 0
	for _, v := range list {
		switch v := f.get(v).(type) {
		case float64:
			code = int(v)
		case name:
			if s := glyph(string(v)); s != "" && code >= 0 && code < 256 {
				out[byte(code)] = s
			}
			code++
		}
	}
	return out
}

// composite reads a font of several bytes a character and gives its descriptor.
func (f *file) composite(out *font, d dict) dict {
	out.wide, out.missing = true, 1000
	if e := f.name(d["Encoding"]); strings.Contains(string(e), "UCS2") || strings.Contains(string(e), "UTF16") {
		out.utf16 = true
	}
	list := f.array(d["DescendantFonts"])
	if len(list) == 0 {
		return nil
	}
	child := f.dict(list[0])
	if w, ok := f.get(child["DW"]).(float64); ok {
		out.missing = w
	}
	f.cidWidths(out, f.array(child["W"]))
	return f.dict(child["FontDescriptor"])
}

// cidWidths reads "c [w1 w2 …]" and "first last w".
func (f *file) cidWidths(out *font, w array) {
	for i := 0; i+1 < len(w); {
		first := int(f.float(w[i]))
		if list := f.array(w[i+1]); list != nil {
			for j, v := range list {
				out.widths[first+j] = f.float(v)
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			return
		}
		last, width := int(f.float(w[i+1])), f.float(w[i+2])
		for c := first; c <= last && c-first < 1<<16 && len(out.widths) < 1<<17; c++ {
			out.widths[c] = width
		}
		i += 3
	}
}

// code is one character code of a shown string.
type code struct {
	text  string
	width float64
	blank bool // the one-byte code 32, which word spacing widens
}

// codes reads a shown string.
func (f *font) codes(s string) []code {
	out := make([]code, 0, len(s))
	for i := 0; i < len(s); {
		size := 1
		if f.wide {
			size = f.toUnicode.size(s[i:])
		}
		size = min(size, len(s)-i)
		v := 0
		for _, c := range []byte(s[i : i+size]) {
			v = v<<8 | int(c)
		}
		width, ok := f.widths[v]
		if !ok {
			width = f.missing
		}
		out = append(out, code{f.text(s[i:i+size], v), width, size == 1 && v == 32})
		i += size
	}
	return out
}

func (f *font) text(raw string, v int) string {
	if s, ok := f.toUnicode.lookup(v, len(raw)); ok {
		return s
	}
	switch {
	case f.utf16:
		return fromUTF16(raw)
	case f.wide:
		return ""
	}
	if s, ok := f.different[raw[0]]; ok {
		return s
	}
	return baseText(f.encoding, raw[0])
}

func fromUTF16(raw string) string {
	if swapped(raw) {
		raw = swap(raw)
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}

// swapped reports whether several units hold nothing but a high byte: Latin
// letters whose bytes a faulty program put in the wrong order.
func swapped(raw string) bool {
	for i := 0; i+1 < len(raw); i += 2 {
		if raw[i+1] != 0 || raw[i] < ' ' {
			return false
		}
	}
	return len(raw) >= 4
}

func swap(raw string) string {
	out := []byte(raw)
	for i := 0; i+1 < len(out); i += 2 {
		out[i], out[i+1] = out[i+1], out[i]
	}
	return string(out)
}

// cmap is a ToUnicode table.
type cmap struct {
	chars  map[[2]int]string // by length and code
	ranges []cmapRange
	sizes  [5]bool // lengths of codes in the code space
}

type cmapRange struct {
	size, low, high int
	text            string
}

// maxRanges bounds what a hostile table may cost.
const maxRanges = 20000

func codeOf(s str) int {
	v := 0
	for i := 0; i < len(s) && i < 4; i++ {
		v = v<<8 | int(s[i])
	}
	return v
}

// readCMap reads the parts of a CMap that matter (ISO 32000-1, 9.10.3).
func readCMap(data []byte) *cmap {
	m := &cmap{chars: map[[2]int]string{}}
	l := &lexer{data: data}
	var args array
	for {
		v, ok := l.next()
		if !ok {
			return m
		}
		o, isOp := v.(op)
		if !isOp {
			if len(args) < 1<<16 {
				args = append(args, v)
			}
			continue
		}
		m.section(o, args)
		args = args[:0]
	}
}

func (m *cmap) section(o op, args array) {
	switch o {
	case "endcodespacerange":
		for _, a := range args {
			if s, ok := a.(str); ok && len(s) > 0 && len(s) <= 4 {
				m.sizes[len(s)] = true
			}
		}
	case "endbfchar":
		for i := 0; i+1 < len(args); i += 2 {
			from, a := args[i].(str)
			to, b := args[i+1].(str)
			if a && b {
				m.chars[[2]int{len(from), codeOf(from)}] = fromUTF16(string(to))
			}
		}
	case "endbfrange":
		for i := 0; i+2 < len(args); i += 3 {
			m.bfrange(args[i], args[i+1], args[i+2])
		}
	}
}

func (m *cmap) bfrange(a, b, to any) {
	low, ok1 := a.(str)
	high, ok2 := b.(str)
	if !ok1 || !ok2 {
		return
	}
	switch to := to.(type) {
	case str:
		if len(m.ranges) < maxRanges {
			m.ranges = append(m.ranges, cmapRange{len(low), codeOf(low), codeOf(high), fromUTF16(string(to))})
		}
	case array:
		for i, v := range to {
			if s, ok := v.(str); ok {
				m.chars[[2]int{len(low), codeOf(low) + i}] = fromUTF16(string(s))
			}
		}
	}
}

// size is the length of the code that s begins with.
func (m *cmap) size(s string) int {
	if m == nil || !m.sizes[1] {
		return 2
	}
	if _, ok := m.lookup(int(s[0]), 1); ok || !m.sizes[2] {
		return 1
	}
	return 2
}

func (m *cmap) lookup(v, size int) (string, bool) {
	if m == nil {
		return "", false
	}
	if s, ok := m.chars[[2]int{size, v}]; ok {
		return s, true
	}
	for _, r := range m.ranges {
		if r.size == size && v >= r.low && v <= r.high {
			runes := []rune(r.text)
			if len(runes) == 0 {
				return "", true
			}
			runes[len(runes)-1] += rune(v - r.low)
			s := string(runes)
			m.chars[[2]int{size, v}] = s
			return s, true
		}
	}
	return "", false
}
