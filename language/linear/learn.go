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
	seen    []int32 // how many updates touched the row
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
			l.seen = append(l.seen, 0)
		}
		l.seen[r]++
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

// Freeze averages the weights over all steps, leaves out features that fewer
// than minUpdates updates touched and weights that round to nothing, and
// quantises the rest.
func (l *Learner) Freeze(minUpdates int) *Model {
	m := &Model{Classes: l.Classes}
	m.reserve(len(l.rows))
	for _, key := range l.keys() {
		r := l.table[key]
		if int(l.seen[r]) < minUpdates {
			continue
		}
		before := len(m.entries)
		for _, p := range l.rows[r] {
			sum := float64(p.sum) + float64(p.w)*float64(l.step-p.last)
			w := math.Round(sum / float64(max(l.step, 1)) * l.Scale)
			if w != 0 {
				w = max(min(w, math.MaxInt16), math.MinInt16)
				m.entries = append(m.entries, entry{int16(w), p.class})
			}
		}
		if n := len(m.entries) - before; n > 0 {
			m.insert(key, n)
		}
	}
	return m
}

func (l *Learner) keys() []uint32 {
	out := make([]uint32, 0, len(l.table))
	for k := range l.table {
		out = append(out, k)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}
