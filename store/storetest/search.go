package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// Searchable is a reading of a text whose paragraphs are its blocks; its bytes
// are its slug, so that another text under the slug is a new reading.
func Searchable(slug, title, text, extractor string) *store.Reading {
	sum := sha256.Sum256([]byte(slug))
	r := &store.Reading{Slug: slug, Original: []byte(slug), Extractor: extractor,
		Document: &document.Document{Name: slug + ".txt", Title: title, Format: "text", SHA256: hex.EncodeToString(sum[:]), Text: text}}
	shape(r.Document)
	return r
}

const camp = `We reached the camp in the winter of 1937. Nobody had told us where we were.

Mr. Serebryakov kept the lists of the workers. He was a quiet man; I never saw him angry.

The lists were burnt in spring, and the quiet man was gone. Serebryakov's brother asked for him.`

const village = `Зимой мы жили в деревне у тётки. Аресты начались в мае.

Первым арестовали Серебрякова, учителя. Его жена искала его два года.

Про Серебрякова потом никто не говорил. Учитель Иван Иванов его заменил.`

// searched opens an archive of two sources.
func searched(t *testing.T, a store.Archive) store.Archive {
	t.Helper()
	save(t, a, Searchable("camp", "The camp", camp, "x 1"))
	save(t, a, Searchable("village", "Деревня", village, "x 1"))
	return a
}

func find(t *testing.T, a store.Archive, q store.Query) store.Hits {
	t.Helper()
	hits, err := a.Search(context.Background(), q)
	if err != nil {
		t.Fatalf("%q: %v", q.Text, err)
	}
	return hits
}

// marked writes hits as "slug block: marked words|…", parted by blanks.
func marked(hits store.Hits) string {
	var out []string
	for _, s := range hits.Sources {
		for _, p := range s.Passages {
			var words []string
			for _, part := range p.Parts() {
				if part.Marked {
					words = append(words, part.Text)
				}
			}
			out = append(out, s.Source.Slug+" "+string(rune('0'+p.Block))+": "+strings.Join(words, "|"))
		}
	}
	return strings.Join(out, "; ")
}

func testSearch(t *testing.T, a store.Archive) {
	searched(t, a)
	for query, want := range map[string]string{
		"":                         "",
		" … ":                      "",
		"winter":                   "camp 0: winter",
		"WINTER 1937":              "camp 0: winter|1937",
		"list":                     "camp 1: lists; camp 2: lists",
		"list winter":              "",
		"lists -burnt":             "camp 1: lists",
		"lists -brothers":          "camp 1: lists",
		"-lists":                   "camp 1: lists; camp 2: lists",
		`"the quiet man"`:          "camp 2: the quiet man",
		`"quiet man"`:              "camp 1: quiet man; camp 2: quiet man",
		`"quiet man" -"the quiet"`: "camp 1: quiet man",
		`"list"`:                   "",
		`"quiet man`:               "camp 1: quiet|man; camp 2: quiet|man",
		"wint*":                    "camp 0: winter",
		"w* winter":                "",
		"serebriakov":              "camp 1: Serebryakov; camp 2: Serebryakov; village 1: Серебрякова; village 2: Серебрякова",
		"серебряков":               "camp 1: Serebryakov; camp 2: Serebryakov; village 1: Серебрякова; village 2: Серебрякова",
		`"serebryakov"`:            "camp 1: Serebryakov; camp 2: Serebryakov",
		"Serebrakow":               "camp 1: Serebryakov; camp 2: Serebryakov; village 1: Серебрякова; village 2: Серебрякова",
		"-serebriakov учителя":     "",
		"арест":                    "village 0: Аресты",
		"тетка":                    "village 0: тётки",
		"ТЁТКИ":                    "village 0: тётки",
		"Иванов":                   "village 2: Иванов",
		"Иван":                     "village 2: Иван",
		`winter" OR "x`:            "",
		"words: (winter)":          "",
		"winter NEAR(1937)":        "",
	} {
		if got := marked(find(t, a, store.Query{Text: query})); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", query, got, want)
		}
	}
}

func testSearchCounts(t *testing.T, a store.Archive) {
	searched(t, a)
	hits := find(t, a, store.Query{Text: "Serebryakov", Passages: 1})
	equal(t, "passages", hits.Passages, 4)
	equal(t, "sources", hits.AllSources, 2)
	equal(t, "of a source", hits.Sources[1].Count, 2)
	equal(t, "title", hits.Sources[1].Source.Title, "Деревня")
	equal(t, "other spellings", hits.Also, []store.Spelling{{Word: "serebryakov", Others: []string{"серебрякова"}}})
	equal(t, "first passages", marked(hits), "camp 1: Serebryakov; village 1: Серебрякова")
	next := find(t, a, store.Query{Text: "Serebryakov", Passages: 1, From: 1, Offset: 1})
	equal(t, "next passages", marked(next), "village 2: Серебрякова")
	equal(t, "all passages are counted behind an offset", next.Passages, 4)
	one := find(t, a, store.Query{Text: "Serebryakov", Source: "village"})
	equal(t, "one source", marked(one), "village 1: Серебрякова; village 2: Серебрякова")
	equal(t, "passages of one source", one.Passages, 2)
	var asked []string
	second := find(t, a, store.Query{Text: "Serebryakov", Keep: func(source string, block int) bool {
		asked = append(asked, source+" "+string(rune('0'+block)))
		return block == 2
	}})
	slices.Sort(asked)
	equal(t, "asked about", asked, []string{"camp 1", "camp 2", "village 1", "village 2"})
	equal(t, "what is kept", marked(second), "camp 2: Serebryakov; village 2: Серебрякова")
	equal(t, "passages that are kept", second.Passages, 2)
	equal(t, "in quotes nothing else is looked for", find(t, a, store.Query{Text: `"Serebryakov"`}).Also, []store.Spelling(nil))
}

// testSearchReread looks for words of an old reading.
func testSearchReread(t *testing.T, a store.Archive) {
	searched(t, a)
	save(t, a, Searchable("camp", "The camp", "Summer came late.\n\nThe winter was forgotten.", "x 2"))
	equal(t, "what is still there", marked(find(t, a, store.Query{Text: "winter"})), "camp 1: winter")
	equal(t, "what is gone", marked(find(t, a, store.Query{Text: "lists"})), "")
	equal(t, "what is new", marked(find(t, a, store.Query{Text: "summer"})), "camp 0: Summer")
	equal(t, "another source", marked(find(t, a, store.Query{Text: "зима"})), "village 0: Зимой")
}

// testSearchParts looks for words that stand in several runs, in an editor's
// brackets, and in furniture.
func testSearchParts(t *testing.T, a store.Archive) {
	text := "He worked at the fac-\ntory with Lev [Trotsky]. Page 7 of the transcript"
	r := Searchable("parts", "Parts", text, "x 1")
	at := func(words string) document.Span {
		i := strings.Index(text, words)
		return document.Span{Start: i, End: i + len(words)}
	}
	r.Document.Blocks = []document.Block{
		{Kind: document.Paragraph, Turn: -1, Runs: []document.Span{at("He worked at the fac"), at("tory with Lev"), at(".")}},
		{Kind: document.Furniture, Turn: -1, Runs: []document.Span{at("Page 7 of the transcript")}},
	}
	r.Document.Glosses = []document.Gloss{{Span: at("[Trotsky]"), Inner: at("Trotsky")}}
	save(t, a, r)
	hits := find(t, a, store.Query{Text: "factory Троцкий"})
	equal(t, "a broken word and an addition", marked(hits), "parts 0: factory|Trotsky")
	equal(t, "text", hits.Sources[0].Passages[0].Text, "He worked at the factory with Lev [Trotsky].")
	equal(t, "furniture", marked(find(t, a, store.Query{Text: "transcript"})), "")
}
