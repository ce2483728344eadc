package pdf

import (
	"bytes"
	"compress/flate"
	"encoding/ascii85"
	"io"
)

// decode gives a stream's data unpacked, as much of them as can be read.
func (f *file) decode(s *stream) []byte {
	if data, ok := f.unpack[s.start]; ok {
		return data
	}
	data := f.crypt.stream(f.data[s.start:s.end], s)
	filters, params := f.list(s.dict["Filter"]), f.list(s.dict["DecodeParms"])
	for i, filter := range filters {
		var p dict
		if i < len(params) {
			p = f.dict(params[i])
		}
		data = f.filter(f.name(filter), p, data)
		if f.budget -= int64(len(data)); f.budget < 0 {
			f.over = true
			return nil
		}
	}
	f.unpack[s.start] = data
	return data
}

// list makes a list of what may be one value or several.
func (f *file) list(v any) array {
	switch v := f.get(v).(type) {
	case array:
		return v
	case nil:
		return nil
	default:
		return array{v}
	}
}

func (f *file) filter(kind name, p dict, data []byte) []byte {
	switch kind {
	case "FlateDecode", "Fl":
		return f.predict(p, f.inflate(data))
	case "LZWDecode", "LZW":
		return f.predict(p, f.lzw(data, f.get(p["EarlyChange"]) != float64(0)))
	case "ASCII85Decode", "A85":
		return f.unpack85(data)
	case "ASCIIHexDecode", "AHx":
		return []byte((&lexer{data: append([]byte{'<'}, data...)}).hex())
	case "RunLengthDecode", "RL":
		return f.runLength(data)
	case "Crypt":
		return data
	}
	return nil // pictures
}

// inflate unpacks zlib data; a damaged end or check sum loses only the end.
func (f *file) inflate(data []byte) []byte {
	if len(data) < 3 {
		f.torn = true
		return nil
	}
	out, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data[2:])), f.budget+1))
	f.torn = f.torn || err != nil
	return out
}

func (f *file) unpack85(data []byte) []byte {
	if n := bytes.Index(data, []byte("~>")); n >= 0 {
		data = data[:n]
	}
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
	out := make([]byte, 4*len(data)+8)
	n, _, err := ascii85.Decode(out, data, true)
	f.torn = f.torn || err != nil
	return out[:n]
}

func (f *file) runLength(data []byte) []byte {
	var out []byte
	for i := 0; i < len(data) && int64(len(out)) <= f.budget; {
		n := int(data[i])
		i++
		switch {
		case n == 128:
			return out
		case n < 128:
			end := min(len(data), i+n+1)
			out = append(out, data[i:end]...)
			i = end
		case i < len(data):
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
	}
	return out
}

// lzw unpacks LZW as PDF has it: most significant bit first, codes of 9 to 12
// bits, one code early unless told otherwise (ISO 32000-1, 7.4.4).
func (f *file) lzw(data []byte, early bool) []byte {
	var out []byte
	type item struct{ from, size int }
	table := make([]item, 258, 4096)
	bits, width, have := 0, 9, 0
	last := item{}
	lead := 0
	if early {
		lead = 1
	}
	for _, c := range data {
		bits, have = bits<<8|int(c), have+8
		if have < width {
			continue
		}
		code := bits >> (have - width)
		have -= width
		bits &= 1<<have - 1
		if code == 257 || int64(len(out)) > f.budget {
			break
		}
		if code == 256 {
			table, width, last = table[:258], 9, item{}
			continue
		}
		from := len(out)
		switch {
		case code < 256:
			out = append(out, byte(code))
		case code < len(table):
			t := table[code]
			out = append(out, out[t.from:t.from+t.size]...)
		case last.size > 0:
			out = append(out, out[last.from:last.from+last.size]...)
			out = append(out, out[last.from])
		default:
			return out
		}
		if last.size > 0 && len(table) < 4096 {
			table = append(table, item{last.from, last.size + 1})
		}
		last = item{from, len(out) - from}
		for width < 12 && len(table)+lead >= 1<<width {
			width++
		}
	}
	return out
}

// predict undoes the PNG and TIFF predictors.
func (f *file) predict(p dict, data []byte) []byte {
	kind := int(f.float(p["Predictor"]))
	if kind < 2 {
		return data
	}
	colors, bits, columns := f.or(p["Colors"], 1), f.or(p["BitsPerComponent"], 8), f.or(p["Columns"], 1)
	if colors > 64 || bits > 16 || columns > 1<<20 {
		return nil
	}
	size := max(1, colors*bits/8)
	row := (colors*bits*columns + 7) / 8
	if kind == 2 {
		for at := 0; at+row <= len(data); at += row {
			for i := size; i < row; i++ {
				data[at+i] += data[at+i-size]
			}
		}
		return data
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for at := 0; at < len(data); at += row + 1 {
		line := make([]byte, row)
		copy(line, data[at+1:min(len(data), at+1+row)])
		unpng(data[at], line, above, size)
		out = append(out, line...)
		above = line
	}
	return out
}

func (f *file) or(v any, otherwise int) int {
	if n, ok := f.get(v).(float64); ok && n >= 1 && n < 1e9 {
		return int(n)
	}
	return otherwise
}

// unpng undoes one line's PNG filter (RFC 2083, 6).
func unpng(kind byte, line, above []byte, size int) {
	for i := range line {
		var left, corner int
		if i >= size {
			left, corner = int(line[i-size]), int(above[i-size])
		}
		up := int(above[i])
		switch kind {
		case 1:
			line[i] += byte(left)
		case 2:
			line[i] += byte(up)
		case 3:
			line[i] += byte((left + up) / 2)
		case 4:
			line[i] += byte(paeth(left, up, corner))
		}
	}
}

func paeth(a, b, c int) int {
	p := a + b - c
	pa, pb, pc := abs(p-a), abs(p-b), abs(p-c)
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
