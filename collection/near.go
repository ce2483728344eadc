package collection

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// NamesNear returns words of people's names that a word may be a slip for, the
// nearest first: one letter of four may be wrong, two of eight. They are in small letters and without marks.
func (s *State) NamesNear(word string, most int) []string {
	type near struct {
		word     string
		distance int
	}
	var found []near
	for _, w := range wordsOf(word) {
		allowed := min(utf8.RuneCountInString(w)/4, 2)
		for _, n := range s.allNames().words {
			if d := name.Distance(w, n.folded, allowed); d > 0 && d <= allowed {
				found = append(found, near{n.folded, d})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.word, b.word))
	})
	var out []string
	for _, n := range found[:min(most, len(found))] {
		out = append(out, n.word)
	}
	return out
}
