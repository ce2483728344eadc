package date_test

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/date/plain"
)

// BenchmarkFind reads a text with about as many dates as a life story has.
func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("My father joined the party at a very young age and worked in the factory with his brothers. "+
		"In August 1936, he was arrested, and two years later my mother was sent into exile with us, the children of the house. "+
		"We lived there under very modest circumstances until the war was over and everybody wanted to go home again.\n\n", 500)
	sents := plain.Sentences(text)
	words := 0
	for i := range sents {
		words += len(sents[i].Tokens)
	}
	for b.Loop() {
		date.Find(text, sents, date.Options{})
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
