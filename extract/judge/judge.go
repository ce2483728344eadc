// Package judge holds a small network that learnt from annotated testimonies
// what the words around a clue say of a person: an arrest, an office, a death,
// or nothing of what testimonia keeps.
//
// It sees named features, hashed, and the vectors of a few words; one hidden
// layer of rectified units sums what each contributes, and a softmax tells the
// classes apart. Several networks, each begun elsewhere, vote.
package judge

import (
	"math"

	"github.com/testimonia/testimonia/language/vector"
)

// None is the class of what states nothing; the model's other classes are
// numbered from 1.
const None = 0

// Input is what the model sees: the hashes of features, and in each slot the
// number of a word in the table of vectors, -1 for none.
type Input struct {
	Features []uint64
	Words    []int32
}

// Model votes with its networks; it is safe for concurrent use.
type Model struct {
	classes []string // classes[None] is ""
	vectors *vector.Table
	nets    []*net
}

// Classes returns the names of the classes, that of None being empty.
func (m *Model) Classes() []string { return m.classes }

// Words returns the table of word vectors that the inputs' words count in.
func (m *Model) Words() *vector.Table { return m.vectors }

// net is one network.
type net struct {
	hidden  int
	slots   int
	dims    int
	rows    map[uint64]int32 // the row of a feature in embed
	embed   []float32        // by row: what a feature adds to each hidden unit
	words   []float32        // by slot and part of the vector: what it adds to each hidden unit
	bias    []float32        // by hidden unit
	out     []float32        // by class and hidden unit
	outBias []float32        // by class
}

// Weigh returns the probability of each class for shared, what all of a clue's
// pairs have in common, joined with each of the pairs.
func (m *Model) Weigh(shared Input, pairs [][]uint64) [][]float32 {
	out := make([][]float32, len(pairs))
	for i := range out {
		out[i] = make([]float32, len(m.classes))
	}
	vec := make([]float32, m.vectors.Dims())
	p := make([]float32, len(m.classes))
	for _, n := range m.nets {
		base := append([]float32(nil), n.bias...)
		n.addFeatures(base, shared.Features)
		for s, w := range shared.Words {
			if w >= 0 {
				m.vectors.Vector(int(w), vec)
				n.addWord(base, s, vec)
			}
		}
		h := make([]float32, n.hidden)
		for i, features := range pairs {
			copy(h, base)
			n.addFeatures(h, features)
			rectify(h)
			n.classesOf(h, p)
			for c := range p {
				out[i][c] += p[c] / float32(len(m.nets))
			}
		}
	}
	return out
}

func (n *net) addFeatures(h []float32, features []uint64) {
	for _, f := range features {
		if row, ok := n.rows[f]; ok {
			for k, x := range n.embed[int(row)*n.hidden : int(row+1)*n.hidden] {
				h[k] += x
			}
		}
	}
}

func (n *net) addWord(h []float32, slot int, vec []float32) {
	at := slot * n.dims * n.hidden
	for d, v := range vec {
		if v == 0 {
			continue
		}
		for k, x := range n.words[at+d*n.hidden : at+(d+1)*n.hidden] {
			h[k] += v * x
		}
	}
}

func rectify(h []float32) {
	for k := range h {
		h[k] = max(0, h[k])
	}
}

// classesOf writes the softmax over the classes to p.
func (n *net) classesOf(h, p []float32) {
	top := float32(math.Inf(-1))
	for c := range p {
		sum := n.outBias[c]
		for k, x := range n.out[c*n.hidden : (c+1)*n.hidden] {
			sum += x * h[k]
		}
		p[c] = sum
		top = max(top, sum)
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
