package speech

// maxDepth bounds how deeply quotations nest: she says that he said that they
// wrote. Real texts hardly go beyond it.
const maxDepth = 3

// stack is a state of the machine: the families of the quotations open, the
// outermost first.
type stack struct {
	families [maxDepth]family
	depth    int
}

// stacks lists all states, the empty one first; push and pop are the moves
// between them by index, -1 where there is none.
type machine struct {
	stacks []stack
	push   [][families]int
	pop    []int
}

// newMachine builds the states: every sequence of families in which the same
// family does not stand twice in a row at depth three.
func newMachine() *machine {
	m := &machine{stacks: []stack{{}}, pop: []int{-1}}
	for i := 0; i < len(m.stacks); i++ {
		moves := [families]int{-1, -1, -1}
		for f := family(0); f < families; f++ {
			s := m.stacks[i]
			if s.depth == maxDepth || s.depth > 1 && s.families[s.depth-1] == f {
				continue
			}
			s.families[s.depth] = f
			s.depth++
			moves[f] = len(m.stacks)
			m.stacks = append(m.stacks, s)
			m.pop = append(m.pop, i)
		}
		m.push = append(m.push, moves)
	}
	return m
}

func (m *machine) top(s int) (family, bool) {
	st := m.stacks[s]
	if st.depth == 0 {
		return 0, false
	}
	return st.families[st.depth-1], true
}

// action is what the machine does at a mark.
type action uint8

const (
	ignore  action = iota // an apostrophe, an inch mark, a stray mark; at a border: everything stays open
	open                  // a quotation begins
	closed                // the innermost quotation ends
	closed2               // the innermost two end: the mark of the inner one is missing
	reopen                // a later paragraph of the same quotation begins
	drop                  // at a border: everything ends unclosed
)

// step is how a state was reached at one mark.
type step struct {
	from   uint8
	action action
}

// window is how many marks are weighed together; beyond it what was decided
// stands. It bounds the memory a text of nothing but marks can take.
const window = 1 << 14

// decode chooses the cheapest action for every mark.
func decode(text string, list []mark) []action {
	m := newMachine()
	st := newStyle(list)
	out := make([]action, 0, len(list))
	state := 0
	for from := 0; from < len(list); from += window {
		to := min(from+window, len(list))
		var actions []action
		actions, state = m.decode(text, st, list, from, to, state)
		out = append(out, actions...)
	}
	return out
}

// decode reads the marks from..to, starting in a state; it returns the actions
// and the last state.
func (m *machine) decode(text string, st *style, list []mark, from, to, state int) ([]action, int) {
	n := len(m.stacks)
	cost, next := make([]float64, n), make([]float64, n)
	for s := range cost {
		cost[s] = inf
	}
	cost[state] = 0
	back := make([]step, (to-from)*n)
	for i := from; i < to; i++ {
		prices := st.prices(text, list, i)
		m.advance(&list[i], &prices, cost, next, back[(i-from)*n:(i-from+1)*n])
		cost, next = next, cost
	}
	return m.trace(to-from, cost, back)
}

const inf = 1e18

// advance computes the cost of every state after one mark.
func (m *machine) advance(k *mark, p *prices, cost, next []float64, back []step) {
	for s := range next {
		next[s] = inf
	}
	relax := func(to, from int, a action, c float64) {
		if c < next[to] {
			next[to], back[to] = c, step{uint8(from), a}
		}
	}
	for s, c := range cost {
		if c >= inf {
			continue
		}
		if s != 0 {
			c += p.inside
		}
		if k.border {
			m.cross(p, s, c, relax)
		} else {
			m.read(k, p, s, c, relax)
		}
	}
}

// cross relaxes the moves over the border of two flows.
func (m *machine) cross(p *prices, s int, c float64, relax func(to, from int, a action, c float64)) {
	if s == 0 {
		relax(0, 0, ignore, c)
		return
	}
	relax(0, s, drop, c+p.drop)
	relax(s, s, ignore, c+p.stay[m.stacks[s].families[0]])
}

// read relaxes the moves at a quotation mark.
func (m *machine) read(k *mark, p *prices, s int, c float64, relax func(to, from int, a action, c float64)) {
	relax(s, s, ignore, c+p.ignore)
	top, any := m.top(s)
	if to := m.push[s][k.family]; to >= 0 {
		price := p.open
		if any && top == k.family {
			price += p.sameFamily
		}
		if !any {
			price += p.outermost
		}
		relax(to, s, open, c+price)
	}
	if !any {
		return
	}
	if top == k.family {
		relax(m.pop[s], s, closed, c+p.close)
	} else if below, ok := m.top(m.pop[s]); ok && below == k.family {
		relax(m.pop[m.pop[s]], s, closed2, c+p.close+3)
	}
	if m.stacks[s].families[0] == k.family {
		relax(s, s, reopen, c+p.reopen)
	}
}

// trace follows the steps back from the cheapest last state.
func (m *machine) trace(marks int, cost []float64, back []step) ([]action, int) {
	n, last := len(m.stacks), 0
	for t := range cost {
		if cost[t] < cost[last] {
			last = t
		}
	}
	out := make([]action, marks)
	s := last
	for i := marks - 1; i >= 0; i-- {
		b := back[i*n+s]
		out[i], s = b.action, int(b.from)
	}
	return out, last
}
