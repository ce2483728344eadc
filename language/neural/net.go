package neural

import (
	"math"
	"math/rand/v2"
)

// Shape gives the sizes of a network.
type Shape struct {
	Features []int // number of values of each input feature; value 0 is "unknown"
	Tags     int
	Labels   int
	Coarse   int // number of coarse tags, for the bias between pairs of words
	Embed    int
	Hidden   int // units of each direction
	Arc      int
	Label    int
	Layers   int
}

// Sentence is a sentence as the network sees it. Row 0 of Feats is the
// pseudo-word for the root; heads count from it.
type Sentence struct {
	Feats  [][]int32 // a row of feature values for each word
	Coarse []uint8
	Head   []int32 // the root's is -1
	Label  []int32
	Tag    []int32
}

// Net finds tags, heads and relations of the words of a sentence: embeddings,
// layers of simple recurrent units, and biaffine scores between every two words
// (Dozat and Manning 2017).
type Net struct {
	Shape
	embed      []*param
	layers     []*sru
	tag        *dense
	head, dep  *dense
	query      *dense
	labH, labD *dense
	dist       *param // a row of label inputs for each distance
	lab        *dense
	bias       *param // of coarse tag pairs and distances
	rnd        *rand.Rand
	work
}

// work holds what a pass over a batch leaves behind.
type work struct {
	x, e       []float32
	masks      [][]float32
	z          [][]float32
	dz, dx     []float32
	dh, dd, dq []float32
	dp, dr, de []float32
	dtag, dlab []float32
	scores     []float32
	temp       temp
}

// Distances are told apart as -11..-1 and 1..11 and the root.
const distances = 24

func bucket(head, dep int) int {
	if head == 0 {
		return 0
	}
	d := head - dep
	switch {
	case d > 11:
		d = 11
	case d < -11:
		d = -11
	}
	return d + 12
}

// NewNet makes an untrained network.
func NewNet(s Shape, seed uint64) *Net {
	rnd := rand.New(rand.NewPCG(seed, 1))
	n := &Net{Shape: s, rnd: rnd}
	for _, size := range s.Features {
		n.embed = append(n.embed, newEmbedding(size, s.Embed, rnd))
	}
	in := s.Embed
	for range s.Layers {
		n.layers = append(n.layers, newSRU(in, s.Hidden, rnd))
		in = 2 * s.Hidden
	}
	n.tag = newDenseLayer(in, s.Tags, false, rnd)
	n.head, n.dep = newDenseLayer(in, s.Arc, true, rnd), newDenseLayer(in, s.Arc, true, rnd)
	n.query = newDenseLayer(s.Arc, s.Arc, false, rnd)
	n.labH, n.labD = newDenseLayer(in, s.Label, false, rnd), newDenseLayer(in, s.Label, false, rnd)
	n.lab = newDenseLayer(s.Label, s.Labels, false, rnd)
	n.dist = newEmbedding(distances, s.Label, rnd)
	n.bias = newEmbedding(s.Coarse*s.Coarse*distances, 1, rnd)
	clear(n.bias.w)
	return n
}

func (n *Net) params() []*param {
	out := append([]*param{n.dist, n.bias}, n.embed...)
	for _, l := range n.layers {
		out = append(out, l.params()...)
	}
	for _, d := range n.denses() {
		out = append(out, d.params()...)
	}
	return out
}

func (n *Net) denses() []*dense {
	return []*dense{n.tag, n.head, n.dep, n.query, n.labH, n.labD, n.lab}
}

func newBatch(sents []*Sentence) *batch {
	b := &batch{}
	for _, s := range sents {
		b.from = append(b.from, b.rows)
		b.n = append(b.n, len(s.Feats))
		b.rows += len(s.Feats)
	}
	return b
}

// encode runs the layers; with drop above zero it draws dropout masks.
func (n *Net) encode(sents []*Sentence, b *batch, drop float32) []float32 {
	n.x = zeros(n.x, b.rows*n.Embed)
	t := 0
	for _, s := range sents {
		for _, row := range s.Feats {
			n.sum(n.x[t*n.Embed:(t+1)*n.Embed], row)
			t++
		}
	}
	n.masks, n.z = growTo(n.masks, n.Layers+1), n.z[:0]
	z := n.x
	n.masks[0] = dropout(z, n.masks[0], drop*0.7, n.rnd)
	n.z = append(n.z, z)
	for i, l := range n.layers {
		z = l.forward(z, b)
		n.masks[i+1] = dropout(z, n.masks[i+1], drop, n.rnd)
		n.z = append(n.z, z)
	}
	return z
}

func growTo(a [][]float32, n int) [][]float32 {
	for len(a) < n {
		a = append(a, nil)
	}
	return a
}

func (n *Net) sum(x []float32, row []int32) {
	for f, v := range row {
		for j, w := range n.embed[f].row(int(v)) {
			x[j] += w
		}
	}
}

// pairScores writes the scores of every head for every word of a sentence.
func (n *Net) pairScores(s *Sentence, from int, scores []float32) {
	k, a := len(s.Feats), n.Arc
	clear(scores[:k*k])
	multiply(scores, n.query.y[from*a:(from+k)*a], n.head.y[from*a:(from+k)*a], k, k, a)
	for d := range k {
		for h := range k {
			scores[d*k+h] += n.bias.w[n.pair(s, h, d)]
		}
		scores[d*k+d] = float32(math.Inf(-1))
	}
}

func (n *Net) pair(s *Sentence, h, d int) int {
	return (int(s.Coarse[d])*n.Coarse+int(s.Coarse[h]))*distances + bucket(h, d)
}

func (n *Net) heads(z []float32, rows int) {
	n.head.forward(z, rows)
	n.dep.forward(z, rows)
	n.query.forward(n.dep.y, rows)
	n.labH.forward(z, rows)
	n.labD.forward(z, rows)
}

// labelInput writes the hidden layer of the relation of word d with head h,
// both rows of the batch.
func (n *Net) labelInput(e []float32, h, d, dist int) {
	p, r, w := n.labH.y[h*n.Shape.Label:], n.labD.y[d*n.Shape.Label:], n.dist.row(dist)
	for j := range e {
		v := p[j] + r[j] + w[j]
		if v < 0 {
			v *= slope
		}
		e[j] = v
	}
}
