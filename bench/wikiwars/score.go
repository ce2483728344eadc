package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// tally counts the expressions of some documents.
type tally struct {
	gold, ours, strict, overlap, right, strictRight int
	misses                                          []miss
}

// miss is a gold expression that was not got right, or one of ours that has no
// gold.
type miss struct {
	at         int
	gold, ours *expression
}

func (t *tally) add(o tally) {
	t.gold += o.gold
	t.ours += o.ours
	t.strict += o.strict
	t.overlap += o.overlap
	t.right += o.right
	t.strictRight += o.strictRight
}

// score pairs gold and ours one to one, the larger overlaps first.
func score(d document, ours []expression) tally {
	t := tally{gold: len(d.gold), ours: len(ours)}
	type pair struct{ g, o, size int }
	var pairs []pair
	for g := range d.gold {
		for o := range ours {
			if size := common(d.gold[g], ours[o]); size > 0 {
				if same(d, d.gold[g], ours[o]) {
					size += 1000
				}
				pairs = append(pairs, pair{g, o, size})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return b.size - a.size })
	usedGold, usedOurs := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if usedGold[p.g] || usedOurs[p.o] {
			continue
		}
		usedGold[p.g], usedOurs[p.o] = true, true
		t.pair(d, &d.gold[p.g], &ours[p.o])
	}
	for g := range d.gold {
		if !usedGold[g] {
			t.misses = append(t.misses, miss{d.gold[g].Start, &d.gold[g], nil})
		}
	}
	for o := range ours {
		if !usedOurs[o] {
			t.misses = append(t.misses, miss{ours[o].Start, nil, &ours[o]})
		}
	}
	return t
}

func (t *tally) pair(d document, g, o *expression) {
	t.overlap++
	strict := same(d, *g, *o)
	if strict {
		t.strict++
	}
	if g.val != o.val {
		t.misses = append(t.misses, miss{g.Start, g, o})
		return
	}
	t.right++
	if strict {
		t.strictRight++
	}
}

func common(a, b expression) int { return min(a.End, b.End) - max(a.Start, b.Start) }

// same reports whether two expressions have the same extent, white space apart.
func same(d document, a, b expression) bool {
	return strings.TrimSpace(d.text[min(a.Start, b.Start):max(a.Start, b.Start)]) == "" &&
		strings.TrimSpace(d.text[min(a.End, b.End):max(a.End, b.End)]) == ""
}

// print lists the misses with the words around them.
func (t *tally) print(out io.Writer, name string, d document) {
	slices.SortStableFunc(t.misses, func(a, b miss) int { return a.at - b.at })
	for _, m := range t.misses {
		context := d.text[max(0, m.at-60):min(len(d.text), m.at+60)]
		kind := "value"
		if m.gold == nil {
			kind = "extra"
		} else if m.ours == nil {
			kind = "missed"
		}
		fmt.Fprintf(out, "%s %-6s gold %s ours %s | %s\n", name[:2], kind, show(d, m.gold), show(d, m.ours), strings.Join(strings.Fields(context), " "))
	}
}

func show(d document, e *expression) string {
	if e == nil {
		return "-"
	}
	return fmt.Sprintf("%q=%s", strings.Join(strings.Fields(d.text[e.Start:e.End]), " "), e.val)
}
