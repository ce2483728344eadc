package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// piece is a run of text that wears the same marks from end to end.
type piece struct {
	Text       string
	Class      string   // space-separated: "person", "place", "date", "words", "chosen", "gloss", "mark"
	Href       string   // a person's page, or a note
	Anchors    []string // ids of elements that begin here, for links to statements
	Statements string   // IDs of those whose words these are, for the script
}

// mark is what a run of bytes wears.
type mark struct {
	document.Span
	class     string
	href      string
	statement string
}

// names holds the words of each person's full name, by ID.
type names map[string]map[string]bool

func namesOf(entries []store.PersonCount) names {
	out := names{}
	for _, p := range entries {
		out[p.ID] = map[string]bool{}
		for _, w := range words(p.Name) {
			out[p.ID][strings.ToLower(w)] = true
		}
	}
	return out
}

// words cuts a text into words without their punctuation.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

// in reports whether a text names the person and does not only mean them, as
// "she" and "my mother" do.
func (n names) in(id, text string) bool {
	for _, w := range words(text) {
		if first, _ := utf8.DecodeRuneInString(w); n[id][strings.ToLower(w)] && !unicode.IsLower(first) {
			return true
		}
	}
	return false
}

func mentionMark(m store.Mention, at document.Span, named bool) mark {
	switch {
	case m.Kind == testimonia.KindPerson && m.Person != "" && named:
		return mark{Span: at, class: "person", href: base.PersonURL(m.Person)}
	case m.Kind == testimonia.KindPerson && m.Person != "":
		return mark{Span: at, class: "tacit", href: base.PersonURL(m.Person)}
	case m.Kind == testimonia.KindPlace:
		return mark{Span: at, class: "place"}
	case m.Kind == "date":
		return mark{Span: at, class: "date"}
	}
	return mark{}
}

// pieces cuts a stretch where marks begin and end.
func (l *layout) pieces(s document.Span) []piece {
	worn := l.over(s)
	cuts := []int{s.Start, s.End}
	for _, m := range worn {
		cuts = append(cuts, max(m.Start, s.Start), min(m.End, s.End))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	var live []mark
	next := 0
	for i := 0; i+1 < len(cuts); i++ {
		from, to := cuts[i], cuts[i+1]
		live = slices.DeleteFunc(live, func(m mark) bool { return m.End <= from })
		p := piece{Text: l.doc.Text[from:to]}
		for ; next < len(worn) && worn[next].Start <= from; next++ {
			live = append(live, worn[next])
			if id := worn[next].statement; id != "" && !l.anchored[id] {
				l.anchored[id] = true
				p.Anchors = append(p.Anchors, base.WordsAnchor(id))
			}
		}
		p.wear(live)
		out = append(out, p)
	}
	return out
}

// over returns the marks that overlap a stretch, by start.
func (l *layout) over(s document.Span) []mark {
	end, _ := slices.BinarySearchFunc(l.marks, s.End, func(m mark, at int) int { return m.Start - at })
	start := end
	for start > 0 && l.before[start-1] > s.Start {
		start--
	}
	var out []mark
	for _, m := range l.marks[start:end] {
		if m.Overlaps(s) {
			out = append(out, m)
		}
	}
	return out
}

// wear gives a piece the classes of the marks it wears, each once, and the
// first link among them.
func (p *piece) wear(live []mark) {
	var classes, statements []string
	for _, m := range live {
		for _, c := range strings.Fields(m.class) {
			if !slices.Contains(classes, c) {
				classes = append(classes, c)
			}
		}
		if p.Href == "" {
			p.Href = m.href
		}
		if m.statement != "" {
			statements = append(statements, m.statement)
		}
	}
	p.Statements = strings.Join(statements, " ")
	if strings.TrimSpace(p.Text) == "" {
		p.Href = "" // nothing to point at
	}
	p.Class = strings.Join(classes, " ")
}
