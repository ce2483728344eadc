package extract

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
)

// findNarrator settles who speaks in a document without turns: in one told in
// the first person the witness whom the document package found, or plainly "the
// author"; in a record in the third person the witness whose words it gives.
func (w *work) findNarrator() {
	if k := w.known; k != nil && w.section.start > 0 {
		w.record = k.record
		w.narrator, w.addressee = k.narrator, k.addressee
		return
	}
	if len(w.doc.Turns) > 0 {
		return
	}
	if !w.speaksAsI() {
		w.record = w.speaksOfWitness()
		if !w.record {
			return
		}
	}
	w.narrator = w.doc.Witness
	if w.narrator == "" {
		w.narrator = "the author"
	}
	w.addressee = w.salutation()
	w.begins = w.firstSpoken()
}

// firstSpoken returns the first block in which somebody says "I" outside
// quotation marks.
func (w *work) firstSpoken() int {
	for i := range w.sents {
		for k := range w.sents[i].Tokens {
			t := &w.sents[i].Tokens[k]
			switch t.Form {
			case "I", "my", "My", "me", "we", "We", "our", "Our":
				if !w.quotedAt(t.Start) {
					return w.sents[i].Block
				}
			}
		}
	}
	return 0
}

// introduces reports whether an editor tells of the narrator in a block before
// the account begins: "Vera Lind was a teacher in Kolm. She wrote …"
func (w *work) introduces(block int) bool {
	if block >= w.begins || w.record {
		return false
	}
	f := strings.Fields(w.narrator)
	return len(f) > 1 && strings.Contains(w.doc.Words(&w.doc.Blocks[block]), f[len(f)-1])
}

func (w *work) firstPersonIn(start, end int) string {
	for _, m := range w.named {
		if m.Kind == testimonia.KindPerson && m.Start >= start && m.End <= end {
			return m.Text
		}
	}
	return ""
}

// speaksOfWitness reports whether a record tells what "the witness" says, again
// and again.
func (w *work) speaksOfWitness() bool {
	if w.doc.Witness == "" {
		return false
	}
	times := 0
	for i := range w.sents {
		toks := w.sents[i].Tokens
		for k := 1; k < len(toks); k++ {
			if coref.GivesStatement(strings.ToLower(toks[k].Form)) && strings.EqualFold(toks[k-1].Form, "the") {
				times++
			}
		}
	}
	return times >= 3 && 10*times >= len(w.sents)
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
