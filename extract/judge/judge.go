// Package judge holds a small network that learnt from annotated testimonies
// what the words around a clue say of a person: an arrest, an office, a death,
// or nothing of what testimonia keeps.
//
// It sees named features, hashed, the vectors of a few words, and that of the
// words around together; one hidden layer of rectified units sums what each
// contributes, and a softmax tells the classes apart. Several networks, each
// begun elsewhere, vote.
package judge

import (
	"math"

	"github.com/testimonia/testimonia/language/neural"
	"github.com/testimonia/testimonia/language/vector"
)

// None is the class of what states nothing; the model's other classes are
// numbered from 1.
const None = 0

// The groups of features: what names the clue itself, and what tells what the
// rules know, can be left out together while learning, so that the model does
// not lean on them alone.
const (
	Plain uint64 = iota
	Lexical
	Ruled
	groups = 4
)

// InGroup marks the hash of a feature as one of a group.
func InGroup(hash, group uint64) uint64 { return hash>>2 | group<<62 }

func groupOf(feature uint64) uint64 { return feature >> 62 }

// Input is what the model sees: the hashes of features, and in each slot the
// number of a word in the table of vectors, -1 for none. The vectors of the
// words of Context count together, as one more slot.
type Input struct {
	Features []uint64
	Words    []int32
	Context  []int32
}

// Model votes with its networks; it is safe for concurrent use.
type Model struct {
	classes []string // classes[None] is ""
	vectors *vector.Table
	nets    int
	hidden  int // units of each network
	slots   int

	// The networks lie side by side, so that one pass over what an input adds
	// serves all: width is the number of their units together.
	width   int
	rows    map[uint64]int32 // the row of a feature in embed
	embed   []float32        // by row: what a feature adds to each unit
	words   []float32        // by slot and part of the vector: what it adds to each unit
	bias    []float32        // by unit
	out     []float32        // by network, unit of the network and class
	outBias []float32        // by network and class
}

// Classes returns the names of the classes, that of None being empty.
func (m *Model) Classes() []string { return m.classes }

// Words returns the table of word vectors that the inputs' words count in.
func (m *Model) Words() *vector.Table { return m.vectors }

// Weigh returns the probability of each class for shared, what all of a clue's
// pairs have in common, joined with each of the pairs.
func (m *Model) Weigh(shared Input, pairs [][]uint64) [][]float32 {
	base, h := make([]float32, m.width), make([]float32, m.width)
	copy(base, m.bias)
	m.addFeatures(base, shared.Features)
	vec := make([]float32, m.vectors.Dims())
	for s, w := range shared.Words {
		if w >= 0 {
			m.vectors.Vector(int(w), vec)
			m.addWord(base, s, vec)
		}
	}
	if len(shared.Context) > 0 {
		m.addWord(base, m.slots, m.vectors.Sum(shared.Context, vec))
	}
	out := make([][]float32, len(pairs))
	for i, features := range pairs {
		copy(h, base)
		m.addFeatures(h, features)
		rectify(h)
		out[i] = m.vote(h)
	}
	return out
}

// Likeliest returns the likeliest class but None, the first of equals.
func Likeliest(weights []float32) int {
	best := None + 1
	for c := best + 1; c < len(weights); c++ {
		if weights[c] > weights[best] {
			best = c
		}
	}
	return best
}

func (m *Model) addFeatures(h []float32, features []uint64) {
	for _, f := range features {
		if row, ok := m.rows[f]; ok {
			neural.AddScaled(h, m.embed[int(row)*m.width:int(row+1)*m.width], 1)
		}
	}
}

func (m *Model) addWord(h []float32, slot int, vec []float32) {
	at := slot * len(vec) * m.width
	for d, v := range vec {
		if v != 0 {
			neural.AddScaled(h, m.words[at+d*m.width:at+(d+1)*m.width], v)
		}
	}
}

// vote returns the mean of the networks' softmaxes.
func (m *Model) vote(h []float32) []float32 {
	classes := len(m.classes)
	sum, p := make([]float32, classes), make([]float32, classes)
	for n := range m.nets {
		softmax(p, h[n*m.hidden:(n+1)*m.hidden], m.out[n*classes*m.hidden:], m.outBias[n*classes:])
		neural.AddScaled(sum, p, 1/float32(m.nets))
	}
	return sum
}

func rectify(h []float32) {
	for k := range h {
		h[k] = max(0, h[k])
	}
}

// softmax writes to p the probabilities of the classes after the hidden units
// h, by their weights, unit by unit, and biases.
func softmax(p, h, weights, bias []float32) {
	copy(p, bias)
	for k, x := range h {
		if x != 0 {
			neural.AddScaled(p, weights[k*len(p):(k+1)*len(p)], x)
		}
	}
	top := float32(math.Inf(-1))
	for _, x := range p {
		top = max(top, x)
	}
	var total float32
	for c := range p {
		p[c] = float32(math.Exp(float64(p[c] - top)))
		total += p[c]
	}
	for c := range p {
		p[c] /= total
	}
}
