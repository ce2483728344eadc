// Package passage shows words in their place: the passage in which they stand
// and those around it. It is a part that several pages share.
package passage

import (
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// Passage is a block of a source, or as much of it as stands near the words.
type Passage struct {
	Speaker string  `json:"speaker"` // who speaks there; empty where nobody does
	Goes    bool    `json:"-"`       // they go on from the passage before
	Asked   bool    `json:"asked"`   // by the interviewer
	Holds   bool    `json:"holds"`   // the words, or some of them
	Pieces  []Piece `json:"pieces"`
}

// Piece is a stretch of a passage.
type Piece struct {
	Text   string `json:"text"`
	Marked bool   `json:"marked"` // it is of the words in question
}

// near is how many bytes of a passage are shown on either side of the words, and
// of the passages beside it.
const near = 700

// Around returns the passages in which a span of a source (code points) stands,
// with one before and one after.
func Around(r *base.Request, slug string, span testimonia.Span) ([]Passage, error) {
	doc, err := r.Room.Collection.Document(r.Context(), slug)
	if err != nil {
		return nil, err
	}
	o := store.NewOffsets(doc.Text)
	return around(doc, document.Span{Start: o.Byte(span.Start), End: o.Byte(span.End)}), nil
}

func around(doc *document.Document, words document.Span) []Passage {
	first, last := -1, -1
	for i := range doc.Blocks {
		for _, run := range doc.Blocks[i].Runs {
			if run.Overlaps(words) {
				if first < 0 {
					first = i
				}
				last = i
			}
		}
	}
	if first < 0 {
		return nil
	}
	var out []Passage
	if i := beside(doc, first, -1); i >= 0 {
		out = append(out, passage(doc, i, words))
	}
	for i := first; i <= last; i++ {
		if p := passage(doc, i, words); len(p.Pieces) > 0 {
			out = append(out, p)
		}
	}
	if i := beside(doc, last, 1); i >= 0 {
		out = append(out, passage(doc, i, words))
	}
	for i := len(out) - 1; i > 0; i-- {
		out[i].Goes = out[i].Speaker == out[i-1].Speaker
	}
	return out
}

// beside is the next block in a direction that is read as testimony, -1 if there
// is none.
func beside(doc *document.Document, from, step int) int {
	for i := from + step; i >= 0 && i < len(doc.Blocks); i += step {
		switch b := &doc.Blocks[i]; {
		case b.Kind == document.Furniture || b.Kind == document.Note:
		case strings.TrimSpace(textOf(doc, b)) != "":
			return i
		}
	}
	return -1
}

func textOf(doc *document.Document, b *document.Block) string {
	var out strings.Builder
	for _, r := range b.Runs {
		out.WriteString(doc.Text[r.Start:r.End])
	}
	return out.String()
}

func passage(doc *document.Document, n int, words document.Span) Passage {
	b := &doc.Blocks[n]
	p := Passage{}
	if b.Turn >= 0 && b.Turn < len(doc.Turns) {
		t := &doc.Turns[b.Turn]
		p.Speaker, p.Asked = t.Speaker, t.Role == testimonia.RoleInterviewer
	}
	for _, r := range b.Runs {
		for _, cut := range []document.Span{{Start: r.Start, End: min(r.End, words.Start)}, {Start: max(r.Start, words.Start), End: min(r.End, words.End)}, {Start: max(r.Start, words.End), End: r.End}} {
			if cut.Start < cut.End {
				p.add(doc.Text[cut.Start:cut.End], words.Contains(cut))
			}
		}
	}
	p.shorten()
	return p
}

func (p *Passage) add(text string, marked bool) {
	p.Holds = p.Holds || marked
	if n := len(p.Pieces); n > 0 && p.Pieces[n-1].Marked == marked {
		p.Pieces[n-1].Text += text
		return
	}
	p.Pieces = append(p.Pieces, Piece{text, marked})
}

// shorten cuts what stands far from the words.
func (p *Passage) shorten() {
	last := len(p.Pieces) - 1
	for i := range p.Pieces {
		c := &p.Pieces[i]
		switch {
		case c.Marked || len(c.Text) <= near:
		case i == 0 && p.Holds:
			c.Text = "… " + tail(c.Text)
		case i == last:
			c.Text = head(c.Text) + " …"
		}
	}
}

// head and tail cut a text between words.
func head(s string) string {
	cut := near
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	if i := strings.LastIndexAny(s[:cut], " \n"); i > 0 {
		cut = i
	}
	return s[:cut]
}

func tail(s string) string {
	cut := len(s) - near
	for !utf8.RuneStart(s[cut]) {
		cut++
	}
	if i := strings.IndexAny(s[cut:], " \n"); i >= 0 {
		cut += i + 1
	}
	return s[cut:]
}
