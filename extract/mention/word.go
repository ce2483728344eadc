package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/name"
)

// shape is the outer form of a token.
type shape byte

const (
	shapeLower shape = iota
	shapeTitle       // "Moscow"
	shapeUpper       // "NKVD"
	shapeInit        // "L", "L."
	shapeMixed       // "McDonald", "d'Hiv"
	shapeDigit
	shapePunct
)

// word is a token with what the finder asks of it again and again.
type word struct {
	*language.Token
	low   string // folded; only of words with capitals and of small words that were asked for
	shape shape
	glued bool // no space before it
	start bool // opens a sentence, a quotation or the part after a colon
	name  bool // may be part of a name
}

// shapeOf classifies a token's form.
func shapeOf(s string) shape {
	first, size := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsDigit(first):
		return shapeDigit
	case !unicode.IsLetter(first):
		return shapePunct
	}
	rest := strings.TrimSuffix(s[size:], ".")
	if !unicode.IsUpper(first) {
		if len(rest) > 2 && (rest[0] == '\'' || strings.HasPrefix(rest, "’")) && hasUpper(rest) {
			return shapeMixed
		}
		return shapeLower
	}
	if rest == "" {
		return shapeInit
	}
	return capitalShape(rest)
}

// capitalShape classifies a form that begins with a capital by its rest.
func capitalShape(rest string) shape {
	upper, lower := false, false
	for _, r := range rest {
		upper = upper || unicode.IsUpper(r)
		lower = lower || unicode.IsLower(r)
	}
	switch {
	case upper && lower:
		return shapeMixed
	case upper:
		return shapeUpper
	}
	return shapeTitle
}

func hasUpper(s string) bool { return strings.IndexFunc(s, unicode.IsUpper) >= 0 }

// capital reports whether the token begins with or holds capitals as names do.
func (w *word) capital() bool { return w.shape >= shapeTitle && w.shape <= shapeMixed }

// sentence is a sentence prepared for the finder.
type sentence struct {
	*language.Sentence
	index   int
	words   []word
	shouted bool // in capitals throughout: case tells nothing
	titled  bool // a heading with capitals on most words
}

// prepareSentence fills buf with the sentence's words.
func (f *finder) prepareSentence(s *language.Sentence, index int, buf []word) sentence {
	out := sentence{Sentence: s, index: index, words: buf[:0]}
	open := true
	var upper, title, letters int
	for i := range s.Tokens {
		t := &s.Tokens[i]
		w := word{Token: t, shape: shapeOf(t.Form), start: open, glued: i > 0 && s.Tokens[i-1].End == t.Start}
		if w.shape != shapePunct && w.shape != shapeDigit {
			w.low = name.Fold(t.Form)
			letters++
			switch {
			case w.shape == shapeUpper:
				upper++
			case w.shape != shapeLower || f.lex.plain[w.low]:
				title++
			}
			open = false
		} else {
			open = open || opensClause(t.Form)
		}
		out.words = append(out.words, w)
	}
	out.shouted = letters >= 2 && upper*10 >= letters*6 && upper >= 2
	out.titled = !out.shouted && letters >= 4 && title+upper == letters
	for i := range out.words {
		out.words[i].name = f.mayName(&out, i)
	}
	return out
}

func opensClause(form string) bool {
	switch form {
	case "\"", "“", "''", "``", "«", "„", ":", "‘", "(", "[", "—", "--", "•", "...", "…":
		return true
	}
	return false
}

// mayName reports whether token i may be part of a name, by case, tag and lists.
func (f *finder) mayName(s *sentence, i int) bool {
	w := &s.words[i]
	if !w.capital() || f.lex.plain[w.low] && !f.plainName(s, i) || f.isTime(s, i) {
		return false
	}
	if (w.shape == shapeInit || w.shape == shapeUpper) && spelledOut(s.Sentence, i) {
		return false
	}
	if w.shape == shapeInit {
		return w.UPOS != "PRON"
	}
	if w.UPOS == "PROPN" {
		return true
	}
	if f.listed(w.low) {
		return !s.shouted || w.UPOS != "VERB"
	}
	if s.shouted && !f.small[w.low] && w.UPOS != "VERB" && (bigCity(f.lex.cities[w.low]) || name.IsKnown(w.low)) {
		return true
	}
	if s.shouted || s.titled {
		return false
	}
	switch w.UPOS {
	case "PRON", "DET", "AUX", "ADP", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT":
		return false
	case "VERB", "ADV":
		return !w.start && w.shape == shapeTitle && i+1 < len(s.words) && s.words[i+1].capital()
	}
	if !w.start || w.shape == shapeUpper || w.shape == shapeMixed {
		return true
	}
	return f.opensName(s, i)
}

// spelledOut reports whether the token belongs to a word spelt letter by
// letter: "G-O-L-D", however it was cut into tokens.
func spelledOut(s *language.Sentence, i int) bool {
	form := s.Tokens[i].Form
	if !letters(form) {
		return false
	}
	if len(form) > 4 {
		return true
	}
	for _, j := range [2]int{i - 2, i + 2} {
		if j >= 0 && j < len(s.Tokens) && s.Tokens[(i+j)/2].Form == "-" && letters(s.Tokens[j].Form) {
			return true
		}
	}
	return false
}

// letters reports whether a form is single capitals joined by hyphens.
func letters(form string) bool {
	want := true
	for _, r := range form {
		if want != unicode.IsUpper(r) || !want && r != '-' {
			return false
		}
		want = !want
	}
	return !want
}

// isTime reports whether token i is a month, a weekday or a feast. The short
// forms count only before a number: "Nov 7", not "Krasnaya Nov".
func (f *finder) isTime(s *sentence, i int) bool {
	low := strings.TrimSuffix(s.words[i].low, ".")
	if !f.lex.time[low] || f.monthNames(s, i) {
		return false
	}
	return len(low) > 4 || low == "may" || low == "june" || low == "july" || strings.HasSuffix(s.words[i].Form, ".") ||
		i+1 < len(s.words) && (s.words[i+1].shape == shapeDigit || s.words[i+1].Form == ".") ||
		i > 0 && s.words[i-1].shape == shapeDigit || s.words[i].shape == shapeUpper
}

// monthNames reports whether a month or weekday opens or stands in a name:
// "October Revolution", "March Battalion".
func (f *finder) monthNames(s *sentence, i int) bool {
	if i+1 >= len(s.words) || !s.words[i+1].capital() || s.words[i+1].glued {
		return false
	}
	for _, t := range f.lex.senses(s.words[i+1].low) {
		if t.kind == event || t.kind == organisation {
			return true
		}
	}
	return false
}

// plainName reports whether a word that is usually plain is a name here: the
// tagger says so and it does not open the sentence.
func (f *finder) plainName(s *sentence, i int) bool {
	w := &s.words[i]
	return w.UPOS == "PROPN" && !w.start && w.shape != shapeInit && !s.shouted && !s.titled
}

// opensName decides on a capital that the sentence's beginning may have caused:
// it belongs to a name when a capital follows that it depends on, or when the
// document never writes it small.
func (f *finder) opensName(s *sentence, i int) bool {
	w := &s.words[i]
	if i+1 < len(s.words) && s.words[i+1].capital() && !f.lex.plain[s.words[i+1].low] {
		n := &s.words[i+1]
		if w.UPOS == "ADJ" && !f.closesAs(s, i+1, organisation, event, place, document, award) {
			return false
		}
		if w.Head == i+1 || n.Head == i || w.Head == n.Head {
			return !f.small[w.low] || w.Is("compound", "flat", "amod")
		}
	}
	return false
}

// listed reports whether a single folded word is in the lists as a name by
// itself.
func (f *finder) listed(low string) bool {
	if _, ok := f.lex.names[low]; ok {
		return true
	}
	return f.lex.demonym[low] || f.lex.isGroup(low)
}
