package speech

import (
	"fmt"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
)

func analyze(t testing.TB, text string) []language.Sentence {
	t.Helper()
	m, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	return m.Analyze(text, paragraphs(text))
}

func phrase(text string, sents []language.Sentence, r Range) string {
	if !r.Exists() {
		return "-"
	}
	toks := sents[r.Sent].Tokens
	return strings.Join(strings.Fields(text[toks[r.First].Start:toks[r.Last].End]), " ")
}

func TestSpeakers(t *testing.T) {
	for _, c := range cases(t, "testdata/speakers.txt") {
		t.Run(c.name, func(t *testing.T) {
			sents := analyze(t, c.input)
			var b strings.Builder
			for _, q := range Find(c.input, sents, paragraphs(c.input)) {
				fmt.Fprintf(&b, "%s | %s\n", phrase(c.input, sents, q.Speaker), first(c.input[q.Inner.Start:q.Inner.End]))
			}
			if got := strings.TrimSpace(b.String()); got != c.want {
				t.Errorf("%s\n got: %s\nwant: %s", c.input, got, c.want)
			}
		})
	}
}

// first returns the first three words.
func first(s string) string {
	w := strings.Fields(s)
	return strings.Join(w[:min(len(w), 3)], " ")
}

func TestAttributions(t *testing.T) {
	for _, c := range cases(t, "testdata/attributions.txt") {
		t.Run(c.name, func(t *testing.T) {
			sents := analyze(t, c.input)
			var b strings.Builder
			for _, a := range Attributions(sents) {
				fmt.Fprintf(&b, "%s | %s | %s", phrase(c.input, sents, a.Source), phrase(c.input, sents, a.Cue), a.Stance)
				if a.Basis != "" {
					fmt.Fprintf(&b, ", %s", a.Basis)
				}
				if a.Negated {
					b.WriteString(", negated")
				}
				if a.Hearer.Exists() {
					fmt.Fprintf(&b, " | to %s", phrase(c.input, sents, a.Hearer))
				}
				if a.Work.Exists() {
					fmt.Fprintf(&b, " | in %s", phrase(c.input, sents, a.Work))
				}
				fmt.Fprintf(&b, " | %s\n", phrase(c.input, sents, a.Content))
			}
			got := strings.TrimSpace(b.String())
			if got == "" {
				got = "none"
			}
			if got != c.want {
				t.Errorf("%s\n got: %s\nwant: %s", c.input, got, c.want)
			}
		})
	}
}

// check asserts what holds of the quotations of any text.
func check(t *testing.T, text string, quotes []Quotation) {
	t.Helper()
	for i, q := range quotes {
		if q.Start < 0 || q.End > len(text) || q.Start > q.Inner.Start || q.Inner.Start > q.Inner.End || q.Inner.End > q.End {
			t.Fatalf("quotation %d has a bad span: %+v in %q", i, q, text)
		}
		if i > 0 && q.Start < quotes[i-1].Start {
			t.Fatalf("quotation %d stands before the one before it", i)
		}
		if (q.Parent < 0) != (q.Depth == 0) || q.Parent >= i {
			t.Fatalf("quotation %d at depth %d has the parent %d", i, q.Depth, q.Parent)
		}
		if q.Parent >= 0 && (q.Depth != quotes[q.Parent].Depth+1 || !quotes[q.Parent].Contains(q.Span)) {
			t.Fatalf("quotation %d does not lie in its parent: %q", i, text)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "\"", "“a ‘b “c” d’ e”", "'''\"\"\"", "«»„“,,x''``", "\xff\"\xfe'a", "He said: \"A\n\n\"B\" 'c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		check(t, text, Find(text, nil, nil))
		check(t, text, Find(text, nil, paragraphs(text)))
		sents := analyze(t, text)
		check(t, text, Find(text, sents, paragraphs(text)))
		for _, a := range Attributions(sents) {
			if n := len(sents[a.Cue.Sent].Tokens); a.Content.First < 0 || a.Content.Last >= n || a.Content.First > a.Content.Last {
				t.Fatalf("bad content %+v of %d tokens", a, n)
			}
		}
	})
}

func TestReportsOver(t *testing.T) {
	text := "Lena writes that her aunt claimed that the letter was burned."
	sents := analyze(t, text)
	r := NewReports(Attributions(sents))
	for word, want := range map[string]string{"burned": "write claim", "claimed": "write", "writes": "", "aunt": "write"} {
		for i, tok := range sents[0].Tokens {
			if tok.Form != word {
				continue
			}
			var got []string
			for _, a := range r.Over(0, i) {
				got = append(got, a.Lemma)
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%s: got %q, want %q", word, got, want)
			}
		}
	}
}
