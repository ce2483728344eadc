package en

import "github.com/testimonia/testimonia/language"

// lift hangs what hangs from a later part of a name from its first part instead,
// so that a whole name is found below one word, as Universal Dependencies wants.
func lift(toks []language.Token) {
	for i := range toks {
		t := &toks[i]
		for t.Head >= 0 && toks[t.Head].Rel == "flat" && t.Rel != "punct" && t.Rel != "conj" {
			t.Head = toks[t.Head].Head
		}
	}
}
