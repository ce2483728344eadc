package en

import (
	"bytes"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/testimonia/testimonia/language"
)

func model(t testing.TB) *Model {
	t.Helper()
	m, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func whole(text string) []language.Flow {
	return []language.Flow{{Runs: []language.Span{{Start: 0, End: len(text)}}}}
}

// check reports everything that must hold of an analysis of any text.
func check(t *testing.T, text string, sents []language.Sentence) {
	t.Helper()
	last := 0
	for i := range sents {
		s := &sents[i]
		if len(s.Tokens) == 0 {
			t.Fatalf("sentence %d is empty", i)
		}
		if s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
			t.Errorf("sentence %d spans %v", i, s.Span)
		}
		for _, tok := range s.Tokens {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(text) {
				t.Fatalf("token %q at %v after %d", tok.Form, tok.Span, last)
			}
			if straight(text[tok.Start:tok.End]) != tok.Form {
				t.Errorf("token %q stands at %q", tok.Form, text[tok.Start:tok.End])
			}
			last = tok.End
		}
		checkTree(t, s)
	}
}

func checkTree(t *testing.T, s *language.Sentence) {
	t.Helper()
	root := s.Root()
	for j, tok := range s.Tokens {
		if (tok.Head < 0) != (tok.Rel == "root") || tok.Head < 0 && j != root {
			t.Errorf("token %d %q: head %d, relation %s", j, tok.Form, tok.Head, tok.Rel)
		}
		if tok.Head >= 0 && s.Tokens[tok.Head].Rel == "flat" && tok.Rel != "punct" && tok.Rel != "conj" {
			t.Errorf("token %d %q hangs from a later part of a name", j, tok.Form)
		}
		if root < 0 || !s.Governs(root, j) {
			t.Errorf("token %d %q hangs outside the tree", j, tok.Form)
		}
	}
}

var odd = []string{
	"", " ", ".", "...", "\xff\xfe", "a\x00b", "((((((", `"""`, "I", "I.", "I. I. I.", "don't", "'", "n't", "A'", "…?!",
	"http://", "www.", "@@@@", "1,", "1.", "1. 2. 3.", "-", "a-b-c-", "é.é.é.", "U.S.", "\u200b", "𝒳𝒴", "'s 's 's",
	"My father was arrested in 1937. He was shot, they said, “like a dog”.",
}

func TestOddInput(t *testing.T) {
	m := model(t)
	for _, text := range odd {
		check(t, text, m.Analyze(text, whole(text)))
	}
	for _, unit := range []string{"(", "a'", "a.", "1-", "'s", "x ", ") ", `" `, "A. ", "-a", "1,000", "é’"} {
		text := strings.Repeat(unit, 2000)
		check(t, text, m.Analyze(text, whole(text)))
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, text := range odd {
		f.Add(text)
	}
	m := model(f)
	f.Fuzz(func(t *testing.T, text string) {
		check(t, text, m.Analyze(text, whole(text)))
	})
}

func TestSkippedParts(t *testing.T) {
	text := "He was sent to the Conference in 1912. [1] In fact he was impris\n\n— 4 —\n\noned."
	cut := strings.Index(text, "[1]")
	page := strings.Index(text, "\n\n— 4")
	runs := []language.Span{{Start: 0, End: cut}, {Start: cut + 3, End: page}, {Start: page + len("\n\n— 4 —\n\n"), End: len(text)}}
	sents := model(t).Analyze(text, []language.Flow{{Block: 7, Runs: runs}})
	check(t, text, sents)
	if len(sents) != 2 || sents[0].Block != 7 || sents[1].Tokens[0].Form != "In" {
		t.Errorf("sentences: %+v", sents)
	}
	for _, s := range sents {
		for _, tok := range s.Tokens {
			if strings.ContainsAny(tok.Form, "[]—") {
				t.Errorf("token %q stands in a part to be skipped", tok.Form)
			}
		}
	}
}

func BenchmarkAnalyze(b *testing.B) {
	m := model(b)
	text := strings.Repeat("In August 1936, he was arrested, and his wife, who had worked at the factory since the war, was sent into exile. ", 50)
	words := 0
	for b.Loop() {
		for _, s := range m.Analyze(text, whole(text)) {
			words += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

func TestConcurrentUse(t *testing.T) {
	m := model(t)
	text := "My father, who had been arrested in 1937, never came back. We waited for him until the war."
	want := m.Analyze(text, whole(text))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 10 {
				if got := m.Analyze(text, whole(text)); !reflect.DeepEqual(got, want) {
					t.Error("the same text is read in two ways")
				}
			}
		})
	}
	wg.Wait()
}

func TestReadRefusesDamage(t *testing.T) {
	for _, n := range []int{10, len(modelFile) / 20} {
		if _, err := Read(bytes.NewReader(modelFile[:n]), bytes.NewReader(clusterFile)); err == nil {
			t.Errorf("a model cut off after %d bytes is read without error", n)
		}
	}
	if _, err := Read(bytes.NewReader(modelFile), bytes.NewReader(nil)); err == nil {
		t.Error("an empty cluster file is read without error")
	}
}
