// Package linear holds sparse linear classifiers over hashed features: an
// averaged perceptron that learns, and the frozen, quantised form of it that
// scores with integers alone, so that every machine reads a text alike.
package linear

// Key hashes a feature template and up to three values to a feature.
func Key(template, a, b, c uint32) uint32 {
	h := (uint64(template) ^ uint64(a)<<20) * 0x9E3779B97F4A7C15
	h = (h ^ h>>29 ^ uint64(b)) * 0xBF58476D1CE4E5B9
	h = (h ^ h>>31 ^ uint64(c)) * 0x94D049BB133111EB
	return uint32(h >> 32)
}

// Hash is FNV-1a over the bytes of a string.
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Model is a frozen classifier. It is safe for concurrent use.
type Model struct {
	Classes int
	mask    uint32
	slots   []slot // open addressing; an empty slot has no entries
	entries []entry
}

type slot struct {
	key  uint32
	from uint32 // into entries
	n    uint32
}

type entry struct {
	weight int16
	class  uint16
}

// group is how many features are looked up side by side, so that the waits for
// memory overlap.
const group = 64

// Score adds up the weights of the features of one case. It overwrites scores,
// which must hold at least Classes numbers.
func (m *Model) Score(features []uint32, scores []int32) {
	clear(scores[:m.Classes])
	var found [group]slot
	for len(features) > group {
		m.add(features[:group], &found, scores)
		features = features[group:]
	}
	m.add(features, &found, scores)
}

func (m *Model) add(features []uint32, found *[group]slot, scores []int32) {
	slots, mask := m.slots, m.mask
	for i, f := range features {
		found[i&(group-1)] = slots[f&mask]
	}
	n := 0
	for i, f := range features {
		s := found[i&(group-1)]
		for j := f; s.n > 0 && s.key != f; {
			j++
			s = slots[j&mask]
		}
		found[n&(group-1)] = s
		if s.n > 0 {
			n++
		}
	}
	for _, s := range found[:n] {
		for _, e := range m.entries[s.from : s.from+s.n] {
			scores[e.class] += int32(e.weight)
		}
	}
}

// Best returns the class with the highest score, the first of equals.
func Best(scores []int32) int {
	best := 0
	for c, v := range scores {
		if v > scores[best] {
			best = c
		}
	}
	return best
}

// Features is the number of features the model knows.
func (m *Model) Features() int {
	n := 0
	for i := range m.slots {
		if m.slots[i].n > 0 {
			n++
		}
	}
	return n
}

func (m *Model) reserve(features int) {
	size := uint32(16)
	for int(size) < features*8/5 {
		size *= 2
	}
	m.mask = size - 1
	m.slots = make([]slot, size)
}

// fitted gives the model a table no larger than its features need.
func (m *Model) fitted() *Model {
	old := m.slots
	m.reserve(m.Features())
	for _, s := range old {
		if s.n > 0 {
			m.place(s)
		}
	}
	return m
}

// insert adds a feature whose entries stand at the end of m.entries.
func (m *Model) insert(key uint32, n int) {
	m.place(slot{key, uint32(len(m.entries) - n), uint32(n)})
}

func (m *Model) place(s slot) {
	i := s.key & m.mask
	for m.slots[i].n > 0 {
		i = (i + 1) & m.mask
	}
	m.slots[i] = s
}
