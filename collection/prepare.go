package collection

// prepare makes what is otherwise made when somebody first asks for it, so that
// nobody waits.
func (s *State) prepare() {
	s.Overview()
	s.Ranked()
	s.Dated()
	s.chronicle.doubts.Do(s.gatherDoubts)
	s.passages.once.Do(s.gatherPassages)
	s.names.once.Do(s.gatherNames)
	s.Located()
}
