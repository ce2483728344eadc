package base

import "github.com/testimonia/testimonia/internal/phrase"

// Phrase is a sentence that another package made, in the reader's language.
func (l *Locale) Phrase(p phrase.Phrase) string {
	plural := phrase.EnglishPlural
	if l.Tag == "ru" {
		plural = phrase.RussianPlural
	}
	return p.In(phrase.Language{Translate: l.Known, Plural: plural})
}
