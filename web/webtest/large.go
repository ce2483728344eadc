package webtest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
)

// Size says how large a made archive is.
type Size struct {
	Sources  int
	Passages int // of each source
	People   int // of each source
}

// Large is the size at which pages must still be fast: 10,000 passages, 5,000
// people, 20,000 statements.
var Large = Size{Sources: 100, Passages: 100, People: 50}

// Made makes an archive of made-up sources. The same size gives the same
// archive.
func Made(t testing.TB, size Size) store.Archive {
	t.Helper()
	a, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "made.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	for i := range size.Sources {
		m := maker{Rand: rand.New(rand.NewPCG(7, uint64(i)))}
		if _, err := a.Save(t.Context(), m.reading(i, size), Now); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// maker writes one made-up source.
type maker struct {
	*rand.Rand
	text       strings.Builder
	runes      int
	people     []store.Person
	mentions   []store.Mention
	statements []testimonia.Statement
}

func (m *maker) reading(n int, size Size) *store.Reading {
	for i := range size.People {
		name := m.name()
		m.people = append(m.people, store.Person{ID: fmt.Sprintf("p%d", i), Name: name, Names: []string{name}})
	}
	doc := &document.Document{Name: fmt.Sprintf("Account %d.txt", n+1), Title: fmt.Sprintf("Account of %s", m.people[0].Name),
		Language: "en", Format: "text", Witness: m.people[0].Name}
	for range size.Passages {
		from := m.text.Len()
		m.passage()
		doc.Blocks = append(doc.Blocks, document.Block{Kind: document.Paragraph, Turn: -1, Runs: []document.Span{{Start: from, End: m.text.Len()}}})
		m.write("\n\n")
	}
	doc.Text = m.text.String()
	sum := sha256.Sum256([]byte(doc.Text))
	doc.SHA256 = hex.EncodeToString(sum[:])
	return &store.Reading{Slug: fmt.Sprintf("account-%d", n+1), Original: []byte(doc.Text), Document: doc, Extractor: "made 1",
		People: m.people, Mentions: m.mentions, Statements: m.statements}
}

func (m *maker) write(s string) {
	m.text.WriteString(s)
	m.runes += utf8.RuneCountInString(s)
}

// passage writes a paragraph of about 600 letters, in which two sentences state
// something.
func (m *maker) passage() {
	for range 2 {
		m.filler()
		m.state()
	}
	m.filler()
}

func (m *maker) filler() {
	for range 2 + m.IntN(3) {
		m.write(pick(m, fillers) + " ")
	}
}

// state writes a sentence that says something of somebody.
func (m *maker) state() {
	p := &m.people[m.IntN(len(m.people))]
	kind := pick(m, kinds)
	place := pick(m, places)
	year := fmt.Sprint(1890 + m.IntN(70))
	start := m.runes
	m.mention(p.Name, store.Mention{Kind: testimonia.KindPerson, Person: p.ID})
	m.write(" " + kind.words + " in ")
	m.mention(place, store.Mention{Kind: testimonia.KindPlace, Value: place})
	m.write(" in ")
	m.mention(year, store.Mention{Kind: "date", Value: year})
	s := testimonia.Statement{ID: fmt.Sprintf("s%d", len(m.statements)), Type: kind.of, Subject: testimonia.Ref{ID: p.ID, Name: p.Name, Names: p.Names},
		Date: &testimonia.Date{EDTF: year, Text: year, Calendar: "gregorian"}, Place: &testimonia.Place{Name: place, Names: []string{place}},
		Stance: testimonia.Asserted, Status: testimonia.Proposed, Why: "made", Confidence: m.Float64(), Start: start, End: m.runes,
		Voices: []testimonia.Voice{{ID: m.people[0].ID, Name: m.people[0].Name, Names: m.people[0].Names, Role: testimonia.RoleSpeaker}}}
	if kind.of == testimonia.Marriage || kind.of == testimonia.Association {
		o := &m.people[m.IntN(len(m.people))]
		s.Object = &testimonia.Ref{ID: o.ID, Name: o.Name, Names: o.Names}
	}
	s.Quote = m.text.String()[m.text.Len()-len(p.Name+" "+kind.words+" in "+place+" in "+year):]
	m.statements = append(m.statements, s)
	m.write(". ")
}

func (m *maker) mention(words string, as store.Mention) {
	as.Start, as.End = m.runes, m.runes+utf8.RuneCountInString(words)
	m.mentions = append(m.mentions, as)
	m.write(words)
}

func (m *maker) name() string {
	surname := pick(m, stems) + pick(m, endings)
	return pick(m, given) + " " + pick(m, patronymics) + " " + surname
}

func pick[T any](m *maker, list []T) T { return list[m.IntN(len(list))] }

var kinds = []struct {
	of    testimonia.Type
	words string
}{
	{testimonia.Birth, "was born"}, {testimonia.Death, "died"}, {testimonia.Arrest, "was arrested"}, {testimonia.Exile, "was exiled"},
	{testimonia.Release, "was released"}, {testimonia.Marriage, "was married"}, {testimonia.Position, "taught"},
	{testimonia.Residence, "lived"}, {testimonia.Association, "met friends"}, {testimonia.Sentence, "was sentenced"},
}

var (
	given       = strings.Fields("Anna Boris Vera Grigory Darya Yelena Ivan Zinaida Kirill Lidia Mikhail Nina Oleg Pavel Raisa Semyon Tamara Fyodor Yury Yakov")
	patronymics = strings.Fields("Petrovich Ivanovna Borisovich Pavlovna Semyonovich Olegovna Kirillovich Yakovlevna Fyodorovich Mikhailovna")
	stems       = strings.Fields("Bar Vel Gor Dub Zhar Zim Kal Lug Mor Nov Ost Pol Rud Sad Tal Ush Khol Chern Shil Yast Bel Vor Gus Dron Kov Lis Med Orl Rak Sok")
	endings     = strings.Fields("anov enko insky ovich ukin atov evsky ishvili unov emsky idze oshin arov elsky yakov usin")
	places      = strings.Fields("Moscow Leningrad Kiev Minsk Odessa Warsaw Riga Vilnius Tbilisi Tashkent Omsk Tomsk Perm Kazan Samara Saratov")
	fillers     = []string{"That winter was long and there was little to eat.", "Nobody in the house spoke of it afterwards.",
		"We had two rooms then, and the stove was in the larger one.", "The letters came seldom, and later they did not come at all.",
		"I remember the stairs and the smell of wet coats.", "My aunt kept the papers in a tin under the floor."}
)
