package document

import (
	"regexp"
	"strings"
)

// What HTML's elements are to a reader.
var (
	blockElements = set(`address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|
h1|h2|h3|h4|h5|h6|header|hgroup|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|thead|tfoot|td|th|tr|ul|caption|html`)
	skippedElements = set(`script|style|noscript|template|svg|iframe|object|select|button|textarea|math|canvas|audio|video|head|map`)
	voidElements    = set(`br|hr|img|input|link|meta|area|base|col|embed|param|source|track|wbr`)
	selfClosing     = set(`p|li|dt|dd|tr|td|th|option`)
	furnitureWords  = regexp.MustCompile(`(?i)\b(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|cookie|sidebar|advert\w*|related|newsletter|comments|pagination|skip-link|site-(?:header|footer)|footer)\b`)
	noteWords       = regexp.MustCompile(`(?i)\b(?:foot|end)?notes?\b|endnotes|footnotes|\bref(?:erence)?s?\b`)
	questionClass   = regexp.MustCompile(`(?i)\b(?:question|interviewer|frage)\b`)
	captionClass    = regexp.MustCompile(`(?i)\bcaption\b|wp-caption-text|photo-?credit`)
)

func (p *page) start(name string, attr map[string]string, at int, closed bool) {
	if name == "title" && len(p.stack) < 3 && p.title.len() == 0 {
		p.titled = true
		return
	}
	if p.skipped(name, attr, closed) {
		return
	}
	for _, key := range []string{"id", "name"} {
		if id := attr[key]; id != "" {
			p.ids[id] = p.out.len()
		}
	}
	switch {
	case name == "br":
		p.breakLine()
	case name == "td" || name == "th":
		p.cell(name, attr)
	case blockElements[name]:
		p.block(name, attr)
	case !voidElements[name] && !closed:
		p.inline(name, attr)
	}
}

// skipped reports whether an element stands inside content that is left out, or
// begins some.
func (p *page) skipped(name string, attr map[string]string, closed bool) bool {
	switch {
	case p.skip != "":
		if name == p.skip && !closed {
			p.depth++
		}
		if p.skip == "head" && name == "body" {
			p.skip = ""
			return false
		}
		return true
	case voidElements[name] || closed:
		return false
	}
	_, hidden := attr["hidden"]
	style := strings.ReplaceAll(attr["style"], " ", "")
	if skippedElements[name] || hidden || strings.Contains(style, "display:none") {
		p.skip, p.depth = name, 1
		return true
	}
	return false
}

// breakLine reads <br>: one parts lines, two part paragraphs.
func (p *page) breakLine() {
	if p.lineEmpty() {
		p.newline(2)
	} else {
		p.newline(1)
	}
}

// cell parts the cells of a table row by a tab.
func (p *page) cell(name string, attr map[string]string) {
	p.autoClose(name)
	if !p.lineEmpty() && p.inRow() {
		if p.spaced {
			p.out.shorten(1)
		}
		p.out.put("\t", Piece{Original: p.out.last()})
		p.spaced = false
	}
	p.push(element{name: name, kind: TableRow})
}

// inRow reports whether the line's text belongs to the row that is open.
func (p *page) inRow() bool {
	return len(p.lines) > 0 && len(p.stack) > 0 && p.stack[len(p.stack)-1].name == "tr" && p.lines[len(p.lines)-1].kind == TableRow
}

func (p *page) block(name string, attr map[string]string) {
	p.autoClose(name)
	p.newline(2)
	if name == "hr" {
		return
	}
	e := element{name: name}
	words := attr["class"] + " " + attr["id"] + " " + attr["role"]
	switch {
	case len(name) == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6':
		e.kind, e.level = Heading, int(name[1]-'0')
	case name == "li":
		e.kind, e.level, e.ordinal = ListItem, p.open["ul"]+p.open["ol"], p.count(attr["value"])
	case name == "ol":
		p.counts = append(p.counts, max(1, atoi(attr["start"])))
	case name == "blockquote":
		e.kind = Quotation
	case name == "figcaption" || name == "caption" || captionClass.MatchString(words):
		e.kind = Caption
	case name == "pre":
		p.pre++
	case name == "main" || name == "article":
		p.main++
	}
	e.question = questionClass.MatchString(words)
	note := noteWords.MatchString(words)
	e.furniture = (name == "nav" || name == "footer" || name == "aside" || name == "header" && p.main == 0 || furnitureWords.MatchString(words)) && !note
	p.push(e)
}

// count numbers an item of the innermost list if that is a numbered one.
func (p *page) count(value string) int {
	n := len(p.counts)
	for i := len(p.stack) - 1; i >= max(0, len(p.stack)-20) && n > 0; i-- {
		switch p.stack[i].name {
		case "ul":
			return 0
		case "ol":
			if v := atoi(value); v > 0 {
				p.counts[n-1] = v
			}
			p.counts[n-1]++
			return p.counts[n-1] - 1
		}
	}
	return 0
}

func (p *page) push(e element) {
	p.stack = append(p.stack, e)
	p.open[e.name]++
}

// autoClose ends the elements that the start of another ends without a tag.
func (p *page) autoClose(name string) {
	for n := len(p.stack); n > 0; n = len(p.stack) {
		top := p.stack[n-1].name
		if top == "p" && blockElements[name] || top == name && selfClosing[name] || name == "tr" && (top == "td" || top == "th") || (name == "td" || name == "th") && (top == "td" || top == "th") {
			p.pop()
			continue
		}
		return
	}
}

func (p *page) pop() {
	top := p.stack[len(p.stack)-1]
	p.stack = p.stack[:len(p.stack)-1]
	p.open[top.name]--
	switch top.name {
	case "pre":
		p.pre--
	case "main", "article":
		p.main--
	case "ol":
		p.counts = p.counts[:max(0, len(p.counts)-1)]
	}
}

func (p *page) end(name string) {
	switch {
	case name == "title" && p.titled:
		p.titled = false
	case p.skip != "":
		if name == p.skip {
			if p.depth--; p.depth == 0 {
				p.skip = ""
			}
		}
	case blockElements[name]:
		p.endBlock(name)
	default:
		p.endInline(name)
	}
}

func (p *page) endBlock(name string) {
	if p.open[name] == 0 {
		return
	}
	for n := len(p.stack); n > 0; n = len(p.stack) {
		top := p.stack[n-1].name
		p.pop()
		if top == name {
			break
		}
	}
	if name != "td" && name != "th" {
		p.newline(2)
	}
}

// inlineDepth is how many inline elements may be open at once.
const inlineDepth = 400

// inline remembers where a run of type or a link begins.
func (p *page) inline(name string, attr map[string]string) {
	css := strings.ReplaceAll(strings.ToLower(attr["style"]), " ", "")
	style := ""
	switch {
	case name == "b" || name == "strong" || strings.Contains(css, "font-weight:bold") || strings.Contains(css, "font-weight:700"):
		style = "bold"
	case name == "i" || name == "em" || name == "cite" || strings.Contains(css, "font-style:italic"):
		style = "italic"
	case name == "sup" || strings.Contains(css, "vertical-align:super"):
		style = "super"
	case name == "a" && strings.Contains(attr["href"], "#"):
		style = "link"
	case name == "q":
		p.word()
		p.out.put("“", Piece{Original: p.out.last()})
	}
	if len(p.styles) < inlineDepth {
		p.styles = append(p.styles, inlineStyle{name, style, p.out.len(), attr["href"]})
	}
}

func (p *page) endInline(name string) {
	i := len(p.styles) - 1
	for i >= 0 && p.styles[i].name != name {
		i--
	}
	if i < 0 {
		return
	}
	s := p.styles[i]
	p.styles = append(p.styles[:i], p.styles[i+1:]...)
	span := Span{Start: min(s.at, p.out.len()), End: p.out.len()}
	switch s.style {
	case "bold":
		p.bold = append(p.bold, span)
	case "italic":
		p.italic = append(p.italic, span)
	case "super":
		p.super = append(p.super, span)
	case "link":
		p.links = append(p.links, pageLink{span, s.to[strings.IndexByte(s.to, '#')+1:]})
	}
	if name == "q" {
		p.out.put("”", Piece{Original: p.out.last()})
	}
}
