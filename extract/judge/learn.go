package judge

import (
	"math"
	"math/rand/v2"
	"slices"
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
	Nets      int // how many networks vote
	Hidden    int // hidden units of each
	Passes    int // over the examples
	Least     int // how many examples a feature must stand in to be kept
	Rate      float64
	DropIn    float64 // share of features left out in each step
	DropGroup Shares  // how often each group of features is left out as a whole
	DropUnit  float64 // share of hidden units left out in each step
	Seed      uint64
}

// Shares holds a share for each group of features.
type Shares [groups]float64

// Defaults are the settings of the model that the program ships.
func Defaults() Training {
	return Training{Nets: 3, Hidden: 32, Passes: 12, Least: 3, Rate: 0.03, DropIn: 0.2, DropUnit: 0.4, Seed: 1,
		DropGroup: Shares{Lexical: 0.3, Ruled: 0.5}}
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

// learner holds a network on its way. Adagrad (Duchi and others, 2011) sets the
// steps, with one sum of squared gradients for each row of weights, so that a
// step is a sum of vectors.
type learner struct {
	*net
	Training
	vectors *vector.Table
	random  *rand.Rand

	sumEmbed, sumWords, sumOut []float32 // by row
	sumBias, sumOutBias        float32

	h, dh, p, dp []float32
	vecs         []float32 // the example's word vectors, one after the other
	kept         []int32   // rows of the example's features that were not left out
	alive        []bool    // hidden units not left out
}

func (t Training) learner(rows map[uint64]int32, vectors *vector.Table, slots, classes int, seed uint64) *learner {
	n := &net{hidden: t.Hidden, dims: vectors.Dims(), rows: rows}
	l := &learner{net: n, Training: t, vectors: vectors, random: rand.New(rand.NewPCG(seed, 7)), sumBias: early, sumOutBias: early}
	fill := func(rows, width int, spread float64) ([]float32, []float32) {
		w, sums := make([]float32, rows*width), make([]float32, rows)
		for i := range w {
			w[i] = float32(l.random.NormFloat64() * spread)
		}
		for i := range sums {
			sums[i] = early
		}
		return w, sums
	}
	n.embed, l.sumEmbed = fill(len(rows), t.Hidden, 0.05)
	n.words, l.sumWords = fill((slots+1)*n.dims, t.Hidden, 0.1)
	n.bias, _ = fill(1, t.Hidden, 0.1)
	n.out, l.sumOut = fill(t.Hidden, classes, 0.15)
	n.outBias = make([]float32, classes)
	l.h, l.dh, l.p, l.dp = make([]float32, t.Hidden), make([]float32, t.Hidden), make([]float32, classes), make([]float32, classes)
	l.vecs, l.alive = make([]float32, (slots+1)*n.dims), make([]bool, t.Hidden)
	return l
}

// early is the sum of squared gradients from which all weights start.
const early = 1e-2

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
	var left [groups]bool // the groups left out
	for g, share := range l.DropGroup {
		left[g] = l.random.Float64() < share
	}
	for _, f := range ex.Features {
		row, ok := l.rows[f]
		if !ok || left[groupOf(f)] || l.random.Float64() < l.DropIn {
			continue
		}
		l.kept = append(l.kept, row)
		neural.AddScaled(l.h, l.embed[int(row)*l.hidden:int(row+1)*l.hidden], 1)
	}
	for s, w := range ex.Words {
		if w < 0 {
			continue
		}
		l.vectors.Vector(int(w), l.slot(s))
		l.addSlot(s)
	}
	if len(ex.Context) > 0 {
		l.vectors.Sum(ex.Context, l.slot(len(ex.Words)))
		l.addSlot(len(ex.Words))
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
	for c := range l.p {
		l.dp[c] = ex.Weight * l.p[c]
		if slices.Contains(classes, c) {
			l.dp[c] -= ex.Weight * l.p[c] / max(hit, 1e-9)
		}
	}
	l.stepOut()
	size := norm(l.dh)
	l.step(l.bias, l.dh, &l.sumBias, 1, size)
	for _, row := range l.kept {
		l.step(l.embed[int(row)*l.hidden:int(row+1)*l.hidden], l.dh, &l.sumEmbed[row], 1, size)
	}
	for s, w := range ex.Words {
		if w < 0 {
			continue
		}
		l.stepSlot(s, size)
	}
	if len(ex.Context) > 0 {
		l.stepSlot(len(ex.Words), size)
	}
}

// slot is where the vector of slot s is kept; what all words of the context
// make together stands behind those of single words.
func (l *learner) slot(s int) []float32 { return l.vecs[s*l.dims : (s+1)*l.dims] }

func (l *learner) addSlot(s int) {
	for d, v := range l.slot(s) {
		at := (s*l.dims + d) * l.hidden
		neural.AddScaled(l.h, l.words[at:at+l.hidden], v)
	}
}

func (l *learner) stepSlot(s int, size float32) {
	for d, v := range l.slot(s) {
		row := s*l.dims + d
		l.step(l.words[row*l.hidden:(row+1)*l.hidden], l.dh, &l.sumWords[row], v, size)
	}
}

// stepOut steps the weights behind the hidden units, and tells in dh what the
// units themselves should be less of.
func (l *learner) stepOut() {
	size := norm(l.dp)
	classes := len(l.dp)
	for k := range l.dh {
		l.dh[k] = 0
		if !l.alive[k] {
			continue
		}
		row := l.out[k*classes : (k+1)*classes]
		var sum float32
		for c, g := range l.dp {
			sum += float32(g * row[c])
		}
		l.dh[k] = sum / float32(1-l.DropUnit)
		l.step(row, l.dp, &l.sumOut[k], l.h[k], size)
	}
	l.step(l.outBias, l.dp, &l.sumOutBias, 1, size)
}

// norm is the mean of the squares of v.
func norm(v []float32) float32 {
	var sum float32
	for _, x := range v {
		sum += float32(x * x)
	}
	return sum / float32(len(v))
}

// step takes a step down the gradient by times slope, whose parts have squares
// of the mean size; sum is the row's sum of them.
func (l *learner) step(row, slope []float32, sum *float32, by, size float32) {
	*sum += by * by * size
	neural.AddScaled(row, slope, -float32(l.Rate)*by/float32(math.Sqrt(float64(*sum))))
}
