package neural

import (
	"math"
	"math/rand/v2"
)

// param is a matrix to be learnt, with its gradient and Adam's moments.
type param struct {
	rows, cols int
	w, g, m, v []float32
	sparse     bool
	touched    []int32 // rows with a gradient, of a sparse matrix
	isTouched  []bool
}

func newParam(rows, cols int) *param {
	n := rows * cols
	return &param{rows: rows, cols: cols, w: make([]float32, n), g: make([]float32, n), m: make([]float32, n), v: make([]float32, n)}
}

func newEmbedding(rows, cols int, rnd *rand.Rand) *param {
	p := newParam(rows, cols)
	p.sparse, p.isTouched = true, make([]bool, rows)
	for i := range p.w {
		p.w[i] = float32(rnd.NormFloat64()) * 0.1
	}
	return p
}

func newDense(rows, cols int, rnd *rand.Rand) *param {
	p := newParam(rows, cols)
	r := math.Sqrt(6 / float64(rows+cols))
	if rows > cols {
		r = math.Sqrt(3 / float64(cols))
	}
	for i := range p.w {
		p.w[i] = float32((2*rnd.Float64() - 1) * r)
	}
	return p
}

func (p *param) row(i int) []float32 { return p.w[i*p.cols : (i+1)*p.cols] }

func (p *param) gradRow(i int) []float32 {
	if p.sparse && !p.isTouched[i] {
		p.isTouched[i] = true
		p.touched = append(p.touched, int32(i))
	}
	return p.g[i*p.cols : (i+1)*p.cols]
}

// adam is the optimiser of Kingma and Ba (2015), lazy on sparse matrices, with
// decoupled weight decay on the dense ones (Loshchilov and Hutter 2019).
type adam struct {
	rate, beta1, beta2, decay float64
	step                      int
}

func (a *adam) update(params []*param) {
	a.step++
	scale := clipScale(params, 5)
	c1 := 1 - math.Pow(a.beta1, float64(a.step))
	c2 := 1 - math.Pow(a.beta2, float64(a.step))
	rate := float32(a.rate * math.Sqrt(c2) / c1)
	for _, p := range params {
		if !p.sparse {
			a.apply(p.w, p.g, p.m, p.v, scale, rate, float32(a.rate*a.decay))
			continue
		}
		for _, r := range p.touched {
			i, j := int(r)*p.cols, int(r+1)*p.cols
			a.apply(p.w[i:j], p.g[i:j], p.m[i:j], p.v[i:j], scale, rate, 0)
			p.isTouched[r] = false
		}
		p.touched = p.touched[:0]
	}
}

func (a *adam) apply(w, g, m, v []float32, scale, rate, decay float32) {
	b1, b2 := float32(a.beta1), float32(a.beta2)
	for i := range w {
		x := g[i] * scale
		m[i] = b1*m[i] + (1-b1)*x
		v[i] = b2*v[i] + (1-b2)*x*x
		w[i] -= rate*m[i]/(sqrt32(v[i])+1e-8) + decay*w[i]
		g[i] = 0
	}
}

func sqrt32(x float32) float32 { return float32(math.Sqrt(float64(x))) }

func clipScale(params []*param, limit float64) float32 {
	var sum float64
	add := func(g []float32) {
		for _, x := range g {
			sum += float64(x) * float64(x)
		}
	}
	for _, p := range params {
		if !p.sparse {
			add(p.g)
			continue
		}
		for _, r := range p.touched {
			add(p.g[int(r)*p.cols : int(r+1)*p.cols])
		}
	}
	if norm := math.Sqrt(sum); norm > limit {
		return float32(limit / norm)
	}
	return 1
}
