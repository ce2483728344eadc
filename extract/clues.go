package extract

import (
	"context"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/judge"
)

// Clue is a word of a document that may say something of a person, as the judge
// of statements sees it; it is what the judge learns from.
type Clue struct {
	Span   testimonia.Span // the word, in code points of the reading text
	Depth  int             // how many steps it is from the root of its sentence
	Person testimonia.Ref
	Role   string
	Fired  []testimonia.Type // what rules state of the person by this word
	Input  judge.Input
}

// PeopleInput is what coreference is told of a document, read at once; the
// ranking of antecedents learns from it.
func (x *Extractor) PeopleInput(doc *document.Document) coref.Input {
	parts := sections(doc, len(doc.Text)+1)
	w := &work{Extractor: x, doc: doc, section: &parts[0]}
	_ = w.readSentences(context.Background()) // which does not end
	for _, stage := range []func(){w.findNames, w.findDates, w.findQuotes} {
		stage()
	}
	return w.peopleInput()
}

func (w *work) clues() []Clue {
	var out []Clue
	for i, sc := range w.scenes {
		toks := w.sents[i].Tokens
		for _, c := range w.lexicon.Clues(sc, w.vectors.Index) {
			t := &toks[c.Trigger]
			start, end := w.doc.CodePoints(testimonia.Span{Start: t.Start, End: t.End})
			depth := 0
			for h := t.Head; h >= 0 && depth < len(toks); h = toks[h].Head {
				depth++
			}
			for _, p := range c.Pairs {
				in := c.Shared
				in.Features = slices.Concat(c.Shared.Features, p.Features)
				out = append(out, Clue{testimonia.Span{Start: start, End: end}, depth, w.person(p.Subject.Entity), p.Role, p.Fired, in})
			}
		}
	}
	return out
}
