package document

import (
	"golang.org/x/text/unicode/norm"
)

// source is text with the map to what it was made from.
type source struct {
	text   string
	origin OffsetMap
}

// builder puts a text together piece by piece, keeping its map and its NFC.
type builder struct {
	buf    []byte
	pieces []Piece
}

func (b *builder) len() int { return len(b.buf) }

// joiner keeps a combining mark that lost its letter's neighbour apart from
// what stands before it, so that the whole stays NFC (U+034F).
const joiner = "\u034f"

// add appends s, which came from original bytes [from, from+size).
func (b *builder) add(s string, from, size int, exact bool) {
	if s == "" {
		return
	}
	if s[0] >= 0x80 && b.merges(s) {
		b.put(joiner, Piece{Original: from})
	}
	b.put(s, Piece{Original: from, Len: size, Exact: exact})
}

// merges reports whether s would grow together with the text before it.
func (b *builder) merges(s string) bool {
	if norm.NFC.PropertiesString(s).BoundaryBefore() || b.len() == 0 {
		return false
	}
	tail := b.buf[max(0, len(b.buf)-64):]
	return !norm.NFC.IsNormal(append(append([]byte{}, tail...), s[:min(len(s), 64)]...))
}

func (b *builder) put(s string, p Piece) {
	p.Text = b.len()
	b.buf = append(b.buf, s...)
	if n := len(b.pieces); n > 0 {
		last := &b.pieces[n-1]
		follows := last.Original+last.Len == p.Original
		if follows && last.Exact && p.Exact || last.Text == p.Text {
			last.Len += p.Len
			return
		}
	}
	b.pieces = append(b.pieces, p)
}

// slice appends src.text[from:to] with the origin it has there.
func (b *builder) slice(src *source, from, to int) {
	for from < to {
		i := src.origin.pieceAt(from)
		if i < 0 {
			return
		}
		p, end := src.origin.Pieces[i], to
		if i+1 < len(src.origin.Pieces) {
			end = min(to, src.origin.Pieces[i+1].Text)
		}
		if p.Exact {
			b.add(src.text[from:end], p.Original+from-p.Text, end-from, true)
		} else {
			b.add(src.text[from:end], p.Original, p.Len, false)
		}
		from = end
	}
}

// last is where, in the original, what was added last ends.
func (b *builder) last() int {
	if n := len(b.pieces); n > 0 {
		return b.pieces[n-1].Original + b.pieces[n-1].Len
	}
	return 0
}

// shorten takes the last n bytes off the text; they must be a piece of their own.
func (b *builder) shorten(n int) {
	b.buf = b.buf[:len(b.buf)-n]
	for k := len(b.pieces); k > 0 && b.pieces[k-1].Text >= len(b.buf); k-- {
		b.pieces = b.pieces[:k-1]
	}
}

func (b *builder) source() *source {
	return &source{text: string(b.buf), origin: OffsetMap{Pieces: b.pieces}}
}

// normalise gives src in NFC.
func normalise(src *source) *source {
	if norm.NFC.IsNormalString(src.text) {
		return src
	}
	var b builder
	for at := 0; at < len(src.text); {
		rest := src.text[at:]
		if n := norm.NFC.QuickSpanString(rest); n > 0 {
			b.slice(src, at, at+n)
			at += n
			continue
		}
		n := norm.NFC.NextBoundaryInString(rest, true)
		if n <= 0 {
			n = len(rest)
		}
		whole := src.origin.Original(Span{Start: at, End: at + n})
		b.put(norm.NFC.String(rest[:n]), Piece{Original: whole.Start, Len: whole.Len()})
		at += n
	}
	return b.source()
}
