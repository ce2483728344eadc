package speech

import (
	"strconv"
	"strings"
)

// Weights is a linear model: what every feature adds to a score. Its file form
// is one "feature<TAB>weight" a line.
type Weights map[string]float64

// ParseWeights reads the file form; lines that do not parse are skipped.
func ParseWeights(s string) Weights {
	w := Weights{}
	for _, line := range lines(s) {
		name, value, ok := strings.Cut(line, "\t")
		if x, err := strconv.ParseFloat(value, 64); ok && err == nil {
			w[name] = x
		}
	}
	return w
}

// Score sums the weights of the features.
func (w Weights) Score(features []string) float64 {
	sum := 0.0
	for _, f := range features {
		sum += w[f]
	}
	return sum
}
