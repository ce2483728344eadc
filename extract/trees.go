package extract

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language"
)

// The parser errs in a few ways that names or a second look give away. What
// stands here mends trees, before anything else is read off them.

// joinNames makes one name of two proper nouns side by side that the tree has
// in the same role of the same word: "Mrs Weiss" where "Mrs" was taken for a
// subject of its own.
func joinNames(s *language.Sentence) {
	for k := 1; k < len(s.Tokens); k++ {
		a, b := &s.Tokens[k-1], &s.Tokens[k]
		if a.UPOS == "PROPN" && b.UPOS == "PROPN" && a.Head == b.Head && a.Rel == b.Rel && a.Is("nsubj", "obj", "obl", "nmod", "conj", "appos") {
			b.Head, b.Rel = k-1, "flat"
		}
	}
}

// joinSubjects coordinates two subjects of one verb with "and" before the
// second: "Rauf, the son of the chairman, and his two cousins were arrested".
func joinSubjects(s *language.Sentence) {
	first := map[int]int{} // by verb
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if !t.Is("nsubj") {
			continue
		}
		if f, ok := first[t.Head]; ok && hasChild(s, k, "cc") {
			t.Head, t.Rel = f, "conj"
		} else if !ok {
			first[t.Head] = k
		}
	}
}

func hasChild(s *language.Sentence, k int, rel string) bool { return childOf(s, k, rel) >= 0 }

func childOf(s *language.Sentence, k int, rel string) int {
	for i := range s.Tokens {
		if s.Tokens[i].Head == k && s.Tokens[i].Is(rel) {
			return i
		}
	}
	return -1
}

// freeSubjects gives verbs without a subject the person whom the tree has
// coordinated with the place or the thing before: "In Abkhazia, Rauf and his
// mother were tortured".
func freeSubjects(sents []language.Sentence, named []mention.Mention) {
	person := map[[2]int]bool{}
	for _, m := range named {
		person[[2]int{m.Sent, m.Head}] = m.Kind == testimonia.KindPerson
	}
	for key, is := range person {
		s := &sents[key[0]]
		if is && s.Tokens[key[1]].Is("conj", "appos") {
			freeSubject(s, key[1], func(k int) bool { p, ok := person[[2]int{key[0], k}]; return ok && !p })
		}
	}
}

// freeSubject makes token k the subject of the verb that its governor is an
// adjunct of; other tells what is named and no person.
func freeSubject(s *language.Sentence, k int, other func(int) bool) {
	place := s.Tokens[k].Head
	if !other(place) || !s.Tokens[place].Is("obl", "nmod") || s.Tokens[k-1].Form != "," {
		return
	}
	v := s.Tokens[place].Head
	if v < k || s.Tokens[v].UPOS != "VERB" || hasChild(s, v, "nsubj") {
		return
	}
	s.Tokens[k].Head, s.Tokens[k].Rel = v, "nsubj"
	for i := range s.Tokens {
		if s.Tokens[i].Head == v && s.Tokens[i].Rel == "aux:pass" {
			s.Tokens[k].Rel = "nsubj:pass"
		}
	}
}
