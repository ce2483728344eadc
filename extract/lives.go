package extract

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
)

// life is a stretch of blocks about the person whose name they begin with.
type life struct {
	name         testimonia.Span
	Block, Until int
}

// fewestLives is how many blocks must begin with a person's name and a stop to
// make a list of persons.
const fewestLives = 3

// namedEntries returns the blocks that begin with a person's name in its usual
// order: notes about somebody, the items of a list of persons, and what stands
// under headings that are names.
func (w *work) namedEntries() []life {
	var items, notes []life
	blocks := 0
	for _, h := range w.openings() {
		switch k := w.doc.Blocks[h.Block].Kind; {
		case k == document.Heading:
			continue
		case k == document.Note && h.name.Len() > 0:
			notes = append(notes, h)
		case h.name.Len() > 0:
			items = append(items, h)
			fallthrough
		default:
			blocks++
		}
	}
	out := append(notes, w.underHeadings()...)
	out = append(out, w.shouted(items)...)
	if len(items) >= fewestLives && 3*len(items) >= blocks {
		out = append(out, items...)
	}
	return out
}

// longestLife is how many blocks below a name in capitals may go on about it.
const longestLife = 8

// numbered reports whether a number stands before the name that opens a block.
func (w *work) numbered(h life) bool {
	b := &w.doc.Blocks[h.Block]
	return len(b.Runs) > 0 && strings.ContainsAny(w.doc.Text[b.Runs[0].Start:max(b.Runs[0].Start, h.name.Start)], "0123456789")
}

// shouted returns the openings that are names in capitals behind a number ("17. ANNA MARIA
// HOLUB, otherwise …"), where there are several, each with what stands below it
// up to the next one: the lists and notes of a file on somebody.
func (w *work) shouted(items []life) []life {
	var out []life
	for _, h := range items {
		if words := w.doc.Text[h.name.Start:h.name.End]; strings.Contains(words, " ") && words == strings.ToUpper(words) && w.numbered(h) {
			out = append(out, h)
		}
	}
	if len(out) < 2 {
		return nil
	}
	for i := range out {
		if i+1 == len(out) {
			break // nothing tells where the last one ends
		}
		h := &out[i]
		for h.Until < out[i+1].Block && h.Until <= h.Block+longestLife && w.doc.Blocks[h.Until].Kind != document.Heading && w.doc.Blocks[h.Until].Turn < 0 {
			h.Until++
		}
	}
	return out
}

// openings returns each block outside turns with the name that it begins with,
// if a stop or a bracket follows it.
func (w *work) openings() []life {
	var out []life
	at := 0
	for i := range w.sents {
		b := w.sents[i].Block
		if i > 0 && w.sents[i-1].Block == b || b >= len(w.doc.Blocks) || w.doc.Blocks[b].Turn >= 0 {
			continue
		}
		for at < len(w.named) && w.named[at].Sent < i {
			at++
		}
		h := life{Block: b, Until: b + 1}
		if at < len(w.named) && w.named[at].Sent == i && w.named[at].Kind == testimonia.KindPerson {
			if m := &w.named[at]; w.onlyMarks(i, m.First) && w.stopsAfter(i, m.Last) {
				h.name = m.Span
			}
		}
		out = append(out, h)
	}
	return out
}

// onlyMarks reports whether nothing but numbers and signs stands before a token.
func (w *work) onlyMarks(sent, before int) bool {
	for k := 0; k < before; k++ {
		if u := w.sents[sent].Tokens[k].UPOS; u != "PUNCT" && u != "NUM" && u != "SYM" && u != "X" {
			return false
		}
	}
	return before <= 4
}

func (w *work) stopsAfter(sent, last int) bool {
	toks := w.sents[sent].Tokens
	if last+1 >= len(toks) {
		return true
	}
	switch toks[last+1].Form {
	case ",", "(", ".", ":", ";", "—", "–", "-", "/", "[", "b.", "born", "née", "*", "†", `"`, "“":
		return true
	}
	return false
}

// underHeadings returns the blocks below headings that are a person's name and
// nothing more, where there are several.
func (w *work) underHeadings() []life {
	var out []life
	for _, m := range w.named {
		b := w.sents[m.Sent].Block
		if m.Kind != testimonia.KindPerson || b >= len(w.doc.Blocks) || w.doc.Blocks[b].Kind != document.Heading {
			continue
		}
		if words := w.doc.Words(&w.doc.Blocks[b]); len(words) > m.Len()+3 {
			continue
		}
		h := life{name: m.Span, Block: b + 1, Until: b + 1}
		for h.Until < len(w.doc.Blocks) && w.doc.Blocks[h.Until].Kind != document.Heading && w.doc.Blocks[h.Until].Turn < 0 {
			h.Until++
		}
		out = append(out, h)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
