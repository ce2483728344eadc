package coref

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"
)

// Two sets of weights ship: one for tales and testimony, told by somebody and
// full of talk, and one for articles and lives, which keep to their person.
//
//go:embed weights/narrative.txt
var narrativeFile string

//go:embed weights/article.txt
var articleFile string

// Model holds the weights of the ranking, one per feature value.
type Model struct {
	weights []float32
}

// stride is the number of values a feature may take.
const stride = 1 << 10

// NewModel returns a model without weights: every choice is even.
func NewModel() *Model { return &Model{weights: make([]float32, int(features)*stride)} }

var (
	narrative = sync.OnceValue(func() *Model { return mustRead(narrativeFile) })
	article   = sync.OnceValue(func() *Model { return mustRead(articleFile) })
)

// mustRead reads weights that ship; a test reads them too, so that they cannot
// be broken.
func mustRead(file string) *Model {
	m, err := ReadModel(strings.NewReader(file))
	if err != nil {
		return NewModel()
	}
	return m
}

// score sums the weights of one candidate's features.
func (m *Model) score(feats []uint32) float64 {
	sum := float32(0)
	for _, f := range feats {
		sum += m.weights[f]
	}
	return float64(sum)
}

// softmax turns scores into probabilities, in place.
func softmax(scores []float64) {
	top := math.Inf(-1)
	for _, s := range scores {
		top = max(top, s)
	}
	sum := 0.0
	for i, s := range scores {
		scores[i] = math.Exp(s - top)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// ReadModel reads the weights: a feature's name, the value's number and the
// weight, one a line.
func ReadModel(rd io.Reader) (*Model, error) {
	m := NewModel()
	byName := map[string]int{}
	for f, n := range featureNames {
		byName[n] = f
	}
	sc := bufio.NewScanner(rd)
	for n := 1; sc.Scan(); n++ {
		f := strings.Fields(sc.Text())
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) != 3 {
			return nil, fmt.Errorf("coref model line %d: want a feature, a value and a weight", n)
		}
		at, known := byName[f[0]]
		value, err1 := strconv.Atoi(f[1])
		weight, err2 := strconv.ParseFloat(f[2], 32)
		if !known || err1 != nil || err2 != nil || value < 0 || value >= stride {
			return nil, fmt.Errorf("coref model line %d: unknown feature or bad number", n)
		}
		m.weights[at*stride+value] = float32(weight)
	}
	return m, sc.Err()
}

// Write writes the weights that are not nought, in the form ReadModel reads.
func (m *Model) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	for f := range featureNames {
		for v := range stride {
			if x := m.weights[f*stride+v]; x > 0.0005 || x < -0.0005 {
				fmt.Fprintf(out, "%s %d %.3f\n", featureNames[f], v, x)
			}
		}
	}
	return out.Flush()
}

// explain names the two features that speak loudest for a choice.
func (m *Model) explain(feats []uint32) string {
	first, second := -1, -1
	for i, f := range feats {
		switch w := m.weights[f]; {
		case w <= 0:
		case first < 0 || w > m.weights[feats[first]]:
			first, second = i, first
		case second < 0 || w > m.weights[feats[second]]:
			second = i
		}
	}
	switch {
	case first < 0:
		return ""
	case second < 0:
		return featureNames[feats[first]/stride]
	}
	return featureNames[feats[first]/stride] + ", " + featureNames[feats[second]/stride]
}
