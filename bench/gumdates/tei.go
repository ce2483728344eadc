package main

import (
	"html"
	"regexp"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/language"
)

// gold is one <date> with the days it covers; known is false where it has no
// year.
type gold struct {
	testimonia.Span
	days  edtf.Span
	known bool
	attrs string
}

// document is a text with its sentences and gold dates.
type document struct {
	text  string
	part  string
	sents []language.Sentence
	dates []gold
	day   edtf.Day
	dated bool
}

var attr = regexp.MustCompile(`(\w+)="([^"]*)"`)

// attributes reads the attributes of a tag.
func attributes(tag string) map[string]string {
	out := map[string]string{}
	for _, m := range attr.FindAllStringSubmatch(tag, -1) {
		out[m[1]] = html.UnescapeString(m[2])
	}
	return out
}

// builder puts a text together from one token a line.
type builder struct {
	document
	b     strings.Builder
	sent  language.Sentence
	open  []int // dates that have begun
	block int
	glue  bool
}

// parse reads a GUM file: a tag or a token a line.
func parse(data string) document {
	var b builder
	for line := range strings.SplitSeq(data, "\n") {
		if strings.HasPrefix(line, "<") && !strings.Contains(line, "\t") {
			b.tag(line)
		} else if form, _, ok := strings.Cut(line, "\t"); ok {
			b.token(html.UnescapeString(form))
		}
	}
	b.endSentence()
	b.text = b.b.String()
	return b.document
}

func (b *builder) tag(line string) {
	name := strings.Trim(strings.Fields(line)[0], "<>")
	switch name {
	case "text":
		a := attributes(line)
		b.part = a["partition"]
		if v, err := edtf.Parse(a["dateModified"]); err == nil {
			b.day, _, b.dated = v.Bounds()
		}
	case "p", "head", "cell", "item", "caption":
		b.endSentence()
		b.block++
	case "s", "/s":
		b.endSentence()
	case "date":
		g := readGold(attributes(line))
		g.attrs = line
		g.Start = -1
		b.open = append(b.open, len(b.dates))
		b.dates = append(b.dates, g)
	case "/date":
		if n := len(b.open); n > 0 {
			b.dates[b.open[n-1]].End = b.b.Len()
			b.open = b.open[:n-1]
		}
	}
}

// readGold reads the days that a <date> covers.
func readGold(a map[string]string) gold {
	g := gold{days: edtf.Span{First: edtf.Always, Last: edtf.Never}}
	bound := func(names ...string) (edtf.Span, bool) {
		for _, n := range names {
			if v, err := edtf.Parse(a[n]); err == nil {
				first, last, ok := v.Bounds()
				return edtf.Span{First: first, Last: last}, ok
			}
		}
		return edtf.Span{}, false
	}
	if s, ok := bound("when"); ok {
		g.days, g.known = s, true
		return g
	}
	if s, ok := bound("from", "notBefore"); ok {
		g.days.First, g.known = s.First, true
	}
	if s, ok := bound("to", "notAfter"); ok {
		g.days.Last, g.known = s.Last, true
	}
	return g
}

// token appends a token, with a space before it where print would have one.
func (b *builder) token(form string) {
	if b.b.Len() > 0 && !b.glue && !strings.Contains(".,;:!?)]%'’", form[:1]) && !strings.HasPrefix(form, "’") && form != "-" {
		b.b.WriteByte(' ')
	}
	b.glue = form == "(" || form == "[" || form == "-" || form == "$" || form == "£"
	start := b.b.Len()
	b.b.WriteString(form)
	span := testimonia.Span{Start: start, End: b.b.Len()}
	b.sent.Tokens = append(b.sent.Tokens, language.Token{Span: span, Form: form, Head: -1})
	for _, i := range b.open {
		if b.dates[i].Start < 0 {
			b.dates[i].Start = start
		}
	}
}

func (b *builder) endSentence() {
	if n := len(b.sent.Tokens); n > 0 {
		b.sent.Span = testimonia.Span{Start: b.sent.Tokens[0].Start, End: b.sent.Tokens[n-1].End}
		b.sent.Block = b.block
		b.sents = append(b.sents, b.sent)
		b.b.WriteByte('\n')
		b.glue = true
	}
	b.sent = language.Sentence{}
}
