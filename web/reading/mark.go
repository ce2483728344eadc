package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/web/base"
)

// kind is what a mark says of the words that wear it. Its name is their class.
type kind string

const (
	person   kind = "person"
	tacit    kind = "tacit" // means a person without naming them: "she", "my mother"
	place    kind = "place"
	date     kind = "date"
	wording  kind = "words" // of a statement
	speech   kind = "speech"
	gloss    kind = "gloss"
	noteMark kind = "mark"
)

// mark is what a run of bytes wears.
type mark struct {
	document.Span
	kind  kind
	href  string // a person's page, or a note
	id    string // a statement's; of a person their State.Key
	n     int    // a statement's in the source, or which occurrence of the person: both counted from 1
	title string // whom it means, where the words do not say it in full; who speaks
}

// names holds the words of each person's full name, by ID.
type names map[string]map[string]bool

// of returns those of an entry.
func (n names) of(id, full string) map[string]bool {
	if n[id] == nil {
		n[id] = map[string]bool{}
		for _, w := range words(full) {
			n[id][strings.ToLower(w)] = true
		}
	}
	return n[id]
}

// words cuts a text into words without their punctuation.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

// named reports whether a text names the person whose words of a name these are,
// and does not only mean them, as "she" and "my mother" do.
func named(full map[string]bool, text string) bool {
	for _, w := range words(text) {
		if first, _ := utf8.DecodeRuneInString(w); full[strings.ToLower(w)] && !unicode.IsLower(first) {
			return true
		}
	}
	return false
}

// personMark marks words that mean somebody of the source for the n-th time.
func personMark(state *collection.State, id string, at document.Span, text string, known names, n int) mark {
	m := mark{Span: at, kind: tacit, href: base.PersonURL(id), id: state.Key(id), n: n}
	e, ok := state.Entry(id)
	if !ok {
		return m
	}
	if named(known.of(id, e.Name), text) {
		m.kind = person
	}
	if text != e.Name {
		m.title = e.Name
	}
	return m
}
