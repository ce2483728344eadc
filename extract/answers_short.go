package extract

import (
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/factoid"
	"github.com/testimonia/testimonia/language"
)

// bareYear reads the number that opens an answer to "when" as a year of the
// twentieth century: "Twenty-six." "'41, in the spring."
func (w *work) bareYear(i int) *factoid.Date {
	s := &w.sents[i]
	first := 0
	for first < len(s.Tokens) && (s.Tokens[first].UPOS == "PUNCT" || s.Tokens[first].UPOS == "ADP" || s.Tokens[first].UPOS == "INTJ") {
		first++
	}
	words, last := "", first-1
	for k := first; k < len(s.Tokens) && k < first+3 && (k == first || s.Tokens[k].Start == s.Tokens[k-1].End || s.Tokens[k].UPOS == "NUM"); k++ {
		if f := strings.ToLower(s.Tokens[k].Form); f != "." && f != "," {
			words += f
			last = k
		}
	}
	year := twoDigits(words)
	if year < 0 || last+1 < len(s.Tokens) && s.Tokens[last+1].UPOS != "PUNCT" {
		return nil
	}
	return &factoid.Date{First: first, Last: last, Head: first, EDTF: strconv.Itoa(1900 + year), Kind: "date", Text: w.textOf(i, first, last)}
}

var tens = map[string]int{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90}

var units = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}

// twoDigits reads a number from 10 to 99 in words or figures, -1 for anything
// else.
func twoDigits(s string) int {
	s = strings.Trim(strings.TrimLeft(s, "'’‘"), "- ")
	if n, err := strconv.Atoi(s); err == nil && n >= 10 && n <= 99 {
		return n
	}
	if n, ok := tens[s]; ok {
		return n
	}
	for word, n := range tens {
		rest, ok := strings.CutPrefix(s, word)
		if u, known := units[strings.TrimLeft(rest, "-")]; ok && known && n >= 20 {
			return n + u
		}
	}
	return -1
}

// answerTrade reads what somebody does for a living: "What did he do?" "A
// baker."
func (w *work) answerTrade(x exchange) bool {
	who, ok := w.askedOf(x)
	if x.last < x.first || !ok || !w.asksTrade(x) {
		return false
	}
	scene := *w.scenes[x.first]
	scene.Topic, scene.Entry = who.Entity, true
	made := false
	for _, f := range w.lexicon.Read(&scene) {
		if f.Type == testimonia.Position && f.Subject.Entity == who.Entity && !w.has(x.first, f) {
			f.Why += ", asked before and answered here"
			w.frames[x.first] = append(w.frames[x.first], f)
			made = true
		}
	}
	return made
}

// has reports whether sentence i already makes a statement of that type about
// the same person.
func (w *work) has(i int, f factoid.Frame) bool {
	for _, g := range w.frames[i] {
		if g.Type == f.Type && g.Subject.Entity == f.Subject.Entity && (g.Object == nil || f.Object == nil || g.Trigger == f.Trigger) {
			return true
		}
	}
	return false
}

// asksTrade reports whether the question is after somebody's work: "What did he
// do?", "How did you earn your living?", "What was your father's trade?"
func (w *work) asksTrade(x exchange) bool {
	s := &w.sents[x.question]
	root := s.Root()
	if root < 0 || w.polar(x.question) {
		return false
	}
	what := false
	for k := range s.Tokens {
		switch strings.ToLower(s.Tokens[k].Form) {
		case "what", "how", "which", "who":
			what = true
		}
	}
	return what && (s.Tokens[root].Lemma == "do" || w.asks(x, "asks-trade"))
}

// askedOf returns the one person whom a question is about: the subject of its
// verb, or the owner of what it asks for.
func (w *work) askedOf(x exchange) (factoid.Filler, bool) {
	s, scene := &w.sents[x.question], w.scenes[x.question]
	root := s.Root()
	if root < 0 {
		return factoid.Filler{}, false
	}
	for _, k := range []int{s.Child(root, "nsubj"), s.Child(root, "nmod:poss"), ownerOf(s.Child(root, "nsubj"), s.Child), ownerOf(s.Child(root, "obj"), s.Child)} {
		if k >= 0 && len(scene.Parties[k]) == 1 {
			return factoid.Filler{Entity: scene.Parties[k][0], Head: -1}, true
		}
	}
	return factoid.Filler{}, false
}

func ownerOf(k int, child func(int, ...string) int) int {
	if k < 0 {
		return -1
	}
	return child(k, "nmod:poss")
}

// answerTerm reads the sentence that somebody got: "What sentence did they give
// you?" "Ten years."
func (w *work) answerTerm(x exchange) bool {
	if x.last < x.first || !w.asks(x, "asks-term") || w.polar(x.question) {
		return false
	}
	for _, f := range w.askedFrames(x, false) {
		if f.Type != testimonia.Sentence {
			continue
		}
		scene := *w.scenes[x.first]
		scene.Topic, scene.Entry = f.Subject.Entity, true
		for _, g := range w.lexicon.Read(&scene) {
			if g.Type == testimonia.Sentence && !w.has(x.first, g) {
				g.Why += ", asked before and answered here"
				w.frames[x.first] = append(w.frames[x.first], g)
				return true
			}
		}
	}
	return false
}

// polar reports whether a question is to be answered with yes or no: it begins
// with its auxiliary, or does so behind a comma ("And your mother, did she …").
func (w *work) polar(q int) bool {
	s := &w.sents[q]
	for k := range s.Tokens {
		if k == 0 || k < 8 && s.Tokens[k-1].Form == "," {
			if polarFrom(s, k) {
				return true
			}
		}
	}
	return false
}

func polarFrom(s *language.Sentence, from int) bool {
	for k := from; k < len(s.Tokens); k++ {
		t := &s.Tokens[k]
		switch {
		case t.UPOS == "CCONJ" || t.UPOS == "PUNCT" || t.UPOS == "INTJ" || t.UPOS == "ADV" && k < from+2:
			continue
		case t.UPOS != "AUX":
			return false
		}
		switch t.Lemma {
		case "do", "be", "have":
			return true
		}
		return false
	}
	return false
}

// answerYes reads "yes" and "no" to a question whether something happened.
// Where the answer says it in a sentence of its own, that is read instead.
func (w *work) answerYes(x exchange) bool {
	s := &w.sents[x.first]
	if !w.polar(x.question) || len(s.Tokens) == 0 || len(s.Tokens) > longestAnswer {
		return false
	}
	word := strings.ToLower(s.Tokens[0].Form)
	yes, no := w.lexicon.InList("yes", word), w.lexicon.InList("no", word)
	if !yes && !no {
		return false
	}
	made := false
	for _, f := range w.askedFrames(x, false) {
		if !w.mainClause(x.question, f.Trigger) || f.Stance != testimonia.Asserted || f.Type == testimonia.Kinship || w.says(x, f) {
			continue
		}
		if no {
			f.Stance = testimonia.Denied
		}
		f.Date, f.Place, f.Object = nil, w.spelt(x.question, f.Place), w.spelt(x.question, f.Object)
		f.First, f.Last, f.Trigger = 0, 0, 0
		f.Why += ", asked before and confirmed here"
		w.frames[x.first] = append(w.frames[x.first], f)
		made = true
	}
	return made
}

// mainClause reports whether token k is what a question is about, not what
// stands in a clause of it: not "Did you hear that he was arrested?"
func (w *work) mainClause(q, k int) bool {
	s := &w.sents[q]
	root := s.Root()
	return k == root || root >= 0 && s.Tokens[k].Head == root && s.Tokens[k].Is("xcomp", "conj", "obj")
}

// says reports whether the answer or the sentence behind it states f itself.
func (w *work) says(x exchange, f factoid.Frame) bool {
	for i := x.first; i < len(w.sents) && i <= x.first+2 && w.sents[i].Block == w.sents[x.first].Block; i++ {
		if w.has(i, f) {
			return true
		}
	}
	return false
}

// spelt keeps the words of what fills a role in another sentence.
func (w *work) spelt(sent int, f *factoid.Filler) *factoid.Filler {
	if f == nil || f.Entity >= 0 {
		return f
	}
	g := *f
	g.Text = w.textOf(sent, f.First, f.Last)
	g.First, g.Last = -1, -2 // no words of the answer
	return &g
}
