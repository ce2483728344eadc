package base

import (
	"strings"

	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
)

// Phrase says what another package put together in the reader's language, with
// its dates as pages write them. What the catalogue lacks stays as it is: it may
// be a source's own word. A test holds it to having all others.
func (l *Locale) Phrase(p phrase.Phrase) string {
	return l.withDates(p).In(phrase.Language{Translate: l.ofOthers, Plural: l.form})
}

// ofOthers is the translation of what another package says: what the words mean
// on a page does not count.
func (l *Locale) ofOthers(form string) string {
	if translation, ok := l.shared[form]; ok {
		return translation
	}
	return form
}

// withDates writes the dates among what a phrase is filled in with.
func (l *Locale) withDates(p phrase.Phrase) phrase.Phrase {
	args := make([]any, len(p.Args))
	for i, a := range p.Args {
		switch a := a.(type) {
		case phrase.Phrase:
			args[i] = l.withDates(a)
		case string:
			args[i] = l.ifDate(a)
		default:
			args[i] = a
		}
	}
	p.Args = args
	return p
}

// ifDate writes an EDTF value in words and puts a title into the reader's
// quotation marks, and leaves all else as it is.
func (l *Locale) ifDate(text string) string {
	if title, ok := strings.CutPrefix(text, "“"); ok && strings.HasSuffix(title, "”") {
		return l.T("“%s”", strings.TrimSuffix(title, "”"))
	}
	if _, err := edtf.Parse(text); err != nil {
		return text
	}
	return l.EDTF(text)
}
