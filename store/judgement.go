package store

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Judgement is what one person decided about who is who, how somebody is named,
// or about a finding, when and why. The log of judgements only grows.
type Judgement struct {
	ID      string // made by the archive
	Batch   string // made by the archive: the ID of the first judgement of the same act
	Verdict Verdict
	A, B    string // of people: their IDs, the smaller first; of a name: the person's ID and the name; of a finding: its ID and its basis
	Author  string
	At      time.Time
	Because string
	Undoes  string // of an undo: the judgement taken back
}

// Verdict is what somebody decided.
type Verdict string

// The verdicts: about two people, about what the machine took for one, about a
// finding, and to take one back.
const (
	Same      Verdict = "same"
	NotSame   Verdict = "not the same"
	Unsure    Verdict = "unsure"
	Renamed   Verdict = "renamed"   // A should be named B
	NoPerson  Verdict = "no person" // A is no person
	Settled   Verdict = "settled"
	Dismissed Verdict = "dismissed"
	TakeBack  Verdict = "undo"
)

// OfPeople reports whether a judgement is about who is who.
func (j Judgement) OfPeople() bool {
	return j.Verdict == Same || j.Verdict == NotSame || j.Verdict == Unsure
}

// OfNames reports whether a judgement changes how a person reads.
func (j Judgement) OfNames() bool { return j.Verdict == Renamed || j.Verdict == NoPerson }

// ActiveJudgements returns the judgements that nobody has taken back, oldest
// first. Of several about the same matter the last one counts.
func ActiveJudgements(log []Judgement) []Judgement {
	log = standing(log)
	last := map[[3]string]string{}
	for _, j := range log {
		last[j.matter()] = j.ID
	}
	return slices.DeleteFunc(log, func(j Judgement) bool { return last[j.matter()] != j.ID })
}

// matter is what a judgement is about. Whether somebody is a person, how they
// are named and a finding are different matters, whatever their IDs.
func (j Judgement) matter() [3]string {
	switch {
	case j.OfPeople():
		return [3]string{"people", j.A, j.B}
	case j.OfNames():
		return [3]string{string(j.Verdict), j.A}
	}
	return [3]string{"finding", j.A}
}

// CheckJudgement says what is wrong with j as the next entry of a log, and
// returns it with its ID and with the people in order. known tells whether the
// archive speaks of a person; one of whom an earlier judgement speaks is known as
// well.
func CheckJudgement(j Judgement, log []Judgement, known func(id string) bool) (Judgement, error) {
	switch {
	case strings.TrimSpace(j.Author) == "":
		return j, fmt.Errorf("%w: a judgement needs an author", ErrInvalid)
	case j.At.IsZero():
		return j, fmt.Errorf("%w: a judgement needs a time", ErrInvalid)
	}
	switch j.Verdict {
	case Same, NotSame, Unsure:
		if j.A == j.B {
			return j, fmt.Errorf("%w: %q twice; a judgement is about two people", ErrInvalid, j.A)
		}
		for _, id := range []string{j.A, j.B} {
			if !known(id) && !spokenOf(id, log) {
				return j, fmt.Errorf("person %q: %w", id, ErrNotFound)
			}
		}
		j.A, j.B = min(j.A, j.B), max(j.A, j.B)
	case Renamed, NoPerson:
		j.B = strings.Join(strings.Fields(j.B), " ")
		switch {
		case !known(j.A) && !spokenOf(j.A, log):
			return j, fmt.Errorf("person %q: %w", j.A, ErrNotFound)
		case j.Verdict == Renamed && j.B == "":
			return j, fmt.Errorf("%w: give the name as it should read", ErrInvalid)
		case j.Verdict == NoPerson:
			j.B = ""
		}
	case Settled, Dismissed:
		if j.A == "" || j.B == "" || strings.TrimSpace(j.Because) == "" {
			return j, fmt.Errorf("%w: a finding is settled or dismissed with a reason", ErrInvalid)
		}
	case TakeBack:
		if !slices.ContainsFunc(standing(log), func(o Judgement) bool { return o.ID == j.Undoes }) {
			return j, fmt.Errorf("%w: no standing judgement %q to take back", ErrInvalid, j.Undoes)
		}
	default:
		return j, fmt.Errorf("%w: no verdict %q", ErrInvalid, j.Verdict)
	}
	j.ID = "j" + strconv.Itoa(len(log)+1)
	return j, nil
}

// spokenOf reports whether a judgement is about a person.
func spokenOf(id string, log []Judgement) bool {
	return slices.ContainsFunc(log, func(j Judgement) bool {
		return j.OfPeople() && (j.A == id || j.B == id) || j.OfNames() && j.A == id
	})
}

// BatchOf returns the judgements of an act that nobody has taken back, in order.
func BatchOf(log []Judgement, id string) []Judgement {
	return slices.DeleteFunc(standing(log), func(j Judgement) bool { return j.Batch != id })
}

// TakeBackJudgements returns the judgements that take back those of an act, as
// BatchOf gives them; JudgeAll makes of them an act of its own.
func TakeBackJudgements(batch []Judgement, author string, at time.Time, because string) []Judgement {
	out := make([]Judgement, len(batch))
	for i, j := range batch {
		out[i] = Judgement{Verdict: TakeBack, Undoes: j.ID, Author: author, At: at, Because: because}
	}
	return out
}

// standing returns the judgements that nobody has taken back, also those that a
// later one overrules.
func standing(log []Judgement) []Judgement {
	undone := map[string]bool{}
	for _, j := range log {
		if j.Verdict == TakeBack {
			undone[j.Undoes] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(log), func(j Judgement) bool { return j.Verdict == TakeBack || undone[j.ID] })
}

// LastJudgement returns the judgement that an undo takes back: the last one
// that stands.
func LastJudgement(log []Judgement) (Judgement, bool) {
	s := standing(log)
	if len(s) == 0 {
		return Judgement{}, false
	}
	return s[len(s)-1], true
}
