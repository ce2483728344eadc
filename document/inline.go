package document

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline reads the marks inside Markdown's lines: emphasis, escapes, links,
// superscripts, tags, entities. It goes once over the text; openers wait on
// stacks that an empty line clears.
type inline struct {
	src   *source
	text  string
	cuts  []cut // what the reading text leaves out or replaces, in order
	stack map[byte][]delimiter
	open  []int // positions of "["

	bold, italic, super, hidden, breaks []Span // in src
	marks                               []Mark
}

// cut replaces src[Start:End] by with.
type cut struct {
	Span
	with string
}

// delimiter is a run of "*" or "_" that may open emphasis.
type delimiter struct{ at, size int }

func inlineMarkdown(src *source) *draft {
	in := &inline{src: src, text: src.text, stack: map[byte][]delimiter{}}
	for at := 0; at < len(in.text); {
		at += in.step(at)
	}
	return in.draft()
}

// step reads what stands at byte at and returns how far it went.
func (in *inline) step(at int) int {
	switch c := in.text[at]; c {
	case '\\':
		return in.escape(at)
	case '*', '_':
		return in.emphasis(at, c)
	case '[':
		in.open = append(in.open, at)
	case ']':
		return in.link(at)
	case '<':
		return in.tag(at)
	case '&':
		return in.entity(at)
	case '^':
		return in.caret(at)
	case '\n':
		if blankAfter(in.text, at) {
			clear(in.stack)
			in.open = in.open[:0]
		}
	}
	return 1
}

func blankAfter(text string, at int) bool {
	for at++; at < len(text) && (text[at] == ' ' || text[at] == '\t'); at++ {
	}
	return at >= len(text) || text[at] == '\n'
}

func (in *inline) cut(from, to int, with string) {
	in.cuts = append(in.cuts, cut{Span{Start: from, End: to}, with})
}

func (in *inline) hide(from, to int) { in.hidden = append(in.hidden, Span{Start: from, End: to}) }

func (in *inline) escape(at int) int {
	if at+1 >= len(in.text) {
		return 1
	}
	switch next := in.text[at+1]; {
	case next == '\n':
		in.cut(at, at+1, "")
		in.breaks = append(in.breaks, Span{Start: at, End: at + 2})
		return 1
	case next < utf8.RuneSelf && unicode.IsPunct(rune(next)) || strings.IndexByte("$+<=>^`|~", next) >= 0:
		in.cut(at, at+1, "")
		return 2
	}
	return 1
}

// emphasis closes what an earlier run opened or waits to be closed.
func (in *inline) emphasis(at int, c byte) int {
	size := 1
	for at+size < len(in.text) && in.text[at+size] == c {
		size++
	}
	before, _ := utf8.DecodeLastRuneInString(in.text[:at])
	after, _ := utf8.DecodeRuneInString(in.text[at+size:])
	opens := after != utf8.RuneError && !unicode.IsSpace(after)
	closes := before != utf8.RuneError && !unicode.IsSpace(before)
	if c == '_' && wordRune(before) && wordRune(after) {
		return size
	}
	rest := size
	if closes {
		rest = in.closes(at, c, size)
	}
	if rest > 0 && opens && !(closes && wordRune(before) && !wordRune(after)) {
		in.stack[c] = append(in.stack[c], delimiter{at + size - rest, rest})
	}
	return size
}

func wordRune(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// closes matches a run against the openers of its sign and returns how much of
// it is left.
func (in *inline) closes(at int, c byte, size int) int {
	waiting := in.stack[c]
	for size > 0 && len(waiting) > 0 {
		top := &waiting[len(waiting)-1]
		n := min(top.size, size, 3)
		from := top.at + top.size - n
		in.cut(from, from+n, "")
		in.cut(at, at+n, "")
		in.style(n, Span{Start: from + n, End: at})
		top.size, at, size = top.size-n, at+n, size-n
		if top.size == 0 {
			waiting = waiting[:len(waiting)-1]
		}
	}
	in.stack[c] = waiting
	return size
}

func (in *inline) style(n int, s Span) {
	if n >= 2 {
		in.bold = append(in.bold, s)
	}
	if n != 2 {
		in.italic = append(in.italic, s)
	}
}

var (
	mdReference = regexp.MustCompile(`^\]\[[^\[\]\n]{1,100}\]`)
	noteNumber  = regexp.MustCompile(`^\\?\[?\^?([0-9]{1,3}|[ivx]{1,5}|[*†‡§])\\?\]?$`)
	htmlTag     = regexp.MustCompile(`^</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]{0,500})?/?>`)
	mdEntity    = regexp.MustCompile(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});`)
	mdSuper     = regexp.MustCompile(`^\^([0-9]{1,3}|[*†‡§]|[a-z]{2})\^`)
)

// link hides the signs of a link and keeps its words.
func (in *inline) link(at int) int {
	if len(in.open) == 0 {
		return 1
	}
	from := in.open[len(in.open)-1]
	in.open = in.open[:len(in.open)-1]
	rest := in.text[at:min(len(in.text), at+2500)]
	target := linkTarget(rest)
	if target == "" {
		target = mdReference.FindString(rest)
	}
	if target == "" {
		return 1
	}
	return in.linked(from, at, target)
}

// linkTarget returns the "](address)" that s begins with, or "".
func linkTarget(s string) string {
	if !strings.HasPrefix(s, "](") {
		return ""
	}
	depth := 0
	for i := 1; i < len(s) && s[i] != '\n'; i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return s[:i+1]
			}
		}
	}
	return ""
}

// comment returns the HTML comment that s begins with, or "".
func comment(s string) string {
	if !strings.HasPrefix(s, "<!--") {
		return ""
	}
	if end := strings.Index(s, "-->"); end > 0 {
		return s[:end+3]
	}
	return ""
}

func (in *inline) linked(from, at int, target string) int {
	words, end := in.text[from+1:at], at+len(target)
	number := noteNumber.FindStringSubmatch(words)
	switch {
	case from > 0 && in.text[from-1] == '!':
		in.hide(from-1, end)
	case number != nil && strings.HasPrefix(target, "](#"):
		in.marks = append(in.marks, Mark{Span{Start: from, End: end}, number[1]})
	default:
		in.hide(from, from+1)
		in.hide(at, end)
	}
	return len(target)
}

// tag hides an HTML tag and knows superscripts and line breaks by theirs.
func (in *inline) tag(at int) int {
	rest := in.text[at:min(len(in.text), at+6000)]
	t := comment(rest)
	if t == "" {
		t = htmlTag.FindString(rest)
	}
	if t == "" {
		return 1
	}
	in.hide(at, at+len(t))
	name := strings.ToLower(t)
	switch {
	case strings.HasPrefix(name, "<br"):
		in.breaks = append(in.breaks, Span{Start: at, End: at + len(t)})
	case strings.HasPrefix(name, "<sup"):
		if end := strings.Index(rest, "</sup>"); end > 0 && end < 60 {
			in.super = append(in.super, Span{Start: at + len(t), End: at + end})
		}
	}
	return len(t)
}

func (in *inline) entity(at int) int {
	e := mdEntity.FindString(in.text[at:min(len(in.text), at+40)])
	if strings.EqualFold(e, "&amp;") { // keeps its place, reads as "&"
		in.hide(at+1, at+len(e))
		return len(e)
	}
	if with := html.UnescapeString(e); with != e {
		in.cut(at, at+len(e), with)
		return len(e)
	}
	return 1
}

// caret reads "^1^", a superscript as pandoc writes it.
func (in *inline) caret(at int) int {
	s := mdSuper.FindString(in.text[at:min(len(in.text), at+8)])
	if s == "" {
		return 1
	}
	end := at + len(s)
	in.hide(at, at+1)
	in.hide(end-1, end)
	in.super = append(in.super, Span{Start: at + 1, End: end - 1})
	return len(s)
}
