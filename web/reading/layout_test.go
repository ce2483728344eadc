package reading

import (
	"html"
	"math/rand"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

// invented is the state of the invented archive.
func invented(t testing.TB) *collection.State {
	t.Helper()
	s, err := collection.Load(t.Context(), webtest.Archive(t))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// layOut lays out a whole document.
func layOut(state *collection.State, doc *document.Document, mentions []store.Mention, list []testimonia.Statement) []passage {
	l := newLayout(state, "s", doc, mentions, list)
	r := &base.Request{Request: httptest.NewRequest("GET", "http://127.0.0.1/sources/s", nil), State: state, Locale: &base.Locale{}}
	var out []passage
	_, turns := newSheet(r, l, wish{marks: allMarks}).turns(blocks{0, len(doc.Blocks)})
	for _, t := range turns {
		out = append(out, t.Passages...)
	}
	return out
}

var tags = regexp.MustCompile(`<[^>]*>`)

// text is what a passage's HTML says.
func text(p passage) string { return html.UnescapeString(tags.ReplaceAllString(string(p.Words), "")) }

// TestLayOutKeepsTheText lays out random marks over a text: the words must say
// what the runs say, whatever stands over them.
func TestLayOutKeepsTheText(t *testing.T) {
	state := invented(t)
	random := rand.New(rand.NewSource(1))
	const words = "Anna Ková šla <do> Jáchymova & \"zpět\". Она вернулась в 1953 году; брат её видел."
	runes := utf8.RuneCountInString(words)
	kinds := []testimonia.Kind{testimonia.KindPerson, testimonia.KindPlace, "date", "speech"}
	for range 300 {
		doc := &document.Document{Text: words, Blocks: []document.Block{{Kind: document.Paragraph, Turn: -1, Runs: []document.Span{{Start: 0, End: len(words)}}}}}
		var mentions []store.Mention
		var list []testimonia.Statement
		for range random.Intn(8) {
			start := random.Intn(runes)
			span := testimonia.Span{Start: start, End: start + random.Intn(runes-start+1)}
			mentions = append(mentions, store.Mention{Span: span, Kind: kinds[random.Intn(len(kinds))], Person: "p", Value: "v"})
			list = append(list, testimonia.Statement{ID: "s", Start: span.Start, End: span.End})
		}
		for _, p := range layOut(state, doc, mentions, list) {
			if got := text(p); got != words {
				t.Fatalf("got %q\nwant %q", got, words)
			}
		}
	}
}

func TestBlockInPieces(t *testing.T) {
	// A page break in the middle, a mark, a gloss, and a note at the end.
	const words = "He saw Lev [Trotsky] there, and\n\n12\n\nwent home.[1] Late.\n\n***\n\n1. In May."
	at := func(s string) document.Span {
		i := strings.Index(words, s)
		return document.Span{Start: i, End: i + len(s)}
	}
	doc := &document.Document{Text: words,
		Blocks: []document.Block{
			{Kind: document.Paragraph, Turn: -1, Runs: []document.Span{at("He saw Lev "), at(" there, and"), at("went home."), at(" Late.")}},
			{Kind: document.Furniture, Turn: -1, Runs: []document.Span{at("12")}},
			{Kind: document.Furniture, Turn: -1, Runs: []document.Span{at("***")}},
			{Kind: document.Note, Turn: -1, Note: "1", Runs: []document.Span{at("In May.")}},
		},
		Marks:   []document.Mark{{Span: at("[1]"), Note: "1"}},
		Glosses: []document.Gloss{{Span: at("[Trotsky]"), Inner: at("Trotsky")}},
	}
	var got []string
	list := layOut(invented(t), doc, nil, nil)
	for _, p := range list {
		got = append(got, text(p))
	}
	want := []string{"He saw Lev [Trotsky] there, and went home.[1] Late.", "12", "In May."}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if n := list[0].Notes; len(n) != 1 || n[0].Text != "In May." {
		t.Errorf("the note beside its mark: %+v", n)
	}
	if !strings.Contains(string(list[0].Words), `href="/sources/s?passage=4#p4"`) {
		t.Errorf("the mark does not lead to its note: %s", list[0].Words)
	}
}

// TestLongBlock lays out a hostile block: it must not take time with the square
// of its marks.
func TestLongBlock(t *testing.T) {
	const n = 50000
	words := strings.Repeat("Ann ", n)
	doc := &document.Document{Text: words, Blocks: []document.Block{{Turn: -1, Runs: []document.Span{{Start: 0, End: len(words)}}}}}
	var mentions []store.Mention
	for i := range n {
		mentions = append(mentions, store.Mention{Span: testimonia.Span{Start: 4 * i, End: 4*i + 3}, Kind: testimonia.KindPlace})
	}
	state := invented(t)
	done := make(chan int, 1)
	go func() { done <- strings.Count(string(layOut(state, doc, mentions, nil)[0].Words), `class="place"`) }()
	select {
	case got := <-done:
		if got != n {
			t.Errorf("%d places, want %d", got, n)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("the time grows with the square of the marks")
	}
}

func TestNoteOfMark(t *testing.T) {
	const words = "One[1] two.\n1. first\nThree[1] four[9].\n1. second\nFive[1]."
	doc := &document.Document{Text: words}
	add := func(kind document.BlockKind, label, words string) {
		i := strings.Index(doc.Text, words)
		doc.Blocks = append(doc.Blocks, document.Block{Kind: kind, Note: label, Turn: -1, Runs: []document.Span{{Start: i, End: i + len(words)}}})
	}
	add(document.Paragraph, "", "One")
	add(document.Note, "1", "first")
	add(document.Paragraph, "", "Three")
	add(document.Note, "1", "second")
	add(document.Paragraph, "", "Five")
	l := newLayout(invented(t), "s", doc, nil, nil)
	for at, want := range map[int]string{3: "first", 27: "second", 60: "second"} {
		if n, _ := l.noteOf(document.Mark{Span: document.Span{Start: at, End: at + 3}, Note: "1"}); n.text != want {
			t.Errorf("mark at %d: note %q, want %q", at, n.text, want)
		}
	}
	if _, ok := l.noteOf(document.Mark{Note: "9"}); ok {
		t.Error("a note that is not there")
	}
}

// long is a document of many long paragraphs.
func long(n int) *document.Document {
	paragraph := strings.Repeat("word ", 2000) + "\n\n"
	doc := &document.Document{Text: strings.Repeat(paragraph, n)}
	for i := range n {
		start := i * len(paragraph)
		doc.Blocks = append(doc.Blocks, document.Block{Turn: -1, Runs: []document.Span{{Start: start, End: start + len(paragraph) - 3}}})
	}
	return doc
}

// TestParts cuts a long document: every block is in one part.
func TestParts(t *testing.T) {
	const n = 40
	l := newLayout(invented(t), "s", long(n), nil, nil)
	at := 0
	for i, p := range l.parts {
		if p.from != at || p.to <= p.from {
			t.Fatalf("parts %v", l.parts)
		}
		if got := l.partOf(p.from); got != i+1 {
			t.Errorf("block %d is in part %d, want %d", p.from, got, i+1)
		}
		at = p.to
	}
	if at != n || len(l.parts) < 3 {
		t.Fatalf("parts %v", l.parts)
	}
}

func TestWish(t *testing.T) {
	doc := long(40)
	list := []testimonia.Statement{{ID: "late", Start: 35 * 10002, End: 35*10002 + 4}}
	l := newLayout(invented(t), "s", doc, nil, list)
	late := l.partOf(35)
	for query, want := range map[string]wish{
		"":                            {marks: "all", part: 1},
		"marks=names&part=2":          {marks: "names", part: 2},
		"marks=x&part=x":              {marks: "all", part: 1},
		"part=99":                     {marks: "all", part: 1},
		"passage=36":                  {marks: "all", part: late},
		"cite=36":                     {marks: "all", part: late, cite: 36},
		"statement=late":              {marks: "all", part: late, statement: "late"},
		"edit=late&statement=x":       {marks: "all", part: late, statement: "late", edit: true},
		"statement=late&part=1":       {marks: "all", part: 1, statement: "late"},
		"statement=gone&passage=36":   {marks: "all", part: late, lost: true},
		"person=nobody&n=-1&part=1":   {marks: "all", part: 1, person: "nobody"},
		"person=nobody&n=7&passage=1": {marks: "all", part: 1, person: "nobody"},
	} {
		r := &base.Request{Request: httptest.NewRequest("GET", "/sources/s?"+query, nil), State: invented(t), Locale: &base.Locale{}}
		if got, err := l.wish(r); err != nil || got != want {
			t.Errorf("%q: %+v %v, want %+v", query, got, err, want)
		}
	}
}

func TestNamedOrMeant(t *testing.T) {
	full := names{}.of("p", "Anna Ková")
	for text, want := range map[string]bool{"Anna": true, "ANNA": true, "Mrs. Ková": true, "Ková's": true, "she": false, "She": false, "My mother": false, "": false} {
		if got := named(full, text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestShortened(t *testing.T) {
	for title, want := range map[string]string{"A life": "A life", "Interview with Anna Kovářová, teacher of Olomouc": "Interview with Anna Kovářová,…"} {
		if got := shortened(title); got != want && !(strings.HasSuffix(got, "…") && utf8.RuneCountInString(got) <= titleLetters+1) {
			t.Errorf("%q: %q", title, got)
		}
	}
}
