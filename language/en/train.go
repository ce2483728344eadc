package en

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/linear"
	"github.com/testimonia/testimonia/language/neural"
)

// Training says how to learn a model.
type Training struct {
	Seed      uint64
	TagRounds int // passes over the sentences for the tagger
	Rounds    int // passes for the network
	Folds     int // the network learns from tags that a tagger of the other folds gave
	Progress  func(format string, args ...any)
	Rate      float64 // the network's highest learning rate
	Base      *Model  // unless nil, a model whose tags and vocabularies are kept and whose network learns on
}

// Treebank is a set of documents annotated alike.
type Treebank struct {
	Docs []language.TreeDocument
}

// house is the number of the treebank whose habits an analysis follows: the
// first.
const house = 1

// example is one sentence to learn from.
type example struct {
	ws       []word
	tags     []int
	head     []int32 // counting from 1, 0 at the root
	label    []int32
	treebank uint32
}

// Train learns a model from treebanks; its analyses will follow the first.
func (t *Training) Train(banks []Treebank, c *Clusters) *Model {
	m := &Model{clusters: c}
	var docs []language.TreeDocument
	for _, b := range banks {
		docs = append(docs, b.Docs...)
	}
	m.collect(docs, len(banks[0].Docs))
	m.splitter = t.splitter(m, docs).Freeze(0)
	if t.Base != nil {
		m.tags, m.labels, m.tagger, m.inputs, m.network = t.Base.tags, t.Base.labels, t.Base.tagger, t.Base.inputs, t.Base.network
	}
	var examples []example
	for i, b := range banks {
		examples = append(examples, m.examples(b.Docs, uint32(house+i))...)
	}
	t.Progress("%d sentences, %d tags, %d relations", len(examples), len(m.tags.upos), len(m.labels))
	if t.Rounds > 0 {
		m.tagger = t.tagger(m, examples, t.TagRounds).Freeze(leastTagWeight)
		t.Progress("tagger: %d features", m.tagger.Features())
		t.jackknife(m, examples)
		m.network = t.learnNetwork(m, examples).Freeze()
	}
	return m
}

// leastTagWeight keeps a quarter of the tagger's features; the other three
// change one tag in ten thousand.
const leastTagWeight = 1.25

// collect gathers tags, relations and forms; those of the first documents weigh
// more where treebanks disagree.
func (m *Model) collect(docs []language.TreeDocument, first int) {
	pairs, labels, counts := map[string]bool{}, map[string]bool{}, newFormCounts()
	for tok := range tokens(docs) {
		pairs[tok.UPOS+" "+tok.XPOS] = true
		labels[tok.Rel] = true
		counts.add(tok, 1)
	}
	for tok := range tokens(docs[:first]) {
		counts.add(tok, 4)
	}
	var list [][2]string
	for _, p := range sortedKeys(pairs) {
		u, x, _ := strings.Cut(p, " ")
		list = append(list, [2]string{u, x})
	}
	m.tags, m.labels = newTagSet(list), sortedKeys(labels)
	seen := map[string]bool{}
	for tok := range tokens(docs) {
		key := tok.XPOS + "\t" + strings.ToLower(tok.Form) + "\t" + tok.Lemma
		if !seen[key] && tok.UPOS != "PROPN" {
			seen[key] = true
			counts.learnSuffix(strings.ToLower(straight(tok.Form)), strings.ToLower(tok.Lemma), tok.XPOS)
		}
	}
	m.forms = counts.forms()
}

// tokens yields every token of the documents.
func tokens(docs []language.TreeDocument) func(func(*language.Token) bool) {
	return func(yield func(*language.Token) bool) {
		for i := range docs {
			for j := range docs[i].Sentences {
				for k := range docs[i].Sentences[j].Tokens {
					if !yield(&docs[i].Sentences[j].Tokens[k]) {
						return
					}
				}
			}
		}
	}
}

func (m *Model) examples(docs []language.TreeDocument, treebank uint32) []example {
	label := map[string]int32{}
	for i, l := range m.labels {
		label[l] = int32(i)
	}
	var out []example
	for i := range docs {
		for j := range docs[i].Sentences {
			s := &docs[i].Sentences[j]
			if !m.covers(s) {
				continue
			}
			for _, change := range casings(len(out)) {
				out = append(out, m.example(s, label, treebank, change))
			}
		}
	}
	return out
}

// covers says whether the model has every tag of a sentence.
func (m *Model) covers(s *language.TreeSentence) bool {
	for _, t := range s.Tokens {
		if _, ok := m.tags.index[t.UPOS+" "+t.XPOS]; !ok || !slices.Contains(m.labels, t.Rel) {
			return false
		}
	}
	return true
}

// casings says in which forms a sentence is learnt: as it is, and now and then in
// capitals, as headings are, or in small letters.
func casings(i int) []func(string) string {
	asIs := func(s string) string { return s }
	switch i % 60 {
	case 7:
		return []func(string) string{asIs, strings.ToUpper}
	case 37:
		return []func(string) string{asIs, strings.ToLower}
	}
	return []func(string) string{asIs}
}

func (m *Model) example(s *language.TreeSentence, label map[string]int32, treebank uint32, change func(string) string) example {
	e := example{treebank: treebank}
	for _, t := range s.Tokens {
		e.ws = append(e.ws, look(m.clusters, change(straight(t.Form))))
		e.tags = append(e.tags, m.tags.index[t.UPOS+" "+t.XPOS])
		e.head = append(e.head, int32(t.Head+1))
		e.label = append(e.label, label[t.Rel])
	}
	return e
}

func (t *Training) order(n, round int) []int {
	return rand.New(rand.NewPCG(t.Seed, uint64(round))).Perm(n)
}

// splitter learns where sentences end from the treebanks' own boundaries.
func (t *Training) splitter(m *Model, docs []language.TreeDocument) *linear.Learner {
	l := linear.NewLearner(2)
	work := &scratch{}
	for range 8 {
		for i := range docs {
			ends := map[int]bool{}
			for _, s := range docs[i].Sentences {
				ends[s.End] = true
			}
			for _, f := range docs[i].Flows() {
				learnBoundaries(l, tokenize(docs[i].Text, f, nil), ends, m.clusters, work)
			}
		}
	}
	return l
}

func learnBoundaries(l *linear.Learner, toks []raw, ends map[int]bool, c *Clusters, work *scratch) {
	start := 0
	for i := range toks {
		if i+1 < len(toks) && mayEnd(toks, i) {
			gold := int(flag(ends[toks[i].end]))
			l.Step()
			got := int(flag(decide(toks, i, start, c, l, work)))
			if got != gold {
				l.Update(work.features, gold, 1)
				l.Update(work.features, got, -1)
			}
		}
		if ends[toks[i].end] {
			start = i + 1
		}
	}
}

func (t *Training) tagger(m *Model, examples []example, rounds int) *linear.Learner {
	l := linear.NewLearner(len(m.tags.upos))
	scores := make([]int32, l.Classes)
	var f []uint32
	for round := range rounds {
		wrong, all := 0, 0
		for _, k := range t.order(len(examples), round) {
			e := &examples[k]
			for i := range e.ws {
				f = tagFeatures(e.ws, i, f[:0])
				l.Step()
				l.Score(f, scores)
				got := linear.Best(scores)
				if got != e.tags[i] {
					l.Update(f, e.tags[i], 1)
					l.Update(f, got, -1)
					wrong++
				}
				e.ws[i].tag, e.ws[i].upos = uint32(got), m.tags.uposIndex[got]
				all++
			}
		}
		t.Progress("tagger round %d: %.2f%% wrong", round+1, 100*float64(wrong)/float64(all))
	}
	return l
}

// jackknife gives every sentence the tags of a tagger that has not seen it, so
// that the parser learns to live with wrong tags.
func (t *Training) jackknife(m *Model, examples []example) {
	quiet := *t
	quiet.Progress = func(string, ...any) {}
	given := make([][]word, len(examples))
	for fold := range t.Folds {
		var seen []example
		from, to := fold*len(examples)/t.Folds, (fold+1)*len(examples)/t.Folds
		seen = append(append(seen, examples[:from]...), examples[to:]...)
		tagger := quiet.tagger(m, seen, max(t.TagRounds/2, 2)).Freeze(leastTagWeight * 0.7)
		work := &scratch{tagScores: make([]int32, tagger.Classes)}
		for i := from; i < to; i++ {
			given[i] = append([]word(nil), examples[i].ws...)
			tag(given[i], tagger, m.tags, work)
		}
	}
	for i := range given {
		if given[i] != nil {
			examples[i].ws = given[i]
		}
	}
}

// learnNetwork learns tags and trees.
func (t *Training) learnNetwork(m *Model, examples []example) *neural.Net {
	var net *neural.Net
	if t.Base == nil {
		m.inputs = newInputs(examples)
		net = neural.NewNet(m.shape(), t.Seed)
	} else {
		net = m.network.Thaw(t.Seed)
	}
	data := make([]neural.Sentence, len(examples))
	for i := range examples {
		data[i] = m.inputs.example(&examples[i])
	}
	net.Train(data, neural.Options{Rounds: t.Rounds, Rate: t.Rate, Drop: 0.3, Unknown: 0.15, Rows: 600, Progress: func(round int, loss float64) {
		t.Progress("network round %d: loss %.4f", round, loss)
	}})
	return net
}

func (m *Model) shape() neural.Shape {
	return neural.Shape{Features: m.inputs.sizes(), Tags: len(m.tags.upos), Labels: len(m.labels), Coarse: rootCoarse + 1,
		Embed: 128, Hidden: 96, Arc: 96, Label: 96, Layers: 2}
}
