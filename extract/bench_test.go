package extract

import (
	"context"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/document"
)

// BenchmarkExtract reads a text of invented passages on one core.
func BenchmarkExtract(b *testing.B) {
	x, err := New()
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("Pavel Lomov, a printer from Łódź, was arrested in the spring of 1937 and shot on 1 March 1938. "+
		"“They took us all,” said his wife, Vera, “and we never saw the house again.” In 1940 she moved to Minsk.\n\n", 400)
	doc, err := document.Read(context.Background(), "prose.txt", []byte(text), document.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := x.Extract(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(strings.Fields(text))*b.N)/b.Elapsed().Seconds(), "words/s")
}
