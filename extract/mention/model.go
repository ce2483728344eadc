package mention

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
)

//go:embed data/model.txt.gz
var modelGz []byte

// unit is the step in which the model file counts weights.
const unit = 1.0 / 32

// model is a multinomial logistic regression over named features. Its file is
// a line a feature: the feature, a tab, and for each class that has one its
// number and its weight in units: "trig=place/camp<TAB>1:90 8:-12".
type model struct {
	weights map[uint64][]weight
}

// weight is a feature's say for one class.
type weight struct {
	class class
	value float32
}

func readModel(gz []byte) (*model, error) {
	m := &model{weights: map[uint64][]weight{}}
	if len(gz) == 0 {
		return m, nil
	}
	text, err := unpack(gz)
	if err != nil {
		return nil, fmt.Errorf("mention model: %w", err)
	}
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if err := m.readLine(line); err != nil {
			return nil, fmt.Errorf("mention model line %d: %w", n, err)
		}
	}
	return m, nil
}

func (m *model) readLine(line string) error {
	feature, body, ok := strings.Cut(line, "\t")
	template, value, ok2 := strings.Cut(feature, "=")
	if !ok || !ok2 {
		return fmt.Errorf("no feature and weights in %q", line)
	}
	var ws []weight
	for _, f := range strings.Fields(body) {
		c, v, _ := strings.Cut(f, ":")
		k, err1 := strconv.Atoi(c)
		x, err2 := strconv.Atoi(v)
		if err1 != nil || err2 != nil || k < 0 || k >= int(classes) {
			return fmt.Errorf("weight %q", f)
		}
		ws = append(ws, weight{class(k), float32(x) * unit})
	}
	m.weights[hashFeature(template, value)] = ws
	return nil
}

// score fills out with the log-probability of each class.
func (m *model) score(hashes []uint64, out *[classes]float64) {
	*out = [classes]float64{}
	for _, h := range hashes {
		for _, w := range m.weights[h] {
			out[w.class] += float64(w.value)
		}
	}
	normalise(out)
}

// normalise turns scores into log-probabilities.
func normalise(s *[classes]float64) {
	top := s[0]
	for _, v := range s {
		top = max(top, v)
	}
	sum := 0.0
	for _, v := range s {
		sum += math.Exp(v - top)
	}
	log := top + math.Log(sum)
	for i := range s {
		s[i] -= log
	}
}
