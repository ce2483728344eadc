package home_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web"
	"github.com/testimonia/testimonia/web/home"
	"github.com/testimonia/testimonia/web/webtest"
)

func contains(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			t.Errorf("%q is not in: %s", w, text)
		}
	}
}

func TestWhatTheCollectionHolds(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), home.Page())
	page := webtest.Page(t, h, "/")
	contains(t, webtest.Text(t, page), "3 sources", "statements on the years 1919–1987", "Anna Kovářová", "Brno", "open conflict")
	contains(t, page, `action="/search"`, `href="/conflicts/`, `href="/conflicts"`, `href="/review?kind=people"`, `href="/review?kind=statements"`)
	if strings.Count(page, `role="search"`) != 1 {
		t.Error("the page has not just one search box")
	}
	contains(t, webtest.Text(t, webtest.Page(t, h, "/", "Accept-Language", "ru")), "3 источника", "Где свидетельства расходятся")
}

func TestGravestConflictsComeFirst(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), home.Page())
	var v struct {
		Conflicts int
		Gravest   []struct{ ID, Sentence string }
	}
	if err := json.Unmarshal([]byte(webtest.Page(t, h, "/index.json")), &v); err != nil {
		t.Fatal(err)
	}
	if v.Conflicts == 0 || len(v.Gravest) == 0 || len(v.Gravest) > 3 || len(v.Gravest) > v.Conflicts {
		t.Fatalf("%+v", v)
	}
	for _, f := range v.Gravest {
		if f.ID == "" || !strings.HasSuffix(f.Sentence, ".") {
			t.Errorf("%+v", f)
		}
	}
}

func TestWorkIsListed(t *testing.T) {
	a := webtest.Archive(t)
	people, err := a.People(t.Context(), store.PersonFilter{Source: "brother"})
	if err != nil {
		t.Fatal(err)
	}
	j := store.Judgement{Verdict: store.NotSame, A: people[0].ID, B: people[1].ID, Author: "<script>alert(1)</script>", At: webtest.Now, Because: "two letters"}
	if j, err = a.Judge(t.Context(), j); err != nil {
		t.Fatal(err)
	}
	undo := store.Judgement{Verdict: store.TakeBack, Undoes: j.ID, Author: "Eva", At: webtest.Now}
	if _, err := a.Judge(t.Context(), undo); err != nil {
		t.Fatal(err)
	}
	h := webtest.Room(t, a, home.Page())
	page := webtest.Page(t, h, "/")
	contains(t, webtest.Text(t, page), people[0].Name, "are two people", "<script>alert(1)</script>: two letters", "taken back", "Eva", "was read")
	if strings.Contains(page, "<script>alert") {
		t.Error("an author's name is taken for HTML")
	}
}

func TestAnEmptyArchiveSaysWhatToDo(t *testing.T) {
	a := webtest.Empty(t)
	h := webtest.Room(t, a, home.Page())
	contains(t, webtest.Text(t, webtest.Page(t, h, "/")), "Nothing has been read yet", "may only be read")
	h.Importer = webtest.Importer{}
	page := webtest.Page(t, h, "/")
	contains(t, webtest.Text(t, page), "Nothing has been read yet", "testimonia read FILE", "testimonia serve --sample")
	contains(t, page, `enctype="multipart/form-data"`, `action="/import"`)
	contains(t, webtest.Text(t, webtest.Page(t, h, "/", "Accept-Language", "ru")), "Пока ничего не загружено")
}

// TestFirstPageIsSmall adds up what a browser fetches for it, but for fonts, as
// compressed as they come.
func TestFirstPageIsSmall(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), web.Pages()...)
	page := webtest.Page(t, h, "/")
	all := zipped(t, page)
	for _, m := range regexp.MustCompile(`(?:href|src)="(/static/[^"]+)"`).FindAllStringSubmatch(page, -1) {
		res := webtest.Get(t, h, m[1], "Accept-Encoding", "gzip")
		if res.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", m[1], res.Status)
		}
		all += len(webtest.Body(t, res))
	}
	t.Logf("%d bytes", all)
	if all > 100_000 {
		t.Errorf("the first page takes %d bytes", all)
	}
}

func zipped(t *testing.T, page string) int {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(page))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
