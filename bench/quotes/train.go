package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/testimonia/testimonia/extract/speech"
)

// example is one yes-or-no case to learn from.
type example struct {
	features []string
	yes      bool
}

// trainKind learns which stretches between quotation marks are direct speech.
func trainKind(docs []*litDoc) speech.Weights {
	var cases []example
	for _, d := range docs {
		quotes := speech.Marked(d.text, nil)
		gold := map[span]bool{}
		for _, g := range d.quotes {
			gold[g.span] = true
		}
		for i, q := range quotes {
			f := speech.Evidence(d.text, quotes, i)
			if q.Depth == 0 && len(d.quotes) > 0 && !slices.Contains(f, speech.ThoughtCue) {
				cases = append(cases, example{f, gold[q.Span]})
			}
		}
	}
	return logistic(cases, 60, 0.02)
}

// logistic fits a logistic regression by gradient steps with a falling rate and
// a pull towards zero; deterministic.
func logistic(cases []example, epochs int, l2 float64) speech.Weights {
	w := speech.Weights{}
	for epoch := range epochs {
		rate := 0.1 / (1 + 0.1*float64(epoch))
		for _, c := range cases {
			target := 0.0
			if c.yes {
				target = 1
			}
			g := target - 1/(1+math.Exp(-w.Score(c.features)))
			for _, f := range c.features {
				w[f] += rate * (g - l2*w[f]/10)
			}
		}
	}
	return w
}

// save writes weights in the form that speech.ParseWeights reads.
func save(folder, name, comment string, w speech.Weights) error {
	var names []string
	for f := range w {
		names = append(names, f)
	}
	sort.Strings(names)
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n# Learned from LitBank (CC BY 4.0) by go run ./bench/quotes --train; see doc/models.md.\n", comment)
	for _, f := range names {
		if math.Abs(w[f]) >= 0.005 {
			fmt.Fprintf(&b, "%s\t%.2f\n", f, w[f])
		}
	}
	return os.WriteFile(filepath.Join(folder, name), []byte(b.String()), 0o644)
}
