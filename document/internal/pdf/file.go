// Package pdf reads the text layer of PDF files: which characters stand where
// on each page. It does not trust a file's cross-reference table: it finds the
// objects by going once over the bytes, later ones replacing earlier, so that
// damaged, cut off and hostile files cost no more than sound ones. What streams
// unpack to is limited.
package pdf

import (
	"bytes"
	"errors"
	"regexp"
	"sort"
)

// The reasons why a file cannot be read.
var (
	ErrEncrypted = errors.New("pdf: encrypted with a password")
	ErrDamaged   = errors.New("pdf: no pages found")
	ErrTooLarge  = errors.New("pdf: unpacks to more than the limit")
)

// file is a PDF file's objects.
type file struct {
	data    []byte
	objects map[int]entry
	parsed  map[int]any
	busy    map[int]bool // objects being resolved, to stop at cycles
	trailer dict
	crypt   *crypt
	budget  int64 // bytes that streams may still unpack to
	work    int   // bytes that may still be parsed: objects left open may overlap
	over    bool  // the budget is spent
	torn    bool  // a stream could not be unpacked to its end
	unpack  map[int][]byte
}

// entry says where an object's value begins: in the file, or in an object
// stream at an index.
type entry struct {
	pos, gen  int
	container int // number of the object stream; 0 for the file itself
}

var objectStart = regexp.MustCompile(`([0-9]{1,9})[ \t\r\n]+([0-9]{1,5})[ \t\r\n]+obj`)

// scan finds the objects of a file.
func scan(data []byte, limit int64) *file {
	f := &file{data: data, objects: map[int]entry{}, parsed: map[int]any{}, busy: map[int]bool{}, trailer: dict{}, budget: limit, work: 8*len(data) + 1<<20, unpack: map[int][]byte{}}
	var containers []int
	for at := 0; at < len(data) && f.work > 0; {
		n := bytes.Index(data[at:], []byte("obj"))
		if n < 0 {
			break
		}
		end := at + n + 3
		m := objectStart.FindSubmatch(data[max(at, end-24):end])
		if m == nil || end-3 > 0 && at+n >= 3 && bytes.HasSuffix(data[:at+n], []byte("end")) {
			at = end
			continue
		}
		num, gen := number(m[1]), number(m[2])
		f.objects[num] = entry{pos: end, gen: gen}
		if s := f.streamAt(end, num, gen); s != nil {
			if s.dict["Type"] == name("ObjStm") {
				containers = append(containers, num)
			}
			if s.dict["Type"] == name("XRef") {
				f.addTrailer(s.dict)
			}
			end = s.end
		}
		at = end
	}
	f.trailers()
	f.startCrypt()
	f.openContainers(containers)
	return f
}

func number(digits []byte) int {
	n := 0
	for _, c := range digits {
		n = 10*n + int(c-'0')
	}
	return n
}

// streamAt reads the stream that object num at pos is, or gives nil. Its data
// end where its length says if "endstream" stands there, at the next
// "endstream" otherwise.
func (f *file) streamAt(pos, num, gen int) *stream {
	l := &lexer{data: f.data, pos: pos}
	l.skipSpace()
	if l.peek(0) != '<' || l.peek(1) != '<' {
		return nil
	}
	d, ok := f.object(l).(dict)
	if !ok {
		return nil
	}
	l.skipSpace()
	if !bytes.HasPrefix(f.data[l.pos:], []byte("stream")) {
		return nil
	}
	start := l.pos + len("stream")
	if start < len(f.data) && f.data[start] == '\r' {
		start++
	}
	if start < len(f.data) && f.data[start] == '\n' {
		start++
	}
	end := len(f.data)
	if n, ok := d["Length"].(float64); ok && n >= 0 && start+int(n) <= len(f.data) && n < 1e10 {
		rest := bytes.TrimLeft(f.data[start+int(n):min(len(f.data), start+int(n)+20)], "\r\n ")
		if bytes.HasPrefix(rest, []byte("endstream")) {
			return &stream{d, start, start + int(n), num, gen}
		}
	}
	if n := bytes.Index(f.data[start:], []byte("endstream")); n >= 0 {
		end = start + n
	}
	return &stream{d, start, end, num, gen}
}

// trailers reads the trailer dictionaries of the file.
func (f *file) trailers() {
	for at := 0; at < len(f.data); {
		n := bytes.Index(f.data[at:], []byte("trailer"))
		if n < 0 {
			return
		}
		at += n + len("trailer")
		l := &lexer{data: f.data, pos: at}
		if d, ok := f.object(l).(dict); ok {
			f.addTrailer(d)
		}
	}
}

// object parses an object and counts what that costs.
func (f *file) object(l *lexer) any {
	if f.work <= 0 {
		return nil
	}
	from := l.pos
	v := l.object()
	f.work -= l.pos - from + 1
	return v
}

func (f *file) addTrailer(d dict) {
	for _, key := range []name{"Root", "Encrypt", "ID", "Info"} {
		if v, ok := d[key]; ok {
			f.trailer[key] = v
		}
	}
}

// openContainers lists the objects inside object streams.
func (f *file) openContainers(nums []int) {
	for _, num := range nums {
		s, ok := f.get(ref{num: num}).(*stream)
		if !ok {
			continue
		}
		data := f.decode(s)
		l := &lexer{data: data}
		first := int(f.float(s.dict["First"]))
		for i, n := 0, int(f.float(s.dict["N"])); i < n && l.pos < len(data); i++ {
			a, _ := l.next()
			b, _ := l.next()
			id, ok1 := a.(float64)
			at, ok2 := b.(float64)
			if !ok1 || !ok2 {
				break
			}
			if old, ok := f.objects[int(id)]; !ok || old.pos < f.objects[num].pos || old.container > 0 {
				f.objects[int(id)] = entry{pos: first + int(at), container: num}
			}
		}
	}
}

// get follows references to a value; nil where there is none.
func (f *file) get(v any) any {
	for n := 0; n < 16; n++ {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.load(r.num)
	}
	return nil
}

// load reads an object once.
func (f *file) load(num int) any {
	if v, ok := f.parsed[num]; ok {
		return v
	}
	e, ok := f.objects[num]
	if !ok || f.busy[num] {
		return nil
	}
	f.busy[num] = true
	defer delete(f.busy, num)
	var v any
	if e.container > 0 {
		if s, ok := f.load(e.container).(*stream); ok {
			data := f.decode(s)
			if e.pos >= 0 && e.pos < len(data) {
				v = f.object(&lexer{data: data, pos: e.pos})
			}
		}
	} else if s := f.streamAt(e.pos, num, e.gen); s != nil {
		v = s
	} else {
		v = f.crypt.strings(f.object(&lexer{data: f.data, pos: e.pos}), num, e.gen)
	}
	f.parsed[num] = v
	return v
}

func (f *file) dict(v any) dict {
	switch d := f.get(v).(type) {
	case dict:
		return d
	case *stream:
		return d.dict
	}
	return nil
}

func (f *file) array(v any) array {
	a, _ := f.get(v).(array)
	return a
}

func (f *file) float(v any) float64 {
	n, _ := f.get(v).(float64)
	return n
}

func (f *file) name(v any) name {
	n, _ := f.get(v).(name)
	return n
}

// numbers lists the objects' numbers in order.
func (f *file) numbers() []int {
	out := make([]int, 0, len(f.objects))
	for n := range f.objects {
		out = append(out, n)
	}
	sort.Ints(out)
	return out
}

// find gives the last dictionary of a type.
func (f *file) find(kind name) dict {
	var out dict
	for _, n := range f.numbers() {
		if d := f.dict(ref{num: n}); d != nil && f.name(d["Type"]) == kind {
			out = d
		}
	}
	return out
}
