package base

import "github.com/testimonia/testimonia"

// Told is a statement as the part "statement" shows it.
type Told struct {
	testimonia.Statement
	Language  string `json:"language"` // of its words, BCP 47
	Subjected bool   `json:"-"`        // the subject is named: the page is not about them
}

// Tell makes a statement ready to be shown.
func (r *Request) Tell(s testimonia.Statement, subjected bool) Told {
	t := Told{Statement: s, Subjected: subjected}
	if source, ok := r.State.Source(s.Source.Slug); ok {
		t.Language = source.Language
	}
	return t
}
