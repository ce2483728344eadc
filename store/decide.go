package store

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/testimonia/testimonia"
)

// Replay returns what a proposal reads after its decisions, oldest first: a
// pure function of the log. Those taken back count for nothing; an addition
// taken back leaves a rejected statement.
func Replay(proposal testimonia.Statement, log []Decision) testimonia.Statement {
	s := proposal
	s.Status = testimonia.Proposed
	for _, d := range active(log) {
		switch d.Action {
		case Confirm, Add:
			s.Status = testimonia.Confirmed
		case Reject:
			s.Status = testimonia.Rejected
		case Edit:
			s = edited(proposal, *d.Edited)
		}
	}
	if withdrawn(log) {
		s.Status = testimonia.Rejected
	}
	return s
}

// withdrawn reports whether the log is that of an added statement whose
// addition was taken back.
func withdrawn(log []Decision) bool {
	adds := func(d Decision) bool { return d.Action == Add }
	return slices.ContainsFunc(log, adds) && !slices.ContainsFunc(active(log), adds)
}

// edited takes everything from e but what ties a statement to its words.
func edited(proposal, e testimonia.Statement) testimonia.Statement {
	e.ID, e.Source, e.Why, e.Confidence = proposal.ID, proposal.Source, proposal.Why, proposal.Confidence
	e.Quote, e.Start, e.End = proposal.Quote, proposal.Start, proposal.End
	e.Status = testimonia.Edited
	return e
}

// active returns the decisions that nobody has taken back.
func active(log []Decision) []Decision {
	undone := map[string]bool{}
	for _, d := range log {
		if d.Action == Undo {
			undone[d.Undoes] = true
		}
	}
	var out []Decision
	for _, d := range log {
		if d.Action != Undo && !undone[d.ID] {
			out = append(out, d)
		}
	}
	return out
}

// Standing lists the states of statements that stand: all but those rejected
// and those whose words are gone.
func Standing() []testimonia.Status {
	return []testimonia.Status{testimonia.Proposed, testimonia.Confirmed, testimonia.Edited}
}

// CheckDecision says what is wrong with d as the next entry of a log, and
// returns it with its ID.
func CheckDecision(d Decision, log []Decision) (Decision, error) {
	if d.Author == "" {
		return d, fmt.Errorf("%w: a decision needs an author", ErrInvalid)
	}
	if d.At.IsZero() {
		return d, fmt.Errorf("%w: a decision needs a time", ErrInvalid)
	}
	switch d.Action {
	case Confirm, Reject:
	case Edit:
		if d.Edited == nil {
			return d, fmt.Errorf("%w: an edit needs the edited statement", ErrInvalid)
		}
	case Add:
		if len(log) > 0 && !withdrawn(log) {
			return d, fmt.Errorf("statement %s: %w", d.Statement, ErrExists)
		}
	case Undo:
		if err := checkUndo(d, log); err != nil {
			return d, err
		}
	default:
		return d, fmt.Errorf("%w: no action %q", ErrInvalid, d.Action)
	}
	d.ID = d.Statement + "#" + strconv.Itoa(len(log)+1)
	return d, nil
}

// TakeBackAll returns the decisions that take back those of an act, as Batch
// gives them; DecideAll makes of them an act of its own.
func TakeBackAll(batch []Decision, author string, at time.Time, reason string) []Decision {
	out := make([]Decision, len(batch))
	for i, d := range batch {
		out[i] = Decision{Statement: d.Statement, Action: Undo, Undoes: d.ID, Author: author, At: at, Reason: reason}
	}
	return out
}

func checkUndo(d Decision, log []Decision) error {
	for _, a := range active(log) {
		if a.ID == d.Undoes {
			return nil
		}
	}
	return fmt.Errorf("%w: no standing decision %q to take back", ErrInvalid, d.Undoes)
}
