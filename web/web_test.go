package web_test

import (
	"context"
	"errors"
	"io"
	"iter"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/storetest"
	"github.com/testimonia/testimonia/web"
)

// memory is an archive of one reading.
type memory struct {
	r      *store.Reading
	broken error
}

func newMemory(change func(*store.Reading)) memory {
	r := storetest.Fixture("x 1")
	if change != nil {
		change(r)
	}
	return memory{r: store.Qualify(r, "letter", r.Document.Title)}
}

func (m memory) source() store.Source {
	return store.Source{Slug: "letter", Title: m.r.Document.Title, Language: "en", Statements: len(m.r.Statements), People: len(m.r.People)}
}

func (m memory) Sources(context.Context) ([]store.Source, error) {
	return []store.Source{m.source()}, m.broken
}

func (m memory) Source(_ context.Context, slug string) (*store.Source, error) {
	if slug != "letter" {
		return nil, store.ErrNotFound
	}
	s := m.source()
	return &s, m.broken
}

func (m memory) Document(context.Context, string) (*document.Document, error) {
	return m.r.Document, nil
}

func (m memory) Mentions(context.Context, string) ([]store.Mention, error) { return m.r.Mentions, nil }

func (m memory) People(_ context.Context, f store.PersonFilter) ([]store.PersonCount, error) {
	var out []store.PersonCount
	for _, p := range m.r.People {
		if f.ID != "" && p.ID != f.ID || f.Name != "" && p.Name != f.Name {
			continue
		}
		out = append(out, store.PersonCount{Person: p, Source: testimonia.SourceRef{Slug: "letter", Title: m.r.Document.Title}})
	}
	return out, m.broken
}

func (m memory) Statements(_ context.Context, f store.StatementFilter) iter.Seq2[testimonia.Statement, error] {
	return func(yield func(testimonia.Statement, error) bool) {
		for _, s := range m.r.Statements {
			about := s.Subject.ID == f.Person || s.Object != nil && s.Object.ID == f.Person
			if (f.Person == "" || about) && !yield(s, nil) {
				return
			}
		}
	}
}

func handler(t *testing.T, m memory) http.Handler {
	t.Helper()
	h, err := web.Handler(m, func(err error) {
		if m.broken == nil {
			t.Error(err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func get(t *testing.T, h http.Handler, target string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1:8420"+target, nil)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestLinks follows every link of every page, also to places within pages.
func TestLinks(t *testing.T) {
	h := handler(t, newMemory(nil))
	seen := map[string]map[string]bool{} // a page's ids
	queue := []string{"/"}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		target, err := url.Parse(at)
		if err != nil {
			t.Fatal(err)
		}
		fragment := target.Fragment
		target.Fragment = ""
		if _, ok := seen[target.String()]; !ok {
			res := get(t, h, target.String())
			if res.StatusCode != http.StatusOK {
				t.Errorf("%s: %s", at, res.Status)
			}
			links, ids := parse(t, body(t, res))
			seen[target.String()] = ids
			for _, l := range links {
				u, err := target.Parse(l)
				if err != nil {
					t.Errorf("%s: link %q: %v", at, l, err)
					continue
				}
				if u.Host != "" {
					t.Errorf("%s links to another host: %s", at, l)
				}
				queue = append(queue, u.String())
			}
		}
		if len(seen) > 100 {
			t.Fatal("too many pages")
		}
		if fragment != "" && !seen[target.String()][fragment] {
			t.Errorf("%s: no such place in the page", at)
		}
		queue = unseen(queue, seen)
	}
	if len(seen) < 8 {
		t.Errorf("only %d pages found", len(seen))
	}
}

// unseen drops addresses whose page and place are known good.
func unseen(queue []string, seen map[string]map[string]bool) []string {
	var out []string
	for _, q := range queue {
		page, fragment, _ := strings.Cut(q, "#")
		if ids, ok := seen[page]; ok && (fragment == "" || ids[fragment]) {
			continue
		}
		out = append(out, q)
	}
	return out
}

// parse returns the links and the ids of a page.
func parse(t *testing.T, page string) (links []string, ids map[string]bool) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	ids = map[string]bool{}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			switch a.Key {
			case "href", "src":
				links = append(links, a.Val)
			case "id":
				if ids[a.Val] {
					t.Errorf("two elements have the id %q", a.Val)
				}
				ids[a.Val] = true
			case "style", "onclick":
				t.Errorf("%s=%q is forbidden by the policy", a.Key, a.Val)
			}
		}
	}
	return links, ids
}

func TestReadingShowsEverything(t *testing.T) {
	page := body(t, get(t, handler(t, newMemory(nil)), "/sources/letter"))
	plain := text(t, page)
	for _, want := range []string{
		"was arrested in May 1950",          // the text
		"Ján Ková, quoting the editor says", // the voices
		"May 1950", "1953", "sibling of", "Jáchymov", "Ján Ková",
	} {
		if !strings.Contains(plain, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if !strings.Contains(page, `class="person" href="/people/letter.anna-kov%C3%A1"`) {
		t.Error("the person is not linked in the text")
	}
}

// text returns a page's text with single spaces.
func text(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestChosenWordsStandOut(t *testing.T) {
	h := handler(t, newMemory(nil))
	page := body(t, get(t, h, "/sources/letter?statement=letter.s2"))
	found := regexp.MustCompile(`class="[^"]*chosen[^"]*"[^>]*>([^<]*)<`).FindAllStringSubmatch(page, -1)
	var words string
	for _, f := range found {
		words += f[1]
	}
	if words != "She was released in 1953" {
		t.Errorf("chosen words %q", words)
	}
}

func TestStances(t *testing.T) {
	for stance, want := range map[testimonia.Stance]string{
		testimonia.Denied: "denies", testimonia.Alleged: "charge", testimonia.Hedged: "doubt",
	} {
		h := handler(t, newMemory(func(r *store.Reading) { r.Statements[1].Stance = stance }))
		if page := text(t, body(t, get(t, h, "/sources/letter"))); !strings.Contains(page, want) {
			t.Errorf("%s: the page lacks %q", stance, want)
		}
	}
}

// TestHostileText holds the pages to escaping what documents say.
func TestHostileText(t *testing.T) {
	const attack = `<script>alert(1)</script>`
	h := handler(t, newMemory(func(r *store.Reading) {
		r.Document.Title, r.Document.Text = attack, attack+r.Document.Text
		r.People[0].Name, r.Statements[0].Detail, r.Statements[0].Subject.Name = attack, attack, attack
		r.Document.Turns[0].Speaker = attack
	}))
	for _, target := range []string{"/", "/people", "/sources/letter"} {
		if page := body(t, get(t, h, target)); strings.Contains(page, attack) {
			t.Errorf("%s runs the document's script", target)
		}
	}
}

func TestHeaders(t *testing.T) {
	res := get(t, handler(t, newMemory(nil)), "/")
	policy := res.Header.Get("Content-Security-Policy")
	if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
		t.Errorf("policy %q", policy)
	}
	if res.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Error("no nosniff")
	}
}

func TestForeignHostGetsNothing(t *testing.T) {
	h := handler(t, newMemory(nil))
	for host, want := range map[string]int{
		"127.0.0.1:8420": 200, "localhost:8420": 200, "[::1]:8420": 200,
		"evil.example:8420": 403, "192.168.1.5:8420": 403, "localhost.evil.example": 403, "": 403,
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Host = host
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("host %q: %d, want %d", host, w.Code, want)
		}
	}
}

func TestErrors(t *testing.T) {
	for target, want := range map[string]int{"/sources/none": 404, "/people/none": 404, "/nothing": 404, "/static/none.css": 404} {
		if res := get(t, handler(t, newMemory(nil)), target); res.StatusCode != want {
			t.Errorf("%s: %d, want %d", target, res.StatusCode, want)
		}
	}
	m := newMemory(nil)
	m.broken = errors.New("disk on fire")
	res := get(t, handler(t, m), "/")
	if res.StatusCode != 500 || strings.Contains(body(t, res), "fire") {
		t.Errorf("status %d; the page must not show the fault", res.StatusCode)
	}
}
