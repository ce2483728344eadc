package sqlite_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
	"github.com/testimonia/testimonia/store/storetest"
)

// made is an archive of so many sources, each with so many people, and for each
// of these four statements in two voices and twenty mentions.
func made(b *testing.B, sources, people int) *sqlite.Archive {
	b.Helper()
	ctx := context.Background()
	a, err := sqlite.Create(ctx, filepath.Join(b.TempDir(), "a.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	for i := range sources {
		if _, err := a.Save(ctx, madeReading(i, people), storetest.Now); err != nil {
			b.Fatal(err)
		}
	}
	return a
}

func madeReading(number, people int) *store.Reading {
	r := &store.Reading{Slug: fmt.Sprintf("source-%d", number), Original: []byte("x"), Extractor: "x", Document: &document.Document{
		Name: "a.txt", Title: "A", Language: "en", Format: "text", SHA256: fmt.Sprint(number)}}
	var text strings.Builder
	at := 0 // in code points
	write := func(s string) testimonia.Span {
		text.WriteString(s)
		from := at
		at += len([]rune(s))
		return testimonia.Span{Start: from, End: at}
	}
	for i := range people {
		p := store.Person{ID: fmt.Sprintf("p%d", i), Name: fmt.Sprintf("Ján Kováč %d", i), Gender: "male"}
		p.Names = []string{p.Name, "Ján"}
		r.People = append(r.People, p)
		for k := range 20 {
			words := "he"
			if k%4 == 0 {
				words = p.Name
			}
			r.Mentions = append(r.Mentions, store.Mention{Span: write(words), Kind: testimonia.KindPerson, Person: p.ID})
			write(" was taken to the barracks beyond the river, ")
		}
		for k, kind := range []testimonia.Type{testimonia.Arrest, testimonia.Release, testimonia.Birth, testimonia.Death} {
			span := write("he was arrested in May 1950")
			r.Statements = append(r.Statements, testimonia.Statement{ID: fmt.Sprintf("s%d-%d", i, k), Type: kind,
				Subject: testimonia.Ref{ID: p.ID, Name: p.Name, Names: p.Names}, Quote: "he was arrested in May 1950",
				Start: span.Start, End: span.End, Date: &testimonia.Date{EDTF: "1950-05", Text: "May 1950", Calendar: "gregorian"},
				Voices: []testimonia.Voice{{Name: "the witness", Role: testimonia.RoleSpeaker}, {ID: "p0", Name: "Ján Kováč 0", Role: testimonia.RoleQuoted}},
				Stance: testimonia.Asserted, Why: "made", Confidence: 0.5, Status: testimonia.Proposed})
			write(". ")
		}
	}
	r.Document.Text = text.String()
	return r
}

// BenchmarkDecideAll decides about 500 statements at once.
func BenchmarkDecideAll(b *testing.B) {
	a := made(b, 1, 125)
	for b.Loop() {
		var list []store.Decision
		for i := range 125 {
			for k := range 4 {
				list = append(list, store.Decision{Statement: fmt.Sprintf("source-0.s%d-%d", i, k), Action: store.Reject, Author: "Eva", At: storetest.Now})
			}
		}
		if out, err := a.DecideAll(context.Background(), list); err != nil || len(out) != 500 {
			b.Fatal(err)
		}
	}
}

// BenchmarkHistory asks for the newest acts of many.
func BenchmarkHistory(b *testing.B) {
	ctx := context.Background()
	a := made(b, 1, 125)
	var list []store.Decision
	for i := range 125 {
		list = append(list, store.Decision{Statement: fmt.Sprintf("source-0.s%d-0", i), Action: store.Confirm, Author: "Eva", At: storetest.Now})
	}
	for range 80 { // ten thousand decisions
		if _, err := a.DecideAll(ctx, list); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if out, err := a.History(ctx, 20, 0); err != nil || len(out) != 20 {
			b.Fatal(err)
		}
	}
}

// BenchmarkForms looks at 2,000 mentions in a text of a million letters.
func BenchmarkForms(b *testing.B) {
	a := made(b, 1, 1000)
	ids := make([]string, 100)
	for i := range ids {
		ids[i] = fmt.Sprintf("source-0.ján-kováč-%d", i*10)
	}
	b.ResetTimer()
	for b.Loop() {
		out, err := a.Forms(context.Background(), ids)
		if err != nil || len(out) != 200 {
			b.Fatal(len(out), err)
		}
	}
	d, err := a.Document(context.Background(), "source-0")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(len(d.Text)), "bytes")
}

// BenchmarkPeople reads 5,000 people of 50 sources, those of one, and one.
func BenchmarkPeople(b *testing.B) {
	a := made(b, 50, 100)
	for _, c := range []struct {
		name   string
		filter store.PersonFilter
		want   int
	}{
		{"all", store.PersonFilter{}, 5000},
		{"of a source", store.PersonFilter{Source: "source-7"}, 100},
		{"one", store.PersonFilter{ID: "source-7.ján-kováč-5"}, 1},
		{"of a name", store.PersonFilter{Name: "Ján Kováč 5"}, 50},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				out, err := a.People(context.Background(), c.filter)
				if err != nil || len(out) != c.want || out[0].Mentions != 20 || out[0].Statements != 4 {
					b.Fatal(len(out), err)
				}
			}
		})
	}
}

// BenchmarkStatements reads 20,000 statements of 50 sources.
func BenchmarkStatements(b *testing.B) {
	a := made(b, 50, 100)
	for b.Loop() {
		n := 0
		for _, err := range a.Statements(context.Background(), store.StatementFilter{Status: store.Standing()}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != 20_000 {
			b.Fatal(n)
		}
	}
}
