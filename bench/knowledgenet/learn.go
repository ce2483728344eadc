package main

import (
	"fmt"
	"os"

	"github.com/testimonia/testimonia/extract/relation"
)

// parts is into how many parts the data falls for setting thresholds: each is
// judged by weights learned from the others.
const parts = 4

// leastPrecision is what all that is found must reach in the cross-validation;
// a little above what is wanted of texts never seen.
const leastPrecision = 0.785

// learn trains on all cases and sets each property's threshold by what weights
// learned from a part of them do on the rest.
func learn(cases []*reading) *relation.Classifier {
	c := relation.Train(examples(cases, func(int) bool { return true }), relation.Defaults())
	var scored []scoredFacts
	for part := range parts {
		k := relation.Train(examples(cases, func(i int) bool { return i%parts != part }), relation.Defaults())
		for i := part; i < len(cases); i += parts {
			scored = append(scored, cases[i].candidates(k)...)
		}
	}
	for property, least := range thresholds(scored, cases) {
		c.SetThreshold(property, least)
		fmt.Fprintf(os.Stderr, "%-24s from %.2f\n", property, least)
	}
	return c
}

func examples(cases []*reading, keep func(i int) bool) []relation.Example {
	var out []relation.Example
	for i, r := range cases {
		if !keep(i) {
			continue
		}
		e := relation.Example{Input: r.Input, Annotated: r.properties}
		for _, f := range r.facts {
			e.Facts = append(e.Facts, relation.Fact{Property: f.property, Subject: f.subject, Object: f.object})
		}
		out = append(out, e)
	}
	return out
}

// scoredFacts are the facts one relation stands for.
type scoredFacts struct {
	property    string
	probability float64
	right       int // annotated facts they match
	wrong       int // facts that match none
}

func (r *reading) candidates(c *relation.Classifier) []scoredFacts {
	var out []scoredFacts
	for _, x := range c.Candidates(r.Input) {
		if !r.properties[x.Property] || x.Probability < 0.05 {
			continue
		}
		s := scoredFacts{property: x.Property, probability: x.Probability}
		found := r.expand([]relation.Relation{x})
		for _, g := range r.facts {
			if matches(g, found) {
				s.right++
			}
		}
		for _, f := range found {
			if !matches(f, r.facts) {
				s.wrong++
			}
		}
		out = append(out, s)
	}
	return out
}

// thresholds chooses the least probability of every property together. One more
// fact is worth taking as long as it is right with a certain chance, the same
// for all properties; that chance is the one which gives the best F1 of all
// while the precision wanted is kept.
func thresholds(scored []scoredFacts, cases []*reading) map[string]float64 {
	total := 0
	for _, r := range cases {
		for _, f := range r.facts {
			if ofPersons[f.property] {
				total++
			}
		}
	}
	var best map[string]float64
	var top tally
	for chance := 0.30; chance < 0.75; chance += 0.02 {
		at := map[string]float64{}
		var sum tally
		for _, p := range relation.Properties() {
			least, t := worth(p.Name, scored, chance)
			at[p.Name] = least
			sum.add(&t)
		}
		sum.missed = max(total-sum.right, 0)
		if best == nil || sum.precision() >= leastPrecision && (sum.f1() > top.f1() || top.precision() < leastPrecision) {
			best, top = at, sum
		}
	}
	fmt.Fprintf(os.Stderr, "cross-validation: P %.3f R %.3f F1 %.3f\n", top.precision(), top.recall(), top.f1())
	return best
}

// worth returns the threshold of a property beyond which facts are right with
// less than the chance given, and what it finds.
func worth(property string, scored []scoredFacts, chance float64) (float64, tally) {
	least, top, best := 0.8, -1.0, tally{}
	for x := 0.2; x < 0.81; x += 0.02 {
		var t tally
		for _, s := range scored {
			if s.property == property && s.probability >= x {
				t.right += s.right
				t.wrong += s.wrong
			}
		}
		if gain := float64(t.right)*(1-chance) - float64(t.wrong)*chance; gain > top {
			least, top, best = x, gain, t
		}
	}
	return least, best
}
