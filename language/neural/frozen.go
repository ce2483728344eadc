package neural

// Frozen is a network that has learnt: the same functions in fixed point. It is
// safe for concurrent use.
type Frozen struct {
	Shape
	embed      [][]int16
	layers     []frozenSRU
	tag        frozenDense
	head, dep  frozenDense
	query      frozenDense
	labH, labD frozenDense
	dist       []int32
	lab        frozenDense
	bias       []int32
}

type frozenSRU struct {
	in, hid int
	w       []int16
	v       []int16 // 4×hid
	b       []int32 // 4×hid
}

type frozenDense struct {
	in, out, rows int // rows is out, rounded up to four
	leaky         bool
	w             []int16
	b             []int32
}

// Scratch is the working memory of one caller.
type Scratch struct {
	x, y       []int16
	sums       []int32
	c          []int16
	h, d, q, e []int16
	p, r       []int32
	scores     []int32
	tags       []int32
}

func reuse[T any](a []T, n int) []T {
	if cap(a) < n {
		return make([]T, n, n+n/2)
	}
	return a[:n]
}

// Result holds what Parse finds for each row of a sentence; row 0 is the root.
type Result struct {
	Tags, Heads, Labels []int32
}

// Parse finds tags, heads and labels. Feats and Coarse of the sentence are
// read.
func (n *Frozen) Parse(s *Sentence, w *Scratch) Result {
	k := len(s.Feats)
	even := (k + 1) &^ 1
	z := n.encode(s, even, w)
	w.tags = reuse(w.tags, even*n.tag.rows)
	n.tag.sums(z, w.tags, even)
	w.h, w.d = n.head.run(z, w.h, even, w), n.dep.run(z, w.d, even, w)
	w.q = n.query.run(w.d, w.q, even, w)
	heads := n.tree(s, w)
	tags := best(w.tags, k, n.tag.rows, n.Tags)
	return Result{Tags: tags, Heads: heads, Labels: n.relations(z, heads, even, w)}
}

func best(x []int32, rows, stride, n int) []int32 {
	out := make([]int32, rows)
	for i := range out {
		row := x[i*stride : i*stride+n]
		for j, v := range row {
			if v > row[out[i]] {
				out[i] = int32(j)
			}
		}
	}
	return out
}

func (n *Frozen) encode(s *Sentence, even int, w *Scratch) []int16 {
	d := n.Embed
	w.x = reuse(w.x, even*d)
	clear(w.x)
	for i, row := range s.Feats {
		x := w.x[i*d : (i+1)*d]
		for f, v := range row {
			addRow(x, n.embed[f][int(v)*d:int(v+1)*d])
		}
	}
	z := w.x
	for i := range n.layers {
		w.y = n.layers[i].run(z, w.y, len(s.Feats), even, w)
		z, w.x, w.y = w.y, w.y, w.x
	}
	return z
}

func (l *frozenSRU) run(x, y []int16, k, even int, w *Scratch) []int16 {
	h := l.hid
	w.sums = reuse(w.sums, even*8*h)
	product(w.sums, x, l.w, even, 8*h, l.in)
	y = reuse(y, even*2*h)
	clear(y[k*2*h:])
	w.c = reuse(w.c, h)
	for dir := range 2 {
		clear(w.c)
		for step := range k {
			t := step
			if dir == 1 {
				t = k - 1 - step
			}
			o := t*2 + dir
			l.cell(w.sums[o*4*h:(o+1)*4*h], y[o*h:(o+1)*h], w.c, dir)
		}
	}
	return y
}

// cell makes one step of one direction; c is the state before and after it.
func (l *frozenSRU) cell(u []int32, y, c []int16, dir int) {
	h := len(c)
	ux, uf, ur, hw := u[:h], u[h:2*h], u[2*h:3*h], u[3*h:4*h]
	o := 2 * dir * h
	vf, vr, bf, br := l.v[o:o+h], l.v[o+h:o+2*h], l.b[o:o+h], l.b[o+h:o+2*h]
	y = y[:h]
	const one = 1 << gateBits
	for j, cj := range c {
		cp := int32(cj)
		f := gate(uf[j] + bf[j] + int32(vf[j])*cp)
		r := gate(ur[j] + br[j] + int32(vr[j])*cp)
		x := int32(clamp(ux[j] >> weightBits))
		n := (f*cp + (one-f)*x) >> gateBits
		c[j] = int16(n)
		y[j] = int16((r*n + (one-r)*int32(clamp(hw[j]>>weightBits))) >> gateBits)
	}
}

func (d *frozenDense) sums(x []int16, out []int32, even int) {
	product(out, x, d.w, even, d.rows, d.in)
	for i := range even {
		row := out[i*d.rows : (i+1)*d.rows]
		for j, b := range d.b {
			row[j] += b
		}
	}
}

// run gives the layer's activations, d.out numbers a row.
func (d *frozenDense) run(x, y []int16, even int, w *Scratch) []int16 {
	w.sums = reuse(w.sums, even*d.rows)
	d.sums(x, w.sums, even)
	padded := (even + 3) &^ 3
	y = reuse(y, padded*d.out)
	clear(y[even*d.out:])
	for i := range even {
		for j, v := range w.sums[i*d.rows : i*d.rows+d.out] {
			if d.leaky && v < 0 {
				v = leak(v)
			}
			y[i*d.out+j] = clamp(v >> weightBits)
		}
	}
	return y
}

// leak is a tenth, nearly: 13/128.
func leak(v int32) int32 { return v/128*13 + v%128*13/128 }

// tree scores all pairs and finds the heads.
func (n *Frozen) tree(s *Sentence, w *Scratch) []int32 {
	k := len(s.Feats)
	even, stride := (k+1)&^1, (k+3)&^3
	w.scores = reuse(w.scores, even*stride)
	product(w.scores, w.q, w.h, even, stride, n.Arc)
	for d := range k {
		row := w.scores[d*stride : d*stride+k]
		base := int(s.Coarse[d]) * n.Coarse
		for h := range row {
			row[h] += n.bias[(base+int(s.Coarse[h]))*distances+bucket(h, d)]
		}
		copy(w.scores[d*k:], row)
	}
	return Tree(w.scores, k)
}

// relations names the arcs.
func (n *Frozen) relations(z []int16, heads []int32, even int, w *Scratch) []int32 {
	l := n.Shape.Label
	w.p, w.r = reuse(w.p, even*n.labH.rows), reuse(w.r, even*n.labD.rows)
	n.labH.sums(z, w.p, even)
	n.labD.sums(z, w.r, even)
	w.e = reuse(w.e, even*l)
	clear(w.e)
	for d := 1; d < len(heads); d++ {
		h := int(heads[d])
		p, r := w.p[h*n.labH.rows:], w.r[d*n.labD.rows:]
		dist := n.dist[bucket(h, d)*l:]
		for j := range l {
			v := p[j] + r[j] + dist[j]
			if v < 0 {
				v = leak(v)
			}
			w.e[d*l+j] = clamp(v >> weightBits)
		}
	}
	w.tags = reuse(w.tags, even*n.lab.rows)
	n.lab.sums(w.e, w.tags, even)
	return best(w.tags, len(heads), n.lab.rows, n.Labels)
}
