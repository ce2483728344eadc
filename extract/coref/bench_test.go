package coref_test

import (
	"os"
	"strings"
	"testing"

	"context"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/coref"
)

// BenchmarkResolve measures who is meant, given sentences and names, over the
// passages of the case files; the extra metric is words a second.
func BenchmarkResolve(b *testing.B) {
	var all strings.Builder
	for _, f := range []string{"names", "pronouns", "kin"} {
		data, err := os.ReadFile("testdata/" + f + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		for _, c := range strings.Split(string(data), "\n== ")[1:] {
			passage, _, _ := strings.Cut(c, "\n--\n")
			_, passage, _ = strings.Cut(passage, "\n")
			all.WriteString(passage + "\n\n")
		}
	}
	text := strings.Repeat(all.String(), 20)
	doc, err := document.Read(context.Background(), "case.md", []byte(text), document.Options{})
	if err != nil {
		b.Fatal(err)
	}
	in := input(b, doc)
	words := len(strings.Fields(text))
	for b.Loop() {
		coref.Resolve(in)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
