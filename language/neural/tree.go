package neural

// Tree finds the tree with the highest sum of scores in which exactly one word
// hangs from the root, word 0: the algorithm of Chu and Liu (1965) and Edmonds
// (1967). scores[d*k+h] is that of head h for word d. The root's head is -1.
func Tree[T int32 | float32](scores []T, k int) []int32 {
	heads := greedyHeads(scores, k)
	if isTree(heads) {
		return heads
	}
	if k > longest {
		return mend(scores, heads)
	}
	s := make([]float64, k*k)
	for i := range s {
		s[i] = float64(scores[i])
	}
	// A penalty on arcs from the root that outweighs everything else leaves one.
	low, high := span(s, k)
	for d := 1; d < k; d++ {
		s[d*k] -= (high - low + 1) * float64(k)
	}
	return contract(s, k)
}

// longest is the number of words beyond which a tree is mended instead of
// sought, since the search may take time with the cube of it.
const longest = 128

// mend turns the best heads of a long sentence into a tree: the word that the
// root wants most becomes its only dependent, and in each cycle the word that
// this one wants most hangs from it.
func mend[T int32 | float32](scores []T, heads []int32) []int32 {
	k := len(heads)
	top := 1
	for d := 2; d < k; d++ {
		if scores[d*k] > scores[top*k] {
			top = d
		}
	}
	for d := 1; d < k; d++ {
		if heads[d] == 0 {
			heads[d] = int32(top)
		}
	}
	heads[top] = 0
	state := make([]uint8, k)
	state[0] = 2
	for d := 1; d < k; d++ {
		if at := findCycle(heads, state, d); at >= 0 {
			heads[bestInCycle(scores, heads, at, top)] = int32(top)
			settle(state)
		}
	}
	return heads
}

func bestInCycle[T int32 | float32](scores []T, heads []int32, at, top int) int {
	k, best := len(heads), at
	for x := int(heads[at]); x != at; x = int(heads[x]) {
		if scores[x*k+top] > scores[best*k+top] {
			best = x
		}
	}
	return best
}

// settle notes that all words on the path reach the root.
func settle(state []uint8) {
	for x, v := range state {
		if v == 1 {
			state[x] = 2
		}
	}
}

func greedyHeads[T int32 | float32 | float64](scores []T, k int) []int32 {
	heads := make([]int32, k)
	heads[0] = -1
	for d := 1; d < k; d++ {
		best := 0
		for h := 0; h < k; h++ {
			if h != d && (best == d || scores[d*k+h] > scores[d*k+best]) {
				best = h
			}
		}
		heads[d] = int32(best)
	}
	return heads
}

func span(scores []float64, k int) (low, high float64) {
	for d := 1; d < k; d++ {
		for h := 0; h < k; h++ {
			if h != d {
				low, high = min(low, scores[d*k+h]), max(high, scores[d*k+h])
			}
		}
	}
	return low, high
}

// isTree reports whether every word reaches the root, by one word alone.
func isTree(heads []int32) bool {
	roots := 0
	state := make([]uint8, len(heads)) // 1: on the path, 2: reaches the root
	state[0] = 2
	for d := 1; d < len(heads); d++ {
		if heads[d] == 0 {
			roots++
		}
		if findCycle(heads, state, d) >= 0 {
			return false
		}
	}
	return roots == 1
}

// findCycle walks up from d; it returns a word of a cycle, or -1.
func findCycle(heads []int32, state []uint8, d int) int {
	x := d
	for state[x] == 0 {
		state[x] = 1
		x = int(heads[x])
	}
	if state[x] == 1 {
		return x
	}
	for x = d; state[x] == 1; x = int(heads[x]) {
		state[x] = 2
	}
	return -1
}

// contract finds the best tree, making each cycle one word in turn.
func contract(s []float64, k int) []int32 {
	heads := greedyHeads(s, k)
	state := make([]uint8, k)
	state[0] = 2
	at := -1
	for d := 1; d < k && at < 0; d++ {
		at = findCycle(heads, state, d)
	}
	if at < 0 {
		return heads
	}
	inCycle := make([]bool, k)
	sum := float64(0)
	for x := at; !inCycle[x]; x = int(heads[x]) {
		inCycle[x] = true
		sum += s[x*k+int(heads[x])]
	}
	return expand(s, k, heads, inCycle)
}

// expand solves the graph in which the cycle is one word, the last, and takes
// the cycle apart again.
func expand(s []float64, k int, heads []int32, inCycle []bool) []int32 {
	var old []int // new number to old
	for x := range k {
		if !inCycle[x] {
			old = append(old, x)
		}
	}
	c := len(old)
	small, into, out := merge(s, k, heads, inCycle, old)
	sub := contract(small, c+1)
	result := make([]int32, k)
	copy(result, heads)
	for d := 1; d < c; d++ {
		if h := int(sub[d]); h == c {
			result[old[d]] = int32(out[d])
		} else {
			result[old[d]] = int32(old[h])
		}
	}
	entry := into[sub[c]]
	result[entry] = int32(old[sub[c]])
	return result
}

// merge makes the smaller graph. into[h] is the word of the cycle by which h
// would best govern it, out[d] the one that would best govern d.
func merge(s []float64, k int, heads []int32, inCycle []bool, old []int) (small []float64, into, out []int) {
	c := len(old)
	small = make([]float64, (c+1)*(c+1))
	into, out = make([]int, c), make([]int, c)
	for i, x := range old {
		for j, y := range old {
			small[i*(c+1)+j] = s[x*k+y]
		}
		first := true
		for w := range k {
			if !inCycle[w] {
				continue
			}
			gain := s[w*k+x] - s[w*k+int(heads[w])]
			if first || gain > small[c*(c+1)+i] {
				small[c*(c+1)+i], into[i] = gain, w
			}
			if first || s[x*k+w] > small[i*(c+1)+c] {
				small[i*(c+1)+c], out[i] = s[x*k+w], w
			}
			first = false
		}
	}
	return small, into, out
}
