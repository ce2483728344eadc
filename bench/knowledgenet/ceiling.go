package main

import (
	"os"

	"github.com/testimonia/testimonia/extract/relation"
)

// ceiling scores what a classifier without fault would find among the mentions
// and coreferences there are: what is missed or wrong is the fault of the
// stages before.
func ceiling(cases []*reading) {
	sum := map[string]*tally{}
	open := relation.Train(nil, relation.Defaults())
	for _, r := range cases {
		var keep []relation.Relation
		for _, x := range open.Candidates(r.Input) {
			for _, f := range r.expand([]relation.Relation{x}) {
				if matches(f, r.facts) {
					keep = append(keep, x)
					break
				}
			}
		}
		score(sum, r.passage, r.expand(keep))
	}
	report(os.Stdout, sum)
}
