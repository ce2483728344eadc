package search_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/search"
	"github.com/testimonia/testimonia/web/webtest"
)

// found is what the page answers as data.
type found struct {
	People []struct{ ID, Name string }
	Also   []struct {
		Word   string
		Others []string
	}
	Passages, InSources int
	Sources             []struct {
		Slug     string
		Passages []struct {
			Number int
			Parts  []store.Part
		}
	}
	Facets []base.Facet
	Alone  []struct {
		Word     string
		Passages int
	}
	Near []base.Choice
}

func room(t *testing.T) *base.Room {
	t.Helper()
	return webtest.Room(t, webtest.Archive(t), search.Page())
}

func find(t *testing.T, r *base.Room, pairs ...string) found {
	t.Helper()
	q := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		q.Set(pairs[i], pairs[i+1])
	}
	var out found
	if err := json.Unmarshal([]byte(webtest.Page(t, r, "/search.json?"+q.Encode())), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// where lists the passages of an answer with the words that were looked for.
func where(f found) string {
	var out []string
	for _, s := range f.Sources {
		for _, p := range s.Passages {
			var marked []string
			for _, part := range p.Parts {
				if part.Marked {
					marked = append(marked, part.Text)
				}
			}
			out = append(out, s.Slug+" "+string(rune('0'+p.Number))+": "+strings.Join(marked, "|"))
		}
	}
	return strings.Join(out, "; ")
}

func TestWordsAndNames(t *testing.T) {
	r := room(t)
	for q, want := range map[string]string{
		"arrested 1949": "list 4: arrested|1949",
		"Ostrava":       "brother 7: Ostrava; list 4: Ostrava",
		`"the camp at"`: "list 1: the camp at",
		"arrest* -1949": "brother 4: arrested; list 3: arrested",
		"Beran":         "brother 7: Beran; list 4: Beran",
	} {
		if got := where(find(t, r, "q", q)); got != want {
			t.Errorf("%s: %s, want %s", q, got, want)
		}
	}
}

func TestPeopleComeFirst(t *testing.T) {
	r := room(t)
	for q, want := range map[string]string{
		"kovarova": "Anna Kovářová", "Коваржова": "Anna Kovářová", "kovář jan": "Jan Kovář", "arrested": "", "-Beran born": "", `"Pavel Horák"`: "Pavel Horák",
	} {
		got := ""
		if f := find(t, r, "q", q); len(f.People) > 0 {
			got = f.People[0].Name
		}
		if got != want {
			t.Errorf("%s: %q, want %q", q, got, want)
		}
	}
}

func TestOtherSpellingsAreTold(t *testing.T) {
	page := webtest.Page(t, room(t), "/search?q=Kovarzova")
	if text := webtest.Text(t, page); !strings.Contains(text, "Also looked for:") || !strings.Contains(text, "Only Kovarzova") {
		t.Errorf("the page does not say what else was looked for:\n%s", text)
	}
	if want := `href="/search?q=%22Kovarzova%22"`; !strings.Contains(page, want) {
		t.Errorf("no link to the word alone: %s", want)
	}
}

// TestFacetsCountWhatTheyLead follows every choice, also after another one.
func TestFacetsCountWhatTheyLead(t *testing.T) {
	r := room(t)
	followed := 0
	var follow func(pairs []string, depth int)
	follow = func(pairs []string, depth int) {
		for _, f := range find(t, r, pairs...).Facets {
			if slices.Contains(pairs, f.Param) {
				continue
			}
			for _, c := range f.Choices {
				followed++
				narrow := append(slices.Clone(pairs), f.Param, c.Value)
				if got := find(t, r, narrow...).Passages; got != c.Count {
					t.Errorf("%v: %d, said to be %d", narrow, got, c.Count)
				}
				if depth > 0 {
					follow(narrow, depth-1)
				}
			}
		}
	}
	for _, q := range []string{"anna", "brno"} {
		follow([]string{"q", q}, 1)
	}
	if followed < 20 {
		t.Errorf("only %d choices", followed)
	}
}

// TestOneStatementHasAllThatIsWanted: somebody else's arrest in the same passage
// is not what was asked for.
func TestOneStatementHasAllThatIsWanted(t *testing.T) {
	r := room(t)
	for _, c := range []struct {
		pairs []string
		want  string
	}{
		{[]string{"q", "anna", "type", "birth"}, "brother 4: Anna; letter 3: Анна; list 3: Anna"},
		{[]string{"q", "anna", "type", "birth", "place", "Brno", "when", "1923"}, "list 3: Anna"},
		{[]string{"q", "anna", "type", "birth", "when", "192X", "source", "brother"}, "brother 4: Anna"},
		{[]string{"q", "anna", "type", "birth", "when", "1950"}, ""},
		{[]string{"q", "anna", "person", "nobody"}, ""},
		{[]string{"q", "anna", "source", "nowhere"}, ""},
	} {
		if got := where(find(t, r, c.pairs...)); got != c.want {
			t.Errorf("%v: %q, want %q", c.pairs, got, c.want)
		}
	}
}

func TestNothingFoundHelps(t *testing.T) {
	r := room(t)
	f := find(t, r, "q", "arrested Zanzibar")
	if len(f.Alone) != 2 || f.Alone[0].Passages == 0 || f.Alone[1].Passages != 0 {
		t.Errorf("words alone: %+v", f.Alone)
	}
	if f := find(t, r, "q", "horhk"); len(f.Near) == 0 || f.Near[0].Label != "Horak" {
		t.Errorf("near: %+v", f.Near)
	}
	for _, language := range []string{"en", "ru"} {
		for _, q := range []string{"zanzibar", "arrested+zanzibar", "horhk", "anna&type=exile", "", "*", "%22", "-", "anna"} {
			webtest.Page(t, r, "/search?q="+q, "Accept-Language", language)
		}
	}
}

func TestEmptySearchGivesExamples(t *testing.T) {
	page := webtest.Page(t, room(t), "/search")
	text := webtest.Text(t, page)
	for _, want := range []string{"For example", "Kovářová", "Brno -Kovářová"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
}

func TestHostileQueries(t *testing.T) {
	r := room(t)
	for _, q := range []string{`<script>alert(1)</script>`, `" OR 1=1 --`, "\x00", "\xff\xfe", "שלום", strings.Repeat("a ", 200), "NEAR(a b)", `a"b"c*-d`} {
		page := webtest.Page(t, r, "/search?"+url.Values{"q": {q}, "person": {q}, "when": {q}, "source": {q}, "type": {q}}.Encode())
		if strings.Contains(page, "<script>alert") {
			t.Errorf("%q is let through", q)
		}
	}
	for target, want := range map[string]int{"q=" + strings.Repeat("a", 501): 400, "q=a&page=0": 400, "q=a&page=x": 400, "q=anna&page=99": 200} {
		if res := webtest.Get(t, r, "/search?"+target); res.StatusCode != want {
			t.Errorf("%.20s: %s", target, res.Status)
		}
	}
}

func TestEmptyArchive(t *testing.T) {
	a := webtest.Empty(t)
	r := webtest.Room(t, a, search.Page())
	for _, target := range []string{"/search", "/search?q=anna", "/search?q=anna+born&type=birth"} {
		if res := webtest.Get(t, r, target); res.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", target, res.Status)
		}
	}
}

// TestPaging reads a search from its first page to its last: every source stands
// once.
func TestPaging(t *testing.T) {
	r := webtest.Room(t, webtest.Made(t, webtest.Size{Sources: 23, Passages: 7, People: 3}), search.Page())
	seen := map[string]int{}
	for _, page := range []string{"1", "2", "3", "4"} {
		f := find(t, r, "q", "in", "page", page)
		if f.InSources != 23 || f.Passages != 23*7 {
			t.Fatalf("page %s: %d passages in %d sources", page, f.Passages, f.InSources)
		}
		if page == "4" {
			continue // behind the last: it again
		}
		for _, s := range f.Sources {
			seen[s.Slug]++
			if len(s.Passages) != 5 {
				t.Errorf("%d passages of %s", len(s.Passages), s.Slug)
			}
		}
	}
	if len(seen) != 23 {
		t.Errorf("%d sources", len(seen))
	}
	if f := find(t, r, "q", "in", "source", "account-1"); len(f.Sources) != 1 || len(f.Sources[0].Passages) != 7 {
		t.Errorf("of one source: %+v", f.Sources)
	}
}
