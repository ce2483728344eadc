// Package webtest gives tests of pages a small archive of invented sources, a
// room over it, and ways to ask for pages as a browser does.
package webtest

import (
	"context"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
	"github.com/testimonia/testimonia/web/base"
)

// Now is the time at which the archive was made and at which decisions are made.
var Now = time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)

// Empty makes an archive into which nothing has been read.
func Empty(t testing.TB) store.Archive {
	t.Helper()
	a, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// Archive makes an archive of the invented sources.
func Archive(t testing.TB) store.Archive {
	t.Helper()
	a := Empty(t)
	for _, s := range invented {
		if _, err := a.Save(t.Context(), s.reading(t), Now); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// Room makes a room of some pages over an archive. A fault inside, or a text
// without its translation, fails the test.
func Room(t testing.TB, a store.Archive, pages ...base.Page) *base.Room {
	t.Helper()
	c, err := collection.Open(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	r, err := base.NewRoom(base.Options{Collection: c, Author: "Tester", Now: func() time.Time { return Now },
		Fail:    func(err error) { t.Error(err) },
		Missing: func(language, text string) { t.Errorf("%q is not translated into %s", text, language) },
		Pages:   pages})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Get asks for a page, in English unless a header says otherwise: pairs of name
// and value.
func Get(t testing.TB, h http.Handler, target string, header ...string) *http.Response {
	t.Helper()
	return send(h, httptest.NewRequest(http.MethodGet, "http://127.0.0.1:8420"+target, nil), header)
}

// Post sends a form from a page of the site itself.
func Post(t testing.TB, h http.Handler, target string, form url.Values, header ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, "http://127.0.0.1:8420"+target, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return send(h, r, header)
}

func send(h http.Handler, r *http.Request, header []string) *http.Response {
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
		if header[i] == "Host" {
			r.Host = header[i+1]
		}
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

// Body reads an answer.
func Body(t testing.TB, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Page asks for a page that must be there, and returns its HTML.
func Page(t testing.TB, h http.Handler, target string, header ...string) string {
	t.Helper()
	res := Get(t, h, target, header...)
	if res.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s", target, res.Status)
	}
	return Body(t, res)
}

// Quick asks for a page until it takes no longer than limit, a few times at most:
// a busy machine holds up some answers, a slow page all. It returns the page.
func Quick(t testing.TB, h http.Handler, target string, limit time.Duration) (page string) {
	t.Helper()
	best := time.Duration(math.MaxInt64)
	for tries := 0; tries < 5 && best > limit; tries++ {
		began := time.Now()
		page = Page(t, h, target)
		best = min(best, time.Since(began))
	}
	if best > limit {
		t.Errorf("%s takes %v", target, best)
	}
	return page
}

// Text returns what a page says, with single blanks.
func Text(t testing.TB, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// source is an invented source with what is to be found in it.
type source struct {
	slug, file, text string
	people           []store.Person
	statements       []said
	names            []named
}

// named is a run of the text that names something: its n-th occurrence, counted
// from 0.
type named struct {
	words  string
	n      int
	kind   testimonia.Kind
	person string
	value  string
}

// said is a statement by the words that say it.
type said struct {
	id      string
	kind    testimonia.Type
	subject string // a person's ID, as all below
	object  string
	quote   string
	date    string // EDTF
	place   string
	detail  string
	voices  []string // outermost first
	stance  testimonia.Stance
	weight  float64 // confidence
}

func (s source) reading(t testing.TB) *store.Reading {
	t.Helper()
	doc, err := document.Read(context.Background(), s.file, []byte(s.text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := &store.Reading{Slug: s.slug, Original: []byte(s.text), Document: doc, Extractor: "by hand 1", People: s.people}
	for _, n := range s.names {
		r.Mentions = append(r.Mentions, store.Mention{Span: find(t, doc.Text, n.words, n.n), Kind: n.kind, Person: n.person, Value: n.value})
	}
	for _, x := range s.statements {
		r.Statements = append(r.Statements, s.statement(t, doc.Text, x))
	}
	return r
}

// find returns where words stand in a text, in code points.
func find(t testing.TB, text, words string, n int) testimonia.Span {
	t.Helper()
	at := 0
	for i := 0; ; i++ {
		j := strings.Index(text[at:], words)
		if j < 0 {
			t.Fatalf("%q does not stand in the text %d times", words, n+1)
		}
		at += j
		if i == n {
			start := utf8.RuneCountInString(text[:at])
			return testimonia.Span{Start: start, End: start + utf8.RuneCountInString(words)}
		}
		at += len(words)
	}
}

func (s source) statement(t testing.TB, text string, x said) testimonia.Statement {
	t.Helper()
	span := find(t, text, x.quote, 0)
	out := testimonia.Statement{ID: x.id, Type: x.kind, Subject: s.ref(x.subject), Detail: x.detail, Stance: testimonia.Asserted,
		Quote: x.quote, Start: span.Start, End: span.End, Why: "by hand", Confidence: x.weight, Status: testimonia.Proposed, Voices: []testimonia.Voice{}}
	if x.stance != "" {
		out.Stance = x.stance
	}
	if x.object != "" {
		o := s.ref(x.object)
		out.Object = &o
	}
	if x.date != "" {
		out.Date = &testimonia.Date{EDTF: x.date, Text: x.date, Calendar: "gregorian"}
	}
	if x.place != "" {
		out.Place = &testimonia.Place{Name: x.place, Names: []string{x.place}}
	}
	for i, v := range x.voices {
		role := testimonia.RoleSpeaker
		if i > 0 {
			role = testimonia.RoleQuoted
		}
		ref := s.ref(v)
		out.Voices = append(out.Voices, testimonia.Voice{ID: v, Name: ref.Name, Names: ref.Names, Role: role})
	}
	return out
}

func (s source) ref(id string) testimonia.Ref {
	for _, p := range s.people {
		if p.ID == id {
			return testimonia.Ref{ID: p.ID, Name: p.Name, Names: p.Names}
		}
	}
	return testimonia.Ref{Name: id, Names: []string{id}}
}
