package neural

import (
	"math/rand/v2"
	"testing"
)

// bestByTrial finds the score of the best tree with one root by trying all.
func bestByTrial(scores []int32, k int) int {
	heads := make([]int32, k)
	heads[0] = -1
	best, found := 0, false
	var try func(d int)
	try = func(d int) {
		if d == k {
			if isTree(heads) {
				if v := total(scores, heads); !found || v > best {
					best, found = v, true
				}
			}
			return
		}
		for h := range k {
			if h != d {
				heads[d] = int32(h)
				try(d + 1)
			}
		}
	}
	try(1)
	return best
}

func total(scores []int32, heads []int32) int {
	sum := 0
	for d := 1; d < len(heads); d++ {
		sum += int(scores[d*len(heads)+int(heads[d])])
	}
	return sum
}

func TestTreeIsBest(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	for range 400 {
		k := 2 + rnd.IntN(5)
		scores := make([]int32, k*k)
		for i := range scores {
			scores[i] = int32(rnd.IntN(40) - 20)
		}
		heads := Tree(scores, k)
		if !isTree(heads) {
			t.Fatalf("no tree: %v", heads)
		}
		if got, want := total(scores, heads), bestByTrial(scores, k); got != want {
			t.Errorf("a tree of score %d where %d can be had: %v", got, want, scores)
		}
	}
}

func TestLongSentencesBecomeTrees(t *testing.T) {
	rnd := rand.New(rand.NewPCG(21, 22))
	for range 30 {
		k := longest + 1 + rnd.IntN(60)
		scores := make([]int32, k*k)
		for i := range scores {
			scores[i] = int32(rnd.IntN(1000))
		}
		if heads := Tree(scores, k); !isTree(heads) {
			t.Fatalf("no tree: %v", heads)
		}
	}
}
