package extract

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/factoid"
)

// fewestYears is how many blocks headed by a year make a chronology.
const fewestYears = 4

// findChronicle notes the blocks of a chronology: those that a year heads, and
// what stands between them. They are about the person whom the heading above
// names, unless they name somebody themselves.
func (w *work) findChronicle() {
	w.chronicle = map[int]bool{}
	var heads []int
	for i := range w.sents {
		if b := w.sents[i].Block; (i == 0 || w.sents[i-1].Block != b) && w.headedByYear(i) {
			heads = append(heads, b)
		}
	}
	if len(heads) < fewestYears {
		return
	}
	about := w.headingName(heads[0])
	for b := heads[0]; b < len(w.doc.Blocks) && b <= heads[len(heads)-1]+1; b++ {
		blk := &w.doc.Blocks[b]
		if blk.Kind == document.Heading || blk.Turn >= 0 {
			continue
		}
		w.chronicle[b] = true
		if _, own := w.about[b]; !own && about.Len() > 0 {
			w.about[b] = about
		}
	}
}

// headedByYear reports whether sentence i is the year that heads its block.
func (w *work) headedByYear(i int) bool {
	toks := w.sents[i].Tokens
	if len(toks) == 0 || len(toks) > 3 || len(toks[0].Form) < 4 || i+1 >= len(w.sents) || w.sents[i+1].Block != w.sents[i].Block {
		return false
	}
	k := w.doc.Blocks[w.sents[i].Block].Kind
	return strings.Trim(toks[0].Form[:4], "0123456789") == "" && (k == document.Paragraph || k == document.ListItem)
}

// longestTitle is how many bytes a line has at most that stands under a title
// as part of it: "of the life of the engineer Pavel Roth".
const longestTitle = 160

// headingName returns where the person is named whom the nearest heading above
// a block names, or a line of few words right above it; the zero span for nobody.
func (w *work) headingName(block int) testimonia.Span {
	var out testimonia.Span
	for _, m := range w.named {
		b := w.sents[m.Sent].Block
		if b >= block {
			break
		}
		titled := w.doc.Blocks[b].Kind == document.Heading || b+2 >= block && len(w.doc.Words(&w.doc.Blocks[b])) < longestTitle
		if m.Kind == testimonia.KindPerson && titled && strings.Contains(m.Text, " ") {
			out = m.Span
		}
	}
	return out
}

// dateChronicle gives what a chronology tells without a date of its own the
// last one before it in the same entry.
func (w *work) dateChronicle() {
	if len(w.chronicle) == 0 {
		return
	}
	var last *factoid.Date
	for i := range w.sents {
		b := w.sents[i].Block
		if !w.chronicle[b] {
			last = nil
			continue
		}
		if i > 0 && w.sents[i-1].Block != b && w.headedByYear(i) {
			last = nil
		}
		for n := range w.scenes[i].Dates {
			if d := &w.scenes[i].Dates[n]; d.Kind == "date" && d.First <= 1 && d.EDTF != "" {
				last = d
				break
			}
		}
		for n := range w.frames[i] {
			if f := &w.frames[i][n]; f.Date == nil && last != nil && f.Type != testimonia.Kinship {
				f.Date = last
			}
		}
	}
}
