package document

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"strings"
)

// Options are limits on what Read accepts. The zero value means the defaults.
type Options struct {
	MaxBytes    int64 // of a file; 200 MB where 0
	MaxUnpacked int64 // of what a compressed file unpacks to; 400 MB where 0
}

func (o Options) withDefaults() Options {
	if o.MaxBytes == 0 {
		o.MaxBytes = 200 << 20
	}
	if o.MaxUnpacked == 0 {
		o.MaxUnpacked = 400 << 20
	}
	return o
}

// Read makes a Document of a file's bytes. The format is told by the bytes and,
// where they leave it open, by the name's ending. What cannot be read gives an
// *Error; reading the same bytes again gives the same Document.
func Read(ctx context.Context, name string, data []byte, opt Options) (*Document, error) {
	opt = opt.withDefaults()
	base := path.Base(strings.ReplaceAll(name, "\\", "/"))
	doc, err := read(ctx, base, data, opt)
	if err == nil {
		return doc, nil
	}
	var known *Error
	if errors.As(err, &known) {
		known.File = base
		return nil, known
	}
	return nil, fmt.Errorf("read %s: %w", base, err)
}

// read opens a file and lays its text out.
func read(ctx context.Context, name string, data []byte, opt Options) (doc *Document, err error) {
	defer guard(&err)
	d, err := open(ctx, name, data, opt)
	if err != nil {
		return nil, err
	}
	d.name = name
	doc = d.document(data)
	return doc, ctx.Err()
}

// open chooses the format and runs its reader.
func open(ctx context.Context, name string, data []byte, opt Options) (d *draft, err error) {
	switch {
	case len(data) == 0 || len(data) < 4096 && blank(string(data)):
		return nil, problem("is empty", "Check that the file was copied or downloaded whole.", nil)
	case int64(len(data)) > opt.MaxBytes:
		return nil, problem(fmt.Sprintf("is larger than %d MB", opt.MaxBytes>>20), "Split it into parts and read those.", nil)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	defer guard(&err)
	readFormat := readers[formatOf(name, data)]
	if readFormat == nil {
		return nil, problem("is in a format that is not read", "Save it as DOCX, PDF, HTML, Markdown or plain text and read that.", nil)
	}
	d, err = readFormat(ctx, data, opt)
	if err == nil && blank(d.text) {
		err = problem("holds no text", "If it is a scan, run text recognition (OCR) on it first.", nil)
	}
	return d, err
}

// guard turns a panic, a fault of ours, into an error: one bad file must not
// stop the reading of many.
func guard(err *error) {
	if r := recover(); r != nil {
		*err = problem("is damaged", "Open it in its own program, save it anew and read that.", fault{r})
	}
}

// fault is what a panic said.
type fault struct{ said any }

func (f fault) Error() string { return fmt.Sprint(f.said) }

// document runs the layout passes over the draft.
func (d *draft) document(data []byte) *Document {
	sum := sha256.Sum256(data)
	doc := &Document{Name: d.name, Format: d.format, SHA256: hex.EncodeToString(sum[:]), Text: d.text, Origin: d.origin}
	d.hideBackLinks()
	d.findTurns()
	d.findNotes()
	d.hidden = tidy(d.hidden)
	d.numberedLists()
	d.findFurniture()
	d.findCaptions()
	d.contactLines()
	if d.format == "text" || d.format == "pdf" {
		d.findHeadings()
	}
	d.numberTurns()
	d.takeMarks()
	d.findGlosses()
	doc.Blocks = d.assemble(d.paragraphs())
	doc.Title = d.heading(doc)
	d.findPeople(doc.Title)
	d.speakers()
	doc.Turns, doc.Marks, doc.Glosses, doc.Markup = d.turns, d.marks, d.glosses, d.hidden
	doc.Witness = d.witness()
	doc.Language = tongue(d.text)
	doc.placeGlosses()
	doc.runes = runeIndex(doc.Text)
	return doc
}

// heading gives the document's title: what its format says, its first heading,
// or its file name without the ending.
func (d *draft) heading(doc *Document) string {
	if t := strings.Join(strings.Fields(d.title), " "); t != "" {
		return t
	}
	title, level := "", 0
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		switch {
		case b.Kind == Heading && (level == 0 || b.Level <= level) && !has(noteHeadings, doc.Words(b)):
			level = b.Level
			if words := strings.Join(strings.Fields(doc.Words(b)), " "); !strings.Contains(title, words) {
				title = strings.TrimPrefix(title+": "+words, ": ")
			}
		case title != "":
			return title
		case b.Turn >= 0:
			return d.stem()
		}
	}
	return either(title, d.stem())
}

// stem is the file's name without its ending.
func (d *draft) stem() string { return strings.TrimSuffix(d.name, path.Ext(d.name)) }
