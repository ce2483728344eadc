// Package en analyses English: tokens and sentences with their bytes in the
// text, tags, lemmas and dependency trees after Universal Dependencies. Its
// classifiers are averaged perceptrons learnt from treebanks; doc/models.md
// says from which. The classifiers count in integers, so that every machine
// reads a text alike.
package en

import (
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/linear"
)

// Model is the English analyser. It is safe for concurrent use.
type Model struct {
	tags     *tagSet
	labels   []string
	clusters *Clusters
	forms    *forms
	tagger   *linear.Model
	parser   *linear.Model
	splitter *linear.Model
}

var _ language.Analyzer = (*Model)(nil)

func (m *Model) scratch() *scratch {
	return &scratch{tagScores: make([]int32, m.tagger.Classes), actScores: make([]int32, m.parser.Classes)}
}

// Analyze implements language.Analyzer. A flow's runs are read as one; tokens
// never reach from one run into the next.
func (m *Model) Analyze(text string, flows []language.Flow) []language.Sentence {
	var out []language.Sentence
	var toks []raw
	work := m.scratch()
	for _, f := range flows {
		toks = tokenize(text, f, toks[:0])
		if len(toks) == 0 {
			continue
		}
		start := 0
		for _, end := range boundaries(toks, m.clusters, m.splitter, work) {
			out = append(out, m.sentence(toks[start:end], f.Block, work))
			start = end
		}
	}
	return out
}

func (m *Model) sentence(toks []raw, block int, work *scratch) language.Sentence {
	ws := words(m.clusters, toks)
	tag(ws, m.tagger, m.tags, work)
	s := parse(ws, m.parser, work)
	out := language.Sentence{Block: block, Tokens: make([]language.Token, len(ws))}
	for i, r := range toks {
		upos, xpos := m.tags.upos[ws[i].tag], m.tags.xpos[ws[i].tag]
		out.Tokens[i] = language.Token{Span: language.Span{Start: r.start, End: r.end}, Form: r.form,
			Lemma: m.forms.lemmaOf(r.form, upos, xpos), UPOS: upos, XPOS: xpos, Feats: m.forms.featsOf(r.form, upos, xpos), Block: block}
	}
	m.tree(s, out.Tokens)
	out.Span = language.Span{Start: toks[0].start, End: toks[len(toks)-1].end}
	return out
}

func words(c *Clusters, toks []raw) []word {
	ws := make([]word, len(toks))
	for i, r := range toks {
		ws[i] = look(c, r.form)
	}
	return ws
}

// tree sets heads and relations. Of several words under the root the first
// stays, and governs the others.
func (m *Model) tree(s *state, toks []language.Token) {
	root := -1
	for i := range toks {
		toks[i].Head, toks[i].Rel = int(s.head[i]), m.labels[s.label[i]]
		if s.head[i] != s.n {
			if toks[i].Rel == "root" {
				toks[i].Rel = "parataxis"
			}
			continue
		}
		if root < 0 {
			root, toks[i].Head, toks[i].Rel = i, -1, "root"
			continue
		}
		toks[i].Head, toks[i].Rel = root, "parataxis"
	}
}
