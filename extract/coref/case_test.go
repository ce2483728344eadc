package coref_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/extract/speech"
	"github.com/testimonia/testimonia/language/en"
)

// A case file holds cases of the form
//
//	== title
//	the passage, as a document of its own
//	--
//	words → person
//
// "words#2" are the second occurrence of the words in the passage, "A + B" are
// the members of a group, "nobody" is a mention that stands for nobody known.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		cases := strings.Split("\n"+string(data), "\n== ")
		for _, c := range cases[1:] {
			title, rest, _ := strings.Cut(c, "\n")
			passage, want, ok := strings.Cut(rest, "\n--\n")
			if !ok {
				t.Fatalf("%s: case %q has no separator", path, title)
			}
			t.Run(filepath.Base(path)+"/"+title, func(t *testing.T) { checkCase(t, passage, want) })
		}
	}
}

func checkCase(t *testing.T, passage, want string) {
	doc, res := read(t, passage)
	for line := range strings.Lines(want) {
		words, person, ok := strings.Cut(strings.TrimSpace(line), " → ")
		if !ok {
			continue
		}
		got, found := meant(doc.Text, res, words)
		if !found {
			t.Errorf("%q is no mention", words)
		} else if got != person {
			t.Errorf("%q is %s, want %s", words, got, person)
		}
	}
}

// meant returns the names of whom the words stand for.
func meant(text string, res *coref.Result, words string) (string, bool) {
	words, nth, _ := strings.Cut(words, "#")
	skip, _ := strconv.Atoi(nth)
	skip = max(0, skip-1)
	for i := range res.Mentions {
		m := &res.Mentions[i]
		if strings.Join(strings.Fields(text[m.Start:m.End]), " ") != words {
			continue
		}
		if skip--; skip >= 0 {
			continue
		}
		if m.Entity < 0 {
			return "nobody", true
		}
		return nameOf(res, m.Entity), true
	}
	return "", false
}

func nameOf(res *coref.Result, e int) string {
	members := res.Entities[e].Members
	if len(members) < 2 {
		return res.Entities[e].Name
	}
	var names []string
	for _, m := range members {
		names = append(names, res.Entities[m].Name)
	}
	return strings.Join(names, " + ")
}

var (
	models     = sync.OnceValues(en.New)
	recognizer = sync.OnceValues(mention.New)
)

// read takes a passage the way a file is read, up to who is meant.
func read(t testing.TB, passage string) (*document.Document, *coref.Result) {
	doc, err := document.Read(context.Background(), "case.md", []byte(passage), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc, coref.Resolve(input(t, doc))
}

func input(t testing.TB, doc *document.Document) coref.Input {
	english, err := models()
	if err != nil {
		t.Fatal(err)
	}
	names, err := recognizer()
	if err != nil {
		t.Fatal(err)
	}
	flows := doc.Flows()
	sents := english.Analyze(doc.Text, flows)
	in := coref.Input{Text: doc.Text, Sents: sents, Title: doc.Title, Main: doc.Witness}
	for i := range doc.Blocks {
		in.Blocks = append(in.Blocks, block(doc, &doc.Blocks[i]))
	}
	for _, m := range names.Find(doc.Text, sents) {
		in.Named = append(in.Named, coref.Named{Span: m.Span, Kind: m.Kind, Person: m.Name})
	}
	for _, q := range speech.Find(doc.Text, sents, flows) {
		if q.Kind.Said() {
			in.Quotes = append(in.Quotes, quote(in, q))
		}
	}
	for _, g := range doc.Glosses {
		in.Glosses = append(in.Glosses, coref.Gloss{Span: g.Span, Inner: g.Inner})
	}
	for _, m := range doc.Marks {
		in.Marks = append(in.Marks, coref.Mark{Span: m.Span, Note: m.Note})
	}
	return in
}

func block(doc *document.Document, b *document.Block) coref.Block {
	out := coref.Block{Kind: coref.BlockKind(b.Kind), Turn: b.Turn, Note: b.Note}
	if b.Turn >= 0 {
		turn := doc.Turns[b.Turn]
		out.Speaker = turn.Speaker
		if turn.Role == testimonia.RoleInterviewer {
			out.Addressee = doc.Witness
		}
	}
	return out
}

func quote(in coref.Input, q speech.Quotation) coref.Quote {
	out := coref.Quote{Span: q.Span}
	if q.Speaker.Exists() {
		toks := in.Sents[q.Speaker.Sent].Tokens
		out.Speaker = coref.Span{Start: toks[q.Speaker.First].Start, End: toks[q.Speaker.Last].End}
	}
	return out
}
