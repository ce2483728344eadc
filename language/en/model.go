// Package en analyses English: tokens and sentences with their bytes in the
// text, tags, lemmas and dependency trees after Universal Dependencies. All but
// the tokens is learnt from treebanks; doc/models.md says from which. What was
// learnt counts in integers, so that every machine reads a text alike.
package en

import (
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/linear"
	"github.com/testimonia/testimonia/language/neural"
)

// Model is the English analyser. It is safe for concurrent use.
type Model struct {
	tags     *tagSet
	labels   []string
	clusters *Clusters
	forms    *forms
	splitter *linear.Model
	tagger   *linear.Model // a first guess, which the network reads and corrects
	inputs   *inputs
	network  *neural.Frozen
}

var _ language.Analyzer = (*Model)(nil)

func (m *Model) scratch() *scratch {
	return &scratch{tagScores: make([]int32, m.tagger.Classes)}
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
	ws := work.look(m.clusters, toks)
	tag(ws, m.tagger, m.tags, work)
	work.values = m.inputs.sentence(ws, house, &work.sentence, work.values)
	found := m.network.Parse(&work.sentence, &work.net)
	out := language.Sentence{Block: block, Tokens: make([]language.Token, len(ws))}
	for i, r := range toks {
		t := found.Tags[i+1]
		upos, xpos := m.tags.upos[t], m.tags.xpos[t]
		out.Tokens[i] = language.Token{Span: language.Span{Start: r.start, End: r.end}, Form: r.form,
			Lemma: m.forms.lemmaOf(r.form, upos, xpos, i == 0), UPOS: upos, XPOS: xpos, Feats: m.forms.featsOf(r.form, upos, xpos), Block: block}
	}
	m.tree(found, out.Tokens)
	lift(out.Tokens)
	voices(&out)
	out.Span = language.Span{Start: toks[0].start, End: toks[len(toks)-1].end}
	return out
}

// look fills in the words of a sentence; they hold until the next call.
func (work *scratch) look(c *Clusters, toks []raw) []word {
	work.words = work.words[:0]
	for _, r := range toks {
		work.words = append(work.words, look(c, r.form))
	}
	return work.words
}

// tree sets heads and relations.
func (m *Model) tree(found neural.Result, toks []language.Token) {
	for i := range toks {
		t := &toks[i]
		t.Head, t.Rel = int(found.Heads[i+1])-1, m.labels[found.Labels[i+1]]
		switch {
		case t.Head < 0:
			t.Rel = "root"
		case t.Rel == "root":
			t.Rel = "parataxis"
		}
	}
}
