package search

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	query "github.com/testimonia/testimonia/search"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// searchURL is the address of a search.
func searchURL(text string) string { return "/search?" + url.Values{"q": {text}}.Encode() }

// text writes a query as somebody would type it.
func text(q query.Query) string {
	var out []string
	for _, t := range q.Terms {
		out = append(out, written(t))
	}
	return strings.Join(out, " ")
}

func written(t query.Term) string {
	words := t.Written
	if words == "" {
		words = strings.Join(t.Words, " ")
	}
	if t.Exact {
		words = `"` + words + `"`
	}
	if t.Prefix {
		words += "*"
	}
	if t.Not {
		words = "-" + words
	}
	return words
}

// capital writes a name that is known in small letters.
func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	if size == 0 {
		return word
	}
	return string(unicode.ToUpper(first)) + word[size:]
}

// passage is a passage, cut to what stands around the words.
type passage struct {
	Number int          `json:"number"` // from 1
	Parts  []store.Part `json:"parts"`
}

// What an excerpt shows, in code points: what stands before the first word that
// was looked for, and all.
const (
	excerptBefore = 120
	excerptLength = 420
)

// excerpt cuts a long passage around the first word that was looked for, between
// words.
func excerpt(p store.Passage) passage {
	out := passage{Number: p.Block + 1}
	letters := []rune(p.Text)
	from, to := 0, len(letters)
	if len(letters) > excerptLength {
		if len(p.Marks) > 0 {
			from = wordStart(letters, p.Marks[0].Start-excerptBefore)
		}
		to = wordEnd(letters, from+excerptLength)
	}
	cut := store.Passage{Text: string(letters[from:to])}
	for _, m := range p.Marks {
		if m.Start >= from && m.End <= to {
			cut.Marks = append(cut.Marks, testimonia.Span{Start: m.Start - from, End: m.End - from})
		}
	}
	out.Parts = cut.Parts()
	if from > 0 {
		out.Parts = slices.Insert(out.Parts, 0, store.Part{Text: "… "})
	}
	if to < len(letters) {
		out.Parts = append(out.Parts, store.Part{Text: " …"})
	}
	return out
}

// wordStart goes on from a letter to where a word begins, if one does soon.
func wordStart(letters []rune, at int) int {
	if at <= 0 {
		return 0
	}
	for i := at; i < min(at+30, len(letters)); i++ {
		if unicode.IsSpace(letters[i-1]) {
			return i
		}
	}
	return at
}

// wordEnd goes back from a letter to where a word ends, if one does soon.
func wordEnd(letters []rune, at int) int {
	if at >= len(letters) {
		return len(letters)
	}
	for i := at; i > at-30; i-- {
		if unicode.IsSpace(letters[i]) {
			return i
		}
	}
	return at
}

// examples are searches that find something in this collection: a name, a name
// with a place, a place without the name, and words as they stand in a quote.
func examples(r *base.Request) []base.Choice {
	var out []base.Choice
	add := func(says, text string) {
		out = append(out, base.Choice{Value: text, Label: r.Locale.T(says), Path: searchURL(text)})
	}
	o := r.State.Overview()
	surname, place := "", ""
	if len(o.Spoken) > 0 {
		surname = o.Spoken[0].Surname
	}
	if len(o.Places) > 0 {
		place = o.Places[0].Name
	}
	if surname != "" {
		add("a name, in all its spellings", surname)
	}
	if surname != "" && place != "" {
		add("words that stand in one passage", surname+" "+place)
		add("one without the other", place+" -"+surname)
	}
	if words := wholeWords(r.State.Statements); words != "" {
		add("words just as they stand", `"`+words+`"`)
	}
	if n := utf8.RuneCountInString(place); n > 4 {
		add("what begins so", string([]rune(place)[:n-2])+"*")
	}
	return out
}

// wholeWords are the first words of some quote.
func wholeWords(list []testimonia.Statement) string {
	for i := range list {
		words := strings.FieldsFunc(list[i].Quote, func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' })
		if len(words) == 0 {
			continue
		}
		if f := strings.Fields(words[0]); len(f) >= 3 {
			return strings.Join(f[:3], " ")
		}
	}
	return ""
}
