package person_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/people"
	"github.com/testimonia/testimonia/web/person"
	"github.com/testimonia/testimonia/web/webtest"
)

func room(t *testing.T) (*base.Room, store.Archive) {
	a := webtest.Archive(t)
	return webtest.Room(t, a, people.Page(), person.Page()), a
}

// both are the languages of the pages.
var both = []string{"en", "ru"}

// holds reports what of a list a text lacks.
func holds(t *testing.T, where, text string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			t.Errorf("%s: no %q in\n%s", where, w, text)
		}
	}
}

func lacks(t *testing.T, where, text string, unwanted ...string) {
	t.Helper()
	for _, w := range unwanted {
		if strings.Contains(text, w) {
			t.Errorf("%s: there is %q in\n%s", where, w, text)
		}
	}
}

const anna = "/people/brother.anna-kovářová"

func TestLifeIsCited(t *testing.T) {
	h, _ := room(t)
	text := webtest.Text(t, webtest.Page(t, h, anna))
	holds(t, "a life", text,
		"Anna Kovářová", "June 1950", "Arrested", "In May 1950 she was arrested", "arrested on 14 June 1950", "sources differ",
		"Denied: confession", "She never confessed", "Jan Kovář denies it", "Jan Kovář, quoting Pavel Horák says so",
		"Brothers and sisters Jan Kovář", "Married to Tomáš Beran", "Sources and names", "(12 March 1991)")
	// The witnesses to her release stand in one entry, under the closest date.
	if at := strings.Index(text, "9 May 1953 Released"); at < 0 {
		t.Errorf("no release in %s", text)
	} else {
		holds(t, "the release", text[at:at+400], "She was released in 1953", "released on 9 May 1953")
	}
	if birth, arrest, death := strings.Index(text, "1921 Born"), strings.Index(text, "May 1950 Arrested"), strings.Index(text, "1987 Died"); birth < 0 || birth > arrest || arrest > death {
		t.Errorf("not in the order of time: %d, %d, %d in %s", birth, arrest, death, text)
	}
	holds(t, "in Russian", webtest.Text(t, webtest.Page(t, h, anna, "Accept-Language", "ru")), "Арест", "источники расходятся", "Отрицается: признание", "Братья и сёстры")
	holds(t, "by theme", webtest.Text(t, webtest.Page(t, h, anna+"?by=theme")), "Origins", "Persecution", "Death and after")
}

func TestLifeLine(t *testing.T) {
	h, _ := room(t)
	page := webtest.Page(t, h, anna)
	holds(t, "the drawing", page, `<svg`, `role="group"`, `<title>3 February 1923: Born, Brno (sources differ)</title>`, `href="#e-brother.s4"`, `id="e-brother.s4"`)
}

func TestAnyEntryLeadsToThePerson(t *testing.T) {
	h, _ := room(t)
	page := webtest.Page(t, h, "/people/list.anna-kovářová")
	holds(t, "another entry", page, `<link rel="canonical" href="`+escaped(t, anna)+`">`)
	lacks(t, "the own address", webtest.Page(t, h, anna), "canonical")
	if res := webtest.Get(t, h, "/people/nobody"); res.StatusCode != http.StatusNotFound {
		t.Error(res.Status)
	}
}

func TestExports(t *testing.T) {
	h, _ := room(t)
	var v struct {
		Name string
		Life struct{ Parts []struct{ Chapters []any } }
	}
	if err := json.Unmarshal([]byte(webtest.Page(t, h, anna+".json")), &v); err != nil || v.Name != "Anna Kovářová" || len(v.Life.Parts) == 0 {
		t.Errorf("%+v, %v", v, err)
	}
	res := webtest.Get(t, h, anna+"/statements.jsonl")
	body := webtest.Body(t, res)
	if !strings.Contains(res.Header.Get("Content-Disposition"), "attachment") || strings.Count(body, "\n") != 12 && strings.Count(body, "\n") != 15 {
		t.Errorf("%v: %d lines\n%s", res.Header, strings.Count(body, "\n"), body)
	}
	for line := range strings.Lines(body) {
		if !json.Valid([]byte(line)) {
			t.Errorf("no JSON: %s", line)
		}
	}
}

// done posts a form that must be done, and returns where it leads.
func done(t *testing.T, h http.Handler, target string, form url.Values) string {
	t.Helper()
	res := webtest.Post(t, h, target, form)
	if res.StatusCode != http.StatusSeeOther {
		t.Fatalf("%s: %s\n%s", target, res.Status, webtest.Text(t, webtest.Body(t, res)))
	}
	return res.Header.Get("Location")
}

// TestJoin goes the way of somebody who joins two entries and takes it back.
func TestJoin(t *testing.T) {
	h, _ := room(t)
	const brother, list = "/people/brother.tomáš-beran", "/people/list.tomáš-beran"
	before := webtest.Text(t, webtest.Page(t, h, list))
	holds(t, "before", before, "May be the same as", "Tomáš Beran", "very probably", "same surname", "The same")
	lacks(t, "before", before, "1949 Arrested sources", "Interview with Jan Kovář says so")

	form := url.Values{"a": {"brother.tomáš-beran"}, "b": {"list.tomáš-beran"}, "verdict": {"same"}, "reason": {"one wife"}, "back": {list + "?by=theme"}}
	to := done(t, h, "/people/pairs", form)
	if !strings.HasPrefix(to, escaped(t, brother)) {
		t.Errorf("leads to %s", to)
	}
	joined := webtest.Text(t, webtest.Page(t, h, to))
	holds(t, "joined", joined, "Recorded, under the name of Tester.", "Undo", "List of prisoners", "Interview with Jan Kovář",
		"she married Tomáš Beran", "arrested in 1949", "are the same: “one wife”", "take back")

	done(t, h, "/undo", url.Values{"what": {doneOf(t, to)}, "back": {list}})
	if after := webtest.Text(t, webtest.Page(t, h, list)); after != before {
		t.Errorf("undone:\n%s\nwant\n%s", after, before)
	}
	form.Set("verdict", "unsure")
	to = done(t, h, "/people/pairs", form)
	holds(t, "unsure", webtest.Text(t, webtest.Page(t, h, to, "Accept-Language", "ru")), "неясно, одно ли лицо")
}

// TestTakeApart takes an entry out of a person whom the machine made of three.
func TestTakeApart(t *testing.T) {
	h, _ := room(t)
	before := webtest.Text(t, webtest.Page(t, h, anna))
	holds(t, "before", before, "Why they are taken for one", "in another script")
	to := done(t, h, anna+"/apart", url.Values{"entry": {"letter.анна-коваржова"}, "reason": {"another camp"}})
	now := webtest.Text(t, webtest.Page(t, h, to))
	holds(t, "apart", now, "Recorded", "are not the same: “another camp”", "2 sources")
	lacks(t, "apart", now, "She was born about 1921")
	holds(t, "taken out", webtest.Text(t, webtest.Page(t, h, "/people/letter.анна-коваржова")), "She was born about 1921")

	// The way back: only by taking the decision back, not against it.
	res := webtest.Post(t, h, "/people/pairs", url.Values{"a": {"brother.anna-kovářová"}, "b": {"list.anna-kovářová"}, "verdict": {"same"}})
	if res.StatusCode != http.StatusSeeOther {
		t.Errorf("what is one already: %s", res.Status)
	}
}

// TestLastTakenApart: of two, both go their own ways, and the undo bar brings
// them together.
func TestLastTakenApart(t *testing.T) {
	h, _ := room(t)
	done(t, h, anna+"/apart", url.Values{"entry": {"letter.анна-коваржова"}})
	done(t, h, "/people/pairs", url.Values{"a": {"letter.анна-коваржова"}, "b": {"list.tomáš-beran"}, "verdict": {"same"}})
	before := webtest.Text(t, webtest.Page(t, h, "/people/list.tomáš-beran"))
	to := done(t, h, "/people/letter.анна-коваржова/apart", url.Values{"entry": {"list.tomáš-beran"}})
	lacks(t, "apart", webtest.Text(t, webtest.Page(t, h, "/people/list.tomáš-beran")), "She was born about 1921")
	done(t, h, "/undo", url.Values{"what": {doneOf(t, to)}})
	if after := webtest.Text(t, webtest.Page(t, h, "/people/list.tomáš-beran")); after != before {
		t.Errorf("undone:\n%s\nwant\n%s", after, before)
	}
}

// doneOf is what a form did, as the address it leads to tells.
func doneOf(t *testing.T, to string) string {
	t.Helper()
	u, err := url.Parse(to)
	if err != nil {
		t.Fatal(err)
	}
	return u.Query().Get("done")
}

func escaped(t *testing.T, path string) string {
	t.Helper()
	return (&url.URL{Path: path}).EscapedPath()
}

func TestWrongForms(t *testing.T) {
	h, _ := room(t)
	for name, c := range map[string]struct {
		target string
		form   url.Values
		status int
	}{
		"no verdict":        {"/people/pairs", url.Values{"a": {"letter.анна-коваржова"}, "b": {"list.tomáš-beran"}}, 400},
		"nobody":            {"/people/pairs", url.Values{"a": {"x"}, "b": {"list.tomáš-beran"}, "verdict": {"same"}}, 404},
		"one entry":         {"/people/pairs", url.Values{"a": {"list.tomáš-beran"}, "b": {"list.tomáš-beran"}, "verdict": {"same"}}, 400},
		"a long reason":     {"/people/pairs", url.Values{"a": {"letter.анна-коваржова"}, "b": {"list.tomáš-beran"}, "verdict": {"same"}, "reason": {strings.Repeat("x", 5000)}}, 400},
		"none apart":        {anna + "/apart", nil, 400},
		"all apart":         {anna + "/apart", url.Values{"entry": {"brother.anna-kovářová", "list.anna-kovářová", "letter.анна-коваржова"}}, 400},
		"a stranger apart":  {anna + "/apart", url.Values{"entry": {"list.tomáš-beran"}}, 400},
		"apart of nobody":   {"/people/x/apart", nil, 404},
		"no name":           {anna + "/name", url.Values{"name": {" "}, "scope": {"all"}}, 400},
		"no scope":          {anna + "/name", url.Values{"name": {"Anna"}, "scope": {"x"}}, 400},
		"name of nobody":    {"/people/x/name", nil, 404},
		"none without word": {anna + "/none", url.Values{"scope": {"all"}}, 400},
	} {
		for _, language := range both {
			res := webtest.Post(t, h, c.target, c.form, "Accept-Language", language)
			if res.StatusCode != c.status {
				t.Errorf("%s: %s, want %d", name, res.Status, c.status)
			}
			webtest.Body(t, res)
		}
	}
	if res := webtest.Get(t, h, anna+"?part=0"); res.StatusCode != http.StatusBadRequest {
		t.Error(res.Status)
	}
}

// noting is an archive that notes judgements.
type noting struct {
	store.Archive
	got []store.Judgement
}

func (n *noting) Judge(_ context.Context, j store.Judgement) (store.Judgement, error) {
	j.ID = fmt.Sprint("j", len(n.got)+1)
	j.Batch = j.ID
	n.got = append(n.got, j)
	return j, nil
}

func (n *noting) JudgeAll(_ context.Context, list []store.Judgement) ([]store.Judgement, error) {
	for i := range list {
		list[i].ID, list[i].Batch = fmt.Sprint("j", i+1), "j1"
		n.got = append(n.got, list[i])
	}
	return list, nil
}

// TestNames looks at what is recorded of names.
func TestNames(t *testing.T) {
	a := &noting{Archive: webtest.Archive(t)}
	h := webtest.Room(t, a, people.Page(), person.Page())
	const letter = "letter.анна-коваржова"
	for _, c := range []struct {
		path string
		form url.Values
		want string
	}{
		{"/name", url.Values{"name": {" Anna\n Kovářová "}, "scope": {letter}, "back": {"/people"}}, letter + " renamed Anna Kovářová"},
		{"/name", url.Values{"name": {"Anna Berková"}, "scope": {"all"}}, "brother.anna-kovářová renamed Anna Berková; letter.анна-коваржова renamed Anna Berková; list.anna-kovářová renamed Anna Berková"},
		{"/none", url.Values{"sure": {"yes"}, "scope": {letter}, "reason": {"a ship"}}, letter + " no person a ship"},
	} {
		a.got = nil
		to := done(t, h, anna+c.path, c.form)
		var got []string
		for _, j := range a.got {
			got = append(got, strings.TrimSpace(j.A+" "+string(j.Verdict)+" "+j.B+j.Because))
			if j.Author != "Tester" || !j.At.Equal(webtest.Now) {
				t.Errorf("%+v", j)
			}
		}
		slices.Sort(got)
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: %v, want %s", c.path, got, c.want)
		}
		if !strings.Contains(to, "done=j%3Aj1") {
			t.Errorf("%s cannot be undone: %s", c.path, to)
		}
	}
}

// TestHostileWords shows what would break a page if it were not words alone.
func TestHostileWords(t *testing.T) {
	const script = `"><script>alert(1)</script>`
	words := script + " עמוס عربي " + strings.Repeat("Ж", 100<<10)
	doc, err := document.Read(t.Context(), "x.txt", []byte(words), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ref := func(id, name string) testimonia.Ref { return testimonia.Ref{ID: id, Name: name, Names: []string{name}} }
	r := &store.Reading{Slug: "x", Original: []byte(words), Document: doc, Extractor: "by hand 1",
		People: []store.Person{{ID: "p1", Name: script, Names: []string{script}}, {ID: "p2", Name: "עמוס", Names: []string{"עמוס"}}, {ID: "p3"}}}
	all := utf8.RuneCountInString(doc.Text)
	for i, kind := range testimonia.Types() {
		s := testimonia.Statement{ID: fmt.Sprint("s", i), Type: kind, Subject: ref("p1", script), Detail: script, Age: script,
			Place: &testimonia.Place{Name: script, Names: []string{script}}, Stance: testimonia.Asserted, Status: testimonia.Proposed,
			Quote: doc.Text, End: all, Voices: []testimonia.Voice{{Name: script, Names: []string{script}, Role: testimonia.RoleSpeaker}},
			Date: &testimonia.Date{EDTF: []string{"19XX", "1920~", "../1950", "1950/..", "1950?/1960", "-0100", "Y170000000", "no date", "1937-02-30"}[i%9], Text: script}}
		if i%3 == 0 {
			o := ref([]string{"p2", "p3"}[i%2], "עמוס")
			s.Object = &o
		}
		if i > 3 {
			s.Quote, s.End = string([]rune(doc.Text)[:40]), 40
		}
		r.Statements = append(r.Statements, s)
	}
	a := webtest.Empty(t)
	if _, err := a.Save(t.Context(), r, webtest.Now); err != nil {
		t.Fatal(err)
	}
	h := webtest.Room(t, a, people.Page(), person.Page())
	for _, e := range h.Collection.Now().Entries() {
		for _, language := range both {
			for _, query := range []string{"", "?by=theme", "?part=9"} {
				if page := webtest.Page(t, h, base.PersonURL(e.ID)+query, "Accept-Language", language); strings.Contains(page, "<script>alert") {
					t.Errorf("%s: a name runs", e.ID)
				}
			}
		}
		webtest.Page(t, h, base.PersonURL(e.ID)+".json")
	}
}

// TestLongLife: a life of two thousand statements comes in pages, and quickly.
func TestLongLife(t *testing.T) {
	doc, err := document.Read(t.Context(), "x.txt", []byte("He was arrested."), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := &store.Reading{Slug: "x", Original: []byte("x"), Document: doc, Extractor: "by hand 1", People: []store.Person{{ID: "p1", Name: "Ivan Ivanov", Names: []string{"Ivan Ivanov"}}}}
	for i := range 2000 {
		s := testimonia.Statement{ID: fmt.Sprint("s", i), Type: testimonia.Types()[i%30], Subject: testimonia.Ref{ID: "p1", Name: "Ivan Ivanov"}, Stance: testimonia.Asserted,
			Status: testimonia.Proposed, Quote: "He was", End: 6, Detail: fmt.Sprint("thing ", i/2), Voices: []testimonia.Voice{}}
		if i%4 > 0 {
			s.Date = &testimonia.Date{EDTF: fmt.Sprintf("19%02d-%02d", i%100, i%12+1)}
		}
		r.Statements = append(r.Statements, s)
	}
	a := webtest.Empty(t)
	if _, err := a.Save(t.Context(), r, webtest.Now); err != nil {
		t.Fatal(err)
	}
	h := webtest.Room(t, a, person.Page())
	for _, target := range []string{"/people/x.ivan-ivanov", "/people/x.ivan-ivanov?part=3", "/people/x.ivan-ivanov?by=theme"} {
		page := webtest.Quick(t, h, target, 300*time.Millisecond) // 100 are asked for; a race detector takes more
		if n := strings.Count(page, `<li id="e-`); n != 200 {
			t.Errorf("%s shows %d events", target, n)
		}
	}
}

// TestSeek joins two people of whom nothing says that they are one, and takes it
// back.
func TestSeek(t *testing.T) {
	h, _ := room(t)
	holds(t, "asked for", webtest.Text(t, webtest.Page(t, h, anna)), "Anybody else, by name")
	page := webtest.Page(t, h, anna+"?other=Гораk")
	holds(t, "nobody", webtest.Text(t, page), "Nobody else has such a name.")
	page = webtest.Page(t, h, anna+"?other="+url.QueryEscape("horak"))
	holds(t, "somebody", page, "Pavel Horák", `name="b" value="brother.pavel-hor`, `value="horak"`)
	lacks(t, "themselves", webtest.Page(t, h, anna+"?other=Kovářová"), `<input type="hidden" name="b" value="brother.anna-kovářová">`)
	res := webtest.Post(t, h, "/people/pairs", url.Values{"a": {"brother.anna-kovářová"}, "b": {"brother.pavel-horák"}, "verdict": {"same"}, "back": {anna + "?other=horak"}})
	if res.StatusCode != http.StatusSeeOther {
		t.Fatalf("joining: %s %s", res.Status, webtest.Body(t, res))
	}
	to := res.Header.Get("Location")
	holds(t, "joined", webtest.Text(t, webtest.Page(t, h, to)), "Anna Kovářová (Interview with Jan Kovář) and Pavel Horák (Interview with Jan Kovář) are the same")
	u, err := url.Parse(to)
	if err != nil {
		t.Fatal(err)
	}
	webtest.Post(t, h, "/undo", url.Values{"what": {u.Query().Get("done")}, "back": {anna}})
	lacks(t, "taken back", webtest.Text(t, webtest.Page(t, h, anna)), "are the same take back")
	holds(t, "in Russian", webtest.Text(t, webtest.Page(t, h, anna+"?other=horak", "Accept-Language", "ru")), "Кто-то другой", "Найти")
	holds(t, "hostile", webtest.Page(t, h, anna+"?other="+url.QueryEscape(`"><script>`)), "&lt;script&gt;")
}
