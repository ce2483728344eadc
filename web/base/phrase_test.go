package base

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/internal/phrase/phrasetest"
)

// russian is the language with what stands in this package alone.
func russian(t *testing.T) *Locale {
	t.Helper()
	list, err := locales([]Page{{Name: "error", Files: files}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return list[slices.IndexFunc(list, func(l *Locale) bool { return l.Tag == "ru" })]
}

// TestEveryPhraseIsTranslated reads off the code of other packages what they can
// say.
func TestEveryPhraseIsTranslated(t *testing.T) {
	var want []string
	for _, dir := range []string{"../../internal/phrase", "../../name", "../../resolve", "../../compare"} {
		forms, err := phrasetest.Forms(dir)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, forms...)
	}
	for _, of := range testimonia.Types() {
		want = append(want, string(of))
	}
	for _, s := range []testimonia.Stance{testimonia.Asserted, testimonia.Denied, testimonia.Alleged, testimonia.Hedged} {
		want = append(want, string(s))
	}
	for _, r := range compare.Rules() {
		want = append(want, r.Name, r.Says, string(r.Severity))
		for _, p := range r.Params {
			want = append(want, p.Name+", "+p.Unit)
		}
	}
	l := russian(t)
	for _, form := range append(want, details(t)...) {
		translation, ok := l.catalog[form]
		if _, detail := l.catalog[form+" (detail)"]; !ok && !detail {
			t.Errorf("%q has no Russian", form)
		}
		if ok && verbs(form) != verbs(translation) {
			t.Errorf("%q has other verbs than %q", translation, form)
		}
	}
}

// verbs lists what each form of a text is filled in with, in a fixed order: each
// form of a plural must be filled in alike.
func verbs(text string) string {
	form, _, _ := strings.Cut(text, "|")
	list := regexp.MustCompile(`%(\[\d+\])?[a-z]`).FindAllString(form, -1)
	for i := range list {
		list[i] = list[i][len(list[i])-1:]
	}
	slices.Sort(list)
	return strings.Join(list, "")
}

// details are the words that rules of extraction give statements of their own,
// read off the files in which they stand.
func details(t *testing.T) []string {
	t.Helper()
	var out []string
	take := func(pattern string, find *regexp.Regexp) {
		found := 0
		paths, _ := filepath.Glob(pattern) // the pattern is well formed
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range find.FindAllStringSubmatch(string(text), -1) {
				found++
				out = append(out, strings.ReplaceAll(m[1], "_", " "))
			}
		}
		if found == 0 {
			t.Fatalf("%s has no details", pattern)
		}
	}
	take("../../extract/factoid/rules/*.lex", regexp.MustCompile(`\sdetail:([a-z]\S*)`))
	take("../../extract/factoid/age.go", regexp.MustCompile(`Detail: "([^"]+)"`))
	take("../../extract/kinship.go", regexp.MustCompile(`"([\w-]+ of)"`))
	var promised []string
	for _, of := range []string{"fiancé", "fiancée", "godfather", "godmother", "godson", "goddaughter", "ancestor", "descendant", "relative", "partner"} {
		promised = append(promised, of+" of")
	}
	return append(out, promised...)
}

func TestPhrasesInRussian(t *testing.T) {
	l := russian(t)
	born := phrase.Term(testimonia.Birth)
	for want, p := range map[string]phrase.Phrase{
		"Anna Ková, рождение: даты 1921 и 3\u00a0февраля 1923 не могут быть верны обе.": phrase.New("The date of %s’s %s: %s cannot both be right.",
			"Anna Ková", born, phrase.And(phrase.Text("1921"), phrase.Text("1923-02-03"))),
		"из миллиона человек ещё у 22 такое имя": phrase.New("of a million people some %s",
			phrase.Count(22, "%d other has such a name", "%d others have such a name")),
		"у обоих отец или мать: Anna":                         phrase.New("both are %s %s", phrase.Term("child of"), "Anna"),
		"a word of the source":                                phrase.Term("a word of the source"),
		"Anna: в одном источнике (s) пишется и Ková, и Kova.": phrase.New("%s is written %s and %s in one source (%s).", "Anna", "Ková", "Kova", "s"),
	} {
		if got := l.Phrase(p); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestOnlyDatesAreWritten: a name may look like the sign of an uncertain date.
func TestOnlyDatesAreWritten(t *testing.T) {
	l := &Locale{}
	for text, want := range map[string]string{"1923-02-03": "3 February 1923", "1936/1937": "1936–1937", "Ková?": "Ková?", "Anna": "Anna", "MAXX": "MAXX", "": "", "Anna-01": "Anna-01"} {
		if got := l.Phrase(phrase.Text(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestPagesDoNotChangePhrases: a page may have the words of a phrase for something
// else.
func TestPagesDoNotChangePhrases(t *testing.T) {
	own := fstest.MapFS{"ru.txt": {Data: []byte("%s and %s\n= %s с добавлением %s\n")}}
	list, err := locales([]Page{{Name: "own", Files: own}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	l := list[1].on("own")
	if got := l.T("%s and %s", "a", "b"); got != "a с добавлением b" {
		t.Errorf("the page says %q", got)
	}
	if got := l.Phrase(phrase.And(phrase.Text("a"), phrase.Text("b"))); got != "a и b" {
		t.Errorf("a phrase reads %q", got)
	}
}
