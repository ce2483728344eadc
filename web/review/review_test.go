package review_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/review"
	"github.com/testimonia/testimonia/web/statement"
	"github.com/testimonia/testimonia/web/webtest"
)

func room(t *testing.T) *base.Room {
	return webtest.Room(t, webtest.Archive(t), review.Page(), statement.Page())
}

// answerForm reads the form of the page's answers.
func answerForm(t *testing.T, page string) url.Values {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	out := url.Values{}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "form" && attr(n, "action") == "/review" && attr(n, "method") == "post" {
			for i := range n.Descendants() {
				if i.Data == "input" {
					out.Set(attr(i, "name"), attr(i, "value"))
				}
			}
		}
	}
	return out
}

// undoForm reads the page's own form that takes the last answer back.
func undoForm(t *testing.T, page string) url.Values {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Data == "form" && attr(n, "action") == "/undo" && n.Parent != nil && attr(n.Parent, "class") == "answers" {
			out := url.Values{}
			for i := range n.Descendants() {
				if i.Data == "input" {
					out.Set(attr(i, "name"), attr(i, "value"))
				}
			}
			return out
		}
	}
	t.Fatal("the page has no form to take the last answer back")
	return nil
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func answer(t *testing.T, h http.Handler, page, said string) (next, address string) {
	t.Helper()
	form := answerForm(t, page)
	form.Set("answer", said)
	res := webtest.Post(t, h, "/review", form)
	if res.StatusCode != http.StatusSeeOther {
		t.Fatalf("%s: %s\n%s", said, res.Status, webtest.Text(t, webtest.Body(t, res)))
	}
	address = res.Header.Get("Location")
	return webtest.Page(t, h, address), address
}

// TestThrough answers everything, as without scripts, until nothing is left.
func TestThrough(t *testing.T) {
	r := room(t)
	page := webtest.Page(t, r, "/review")
	if !strings.Contains(page, "She taught at the school in Olomouc") {
		t.Errorf("the least sure is not first:\n%s", webtest.Text(t, page))
	}
	statements, people := 0, 0
	for n := 0; !strings.Contains(page, "Nothing is left to look at here."); n++ {
		if n > 40 {
			t.Fatal("there is no end to it")
		}
		said := []string{"yes", "no"}[n%2]
		if answerForm(t, page).Get("and") != "" {
			said = []string{"unsure", "no"}[n%2]
			people++
		} else {
			statements++
		}
		if c := strconv.Itoa(n) + " decided"; !strings.Contains(webtest.Text(t, page), c) {
			t.Fatalf("%q is not said:\n%s", c, webtest.Text(t, page))
		}
		page, _ = answer(t, r, page, said)
	}
	if statements != 17 || people == 0 {
		t.Errorf("%d statements and %d pairs were asked about", statements, people)
	}
	if n := len(r.Collection.Now().Open()); n != 0 {
		t.Errorf("%d are left", n)
	}
}

func TestUndo(t *testing.T) {
	r := room(t)
	first := webtest.Page(t, r, "/review?kind=statements")
	id := answerForm(t, first).Get("item")
	page, _ := answer(t, r, first, "no")
	if _, ok := r.Collection.Now().Statement(id); ok {
		t.Fatal("a wrong statement stands")
	}
	res := webtest.Post(t, r, "/undo", undoForm(t, page))
	back := webtest.Page(t, r, res.Header.Get("Location"))
	if got := answerForm(t, back).Get("item"); got != id || strings.Contains(back, "This is decided already.") {
		t.Errorf("it leads to %s, want %s", got, id)
	}
	if s, ok := r.Collection.Now().Statement(id); !ok || s.Status != testimonia.Proposed {
		t.Errorf("%+v", s)
	}
}

// TestReloadAndBack asks for an item again, before and after it was decided.
func TestReloadAndBack(t *testing.T) {
	r := room(t)
	page := webtest.Page(t, r, "/review?kind=statements")
	id := answerForm(t, page).Get("item")
	here := "/review?kind=statements&item=" + url.QueryEscape(id)
	if answerForm(t, webtest.Page(t, r, here)).Get("item") != id {
		t.Error("the address shows another")
	}
	next, _ := answer(t, r, page, "yes")
	again := webtest.Page(t, r, here)
	if !strings.Contains(again, "This is decided already.") || answerForm(t, again).Get("item") != id {
		t.Error("what was decided is not shown as such")
	}
	want := answerForm(t, next).Get("item")
	if !strings.Contains(again, "item="+url.QueryEscape(want)) {
		t.Errorf("the way on is not to %s", want)
	}
}

func TestFilter(t *testing.T) {
	r := room(t)
	for target, want := range map[string]string{
		"/review?kind=statements&source=letter": "letter.s3", "/review?source=list&kind=statements": "list.s5", "/review?kind=statements": "brother.s3",
	} {
		if got := answerForm(t, webtest.Page(t, r, target)).Get("item"); got != want {
			t.Errorf("%s: %s, want %s", target, got, want)
		}
		webtest.Page(t, r, target, "Accept-Language", "ru")
	}
	page := webtest.Page(t, r, "/review?kind=people")
	if f := answerForm(t, page); f.Get("and") == "" {
		t.Error("no pair")
	}
	text := webtest.Text(t, page)
	for _, w := range []string{"The same y", "Not the same n", "Nobody can tell s", "For it", "Against it"} {
		if !strings.Contains(text, w) {
			t.Errorf("%q is missing in %s", w, text)
		}
	}
	webtest.Page(t, r, "/review?kind=people", "Accept-Language", "ru")
	for target, want := range map[string]int{"/review?kind=cats": 400, "/review?source=nobody": 404, "/review?item=x": 404, "/review?item=x&and=y": 404} {
		if res := webtest.Get(t, r, target); res.StatusCode != want {
			t.Errorf("%s: %s", target, res.Status)
		}
	}
}

func TestRefuses(t *testing.T) {
	r := room(t)
	for _, c := range []struct {
		form url.Values
		want int
	}{
		{url.Values{"item": {"brother.s3"}, "answer": {"perhaps"}}, 400}, {url.Values{"item": {"brother.s3"}}, 400},
		{url.Values{"answer": {"yes"}}, 400}, {url.Values{"item": {"x"}, "answer": {"yes"}}, 404}, {url.Values{"item": {"brother.s3"}, "kind": {"x"}}, 400},
	} {
		if res := webtest.Post(t, r, "/review", c.form); res.StatusCode != c.want {
			t.Errorf("%v: %s", c.form, res.Status)
		}
	}
}

// TestScript answers as the script does.
func TestScript(t *testing.T) {
	r := room(t)
	res := webtest.Post(t, r, "/review", url.Values{"item": {"brother.s3"}, "answer": {"yes"}}, "Accept", "application/json")
	if body := webtest.Body(t, res); !strings.Contains(body, `"to":"/review?`) || !strings.Contains(body, `"did":"d:`) {
		t.Error(body)
	}
}

func TestEmptyArchive(t *testing.T) {
	a := webtest.Empty(t)
	h := webtest.Room(t, a, review.Page(), statement.Page())
	if !strings.Contains(webtest.Page(t, h, "/review"), "Nothing is left to look at here.") {
		t.Error("an empty queue does not say so")
	}
	webtest.Page(t, h, "/review", "Accept-Language", "ru")
	if res := webtest.Get(t, h, "/statements/x"); res.StatusCode != http.StatusNotFound {
		t.Error(res.Status)
	}
}

// TestHostile reviews a statement whose words and names are markup.
func TestHostile(t *testing.T) {
	a := webtest.Empty(t)
	evil := `<script>alert("x")</script>`
	doc, err := document.Read(t.Context(), "a.txt", []byte("He said "+evil+" and עברית.\n"), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	at := len([]rune(doc.Text[:strings.Index(doc.Text, "<")]))
	who := testimonia.Ref{ID: "p", Name: evil, Names: []string{evil}}
	_, err = a.Save(t.Context(), &store.Reading{Slug: "a", Original: []byte("x"), Document: doc, Extractor: "x",
		People: []store.Person{{ID: "p", Name: evil, Names: []string{evil}}},
		Statements: []testimonia.Statement{{ID: "s1", Type: testimonia.Arrest, Subject: who, Quote: evil, Start: at, End: at + len(evil), Why: evil,
			Stance: testimonia.Asserted, Detail: evil, Status: testimonia.Proposed, Voices: []testimonia.Voice{{Name: evil, Role: testimonia.RoleSpeaker}}}}}, webtest.Now)
	if err != nil {
		t.Fatal(err)
	}
	h := webtest.Room(t, a, review.Page(), statement.Page())
	for _, target := range []string{"/review", "/statements/a.s1", "/statements/a.s1/correct"} {
		if strings.Contains(webtest.Page(t, h, target), "<script>alert") {
			t.Errorf("%s runs what a source says", target)
		}
	}
}

// TestTwoAtOnce: who answers what somebody else has decided meanwhile is told so,
// and the first answer stands.
func TestTwoAtOnce(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), review.Page())
	page := webtest.Page(t, h, "/review?kind=statements")
	at := regexp.MustCompile(`name="item" value="([^"]+)"><input type="hidden" name="seen" value="([^"]+)"`).FindStringSubmatch(page)
	if at == nil {
		t.Fatal("no form in ", page)
	}
	answer := func(said string) *http.Response {
		return webtest.Post(t, h, "/review", url.Values{"item": {at[1]}, "seen": {at[2]}, "answer": {said}})
	}
	if res := answer("yes"); res.StatusCode != http.StatusSeeOther {
		t.Fatal("the first answer: ", res.Status)
	}
	if res := answer("no"); res.StatusCode != http.StatusConflict || !strings.Contains(webtest.Body(t, res), "Somebody has decided about this") {
		t.Error("the second answer: ", res.Status)
	}
	if page := webtest.Page(t, h, "/review?item="+url.QueryEscape(at[1])); !strings.Contains(page, "confirmed") {
		t.Error("the first answer does not stand")
	}
}
