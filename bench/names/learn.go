package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/name"
)

// example is a pair as its features.
type example struct {
	index  []int
	value  []float64
	same   float64
	weight float64
}

// pull draws each weight towards zero, so that rare evidence stays modest.
const pull = 0.3

// learn fits a logistic regression by Newton's method, which from one input
// always ends in the same weights, and returns them in bits, a line each.
func learn(pairs []pair) string {
	names, examples := extract(pairs)
	w := make([]float64, len(names))
	for range 25 {
		step := newton(examples, w)
		for i := range w {
			w[i] += step[i]
		}
	}
	var out strings.Builder
	out.WriteString("# Evidence about two names in bits for (or, below zero, against) one person.\n" +
		"# Learnt by `go run ./bench/names --train`, see doc/models.md; do not edit.\n")
	for i, n := range names {
		fmt.Fprintf(&out, "%.2f %s\n", w[i]/math.Ln2, n)
	}
	return out.String()
}

// handWeight is how much a pair written by hand counts beside one made.
const handWeight = 4

func extract(pairs []pair) ([]string, []example) {
	seen := map[string]bool{}
	for _, p := range pairs {
		for _, f := range name.Features(name.Parse(p.a), name.Parse(p.b)) {
			seen[f.Name] = true
		}
	}
	var names []string
	for n := range seen {
		names = append(names, n)
	}
	slices.Sort(names)
	at := map[string]int{}
	for i, n := range names {
		at[n] = i
	}
	examples := make([]example, len(pairs))
	for k, p := range pairs {
		e := &examples[k]
		e.weight = 1
		if !strings.HasPrefix(p.kind, "made") {
			e.weight = handWeight
		}
		if p.same {
			e.same = 1
		}
		for _, f := range name.Features(name.Parse(p.a), name.Parse(p.b)) {
			e.index, e.value = append(e.index, at[f.Name]), append(e.value, f.Value)
		}
	}
	return names, examples
}

// newton is one step of Newton's method on the penalised likelihood.
func newton(examples []example, w []float64) []float64 {
	n := len(w)
	h := make([][]float64, n)
	g := make([]float64, n)
	for i := range h {
		h[i] = make([]float64, n)
		h[i][i] = pull
		g[i] = -pull * w[i]
	}
	for _, e := range examples {
		z := 0.0
		for k, i := range e.index {
			z += w[i] * e.value[k]
		}
		p := 1 / (1 + math.Exp(-z))
		curve := e.weight * max(p*(1-p), 1e-6)
		for k, i := range e.index {
			g[i] += e.weight * (e.same - p) * e.value[k]
			for l, j := range e.index {
				h[i][j] += curve * e.value[k] * e.value[l]
			}
		}
	}
	return solve(h, g)
}

// solve solves h x = g for a positive definite h (Cholesky).
func solve(h [][]float64, g []float64) []float64 {
	n := len(g)
	for i := range n {
		for j := 0; j <= i; j++ {
			s := h[i][j]
			for k := range j {
				s -= h[i][k] * h[j][k]
			}
			if i == j {
				h[i][i] = math.Sqrt(max(s, 1e-12))
			} else {
				h[i][j] = s / h[j][j]
			}
		}
	}
	x := slices.Clone(g)
	for i := range n {
		for k := range i {
			x[i] -= h[i][k] * x[k]
		}
		x[i] /= h[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= h[k][i] * x[k]
		}
		x[i] /= h[i][i]
	}
	return x
}
