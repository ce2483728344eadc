package store

import (
	"time"

	"github.com/testimonia/testimonia"
)

// Event is one act of somebody in the history of an archive: decisions about
// statements, or judgements, made at once. Taking back is an act as well.
type Event struct {
	Moment int64  // orders the acts of an archive; later ones have greater numbers
	Batch  string // the ID of the act's first entry
	Author string
	At     time.Time
	Reason string

	Decision  *Decision             // the first one; nil of judgements
	Statement *testimonia.Statement // what that one is about, as it reads now
	Judgement *Judgement            // the first one; nil of decisions

	Count    int // entries of the act
	Standing int // those that can be taken back: nobody has, and they take back none themselves
}
