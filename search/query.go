package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxTerms is the most terms of a query that are looked for.
const maxTerms = 24

// Query is what somebody looks for: passages that hold all terms but those
// marked Not.
type Query struct {
	Terms []Term
}

// Term is one part of a query.
type Term struct {
	Words   []string // folded; several only of a phrase
	Exact   bool     // in quotes: these words alone, one behind the other
	Prefix  bool     // whatever begins with the word
	Not     bool     // not to stand in the passage
	Capital bool     // written with a capital
	Written string   // of a word: as written
}

// Parse reads a query: words, "an exact phrase", -word or -"phrase" for what is
// not to occur, and word* for whatever begins so. There is no wrong query: what
// makes no sense as such a sign is passed over and its words are read as words,
// and a query of exclusions alone is read as words too. A query without a
// letter or digit has no terms.
func Parse(text string) Query {
	text = strings.ToValidUTF8(text, " ")
	var q Query
	for text != "" && len(q.Terms) < maxTerms {
		var terms []Term
		terms, text = next(text)
		q.Terms = append(q.Terms, terms...)
	}
	q.Terms = q.Terms[:min(len(q.Terms), maxTerms)]
	q.asWords()
	return q
}

// asWords takes the exclusions for words where there is nothing else.
func (q Query) asWords() {
	for _, t := range q.Terms {
		if !t.Not {
			return
		}
	}
	for i := range q.Terms {
		q.Terms[i].Not = false
	}
}

// next takes the first term off a query, or several where hyphens part a word.
func next(text string) (terms []Term, rest string) {
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	not := false
	if r, size := utf8.DecodeRuneInString(text); strings.ContainsRune("-−", r) {
		after, _ := utf8.DecodeRuneInString(text[size:])
		not, text = inWord(after) || quote(after), text[size:]
	}
	if phrase, rest, ok := quoted(text); ok {
		if t := exact(phrase); len(t.Words) > 0 {
			t.Not = not
			return []Term{t}, rest
		}
		return nil, rest
	}
	end := strings.IndexFunc(text, func(r rune) bool { return unicode.IsSpace(r) || quote(r) })
	switch end {
	case -1:
		end = len(text)
	case 0: // a quote that nothing closes
		_, size := utf8.DecodeRuneInString(text)
		return nil, text[size:]
	}
	return words(text[:end], not), text[end:]
}

func quote(r rune) bool { return strings.ContainsRune("\"“”„«»", r) }

// quoted takes a phrase in quotes off the front of text.
func quoted(text string) (phrase, rest string, ok bool) {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 || !quote(first) {
		return "", text, false
	}
	phrase, rest = text[size:], ""
	end := strings.IndexFunc(phrase, quote)
	if end < 0 {
		return "", text, false
	}
	_, size = utf8.DecodeRuneInString(phrase[end:])
	return phrase[:end], phrase[end+size:], true
}

func exact(phrase string) Term {
	t := Term{Exact: true}
	for _, w := range Analyze(phrase) {
		t.Words = append(t.Words, w.Word)
	}
	t.Words = t.Words[:min(len(t.Words), maxTerms)]
	return t
}

// words makes a term of each word between two blanks.
func words(text string, not bool) []Term {
	var out []Term
	for _, w := range Analyze(text) {
		out = append(out, Term{Words: []string{w.Word}, Not: not, Capital: w.Seen.Capital(), Written: w.Written})
	}
	if n := len(out); n > 0 && strings.HasSuffix(text, "*") {
		last := &out[n-1]
		last.Prefix = utf8.RuneCountInString(last.Words[0]) >= minPrefix
	}
	return out
}

// minPrefix is the fewest letters before a star: fewer mean half the archive.
const minPrefix = 2
