package base

import (
	"bufio"
	"fmt"
	"io/fs"
	"net/http"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"github.com/testimonia/testimonia/internal/phrase"
)

// Locale speaks one language to the reader. English is what the program is
// written in; other languages are catalogues of what English texts read there.
type Locale struct {
	Tag     string // BCP 47
	Own     string // the language's name in itself
	tag     language.Tag
	catalog map[string]string
	missing func(language, text string)
	matcher language.Matcher
}

// catalogues lists the languages besides English with their files.
var catalogues = []struct{ tag, own, file string }{{"ru", "Русский", "ru.txt"}}

// locales reads the languages from the files of all pages. missing, which may be
// nil, hears of texts without a translation.
func locales(pages []Page, missing func(language, text string)) ([]*Locale, error) {
	if missing == nil {
		missing = func(string, string) {}
	}
	out := []*Locale{{Tag: "en", Own: "English", tag: language.English}}
	tags := []language.Tag{language.English}
	for _, c := range catalogues {
		l := &Locale{Tag: c.tag, Own: c.own, tag: language.MustParse(c.tag), catalog: map[string]string{}, missing: missing}
		for _, p := range pages {
			if err := l.read(p.Files, c.file); err != nil {
				return nil, fmt.Errorf("page %s: %w", p.Name, err)
			}
		}
		out, tags = append(out, l), append(tags, l.tag)
	}
	for _, l := range out {
		l.matcher = language.NewMatcher(tags)
	}
	return out, nil
}

// read adds a file of translations: a line of English, then "= " and what it
// reads in the language. Lines that begin with # are comments.
func (l *Locale) read(f fs.FS, name string) error {
	file, err := f.Open(name)
	if err != nil {
		return nil // a page need not have one
	}
	defer file.Close()
	key := ""
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		line := lines.Text()
		switch value, ok := strings.CutPrefix(line, "= "); {
		case ok && key == "":
			return fmt.Errorf("%s: %q translates nothing", name, value)
		case ok:
			if old, ok := l.catalog[key]; ok && old != value {
				return fmt.Errorf("%s: %q reads both %q and %q", name, key, old, value)
			}
			l.catalog[key], key = value, ""
		case line == "" || line[0] == '#':
		case key != "":
			return fmt.Errorf("%s: %q has no translation", name, key)
		default:
			key = line
		}
	}
	return lines.Err()
}

// locale chooses the reader's language: the one they chose, or else one that
// their browser asks for.
func (r *Room) locale(req *http.Request) *Locale {
	if c, err := req.Cookie(languageCookie); err == nil {
		for _, l := range r.languages {
			if l.Tag == c.Value {
				return l
			}
		}
	}
	wanted, _, err := language.ParseAcceptLanguage(req.Header.Get("Accept-Language"))
	if err != nil || len(wanted) == 0 {
		return r.languages[0]
	}
	_, i, confidence := r.languages[0].matcher.Match(wanted...)
	if confidence == language.No {
		return r.languages[0]
	}
	return r.languages[i]
}

// T is an English text in the reader's language, filled in as by fmt.Sprintf.
func (l *Locale) T(text string, args ...any) string {
	form := l.lookUp(text)
	if len(args) == 0 {
		return form
	}
	return fmt.Sprintf(form, args...)
}

func (l *Locale) lookUp(text string) string {
	if l.catalog == nil {
		return text
	}
	form, ok := l.catalog[text]
	if !ok {
		l.missing(l.Tag, text)
		return text
	}
	return form
}

// Known is T for words that may be a source's own: those without a translation
// stay as they are.
func (l *Locale) Known(text string) string {
	if form, ok := l.catalog[text]; ok {
		return form
	}
	return text
}

// Sentence is a sentence that another package made, in the reader's language.
func (l *Locale) Sentence(p phrase.Phrase) string {
	if l.catalog == nil {
		return p.String()
	}
	return p.In(phrase.Language{Translate: l.Known, Plural: phrase.RussianPlural})
}

// N counts things: "1 statement", "5 statements". The catalogue has the pair as
// "statement|statements", and every plural form of its language in the order
// one, few, many.
func (l *Locale) N(n int, one, many string) string {
	return l.Number(n) + " " + l.Plural(n, one, many)
}

// Plural is the word alone that goes with a number.
func (l *Locale) Plural(n int, one, many string) string {
	if l.catalog == nil {
		if n == 1 {
			return one
		}
		return many
	}
	forms := strings.Split(l.lookUp(one+"|"+many), "|")
	i := 0
	switch plural.Cardinal.MatchPlural(l.tag, n, 0, 0, 0, 0) {
	case plural.One:
	case plural.Few:
		i = 1
	default:
		i = 2
	}
	return forms[min(i, len(forms)-1)]
}

// Number writes a number with its thousands apart.
func (l *Locale) Number(n int) string {
	digits := fmt.Sprint(n)
	if len(digits) < 5 {
		return digits
	}
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteRune('\u202f') // narrow no-break space, as ISO 80000-1 has it
		}
		b.WriteRune(d)
	}
	return b.String()
}
