package speech

import (
	"strings"
	"testing"
)

func benchText() string {
	return strings.Repeat("\"Where is your brother?\" asked the officer. My mother said that he had gone to town.\n\n"+
		"\"When did he go?\" The officer looked at the stove, and then at us. We knew that he did not believe her.\n\n"+
		"In her memoirs she writes: “We were told that the trains had stopped.” According to the archive, the last one left on 4 May. "+
		"The neighbours' children weren't at home, and the house of the miller stood empty, for he had been arrested in the autumn.\n\n", 200)
}

func BenchmarkFind(b *testing.B) {
	text := benchText()
	flows, sents := paragraphs(text), analyze(b, text)
	b.ResetTimer()
	for b.Loop() {
		Find(text, sents, flows)
	}
	b.ReportMetric(float64(len(strings.Fields(text)))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkAttributions(b *testing.B) {
	text := benchText()
	sents := analyze(b, text)
	b.ResetTimer()
	for b.Loop() {
		Attributions(sents)
	}
	b.ReportMetric(float64(len(strings.Fields(text)))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
