package search

import (
	"slices"
	"unicode"

	"github.com/testimonia/testimonia/name"
)

// minSound is the fewest phonemes that tell a name.
const minSound = 3

// Sounds returns the keys under which an index keeps a word, as written, that
// may be a name: how it may be read, in whatever script, and where it may be a
// Russian case, how its nominatives are. It is empty for what is too short to
// tell anything, and for numbers.
func Sounds(written string) []string {
	word := fold(written)
	if !letters(word) {
		return nil
	}
	var out []string
	add := func(keys []string) {
		for _, k := range keys {
			if len(k) >= minSound && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	if script(word) != cyrillic {
		add(name.Sounds(written)) // "Žukov" by its accents
		add(name.Sounds(word))    // and as those write it who have none
		return out
	}
	add(first(name.Sounds(word))) // the other readings are for Latin spellings
	for _, n := range name.Nominatives(word) {
		add(first(name.Sounds(n.Word)))
	}
	return out
}

func first(list []string) []string { return list[:min(1, len(list))] }

func letters(word string) bool {
	for _, r := range word {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return word != ""
}
