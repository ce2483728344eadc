package speech

import (
	_ "embed" // the weights are part of the program
	"math"
	"strings"
	"sync"

	"github.com/testimonia/testimonia/language"
)

//go:embed weights/speaker.tsv
var speakerLines string

var speakerWeights = sync.OnceValue(func() Weights { return ParseWeights(speakerLines) })

// Candidate is a mention that may name the speaker of a quotation, with the
// features that speak for and against it.
type Candidate struct {
	Range    Range
	Features []string
	person   int // index into people
}

// Speakers walks through the quotations of words said in order and asks choose
// for the speaker of each: it gets the quotation's index and its candidates,
// and answers with the index of one of them or -1. Later quotations see the
// earlier answers. Find answers by the embedded weights; the trainer by those
// it is learning.
func Speakers(text string, quotes []Quotation, sents []language.Sentence, choose func(quote int, of []Candidate) int) {
	x := newIndex(text, quotes, sents)
	w := newWalk(x)
	for n := range quotes {
		if !quotes[n].Kind.Said() {
			continue
		}
		list := w.candidates(n)
		c := choose(n, list)
		chosen := -1
		if c >= 0 && c < len(list) {
			chosen = list[c].person
			quotes[n].Speaker = list[c].Range
		}
		w.note(n, chosen)
	}
}

// attribute finds the cue and the speaker of every quotation.
func attribute(text string, quotes []Quotation, sents []language.Sentence) {
	w := speakerWeights()
	Speakers(text, quotes, sents, func(n int, of []Candidate) int {
		best := Best(w, of)
		quotes[n].Certainty = certainty(w, of, best)
		return best
	})
}

// certainty is the share that the candidate chosen has of the probability; the
// mentions of one person share theirs, so it is low where many are near.
func certainty(w Weights, of []Candidate, best int) float64 {
	if best < 0 {
		return 0
	}
	top, sum := score(w, &of[best]), 0.0
	for i := range of {
		sum += math.Exp(score(w, &of[i]) - top)
	}
	return 1 / sum
}

func score(w Weights, c *Candidate) float64 {
	return w.Score(c.Features) + paragraphWeights.Score(c.Features)
}

// Best returns the index of the candidate with the highest score, -1 of none.
func Best(w Weights, of []Candidate) int {
	best, top := -1, 0.0
	for i := range of {
		if s := score(w, &of[i]); best < 0 || s > top {
			best, top = i, s
		}
	}
	return best
}

// walk is the state while the quotations are read in order.
type walk struct {
	x         *index
	hits      [][]cueHit
	vocatives []string // per quotation: the key of whom it addresses
	past      []spoken // the quotations decided, in order
	spoke     map[string]int
	near      []anchor // of the quotation looked at
	narrator  int      // a mention of the narrator as "I", -1 where nobody narrates so
}

// spoken is a quotation whose speaker is decided.
type spoken struct{ quote, person int }

func newWalk(x *index) *walk {
	w := &walk{x: x, hits: make([][]cueHit, len(x.quotes)), vocatives: make([]string, len(x.quotes)), spoke: map[string]int{}, narrator: x.narrator()}
	for n := range x.quotes {
		if x.quotes[n].Kind.Said() {
			w.hits[n] = x.cues(n)
			w.vocatives[n] = x.vocative(n)
		}
	}
	return w
}

// narrator returns the last "I" outside quotations, -1 where it is not used
// again and again.
func (x *index) narrator() int {
	last, count := -1, 0
	for n := range x.people {
		if x.people[n].form == firstPerson && x.inside[x.people[n].head] < 0 {
			last = n
			count++
		}
	}
	if count < 3 {
		return -1
	}
	return last
}

// note keeps what was decided and marks the quotation's cue.
func (w *walk) note(n, chosen int) {
	w.past = append(w.past, spoken{n, chosen})
	if chosen >= 0 && w.x.people[chosen].key != "" {
		w.spoke[w.x.people[chosen].key]++
	}
	q := &w.x.quotes[n]
	for _, h := range w.hits[n] {
		if h.subj >= 0 && h.subj == chosen {
			q.Cue = w.x.span(h.verb, h.verb)
			break
		}
	}
	if len(w.past) > 1 {
		w.continues(n)
	}
}

// continues marks a quotation that resumes the one before it in one sentence.
func (w *walk) continues(n int) {
	prev := w.past[len(w.past)-2].quote
	p, q := &w.x.quotes[prev], &w.x.quotes[n]
	if p.Depth != q.Depth || p.End > q.Start || q.Start-p.End > 150 || w.past[len(w.past)-2].person != w.past[len(w.past)-1].person {
		return
	}
	gap := w.x.text[p.End:q.Start]
	if strings.HasSuffix(strings.TrimSpace(w.x.text[p.Inner.Start:p.Inner.End]), ",") && !strings.Contains(gap, "\n\n") {
		q.Continues = prev
	}
}

// vocative returns the key of the person a quotation addresses: a name or a
// form of address between commas.
func (x *index) vocative(n int) string {
	q := x.quotes[n]
	from, to := x.at(q.Inner.Start), x.at(q.Inner.End)
	for i := from; i < to && i < from+200; i++ {
		t := x.token(i)
		if !capital(t.Form) && !words().noun("person", strings.ToLower(t.Form)) || t.UPOS == "PRON" {
			continue
		}
		if i > from && x.token(i-1).Form != "," && !titleWord(x.token(i-1).Form) {
			continue
		}
		if i+1 < to && !strings.ContainsAny(x.token(i+1).Form, ",.!?;") {
			continue
		}
		if t.UPOS == "PROPN" || titleWord(t.Form) || words().noun("person", strings.ToLower(t.Form)) {
			return strings.ToLower(t.Form)
		}
	}
	return ""
}

func titleWord(s string) bool {
	_, ok := titles[strings.ToLower(s)]
	return ok
}
