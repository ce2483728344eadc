package mention_test

import (
	"os"
	"sort"
	"strings"
	"sync"
	"testing"

	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
)

// tools loads the analyser and the recogniser once for all tests.
var tools = sync.OnceValues(func() (*en.Model, *mention.Recognizer) {
	m, err := en.New()
	if err != nil {
		panic(err)
	}
	r, err := mention.New()
	if err != nil {
		panic(err)
	}
	return m, r
})

// find reads text as one flow.
func find(text string) ([]language.Sentence, []mention.Mention) {
	m, r := tools()
	sents := m.Analyze(text, []language.Flow{{Runs: []mention.Span{{Start: 0, End: len(text)}}}})
	return sents, r.Find(text, sents)
}

func show(m mention.Mention, withSub bool) string {
	if withSub && m.Subkind != "" {
		return string(m.Kind) + "/" + m.Subkind + " " + m.Text
	}
	return string(m.Kind) + " " + m.Text
}

func TestCases(t *testing.T) {
	data, err := os.ReadFile("testdata/mentions.txt")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, c := range strings.Split(string(data), "\n\n") {
		text, list, ok := strings.Cut(c, "\n--")
		if !ok || strings.HasPrefix(c, "#") {
			continue
		}
		ran++
		checkCase(t, strings.TrimSpace(text), strings.Fields(strings.ReplaceAll(list, " ", "_")))
	}
	if ran < 15 {
		t.Errorf("only %d cases ran", ran)
	}
}

func checkCase(t *testing.T, text string, want []string) {
	t.Helper()
	_, ms := find(text)
	var got []string
	for _, m := range ms {
		got = append(got, strings.ReplaceAll(show(m, true), " ", "_"))
	}
	sort.Strings(got)
	sort.Strings(want)
	same := len(got) == len(want)
	for i := 0; same && i < len(got); i++ {
		same = got[i] == want[i] || plainKind(got[i]) == want[i]
	}
	if !same {
		t.Errorf("%s\n got %v\nwant %v", text, got, want)
	}
}

// plainKind drops the subkind, which a case may leave open.
func plainKind(s string) string {
	head, tail, _ := strings.Cut(s, "_")
	kind, _, _ := strings.Cut(head, "/")
	return kind + "_" + tail
}

func TestSpans(t *testing.T) {
	text := "Dr. Éva  Nagy-Kovács met Comrade Łukasz\nWojda in St. Petersburg, near the “Smolny”."
	sents, ms := find(text)
	if len(ms) == 0 {
		t.Fatal("nothing found")
	}
	last := 0
	for _, m := range ms {
		if m.Start < last || m.End > len(text) || m.Start >= m.End {
			t.Fatalf("%q at %d-%d overlaps or leaves the text", m.Text, m.Start, m.End)
		}
		last = m.End
		if got := strings.Join(strings.Fields(text[m.Start:m.End]), " "); got != m.Text {
			t.Errorf("text %q, span %q", m.Text, got)
		}
		s := sents[m.Sent]
		if s.Tokens[m.First].Start != m.Start || s.Tokens[m.Last].End != m.End || m.Head < m.First || m.Head > m.Last {
			t.Errorf("%q: token indexes do not fit the span", m.Text)
		}
		if m.Confidence <= 0 || m.Confidence > 1 {
			t.Errorf("%q: confidence %v", m.Text, m.Confidence)
		}
	}
}

// TestOneDocument checks that names are decided together: a bare surname is a
// person where the document has the full name, wherever that stands.
func TestOneDocument(t *testing.T) {
	_, ms := find("Odessa was silent. Karl Odessa was the baker of the village. In the evening Odessa wept.")
	persons := 0
	for _, m := range ms {
		if m.Kind == "person" {
			persons++
		}
	}
	if persons < 2 {
		t.Errorf("found %d persons in %v", persons, ms)
	}
}

// chain is a text as one sentence in which every word hangs by the one before:
// odd trees without the cost of making them.
func chain(text string) []language.Sentence {
	var s language.Sentence
	at := 0
	for i, w := range strings.Fields(text) {
		start := at + strings.Index(text[at:], w)
		at = start + len(w)
		s.Tokens = append(s.Tokens, language.Token{Span: mention.Span{Start: start, End: at}, Form: w, Head: i - 1, UPOS: "PROPN", Rel: "flat"})
	}
	return []language.Sentence{s}
}

func TestOddInput(t *testing.T) {
	for _, text := range []string{"", "\xff\xfe", strings.Repeat("A", 1<<20), strings.Repeat("A . ", 20000),
		strings.Repeat("Bank of ", 20000), strings.Repeat("de ", 20000), strings.Repeat("( ", 5000), strings.Repeat("Anna and ", 20000),
		strings.Repeat("Rosa née ", 20000), strings.Repeat("Rue de la ", 20000), strings.Repeat("Polish ", 20000)} {
		_, r := tools()
		r.Find(text, chain(text))
	}
	for _, text := range []string{" ", strings.Repeat("(", 500), strings.Repeat("O-", 500), "\xff Anna \xfe"} {
		find(text)
	}
	_, r := tools()
	r.Find("", []language.Sentence{{Tokens: []language.Token{{Form: "", Head: 7}, {Form: "Ab", Head: -5, UPOS: "PROPN"},
		{Form: "'s", Head: 900}, {Form: "Cd", Head: 3, UPOS: "PROPN"}}}})
}

func FuzzFind(f *testing.F) {
	f.Add("Anna Weiss, née Kohn, of the Bank of England.")
	f.Add("rue de la Paix 12th – d'Hiv round-up")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		_, ms := find(text)
		last := 0
		for _, m := range ms {
			if m.Start < last || m.End > len(text) {
				t.Fatalf("%q at %d-%d", m.Text, m.Start, m.End)
			}
			last = m.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	data, err := os.ReadFile("testdata/mentions.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat(string(data), 20)
	m, r := tools()
	sents := m.Analyze(text, []language.Flow{{Runs: []mention.Span{{Start: 0, End: len(text)}}}})
	words := 0
	for i := range sents {
		words += len(sents[i].Tokens)
	}
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		r.Find(text, sents)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
