package speech

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/language"
)

// section is one case of a case file: number, input, ---, expected.
type section struct{ name, input, want string }

// cases reads a case file: cases are set apart by a line "=== name", input and
// expected answer by a line "---".
func cases(t *testing.T, file string) []section {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []section
	for _, part := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		name, body, _ := strings.Cut(part, "\n")
		input, want, ok := strings.Cut(body, "\n---\n")
		if !ok {
			t.Fatalf("%s: case %q has no line ---", file, name)
		}
		out = append(out, section{strings.TrimSpace(name), strings.Trim(input, "\n"), strings.TrimSpace(want)})
	}
	return out
}

// paragraphs makes a flow of every paragraph set apart by an empty line.
func paragraphs(text string) []language.Flow {
	var out []language.Flow
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		end := at + len(strings.TrimRight(p, "\n"))
		out = append(out, language.Flow{Block: len(out), Runs: []Span{{Start: at, End: end}}})
		at += len(p)
	}
	return out
}

// show prints quotations as the case files have them: depth as indent, kind,
// words, and what is odd about it.
func show(text string, quotes []Quotation) string {
	var b strings.Builder
	for _, q := range quotes {
		inner := strings.Join(strings.Fields(text[q.Inner.Start:q.Inner.End]), " ")
		if r := []rune(inner); len(r) > 60 {
			inner = string(r[:28]) + " … " + string(r[len(r)-28:])
		}
		note := ""
		if q.Unclosed {
			note += " (unclosed)"
		}
		if len(q.Reopened) > 0 {
			note += fmt.Sprintf(" (reopened %d)", len(q.Reopened))
		}
		fmt.Fprintf(&b, "%s%s: %s%s\n", strings.Repeat("  ", q.Depth), q.Kind, inner, note)
	}
	if b.Len() == 0 {
		return "none"
	}
	return strings.TrimSpace(b.String())
}

func TestQuotations(t *testing.T) {
	for _, c := range cases(t, "testdata/quotations.txt") {
		t.Run(c.name, func(t *testing.T) {
			quotes := Find(c.input, nil, paragraphs(c.input))
			if got := show(c.input, quotes); got != c.want {
				t.Errorf("%s\n got: %s\nwant: %s", c.input, got, c.want)
			}
		})
	}
}
