package en

import (
	"os"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/language"
)

// cases reads a file of cases: "# title", input, "--", what is expected.
func cases(t *testing.T, name string, run func(t *testing.T, input, want string)) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(string(b), "\n# ")
	if len(parts) < 2 {
		t.Fatalf("%s holds no case", name)
	}
	for _, p := range parts[1:] {
		title, body, _ := strings.Cut(p, "\n")
		input, want, ok := strings.Cut(body, "\n--\n")
		if !ok {
			t.Fatalf("case %q has no line of two hyphens", title)
		}
		t.Run(title, func(t *testing.T) { run(t, strings.TrimSpace(input), strings.TrimSpace(want)) })
	}
}

func TestTokens(t *testing.T) {
	cases(t, "testdata/tokens.txt", func(t *testing.T, input, want string) {
		var forms []string
		for _, r := range tokenize(input, whole(input)[0], nil) {
			forms = append(forms, r.form)
		}
		if got := strings.Join(forms, " "); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}

func TestSentences(t *testing.T) {
	m := model(t)
	cases(t, "testdata/sentences.txt", func(t *testing.T, input, want string) {
		var lines []string
		for _, s := range m.Analyze(input, whole(input)) {
			lines = append(lines, input[s.Start:s.End])
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	})
}

func TestRunsAreOneFlow(t *testing.T) {
	text := "He was sent to the camp in\n\nthe north. She stayed."
	gap := strings.Index(text, "\n\n")
	runs := []language.Span{{Start: 0, End: gap}, {Start: gap + 2, End: len(text)}}
	sents := model(t).Analyze(text, []language.Flow{{Runs: runs}})
	if len(sents) != 2 || sents[1].Tokens[0].Form != "She" {
		t.Errorf("%d sentences", len(sents))
	}
}

func TestLemmas(t *testing.T) {
	m := model(t)
	cases(t, "testdata/lemmas.txt", func(t *testing.T, input, want string) {
		var lemmas []string
		for w := range strings.FieldsSeq(input) {
			part := strings.Split(w, "/")
			lemmas = append(lemmas, m.forms.lemmaOf(part[0], part[1], part[2], false))
		}
		if got := strings.Join(lemmas, " "); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}
