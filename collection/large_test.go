package collection_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
)

var now = time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)

// made is an archive of invented sources that speak of the same people in
// different spellings and disagree about dates: so many sources, each with so
// many people, of each of whom it says four things.
func made(t testing.TB, sources, people int) store.Archive {
	t.Helper()
	a, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	r := rand.New(rand.NewPCG(1, uint64(sources)))
	for i := range sources {
		if _, err := a.Save(t.Context(), madeReading(r, i, people), now); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

var (
	given  = []string{"Anna", "Jan", "Eva", "Pavel", "Marie", "Josef", "Hana", "Karel", "Vera", "Ivan"}
	stems  = []string{"Kov", "Nov", "Hor", "Mal", "Ber", "Dvor", "Sed", "Pros", "Zem", "Lip", "Rud", "Vlk"}
	middle = []string{"a", "an", "ek", "ov", "ic", "ul", "er", "il", "os", "ym"}
	ends   = []string{"ák", "ský", "ář", "ov", "enko", "ich", "ec", "man"}
	kinds  = []testimonia.Type{testimonia.Birth, testimonia.Arrest, testimonia.Kinship, testimonia.Position, testimonia.Release,
		testimonia.Death, testimonia.Meeting, testimonia.Residence, testimonia.Marriage}
	towns = []string{"Brno", "Olomouc", "Ostrava", "Praha", "Plzeň"}
)

// madeReading is one source. Its first person tells it and quotes the second.
func madeReading(r *rand.Rand, number, people int) *store.Reading {
	out := &store.Reading{Slug: fmt.Sprintf("source-%d", number), Original: []byte("x"), Extractor: "x", Document: &document.Document{
		Name: "a.txt", Title: fmt.Sprintf("Source %d", number), Language: "en", Format: "text", SHA256: fmt.Sprint(number)}}
	for i := range people {
		h := r.IntN(25 * people)
		name := given[h%len(given)] + " " + stems[h/10%len(stems)] + middle[h/7%len(middle)] + middle[h/31%len(middle)] + ends[h/3%len(ends)]
		if r.IntN(8) == 0 {
			name = name[:1] + ". " + name[strings.Index(name, " ")+1:]
		}
		out.People = append(out.People, store.Person{ID: fmt.Sprintf("p%d", i), Name: name, Names: []string{name}})
	}
	ref := func(i int) testimonia.Ref {
		p := out.People[i]
		return testimonia.Ref{ID: p.ID, Name: p.Name, Names: p.Names}
	}
	voice := func(i int) testimonia.Voice {
		x := ref(i)
		return testimonia.Voice{ID: x.ID, Name: x.Name, Names: x.Names, Role: testimonia.RoleSpeaker}
	}
	var text strings.Builder
	at := 0
	for n := range 4 * people {
		s := testimonia.Statement{ID: fmt.Sprintf("s%d", n), Type: kinds[r.IntN(len(kinds))], Subject: ref(n / 4), Stance: testimonia.Asserted,
			Why: fmt.Sprintf("rule%d word.VERB nsubj", n%5), Confidence: float64(r.IntN(100)) / 100, Status: testimonia.Proposed, Voices: []testimonia.Voice{}}
		s.Quote = fmt.Sprintf("the %dth thing of %s", n, s.Subject.Name)
		s.Start, s.End = at, at+len([]rune(s.Quote))
		at = s.End + 2
		text.WriteString(s.Quote + ". ")
		if r.IntN(3) > 0 {
			year := fmt.Sprint(1890 + r.IntN(70))
			s.Date = &testimonia.Date{EDTF: year, Text: year, Calendar: "gregorian"}
		}
		if r.IntN(4) == 0 {
			town := towns[r.IntN(len(towns))]
			s.Place = &testimonia.Place{Name: town, Names: []string{town}}
		}
		switch s.Type {
		case testimonia.Kinship, testimonia.Meeting, testimonia.Marriage:
			o := ref(r.IntN(people))
			s.Object = &o
			if s.Type == testimonia.Kinship {
				s.Detail = []string{"child of", "parent of", "sibling of"}[r.IntN(3)]
			}
		case testimonia.Position:
			s.Detail = "clerk"
		}
		if n%10 > 0 {
			s.Voices = append(s.Voices, voice(0))
		}
		if n%7 == 0 {
			s.Voices = append(s.Voices, voice(1%people))
		}
		out.Statements = append(out.Statements, s)
	}
	out.Document.Text = text.String()
	return out
}
