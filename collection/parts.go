package collection

import "sync"

// parts are what a State has that takes time to put together. Each is made from
// the rest of the state when somebody first asks for it, and once; none is handed
// on to the state that follows, so that none can be stale. Findings alone are
// given to a state, by a comparison that knows what an act touched.
type parts struct {
	findings once[findings]
	ranked   once[[]Ranked]
	doubts   once[doubts]
	overview once[Overview]
	names    once[names]
	places   once[places]
	dated    once[datedParts]
	spread   once[Spread]
	stated   once[stated]
	commons  once[commons]

	travellers once[[]Traveller]
	placed     once[PlacedSpread]
}

// prepare makes all parts, so that nobody waits for one who asks for a page. It
// stops where the state is no longer the one that pages read.
func (c *Collection) prepare(s *State) {
	for _, make := range []func(){
		func() { s.Overview() },
		func() { s.Ranked() },
		func() { s.allDoubts() },
		func() { s.allDated() },
		func() { s.Spread() },
		func() { s.allStated() },
		func() { s.allNames() },
		func() { s.allPlaces() },
		func() { s.Travellers() },
		func() { s.PlacedSpread() },
		func() { s.allCommons() },
	} {
		if c.Now() != s {
			return
		}
		make()
	}
}

// once is a value that is made when somebody first asks for it. Several
// goroutines may ask at once: one makes it, the others wait.
type once[T any] struct {
	done  sync.Once
	value T
}

// get returns the value, which make makes if nobody has asked before.
func (o *once[T]) get(make func() T) *T {
	o.done.Do(func() { o.value = make() })
	return &o.value
}
