package speech

import (
	"unicode"

	"github.com/testimonia/testimonia/language"
)

// Marked returns the quotations of a text as its marks alone tell them; their
// kind is not decided and their cue and speaker are not looked for.
func Marked(text string, flows []language.Flow) []Quotation {
	if len(flows) == 0 {
		flows = []language.Flow{{Runs: []Span{{Start: 0, End: len(text)}}}}
	}
	list := marks(text, flows)
	var b builder
	for i, a := range decode(text, list) {
		b.apply(&list[i], a)
	}
	return merge(dialogue(text, flows), b.finish(text))
}

// builder turns actions into quotations.
type builder struct {
	quotes []Quotation
	open   []int
}

func (b *builder) apply(k *mark, a action) {
	switch a {
	case open:
		parent := -1
		if len(b.open) > 0 {
			parent = b.open[len(b.open)-1]
		}
		q := Quotation{Span: k.Span, Inner: Span{Start: k.End, End: k.End}, Depth: len(b.open),
			Parent: parent, Cue: None, Speaker: None, Continues: -1}
		b.open = append(b.open, len(b.quotes))
		b.quotes = append(b.quotes, q)
	case closed, closed2:
		if a == closed2 {
			b.end(k.Start, k.Start, true)
		}
		b.end(k.Start, k.End, false)
	case reopen:
		q := &b.quotes[b.open[0]]
		q.Reopened = append(q.Reopened, k.Span)
	case drop:
		for len(b.open) > 0 {
			b.end(k.Start, k.Start, true)
		}
	}
}

func (b *builder) end(inner, outer int, unclosed bool) {
	q := &b.quotes[b.open[len(b.open)-1]]
	q.Inner.End, q.End, q.Unclosed = inner, outer, unclosed
	b.open = b.open[:len(b.open)-1]
}

// finish closes what is open and trims the inner spans.
func (b *builder) finish(text string) []Quotation {
	for len(b.open) > 0 {
		b.end(len(text), len(text), true)
	}
	for i := range b.quotes {
		q := &b.quotes[i]
		for q.Inner.End > q.Inner.Start && isSpace(text[q.Inner.End-1]) {
			q.Inner.End--
		}
		for q.Inner.Start < q.Inner.End && isSpace(text[q.Inner.Start]) {
			q.Inner.Start++
		}
		if q.Unclosed {
			q.End = q.Inner.End
		}
	}
	return b.quotes
}

func isSpace(b byte) bool { return unicode.IsSpace(rune(b)) && b < 0x80 }
