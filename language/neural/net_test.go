package neural

import (
	"bytes"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

func tinyShape() Shape {
	return Shape{Features: []int{9, 5}, Tags: 5, Labels: 6, Coarse: 4, Embed: 16, Hidden: 8, Arc: 16, Label: 16, Layers: 2}
}

// tinySentences follow a rule: odd words hang from the word before, even ones
// from the even word before; feature 1 tells odd from even.
func tinySentences(count int, rnd *rand.Rand) []Sentence {
	var out []Sentence
	for range count {
		k := 3 + rnd.IntN(6)
		s := Sentence{Feats: [][]int32{{1, 1}}, Coarse: []uint8{3}, Head: []int32{-1}, Label: []int32{0}, Tag: []int32{0}}
		for i := 1; i < k; i++ {
			odd := int32(i & 1)
			s.Feats = append(s.Feats, []int32{int32(2 + rnd.IntN(7)), 2 + odd})
			s.Coarse = append(s.Coarse, uint8(odd))
			s.Head = append(s.Head, headOf(i))
			s.Label = append(s.Label, 2+odd)
			s.Tag = append(s.Tag, 1+odd)
		}
		out = append(out, s)
	}
	return out
}

func headOf(i int) int32 {
	switch {
	case i == 1:
		return 0
	case i&1 == 1 || i == 2:
		return int32(i - 1)
	}
	return int32(i - 2)
}

func TestGradients(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	data := tinySentences(3, rnd)
	group := []*Sentence{&data[0], &data[1], &data[2]}
	n := NewNet(tinyShape(), 5)
	for _, p := range n.params() {
		for i := range p.w {
			p.w[i] += float32(rnd.NormFloat64()) * 0.1
		}
	}
	loss := func() float64 {
		l := n.learn(group, 0)
		return l
	}
	n.masks = growTo(n.masks, 3)
	loss()
	var grads [][]float32
	for _, p := range n.params() {
		grads = append(grads, append([]float32(nil), p.g...))
	}
	for k, p := range n.params() {
		for range 4 {
			i := rnd.IntN(len(p.w))
			w, h := p.w[i], float32(2e-3)
			p.w[i] = w + h
			up := loss()
			p.w[i] = w - h
			down := loss()
			p.w[i] = w
			want := (up - down) / float64(2*h)
			if got := float64(grads[k][i]); math.Abs(got-want) > 0.05+0.05*math.Abs(want) {
				t.Errorf("parameter %d[%d]: gradient %.4f, by differences %.4f", k, i, got, want)
			}
		}
	}
}

func TestLearnFreezeStore(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	n := NewNet(tinyShape(), 7)
	n.Train(tinySentences(300, rnd), Options{Rounds: 15, Rate: 0.01, Rows: 60, Progress: func(int, float64) {}})
	frozen := n.Freeze()
	var file bytes.Buffer
	if err := frozen.Write(&file); err != nil {
		t.Fatal(err)
	}
	back, err := ReadFrozen(bytes.NewReader(file.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(frozen, back) {
		t.Error("the network read back differs")
	}
	if !reflect.DeepEqual(back.Thaw(1).Freeze().layers, back.layers) {
		t.Error("thawing changes the layers")
	}
	words, right := 0, 0
	var w Scratch
	for _, s := range tinySentences(50, rnd) {
		r := back.Parse(&s, &w)
		for d := 1; d < len(s.Head); d++ {
			words++
			if r.Heads[d] == s.Head[d] && r.Labels[d] == s.Label[d] && r.Tags[d] == s.Tag[d] {
				right++
			}
		}
	}
	if right < words*95/100 {
		t.Errorf("%d of %d words right after learning an easy rule", right, words)
	}
}

func TestReadFrozenRefusesDamage(t *testing.T) {
	var file bytes.Buffer
	if err := NewNet(tinyShape(), 1).Freeze().Write(&file); err != nil {
		t.Fatal(err)
	}
	for n := 0; n < file.Len(); n += 7 {
		if _, err := ReadFrozen(bytes.NewReader(file.Bytes()[:n])); err == nil {
			t.Fatalf("a file cut off after %d bytes is read without error", n)
		}
	}
}

func TestExp(t *testing.T) {
	for x := float32(-30); x < 30; x += 0.0137 {
		if got, want := float64(exp(x)), math.Exp(float64(x)); math.Abs(got/want-1) > 1e-5 {
			t.Fatalf("exp(%v) = %v, want %v", x, got, want)
		}
	}
}

func TestProductsAgree(t *testing.T) {
	rnd := rand.New(rand.NewPCG(9, 9))
	for _, size := range [][3]int{{2, 4, 16}, {6, 12, 96}, {4, 8, 192}} {
		m, n, k := size[0], size[1], size[2]
		a, b := make([]int16, m*k), make([]int16, n*k)
		for i := range a {
			a[i] = int16(rnd.IntN(8000) - 4000)
		}
		for i := range b {
			b[i] = int16(rnd.IntN(65536) - 32768)
		}
		got, want := make([]int32, m*n), make([]int32, m*n)
		product(got, a, b, m, n, k)
		slowProduct(want, a, b, m, n, k)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%v: products differ", size)
		}
		quick, slow := slices.Clone(a[:k]), slices.Clone(a[:k])
		addRow(quick, b[:k])
		slowAddRow(slow, b[:k])
		if !slices.Equal(quick, slow) {
			t.Errorf("%v: sums differ", size)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 1))
	shape := Shape{Features: []int{5000, 900, 60}, Tags: 108, Labels: 51, Coarse: 18, Embed: 128, Hidden: 96, Arc: 96, Label: 96, Layers: 2}
	n := NewNet(shape, 1).Freeze()
	s := Sentence{}
	for i := range 26 {
		s.Feats = append(s.Feats, []int32{int32(rnd.IntN(5000)), int32(rnd.IntN(900)), int32(rnd.IntN(60))})
		s.Coarse = append(s.Coarse, uint8(i%17))
	}
	for i := range n.bias { // an easy tree, so that the layers are measured
		if i%distances == 11 {
			n.bias[i] = 1 << 28
		}
	}
	var w Scratch
	for b.Loop() {
		n.Parse(&s, &w)
	}
	b.ReportMetric(float64(25*b.N)/b.Elapsed().Seconds(), "words/s")
}
