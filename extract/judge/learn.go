package judge

import (
	"math"
	"math/rand/v2"
	"sync"

	"github.com/testimonia/testimonia/language/neural"
	"github.com/testimonia/testimonia/language/vector"
)

// Example is an input with what it says: one of Classes, or nothing where it is
// empty. Weight tells how much it counts.
type Example struct {
	Input
	Classes []int
	Weight  float32
}

// Training says how to learn.
type Training struct {
	Nets     int // how many networks vote
	Hidden   int // hidden units of each
	Passes   int // over the examples
	Least    int // how many examples a feature must stand in to be kept
	Rate     float64
	Decay    float64 // how much of each weight a step takes away, times the rate
	DropIn   float64 // share of features left out in each step
	DropUnit float64 // share of hidden units left out in each step
	Seed     uint64
}

// Defaults are the settings of the model that the program ships.
func Defaults() Training {
	return Training{Nets: 3, Hidden: 32, Passes: 12, Least: 3, Rate: 0.03, Decay: 1e-4, DropIn: 0.2, DropUnit: 0.4, Seed: 1}
}

// Learn learns a model of the classes, the first of which is that of None. The
// same examples give the same model.
func (t Training) Learn(classes []string, vectors *vector.Table, slots int, examples []Example) *Model {
	rows := t.vocabulary(examples)
	nets := make([]*net, t.Nets)
	var wait sync.WaitGroup
	for i := range nets {
		wait.Go(func() {
			l := t.learner(rows, vectors, slots, len(classes), t.Seed+uint64(i))
			for range t.Passes {
				l.pass(examples)
			}
			nets[i] = l.net
		})
	}
	wait.Wait()
	m := &Model{classes: classes, vectors: vectors, nets: t.Nets, hidden: t.Hidden, slots: slots, width: t.Nets * t.Hidden, rows: rows}
	m.join(nets)
	return m
}

// join lays the weights of the networks side by side.
func (m *Model) join(nets []*net) {
	for i := 0; i < len(nets[0].embed); i += m.hidden {
		for _, n := range nets {
			m.embed = append(m.embed, n.embed[i:i+m.hidden]...)
		}
	}
	for i := 0; i < len(nets[0].words); i += m.hidden {
		for _, n := range nets {
			m.words = append(m.words, n.words[i:i+m.hidden]...)
		}
	}
	for _, n := range nets {
		m.bias = append(m.bias, n.bias...)
		m.out = append(m.out, n.out...)
		m.outBias = append(m.outBias, n.outBias...)
	}
}

// net is one network while it learns; its weights are laid out as those of the
// Model, for one network.
type net struct {
	hidden                           int
	dims                             int
	rows                             map[uint64]int32
	embed, words, bias, out, outBias []float32
}

// vocabulary numbers the features that stand in enough examples.
func (t Training) vocabulary(examples []Example) map[uint64]int32 {
	count := map[uint64]int{}
	rows := map[uint64]int32{}
	for i := range examples {
		for _, f := range examples[i].Features {
			if count[f]++; count[f] == t.Least {
				rows[f] = int32(len(rows))
			}
		}
	}
	return rows
}

// learner holds a network on its way, with the sums of squared gradients by
// which Adagrad (Duchi and others, 2011) sets the step of each weight.
type learner struct {
	*net
	Training
	vectors *vector.Table
	random  *rand.Rand

	sumEmbed, sumWords, sumBias, sumOut, sumOutBias []float32

	h, dh, p, vec []float32
	kept          []int32 // rows of the example's features that were not left out
	alive         []bool  // hidden units not left out
}

func (t Training) learner(rows map[uint64]int32, vectors *vector.Table, slots, classes int, seed uint64) *learner {
	n := &net{hidden: t.Hidden, dims: vectors.Dims(), rows: rows}
	l := &learner{net: n, Training: t, vectors: vectors, random: rand.New(rand.NewPCG(seed, 7))}
	fill := func(size int, spread float64) ([]float32, []float32) {
		w, sums := make([]float32, size), make([]float32, size)
		for i := range w {
			w[i] = float32(l.random.NormFloat64() * spread)
			sums[i] = 1e-2
		}
		return w, sums
	}
	n.embed, l.sumEmbed = fill(len(rows)*t.Hidden, 0.05)
	n.words, l.sumWords = fill(slots*n.dims*t.Hidden, 0.1)
	n.bias, l.sumBias = fill(t.Hidden, 0.1)
	n.out, l.sumOut = fill(classes*t.Hidden, 0.15)
	n.outBias, l.sumOutBias = fill(classes, 0)
	l.h, l.dh, l.p = make([]float32, t.Hidden), make([]float32, t.Hidden), make([]float32, classes)
	l.vec, l.alive = make([]float32, n.dims), make([]bool, t.Hidden)
	return l
}

func (l *learner) pass(examples []Example) {
	order := l.random.Perm(len(examples))
	for _, i := range order {
		if ex := &examples[i]; ex.Weight > 0 {
			l.forward(ex)
			l.backward(ex)
		}
	}
}

func (l *learner) forward(ex *Example) {
	copy(l.h, l.bias)
	l.kept = l.kept[:0]
	for _, f := range ex.Features {
		row, ok := l.rows[f]
		if !ok || l.random.Float64() < l.DropIn {
			continue
		}
		l.kept = append(l.kept, row)
		neural.AddScaled(l.h, l.embed[int(row)*l.hidden:int(row+1)*l.hidden], 1)
	}
	for s, w := range ex.Words {
		if w >= 0 {
			l.vectors.Vector(int(w), l.vec)
			for d, v := range l.vec {
				at := (s*l.dims + d) * l.hidden
				neural.AddScaled(l.h, l.words[at:at+l.hidden], v)
			}
		}
	}
	rectify(l.h)
	for k := range l.h {
		l.alive[k] = l.random.Float64() >= l.DropUnit && l.h[k] > 0
		if l.alive[k] {
			l.h[k] /= float32(1 - l.DropUnit)
		} else {
			l.h[k] = 0
		}
	}
	softmax(l.p, l.h, l.out, l.outBias)
}

// backward steps along the gradient of the log of the probability that the
// example's classes have together.
func (l *learner) backward(ex *Example) {
	var hit float32
	classes := ex.Classes
	if len(classes) == 0 {
		classes = []int{None}
	}
	for _, c := range classes {
		hit += l.p[c]
	}
	clear(l.dh)
	for c := range l.p {
		g := l.p[c]
		for _, want := range classes {
			if want == c {
				g -= l.p[c] / max(hit, 1e-9)
			}
		}
		if g *= ex.Weight; g == 0 {
			continue
		}
		row := l.out[c*l.hidden : (c+1)*l.hidden]
		sums := l.sumOut[c*l.hidden : (c+1)*l.hidden]
		for k, x := range row {
			if l.alive[k] {
				l.dh[k] += g * x / float32(1-l.DropUnit)
				l.step(&row[k], &sums[k], g*l.h[k])
			}
		}
		l.step(&l.outBias[c], &l.sumOutBias[c], g)
	}
	for k := range l.dh {
		if !l.alive[k] {
			l.dh[k] = 0
			continue
		}
		l.step(&l.bias[k], &l.sumBias[k], l.dh[k])
	}
	for _, row := range l.kept {
		l.stepRow(int(row)*l.hidden, l.embed, l.sumEmbed, 1)
	}
	for s, w := range ex.Words {
		if w < 0 {
			continue
		}
		l.vectors.Vector(int(w), l.vec)
		for d, v := range l.vec {
			if v != 0 {
				l.stepRow((s*l.dims+d)*l.hidden, l.words, l.sumWords, v)
			}
		}
	}
}

// stepRow steps the weights from position at on, one for each hidden unit.
func (l *learner) stepRow(at int, weights, sums []float32, v float32) {
	for k, g := range l.dh {
		if g != 0 {
			l.step(&weights[at+k], &sums[at+k], g*v)
		}
	}
}

func (l *learner) step(w, sum *float32, g float32) {
	*sum += g * g
	*w -= float32(l.Rate) * (g/float32(math.Sqrt(float64(*sum))) + float32(l.Decay)**w)
}
