package relation

// hash numbers a feature by its parts (FNV-1a over the parts joined by ":").
func hash(parts []string) uint64 {
	h := uint64(14695981039346656037)
	for i, s := range parts {
		if i > 0 {
			h = (h ^ ':') * 1099511628211
		}
		for j := 0; j < len(s); j++ {
			h = (h ^ uint64(s[j])) * 1099511628211
		}
	}
	return h
}

// set is a set of numbers that is emptied often.
type set struct {
	slots []uint64
	stamp []uint32
	now   uint32
	size  int
}

func (s *set) clear() {
	s.now++
	s.size = 0
	if s.now == 0 { // after four thousand million pairs
		clear(s.stamp)
		s.now = 1
	}
}

// add reports whether x was not in the set.
func (s *set) add(x uint64) bool {
	if s.now == 0 {
		s.now = 1
	}
	if 2*(s.size+1) > len(s.slots) {
		s.grow()
	}
	mask := uint64(len(s.slots) - 1)
	for i := x & mask; ; i = (i + 1) & mask {
		if s.stamp[i] != s.now {
			s.slots[i], s.stamp[i] = x, s.now
			s.size++
			return true
		}
		if s.slots[i] == x {
			return false
		}
	}
}

func (s *set) grow() {
	old, stamp := s.slots, s.stamp
	n := max(1024, 2*len(old))
	s.slots, s.stamp, s.size = make([]uint64, n), make([]uint32, n), 0
	for i, x := range old {
		if stamp[i] == s.now {
			s.add(x)
		}
	}
}
