package neural

import (
	"encoding/gob"
	"fmt"
	"io"
	"math"
)

// Freeze turns a network into its fixed-point form. Embeddings keep eight bits
// a number, with a scale for each feature.
func (n *Net) Freeze() *Frozen {
	f := &Frozen{Shape: n.Shape, tag: freezeDense(n.tag), head: freezeDense(n.head), dep: freezeDense(n.dep), query: freezeDense(n.query),
		labH: freezeDense(n.labH), labD: freezeDense(n.labD), lab: freezeDense(n.lab),
		dist: fixed(n.dist.w, sumBits), bias: fixed(n.bias.w, 2*actBits)}
	for _, e := range n.embed {
		scale := embeddingScale(e.w)
		row := make([]int16, len(e.w))
		for i, x := range e.w {
			q := math.Round(float64(x) * (1 << actBits) / float64(scale))
			row[i] = int16(max(min(q, 127), -127)) * int16(scale)
		}
		f.embed = append(f.embed, row)
	}
	for _, l := range n.layers {
		f.layers = append(f.layers, frozenSRU{in: l.in, hid: l.hid, w: small(l.w.w), v: small(l.v.w), b: fixed(l.b.w, sumBits)})
	}
	return f
}

// embeddingScale is the step of an embedding's eight-bit numbers, wide enough
// for all but the largest one in two thousand.
func embeddingScale(w []float32) int {
	var sum float64
	for _, x := range w {
		sum += float64(x) * float64(x)
	}
	deviation := math.Sqrt(sum / float64(len(w)))
	return max(1, int(math.Ceil(deviation*4.5*(1<<actBits)/127)))
}

func freezeDense(d *dense) frozenDense {
	f := frozenDense{in: d.in, out: d.out, rows: (d.out + 3) &^ 3, leaky: d.leaky, b: fixed(d.b.w, sumBits)}
	f.w = append(small(d.w.w), make([]int16, (f.rows-f.out)*f.in)...)
	return f
}

func small(w []float32) []int16 {
	out := make([]int16, len(w))
	for i, x := range w {
		out[i] = clamp(int32(math.Round(float64(x) * (1 << weightBits))))
	}
	return out
}

func fixed(w []float32, bits int) []int32 {
	out := make([]int32, len(w))
	for i, x := range w {
		out[i] = int32(math.Round(float64(x) * float64(int(1)<<bits)))
	}
	return out
}

// stored is what a network's file holds.
type stored struct {
	Shape  Shape
	Scales []int
	Embed  [][]byte // eight-bit numbers
	Small  [][]int16
	Wide   [][]int32
}

// parts lists the arrays of a network in the order of its file.
func (n *Frozen) parts() (small []*[]int16, wide []*[]int32) {
	for i := range n.layers {
		small = append(small, &n.layers[i].w, &n.layers[i].v)
		wide = append(wide, &n.layers[i].b)
	}
	for _, d := range n.denses() {
		small, wide = append(small, &d.w), append(wide, &d.b)
	}
	return small, append(wide, &n.dist, &n.bias)
}

func (n *Frozen) denses() []*frozenDense {
	return []*frozenDense{&n.tag, &n.head, &n.dep, &n.query, &n.labH, &n.labD, &n.lab}
}

// Write stores the network.
func (n *Frozen) Write(w io.Writer) error {
	s := stored{Shape: n.Shape}
	for _, e := range n.embed {
		scale := greatestStep(e)
		b := make([]byte, len(e))
		for i, x := range e {
			b[i] = byte(int8(int(x) / scale))
		}
		s.Embed, s.Scales = append(s.Embed, b), append(s.Scales, scale)
	}
	small, wide := n.parts()
	for _, a := range small {
		s.Small = append(s.Small, *a)
	}
	for _, a := range wide {
		s.Wide = append(s.Wide, *a)
	}
	return gob.NewEncoder(w).Encode(s)
}

// greatestStep is the greatest number that divides all.
func greatestStep(a []int16) int {
	g := 0
	for _, x := range a {
		v := int(x)
		if v < 0 {
			v = -v
		}
		for v != 0 {
			g, v = v, g%v
		}
	}
	return max(g, 1)
}

// ReadFrozen reads a network that Write stored.
func ReadFrozen(r io.Reader) (*Frozen, error) {
	var s stored
	if err := gob.NewDecoder(r).Decode(&s); err != nil {
		return nil, fmt.Errorf("network: %w", err)
	}
	n := empty(s.Shape)
	small, wide := n.parts()
	if len(s.Small) != len(small) || len(s.Wide) != len(wide) || len(s.Embed) != len(s.Scales) || len(s.Embed) != len(s.Shape.Features) {
		return nil, fmt.Errorf("network: parts missing")
	}
	for i, b := range s.Embed {
		e := make([]int16, len(b))
		for j, x := range b {
			e[j] = int16(int8(x)) * int16(s.Scales[i])
		}
		n.embed = append(n.embed, e)
	}
	for i := range small {
		*small[i] = s.Small[i]
	}
	for i := range wide {
		*wide[i] = s.Wide[i]
	}
	return n, n.check()
}

// empty makes a network of the right shape without weights.
func empty(s Shape) *Frozen {
	d := func(in, out int, leaky bool) frozenDense {
		return frozenDense{in: in, out: out, rows: (out + 3) &^ 3, leaky: leaky}
	}
	n := &Frozen{Shape: s}
	in := s.Embed
	for range s.Layers {
		n.layers = append(n.layers, frozenSRU{in: in, hid: s.Hidden})
		in = 2 * s.Hidden
	}
	n.tag, n.head, n.dep = d(in, s.Tags, false), d(in, s.Arc, true), d(in, s.Arc, true)
	n.query, n.labH, n.labD = d(s.Arc, s.Arc, false), d(in, s.Label, false), d(in, s.Label, false)
	n.lab = d(s.Label, s.Labels, false)
	return n
}

// check says whether every array has the length that the shape asks for.
func (n *Frozen) check() error {
	ok := len(n.dist) == distances*n.Shape.Label && len(n.bias) == n.Coarse*n.Coarse*distances
	for i, e := range n.embed {
		ok = ok && len(e) == n.Features[i]*n.Embed
	}
	for _, l := range n.layers {
		ok = ok && len(l.w) == 8*l.hid*l.in && len(l.v) == 4*l.hid && len(l.b) == 4*l.hid
	}
	for _, d := range n.denses() {
		ok = ok && len(d.w) == d.rows*d.in && len(d.b) == d.out
	}
	if !ok {
		return fmt.Errorf("network: an array has the wrong length")
	}
	return nil
}
