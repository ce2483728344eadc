package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var (
	utf16LE = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16BE = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

// decode turns the bytes of a text file into NFC text with line feeds as its
// only line ends. Which encoding it is in is read off the bytes themselves.
func decode(data []byte) (*source, error) {
	enc, skip := sniff(data)
	if looksBinary(data, enc) {
		return nil, problem("is not text", "Convert it to plain text, Markdown, HTML, DOCX or PDF and read that.", nil)
	}
	return decodeAs(data, skip, enc), nil
}

// decodeAs decodes data from byte skip on; a nil encoding means UTF-8.
func decodeAs(data []byte, skip int, enc encoding.Encoding) *source {
	var b builder
	if enc == nil {
		decodeUTF8(&b, data, skip)
	} else {
		decodeWith(&b, data, skip, enc)
	}
	return normalise(b.source())
}

// sniff finds the encoding and how many bytes its mark takes.
func sniff(data []byte) (encoding.Encoding, int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return nil, 3
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16LE, 2
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16BE, 2
	}
	sample := data[:min(len(data), 1<<20)]
	if enc := sniffUTF16(sample); enc != nil {
		return enc, 0
	}
	if mostlyUTF8(sample) {
		return nil, 0
	}
	return sniffSingleByte(sample), 0
}

// sniffUTF16 knows UTF-16 without a mark by the zero bytes that blanks and
// line ends leave in it at odd or at even places alone.
func sniffUTF16(sample []byte) encoding.Encoding {
	var zeros [2]int
	for i, c := range sample {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch n := len(sample); {
	case zeros[1] > n/20 && zeros[0] <= zeros[1]/50:
		return utf16LE
	case zeros[0] > n/20 && zeros[1] <= zeros[0]/50:
		return utf16BE
	}
	return nil
}

// mostlyUTF8 forgives a few damaged sequences: a file cut off in the middle of
// a letter is still UTF-8.
func mostlyUTF8(sample []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(sample); {
		if sample[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(sample[i:])
		if r == utf8.RuneError && size <= 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return bad == 0 || good > 4*bad || bad <= 3 && good+bad > len(sample)/4
}

// sniffSingleByte chooses among the code pages testimonies in English and
// Russian come in. Running Russian text is mostly small letters; in the wrong
// Cyrillic code page they turn into capitals.
func sniffSingleByte(sample []byte) encoding.Encoding {
	high, letters, low1251, lowKOI := 0, 0, 0, 0
	for _, c := range sample {
		switch {
		case c >= 0xe0:
			low1251++
			high++
		case c >= 0xc0:
			lowKOI++
			high++
		case c >= 0x80:
			high++
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			letters++
		}
	}
	switch {
	case low1251+lowKOI <= letters/3 || low1251+lowKOI < high/2:
		return charmap.Windows1252
	case lowKOI > low1251:
		return charmap.KOI8R
	}
	return charmap.Windows1251
}

// looksBinary reports whether too many control characters stand in the bytes.
func looksBinary(data []byte, enc encoding.Encoding) bool {
	sample, control := data[:min(len(data), 1<<16)], 0
	if isUTF16(enc) {
		sample, _ = enc.NewDecoder().Bytes(sample[:len(sample)/2*2])
	}
	for _, c := range sample {
		if c < 0x20 && !bytes.ContainsRune([]byte("\t\n\r\f\v\x1a\x1b"), rune(c)) {
			control++
		}
	}
	return control > len(sample)/50
}

func isUTF16(enc encoding.Encoding) bool {
	return enc == utf16LE || enc == utf16BE
}

// singleByte gives an encoding of one byte a character.
func singleByte(enc encoding.Encoding) (*charmap.Charmap, bool) {
	c, ok := enc.(*charmap.Charmap)
	return c, ok
}

// decodeUTF8 copies good stretches as they are; each broken sequence becomes
// one U+FFFD.
func decodeUTF8(b *builder, data []byte, skip int) {
	text := string(data[skip:])
	for at := 0; at < len(text); {
		end := plainRun(text, at)
		if end > at {
			b.put(text[at:end], Piece{Original: skip + at, Len: end - at, Exact: true})
			at = end
			continue
		}
		at += b.odd(text[at:], skip+at)
	}
}

// plainRun finds the end of the stretch from at on that holds valid UTF-8
// without carriage returns or NULs.
func plainRun(text string, at int) int {
	for at < len(text) {
		if c := text[at]; c < utf8.RuneSelf {
			if c == '\r' || c == 0 {
				return at
			}
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
	return at
}

// odd handles one sequence that plainRun stopped at and returns its length.
func (b *builder) odd(text string, from int) int {
	size, out := 1, ""
	switch {
	case strings.HasPrefix(text, "\r\n"):
		size, out = 2, "\n"
	case text[0] == '\r':
		out = "\n"
	case text[0] != 0:
		out = "\ufffd"
	}
	if out != "" {
		b.put(out, Piece{Original: from, Len: size})
	}
	return size
}

// decodeWith decodes any other encoding character by character.
func decodeWith(b *builder, data []byte, skip int, enc encoding.Encoding) {
	if page, ok := singleByte(enc); ok {
		decodePage(b, data, skip, page)
		return
	}
	dec, wide := enc.NewDecoder(), isUTF16(enc)
	var word []byte
	from := skip
	flush := func(at int) {
		if len(word) > 0 {
			b.put(string(word), Piece{Original: from, Len: at - from})
		}
		word, from = word[:0], at
	}
	for at := skip; at < len(data); {
		size := charSize(data[at:], enc, wide)
		out, err := dec.Bytes(data[at : at+size])
		if err != nil || len(out) == 0 {
			out = []byte("\ufffd")
		}
		if s := string(out); s == "\r" || s == "\x00" {
			flush(at)
			at += b.control(data, at, size, s)
			from = at
			continue
		}
		word = append(word, out...)
		at += size
		if out[0] <= ' ' || at-from >= wordBytes {
			flush(at)
		}
	}
	flush(len(data))
}

// decodePage decodes a code page of one byte a character.
func decodePage(b *builder, data []byte, skip int, page *charmap.Charmap) {
	for at := skip; at < len(data); {
		if c := data[at]; c == '\r' || c == 0 {
			at += b.control(data, at, 1, string(rune(c)))
			continue
		}
		end := at
		for end < len(data) && data[end] < utf8.RuneSelf && data[end] != '\r' && data[end] != 0 {
			end++
		}
		if end > at {
			b.put(string(data[at:end]), Piece{Original: at, Len: end - at, Exact: true})
			at = end
			continue
		}
		var word []byte
		for end = at; end < len(data) && data[end] >= utf8.RuneSelf && end < at+wordBytes; end++ {
			word = utf8.AppendRune(word, page.DecodeByte(data[end]))
		}
		b.put(string(word), Piece{Original: at, Len: end - at})
		at = end
	}
}

// wordBytes is how much of the original one piece that is not exact may stand
// for: about a word.
const wordBytes = 64

// control drops a NUL and makes a carriage return, with the line feed after it
// if there is one, a line feed.
func (b *builder) control(data []byte, at, size int, s string) int {
	if s == "\x00" {
		return size
	}
	end := at + size
	feed := bytes.ReplaceAll(data[at:end], []byte("\r"), []byte("\n"))
	if bytes.HasPrefix(data[end:], feed) {
		end += size
	}
	b.put("\n", Piece{Original: at, Len: end - at})
	return end - at
}

// charSize is the number of bytes the next character takes.
func charSize(data []byte, enc encoding.Encoding, wide bool) int {
	if !wide || len(data) < 2 {
		return 1
	}
	high := data[0]
	if enc == utf16LE {
		high = data[1]
	}
	if high >= 0xd8 && high < 0xdc {
		return min(4, len(data))
	}
	return 2
}
