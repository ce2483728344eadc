package vector

import (
	"bytes"
	"math"
	"testing"
)

func TestReadAsWritten(t *testing.T) {
	a := New(3, []string{"prison", "jail"}, [][]float32{{1, 2, -2}, {0, 0, 0}})
	var file bytes.Buffer
	if err := a.Write(&file); err != nil {
		t.Fatal(err)
	}
	b, err := Read(&file)
	if err != nil {
		t.Fatal(err)
	}
	if b.Len() != 2 || b.Dims() != 3 || b.Index("jail") != 1 || b.Index("camp") != -1 {
		t.Fatalf("got %d words of %d parts, jail is number %d", b.Len(), b.Dims(), b.Index("jail"))
	}
	got := make([]float32, 3)
	b.Vector(b.Index("prison"), got)
	for i, want := range []float64{1. / 3, 2. / 3, -2. / 3} {
		want = max(-127./scale, min(127./scale, want))
		if math.Abs(float64(got[i])-want) > 1./scale {
			t.Errorf("part %d is %v, want %v", i, got[i], want)
		}
	}
}

func TestSum(t *testing.T) {
	a := New(2, []string{"north", "east"}, [][]float32{{0, 3}, {1, 0}})
	out := []float32{9, 9} // what was there does not count
	for _, c := range []struct {
		words []int32
		want  [2]float64
	}{{nil, [2]float64{0, 0}}, {[]int32{1}, [2]float64{1, 0}}, {[]int32{0, 1}, [2]float64{0.707, 0.707}}, {[]int32{0, 0}, [2]float64{0, 1}}} {
		for i, x := range a.Sum(c.words, out) {
			if math.Abs(float64(x)-c.want[i]) > 0.01 {
				t.Errorf("%v: part %d is %v, want %v", c.words, i, x, c.want[i])
			}
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for _, file := range []string{"", "no gzip", "\x1f\x8b"} {
		if _, err := Read(bytes.NewReader([]byte(file))); err == nil {
			t.Errorf("%q was taken for a file of vectors", file)
		}
	}
}

// Words of like use lie nearer to each other than to others.
func TestEnglishLikeness(t *testing.T) {
	table, err := English()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range [][3]string{{"arrested", "detained", "melted"}, {"shoemaker", "tailor", "river"}, {"deported", "expelled", "painted"}} {
		if like, other := cosine(t, table, c[0], c[1]), cosine(t, table, c[0], c[2]); like <= other {
			t.Errorf("%s is no nearer to %s (%.2f) than to %s (%.2f)", c[0], c[1], like, c[2], other)
		}
	}
}

func cosine(t *testing.T, table *Table, a, b string) float32 {
	t.Helper()
	x, y := make([]float32, table.Dims()), make([]float32, table.Dims())
	for i, w := range []string{a, b} {
		k := table.Index(w)
		if k < 0 {
			t.Fatalf("no vector of %q", w)
		}
		table.Vector(k, [][]float32{x, y}[i])
	}
	var dot float32
	for i := range x {
		dot += x[i] * y[i]
	}
	return dot
}
