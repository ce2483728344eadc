package neural

import (
	"math/rand/v2"
	"testing"
)

// The blocks of the fast path give to the last bit what the plain sum gives.
func TestAddScaled(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 7, 8, 9, 64, 100} {
		a, b, want := make([]float32, n), make([]float32, n), make([]float32, n)
		by := rnd.Float32() - 0.5
		for i := range a {
			a[i], b[i] = rnd.Float32(), rnd.Float32()-0.5
			want[i] = a[i] + float32(by*b[i])
		}
		AddScaled(a, b, by)
		for i := range a {
			if a[i] != want[i] {
				t.Errorf("%d of %d: %v, not %v", i, n, a[i], want[i])
			}
		}
	}
}
