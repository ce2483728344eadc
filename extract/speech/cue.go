package speech

import (
	"strings"

	"github.com/testimonia/testimonia/language"
)

// verbAt returns the reporting verb at token i of the row, if one stands there
// as a verb of the narration.
func (x *index) verbAt(i int) *cue {
	t := x.token(i)
	if t.UPOS != "VERB" && t.UPOS != "AUX" {
		return nil
	}
	l := words()
	if c := l.lemmas[strings.ToLower(t.Lemma)]; c != nil {
		return c
	}
	return l.forms[strings.ToLower(t.Form)]
}

// cueNear finds the reporting verb that goes with a quotation: in the narration
// right after it or right before it, and how near it stands.
type cueHit struct {
	verb  int // row number
	cue   *cue
	after bool // it stands after the quotation
	near  int  // tokens between
	subj  int  // index into people, -1
}

// cueReach is how many tokens away from the quotation a reporting verb may be.
const cueReach = 14

// cues lists the reporting verbs near quotation n, those after it first.
func (x *index) cues(n int) []cueHit {
	q := x.quotes[n]
	var out []cueHit
	from := x.at(q.End)
	for i := from; i < len(x.row) && i < from+cueReach && !x.other(i, n); i++ {
		if i > from && x.breaks(i-1) && i-from > 1 {
			break
		}
		if c := x.verbAt(i); c != nil {
			out = append(out, cueHit{verb: i, cue: c, after: true, near: i - from, subj: x.subject(i)})
		}
	}
	to := x.at(q.Start) - 1
	for i := to; i >= 0 && i > to-cueReach && !x.other(i, n); i-- {
		if i < to && x.breaks(i) {
			break
		}
		if c := x.verbAt(i); c != nil {
			out = append(out, cueHit{verb: i, cue: c, near: to - i, subj: x.subject(i)})
		}
	}
	return out
}

// other reports whether token i stands in a quotation other than n.
func (x *index) other(i, n int) bool {
	return x.inside[i] >= 0 && x.inside[i] != n && !x.within(n, x.inside[i])
}

// within reports whether quotation n lies inside quotation m.
func (x *index) within(n, m int) bool {
	return x.quotes[m].Contains(x.quotes[n].Span)
}

// breaks reports whether a sentence of the narration ends with token i.
func (x *index) breaks(i int) bool {
	switch x.token(i).Form {
	case ".", "!", "?":
		return true
	}
	return i+1 < len(x.row) && x.row[i+1].sent != x.row[i].sent && x.token(i).Form != ":" && x.token(i).Form != ","
}

// subject returns the person who is the verb's subject: by the tree, then by
// what stands beside the verb, for quotations tear trees apart.
func (x *index) subject(v int) int {
	p := x.row[v]
	s := &x.sents[p.sent]
	if j := subjectToken(s, p.tok); j >= 0 {
		if n := x.headedBy[x.first[p.sent]+j]; n >= 0 {
			return n
		}
	}
	for j := v + 1; j < len(x.row) && j <= v+5; j++ {
		if n := x.headedBy[j]; n >= 0 && x.startsAt(n, v+1) {
			return n
		}
	}
	for j := v - 1; j >= 0 && j >= v-3; j-- {
		if n := x.headedBy[j]; n >= 0 && x.inside[j] == x.inside[v] {
			return n
		}
		if u := x.token(j).UPOS; u != "ADV" && u != "AUX" && u != "PROPN" {
			break
		}
	}
	return -1
}

func (x *index) startsAt(n, i int) bool {
	p := x.people[n]
	return x.first[p.Sent]+p.First == i
}

// subjectToken follows the tree from a verb to its subject, through
// coordination and open complements ("he turned and said").
func subjectToken(s *language.Sentence, v int) int {
	for steps := 0; v >= 0 && steps < 4; steps++ {
		if j := s.Child(v, "nsubj"); j >= 0 {
			return j
		}
		if t := &s.Tokens[v]; !t.Is("conj", "xcomp", "advcl", "parataxis") {
			return -1
		}
		v = s.Tokens[v].Head
	}
	return -1
}
