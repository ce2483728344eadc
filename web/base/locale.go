package base

import (
	"bufio"
	"fmt"
	"io/fs"
	"maps"
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
	shared  map[string]string  // what all pages say alike, and other packages
	pages   map[string]*Locale // by name: with what a page says in its own way
	missing func(language, text string)
	matcher language.Matcher
}

// catalogues lists the languages besides English: the file that each page has
// for what it says, and that of this package for what other packages say.
var catalogues = []struct{ tag, own, file, phrases string }{{"ru", "Русский", "ru.txt", "phrases-ru.txt"}}

// locales reads the languages: what all pages say from the files of this
// package, and for each page what it says in its own way. missing, which may be
// nil, hears of texts without a translation.
func locales(pages []Page, missing func(language, text string)) ([]*Locale, error) {
	if missing == nil {
		missing = func(string, string) {}
	}
	out := []*Locale{{Tag: "en", Own: "English", tag: language.English}}
	tags := []language.Tag{language.English}
	for _, c := range catalogues {
		l := &Locale{Tag: c.tag, Own: c.own, tag: language.MustParse(c.tag), missing: missing}
		shared := map[string]string{}
		for _, name := range []string{c.phrases, c.file} {
			if err := read(shared, files, name); err != nil {
				return nil, err
			}
		}
		if err := l.layer(shared, pages, c.file); err != nil {
			return nil, err
		}
		out, tags = append(out, l), append(tags, l.tag)
	}
	for _, l := range out {
		l.matcher = language.NewMatcher(tags)
	}
	return out, nil
}

// layer makes the catalogues of the pages, each over the shared one: a word may
// mean one thing on one page and another on the next.
func (l *Locale) layer(shared map[string]string, pages []Page, file string) error {
	l.catalog, l.shared, l.pages = shared, shared, map[string]*Locale{}
	for _, p := range pages {
		own := map[string]string{}
		if err := read(own, p.Files, file); err != nil {
			return fmt.Errorf("page %s: %w", p.Name, err)
		}
		of := *l
		of.catalog, of.pages = maps.Clone(shared), nil
		maps.Copy(of.catalog, own)
		l.pages[p.Name] = &of
	}
	return nil
}

// on is the locale as a page speaks it.
func (l *Locale) on(page string) *Locale {
	if of, ok := l.pages[page]; ok {
		return of
	}
	return l
}

// read adds a file of translations: a line of English, then "= " and what it
// reads in the language. Lines that begin with # are comments.
func read(catalog map[string]string, f fs.FS, name string) error {
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
			if old, ok := catalog[key]; ok && old != value {
				return fmt.Errorf("%s: %q reads both %q and %q", name, key, old, value)
			}
			catalog[key], key = value, ""
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

// N counts things: "1 statement", "5 statements". The catalogue has the pair as
// "statement|statements", and every plural form of its language in the order
// one, few, many.
func (l *Locale) N(n int, one, many string) string {
	return l.Number(n) + " " + l.Plural(n, one, many)
}

// Plural is the word alone that goes with a number.
func (l *Locale) Plural(n int, one, many string) string {
	forms := strings.Split(l.lookUp(one+"|"+many), "|")
	return forms[min(l.form(n), len(forms)-1)]
}

// form returns which of the plural forms of a text goes with a number, from 0.
func (l *Locale) form(n int) int {
	if l.catalog == nil {
		return phrase.EnglishPlural(n)
	}
	switch plural.Cardinal.MatchPlural(l.tag, n, 0, 0, 0, 0) {
	case plural.One:
		return 0
	case plural.Few:
		return 1
	}
	return 2
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
