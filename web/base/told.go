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

// Correcting is the statement as it is put right; back is where to come back to.
func (t Told) Correcting(back string) Correcting { return Correcting{t.Statement, back} }

// Correcting is a statement as the part "correct" puts it right.
type Correcting struct {
	Statement testimonia.Statement
	Back      string // where to come back to
}
