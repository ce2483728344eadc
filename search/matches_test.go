package search

// Matches reports whether a text holds what a plan wants and nothing that it
// excludes: what an index is to answer.
func (p Plan) Matches(text string) bool {
	tokens := Analyze(text)
	for i := range p.Terms {
		if w := &p.Terms[i]; w.within(tokens) == w.Not {
			return false
		}
	}
	return len(p.Terms) > 0
}

func (w *Wanted) within(tokens []Token) bool {
	for i := range tokens {
		if w.begins(tokens[i:]) {
			return true
		}
	}
	return false
}
