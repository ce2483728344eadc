package person

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/resolve"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// pair is two entries that may be one person, or are taken for one.
type pair struct {
	A       string   `json:"a"`
	B       string   `json:"b"`
	Mine    side     `json:"mine"`
	Other   side     `json:"other"`
	Chance  float64  `json:"probability"`
	Likely  string   `json:"likely"` // the same in words
	For     []string `json:"for"`
	Against []string `json:"against"`
}

// sure is the probability from which on a number would say no more than the
// words do.
const sure = .99

// Doubt reports whether the probability says more than its words.
func (p pair) Doubt() bool { return p.Chance < sure }

// side is one of the two.
type side struct {
	ID         string               `json:"id"`
	Name       string               `json:"name"`
	Also       []string             `json:"also"`
	Source     testimonia.SourceRef `json:"source"`
	Born       *testimonia.Date     `json:"born"`
	Died       *testimonia.Date     `json:"died"`
	Statements int                  `json:"statements"`
}

// mostPairs is how many others a page asks about; the review has the rest.
const mostPairs = 20

// pairs are the reasons for which a person's entries are one, and those others
// who may be the same and of whom nobody has decided, the likeliest first.
func pairs(r *base.Request, p *collection.Person) (joined, maybe []pair) {
	asked := map[string]bool{}
	for _, c := range r.State.Candidates(p) {
		a, okA := r.State.Person(c.A)
		b, okB := r.State.Person(c.B)
		switch {
		case !okA || !okB:
		case a == b:
			joined = append(joined, pairOf(r, p, c))
		case c.Judged || len(maybe) == mostPairs:
		default:
			other := a
			if a == p {
				other = b
			}
			if !asked[other.ID] {
				asked[other.ID] = true
				maybe = append(maybe, pairOf(r, p, c))
			}
		}
	}
	return joined, maybe
}

func pairOf(r *base.Request, p *collection.Person, c resolve.Candidate) pair {
	out := pair{A: c.A, B: c.B, Chance: c.Probability, Likely: likely(r.Locale, c.Probability), For: reasons(r, c.For), Against: reasons(r, c.Against)}
	out.Mine, out.Other = sideOf(r, c.A), sideOf(r, c.B)
	if r.State.Key(c.A) != p.ID {
		out.Mine, out.Other = out.Other, out.Mine
	}
	return out
}

func sideOf(r *base.Request, id string) side {
	e, _ := r.State.Entry(id)
	s := side{ID: id, Name: e.Name, Also: formsOf(e), Source: e.Source, Statements: e.Statements}
	if p, ok := r.State.Person(id); ok {
		s.Born, s.Died, s.Statements = p.Born, p.Died, len(p.About)
	}
	return s
}

// reasons puts what speaks for or against into the reader's language.
func reasons(r *base.Request, list []phrase.Phrase) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = r.Locale.Phrase(s)
	}
	return out
}

// likely puts a probability into words.
func likely(l *base.Locale, p float64) string {
	switch {
	case p >= sure:
		return l.T("almost certainly")
	case p >= .9:
		return l.T("very probably")
	case p >= .7:
		return l.T("probably")
	case p >= .4:
		return l.T("perhaps")
	}
	return l.T("hardly")
}

// decided is a judgement about who the person is, or how they are named.
type decided struct {
	store.Judgement `json:"judgement"`
	Says            string `json:"says"`
	What            string `json:"-"` // to take it back
}

// decisions are the standing judgements in which an entry of the person takes
// part, newest first.
func decisions(r *base.Request, p *collection.Person) []decided {
	var out []decided
	mine := func(id string) bool {
		return slices.ContainsFunc(p.Entries, func(e store.PersonCount) bool { return e.ID == id })
	}
	for _, j := range store.ActiveJudgements(r.State.Log) {
		says := ""
		switch {
		case j.Verdict == store.Renamed && mine(j.A):
			says = r.Locale.T("%s is to be named %s", entryName(r, j.A), j.B)
		case !j.OfPeople() || !mine(j.A) && !mine(j.B):
			continue
		case j.Verdict == store.Same:
			says = r.Locale.T("%s and %s are the same", entryName(r, j.A), entryName(r, j.B))
		case j.Verdict == store.NotSame:
			says = r.Locale.T("%s and %s are not the same", entryName(r, j.A), entryName(r, j.B))
		default:
			says = r.Locale.T("whether %s and %s are the same is unsure", entryName(r, j.A), entryName(r, j.B))
		}
		out = append(out, decided{j, says, base.JudgementsDone(actOf(j))})
	}
	slices.Reverse(out)
	return out
}

// actOf names the act that a judgement was part of, as what can be taken back.
func actOf(j store.Judgement) string { return j.Batch }

// entryName tells an entry from those of the same name in other sources.
func entryName(r *base.Request, id string) string {
	if e, ok := r.State.Entry(id); ok {
		return e.Name + " (" + e.Source.Title + ")"
	}
	return id
}
