package en

import (
	"maps"
	"slices"

	"github.com/testimonia/testimonia/language/neural"
)

// inputs turns words into the numbers that the network reads: for each feature
// a vocabulary, in which 0 is anything unknown and 1 the root.
type inputs struct {
	ids []map[uint32]int32
}

const (
	inputCount = 12
	rootInput  = 1
	firstInput = 2
)

// inputKeys are the features of a word, the word itself first. The treebank is
// one of them, so that two treebanks with habits of their own can teach
// together (Stymne et al. 2018).
func inputKeys(w *word, treebank uint32) [inputCount]uint32 {
	return [inputCount]uint32{w.norm, w.cluster, w.cluster & 1023, w.c8, w.suffix[1], w.suffix[2], w.suffix[3], w.prefix[2],
		w.shape, w.tag, w.upos, treebank}
}

// newInputs keeps the values that at least two words have.
func newInputs(examples []example) *inputs {
	var counts [inputCount]map[uint32]int
	for i := range counts {
		counts[i] = map[uint32]int{}
	}
	for _, e := range examples {
		for i := range e.ws {
			for f, k := range inputKeys(&e.ws[i], e.treebank) {
				counts[f][k]++
			}
		}
	}
	in := &inputs{}
	for _, c := range counts {
		maps.DeleteFunc(c, func(_ uint32, n int) bool { return n < 2 })
		in.ids = append(in.ids, number(sortedUints(c)))
	}
	return in
}

// number gives the values of a feature their places in order.
func number(values []uint32) map[uint32]int32 {
	ids := make(map[uint32]int32, len(values))
	for i, v := range values {
		ids[v] = int32(i + firstInput)
	}
	return ids
}

func (in *inputs) sizes() []int {
	var out []int
	for _, m := range in.ids {
		out = append(out, len(m)+firstInput)
	}
	return out
}

// sentence writes the network's view of some words into s, the root first; the
// rows of s lie in values, which is returned to be used again.
func (in *inputs) sentence(ws []word, treebank uint32, s *neural.Sentence, values []int32) []int32 {
	n := len(in.ids)
	values = slices.Grow(values[:0], (len(ws)+1)*n)[:(len(ws)+1)*n]
	s.Feats, s.Coarse = s.Feats[:0], append(s.Coarse[:0], rootCoarse)
	for i := range len(ws) + 1 {
		s.Feats = append(s.Feats, values[i*n:(i+1)*n])
	}
	for f := range s.Feats[0] {
		s.Feats[0][f] = rootInput
	}
	for i := range ws {
		keys := inputKeys(&ws[i], treebank)
		for f, ids := range in.ids {
			s.Feats[i+1][f] = ids[keys[f]]
		}
		s.Coarse = append(s.Coarse, uint8(ws[i].upos))
	}
	return values
}

// rootCoarse stands for the root where universal tags are counted.
const rootCoarse = 17

// example is the network's view of a sentence to learn from.
func (in *inputs) example(e *example) (s neural.Sentence) {
	in.sentence(e.ws, e.treebank, &s, nil)
	s.Head, s.Label, s.Tag = append([]int32{-1}, e.head...), append([]int32{0}, e.label...), []int32{0}
	for _, t := range e.tags {
		s.Tag = append(s.Tag, int32(t))
	}
	return s
}
