package sources_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/sources"
	"github.com/testimonia/testimonia/web/webtest"
)

// inOrder fails unless words stand in a text one after the other.
func inOrder(t *testing.T, text string, words ...string) {
	t.Helper()
	for _, w := range words {
		_, rest, ok := strings.Cut(text, w)
		if !ok {
			t.Fatalf("%q does not follow in %q", w, text)
		}
		text = rest
	}
}

func TestSourcesAreListed(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), sources.Page())
	text := webtest.Text(t, webtest.Page(t, h, "/sources"))
	inOrder(t, text, "3 sources", "Interview with Jan Kovář", "12 March 1991", "0 of 9", "Letter of a fellow prisoner", "0 of 3", "List of prisoners")
	inOrder(t, webtest.Text(t, webtest.Page(t, h, "/sources", "Accept-Language", "ru")), "3 источника", "12 марта 1991", "0 из 9")
	inOrder(t, webtest.Page(t, h, "/sources.json"), `"slug":"brother"`, `"told":"1991-03-12"`, `"words":`, `"conflicts":`)
}

func TestSourcesAreOrdered(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), sources.Page())
	for order, first := range map[string]string{"title": "Interview", "told": "Letter", "words": "Interview", "open": "Interview", "conflicts": "Interview", "read": "Interview", "witness": "Interview"} {
		t.Run(order, func(t *testing.T) {
			_, table, _ := strings.Cut(webtest.Text(t, webtest.Page(t, h, "/sources?order="+order)), "Open conflicts")
			if !strings.HasPrefix(strings.TrimSpace(table), first) {
				t.Errorf("%s", table)
			}
		})
	}
	if res := webtest.Get(t, h, "/sources?order=colour"); res.StatusCode != http.StatusBadRequest {
		t.Errorf("an order that there is not: %s", res.Status)
	}
}

func TestSourcesAreFiltered(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), sources.Page())
	for filter, want := range map[string]string{"PRISON": "2 of 3", "kovar": "1 of 3", "%D0%BF%D0%B8%D1%81%D1%8C": "1 of 3", "nobody": "0 of 3", "%3Cscript%3E": "0 of 3", "%20": "3 sources"} {
		page := webtest.Page(t, h, "/sources?filter="+filter)
		if text := webtest.Text(t, page); !strings.Contains(text, want) {
			t.Errorf("%s: %s", filter, text)
		}
		if strings.Contains(page, "<script>") {
			t.Errorf("%s is taken for HTML", filter)
		}
	}
}

func TestManySourcesComeInPages(t *testing.T) {
	a := webtest.Empty(t)
	for i := range 101 {
		text := fmt.Sprintf("# Letter %d\n\nNothing new.\n", i)
		doc, err := document.Read(t.Context(), "letter.md", []byte(text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := &store.Reading{Slug: "letter", Original: []byte(text), Document: doc, Extractor: "by hand 1"}
		if _, err := a.Save(t.Context(), r, webtest.Now); err != nil {
			t.Fatal(err)
		}
	}
	h := webtest.Room(t, a, sources.Page())
	inOrder(t, webtest.Page(t, h, "/sources?order=told"), "Letter 0", "Letter 9<", "Letter 10<", "Letter 99<", "Page 1 of 2", `href="/sources?order=told&amp;page=2"`)
	inOrder(t, webtest.Page(t, h, "/sources?page=2"), "Letter 100", "Page 2 of 2")
	inOrder(t, webtest.Page(t, h, "/sources?page=3"), "Letter 100", "Page 2 of 2") // there may have been more
	for _, page := range []string{"0", "x", "-1", "99999999999999999999"} {
		if res := webtest.Get(t, h, "/sources?page="+page); res.StatusCode != http.StatusBadRequest {
			t.Errorf("page %s: %s", page, res.Status)
		}
	}
}

func TestNothingReadYet(t *testing.T) {
	a := webtest.Empty(t)
	h := webtest.Room(t, a, sources.Page())
	inOrder(t, webtest.Page(t, h, "/sources"), "Nothing has been read", `href="/import"`)
	inOrder(t, webtest.Page(t, h, "/sources", "Accept-Language", "ru"), "ещё ничего не загружено")
}
