package pdf

import (
	"bytes"
	"strconv"
)

// The objects of ISO 32000-1, 7.3. Numbers are float64, strings are str.
type (
	name   string
	str    string
	op     string // an operator or another bare word
	array  []any
	dict   map[name]any
	ref    struct{ num, gen int }
	stream struct {
		dict       dict
		start, end int // of the data in the file
		num, gen   int
	}
)

// maxDepth is how deep arrays and dictionaries may nest.
const maxDepth = 64

// lexer reads objects from bytes.
type lexer struct {
	data  []byte
	pos   int
	depth int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// skipSpace goes over white space and comments.
func (l *lexer) skipSpace() {
	for l.pos < len(l.data) {
		switch c := l.data[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%':
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// next reads one object; nil, false at the end of the data.
func (l *lexer) next() (any, bool) {
	l.skipSpace()
	if l.pos >= len(l.data) {
		return nil, false
	}
	switch c := l.data[l.pos]; {
	case c == '/':
		return l.name(), true
	case c == '(':
		return l.literal(), true
	case c == '<':
		if l.peek(1) == '<' {
			l.pos += 2
			return l.dict(), true
		}
		return l.hex(), true
	case c == '[':
		l.pos++
		return l.array(), true
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return l.number(), true
	case isDelimiter(c):
		l.pos++
		if c == '>' && l.peek(0) == '>' {
			l.pos++
			return op(">>"), true
		}
		return op(c), true
	}
	return l.word(), true
}

func (l *lexer) peek(n int) byte {
	if l.pos+n < len(l.data) {
		return l.data[l.pos+n]
	}
	return 0
}

func (l *lexer) regular() []byte {
	from := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelimiter(l.data[l.pos]) {
		l.pos++
	}
	return l.data[from:l.pos]
}

func (l *lexer) word() any {
	switch w := string(l.regular()); w {
	case "true":
		return true
	case "false":
		return false
	default:
		return op(w)
	}
}

func (l *lexer) name() name {
	l.pos++
	raw := l.regular()
	if bytes.IndexByte(raw, '#') < 0 {
		return name(raw)
	}
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if v, err := strconv.ParseUint(string(raw[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(v))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return name(out)
}

// number reads a number; a damaged one is 0.
func (l *lexer) number() any {
	from := l.pos
	for l.pos < len(l.data) && bytes.IndexByte([]byte("+-.0123456789"), l.data[l.pos]) >= 0 {
		l.pos++
	}
	v, err := strconv.ParseFloat(string(l.data[from:l.pos]), 64)
	if err != nil {
		v = 0
	}
	return v
}

// literal reads a string in round brackets.
func (l *lexer) literal() str {
	l.pos++
	var out []byte
	for depth := 1; l.pos < len(l.data); l.pos++ {
		c := l.data[l.pos]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.pos++
				return str(out)
			}
		case '\\':
			l.pos++
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	l.pos = min(l.pos, len(l.data))
	return str(out)
}

// escape reads what follows a backslash; the position stays on its last byte.
func (l *lexer) escape(out []byte) []byte {
	c := l.peek(0)
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 && c != 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	switch {
	case c >= '0' && c <= '7':
		v, n := 0, 0
		for ; n < 3 && l.peek(n) >= '0' && l.peek(n) <= '7'; n++ {
			v = 8*v + int(l.peek(n)-'0')
		}
		l.pos += n - 1
		return append(out, byte(v))
	case c == '\r':
		if l.peek(1) == '\n' {
			l.pos++
		}
		return out
	case c == '\n':
		return out
	}
	return append(out, c)
}

func (l *lexer) hex() str {
	l.pos++
	var out []byte
	half, have := 0, false
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		v, err := strconv.ParseUint(string(c), 16, 8)
		if err != nil {
			continue
		}
		if have {
			out = append(out, byte(half<<4|int(v)))
		}
		half, have = int(v), !have
	}
	if have {
		out = append(out, byte(half<<4))
	}
	return str(out)
}

func (l *lexer) array() array {
	var out array
	l.depth++
	defer func() { l.depth-- }()
	for l.depth < maxDepth {
		v, ok := l.next()
		if !ok || v == op("]") || stops(v) {
			break
		}
		out = l.append(out, v)
	}
	return out
}

// stops reports whether a word can stand in no array or dictionary: one was left
// open.
func stops(v any) bool {
	return v == op("endobj") || v == op("stream") || v == op("obj") || v == op("trailer") || v == op("startxref")
}

// append adds a value, putting "3 0 R" together.
func (l *lexer) append(out array, v any) array {
	if v == op("R") && len(out) >= 2 {
		num, a := out[len(out)-2].(float64)
		gen, b := out[len(out)-1].(float64)
		if a && b {
			return append(out[:len(out)-2], ref{int(num), int(gen)})
		}
	}
	return append(out, v)
}

func (l *lexer) dict() dict {
	out := dict{}
	l.depth++
	defer func() { l.depth-- }()
	var items array
	for l.depth < maxDepth {
		v, ok := l.next()
		if !ok || v == op(">>") || stops(v) {
			break
		}
		items = l.append(items, v)
	}
	for i := 0; i+1 < len(items); {
		key, ok := items[i].(name)
		if !ok {
			i++
			continue
		}
		out[key] = items[i+1]
		i += 2
	}
	return out
}

// object reads the value of an indirect object.
func (l *lexer) object() any {
	v, ok := l.next()
	if !ok {
		return nil
	}
	if a, isNumber := v.(float64); isNumber {
		from := l.pos
		b, _ := l.next()
		if gen, ok := b.(float64); ok {
			if r, _ := l.next(); r == op("R") {
				return ref{int(a), int(gen)}
			}
		}
		l.pos = from
	}
	return v
}
