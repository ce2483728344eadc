package relation_test

import (
	"bytes"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/extract/relation"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
)

// recognizer is loaded once: its tables are large.
var recognizer = sync.OnceValues(mention.New)

// marked reads a text whose mentions are marked: "{person=1 Anna} … {person=1 she}",
// the number being that of the entity.
func marked(t testing.TB, text string) relation.Input {
	t.Helper()
	var in relation.Input
	var spans []relation.Span
	for _, part := range strings.SplitAfter(text, "}") {
		plain, mark, ok := strings.Cut(part, "{")
		in.Text += plain
		if !ok {
			continue
		}
		kind, words, _ := strings.Cut(strings.TrimSuffix(mark, "}"), " ")
		m := relation.Mention{Kind: testimonia.Kind(kind), Entity: 100 + len(spans)}
		if name, n, ok := strings.Cut(kind, "="); ok {
			m.Kind = testimonia.Kind(name)
			m.Entity, _ = strconv.Atoi(n)
		}
		switch words {
		case "he", "she", "his", "her", "He", "She", "His", "Her":
			m.Form = relation.Pronoun
		}
		if kind == "demonym" {
			m.Kind, m.Subkind = testimonia.KindOther, kind
		}
		m.Span = relation.Span{Start: len(in.Text), End: len(in.Text) + len(words)}
		in.Text += words
		spans = append(spans, m.Span)
		in.Mentions = append(in.Mentions, m)
	}
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	in.Sents = english.Analyze(in.Text, []language.Flow{{Runs: []relation.Span{{Start: 0, End: len(in.Text)}}}})
	for i := range in.Mentions {
		place(&in, &in.Mentions[i])
	}
	return in
}

// place finds the tokens of a mention.
func place(in *relation.Input, m *relation.Mention) {
	for s := range in.Sents {
		first, last := -1, -1
		for i, tok := range in.Sents[s].Tokens {
			if tok.Overlaps(m.Span) {
				if first < 0 {
					first = i
				}
				last = i
			}
		}
		if first < 0 {
			continue
		}
		m.Sent, m.First, m.Last, m.Head = s, first, last, first
		for i := first; i <= last; i++ {
			if h := in.Sents[s].Tokens[i].Head; h < first || h > last {
				m.Head = i
				break
			}
		}
	}
}

// read runs the stages before relations on a text of one paragraph.
func read(t testing.TB, text string) relation.Input {
	t.Helper()
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	names, err := recognizer()
	if err != nil {
		t.Fatal(err)
	}
	sents := english.Analyze(text, []language.Flow{{Runs: []relation.Span{{Start: 0, End: len(text)}}}})
	named := names.Find(text, sents)
	in := coref.Input{Text: text, Sents: sents, Blocks: []coref.Block{{Kind: coref.Paragraph, Turn: -1}}}
	for _, m := range named {
		in.Named = append(in.Named, coref.Named{Span: m.Span, Kind: m.Kind})
	}
	return relation.Gather(text, sents, named, date.Find(text, sents, date.Options{}), coref.Resolve(in))
}

func classifier(t testing.TB) *relation.Classifier {
	t.Helper()
	c, err := relation.New()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestRelations(t *testing.T) {
	data, err := os.ReadFile("testdata/relations.txt")
	if err != nil {
		t.Fatal(err)
	}
	c := classifier(t)
	for _, part := range strings.Split(string(data), "\n=== ")[1:] {
		name, body, _ := strings.Cut(part, "\n")
		text, want, ok := strings.Cut(body, "\n---\n")
		if !ok {
			t.Fatalf("case %q has no line ---", name)
		}
		t.Run(name, func(t *testing.T) {
			in := marked(t, text)
			var lines []string
			for _, r := range c.Find(in) {
				s, o := in.Mentions[r.Subject], in.Mentions[r.Object]
				lines = append(lines, fmt.Sprintf("%s: %s | %s", strings.TrimSpace(string(r.Type)+" "+r.Detail), in.Text[s.Start:s.End], in.Text[o.Start:o.End]))
			}
			if len(lines) == 0 {
				lines = []string{"none"}
			}
			sort.Strings(lines)
			if got := strings.Join(lines, "\n"); got != strings.TrimSpace(want) {
				t.Errorf("%s\n got: %s\nwant: %s", text, got, strings.TrimSpace(want))
			}
		})
	}
}

func TestReasonsAreFeaturesThatSpeakForIt(t *testing.T) {
	in := marked(t, "{person Anna Weiss} was born in {place Vienna}.")
	found := classifier(t).Find(in)
	if len(found) == 0 {
		t.Fatal("nothing found")
	}
	for _, r := range found {
		if len(r.Reasons) == 0 || r.Probability <= 0 || r.Probability > 1 {
			t.Errorf("%+v", r)
		}
	}
}

// What is written is read back alike.
func TestWriteRead(t *testing.T) {
	c := classifier(t)
	var file bytes.Buffer
	if err := c.Write(&file); err != nil {
		t.Fatal(err)
	}
	again, err := relation.Read(&file)
	if err != nil {
		t.Fatal(err)
	}
	in := marked(t, "{person Karl Braun} (born {date 3 May 1901} in {place Linz}) was a member of the {organisation Social Democratic Party} and worked for the railway.")
	if a, b := fmt.Sprint(c.Find(in)), fmt.Sprint(again.Find(in)); a != b {
		t.Errorf("%s\n%s", a, b)
	}
}

func TestReadRefusesOddFiles(t *testing.T) {
	for _, s := range []string{"", "no gzip", "\x1f\x8b"} {
		if _, err := relation.Read(strings.NewReader(s)); err == nil {
			t.Errorf("%q was read", s)
		}
	}
}

// Find must not panic on mentions that do not fit the sentences.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "Anna (1899", "He his wife Mary, Mary and Mary", "A, B, C, D and E's sons", "\xff (b. \xfe)"} {
		f.Add(s, 0, 0)
	}
	c := classifier(f)
	f.Fuzz(func(t *testing.T, text string, shift, wide int) {
		in := read(t, text)
		check(t, in, c.Find(in))
		for i := range in.Mentions {
			m := &in.Mentions[i]
			m.Head += shift
			m.Last += wide
			m.Sent += shift % 3
		}
		check(t, in, c.Find(in))
	})
}

func check(t *testing.T, in relation.Input, found []relation.Relation) {
	t.Helper()
	for _, r := range found {
		if r.Subject == r.Object || in.Mentions[r.Subject].Kind != "person" {
			t.Fatalf("%+v", r)
		}
	}
}
