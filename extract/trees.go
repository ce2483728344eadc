package extract

import (
	"slices"

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
// second: "Emil, the son of the miller, and his two nephews were let go".
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

// nearRelatives hangs a relative clause upon the last of several names where the
// tree has it upon the first, unless its verb is plural: "Anna and Peter, whom he
// took in" speaks of Peter, "Anna and Peter, who were at home" of both.
func nearRelatives(s *language.Sentence) {
	for v := range s.Tokens {
		t := &s.Tokens[v]
		if t.Rel != "acl:relcl" || t.Head < 0 || s.Tokens[t.Head].UPOS != "PROPN" || plural(s, v) {
			continue
		}
		for k := v - 1; k > t.Head; k-- {
			if s.Tokens[k].Rel == "conj" && s.Tokens[k].Head == t.Head && s.Tokens[k].UPOS == "PROPN" {
				t.Head = k
				break
			}
		}
	}
}

// termsOfOffice hangs a span of years upon the apposition that it follows
// directly, where the tree has it upon the verb: "she married Karl Weiss, a deputy
// from 1919 to 1920" dates the office.
func termsOfOffice(s *language.Sentence) {
	for k := 2; k+2 < len(s.Tokens); k++ {
		t := &s.Tokens[k]
		if t.Rel != "obl" || t.UPOS != "NUM" || s.Tokens[k-1].Form != "from" || s.Tokens[k+1].Form != "to" || s.Tokens[k+2].UPOS != "NUM" {
			continue
		}
		for a := k - 2; a > t.Head; a = s.Tokens[a].Head {
			if s.Tokens[a].Rel == "appos" {
				t.Head, t.Rel = a, "nmod"
				break
			}
		}
	}
}

// plural reports whether a verb or its auxiliary has a plural form of its own.
func plural(s *language.Sentence, v int) bool {
	for i := range s.Tokens {
		if i != v && (s.Tokens[i].Head != v || !s.Tokens[i].Is("aux", "cop")) {
			continue
		}
		switch s.Tokens[i].Form {
		case "were", "are", "have", "both":
			return true
		}
	}
	return false
}

func hasChild(s *language.Sentence, k int, rel string) bool {
	return slices.ContainsFunc(s.Tokens, func(t language.Token) bool { return t.Head == k && t.Is(rel) })
}

// freeSubjects gives verbs without a subject the person whom the tree has
// coordinated with the place or the thing before: "In Moravia, Emil and his
// sister were hidden".
func freeSubjects(sents []language.Sentence, named []mention.Mention) {
	person := map[[2]int]bool{}
	for _, m := range named {
		person[[2]int{m.Sent, m.Head}] = m.Kind == testimonia.KindPerson
	}
	for _, m := range named {
		s := &sents[m.Sent]
		if m.Kind == testimonia.KindPerson && s.Tokens[m.Head].Is("conj", "appos") {
			freeSubject(s, m.Head, func(k int) bool { p, ok := person[[2]int{m.Sent, k}]; return ok && !p })
		}
	}
}

// ownRelatives hangs a relative clause right behind a person's name upon it where
// the tree has it upon several unnamed ones before: "many others, among them
// Kovacs, whom he took in".
func ownRelatives(sents []language.Sentence, named []mention.Mention) {
	for _, m := range named {
		toks := sents[m.Sent].Tokens
		if m.Kind != testimonia.KindPerson || m.Last+2 >= len(toks) || toks[m.Last+1].Form != "," {
			continue
		}
		switch pronoun := &toks[m.Last+2]; pronoun.Form {
		case "who", "whom":
			v := pronoun.Head
			if v < 0 || toks[v].Rel != "acl:relcl" || toks[v].Head < 0 || plural(&sents[m.Sent], v) {
				continue
			}
			if h := toks[v].Head; h < m.First && (toks[h].XPOS == "NNS" || toks[h].XPOS == "NNPS") {
				toks[v].Head = m.Head
			}
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
