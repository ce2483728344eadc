package reading_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/reading"
	"github.com/testimonia/testimonia/web/webtest"
)

func room(t testing.TB) *base.Room { return webtest.Room(t, webtest.Archive(t), reading.Page()) }

// saved adds a text to an archive.
func saved(t testing.TB, a store.Archive, slug, text string, mentions []store.Mention, list []testimonia.Statement) *document.Document {
	t.Helper()
	doc, err := document.Read(context.Background(), slug+".txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := &store.Reading{Slug: slug, Original: []byte(text), Document: doc, Extractor: "by hand 1", Mentions: mentions, Statements: list,
		People: []store.Person{{ID: "p", Name: "Anna <b>", Names: []string{"Anna <b>"}}}}
	if _, err := a.Save(t.Context(), r, webtest.Now); err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestEverySight asks for all that the page can show, in both languages.
func TestEverySight(t *testing.T) {
	h := room(t)
	for _, query := range []string{"", "?marks=names", "?marks=none", "?passage=3", "?cite=4", "?part=1", "?statement=brother.s4", "?edit=brother.s4",
		"?statement=gone", "?person=brother.anna-kov%C3%A1%C5%99ov%C3%A1", "?person=brother.anna-kov%C3%A1%C5%99ov%C3%A1&n=2", "?person=brother.anna-kov%C3%A1%C5%99ov%C3%A1&n=2&marks=names", "?person=list.tomas", "?person=nobody", "?n=x&person="} {
		for _, language := range []string{"en", "ru"} {
			page := webtest.Page(t, h, "/sources/brother"+query, "Accept-Language", language)
			if n := strings.Count(page, "<h1"); n != 1 {
				t.Errorf("%s: %d main headings", query, n)
			}
			text := webtest.Text(t, page)
			for _, words := range []string{"My sister", "was born in", "Kovářová confessed"} {
				if !strings.Contains(strings.Join(strings.Fields(text), " "), words) && !strings.Contains(page, words) {
					t.Errorf("%s: %q is missing", query, words)
				}
			}
		}
	}
}

func TestPassagesHavePermanentLinks(t *testing.T) {
	page := webtest.Page(t, room(t), "/sources/brother")
	for n := 1; n <= 3; n++ {
		if !strings.Contains(page, fmt.Sprintf(`id="p%d"`, n)) || !strings.Contains(page, fmt.Sprintf(`href="/sources/brother?passage=%d#p%d"`, n, n)) {
			t.Errorf("passage %d has no link to itself", n)
		}
	}
}

func TestConflictsStandBesideTheirStatements(t *testing.T) {
	page := webtest.Page(t, room(t), "/sources/brother")
	entry := regexp.MustCompile(`(?s)<dd id="e-brother\.s1".*?</dd>`).FindString(page)
	if !strings.Contains(entry, `class="against"`) || !strings.Contains(entry, `href="/conflicts/`) {
		t.Errorf("the birth in 1921 is contradicted by 1923, but its entry says %s", entry)
	}
	if text := webtest.Text(t, entry); !strings.Contains(text, "3 February 1923") {
		t.Errorf("the other date is not told: %s", text)
	}
	if entry := regexp.MustCompile(`(?s)<dd id="e-brother\.s7".*?</dd>`).FindString(page); !strings.Contains(entry, "also in") {
		t.Errorf("others tell of the release as well: %s", entry)
	}
}

func TestStanceAndVoicesInWords(t *testing.T) {
	text := webtest.Text(t, webtest.Page(t, room(t), "/sources/brother"))
	for _, words := range []string{"Jan Kovář denies", "Jan Kovář, quoting Pavel Horák says"} {
		if !strings.Contains(text, words) {
			t.Errorf("%q is missing", words)
		}
	}
}

func TestMarks(t *testing.T) {
	h := room(t)
	all, names, none := webtest.Page(t, h, "/sources/brother"), webtest.Page(t, h, "/sources/brother?marks=names"), webtest.Page(t, h, "/sources/brother?marks=none")
	for _, c := range []struct {
		mark             string
		all, names, none bool
	}{
		{`class="person"`, true, true, false},
		{`<dd id=`, true, false, false},
		{`class="words`, true, false, false},
		{`class="right named"`, false, true, false},
		{`/people/brother.anna-kov%C3%A1%C5%99ov%C3%A1#name`, false, true, false},
	} {
		for _, x := range []struct {
			page string
			want bool
		}{{all, c.all}, {names, c.names}, {none, c.none}} {
			if got := strings.Contains(x.page, c.mark); got != x.want {
				t.Errorf("%s: %v, want %v", c.mark, got, x.want)
			}
		}
	}
}

func TestStepThroughAPerson(t *testing.T) {
	h := room(t)
	page := webtest.Page(t, h, "/sources/brother?person=brother.anna-kov%C3%A1%C5%99ov%C3%A1&n=1")
	text := webtest.Text(t, page)
	if !strings.Contains(text, "1 of 2") {
		t.Errorf("not the first of two: %s", text)
	}
	if strings.Count(page, "followed") != 2 || !strings.Contains(page, `id="m-1"`) || !strings.Contains(page, `id="m-2"`) {
		t.Error("both occurrences of Anna should stand out")
	}
	next := regexp.MustCompile(`rel="next" href="([^"]*)"`).FindStringSubmatch(page)
	if next == nil || !strings.HasSuffix(next[1], "#m-2") {
		t.Fatalf("next leads to %v", next)
	}
	if strings.Contains(page, `rel="prev"`) {
		t.Error("there is nothing before the first")
	}
}

// TestAddStatement: the link of a passage gives the code points of its words.
func TestAddStatement(t *testing.T) {
	a := webtest.Archive(t)
	h := webtest.Room(t, a, reading.Page())
	page := webtest.Page(t, h, "/sources/brother")
	doc, err := a.Document(t.Context(), "brother")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile(`(?s)id="p(\d+)">\s*<div class="no">.*?href="(/statements/new[^"]*)".*?<p class="text"`)
	found := 0
	for _, m := range row.FindAllStringSubmatch(page, -1) {
		u, err := url.Parse(strings.ReplaceAll(m[2], "&amp;", "&"))
		if err != nil {
			t.Fatal(err)
		}
		start, _ := strconv.Atoi(u.Query().Get("start"))
		end, _ := strconv.Atoi(u.Query().Get("end"))
		n, _ := strconv.Atoi(m[1])
		words := string([]rune(doc.Text)[start:end])
		if want := doc.Words(&doc.Blocks[n-1]); strings.Join(strings.Fields(words), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("passage %d: %q, want %q", n, words, want)
		}
		if !base.IsPath(u.Query().Get("back")) {
			t.Errorf("passage %d: back to %q", n, u.Query().Get("back"))
		}
		found++
	}
	if found < 5 {
		t.Errorf("only %d passages offer it", found)
	}
}

func TestCite(t *testing.T) {
	page := webtest.Page(t, room(t), "/sources/brother?cite=4")
	area := regexp.MustCompile(`(?s)<textarea[^>]*>(.*?)</textarea>`).FindStringSubmatch(page)
	if area == nil || !strings.Contains(area[1], "Interview with Jan Kovář, passage 4, http://127.0.0.1:8420/sources/brother?passage=4#p4") {
		t.Errorf("citation %q", area)
	}
}

func TestCorrectInPlace(t *testing.T) {
	page := webtest.Page(t, room(t), "/sources/brother?edit=brother.s4")
	entry := regexp.MustCompile(`(?s)<dd id="e-brother\.s4".*?</dd>`).FindString(page)
	if !strings.Contains(entry, "Correct") || !strings.Contains(entry, "chosen") {
		t.Errorf("no form in the margin: %s", entry)
	}
}

func TestReviewShows(t *testing.T) {
	a := webtest.Archive(t)
	if _, err := a.Decide(t.Context(), store.Decision{Statement: "brother.s4", Action: store.Confirm, Author: "Tester", At: webtest.Now}); err != nil {
		t.Fatal(err)
	}
	page := webtest.Page(t, webtest.Room(t, a, reading.Page()), "/sources/brother")
	if entry := regexp.MustCompile(`(?s)<dd id="e-brother\.s4".*?</dd>`).FindString(page); !strings.Contains(entry, "confirmed") {
		t.Errorf("the entry does not say so: %s", entry)
	}
}

func TestWrongAddresses(t *testing.T) {
	h := room(t)
	for target, want := range map[string]int{"/sources/none": http.StatusNotFound, "/sources/brother?passage=0": http.StatusBadRequest,
		"/sources/brother?passage=99": http.StatusBadRequest, "/sources/brother?cite=x": http.StatusBadRequest} {
		if got := webtest.Get(t, h, target).StatusCode; got != want {
			t.Errorf("%s: %d, want %d", target, got, want)
		}
	}
}

// TestHostileText: a source may hold anything; so may names and values.
func TestHostileText(t *testing.T) {
	a := webtest.Archive(t)
	const words = "He said <script>alert(1)</script> & left, \"quoting\" nobody."
	mentions := []store.Mention{
		{Span: testimonia.Span{Start: 0, End: 12}, Kind: testimonia.KindPerson, Person: "p"},
		{Span: testimonia.Span{Start: 3, End: 30}, Kind: "speech", Value: `"><script>`},
	}
	saved(t, a, "hostile", words, mentions, nil)
	h := webtest.Room(t, a, reading.Page())
	for _, query := range []string{"", "?marks=names", "?cite=1", "?person=hostile.anna-b", "?person=%22%3E%3Cscript%3E", "?statement=%3Cscript%3E"} {
		if page := webtest.Page(t, h, "/sources/hostile"+query); strings.Contains(page, "<script>") {
			t.Errorf("%s: the text runs as a script", query)
		}
	}
	if text := webtest.Text(t, webtest.Page(t, h, "/sources/hostile?marks=none")); !strings.Contains(text, words) {
		t.Errorf("the text is not whole: %s", text)
	}
}

// TestQuotations: who speaks inside a quotation stands in the margin.
func TestQuotations(t *testing.T) {
	a := webtest.Archive(t)
	saved(t, a, "quoting", "Then Jan said: \"Come in.\" And she came.", []store.Mention{{Span: testimonia.Span{Start: 15, End: 25}, Kind: "speech", Value: "Jan Kovář"}}, nil)
	h := webtest.Room(t, a, reading.Page())
	page := webtest.Page(t, h, "/sources/quoting")
	for _, want := range []string{`class="speech opens closes"`, `title="Jan Kovář"`, `class="quoted"`} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if strings.Contains(webtest.Page(t, h, "/sources/quoting?marks=none"), "quoted") {
		t.Error("the clean text shows it")
	}
}

func TestData(t *testing.T) {
	var got struct {
		Source struct{ Slug string }
		Head   struct{ Text string }
		Turns  []struct {
			Speaker  string
			Passages []struct {
				Number     int
				Text       string
				Statements []testimonia.Statement
			}
		}
	}
	if err := json.Unmarshal([]byte(webtest.Page(t, room(t), "/sources/brother.json")), &got); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, x := range got.Turns {
		for _, p := range x.Passages {
			n += len(p.Statements)
			if p.Text == "" || p.Number == 0 {
				t.Errorf("%+v", p)
			}
		}
	}
	if got.Source.Slug != "brother" || got.Head.Text != "Interview with Jan Kovář" || n != 9 {
		t.Errorf("%+v with %d statements", got, n)
	}
}
