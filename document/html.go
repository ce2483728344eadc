package document

import (
	"bytes"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// readHTML makes a draft of a web page. It goes over the page's tokens, not its
// tree: tokens keep their places in the file, and no nesting is too deep.
func readHTML(data []byte) (*draft, error) {
	src, err := decodeHTML(data)
	if err != nil {
		return nil, err
	}
	p := &page{src: src, open: map[string]int{}, ids: map[string]int{}}
	z := html.NewTokenizer(strings.NewReader(src.text))
	z.SetMaxBuf(0)
	for at := 0; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		size := len(z.Raw())
		p.token(z, kind, at, size)
		at += size
	}
	return p.draft(), nil
}

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset=["']?([\w-]+)|<\?xml[^>]+encoding=["']([\w-]+)`)

// decodeHTML prefers a page's own word on its encoding, unless the bytes are
// valid UTF-8 or bear a mark.
func decodeHTML(data []byte) (*source, error) {
	enc, skip := sniff(data)
	if enc == nil || skip > 0 || isUTF16(enc) {
		return decode(data)
	}
	m := metaCharset.FindSubmatch(data[:min(len(data), 4096)])
	if m == nil {
		return decode(data)
	}
	named, name := charset.Lookup(string(bytes.Join(m[1:], nil)))
	if named == nil || name == "utf-8" || strings.HasPrefix(name, "utf-16") {
		return decode(data)
	}
	if _, single := singleByte(named); !single {
		out, err := named.NewDecoder().Bytes(data)
		if err != nil {
			return decode(data)
		}
		var b builder
		b.put(strings.ToValidUTF8(string(out), "\ufffd"), Piece{Len: len(data)})
		return normalise(b.source()), nil
	}
	return decodeAs(data, 0, named), nil
}

// element is an open block of the page.
type element struct {
	name      string
	kind      BlockKind
	level     int
	ordinal   int // of an item in a numbered list
	furniture bool
	question  bool // its class says so
}

// mark is a link inside the page that may lead to a note.
type pageLink struct {
	Span
	to string
}

// pageLine says where a block's text begins.
type pageLine struct {
	at int
	element
	main bool
}

// page is an HTML page while it is read.
type page struct {
	src    *source
	out    builder
	stack  []element
	open   map[string]int // open blocks by name
	skip   string         // element whose content is left out
	depth  int            // how many of that element are open
	spaced bool           // the text ends with white space that may still go
	lines  []pageLine
	pre    int
	counts []int          // next number of each open numbered list
	main   int            // open main or article elements
	ids    map[string]int // where an id stands in the text
	links  []pageLink
	styles []inlineStyle
	title  builder
	titled bool
	hidden []Span

	bold, italic, super []Span
}

// inlineStyle is an open inline element and where it began.
type inlineStyle struct {
	name, style string
	at          int
	to          string
}

func (p *page) token(z *html.Tokenizer, kind html.TokenType, at, size int) {
	switch kind {
	case html.TextToken:
		switch {
		case p.titled:
			p.title.slice(p.src, at, at+size)
		case p.skip == "":
			p.text(at, at+size)
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		name, more := z.TagName()
		p.start(string(name), attributes(z, more), at, kind == html.SelfClosingTagToken)
	case html.EndTagToken:
		name, _ := z.TagName()
		p.end(string(name))
	}
}

// attributes reads the few attributes that matter, their values in small
// letters but for links and ids.
func attributes(z *html.Tokenizer, more bool) map[string]string {
	var out map[string]string
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch k := string(key); k {
		case "href", "id", "start", "value", "name", "class", "style", "role", "hidden", "aria-hidden", "epub:type":
			if out == nil {
				out = map[string]string{}
			}
			out[k] = string(value)
		}
	}
	return out
}

// text appends the words of a text token: white space becomes one blank, or a
// line break inside <pre>; entities become their characters.
func (p *page) text(from, to int) {
	s := p.src.text
	for at := from; at < to; {
		switch c := s[at]; {
		case c == ' ' || c == '\n' || c == '\t' || c == '\f':
			at = p.space(at, to)
		case c == '&':
			at = p.entity(at, to)
		default:
			end := at
			for end < to && strings.IndexByte(" \n\t\f&", s[end]) < 0 {
				end++
			}
			p.word()
			p.out.slice(p.src, at, end)
			at = end
		}
	}
}

func (p *page) space(at, to int) int {
	end := at
	for end < to && strings.IndexByte(" \n\t\f", p.src.text[end]) >= 0 {
		end++
	}
	if p.pre > 0 {
		p.word()
		p.out.slice(p.src, at, end)
		return end
	}
	if !p.spaced && !p.lineEmpty() {
		whole := p.src.origin.Original(Span{Start: at, End: end})
		p.out.put(" ", Piece{Original: whole.Start, Len: whole.Len()})
		p.spaced = true
	}
	return end
}

func (p *page) entity(at, to int) int {
	e := mdEntity.FindString(p.src.text[at:min(to, at+40)])
	if e == "" {
		e = p.src.text[at : at+1]
	}
	p.word()
	whole := p.src.origin.Original(Span{Start: at, End: at + len(e)})
	with := html.UnescapeString(e)
	p.out.add(with, whole.Start, whole.Len(), with == e && whole.Len() == len(e))
	return at + len(e)
}

// word notes that a line's first word comes.
func (p *page) word() {
	if p.lineEmpty() {
		p.lines = append(p.lines, pageLine{at: p.out.len(), element: p.current(), main: p.main > 0})
	}
	p.spaced = false
}

func (p *page) lineEmpty() bool {
	n := p.out.len()
	return n == 0 || p.out.buf[n-1] == '\n'
}

// current is what the open blocks make of a line.
func (p *page) current() element {
	var out element
	for i := len(p.stack) - 1; i >= 0 && i > len(p.stack)-200; i-- {
		e := &p.stack[i]
		if out.kind == "" {
			out.kind, out.level, out.ordinal = e.kind, e.level, e.ordinal
		}
		out.furniture = out.furniture || e.furniture
		out.question = out.question || e.question
	}
	return out
}

// newline ends the line; twice, the paragraph.
func (p *page) newline(lines int) {
	n := p.out.len()
	if n == 0 {
		return
	}
	if p.spaced {
		p.out.shorten(1)
		p.spaced = false
		n--
	}
	have := n - len(bytes.TrimRight(p.out.buf[max(0, n-2):], "\n")) - max(0, n-2)
	for ; have < lines; have++ {
		p.out.put("\n", Piece{Original: p.out.last()})
	}
}
