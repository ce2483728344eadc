package cli

import (
	"cmp"
	"slices"
	"strings"
)

// nearest returns at most n of the candidates that s may be a slip for, nearest
// first: those within a third of its letters.
func nearest(s string, candidates []string, n int) []string {
	type near struct {
		text     string
		distance int
	}
	var found []near
	want := []rune(strings.ToLower(s))
	for _, c := range candidates {
		d := distance(want, []rune(strings.ToLower(c)))
		if d <= max(1, len(want)/3) {
			found = append(found, near{c, d})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.distance, b.distance) })
	var out []string
	for _, f := range found[:min(n, len(found))] {
		out = append(out, f.text)
	}
	return out
}

// distance is Levenshtein's, with the transposition of neighbours as one step.
func distance(a, b []rune) int {
	var before []int
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			step := 1
			if a[i] == b[j] {
				step = 0
			}
			row[j+1] = min(row[j]+1, last[j+1]+1, last[j]+step)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
