package reading_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/reading"
	"github.com/testimonia/testimonia/web/webtest"
)

// dense makes a room with a source of about so many bytes that attests as much
// as biographical notes do: a statement on every 90 bytes, three names, and a
// date in each sentence.
func dense(t testing.TB, size int) *base.Room {
	const sentence = "In March 1937 Anna was arrested in Brno, and Anna never saw Brno again; she was 14. "
	var text strings.Builder
	var mentions []store.Mention
	var list []testimonia.Statement
	for i := 0; text.Len() < size; i++ {
		if i%6 == 0 {
			text.WriteString("\n\n")
		}
		at := utf8.RuneCountInString(text.String())
		word := func(w string, kind testimonia.Kind) {
			start := at + strings.Index(sentence, w)
			m := store.Mention{Span: testimonia.Span{Start: start, End: start + len(w)}, Kind: kind, Value: "1937-03"}
			if kind == testimonia.KindPerson {
				m.Person, m.Value = "p", ""
			}
			mentions = append(mentions, m)
		}
		word("March 1937", "date")
		word("Anna", testimonia.KindPerson)
		word("Brno", testimonia.KindPlace)
		word("she", testimonia.KindPerson)
		list = append(list, testimonia.Statement{ID: fmt.Sprintf("s%05d", i), Type: testimonia.Arrest, Subject: testimonia.Ref{ID: "p", Name: "Anna"},
			Date: &testimonia.Date{EDTF: fmt.Sprintf("%d-03", 1900+i%90), Calendar: "gregorian"}, Place: &testimonia.Place{Name: "Brno"}, Stance: testimonia.Asserted,
			Quote: sentence[:39], Start: at, End: at + 39, Why: "by hand", Confidence: .9, Status: testimonia.Proposed})
		text.WriteString(sentence)
	}
	a := webtest.Archive(t)
	saved(t, a, "dense", text.String(), mentions, list)
	return webtest.Room(t, a, reading.Page())
}

// BenchmarkDensePart asks for a full part of a source that attests much.
func BenchmarkDensePart(b *testing.B) {
	h := dense(b, 100_000)
	weight := 0
	for b.Loop() {
		r := webtest.Get(b, h, "/sources/dense", "Accept-Encoding", "gzip")
		if r.StatusCode != http.StatusOK {
			b.Fatal(r.Status)
		}
		weight = len(webtest.Body(b, r))
	}
	b.ReportMetric(float64(weight)/1000, "kB")
}

// TestPartIsLight: no part is more than a page should weigh.
func TestPartIsLight(t *testing.T) {
	h := dense(t, 60_000)
	for _, target := range []string{"/sources/dense", "/sources/dense?part=2"} {
		if n := len(webtest.Body(t, webtest.Get(t, h, target, "Accept-Encoding", "gzip"))); n > 100_000 {
			t.Errorf("%s weighs %d bytes", target, n)
		}
	}
}
