// Package phrase keeps sentences for people as forms with arguments, so that
// what is made in English can be said in another language too.
package phrase

import (
	"fmt"
	"slices"
	"strings"
)

// Phrase is a form, as of fmt.Sprintf, with its arguments: strings, numbers and
// other phrases. Without arguments the form is the text itself. The zero Phrase
// is empty.
type Phrase struct {
	Form string
	Args []any

	counted bool // Args is one number; Form has the forms for one and for many, parted by "|"
}

// New makes a phrase. The form is a literal where New is called: a list of all
// that need a translation is read off the code (phrasetest.Forms).
func New(form string, args ...any) Phrase { return Phrase{Form: form, Args: args} }

// Text makes a phrase of words that no language changes: a name, a date.
func Text(s string) Phrase { return Phrase{Form: "%s", Args: []any{s}} }

// Term makes a phrase of a word from a list kept elsewhere, such as the types of
// statements, the stances and the ties of kinship.
func Term[T ~string](word T) Phrase { return Phrase{Form: string(word)} }

// Count makes a phrase of a number and what is counted: New's "%d" in the form
// for one and in that for many. Its translation is looked up as "one|many", and
// has as many forms, so parted, as the language needs.
func Count(n int, one, many string) Phrase {
	return Phrase{Form: one + "|" + many, Args: []any{n}, counted: true}
}

// Join makes a phrase of several with a separator between them, which stands in
// all languages: ", ".
func Join(separator string, items ...Phrase) Phrase {
	args := make([]any, len(items))
	for i, p := range items {
		args[i] = p
	}
	return Phrase{Form: strings.Join(slices.Repeat([]string{"%s"}, len(items)), separator), Args: args}
}

// And makes a phrase of several as a sentence lists them: "a, b and c".
func And(items ...Phrase) Phrase {
	switch n := len(items); n {
	case 0:
		return Phrase{}
	case 1:
		return items[0]
	default:
		return New("%s and %s", Join(", ", items[:n-1]...), items[n-1])
	}
}

// Language says phrases in one language.
type Language struct {
	// Translate returns the form for an English one; for one that it does not
	// know, that form itself. It is not asked for forms without letters.
	Translate func(form string) string
	// Plural returns which of a translation's forms fits a number, from 0.
	Plural func(n int) int
}

// English is the language that phrases are made in.
var English = Language{func(form string) string { return form }, EnglishPlural}

// EnglishPlural knows one and many.
func EnglishPlural(n int) int {
	if n == 1 {
		return 0
	}
	return 1
}

// String says the phrase in English.
func (p Phrase) String() string { return p.In(English) }

// MarshalText is String, so that JSON has the English.
func (p Phrase) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// In says the phrase in a language, with the phrases among its arguments.
func (p Phrase) In(l Language) string {
	form := p.Form
	if form == "%s" {
		if text, ok := p.Args[0].(string); ok {
			return text // Text, most of all phrases
		}
	}
	if Lettered(form) {
		form = l.Translate(form)
	}
	if p.counted {
		forms := strings.Split(form, "|")
		n, _ := p.Args[0].(int)
		form = forms[min(l.Plural(n), len(forms)-1)]
	}
	if len(p.Args) == 0 {
		return form
	}
	args := make([]any, len(p.Args))
	for i, a := range p.Args {
		if inner, ok := a.(Phrase); ok {
			a = inner.In(l)
		}
		args[i] = a
	}
	return fmt.Sprintf(form, args...)
}

// Lettered reports whether a form has words of its own, and not only verbs and
// punctuation: such a form stands in every language.
func Lettered(form string) bool {
	for i := 0; i < len(form); i++ {
		switch c := form[i]; {
		case c == '%':
			for i++; i < len(form) && !letter(form[i]) && form[i] != '%'; i++ {
			}
		case letter(c):
			return true
		}
	}
	return false
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
