package people_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/people"
	"github.com/testimonia/testimonia/web/webtest"
)

// index is what the page answers as data.
type index struct {
	People []struct {
		Name, Surname, Rest string
		Conflicts           int
	}
	Total, Page, Pages int
}

func listed(t *testing.T, h *base.Room, target string) index {
	t.Helper()
	path, query, _ := strings.Cut(target, "?")
	var v index
	if err := json.Unmarshal([]byte(webtest.Page(t, h, path+".json?"+query)), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func (v index) names() string {
	var out []string
	for _, p := range v.People {
		out = append(out, strings.TrimSuffix(p.Surname+", "+p.Rest, ", "))
	}
	return strings.Join(out, "; ")
}

func TestIndex(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), people.Page())
	for target, want := range map[string]string{
		"/people":                  "Beran, Tomáš; Beran, Tomáš; Horák, Pavel; Kovář, Jan; Kovářová, Anna",
		"/people?sort=birth":       "Beran, Tomáš; Kovářová, Anna; Beran, Tomáš; Horák, Pavel; Kovář, Jan",
		"/people?sort=statements":  "Kovářová, Anna; Beran, Tomáš; Beran, Tomáš; Horák, Pavel; Kovář, Jan",
		"/people?sort=sources":     "Kovářová, Anna; Beran, Tomáš; Beran, Tomáš; Horák, Pavel; Kovář, Jan",
		"/people?conflicts=1":      "Kovářová, Anna",
		"/people?letter=K":         "Kovář, Jan; Kovářová, Anna",
		"/people?source=letter":    "Kovářová, Anna",
		"/people?name=Коваржова":   "Kovářová, Anna",
		"/people?name=kovar+jan":   "Kovář, Jan",
		"/people?known=name":       "Horák, Pavel",
		"/people?known=tie":        "",
		"/people?known=all&name=x": "",
	} {
		if got := listed(t, h, target).names(); got != want {
			t.Errorf("%s: %s, want %s", target, got, want)
		}
	}
	for _, language := range []string{"en", "ru"} {
		page := webtest.Page(t, h, "/people?sort=birth", "Accept-Language", language)
		for _, want := range []string{`<span class="surname">Kovářová</span>, Anna`, "Анна Коваржова", `aria-sort=`, "1921–1987"} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: no %s", language, want)
			}
		}
	}
}

func TestWrongQuestions(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), people.Page())
	for _, query := range []string{"sort=height", "page=0", "page=x", "source=none", "known=well", "name=" + strings.Repeat("x", 300)} {
		if res := webtest.Get(t, h, "/people?"+query); res.StatusCode != http.StatusBadRequest {
			t.Errorf("%s: %s", query, res.Status)
		}
	}
}

func TestNobody(t *testing.T) {
	h := webtest.Room(t, webtest.Empty(t), people.Page())
	for _, target := range []string{"/people", "/people?name=Anna", "/people?page=7"} {
		webtest.Page(t, h, target)
	}
}

// TestLargeIndex lists as many as a large collection has, with names that would
// end an element.
func TestLargeIndex(t *testing.T) {
	const many = 5000
	doc, err := document.Read(t.Context(), "all.txt", []byte("People of a large collection, invented."), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := &store.Reading{Slug: "all", Original: []byte(doc.Text), Document: doc, Extractor: "by hand 1"}
	for i := range many {
		n := fmt.Sprintf("%c%s Novák%c%d", 'A'+i%26, "lex", 'a'+i/26%26, i)
		if i%1000 == 7 {
			n = `<script>alert("Zz` + n + `")</script>`
		}
		r.People = append(r.People, store.Person{ID: fmt.Sprint("p", i), Name: n, Names: []string{n}})
	}
	for i := range 20 {
		r.Statements = append(r.Statements, testimonia.Statement{ID: fmt.Sprint("s", i), Type: testimonia.Arrest, Subject: testimonia.Ref{ID: fmt.Sprint("p", i)},
			Stance: testimonia.Asserted, Quote: "People", End: 6, Status: testimonia.Proposed, Voices: []testimonia.Voice{}})
	}
	a := webtest.Empty(t)
	if _, err := a.Save(t.Context(), r, webtest.Now); err != nil {
		t.Fatal(err)
	}
	h := webtest.Room(t, a, people.Page())
	if v := listed(t, h, "/people?page=50&known=all"); v.Total != many || v.Pages != 50 || len(v.People) != 100 {
		t.Errorf("%d people on %d pages, %d on the last", v.Total, v.Pages, len(v.People))
	}
	webtest.Page(t, h, "/people?name=warm")
	for _, target := range []string{"/people", "/people?sort=statements&page=3", "/people?name=novak", "/people?conflicts=1", "/people?sort=conflicts"} {
		page := webtest.Quick(t, h, target, 300*time.Millisecond) // 100 are asked for; a race detector takes more
		if strings.Contains(page, "<script>alert") {
			t.Errorf("%s runs a name", target)
		}
	}
}
