package reading

import (
	"math/rand"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// TestLayOutKeepsTheText lays out random marks over a text: the pieces must say
// what the runs say, whatever stands over them.
// layOut lays out a whole document.
func layOut(doc *document.Document, mentions []store.Mention, list []testimonia.Statement) []blockView {
	l := newSpokenLayout(doc, mentions, list, nil, "")
	return l.views(blocks{0, len(doc.Blocks)})
}

func TestLayOutKeepsTheText(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	const text = "Anna Ková šla do Jáchymova. Она вернулась в 1953 году; брат её видел."
	runes := utf8.RuneCountInString(text)
	for range 300 {
		doc := &document.Document{Text: text, Blocks: []document.Block{{Kind: document.Paragraph, Turn: -1, Runs: []document.Span{{Start: 0, End: len(text)}}}}}
		var mentions []store.Mention
		var list []testimonia.Statement
		for range random.Intn(8) {
			start := random.Intn(runes)
			span := testimonia.Span{Start: start, End: start + random.Intn(runes-start+1)}
			mentions = append(mentions, store.Mention{Span: span, Kind: testimonia.KindPerson, Person: "p"})
			list = append(list, testimonia.Statement{ID: "s", Start: span.Start, End: span.End})
		}
		var got strings.Builder
		for _, b := range layOut(doc, mentions, list) {
			for _, p := range b.Pieces {
				got.WriteString(p.Text)
			}
		}
		if got.String() != text {
			t.Fatalf("got %q\nwant %q", got.String(), text)
		}
	}
}

func TestBlockInPieces(t *testing.T) {
	// A page break in the middle, a mark, a gloss, and a note at the end.
	const text = "He saw Lev [Trotsky] there, and\n\n12\n\nwent home.[1] Late.\n\n1. In May."
	at := func(s string) document.Span {
		i := strings.Index(text, s)
		return document.Span{Start: i, End: i + len(s)}
	}
	doc := &document.Document{Text: text,
		Blocks: []document.Block{
			{Kind: document.Paragraph, Turn: -1, Runs: []document.Span{at("He saw Lev "), at(" there, and"), at("went home."), at(" Late.")}},
			{Kind: document.Furniture, Turn: -1, Runs: []document.Span{at("12")}},
			{Kind: document.Note, Turn: -1, Note: "1", Runs: []document.Span{at("In May.")}},
		},
		Marks:   []document.Mark{{Span: at("[1]"), Note: "1"}},
		Glosses: []document.Gloss{{Span: at("[Trotsky]"), Inner: at("Trotsky")}},
	}
	views := layOut(doc, nil, nil)
	var got []string
	for _, v := range views {
		text := ""
		for _, p := range v.Pieces {
			text += p.Text
		}
		got = append(got, text)
	}
	want := []string{"He saw Lev [Trotsky] there, and went home.[1] Late.", "12", "In May."}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if n := views[0].Notes; len(n) != 1 || n[0].Text != "In May." {
		t.Errorf("the note beside its mark: %+v", n)
	}
}

// TestLongBlock lays out a hostile block: it must not take time with the square
// of its marks.
func TestLongBlock(t *testing.T) {
	const n = 50000
	text := strings.Repeat("Ann ", n)
	doc := &document.Document{Text: text, Blocks: []document.Block{{Turn: -1, Runs: []document.Span{{Start: 0, End: len(text)}}}}}
	var mentions []store.Mention
	for i := range n {
		mentions = append(mentions, store.Mention{Span: testimonia.Span{Start: 4 * i, End: 4*i + 3}, Kind: testimonia.KindPerson, Person: "p"})
	}
	done := make(chan int, 1)
	go func() { done <- len(layOut(doc, mentions, nil)[0].Pieces) }()
	select {
	case got := <-done:
		if got != 2*n {
			t.Errorf("%d pieces, want %d", got, 2*n)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("the time grows with the square of the marks")
	}
}

func TestNoteOfMark(t *testing.T) {
	const text = "One[1] two.\n1. first\nThree[1] four[9].\n1. second\nFive[1]."
	doc := &document.Document{Text: text}
	add := func(kind document.BlockKind, label, words string) {
		i := strings.Index(text, words)
		doc.Blocks = append(doc.Blocks, document.Block{Kind: kind, Note: label, Turn: -1, Runs: []document.Span{{Start: i, End: i + len(words)}}})
	}
	add(document.Paragraph, "", "One")
	add(document.Note, "1", "first")
	add(document.Paragraph, "", "Three")
	add(document.Note, "1", "second")
	add(document.Paragraph, "", "Five")
	l := newSpokenLayout(doc, nil, nil, nil, "")
	for at, want := range map[int]string{3: "first", 27: "second", 60: "second"} {
		if n, _ := l.noteOf(document.Mark{Span: document.Span{Start: at, End: at + 3}, Note: "1"}); n.text != want {
			t.Errorf("mark at %d: note %q, want %q", at, n.text, want)
		}
	}
	if _, ok := l.noteOf(document.Mark{Note: "9"}); ok {
		t.Error("a note that is not there")
	}
}

// TestParts cuts a long document: every block is in one part, and a statement's
// part is the one that shows it.
func TestParts(t *testing.T) {
	const n = 40
	paragraph := strings.Repeat("word ", 2000) + "\n\n"
	doc := &document.Document{Text: strings.Repeat(paragraph, n)}
	for i := range n {
		start := i * len(paragraph)
		doc.Blocks = append(doc.Blocks, document.Block{Turn: -1, Runs: []document.Span{{Start: start, End: start + len(paragraph) - 3}}})
	}
	list := []testimonia.Statement{{ID: "late", Start: 35 * len(paragraph), End: 35*len(paragraph) + 4}}
	l := newSpokenLayout(doc, nil, list, nil, "late")
	at := 0
	for _, p := range l.parts {
		if p.from != at || p.to <= p.from {
			t.Fatalf("parts %v", l.parts)
		}
		at = p.to
	}
	if at != n || len(l.parts) < 3 {
		t.Fatalf("parts %v", l.parts)
	}
	part := l.choose("")
	if p := l.parts[part-1]; 35 < p.from || 35 >= p.to {
		t.Errorf("part %d shows blocks %v, not 35", part, p)
	}
	for asked, want := range map[string]int{"1": 1, "2": 2, "0": part, "99": part, "x": part} {
		if got := l.choose(asked); got != want {
			t.Errorf("part %q: %d, want %d", asked, got, want)
		}
	}
}

func TestNamedOrMeant(t *testing.T) {
	known := namesOf([]store.PersonCount{{Person: store.Person{ID: "p", Name: "Anna Ková", Names: []string{"Anna", "she", "My mother"}}}})
	for text, want := range map[string]bool{"Anna": true, "ANNA": true, "Mrs. Ková": true, "Ková's": true, "she": false, "She": false, "My mother": false, "": false} {
		if got := known.in("p", text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	if known.in("q", "Anna") {
		t.Error("another person is named")
	}
}

// newSpokenLayout is a layout that says who speaks by their name alone.
func newSpokenLayout(doc *document.Document, mentions []store.Mention, list []testimonia.Statement, known names, chosen string) *layout {
	l := newLayout(doc, mentions, list, known, chosen)
	l.says = func(s testimonia.Statement) string { return (&base.Locale{}).Says(s) }
	return l
}
