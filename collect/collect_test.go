package collect_test

import (
	"context"
	"errors"
	"io/fs"
	"math"
	"math/rand"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collect"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract"
	"github.com/testimonia/testimonia/sample"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
)

// fixed is an extractor that finds always the same.
type fixed struct {
	version string
	found   collect.Found
	err     error
	calls   int
}

func (f *fixed) Version() string { return f.version }

func (f *fixed) Extract(context.Context, *document.Document, extract.Watch) (collect.Found, error) {
	f.calls++
	return f.found, f.err
}

func read(ctx context.Context, name string, data []byte) (*document.Document, error) {
	return document.Read(ctx, name, data, document.Options{})
}

func archive(t testing.TB) store.Archive {
	t.Helper()
	a, err := sqlite.Create(context.Background(), filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func now() time.Time { return time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC) }

const letter = "Anna was arrested in 1950."

func TestAdd(t *testing.T) {
	x := &fixed{version: "x 1", found: collect.Found{
		People:   []store.Person{{ID: "p", Name: "Anna"}},
		Mentions: []store.Mention{{Span: testimonia.Span{Start: 21, End: 25}, Kind: "date", Value: "1950"}},
		Statements: []testimonia.Statement{
			{ID: "a", Subject: testimonia.Ref{ID: "p", Name: "Anna"}, Quote: "was arrested", Start: 5, End: 17, Confidence: math.NaN()},
			{ID: "b", Quote: "was released", Start: 5, End: 17},
			{ID: "c", Quote: "was arrested", Start: 6, End: 18},
			{ID: "d", Quote: "", Start: 0, End: 0},
			{ID: "e", Quote: "x", Start: 9, End: 3},
			{ID: "f", Quote: "x", Start: -4, End: 900},
		}}}
	c := &collect.Collector{Archive: archive(t), Read: read, Extractor: x, Now: now}
	ctx := context.Background()
	r, err := c.Add(ctx, "Letter One.txt", []byte(letter))
	if err != nil {
		t.Fatal(err)
	}
	want := collect.Report{Outcome: store.Outcome{Slug: "letter-one", Change: store.Added}, Title: r.Title, Language: "en",
		Words: 5, People: 1, Dates: 1, Statements: 1, Dropped: 5}
	if r != want {
		t.Errorf("got %+v\nwant %+v", r, want)
	}
	if r, err = c.Add(ctx, "copy.txt", []byte(letter)); err != nil || r.Change != store.Unchanged || r.Slug != "letter-one" || x.calls != 1 {
		t.Errorf("again: %+v, %v, %d extractions", r, err, x.calls)
	}
	x.version = "x 2"
	if r, err = c.Add(ctx, "copy.txt", []byte(letter)); err != nil || r.Change != store.Reread || r.Slug != "letter-one" {
		t.Errorf("newer: %+v, %v", r, err)
	}
}

func TestAddFails(t *testing.T) {
	broken := errors.New("broken")
	c := &collect.Collector{Archive: archive(t), Read: read, Extractor: &fixed{version: "x", err: broken}, Now: now}
	if _, err := c.Add(context.Background(), "a.txt", []byte(letter)); !errors.Is(err, broken) {
		t.Errorf("error %v, want the extractor's", err)
	}
	if _, err := c.Add(context.Background(), "empty.txt", nil); err == nil {
		t.Error("an empty file was read")
	}
	list, err := c.Archive.Sources(context.Background())
	if err != nil || len(list) != 0 {
		t.Errorf("%d sources, %v; want none", len(list), err)
	}
}

var own = sync.OnceValues(func() (collect.Own, error) {
	x, err := extract.New()
	return collect.Own{X: x}, err
})

// check imports a file and holds it to the promises: no panic, every quote in
// its place, and twice the same.
func check(t *testing.T, name string, data []byte) {
	t.Helper()
	x, err := own()
	if err != nil {
		t.Fatal(err)
	}
	c := &collect.Collector{Archive: archive(t), Read: read, Extractor: x, Now: now}
	ctx := context.Background()
	p, err := c.Prepare(ctx, name, data, nil)
	if err != nil {
		return // not a document; that is for the reader to say
	}
	if p.Dropped > 0 {
		t.Errorf("%s: %d statements whose words stand elsewhere", name, p.Dropped)
	}
	again, err := c.Prepare(ctx, name, data, nil)
	if err != nil || !reflect.DeepEqual(p.Reading.Statements, again.Reading.Statements) || !reflect.DeepEqual(p.Reading.People, again.Reading.People) {
		t.Errorf("%s: read twice, it says different things (%v)", name, err)
	}
	if _, err := c.Save(ctx, p); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	checkArchive(t, c.Archive)
}

// checkArchive compares every quote with the text that the archive gives back.
func checkArchive(t *testing.T, a store.Archive) {
	t.Helper()
	texts := map[string][]rune{}
	for s, err := range a.Statements(context.Background(), store.StatementFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		text, ok := texts[s.Source.Slug]
		if !ok {
			d, err := a.Document(context.Background(), s.Source.Slug)
			if err != nil {
				t.Fatal(err)
			}
			text = []rune(d.Text)
			texts[s.Source.Slug] = text
		}
		if got := string(text[s.Start:s.End]); got != s.Quote {
			t.Errorf("%s: text[%d:%d] = %q, quote %q", s.ID, s.Start, s.End, got, s.Quote)
		}
	}
}

func sampleFiles(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	list, err := fs.ReadDir(sample.Files, "files")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		data, err := fs.ReadFile(sample.Files, "files/"+f.Name())
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name()] = data
	}
	return out
}

func TestEveryQuoteStands(t *testing.T) {
	for name, data := range sampleFiles(t) {
		check(t, name, data)
	}
}

// TestEveryQuoteStandsInDamagedFiles cuts, doubles and swaps parts of the
// sample files and mixes in letters that are hard to count.
func TestEveryQuoteStandsInDamagedFiles(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	odd := []string{"\u0301", "𝄞", "\r\n", "\x00", "\xff", "[", "(", "“", "\n\n", "Я", "ﬁ", "\u00ad", "\ufeff", "1. ", "<p>", "**"}
	for name, data := range sampleFiles(t) {
		for range 3 {
			text := string(data)
			for range 1 + random.Intn(12) {
				i, j := random.Intn(len(text)+1), random.Intn(len(text)+1)
				i, j = min(i, j), min(max(i, j), min(i, j)+300)
				switch random.Intn(3) {
				case 0:
					text = text[:i] + text[j:]
				case 1:
					text = text[:j] + text[i:j] + text[j:]
				default:
					text = text[:i] + odd[random.Intn(len(odd))] + text[i:]
				}
			}
			check(t, name, []byte(text))
		}
	}
}

func TestHostileFiles(t *testing.T) {
	for name, text := range map[string]string{
		"brackets.txt":  strings.Repeat("[", 3000) + " He was arrested. " + strings.Repeat("]", 3000),
		"quotes.md":     strings.Repeat("> “He said: ‘", 1000) + "she was shot in 1937.",
		"nested.html":   strings.Repeat("<div><b>", 5000) + "Anna was arrested in 1950." + strings.Repeat("</b></div>", 5000),
		"oneline.txt":   strings.Repeat("Anna was arrested in 1950 and ", 500),
		"nospace.txt":   strings.Repeat("a", 100000),
		"footnotes.md":  strings.Repeat("He was shot.[1] ", 500) + "\n\n1. Anna was born in 1901.\n",
		"questions.txt": strings.Repeat("Q: When?\nA: He was born in 1901.\n", 300),
		"marks.txt":     strings.Repeat("é\u0301", 20000),
	} {
		t.Run(name, func(t *testing.T) { check(t, name, []byte(text)) })
	}
}

func FuzzImport(f *testing.F) {
	for name, data := range sampleFiles(f) {
		f.Add(name, data)
	}
	f.Add("a.md", []byte("**Q:** Who?\n\n**A:** My father [Jan] was shot in 1937.[1]\n\n1. Jan (1890-1937)."))
	f.Fuzz(func(t *testing.T, name string, data []byte) { check(t, name, data) })
}

func TestOtherLanguagesAreKept(t *testing.T) {
	x, err := own()
	if err != nil {
		t.Fatal(err)
	}
	c := &collect.Collector{Archive: archive(t), Read: read, Extractor: x, Now: now}
	r, err := c.Add(context.Background(), "список.txt", []byte("Анна Кова родилась в 1901 году в Праге. Её арестовали в 1950 году."))
	if err != nil || r.Language != "ru" || r.Slug != "список" || r.Statements+r.People != 0 {
		t.Errorf("%+v, %v; want it kept without statements", r, err)
	}
}

// TestQuotationsAreKept asks an archive who says the words between quotation
// marks.
func TestQuotationsAreKept(t *testing.T) {
	x, err := own()
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	c := &collect.Collector{Archive: archive(t), Read: read, Extractor: x, Now: now}
	r, err := c.Add(ctx, "a.txt", []byte(`Vera Lind was born in Kolm in 1921. "They took my brother in May," Vera said.`))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := c.Archive.Document(ctx, r.Slug)
	if err != nil {
		t.Fatal(err)
	}
	mentions, err := c.Archive.Mentions(ctx, r.Slug)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(mentions, func(m store.Mention) bool { return m.Kind == testimonia.KindSpeech })
	if i < 0 {
		t.Fatalf("no quotation among %+v", mentions)
	}
	m := mentions[i]
	if words := string([]rune(doc.Text)[m.Start:m.End]); words != "They took my brother in May," || m.Person != "a.vera-lind" || m.Value != "Vera Lind" {
		t.Errorf("%q by %s, %q", words, m.Person, m.Value)
	}
	people, err := c.Archive.People(ctx, store.PersonFilter{ID: "a.vera-lind"})
	if err != nil || len(people) != 1 || people[0].Mentions == 0 || people[0].Mentions >= len(mentions) {
		t.Errorf("%+v, %v", people, err)
	}
}
