package document

import "fmt"

// Error says which file could not be read, why, and what its owner can do.
type Error struct {
	File    string // file name
	Problem string // "is encrypted"
	Advice  string // "Save it without a password and read it again."
	Err     error  // what the format's decoder said; may be nil
}

// Error is one or two sentences for a person.
func (e *Error) Error() string {
	return fmt.Sprintf("%s %s. %s", e.File, e.Problem, e.Advice)
}

// Unwrap gives the decoder's own error.
func (e *Error) Unwrap() error { return e.Err }

// problem is an Error whose file name is not known yet.
func problem(what, advice string, err error) *Error {
	return &Error{Problem: what, Advice: advice, Err: err}
}
