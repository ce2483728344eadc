package extract

import (
	"context"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/factoid"
)

// Prepared is a document read as far as to its persons, so that several judges
// can go on from there.
type Prepared struct{ works []*work }

// Prepare reads doc, each section by itself, as far as no judge is needed.
func (x *Extractor) Prepare(doc *document.Document) *Prepared {
	p := &Prepared{}
	for _, part := range sections(doc, sectionBytes) {
		w := &work{Extractor: x, doc: doc, section: &part}
		_ = w.readSentences(context.Background()) // which does not end
		for _, stage := range w.towardsPersons() {
			stage()
		}
		p.works = append(p.works, w)
	}
	return p
}

// Statements returns what the document states after the rules and a judge, nil
// for none, that adds what it finds at least so probable.
func (p *Prepared) Statements(judge factoid.Judge, least float32) []testimonia.Statement {
	var out []testimonia.Statement
	for _, w := range p.works {
		v := *w
		v.Extractor = w.with(judge, least)
		for _, stage := range v.fromPersons() {
			stage()
		}
		out = append(out, v.statements...)
	}
	return out
}

// Clues lists the document's clues.
func (p *Prepared) Clues() []Clue {
	var out []Clue
	for _, w := range p.works {
		v := *w
		v.Extractor = w.with(nil, 0)
		v.readScenes()
		out = append(out, v.clues()...)
	}
	return out
}

// with returns an extractor that differs in its judge alone; it shares the
// other models.
func (x *Extractor) with(judge factoid.Judge, least float32) *Extractor {
	out, lexicon := *x, *x.lexicon
	lexicon.Judge, lexicon.Least = judge, least
	out.lexicon = &lexicon
	return &out
}
