package store

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Judgement is what one person decided about who is who, or about a finding,
// when and why. The log of judgements only grows.
type Judgement struct {
	ID      string // made by the archive
	Batch   string // made by the archive: the ID of the first judgement of the same act
	Verdict Verdict
	A, B    string // of people: their IDs, the smaller first; of a finding: its ID and its basis
	Author  string
	At      time.Time
	Because string
	Undoes  string // of an undo: the judgement taken back
}

// Verdict is what somebody decided.
type Verdict string

// The verdicts: about two people, about a finding, and to take one back.
const (
	Same      Verdict = "same"
	NotSame   Verdict = "not the same"
	Unsure    Verdict = "unsure"
	Settled   Verdict = "settled"
	Dismissed Verdict = "dismissed"
	TakeBack  Verdict = "undo"
)

// OfPeople reports whether a judgement is about who is who.
func (j Judgement) OfPeople() bool {
	return j.Verdict == Same || j.Verdict == NotSame || j.Verdict == Unsure
}

// ActiveJudgements returns the judgements that nobody has taken back, oldest
// first. Of several about the same matter the last one counts.
func ActiveJudgements(log []Judgement) []Judgement {
	log = standing(log)
	last := map[string]string{}
	for _, j := range log {
		last[j.matter()] = j.ID
	}
	return slices.DeleteFunc(log, func(j Judgement) bool { return last[j.matter()] != j.ID })
}

// matter is what a judgement is about.
func (j Judgement) matter() string {
	if j.OfPeople() {
		return j.A + "\x00" + j.B
	}
	return j.A
}

// CheckJudgement says what is wrong with j as the next entry of a log, and
// returns it with its ID and with the people in order. known tells whether the
// archive, or an earlier judgement, speaks of a person.
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
			if !known(id) {
				return j, fmt.Errorf("person %q: %w", id, ErrNotFound)
			}
		}
		j.A, j.B = min(j.A, j.B), max(j.A, j.B)
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
