package linear

import (
	"math"
	"sort"
)

// Learner is a multiclass averaged perceptron (Freund and Schapire 1999;
// Collins 2002) over hashed features. It is not safe for concurrent use.
type Learner struct {
	Classes int
	Scale   float64 // weights are multiplied by it when frozen
	step    int32
	table   map[uint32]int32
	rows    [][]param
}

type param struct {
	class uint16
	w     float32
	sum   float32 // of w over the steps up to last
	last  int32
}

// NewLearner makes a learner for the given number of classes.
func NewLearner(classes int) *Learner {
	return &Learner{Classes: classes, Scale: 32, table: map[uint32]int32{}}
}

// Score adds up the present weights of the features.
func (l *Learner) Score(features []uint32, scores []int32) {
	clear(scores[:l.Classes])
	for _, f := range features {
		if r, ok := l.table[f]; ok {
			for _, p := range l.rows[r] {
				scores[p.class] += int32(p.w)
			}
		}
	}
}

// Step counts one case; averages are taken over steps.
func (l *Learner) Step() { l.step++ }

// Update moves the weights of the features towards class by delta.
func (l *Learner) Update(features []uint32, class int, delta float32) {
	for _, f := range features {
		r, ok := l.table[f]
		if !ok {
			r = int32(len(l.rows))
			l.table[f] = r
			l.rows = append(l.rows, nil)
		}
		l.rows[r] = l.add(l.rows[r], class, delta)
	}
}

func (l *Learner) add(row []param, class int, delta float32) []param {
	for i := range row {
		if p := &row[i]; int(p.class) == class {
			p.sum += p.w * float32(l.step-p.last)
			p.w += delta
			p.last = l.step
			return row
		}
	}
	return append(row, param{class: uint16(class), w: delta, last: l.step})
}

// Freeze averages the weights over all steps and quantises them. Features none
// of whose weights comes to least are left out, and so are weights under half of
// it: they cost much room and decide nearly nothing.
func (l *Learner) Freeze(least float64) *Model {
	m := &Model{Classes: l.Classes}
	m.reserve(len(l.rows))
	for _, key := range l.keys() {
		row := l.averages(l.rows[l.table[key]])
		if row.largest() < least {
			continue
		}
		before := len(m.entries)
		for _, p := range row {
			w := math.Round(p.weight * l.Scale)
			if w != 0 && math.Abs(p.weight) >= least/2 {
				m.entries = append(m.entries, entry{int16(max(min(w, math.MaxInt16), math.MinInt16)), p.class})
			}
		}
		if n := len(m.entries) - before; n > 0 {
			m.insert(key, n)
		}
	}
	return m.fitted()
}

// average is one weight of a feature, averaged.
type average struct {
	class  uint16
	weight float64
}

type averages []average

func (l *Learner) averages(row []param) (out averages) {
	for _, p := range row {
		sum := float64(p.sum) + float64(p.w)*float64(l.step-p.last)
		out = append(out, average{p.class, sum / float64(max(l.step, 1))})
	}
	return out
}

func (a averages) largest() (most float64) {
	for _, p := range a {
		most = max(most, math.Abs(p.weight))
	}
	return most
}

func (l *Learner) keys() []uint32 {
	out := make([]uint32, 0, len(l.table))
	for k := range l.table {
		out = append(out, k)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}
