package mapping_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/mapping"
	"github.com/testimonia/testimonia/web/webtest"
)

func room(t testing.TB) *base.Room { return webtest.Room(t, webtest.Archive(t), mapping.Page()) }

var drawing = regexp.MustCompile(`(?s)<svg[^>]* class="map (wide|narrow)".*?</svg>`)

// traveller is the address of the first journey that the map offers.
func traveller(t testing.TB, h http.Handler) string {
	t.Helper()
	found := regexp.MustCompile(`/map(\?person=[^"]*)"`).FindStringSubmatch(webtest.Page(t, h, "/map"))
	if found == nil {
		t.Fatal("the map offers no journey")
	}
	return found[1]
}

func TestMap(t *testing.T) {
	page := webtest.Page(t, room(t), "/map")
	text := webtest.Text(t, page)
	for _, want := range []string{"Brno Jihomoravský, Czechia 1921–1923 1 person 3 statements", "Ostrava", "1919", "Olomouc",
		"born 3 February 1923 in Brno", "Borders are those of today.", "GeoNames, CC BY 4.0", "Natural Earth"} {
		if !strings.Contains(text, want) {
			t.Errorf("the map does not say %q:\n%s", want, text)
		}
	}
	drawn := drawing.FindAllString(page, -1)
	if len(drawn) != 2 {
		t.Fatalf("%d drawings", len(drawn))
	}
	for _, d := range drawn {
		for _, want := range []string{`<title>Brno: 3 statements, 1921–1923</title>`, `class="land"`, `class="border"`, "#at-geonames-"} {
			if !strings.Contains(d, want) {
				t.Errorf("a drawing lacks %s", want)
			}
		}
	}
	if len(page) > 150_000 {
		t.Errorf("the page has %d bytes", len(page))
	}
}

func TestFilters(t *testing.T) {
	h := room(t)
	for address, want := range map[string]string{
		"/map?from=1919&to=1919":                "1 place, 1 statement",
		"/map?from=1950":                        "No place is left by these filters.",
		"/map?to=1921":                          "2 places, 2 statements",
		"/map?source=letter":                    "1 place, 1 statement",
		"/map?type=position":                    "1 place, 1 statement",
		"/map?type=birth&source=list":           "2 places, 2 statements",
		"/map?at=49.2,16.6,1":                   "1 place lies outside this part of the map",
		"/map?at=-33,151,10":                    "3 places lie outside this part of the map",
		"/map?at=0,0,140":                       "3 places, 6 statements",
		"/map?at=84,-179,3":                     "3 places, 6 statements",
		"/map?page=99&open=99":                  "3 places, 6 statements",
		"/map?place=nowhere&name=nothing&part=": "3 places, 6 statements",
	} {
		if text := webtest.Text(t, webtest.Page(t, h, address)); !strings.Contains(text, want) {
			t.Errorf("%s does not say %q:\n%s", address, want, text)
		}
	}
}

func TestWrongAddresses(t *testing.T) {
	h := room(t)
	for address, status := range map[string]int{
		"/map?from=x": 400, "/map?to=-3": 400, "/map?from=1950&to=1940": 400, "/map?source=none": 400, "/map?type=none": 400,
		"/map?at=1": 400, "/map?at=1,2,NaN": 400, "/map?at=1,2,-4": 400, "/map?at=91,0,3": 400, "/map?at=1,2,3,4": 400, "/map?at=1,Inf,3": 400,
		"/map?page=0": 400, "/map?open=x": 400, "/map?person=nobody": 404,
	} {
		if res := webtest.Get(t, h, address); res.StatusCode != status {
			t.Errorf("%s: %s", address, res.Status)
		}
	}
}

func TestJourney(t *testing.T) {
	for language, wants := range map[string][]string{
		"en": {"The journey of Anna Kovářová", "Stops 1 Brno", "1921 birth", "3 February 1923 birth", "Without a date Olomouc", "Jan Kovář says so"},
		"ru": {"Путь: ", "Остановки 1 Brno", "Без даты Olomouc", "Границы современные."},
	} {
		h := room(t)
		page := webtest.Page(t, h, "/map"+traveller(t, h), "Accept-Language", language)
		text := webtest.Text(t, page)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the journey does not say %q:\n%s", language, want, text)
			}
		}
		if !strings.Contains(page, `class="stop undated"`) {
			t.Error("a place without a date is not drawn apart")
		}
	}
}

func TestJSON(t *testing.T) {
	var got struct {
		Places []struct {
			ID, Name string
			Count    int
		}
		Journey struct {
			Stops []struct{ Number, Place string }
		}
	}
	h := room(t)
	if err := json.Unmarshal([]byte(webtest.Page(t, h, "/map.json"+traveller(t, h))), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Places) != 3 || got.Places[0].Name != "Brno" || len(got.Journey.Stops) != 1 || got.Journey.Stops[0].Place != got.Places[0].ID {
		t.Errorf("%+v", got)
	}
}

func TestEmpty(t *testing.T) {
	a := webtest.Empty(t)
	h := webtest.Room(t, a, mapping.Page())
	for _, language := range []string{"en", "ru"} {
		if page := webtest.Page(t, h, "/map", "Accept-Language", language); len(drawing.FindAllString(page, -1)) != 2 {
			t.Error("without places there is no map of the world")
		}
	}
}

// told is one statement: of whom, what, where, when, and how the voice stands to it.
type told struct {
	kind        testimonia.Type
	place, date string
	stance      testimonia.Stance
}

// life makes a room over one source that tells a life.
func life(t testing.TB, name string, list ...told) *base.Room {
	t.Helper()
	a := webtest.Empty(t)
	text := strings.Repeat("These are the words. ", len(list)+1)
	doc, err := document.Read(t.Context(), "life.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := &store.Reading{Slug: "life", Original: []byte(text), Document: doc, Extractor: "by hand 1", People: []store.Person{{ID: "p", Name: name, Names: []string{name}}}}
	for i, x := range list {
		s := testimonia.Statement{ID: "s" + string(rune('a'+i)), Type: x.kind, Subject: testimonia.Ref{ID: "p", Name: name, Names: []string{name}},
			Place: &testimonia.Place{Name: x.place, Names: []string{x.place}}, Stance: testimonia.Asserted, Status: testimonia.Proposed,
			Quote: "These are the words", Start: 21 * i, End: 21*i + 19, Why: "by hand", Voices: []testimonia.Voice{}}
		if x.stance != "" {
			s.Stance = x.stance
		}
		if x.date != "" {
			s.Date = &testimonia.Date{EDTF: x.date, Text: x.date, Calendar: "gregorian"}
		}
		r.Statements = append(r.Statements, s)
	}
	if _, err := a.Save(t.Context(), r, webtest.Now); err != nil {
		t.Fatal(err)
	}
	return webtest.Room(t, a, mapping.Page())
}

// TestOrder follows a life whose dates leave some of the order open.
func TestOrder(t *testing.T) {
	h := life(t, "Иван <script>",
		told{testimonia.Exile, "Tomsk", "1937", ""}, told{testimonia.Arrest, "Moscow", "1937-05", ""}, told{testimonia.Birth, "Kiev", "", ""},
		told{testimonia.Death, "Paris", "1936?", ""}, told{testimonia.Residence, "USSR", "1930", ""}, told{testimonia.Migration, "France", "1938", ""},
		told{testimonia.Residence, "Berlin", "1929", testimonia.Denied}, told{testimonia.Residence, "London", "", ""}, told{testimonia.Membership, "Rome", "1920", ""})
	var got struct {
		Journey struct {
			Stops, Undated, Contested []struct {
				Number, Name string
				Unsure       bool
			}
		}
	}
	if err := json.Unmarshal([]byte(webtest.Page(t, h, "/map.json"+traveller(t, h))), &got); err != nil {
		t.Fatal(err)
	}
	var stops []string
	for _, s := range got.Journey.Stops {
		words := s.Number + " " + s.Name
		if s.Unsure {
			words += "?"
		}
		stops = append(stops, words)
	}
	if want := "1 Kiev,  USSR, 2 Tomsk, 3 Moscow?,  France, 4 Paris"; strings.Join(stops, ", ") != want {
		t.Errorf("stops %q, want %q", strings.Join(stops, ", "), want)
	}
	if len(got.Journey.Undated) != 1 || len(got.Journey.Contested) != 1 || got.Journey.Contested[0].Number != "a" {
		t.Errorf("%+v", got.Journey)
	}
	page := webtest.Page(t, h, "/map"+traveller(t, h))
	for _, want := range []string{`class="leg unsure"`, `class="leg over"`, `class="stop contested"`, "It may have come before what stands above.", "The document denies it"} {
		if !strings.Contains(page, want) {
			t.Errorf("the journey lacks %q", want)
		}
	}
	if strings.Contains(page, "<script>") && strings.Contains(page, "Иван <script>") {
		t.Error("a name was not escaped")
	}
}

// TestDeciding says which place a name means, and takes it back.
func TestDeciding(t *testing.T) {
	h := life(t, "A", told{testimonia.Residence, "Cambridge", "1930", ""}, told{testimonia.Residence, "<b>the Ужгород", "", ""}, told{testimonia.Residence, "USSR", "1930", ""})
	page := webtest.Page(t, h, "/map")
	for _, want := range []string{"undecided", "England, United Kingdom", "Massachusetts, United States", "A state from 1922 to 1991", "times as much speaks"} {
		if text := webtest.Text(t, page); !strings.Contains(text, want) {
			t.Errorf("the map does not say %q:\n%s", want, text)
		}
	}
	if russian := webtest.Text(t, webtest.Page(t, h, "/map", "Accept-Language", "ru")); !strings.Contains(russian, "Соединенные Штаты") && !strings.Contains(russian, "Соединённые Штаты") {
		t.Errorf("countries are not in Russian:\n%s", russian)
	}
	id := regexp.MustCompile(`name="place" value="(geonames:\d+)"`).FindStringSubmatch(page)
	if id == nil {
		t.Fatal("no candidate can be chosen")
	}
	decide := func(form url.Values) *http.Response { return webtest.Post(t, h, "/map/places", form) }
	res := decide(url.Values{"name": {"cambridge"}, "place": {id[1]}, "back": {"/map?from=1930"}})
	to, _ := url.Parse(res.Header.Get("Location"))
	if res.StatusCode != http.StatusSeeOther || !strings.HasPrefix(to.Query().Get("done"), "j:") || to.Query().Get("from") != "1930" {
		t.Fatalf("%s %s", res.Status, to)
	}
	if text := webtest.Text(t, webtest.Page(t, h, "/map")); !strings.Contains(text, "1 place, 1 statement") || !strings.Contains(text, "decided by Tester") {
		t.Errorf("after deciding:\n%s", text)
	}
	webtest.Post(t, h, "/undo", url.Values{"what": {to.Query().Get("done")}, "back": {"/map"}})
	if text := webtest.Text(t, webtest.Page(t, h, "/map")); strings.Contains(text, "decided by") {
		t.Errorf("after undoing:\n%s", text)
	}
	decide(url.Values{"name": {"ussr"}, "called": {"Moscow"}})
	decide(url.Values{"name": {"cambridge"}, "none": {"1"}})
	if text := webtest.Text(t, webtest.Page(t, h, "/map")); !strings.Contains(text, "“USSR” means this place (decided by Tester)") || !strings.Contains(text, "Tester has decided that it is no place of the map.") {
		t.Errorf("after naming:\n%s", text)
	}
	for _, form := range []url.Values{{}, {"name": {"nothing"}, "called": {"Paris"}}, {"name": {"ussr"}}, {"name": {"ussr"}, "called": {"Xyzzyville"}},
		{"name": {"ussr"}, "called": {"Cambridge"}}, {"name": {"ussr"}, "place": {"geonames:0"}}} {
		if res := decide(form); res.StatusCode != http.StatusBadRequest {
			t.Errorf("%v: %s", form, res.Status)
		}
	}
}

// TestLarge asks for the map of a large collection.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("makes a large archive")
	}
	h := webtest.Room(t, webtest.Made(t, webtest.Size{Sources: 20, Passages: 100, People: 50}), mapping.Page())
	for _, address := range []string{"/map", "/map?from=1930&to=1939", "/map?place=geonames:524901", "/map" + traveller(t, h), "/map?at=50,30,10"} {
		page := webtest.Quick(t, h, address, 300*time.Millisecond) // 100 are asked for; a race detector takes more
		size := 0
		for _, d := range drawing.FindAllString(page, -1) {
			size += len(d)
		}
		if size > 150_000 {
			t.Errorf("%s: the drawings have %d bytes", address, size)
		}
	}
}

// BenchmarkLarge measures an answer on the collection at which pages must still
// be fast.
func BenchmarkLarge(b *testing.B) {
	h := webtest.Room(b, webtest.Made(b, webtest.Large), mapping.Page())
	for _, address := range []string{"/map", "/map?from=1930&to=1939", "/map" + traveller(b, h), "/map?at=13,0,140"} {
		b.Run(address, func(b *testing.B) {
			for b.Loop() {
				webtest.Page(b, h, address)
			}
		})
	}
}
