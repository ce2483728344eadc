package linear

import (
	"bufio"
	"bytes"
	"testing"
)

// cases is a small problem that no single feature decides: the class is the
// parity of two bits, told by their conjunction.
func cases() (features [][]uint32, classes []int) {
	for a := range uint32(4) {
		for b := range uint32(4) {
			features = append(features, []uint32{Key(1, a, 0, 0), Key(2, b, 0, 0), Key(3, a, b, 0)})
			classes = append(classes, int(a^b)&1)
		}
	}
	return features, classes
}

func learned() *Learner {
	l := NewLearner(2)
	fs, cs := cases()
	scores := make([]int32, 2)
	for range 10 {
		for i, f := range fs {
			l.Step()
			l.Score(f, scores)
			if got := Best(scores); got != cs[i] {
				l.Update(f, cs[i], 1)
				l.Update(f, got, -1)
			}
		}
	}
	return l
}

func TestLearnFreezeStore(t *testing.T) {
	m := learned().Freeze(0)
	var buf bytes.Buffer
	if err := m.Write(&buf); err != nil {
		t.Fatal(err)
	}
	stored := buf.Bytes()
	back, err := Read(bufio.NewReader(bytes.NewReader(stored)))
	if err != nil {
		t.Fatal(err)
	}
	fs, cs := cases()
	a, b := make([]int32, 2), make([]int32, 2)
	for i, f := range fs {
		m.Score(f, a)
		back.Score(f, b)
		if a[0] != b[0] || a[1] != b[1] {
			t.Errorf("case %d scores %v, read back %v", i, a, b)
		}
		if Best(a) != cs[i] {
			t.Errorf("case %d: class %d, want %d", i, Best(a), cs[i])
		}
	}
	for n := range stored {
		if _, err := Read(bufio.NewReader(bytes.NewReader(stored[:n]))); err == nil {
			t.Fatalf("a model cut off after %d bytes is read without error", n)
		}
	}
}
