package neural

import (
	"math"
	"math/rand/v2"
)

// batch says where the sentences of a batch stand in its rows.
type batch struct {
	rows int
	from []int // first row of each sentence; its pseudo-word for the root
	n    []int // words of each sentence, the root counted
}

// dense is a layer y = leaky(Wx + b).
type dense struct {
	w, b    *param
	leaky   bool
	in, out int
	y       []float32 // rows×out
}

func newDenseLayer(in, out int, leaky bool, rnd *rand.Rand) *dense {
	return &dense{w: newDense(out, in, rnd), b: newParam(1, out), leaky: leaky, in: in, out: out}
}

func (d *dense) params() []*param { return []*param{d.w, d.b} }

const slope = 0.1

func (d *dense) forward(x []float32, rows int) []float32 {
	d.y = resize(d.y, rows*d.out)
	for i := range rows {
		copy(d.y[i*d.out:], d.b.w)
	}
	multiply(d.y, x, d.w.w, rows, d.out, d.in)
	if d.leaky {
		for i, v := range d.y {
			if v < 0 {
				d.y[i] = slope * v
			}
		}
	}
	return d.y
}

// backward adds the gradients and, unless dx is nil, those of the input. It
// overwrites dy.
func (d *dense) backward(x, dy, dx []float32, rows int, t *temp) {
	if d.leaky {
		for i, v := range d.y[:rows*d.out] {
			if v < 0 {
				dy[i] *= slope
			}
		}
	}
	for i := range rows {
		for j, v := range dy[i*d.out : (i+1)*d.out] {
			d.b.g[j] += v
		}
	}
	backProduct(d.w, x, dy, dx, rows, t)
}

// temp holds transposed matrices.
type temp struct{ a, b, w []float32 }

// backProduct adds the gradients of y = x·Wᵀ.
func backProduct(w *param, x, dy, dx []float32, rows int, t *temp) {
	pad := padded(rows)
	t.a, t.b = resize(t.a, w.rows*pad), resize(t.b, w.cols*pad)
	transpose(t.a, dy, rows, w.rows, pad)
	transpose(t.b, x, rows, w.cols, pad)
	multiply(w.g, t.a, t.b, w.rows, w.cols, pad)
	if dx == nil {
		return
	}
	// dx = dy·W: the rows of Wᵀ, padded to blocks of eight.
	k := padded(w.rows)
	t.w = resize(t.w, w.cols*k)
	transpose(t.w, w.w, w.rows, w.cols, k)
	if k == w.rows {
		multiply(dx, dy, t.w, rows, w.cols, k)
		return
	}
	t.a = resize(t.a, rows*k)
	for i := range rows {
		copy(t.a[i*k:], dy[i*w.rows:(i+1)*w.rows])
		clear(t.a[i*k+w.rows : (i+1)*k])
	}
	multiply(dx, t.a, t.w, rows, w.cols, k)
}

func resize(a []float32, n int) []float32 {
	if cap(a) < n {
		return make([]float32, n, n+n/2)
	}
	return a[:n]
}

func zeros(a []float32, n int) []float32 {
	a = resize(a, n)
	clear(a)
	return a
}

// dropout draws a mask of zeros and 1/(1-p) and applies it.
func dropout(x, mask []float32, p float32, rnd *rand.Rand) []float32 {
	if p == 0 {
		return nil
	}
	mask = resize(mask, len(x))
	keep := 1 / (1 - p)
	limit := uint32(float64(p) * (1 << 16))
	for i := range x {
		var bits uint64
		if i&3 == 0 {
			bits = rnd.Uint64()
			for k := 0; k < 4 && i+k < len(x); k++ {
				mask[i+k] = keep
				if uint32(bits>>(16*k)&0xFFFF) < limit {
					mask[i+k] = 0
				}
			}
		}
		x[i] *= mask[i]
	}
	return mask
}

func scaleBy(x, mask []float32) {
	for i, m := range mask {
		x[i] *= m
	}
}

func sigmoid(x float32) float32 { return 1 / (1 + exp(-x)) }

// exp is the exponential function with a relative error under 1e-5: a power of
// two put together from its exponent and a polynomial for the rest.
func exp(x float32) float32 {
	y := max(min(x, 80), -80) * math.Log2E
	whole := float32(int32(y+128)) - 128 // rounded down
	f := y - whole
	p := 1 + f*(0.6931472+f*(0.2402265+f*(0.0555041+f*(0.0096181+f*(0.0013333+f*0.00015469)))))
	return p * math.Float32frombits(uint32(int32(whole)+127)<<23)
}

// sru is a layer of simple recurrent units (Lei et al. 2018) in both
// directions: its recurrence is element by element, so that all its products
// are taken at once.
type sru struct {
	w       *param // 8H×in: for each direction candidate, forget, reset, highway
	v, b    *param // 4×H each: forget and reset of each direction
	in, hid int
	u       []float32 // rows×8H
	f, r, c []float32 // rows×2H
	y       []float32 // rows×2H
	du      []float32
}

func newSRU(in, hid int, rnd *rand.Rand) *sru {
	s := &sru{w: newDense(8*hid, in, rnd), v: newParam(4, hid), b: newParam(4, hid), in: in, hid: hid}
	for _, row := range []int{0, 2} {
		for j := range hid {
			s.b.row(row)[j] = float32(2.5 * rnd.Float64())
		}
	}
	return s
}

func (s *sru) params() []*param { return []*param{s.w, s.v, s.b} }

func (s *sru) forward(x []float32, b *batch) []float32 {
	h := s.hid
	s.u = zeros(s.u, b.rows*8*h)
	multiply(s.u, x, s.w.w, b.rows, 8*h, s.in)
	for _, a := range []*[]float32{&s.f, &s.r, &s.c, &s.y} {
		*a = resize(*a, b.rows*2*h)
	}
	zero := make([]float32, h)
	for k, from := range b.from {
		for dir := range 2 {
			prev := zero
			for step := range b.n[k] {
				t := from + step
				if dir == 1 {
					t = from + b.n[k] - 1 - step
				}
				prev = s.cell(t, dir, prev)
			}
		}
	}
	return s.y
}

func (s *sru) cell(t, dir int, prev []float32) []float32 {
	h := s.hid
	u := s.u[(t*2+dir)*4*h : (t*2+dir+1)*4*h]
	ux, uf, ur, hw := u[:h], u[h:2*h], u[2*h:3*h], u[3*h:4*h]
	o := (t*2 + dir) * h
	f, r, c, y := s.f[o:o+h], s.r[o:o+h], s.c[o:o+h], s.y[o:o+h]
	vf, vr, bf, br := s.v.row(2*dir), s.v.row(2*dir+1), s.b.row(2*dir), s.b.row(2*dir+1)
	for j := range h {
		cp := prev[j]
		f[j] = sigmoid(uf[j] + bf[j] + vf[j]*cp)
		r[j] = sigmoid(ur[j] + br[j] + vr[j]*cp)
		c[j] = f[j]*cp + (1-f[j])*ux[j]
		y[j] = r[j]*c[j] + (1-r[j])*hw[j]
	}
	return c
}

func (s *sru) backward(x, dy, dx []float32, b *batch, t *temp) {
	h := s.hid
	s.du = resize(s.du, b.rows*8*h)
	zero, dc := make([]float32, h), make([]float32, h)
	for k, from := range b.from {
		for dir := range 2 {
			clear(dc)
			for step := b.n[k] - 1; step >= 0; step-- {
				at, before := from+step, from+step-1
				if dir == 1 {
					at = from + b.n[k] - 1 - step
					before = at + 1
				}
				prev := zero
				if step > 0 {
					prev = s.c[(before*2+dir)*h : (before*2+dir+1)*h]
				}
				s.cellBack(at, dir, prev, dy, dc)
			}
		}
	}
	backProduct(s.w, x, s.du, dx, b.rows, t)
}

func (s *sru) cellBack(t, dir int, prev, dy, dc []float32) {
	h := s.hid
	u, du := s.u[(t*2+dir)*4*h:(t*2+dir+1)*4*h], s.du[(t*2+dir)*4*h:(t*2+dir+1)*4*h]
	o := (t*2 + dir) * h
	f, r, c, d := s.f[o:o+h], s.r[o:o+h], s.c[o:o+h], dy[o:o+h]
	vf, vr := s.v.row(2*dir), s.v.row(2*dir+1)
	gvf, gvr, gbf, gbr := s.v.gradRow(2*dir), s.v.gradRow(2*dir+1), s.b.gradRow(2*dir), s.b.gradRow(2*dir+1)
	for j := range h {
		cp, ux, hw := prev[j], u[j], u[3*h+j]
		dr := d[j] * (c[j] - hw) * r[j] * (1 - r[j])
		all := dc[j] + d[j]*r[j]
		df := all * (cp - ux) * f[j] * (1 - f[j])
		du[j], du[h+j], du[2*h+j], du[3*h+j] = all*(1-f[j]), df, dr, d[j]*(1-r[j])
		gvf[j] += df * cp
		gvr[j] += dr * cp
		gbf[j] += df
		gbr[j] += dr
		dc[j] = all*f[j] + df*vf[j] + dr*vr[j]
	}
}
