package extract

import (
	"regexp"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
)

// findNarrator settles who "I" is in a document without turns that is told in
// the first person: the witness the document package found, the one who signs,
// the one named under the title, or the one who gives a name in the text.
func (w *work) findNarrator() {
	if k := w.known; k != nil && w.section.start > 0 {
		w.narrator, w.addressee = k.narrator, k.addressee
		return
	}
	if len(w.doc.Turns) > 0 || !w.speaksAsI() {
		return
	}
	for _, find := range []func() string{w.witness, w.signature, w.byline, w.selfNamed} {
		if name := find(); name != "" {
			w.narrator = name
			w.addressee = w.salutation()
			return
		}
	}
	w.narrator = "the author"
}

func (w *work) witness() string { return w.doc.Witness }

// signature returns the name that stands alone at the end, as under a letter.
func (w *work) signature() string {
	last := len(w.doc.Blocks) - 1
	for i := last; i >= 0 && i > last-6; i-- {
		if b := &w.doc.Blocks[i]; b.Kind == document.Paragraph && i > 0 {
			if name := w.onlyName(b); name != "" && w.closing(&w.doc.Blocks[i-1]) {
				return name
			}
		}
	}
	return ""
}

// closing reports whether a block reads like the formula above a signature:
// short, and open at its end.
func (w *work) closing(b *document.Block) bool {
	words := strings.TrimSpace(w.doc.Words(b))
	return len(words) < 60 && (strings.HasSuffix(words, ",") || !strings.ContainsAny(words, ".?!"))
}

// onlyName returns the person whose name is all that a block holds.
func (w *work) onlyName(b *document.Block) string {
	if len(b.Runs) == 0 {
		return ""
	}
	run := testimonia.Span{Start: b.Runs[0].Start, End: b.Runs[len(b.Runs)-1].End}
	for _, m := range w.named {
		if m.Kind == testimonia.KindPerson && run.Contains(m.Span) && run.Len()-m.Len() <= 2 {
			return m.Text
		}
	}
	return ""
}

var bylineWords = regexp.MustCompile(`(?i)^(by|written by|told by|as told by|memoirs? of|testimony of|statement of|recollections of|the story of|from the memoirs? of)\s`)

// byline returns the person named so among the first blocks: "by Rosa Levi".
func (w *work) byline() string {
	for i := range w.doc.Blocks {
		b := &w.doc.Blocks[i]
		if i > 5 || len(b.Runs) == 0 {
			break
		}
		words := strings.TrimSpace(w.doc.Words(b))
		if !bylineWords.MatchString(words) || len(words) > 80 {
			continue
		}
		if name := w.firstPersonIn(b.Runs[0].Start, b.Runs[len(b.Runs)-1].End); name != "" {
			return name
		}
	}
	return ""
}

func (w *work) firstPersonIn(start, end int) string {
	for _, m := range w.named {
		if m.Kind == testimonia.KindPerson && m.Start >= start && m.End <= end {
			return m.Text
		}
	}
	return ""
}

var selfNaming = regexp.MustCompile(`(?:[Mm]y name is|I,|I am|I'm called|I am called|my name was)\s*$`)

// selfNamed returns the name somebody gives as their own: "My name is …",
// "I, …, declare".
func (w *work) selfNamed() string {
	for _, m := range w.named {
		if m.Kind != testimonia.KindPerson || w.quotedAt(m.Start) {
			continue
		}
		before := w.doc.Text[max(0, m.Start-24):m.Start]
		if selfNaming.MatchString(before) {
			return m.Text
		}
	}
	return ""
}

// salutation returns whom a letter addresses: "Dear Miriam,".
func (w *work) salutation() string {
	for i := range w.doc.Blocks {
		b := &w.doc.Blocks[i]
		if i > 6 || len(b.Runs) == 0 {
			break
		}
		words := strings.ToLower(strings.TrimSpace(w.doc.Words(b)))
		if len(words) < 80 && (strings.HasPrefix(words, "dear ") || strings.HasPrefix(words, "my dear ") || strings.HasPrefix(words, "dearest ")) {
			return w.firstPersonIn(b.Runs[0].Start, b.Runs[len(b.Runs)-1].End)
		}
	}
	return ""
}
