package base

import (
	"cmp"
	"fmt"
	"html/template"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/internal/wording"
)

// functions are what the templates of a language call.
func (l *Locale) functions() template.FuncMap {
	return template.FuncMap{
		"t":            l.T,
		"n":            l.N,
		"number":       l.Number,
		"known":        l.Known,
		"date":         l.Date,
		"edtf":         l.EDTF,
		"life":         l.Life,
		"day":          l.Day,
		"minute":       l.Minute,
		"type":         l.Type,
		"says":         l.Says,
		"saysSo":       l.SaysSo,
		"status":       l.Status,
		"kind":         l.Kind,
		"phrase":       l.Phrase,
		"particulars":  l.MarkedParticulars,
		"detail":       l.MarkedDetail,
		"foreign":      l.Foreign,
		"why":          l.Why,
		"basisWords":   l.Basis,
		"stanceWords":  l.Stance,
		"names":        func(list []string) string { return strings.Join(list, ", ") },
		"percent":      percent,
		"sourceURL":    SourceURL,
		"personURL":    PersonURL,
		"statementURL": StatementURL,
		"correctURL":   CorrectURL,
		"findingURL":   FindingURL,
		"wordsURL":     WordsURL,
		"passageURL":   PassageURL,
	}
}

// percent writes how sure the machine is, which is never wholly; 0 is none.
func percent(p float64) string {
	n := int(100*p + .5)
	switch {
	case n == 0 && p > 0:
		return "<\u00a01\u00a0%"
	case n >= 100:
		return ">\u00a099\u00a0%"
	}
	return strconv.Itoa(n) + "\u00a0%"
}

// SourceURL is the address of a source's reading view.
func SourceURL(slug string) string { return "/sources/" + url.PathEscape(slug) }

// PassageURL is the permanent address of a passage, by its number counted from 1.
func PassageURL(slug string, passage int) string {
	n := strconv.Itoa(passage)
	return SourceURL(slug) + "?passage=" + n + "#p" + n
}

// PersonURL is the address of a person's page.
func PersonURL(id string) string { return "/people/" + url.PathEscape(id) }

// StatementURL is the address of a statement's page.
func StatementURL(id string) string { return "/statements/" + url.PathEscape(id) }

// FindingURL is the address of a finding's page.
func FindingURL(id string) string { return "/conflicts/" + url.PathEscape(id) }

// WordsURL leads to a statement's words in its source.
func WordsURL(s testimonia.Statement) string {
	return SourceURL(s.Source.Slug) + "?statement=" + url.QueryEscape(s.ID) + "#" + WordsAnchor(s.ID)
}

// WordsAnchor is the id of the element where a statement's words begin.
func WordsAnchor(id string) string { return Anchor("w", id) }

// EntryAnchor is the id of the element that shows a statement in a list or margin.
func EntryAnchor(id string) string { return Anchor("e", id) }

// Anchor is the id of an element that shows something of an ID, of which a page
// may show several kinds.
func Anchor(kind, id string) string { return kind + "-" + strings.ReplaceAll(id, " ", "_") }

// Type is a statement's type in the reader's language.
func (l *Locale) Type(t testimonia.Type) string { return l.T(string(t)) }

// Status is a statement's state of review in the reader's language.
func (l *Locale) Status(s testimonia.Status) string { return l.T(string(s)) }

// Kind says what a finding is, in the reader's language.
func (l *Locale) Kind(k compare.Kind) string {
	switch k {
	case compare.Agreement:
		return l.T("sources agree")
	case compare.Conflict:
		return l.T("sources differ")
	}
	return l.T("open question")
}

// Particulars is what a statement says beside its type, subject, date and any
// person as object. Words of the source stay in its language.
func (l *Locale) Particulars(s testimonia.Statement) string {
	var out []string
	for _, p := range l.particulars(s) {
		out = append(out, p.text)
	}
	return strings.Join(out, ", ")
}

// MarkedParticulars does the same for a page, where words of the source are marked
// as of its language.
func (l *Locale) MarkedParticulars(s testimonia.Statement, language string) template.HTML {
	var out []string
	for _, p := range l.particulars(s) {
		if p.ours {
			out = append(out, template.HTMLEscapeString(p.text))
		} else {
			out = append(out, string(l.Foreign(p.text, language)))
		}
	}
	return template.HTML(strings.Join(out, ", "))
}

// particular is one thing that a statement says.
type particular struct {
	text string
	ours bool // in the reader's language, and not words of the source
}

func (l *Locale) particulars(s testimonia.Statement) []particular {
	detail, known := l.detail(s.Detail)
	age, counted := l.age(s.Age)
	s.Detail, s.Age = detail, age
	var out []particular
	for _, text := range wording.Parts(s, false) {
		out = append(out, particular{text, known && text == detail || counted && text == age})
	}
	return out
}

// detail is a statement's detail in the reader's language, where it is a word of
// ours and not of the source. One that means something else elsewhere stands in
// the catalogue with "(detail)" behind it.
func (l *Locale) detail(words string) (text string, ours bool) {
	if other, ok := strings.CutPrefix(words, "they are "); ok {
		form, _ := l.detail(other)
		return l.T("the other is %s", form), true
	}
	if form, ok := l.catalog[words+" (detail)"]; ok {
		return form, true
	}
	form, ok := l.catalog[words]
	return cmp.Or(form, words), ok
}

// Detail is a statement's detail as a form shows it.
func (l *Locale) Detail(words string) string {
	text, _ := l.detail(words)
	return text
}

// age is an age in figures in the reader's language; words of the source, "at a
// young age", stay as they are.
func (l *Locale) age(text string) (age string, ours bool) {
	if text == "" || text[0] < '0' || text[0] > '9' {
		return text, false
	}
	return l.T("aged %s", text), true
}

// MarkedDetail is a statement's detail for a page, as MarkedParticulars has it.
func (l *Locale) MarkedDetail(words, language string) template.HTML {
	if text, ours := l.detail(words); ours {
		return template.HTML(template.HTMLEscapeString(text))
	}
	return l.Foreign(words, language)
}

// Foreign marks words as of a language, where it is not the reader's.
func (l *Locale) Foreign(words, language string) template.HTML {
	escaped := template.HTMLEscapeString(words)
	if language == "" || language == l.Tag || words == "" {
		return template.HTML(escaped)
	}
	return template.HTML(`<span lang="` + template.HTMLEscapeString(language) + `">` + escaped + `</span>`)
}

// Says puts the voices and the innermost one's stance into words, as the head of
// what they say.
func (l *Locale) Says(s testimonia.Statement) string {
	verb := map[testimonia.Stance]string{testimonia.Denied: "%s denies", testimonia.Alleged: "%s reports as a charge",
		testimonia.Hedged: "%s says with doubt"}[s.Stance]
	return l.T(cmp.Or(verb, "%s says"), l.voices(s)) + l.basis(s.Basis)
}

// SaysSo does the same behind what they say.
func (l *Locale) SaysSo(s testimonia.Statement) string { return l.saysSo(s, l.voices(s)) }

// saysSo says how somebody stands to what they say, and how they know.
func (l *Locale) saysSo(s testimonia.Statement, who string) string {
	verb := map[testimonia.Stance]string{testimonia.Denied: "%s denies it", testimonia.Alleged: "%s reports it as a charge",
		testimonia.Hedged: "%s says so with doubt"}[s.Stance]
	return l.T(cmp.Or(verb, "%s says so"), who) + l.basis(s.Basis)
}

func (l *Locale) voices(s testimonia.Statement) string {
	if len(s.Voices) == 0 {
		return l.T("The document")
	}
	words := s.Voices[0].Name
	for _, v := range s.Voices[1:] {
		words = l.T("%s, quoting %s", words, v.Name)
	}
	return words
}

func (l *Locale) basis(b testimonia.Basis) string {
	switch b {
	case testimonia.Seen:
		return l.T(", having seen it")
	case testimonia.Heard:
		return l.T(", having heard it")
	case testimonia.Document:
		return l.T(", from a document")
	case testimonia.Inferred:
		return l.T(", inferring it")
	}
	return ""
}

// Day is a day of the calendar in words.
func (l *Locale) Day(t time.Time) string {
	return l.T("%d "+t.Month().String()+" %s", t.Day(), strconv.Itoa(t.Year()))
}

// Minute is a day with the time of day.
func (l *Locale) Minute(t time.Time) string { return l.Day(t) + ", " + t.Format("15:04") }

// Date writes a statement's date in words; none reads as nothing.
func (l *Locale) Date(d *testimonia.Date) string {
	if d == nil {
		return ""
	}
	return l.EDTF(d.EDTF)
}

// EDTF writes an EDTF value in words; what it does not know stays as it is.
func (l *Locale) EDTF(value string) string {
	if words, ok := l.dateSet(value); ok {
		return words
	}
	from, to, interval := strings.Cut(value, "/")
	switch {
	case !interval:
		return l.point(value)
	case to == "" || to == "..":
		return l.open("from", from)
	case from == "" || from == "..":
		return l.open("until", to)
	}
	return l.Span(from, to)
}

var bareYear = regexp.MustCompile(`^\d{4}$`)

// Span writes two dates from one to the other. A dash between bare years stands
// close, as typesetters in all our languages have it.
func (l *Locale) Span(from, to string) string {
	if bareYear.MatchString(from) && bareYear.MatchString(to) {
		return from + "–" + to
	}
	return l.T("%s – %s", l.point(from), l.point(to))
}

// Life writes the dates of a birth and a death, as far as there are any; a date
// may be an interval itself.
func (l *Locale) Life(born, died *testimonia.Date) string {
	switch {
	case born != nil && died != nil && bareYear.MatchString(born.EDTF) && bareYear.MatchString(died.EDTF):
		return l.Span(born.EDTF, died.EDTF)
	case born != nil && died != nil:
		return l.T("%s – %s", l.Date(born), l.Date(died))
	case born != nil:
		return l.T("born %s", l.Date(born))
	case died != nil:
		return l.T("died %s", l.Date(died))
	}
	return ""
}

// open writes an interval that is open on one side. How sure the other is stands
// before both words in some languages: "perhaps since".
func (l *Locale) open(word, point string) string {
	bare := strings.TrimRight(point, "?~%")
	form := map[string]string{"": "%s", "~": "about %s", "?": "perhaps %s"}[point[len(bare):]]
	return l.T(word+" "+cmp.Or(form, "perhaps about %s"), l.pointAfter(bare))
}

// dateSet writes a list of dates: all of {1905,1917}, one of [1905,1917]. Ranges in
// lists stay as they are.
func (l *Locale) dateSet(value string) (string, bool) {
	inner := strings.Trim(value, "{}[]")
	if len(inner) != len(value)-2 || inner == "" || strings.Contains(inner, "..") {
		return "", false
	}
	list := strings.Split(inner, ",")
	words := l.point(list[0])
	for i, d := range list[1:] {
		join := "%s, %s"
		switch {
		case i+2 < len(list):
		case value[0] == '{':
			join = "%s and %s"
		default:
			join = "%s or %s"
		}
		words = l.T(join, words, l.point(d))
	}
	return words, true
}

// point writes one date as it stands alone.
func (l *Locale) point(s string) string { return l.pointAs(s, l.T) }

// pointAfter writes one date as it stands after "from", "until" and "about", where
// some languages inflect it.
func (l *Locale) pointAfter(s string) string { return l.pointAs(s, l.after) }

// after is T for a date after such a word: the translation of "after: " and the
// text, where there is one.
func (l *Locale) after(text string, args ...any) string {
	if form, ok := l.catalog["after: "+text]; ok {
		return fmt.Sprintf(form, args...)
	}
	return l.T(text, args...)
}

// pointAs writes one date, with t for what names months and decades.
func (l *Locale) pointAs(s string, t func(text string, args ...any) string) string {
	bare := strings.TrimRight(s, "?~%")
	switch s[len(bare):] {
	case "":
	case "~":
		return l.T("about %s", l.pointAfter(bare))
	case "?":
		return l.T("perhaps %s", l.pointAs(bare, t))
	default:
		return l.T("perhaps about %s", l.pointAfter(bare))
	}
	parts := strings.Split(bare, "-")
	if len(parts[0]) != 4 || len(parts) > 3 {
		return s
	}
	year := yearAs(parts[0], t)
	if len(parts) == 1 {
		return year
	}
	month := monthName(parts[1])
	if month == "" {
		return s
	}
	if len(parts) == 2 {
		return t(month+" %s", year)
	}
	day, err := strconv.Atoi(parts[2])
	if err != nil {
		return s
	}
	return l.T("%d "+month+" %s", day, year)
}

func yearAs(y string, t func(text string, args ...any) string) string {
	switch {
	case strings.HasSuffix(y, "XX"):
		if n, err := strconv.Atoi(y[:2]); err == nil {
			return t("%[1]s century", ordinal(n+1), roman(n+1)) // languages count centuries in either way
		}
	case strings.HasSuffix(y, "X"):
		return t("%ss", strings.TrimSuffix(y, "X")+"0")
	}
	return y
}

// ordinal writes a number up to 100 as English counts.
func ordinal(n int) string {
	ending := "th"
	if n/10 != 1 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}

// roman writes a number up to 100 in Roman numerals.
func roman(n int) string {
	tens := [...]string{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC", "C"}
	ones := [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return tens[n/10] + ones[n%10]
}

// monthName is the English name of a month, or of a season by its number in
// EDTF.
func monthName(m string) string {
	n, err := strconv.Atoi(m)
	switch {
	case err != nil:
		return ""
	case n >= 1 && n <= 12:
		return time.Month(n).String()
	case n >= 21 && n <= 24:
		return [...]string{"spring", "summer", "autumn", "winter"}[n-21]
	}
	return ""
}

// PersonOf is the ID in a person's address.
func PersonOf(path string) (string, bool) {
	id, ok := strings.CutPrefix(path, "/people/")
	if !ok || strings.Contains(id, "/") {
		return "", false
	}
	id, err := url.PathUnescape(id)
	return id, err == nil
}
