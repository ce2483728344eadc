package factoid

import (
	"strings"

	"github.com/testimonia/testimonia/language"
)

// irregular lists the participles of trigger verbs that -ed does not make.
var irregular = map[string]string{"shoot": "shot", "hang": "hung", "bear": "born", "send": "sent", "take": "taken", "find": "found",
	"put": "put", "bring": "brought", "put down": "put", "slay": "slain", "hide": "hidden", "give": "given", "beat": "beaten",
	"drive": "driven", "throw": "thrown", "tear": "torn", "catch": "caught", "keep": "kept", "hold": "held", "set": "set", "let": "let",
	"wed": "wed", "teach": "taught", "make": "made", "choose": "chosen", "write": "written"}

// participles maps the participle of every trigger verb to its lemma.
func (l *Lexicon) participles() map[string]string {
	out := map[string]string{}
	for key := range l.rules {
		lemma, ok := strings.CutSuffix(key, ".v")
		if !ok {
			continue
		}
		for _, form := range participlesOf(lemma) {
			if _, taken := out[form]; !taken {
				out[form] = lemma
			}
		}
	}
	return out
}

func participlesOf(lemma string) []string {
	if form, ok := irregular[lemma]; ok {
		if lemma == "hang" {
			return []string{form, "hanged"}
		}
		return []string{form}
	}
	n := len(lemma)
	switch {
	case strings.HasSuffix(lemma, "e"):
		return []string{lemma + "d"}
	case strings.HasSuffix(lemma, "y") && n > 2 && !strings.ContainsRune("aeiou", rune(lemma[n-2])):
		return []string{lemma[:n-1] + "ied"}
	case n > 2 && !strings.ContainsRune("aeiouwxy", rune(lemma[n-1])) && strings.ContainsRune("aeiou", rune(lemma[n-2])) && !strings.ContainsRune("aeiou", rune(lemma[n-3])):
		return []string{lemma + "ed", lemma + lemma[n-1:] + "ed"}
	}
	return []string{lemma + "ed"}
}

// repaired returns the sentence with the passives that the tagger took for
// adjectives or nouns ("was exiled", "found guilty and shot") read as verbs;
// rare verbs of persecution are what it has seen least. The sentence given is
// left as it is. Where it is of a list's entry, verbs at the head of a fragment
// are taken for passives, too.
func (l *Lexicon) repaired(s *language.Sentence, listed bool) *language.Sentence {
	var out *language.Sentence
	for i := range s.Tokens {
		form := strings.ToLower(s.Tokens[i].Form)
		lemma, short := l.shorts[form]
		if short = short && abbreviates(s, i); !short {
			var ok bool
			if lemma, ok = l.forms[form]; !ok {
				continue
			}
		}
		verb, moved := misplaced(s, i)
		if !short && !moved && !mistaken(s, i) && !(listed && heads(s, i)) {
			continue
		}
		if out == nil {
			c := *s
			c.Tokens = append([]language.Token(nil), s.Tokens...)
			out = &c
		}
		if moved && !s.Governs(i, verb) {
			out.Tokens[i].Head, out.Tokens[i].Rel = verb, "conj"
		}
		makePassive(out, i, lemma)
	}
	if out == nil {
		return s
	}
	return out
}

// mistaken reports whether token i, no verb to the tagger, stands where a
// passive participle would.
func mistaken(s *language.Sentence, i int) bool {
	t := &s.Tokens[i]
	if t.UPOS != "ADJ" && t.UPOS != "NOUN" && t.UPOS != "PROPN" {
		return false
	}
	for k := range s.Tokens {
		c := &s.Tokens[k]
		if c.Head != i {
			continue
		}
		if c.Is("cop") && c.Lemma == "be" && k < i {
			return t.UPOS == "ADJ" || onlyAdverbs(s, k+1, i)
		}
		if c.Is("det", "amod", "nmod:poss", "case", "compound") && k < i {
			return false
		}
	}
	if t.Is("conj") && t.Head >= 0 {
		h := &s.Tokens[t.Head]
		return h.XPOS == "VBN" || h.UPOS == "ADJ" && t.Head < i && i > 0 && s.Tokens[i-1].UPOS == "CCONJ" && !h.Is("amod")
	}
	if i == 0 && t.UPOS != "NOUN" && (t.Is("root", "advcl", "amod", "acl") || t.UPOS == "ADJ") {
		return true
	}
	return s.Root() >= 0 && fragmentary(s, i)
}

// fragmentary reports whether token i stands as entries of lists put their
// events: first or behind a stop, with a date or a place following at once
// ("Shot 17.02.1938 at Simferopol").
func fragmentary(s *language.Sentence, i int) bool {
	if i > 0 {
		switch s.Tokens[i-1].Form {
		case ",", ";", ".", ")", "twice", "again":
		default:
			if u := s.Tokens[i-1].UPOS; u != "ADV" && u != "NUM" || i > 4 {
				return false // "In 1941 exiled to the north"
			}
		}
	}
	if i+1 >= len(s.Tokens) {
		return false
	}
	next := &s.Tokens[i+1]
	return next.XPOS == "CD" || next.UPOS == "NUM" || next.UPOS == "ADP" && next.Form != "of" && next.Form != "by" || months[strings.ToLower(next.Form)]
}

var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true,
	"august": true, "september": true, "october": true, "november": true, "december": true}

// onlyAdverbs reports whether nothing but adverbs stands from token a up to b.
func onlyAdverbs(s *language.Sentence, a, b int) bool {
	for k := a; k < b; k++ {
		if u := s.Tokens[k].UPOS; u != "ADV" && u != "PART" {
			return false
		}
	}
	return true
}

// misplaced reports whether token i, a participle after "and", hangs on
// something that is no verb ("on 1 February and shot on 13 August"), and
// returns the passive verb before it to which it belongs.
func misplaced(s *language.Sentence, i int) (int, bool) {
	t := &s.Tokens[i]
	if i == 0 || s.Tokens[i-1].UPOS != "CCONJ" || t.Head < 0 || s.Tokens[t.Head].UPOS == "VERB" {
		return -1, false
	}
	if i+1 < len(s.Tokens) && s.Tokens[i+1].UPOS != "ADP" && s.Tokens[i+1].UPOS != "PUNCT" && s.Tokens[i+1].UPOS != "ADV" {
		return -1, false
	}
	for k := i - 1; k >= 0; k-- {
		if s.Tokens[k].UPOS == "VERB" {
			return k, s.Tokens[k].XPOS == "VBN"
		}
	}
	return -1, false
}

// heads reports whether token i, taken for an active verb, heads a fragment as
// the passives of entries do: "Hanged 24 June 1948", "arrested a second time".
func heads(s *language.Sentence, i int) bool {
	if t := &s.Tokens[i]; t.XPOS != "VBD" || t.UPOS != "VERB" || i > 0 && !stops[s.Tokens[i-1].Form] {
		return false
	}
	for k := range s.Tokens {
		c := &s.Tokens[k]
		if c.Head == i && (c.Is("nsubj", "aux") || c.Is("obj") && c.UPOS != "NUM" && c.Lemma != "time") {
			return false
		}
	}
	return true
}

// abbreviates reports whether token i, written as verbs are abbreviated in
// registers, stands where one would: at the beginning or behind a stop, a name
// or a pronoun, before what tells when, where or whom.
func abbreviates(s *language.Sentence, i int) bool {
	if i+1 >= len(s.Tokens) {
		return false
	}
	if i > 0 && s.Tokens[i-1].UPOS == "NUM" {
		return false
	}
	if c := s.Tokens[i].Form[0]; c >= 'A' && c <= 'Z' && s.Tokens[i+1].UPOS == "PROPN" {
		return false // "M. Adler" is a name
	}
	switch next := &s.Tokens[i+1]; next.UPOS {
	case "NUM", "PROPN", "ADP", "DET", "ADV", "PRON", "X":
		return true
	default:
		return next.Form == "(" || next.Form == "." && i+2 < len(s.Tokens)
	}
}

func makePassive(s *language.Sentence, i int, lemma string) {
	t := &s.Tokens[i]
	t.UPOS, t.XPOS, t.Lemma = "VERB", "VBN", lemma
	if lemma == "die" || lemma == "marry" {
		t.XPOS = "VBD"
	}
	for k := range s.Tokens {
		c := &s.Tokens[k]
		if c.Head != i {
			continue
		}
		switch c.Rel {
		case "cop":
			c.Rel = "aux:pass"
		case "nsubj":
			c.Rel = "nsubj:pass"
		case "nmod":
			c.Rel = "obl"
		}
	}
}
