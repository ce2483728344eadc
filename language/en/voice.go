package en

import "github.com/testimonia/testimonia/language"

// Features of past participles, which depend on the tree.
const (
	active  = "Tense=Past|VerbForm=Part"
	passive = "Tense=Past|VerbForm=Part|Voice=Pass"
)

// voices sets the features of past participles: with an auxiliary "have" and no
// "be" of the passive they are active, otherwise passive.
func voices(s *language.Sentence) {
	type helpers struct{ have, be bool }
	found := make(map[int]helpers)
	for _, t := range s.Tokens {
		if t.Head < 0 {
			continue
		}
		h := found[t.Head]
		h.be = h.be || t.Is("aux:pass", "nsubj:pass")
		h.have = h.have || t.Rel == "aux" && t.Lemma == "have"
		found[t.Head] = h
	}
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.XPOS == "VBN" && t.UPOS == "VERB" {
			t.Feats = passive
			if h := found[i]; h.have && !h.be {
				t.Feats = active
			}
		}
	}
}
