package store

import "unicode/utf8"

// stride is how many bytes lie between two remembered counts: small enough
// that counting between them costs little, large enough to cost no memory.
const stride = 256

// Offsets turns bytes of a text into code points and back.
type Offsets struct {
	text   string
	counts []int // counts[i] code points begin before byte i*stride
}

// NewOffsets prepares text.
func NewOffsets(text string) *Offsets {
	o := &Offsets{text: text, counts: make([]int, 1, len(text)/stride+2)}
	n := 0
	for i := 0; i < len(text); i += stride {
		end := min(i+stride, len(text))
		n += starts(text[i:end])
		o.counts = append(o.counts, n)
	}
	return o
}

// starts counts the bytes of s at which a code point begins.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

// Rune returns how many code points begin before byte b.
func (o *Offsets) Rune(b int) int {
	b = min(max(b, 0), len(o.text))
	i := b / stride
	return o.counts[i] + starts(o.text[i*stride:b])
}

// Byte returns the byte at which code point n begins, the text's length where
// it has fewer.
func (o *Offsets) Byte(n int) int {
	lo, hi := 0, len(o.counts)-1
	for lo < hi { // the last stride that begins at or before n
		mid := (lo + hi + 1) / 2
		if o.counts[mid] <= n {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	left := n - o.counts[lo]
	for b := lo * stride; b < len(o.text); b++ {
		if !utf8.RuneStart(o.text[b]) {
			continue
		}
		if left == 0 {
			return b
		}
		left--
	}
	return len(o.text)
}
