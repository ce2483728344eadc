// Package resolve tells who is who across sources. It proposes, with evidence
// for and against; joins by itself only what cannot be mistaken; and leaves the
// rest to people, whose judgements it never overrules.
//
// Who is who is a pure function of the people, what is attested of them and the
// log of judgements: run again, it comes out the same, and a judgement taken
// back leaves no trace.
package resolve

import (
	"cmp"
	"slices"

	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
)

// Person is somebody one source speaks of, with what tells people apart.
type Person struct {
	ID     string
	Source string
	Name   string // as fully as the source allows
	Names  []string
	Gender string // "female", "male" or ""
	Born   []edtf.Value
	Died   []edtf.Value
	Kin    []Kin
	Places []string
	Things []string // offices, organisations, documents
	Speaks bool     // one of those whose voice the source is
}

// Kin is a relative whom a source names.
type Kin struct {
	Tie  string // what the relative is to the person: "parent of"
	Name string
}

// Verdict is what somebody decided about two people.
type Verdict uint8

// The verdicts.
const (
	Unsure Verdict = iota
	Same
	NotSame
)

// Judgement is what somebody decided about two people.
type Judgement struct {
	A, B    string
	Verdict Verdict
}

// Candidate is a pair that may be one person.
type Candidate struct {
	A, B        string          // the smaller ID first
	Probability float64         // 0 to 1
	For         []phrase.Phrase // sentences for people
	Against     []phrase.Phrase
	Judged      bool // somebody decided about just these two
}

// Resolution is who is who.
type Resolution struct {
	of         map[string]string // person -> the person's key, of those for whom it is another ID
	Candidates []Candidate       // likeliest first
}

// Key returns the key of the person an ID means: the smallest ID among those
// that mean the same one. An unknown ID is its own.
func (r *Resolution) Key(id string) string { return cmp.Or(r.of[id], id) }

// Open returns the candidates that nobody has decided about and that are not
// joined already, likeliest first.
func (r *Resolution) Open() []Candidate {
	return slices.DeleteFunc(slices.Clone(r.Candidates), func(c Candidate) bool {
		return c.Judged || r.Key(c.A) == r.Key(c.B)
	})
}

// Moved returns those, in order, who have another key than before: whose
// statements are now to be put with those of others.
func (r *Resolution) Moved(before *Resolution) []string {
	var out []string
	for id := range r.of {
		if r.Key(id) != before.Key(id) {
			out = append(out, id)
		}
	}
	for id := range before.of {
		if _, ok := r.of[id]; !ok {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// Resolve tells who is who among people, given what was judged.
func Resolve(people []Person, judgements []Judgement) *Resolution {
	return Weigh(people).Resolve(judgements)
}

// Resolve tells who is who by the evidence, given what was judged.
func (e *Evidence) Resolve(judgements []Judgement) *Resolution {
	g := newGroups(e)
	judged := map[[2]string]bool{}
	for _, j := range judgements {
		judged[[2]string{min(j.A, j.B), max(j.A, j.B)}] = true
		switch a, b := g.number(j.A), g.number(j.B); j.Verdict {
		case NotSame:
			g.forbid(a, b)
		case Same:
			g.judge(a, b)
		}
	}
	r := &Resolution{Candidates: make([]Candidate, len(e.pairs))}
	for i, p := range e.pairs {
		c := &r.Candidates[i]
		*c = p.Candidate
		c.Judged = judged[[2]string{c.A, c.B}]
		if c.Judged || !c.unmistakable() {
			continue
		}
		if why, found := g.obstacle(p.a, p.b); found {
			c.Against = append(slices.Clip(c.Against), why)
			continue
		}
		g.join(p.a, p.b)
	}
	r.of = g.keys()
	return r
}

// sure is the probability from which two people are joined without asking.
const sure = 0.99

// unmistakable reports whether nothing speaks against a pair and all but
// certainty for it.
func (c *Candidate) unmistakable() bool { return c.Probability >= sure && len(c.Against) == 0 }
