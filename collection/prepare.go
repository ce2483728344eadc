package collection

// prepare makes of a state what is otherwise made when somebody first asks for
// it, so that nobody waits who asks then. It leaves off once people have acted
// again and the state is the one that pages read no more.
func (c *Collection) prepare(s *State) {
	for _, do := range []func(){
		func() { s.Overview() },
		func() { s.Ranked() },
		func() { s.Dated() },
		func() { s.chronicle.doubts.Do(s.gatherDoubts) },
		func() { s.passages.once.Do(s.gatherPassages) },
		func() { s.names.once.Do(s.gatherNames) },
		func() { s.Located() },
	} {
		if c.Now() != s {
			return
		}
		do()
	}
}
