package document

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// wordFile is a DOCX package: a zip archive of XML parts (ECMA-376).
type wordFile struct {
	zip    *zip.Reader
	budget int64 // bytes that may still be unpacked
	styles map[string]wordStyle
	lists  wordLists
}

var errTooLarge = errors.New("unpacks to more than the limit")

// A document's XML packs to a twentieth or so. What unpacks to more than
// mostPacked times its size and to more than leastUnpacked bytes was made to
// fill the machine.
const (
	mostPacked    = 80
	leastUnpacked = 8 << 20
)

// readDOCX makes a draft of a Word document: its body, then its footnotes and
// endnotes. Positions map to the part of the archive they come from.
func readDOCX(ctx context.Context, data []byte, opt Options) (*draft, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, problem("is a damaged or cut off DOCX file", "Open it in a word processor, save it anew and read that.", err)
	}
	w := &wordFile{zip: z, budget: min(opt.MaxUnpacked, max(leastUnpacked, mostPacked*int64(len(data))))}
	body := w.part("word/document.xml")
	if body == nil {
		return nil, notWord(z)
	}
	if w.styles, err = w.readStyles(); err != nil {
		return nil, w.failed(err)
	}
	if w.lists, err = w.readLists(); err != nil {
		return nil, w.failed(err)
	}
	t := &wordText{ctx: ctx, file: w, ids: map[string]string{}}
	if err := t.read(body, ""); err != nil {
		return nil, w.failed(err)
	}
	for _, name := range []string{"footnotes", "endnotes"} {
		if part := w.part("word/" + name + ".xml"); part != nil {
			if err := t.read(part, name); err != nil {
				return nil, w.failed(err)
			}
		}
	}
	d := t.draft()
	d.title = w.coreTitle(d)
	return d, nil
}

// notWord says what a zip archive without a Word document is.
func notWord(z *zip.Reader) error {
	for _, f := range z.File {
		switch {
		case f.Name == "content.xml" || f.Name == "mimetype":
			return problem("is an OpenDocument or EPUB file", "Save it as DOCX or HTML and read that.", nil)
		case strings.HasPrefix(f.Name, "xl/") || strings.HasPrefix(f.Name, "ppt/"):
			return problem("is a table or a presentation, not a Word document", "Save its text as DOCX and read that.", nil)
		}
	}
	return problem("is a zip archive, not a Word document", "Unpack it and read the documents in it.", nil)
}

func (w *wordFile) failed(err error) error {
	if errors.Is(err, errTooLarge) {
		return problem("unpacks to far more than a document holds", "If it is genuine, save it in parts and read those.", err)
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return problem("is a damaged DOCX file", "Open it in a word processor, save it anew and read that.", err)
}

// part finds a part by name; some programs write other letter cases.
func (w *wordFile) part(name string) *zip.File {
	for _, f := range w.zip.File {
		if strings.EqualFold(strings.TrimPrefix(f.Name, "/"), name) {
			return f
		}
	}
	return nil
}

// open gives a part's bytes, at most what is left of the budget.
func (w *wordFile) open(f *zip.File) (io.ReadCloser, error) {
	if f.Flags&1 != 0 {
		return nil, errors.New("encrypted part")
	}
	if f.UncompressedSize64 > uint64(w.budget) {
		return nil, errTooLarge
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	return &limited{r, w}, nil
}

// limited counts what is unpacked against the file's budget.
type limited struct {
	io.ReadCloser
	file *wordFile
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.ReadCloser.Read(p)
	if l.file.budget -= int64(n); l.file.budget < 0 {
		return n, errTooLarge
	}
	return n, err
}

// wordStyle is what a paragraph style says of its paragraphs.
type wordStyle struct {
	kind   BlockKind
	level  int
	bold   bool
	italic bool
	based  string
}

// readStyles reads the names of the paragraph styles.
func (w *wordFile) readStyles() (map[string]wordStyle, error) {
	out := map[string]wordStyle{}
	part := w.part("word/styles.xml")
	if part == nil {
		return out, nil
	}
	r, err := w.open(part)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var id string
	var style wordStyle
	err = eachElement(r, func(e xml.StartElement) {
		switch e.Name.Local {
		case "style":
			id, style = value(e, "styleId"), wordStyle{}
		case "name":
			style.kind, style.level = styleKind(value(e, "val"))
		case "basedOn":
			style.based = value(e, "val")
		case "b":
			style.bold = on(e)
		case "i":
			style.italic = on(e)
		default:
			return
		}
		if id != "" {
			out[id] = style
		}
	})
	return out, err
}

// styleKind reads a style's name, which stays English in every translation of
// the program.
func styleKind(name string) (BlockKind, int) {
	name = strings.ToLower(name)
	switch {
	case name == "title":
		return Heading, 1
	case strings.HasPrefix(name, "heading "):
		return Heading, max(1, atoi(name[8:]))
	case name == "subtitle":
		return Heading, 2
	case strings.Contains(name, "quote") || name == "block text":
		return Quotation, 0
	case name == "caption":
		return Caption, 0
	case name == "header" || name == "footer":
		return Furniture, 0
	}
	return "", 0
}

// eachElement calls f for every start tag of an XML part.
func eachElement(r io.Reader, f func(xml.StartElement)) error {
	dec := xml.NewDecoder(r)
	dec.Strict = false
	for {
		t, err := dec.RawToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok {
			f(e)
		}
	}
}

// value is the value of an attribute, whatever its namespace.
func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// on reads a switch such as <w:b/> or <w:b w:val="0"/>.
func on(e xml.StartElement) bool {
	v := value(e, "val")
	return v != "0" && v != "false" && v != "off" && v != "none"
}

// coreTitle is the title in the document's properties, where the text has no
// heading of the first level.
func (w *wordFile) coreTitle(d *draft) string {
	if d.headed() {
		return ""
	}
	part := w.part("docProps/core.xml")
	if part == nil {
		return ""
	}
	r, err := w.open(part)
	if err != nil {
		return ""
	}
	defer r.Close()
	var props struct {
		Title string `xml:"title"`
	}
	if xml.NewDecoder(r).Decode(&props) != nil {
		return ""
	}
	return strings.ToValidUTF8(props.Title, "")
}

// readOLE says what a compound file is: Word's old format, or an encrypted new
// one.
func readOLE(_ context.Context, data []byte, _ Options) (*draft, error) {
	if bytes.Contains(data, utf16Name("EncryptedPackage")) {
		return nil, problem("is encrypted", "Save it without a password and read that.", nil)
	}
	return nil, problem("is in Word's format from before 2007 (.doc)", "Save it as DOCX and read that.", nil)
}

func utf16Name(s string) []byte {
	var out []byte
	for i := 0; i < len(s); i++ {
		out = append(out, s[i], 0)
	}
	return out
}

func readRTF(context.Context, []byte, Options) (*draft, error) {
	return nil, problem("is in Rich Text Format", "Save it as DOCX and read that.", fmt.Errorf("rtf"))
}
