package gold

import (
	"sort"

	"github.com/testimonia/testimonia/extract/coref"
)

// Score sums up a measure over documents.
type Score struct{ right, said, right2, wanted float64 }

// Add adds one document's.
func (s *Score) Add(o Score) {
	s.right += o.right
	s.said += o.said
	s.right2 += o.right2
	s.wanted += o.wanted
}

// Precision is the share of what was said that is right.
func (s Score) Precision() float64 { return part2(s.right, s.said) }

// Recall is the share of what was wanted that was said.
func (s Score) Recall() float64 { return part2(s.right2, s.wanted) }

// F1 is the harmonic mean of the two.
func (s Score) F1() float64 { return part2(2*s.Precision()*s.Recall(), s.Precision()+s.Recall()) }

func part2(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// MUC scores links (Vilain et al. 1995). key and answer give the cluster of
// each mention.
func MUC(key, answer []int) Score {
	r, w := links(key, answer)
	p, s := links(answer, key)
	return Score{right: p, said: s, right2: r, wanted: w}
}

// links counts the links of the clusters of a that b keeps, and all of them.
func links(a, b []int) (kept, all float64) {
	parts := map[int]map[int]bool{}
	size := map[int]int{}
	for i := range a {
		if parts[a[i]] == nil {
			parts[a[i]] = map[int]bool{}
		}
		parts[a[i]][b[i]] = true
		size[a[i]]++
	}
	for c, n := range size {
		kept += float64(n - len(parts[c]))
		all += float64(n - 1)
	}
	return kept, all
}

// BCubed scores mention by mention (Bagga and Baldwin 1998).
func BCubed(key, answer []int) Score {
	both, ks, as := map[[2]int]float64{}, map[int]float64{}, map[int]float64{}
	for i := range key {
		both[[2]int{key[i], answer[i]}]++
		ks[key[i]]++
		as[answer[i]]++
	}
	s := Score{said: float64(len(key)), wanted: float64(len(key))}
	for i := range key {
		n := both[[2]int{key[i], answer[i]}]
		s.right += n / as[answer[i]]
		s.right2 += n / ks[key[i]]
	}
	return s
}

// CEAFe scores the best one-to-one alignment of clusters (Luo 2005), with the
// similarity 2|A∩B| / (|A|+|B|).
func CEAFe(key, answer []int) Score {
	ki, ks := number(key)
	ai, as := number(answer)
	sim := make([][]float64, len(ks))
	for i := range sim {
		sim[i] = make([]float64, len(as))
	}
	for i := range key {
		sim[ki[i]][ai[i]]++
	}
	for i := range sim {
		for j := range sim[i] {
			sim[i][j] = 2 * sim[i][j] / (ks[i] + as[j])
		}
	}
	best := align(sim)
	return Score{right: best, said: float64(len(as)), right2: best, wanted: float64(len(ks))}
}

// number gives clusters small numbers and counts their mentions.
func number(clusters []int) (of []int, size []float64) {
	at := map[int]int{}
	for _, c := range clusters {
		if _, known := at[c]; !known {
			at[c] = len(size)
			size = append(size, 0)
		}
		of = append(of, at[c])
		size[at[c]]++
	}
	return of, size
}

// align returns the weight of the heaviest one-to-one assignment of rows to
// columns (Kuhn–Munkres with potentials, cubic).
func align(weight [][]float64) float64 {
	rows, cols := len(weight), 0
	if rows > 0 {
		cols = len(weight[0])
	}
	n := max(rows, cols)
	cost := func(i, j int) float64 {
		if i < rows && j < cols {
			return -weight[i][j]
		}
		return 0
	}
	u, v, match := make([]float64, n+1), make([]float64, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		augment(i, n, cost, u, v, match)
	}
	sum := 0.0
	for j := 1; j <= n; j++ {
		if match[j] > 0 {
			sum -= cost(match[j]-1, j-1)
		}
	}
	return sum
}

// augment brings row i into the matching along a shortest path.
func augment(i, n int, cost func(i, j int) float64, u, v []float64, match []int) {
	const inf = 1e18
	least, way, used := make([]float64, n+1), make([]int, n+1), make([]bool, n+1)
	for j := range least {
		least[j] = inf
	}
	match[0] = i
	j0 := 0
	for {
		used[j0] = true
		row, delta, next := match[j0], inf, 0
		for j := 1; j <= n; j++ {
			if used[j] {
				continue
			}
			if c := cost(row-1, j-1) - u[row] - v[j]; c < least[j] {
				least[j], way[j] = c, j0
			}
			if least[j] < delta {
				delta, next = least[j], j
			}
		}
		for j := 0; j <= n; j++ {
			if used[j] {
				u[match[j]] += delta
				v[j] -= delta
			} else {
				least[j] -= delta
			}
		}
		if j0 = next; match[j0] == 0 {
			break
		}
	}
	for j0 != 0 {
		match[j0] = match[way[j0]]
		j0 = way[j0]
	}
}

// Head is the first byte of a gold mention's head and its cluster.
type Head struct{ Start, Cluster int }

// SortedHeads lists heads in order of the text.
func SortedHeads(heads map[int]int) []Head {
	var out []Head
	for s, c := range heads {
		out = append(out, Head{s, c})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// PronounLinks counts the third-person pronouns that gold knows and those whose
// nearest other mention of the same entity, before or else after, belongs to
// the same gold cluster; a pronoun rightly left alone counts as right.
func PronounLinks(res *coref.Result, in coref.Input, heads map[int]int) (n, right int) {
	start := func(m *coref.Mention) int { return in.Sents[m.Sent].Tokens[m.Head].Start }
	for i := range res.Mentions {
		m := &res.Mentions[i]
		if m.Form != coref.PronounForm || m.Person != 3 {
			continue
		}
		want, ok := heads[start(m)]
		if !ok {
			continue
		}
		n++
		if got, found := nearest(res, i, heads, start); found && got == want {
			right++
		}
	}
	return n, right
}

// nearest returns the gold cluster of the nearest mention of the same entity
// that gold knows.
func nearest(res *coref.Result, i int, heads map[int]int, start func(*coref.Mention) int) (int, bool) {
	if res.Mentions[i].Entity < 0 {
		return 0, false
	}
	list := res.Entities[res.Mentions[i].Entity].Mentions
	at := sort.SearchInts(list, i)
	for step := 1; step < 6; step++ {
		for _, k := range [...]int{at - step, at + step} {
			if k >= 0 && k < len(list) && res.Mentions[list[k]].Sent >= 0 {
				if c, ok := heads[start(&res.Mentions[list[k]])]; ok {
					return c, true
				}
			}
		}
	}
	return 0, false
}
