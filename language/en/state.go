package en

// Transitions of the arc-eager system (Nivre 2003). Arcs carry a label:
// leftArc+2*label and rightArc+2*label.
const (
	shift = iota
	reduce
	leftArc
	rightArc
)

const none = int32(-1)

// state is a parser's configuration. The root is a word of its own after the
// last one (Ballesteros and Nivre 2013).
type state struct {
	n                   int32 // words, not counting the root
	next                int32 // first word of the buffer
	stack               []int32
	head                []int32
	label               []int32
	left, left2         []int32 // outermost and second outermost dependents on the left
	right, right2       []int32
	leftCount           []uint32
	rightCount          []uint32
	leftLabels, rlabels []uint32 // hashed sets of the dependents' labels
}

func (s *state) reset(n int) {
	s.n, s.next = int32(n), 0
	s.stack = s.stack[:0]
	for _, a := range []*[]int32{&s.head, &s.label, &s.left, &s.left2, &s.right, &s.right2} {
		*a = grow(*a, n+1)
		for i := range *a {
			(*a)[i] = none
		}
	}
	for _, a := range []*[]uint32{&s.leftCount, &s.rightCount, &s.leftLabels, &s.rlabels} {
		*a = grow(*a, n+1)
		clear(*a)
	}
}

func grow[T any](a []T, n int) []T {
	if cap(a) < n {
		return make([]T, n, n+n/2)
	}
	return a[:n]
}

func (s *state) top(k int) int32 {
	if len(s.stack) <= k {
		return none
	}
	return s.stack[len(s.stack)-1-k]
}

func (s *state) done() bool { return s.next == s.n && len(s.stack) == 0 }

// legal says which kinds of transitions may follow.
func (s *state) legal() (ok [4]bool) {
	if s.next < s.n {
		ok[shift] = true
	}
	if t := s.top(0); t != none {
		ok[reduce] = s.head[t] != none
		ok[leftArc] = s.head[t] == none
		ok[rightArc] = s.next < s.n
	}
	return ok
}

func kind(a int) int {
	if a < leftArc {
		return a
	}
	return leftArc + a&1
}

func labelOf(a int) int32 { return int32(a-leftArc) / 2 }

func (s *state) apply(a int) {
	switch kind(a) {
	case shift:
		s.push()
	case reduce:
		s.stack = s.stack[:len(s.stack)-1]
	case leftArc:
		s.attach(s.top(0), s.next, labelOf(a))
		s.stack = s.stack[:len(s.stack)-1]
	case rightArc:
		s.attach(s.next, s.top(0), labelOf(a))
		s.push()
	}
}

func (s *state) push() {
	s.stack = append(s.stack, s.next)
	s.next++
}

func (s *state) attach(child, head, label int32) {
	s.head[child], s.label[child] = head, label
	if child < head {
		s.left[head], s.left2[head] = child, s.left[head]
		s.leftCount[head]++
		s.leftLabels[head] += (uint32(label) + 1) * 0x9E3779B1
		return
	}
	s.right[head], s.right2[head] = child, s.right[head]
	s.rightCount[head]++
	s.rlabels[head] += (uint32(label) + 1) * 0x9E3779B1
}
