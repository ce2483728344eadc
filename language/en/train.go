package en

import (
	"math/rand/v2"
	"strings"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/linear"
)

// Training says how to learn a model.
type Training struct {
	Seed      uint64
	TagRounds int // passes over the sentences for the tagger
	Rounds    int // passes for the parser
	Folds     int // the parser learns from tags that a tagger of the other folds gave
	Progress  func(format string, args ...any)
}

// example is one sentence to learn from.
type example struct {
	ws   []word
	tags []int
	gold gold
}

// Train learns a model from treebanks.
func (t *Training) Train(docs []language.TreeDocument, c *Clusters) *Model {
	m := &Model{clusters: c}
	m.collect(docs)
	examples := m.examples(docs)
	t.Progress("%d sentences, %d tags, %d relations", len(examples), len(m.tags.upos), len(m.labels))
	m.splitter = t.splitter(m, docs).Freeze(1)
	m.tagger = t.tagger(m, examples, t.TagRounds).Freeze(2)
	t.Progress("tagger: %d features", m.tagger.Features())
	t.jackknife(m, examples)
	m.parser = t.parser(m, examples).Freeze(3)
	t.Progress("parser: %d features", m.parser.Features())
	return m
}

// collect gathers tags, relations and forms.
func (m *Model) collect(docs []language.TreeDocument) {
	pairs, labels, counts := map[string]bool{}, map[string]bool{}, newFormCounts()
	for tok := range tokens(docs) {
		pairs[tok.UPOS+" "+tok.XPOS] = true
		labels[tok.Rel] = true
		counts.add(straight(tok.Form), tok.Lemma, tok.UPOS, tok.XPOS, tok.Feats)
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

func (m *Model) examples(docs []language.TreeDocument) []example {
	label := map[string]int32{}
	for i, l := range m.labels {
		label[l] = int32(i)
	}
	var out []example
	for i := range docs {
		for j := range docs[i].Sentences {
			out = append(out, m.example(&docs[i].Sentences[j], label))
		}
	}
	return out
}

func (m *Model) example(s *language.TreeSentence, label map[string]int32) example {
	var e example
	for _, t := range s.Tokens {
		e.ws = append(e.ws, look(m.clusters, straight(t.Form)))
		e.tags = append(e.tags, m.tags.index[t.UPOS+" "+t.XPOS])
		head := int32(t.Head)
		if head < 0 {
			head = int32(len(s.Tokens))
		}
		e.gold.head = append(e.gold.head, head)
		e.gold.label = append(e.gold.label, label[t.Rel])
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
		tagger := quiet.tagger(m, seen, max(t.TagRounds/2, 2)).Freeze(1)
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

// parser learns from its own configurations, right or wrong, what the best next
// transition is (Goldberg and Nivre 2012).
func (t *Training) parser(m *Model, examples []example) *linear.Learner {
	l := linear.NewLearner(leftArc + 2*len(m.labels))
	work := &scratch{actScores: make([]int32, l.Classes)}
	rnd := rand.New(rand.NewPCG(t.Seed, 77))
	for round := range t.Rounds {
		wrong, all := 0, 0
		for _, k := range t.order(len(examples), round) {
			e := &examples[k]
			explore := 0.0
			if round > 0 {
				explore = 0.9
			}
			wrong += learnTree(l, e, work, func() bool { return rnd.Float64() < explore })
			all += 2 * len(e.ws)
		}
		t.Progress("parser round %d: %.2f%% wrong", round+1, 100*float64(wrong)/float64(all))
	}
	return l
}

func learnTree(l *linear.Learner, e *example, work *scratch, explore func() bool) (wrong int) {
	s := &work.state
	s.reset(len(e.ws))
	for !s.done() {
		work.features = parseFeatures(s, e.ws, work.features[:0])
		l.Step()
		l.Score(work.features, work.actScores)
		ok := s.legal()
		got := bestLegal(work.actScores, ok)
		best, right := e.gold.bestTrue(s, work.actScores, ok, got)
		if !right {
			wrong++
			l.Update(work.features, best, 1)
			l.Update(work.features, got, -1)
			if !explore() {
				got = best
			}
		}
		s.apply(got)
	}
	return wrong
}
