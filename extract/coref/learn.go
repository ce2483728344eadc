package coref

import (
	"math"
	"math/rand"
)

// Example is one ranked choice with its right answers.
type Example struct {
	Feats  [][]uint32
	Right  []bool
	Weight float64
}

// Learn fits a model to examples by maximum likelihood of the right answers
// taken together (AdaGrad, L2), in a fixed order for a given seed.
func Learn(examples []Example, epochs int, rate, l2 float64, seed int64) *Model {
	m := NewModel()
	sums := make([]float32, len(m.weights))
	rnd := rand.New(rand.NewSource(seed))
	mean := make([]float64, len(m.weights))
	for e := range epochs {
		for _, i := range rnd.Perm(len(examples)) {
			m.step(&examples[i], sums, rate, l2)
		}
		if e >= epochs/2 {
			for i, w := range m.weights {
				mean[i] += float64(w)
			}
		}
	}
	for i := range mean {
		m.weights[i] = float32(mean[i] / float64(epochs-epochs/2))
	}
	return m
}

// step moves the weights along the gradient of one example.
func (m *Model) step(x *Example, sums []float32, rate, l2 float64) {
	p := make([]float64, len(x.Feats))
	for i, f := range x.Feats {
		p[i] = m.score(f)
	}
	softmax(p)
	right := 0.0
	for i := range p {
		if x.Right[i] {
			right += p[i]
		}
	}
	if right < 1e-9 {
		right = 1e-9
	}
	for i, f := range x.Feats {
		g := p[i]
		if x.Right[i] {
			g -= p[i] / right
		}
		for _, w := range f {
			d := x.Weight*g + l2*float64(m.weights[w])
			sums[w] += float32(d * d)
			m.weights[w] -= float32(rate * d / math.Sqrt(float64(sums[w])+1e-6))
		}
	}
}

// Right is the share of examples whose likeliest answer is right.
func (m *Model) Right(examples []Example) float64 {
	n := 0
	for i := range examples {
		best, at := math.Inf(-1), -1
		for j, f := range examples[i].Feats {
			if s := m.score(f); s > best {
				best, at = s, j
			}
		}
		if at >= 0 && examples[i].Right[at] {
			n++
		}
	}
	return float64(n) / float64(max(1, len(examples)))
}
