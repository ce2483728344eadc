package document

import (
	"archive/zip"
	"context"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// wordText is the text of a Word document while it is read.
type wordText struct {
	ctx   context.Context
	file  *wordFile
	out   builder
	whole Span // the part being read, in the archive
	notes string
	ids   map[string]string // labels of notes by "footnotes/id"
	count [2]int            // footnotes and endnotes so far

	para  wordPara
	outer []wordPara // paragraphs around text boxes
	run   wordRun
	lines []wordLine

	bold, italic, super []Span
	marks               []Mark
}

// wordPara is a paragraph's style and text so far.
type wordPara struct {
	style string
	list  string // number of its list; "" outside any
	level int
}

// wordRun is the type face of a run.
type wordRun struct{ bold, italic, super bool }

// wordLine is a finished paragraph.
type wordLine struct {
	at    int
	kind  BlockKind
	level int
	note  string
	count int // in a numbered list
}

// skippedParts hold text that is not the document's: deleted words, codes of
// fields, second copies of drawings.
var skippedParts = map[string]bool{"del": true, "moveFrom": true, "instrText": true, "delInstrText": true, "Fallback": true, "delText": true}

// read goes over one part; notes says which kind of notes it holds, "" for the
// body.
func (t *wordText) read(f *zip.File, notes string) error {
	r, err := t.file.open(f)
	if err != nil {
		return err
	}
	defer r.Close()
	start, err := f.DataOffset()
	if err != nil {
		return err
	}
	t.notes, t.whole = notes, Span{Start: int(start), End: int(start) + int(f.CompressedSize64)}
	t.outer, t.para, t.run = nil, wordPara{}, wordRun{}
	dec := xml.NewDecoder(r)
	dec.Strict = false
	p := wordParser{wordText: t}
	for n := 0; ; n++ {
		tok, err := dec.RawToken()
		if err == io.EOF {
			p.endParagraph()
			return nil
		}
		if err != nil {
			return err
		}
		if n%4096 == 0 && t.ctx.Err() != nil {
			return t.ctx.Err()
		}
		p.token(tok)
	}
}

// wordParser keeps what is open while a part is read.
type wordParser struct {
	*wordText
	skip  int    // open elements whose text is left out
	label string // of the note being read
	first bool   // the note's first paragraph is still to come
	text  bool   // inside <w:t>
	props string // "p" or "r" inside the properties of one
	cells int    // open table cells
}

func (p *wordParser) token(tok xml.Token) {
	switch e := tok.(type) {
	case xml.StartElement:
		if skippedParts[e.Name.Local] || p.skip > 0 {
			p.skip++
			return
		}
		p.start(e)
	case xml.EndElement:
		if p.skip > 0 {
			p.skip--
			return
		}
		p.end(e.Name.Local)
	case xml.CharData:
		if p.text && p.skip == 0 {
			p.add(string(e))
		}
	}
}

func (p *wordParser) start(e xml.StartElement) {
	switch e.Name.Local {
	case "p":
		p.startParagraph()
	case "r":
		p.run = wordRun{}
		if s, ok := p.file.styles[p.para.style]; ok {
			p.run.bold, p.run.italic = s.bold, s.italic
		}
	case "pPr", "rPr":
		p.props = e.Name.Local
	case "t":
		p.text = true
	case "tc":
		p.cells++
	case "txbxContent":
		p.newline()
		p.outer = append(p.outer, p.para)
	case "footnote", "endnote":
		p.startNote(e)
	case "footnoteReference", "endnoteReference":
		p.reference(e)
	default:
		p.property(e)
	}
}

// property reads what changes a paragraph or a run.
func (p *wordParser) property(e xml.StartElement) {
	if p.props == "" {
		p.sign(e)
		return
	}
	switch name := e.Name.Local; {
	case name == "pStyle":
		p.para.style = value(e, "val")
	case name == "ilvl":
		p.para.level = atoi(value(e, "val"))
	case name == "numId":
		p.para.list = strings.TrimPrefix(value(e, "val"), "0")
	case name == "b" && p.props == "rPr":
		p.run.bold = on(e)
	case name == "i" && p.props == "rPr":
		p.run.italic = on(e)
	case name == "vertAlign":
		p.run.super = value(e, "val") == "superscript"
	}
}

// sign reads an element that stands for a character.
func (p *wordParser) sign(e xml.StartElement) {
	switch e.Name.Local {
	case "tab":
		p.add("\t")
	case "br", "cr":
		if value(e, "type") == "page" {
			p.add("\f")
		} else {
			p.add("\n")
		}
	case "noBreakHyphen":
		p.add("-")
	}
}

func (p *wordParser) end(name string) {
	switch name {
	case "p":
		p.endParagraph()
	case "t":
		p.text = false
	case "pPr", "rPr":
		p.props = ""
	case "tc":
		p.cells--
	case "tr":
		p.newline()
	case "txbxContent":
		p.newline()
		if n := len(p.outer); n > 0 {
			p.para, p.outer = p.outer[n-1], p.outer[:n-1]
		}
	case "footnote", "endnote":
		p.label = ""
	}
}

// add appends characters with their type face.
func (p *wordParser) add(s string) {
	s = strings.ReplaceAll(norm.NFC.String(strings.ToValidUTF8(s, "\ufffd")), "\r", "\n")
	if p.atLineStart() {
		s = strings.TrimLeft(s, " \t\u00a0")
	}
	from := p.out.len()
	if strings.Trim(s, "\n\f ") != "" && p.atLineStart() {
		p.begin()
	}
	p.out.add(s, p.whole.Start, p.whole.Len(), false)
	span := Span{Start: from, End: p.out.len()}
	if p.run.bold {
		p.bold = append(p.bold, span)
	}
	if p.run.italic {
		p.italic = append(p.italic, span)
	}
	if p.run.super {
		p.super = append(p.super, span)
	}
}

func (t *wordText) atLineStart() bool {
	n := t.out.len()
	return n == 0 || t.out.buf[n-1] == '\n' || t.out.buf[n-1] == '\f'
}

// begin notes what the line that begins here is.
func (p *wordParser) begin() {
	l := wordLine{at: p.out.len()}
	style := p.para.style
	for depth := 0; depth < 10 && l.kind == ""; depth++ {
		s := p.file.styles[style]
		l.kind, l.level, style = s.kind, s.level, s.based
	}
	switch {
	case p.label != "" && p.first:
		l.kind, l.note, p.first = Note, p.label, false
	case p.cells > 0 && l.kind == "":
		l.kind = TableRow
	case p.para.list != "" && l.kind == "":
		l.kind, l.level = ListItem, p.para.level+1
		l.count = p.file.lists.next(p.para.list, p.para.level)
	}
	p.lines = append(p.lines, l)
}

// startParagraph begins a paragraph; one inside another is a text box.
func (p *wordParser) startParagraph() {
	p.para = wordPara{}
	p.run = wordRun{}
}

func (p *wordParser) endParagraph() {
	p.props, p.text = "", false
	if p.cells > 0 && !p.atLineStart() {
		p.add("\t")
		return
	}
	p.newline()
}

// newline ends a paragraph with an empty line.
func (p *wordParser) newline() {
	n := p.out.len()
	if n == 0 || n > 1 && p.out.buf[n-1] == '\n' && p.out.buf[n-2] == '\n' {
		return
	}
	p.out.put("\n\n", Piece{Original: p.whole.Start})
}

func (p *wordParser) startNote(e xml.StartElement) {
	p.label = ""
	if kind := value(e, "type"); kind == "" || kind == "normal" {
		p.label = p.ids[p.notes+"/"+value(e, "id")]
		p.first = p.label != ""
	}
}

// reference puts a note's mark into the text: numbers for footnotes, small
// Roman numerals for endnotes, as the program shows them.
func (p *wordParser) reference(e xml.StartElement) {
	kind := 0
	if e.Name.Local == "endnoteReference" {
		kind = 1
	}
	p.count[kind]++
	label := strconv.Itoa(p.count[kind])
	if kind == 1 && p.file.part("word/footnotes.xml") != nil && p.count[0] > 0 {
		label = roman(p.count[kind])
	}
	p.ids[e.Name.Local[:len(e.Name.Local)-len("Reference")]+"s/"+value(e, "id")] = label
	from := p.out.len()
	p.run = wordRun{}
	p.add("[" + label + "]")
	p.marks = append(p.marks, Mark{Span{Start: from, End: p.out.len()}, label})
}

// roman writes a small number in Roman numerals.
func roman(n int) string {
	var out strings.Builder
	for _, d := range []struct {
		v int
		s string
	}{{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.v && n < 4000; n -= d.v {
			out.WriteString(d.s)
		}
	}
	return out.String()
}

// draft makes the draft once all parts are read.
func (t *wordText) draft() *draft {
	d := &draft{source: t.out.source(), format: "docx"}
	d.bold, d.italic, d.super, d.marks = tidy(t.bold), tidy(t.italic), tidy(t.super), t.marks
	d.splitLines()
	at := 0
	for i := range d.lines {
		l := &d.lines[i]
		for at+1 < len(t.lines) && t.lines[at+1].at <= l.Start {
			at++
		}
		if at >= len(t.lines) || t.lines[at].at > l.Start {
			continue
		}
		w := t.lines[at]
		l.kind, l.level, l.start = w.kind, w.level, l.gap > 0 || i == 0
		if w.at == l.Start {
			l.ordinal = w.count
		}
		if w.note != "" && w.at == l.Start {
			l.note, l.start, l.lead = w.note, true, l.Start
		} else if l.kind == Note {
			l.kind = ""
		}
	}
	return d
}
