package main

import (
	"math"

	"github.com/testimonia/testimonia/extract/speech"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
)

// reading is a document as the program reads it.
type reading struct {
	doc    *litDoc
	sents  []language.Sentence
	quotes []speech.Quotation
	gold   []string // per quotation: the annotated speaker, "" where it matches no annotated quotation
}

func read(d *litDoc, m *en.Model) *reading {
	sents := analyze(m, d.text)
	r := &reading{doc: d, sents: sents, quotes: speech.Find(d.text, sents, nil)}
	r.gold = make([]string, len(r.quotes))
	speakers := map[span]string{}
	for _, g := range d.quotes {
		speakers[g.span] = g.speaker
	}
	for i, q := range r.quotes {
		if q.Depth == 0 {
			r.gold[i] = speakers[q.Span]
		}
	}
	return r
}

// entity returns the annotated entity of a run of tokens: of the annotated
// mentions that overlap it and end with it, or else merely overlap it, the one
// that differs least in length.
func (r *reading) entity(x speech.Range) string {
	if !x.Exists() {
		return ""
	}
	toks := r.sents[x.Sent].Tokens
	s := span{Start: toks[x.First].Start, End: toks[x.Last].End}
	best, cost := "", math.MaxInt
	for _, m := range r.doc.mentions {
		if !m.Overlaps(s) {
			continue
		}
		c := abs(m.Len() - s.Len())
		if m.End != s.End && m.Start != s.Start {
			c += 1000
		}
		if c < cost {
			best, cost = m.entity, c
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// trainSpeaker learns to rank the candidates for a quotation's speaker: a
// log-linear model that maximises the probability of all candidates whose
// annotated entity is the annotated speaker.
func trainSpeaker(docs []*reading, epochs int) speech.Weights {
	w := speech.Weights{}
	for epoch := range epochs {
		rate := 0.1 / (1 + 0.2*float64(epoch))
		for _, r := range docs {
			quotes := append([]speech.Quotation(nil), r.quotes...)
			speech.Speakers(r.doc.text, quotes, r.sents, func(n int, of []speech.Candidate) int {
				best := speech.Best(w, of)
				if r.gold[n] != "" {
					r.learn(w, of, r.gold[n], rate)
				}
				return best
			})
		}
	}
	return w
}

// learn takes one gradient step.
func (r *reading) learn(w speech.Weights, of []speech.Candidate, gold string, rate float64) {
	p := make([]float64, len(of))
	right := make([]bool, len(of))
	total, good := 0.0, 0.0
	for i := range of {
		p[i] = math.Exp(min(w.Score(of[i].Features), 30))
		total += p[i]
		if right[i] = r.entity(of[i].Range) == gold; right[i] {
			good += p[i]
		}
	}
	if good == 0 {
		return
	}
	for i := range of {
		g := -p[i] / total
		if right[i] {
			g += p[i] / good
		}
		for _, f := range of[i].Features {
			w[f] += rate * (g - 0.002*w[f])
		}
	}
}
