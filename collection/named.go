package collection

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// OpenConflictsOf counts the conflicts about a person that nobody has decided
// about.
func (s *State) OpenConflictsOf(p *Person) int {
	n := 0
	for _, f := range s.FindingsOf(p) {
		if f.OpenConflict() {
			n++
		}
	}
	return n
}

// letterOf is the letter under which an index has a name: large and without
// marks, in the name's own script. Empty where the name has none.
func letterOf(surname string) string {
	for _, r := range name.Fold(surname) {
		if unicode.IsLetter(r) {
			return string(unicode.ToUpper(r))
		}
	}
	return ""
}

// names finds people by any form of their name.
type names struct {
	words []nameWord // each once
	forms [][][]int  // of each of State.Persons: the words of each form
}

// nameWord is a word of names as it is looked for.
type nameWord struct {
	folded string
	sounds []string
}

// PeopleNamed returns the people one of whose forms has all words of a name, or words
// that begin with them, in any spelling and script: "kovarz" finds Anna Kovářová
// and Анна Коваржова. They come in the order of Persons.
func (s *State) PeopleNamed(query string) []*Person {
	names := s.allNames()
	var wanted [][]bool // for each word of the query, which words of names it means
	for _, w := range wordsOf(query) {
		wanted = append(wanted, names.meant(w))
	}
	var out []*Person
	if len(wanted) == 0 {
		return out
	}
	for i, p := range s.Persons {
		if slices.ContainsFunc(names.forms[i], func(form []int) bool { return holdsAll(form, wanted) }) {
			out = append(out, p)
		}
	}
	return out
}

// holdsAll reports whether each word that is wanted is one of a form's.
func holdsAll(form []int, wanted [][]bool) bool {
	for _, w := range wanted {
		if !slices.ContainsFunc(form, func(i int) bool { return w[i] }) {
			return false
		}
	}
	return true
}

func (s *State) allNames() *names { return s.parts.names.get(s.gatherNames) }

func (s *State) gatherNames() names {
	var out names
	at := map[string]int{}
	for _, p := range s.Persons {
		var forms [][]int
		for _, n := range append([]string{p.Name}, p.Names...) {
			var form []int
			for _, w := range wordsOf(n) {
				i, ok := at[w]
				if !ok {
					i = len(out.words)
					at[w] = i
					out.words = append(out.words, nameWord{w, name.Sounds(w)})
				}
				form = append(form, i)
			}
			forms = append(forms, form)
		}
		out.forms = append(out.forms, forms)
	}
	return out
}

// wordsOf takes a name apart into words as they are compared.
func wordsOf(n string) []string {
	return strings.FieldsFunc(name.Fold(n), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
}

// leastSound is how many sounds make the beginning of a word: of fewer, half of
// all names begin with them.
const leastSound = 3

// meant reports for each word of names whether a word somebody looks for means
// it.
func (n *names) meant(wanted string) []bool {
	sounds := name.Sounds(wanted)
	out := make([]bool, len(n.words))
	for i, w := range n.words {
		out[i] = strings.HasPrefix(w.folded, wanted) || slices.ContainsFunc(sounds, func(q string) bool {
			return slices.ContainsFunc(w.sounds, func(s string) bool {
				return s == q || utf8.RuneCountInString(q) >= leastSound && strings.HasPrefix(s, q)
			})
		})
	}
	return out
}
