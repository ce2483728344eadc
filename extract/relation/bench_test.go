package relation_test

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia/extract/relation"
)

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Anna Weiss was born in 1899 in Vienna and studied at the University of Graz, where she met her husband, Karl Braun. "+
		"In 1938 they fled to Prague. Their son Peter worked for the Red Cross and lived in London until 1946. "+
		"The winter was cold and nobody in the village had enough wood. ", 50)
	in := read(b, text)
	c, err := relation.New()
	if err != nil {
		b.Fatal(err)
	}
	words := len(strings.Fields(text))
	b.ResetTimer()
	for b.Loop() {
		c.Find(in)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
