package statement_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/statement"
	"github.com/testimonia/testimonia/web/webtest"
)

func room(t *testing.T) *base.Room {
	return webtest.Room(t, webtest.Archive(t), statement.Page())
}

func holds(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			t.Errorf("%q is missing in\n%s", w, text)
		}
	}
}

// follow sends a form and returns the page that it leads to, with its address.
func follow(t *testing.T, h http.Handler, target string, form url.Values) (page, address string) {
	t.Helper()
	res := webtest.Post(t, h, target, form)
	if res.StatusCode != http.StatusSeeOther {
		t.Fatalf("%s: %s\n%s", target, res.Status, webtest.Text(t, webtest.Body(t, res)))
	}
	address = res.Header.Get("Location")
	return webtest.Page(t, h, address), address
}

// undo takes back what a page says was done.
func undo(t *testing.T, h http.Handler, address string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	follow2(t, h, url.Values{"what": {u.Query().Get("done")}, "back": {"/statements/brother.s4"}})
}

func follow2(t *testing.T, h http.Handler, form url.Values) {
	t.Helper()
	if res := webtest.Post(t, h, "/undo", form); res.StatusCode != http.StatusSeeOther {
		t.Fatalf("undo: %s\n%s", res.Status, webtest.Text(t, webtest.Body(t, res)))
	}
}

func now(t *testing.T, r *base.Room, id string) testimonia.Statement {
	t.Helper()
	s, ok := r.Collection.Now().Statement(id)
	if !ok {
		t.Fatalf("%s does not stand", id)
	}
	return *s
}

func TestShows(t *testing.T) {
	h := room(t)
	page := webtest.Page(t, h, "/statements/brother.s6")
	holds(t, page, "<mark>Kovářová confessed in June 1950</mark>", `href="/people/`, `href="/sources/brother?statement=brother.s6`)
	holds(t, webtest.Text(t, page), "confession : Anna Kovářová", "Jan Kovář tells it in “Interview with Jan Kovář”. Jan Kovář quotes Pavel Horák.",
		"The voice: asserts it.", "June 1950", "1950-06", "Did she confess?", "It was entered by hand.", "70 %", "confession")
	holds(t, webtest.Text(t, webtest.Page(t, h, "/statements/brother.s6", "Accept-Language", "ru")), "признание : Anna Kovářová", "июнь 1950", "Внесено вручную.")
	holds(t, webtest.Text(t, webtest.Page(t, h, "/statements/list.s1")), "The document “List of prisoners of the camp at Jáchymov” says it in its own name.")
	if res := webtest.Get(t, h, "/statements/nobody.s1"); res.StatusCode != http.StatusNotFound {
		t.Error(res.Status)
	}
	holds(t, webtest.Page(t, h, "/statements/brother.s6.json"), `"id":"brother.s6"`, `"marked":true`)
}

func TestDecide(t *testing.T) {
	h := room(t)
	back := url.Values{"action": {"reject"}, "reason": {" he was  not there "}, "back": {"/statements/brother.s6"}}
	page, address := follow(t, h, "/statements/brother.s6/decide", back)
	holds(t, webtest.Text(t, page), "rejected", "Rejected · Tester · 1 May 2024, 12:00", "he was not there", "Take back", "Confirm after all")
	if _, ok := h.Collection.Now().Statement("brother.s6"); ok {
		t.Error("a rejected statement stands")
	}
	undo(t, h, address)
	holds(t, webtest.Text(t, webtest.Page(t, h, "/statements/brother.s6")), "taken back", "proposed")
	page, _ = follow(t, h, "/statements/brother.s6/decide", url.Values{"action": {"confirm"}})
	holds(t, webtest.Text(t, page), "Confirmed · Tester")
	if res := webtest.Post(t, h, "/statements/brother.s6/decide", url.Values{"action": {"burn"}}); res.StatusCode != http.StatusBadRequest {
		t.Error(res.Status)
	}
	if res := webtest.Post(t, h, "/statements/x.y/decide", url.Values{"action": {"confirm"}}); res.StatusCode != http.StatusNotFound {
		t.Error(res.Status)
	}
}

// form is what the form of a statement would send.
func form(r *base.Room, t *testing.T, id string, changed ...string) url.Values {
	v := url.Values{"was": {base.Reading(now(t, r, id))}}
	for i := 0; i < len(changed); i += 2 {
		v.Set(changed[i], changed[i+1])
	}
	return v
}

func TestCorrect(t *testing.T) {
	for _, c := range []struct {
		field, value string
		reads        func(testimonia.Statement) string
		want         string
	}{
		{"date", "5 мая 1950", func(s testimonia.Statement) string { return s.Date.EDTF + " " + s.Date.Text }, "1950-05-05 1950-05"},
		{"date", "", func(s testimonia.Statement) string {
			if s.Date == nil {
				return "none"
			}
			return s.Date.EDTF
		}, "none"},
		{"type", "imprisonment", func(s testimonia.Statement) string { return string(s.Type) }, "imprisonment"},
		{"place", "Brno", func(s testimonia.Statement) string { return s.Place.Name }, "Brno"},
		{"detail", "at night", func(s testimonia.Statement) string { return s.Detail }, "at night"},
		{"stance", "hedged", func(s testimonia.Statement) string { return string(s.Stance) }, "hedged"},
		{"basis", "seen", func(s testimonia.Statement) string { return string(s.Basis) }, "seen"},
		{"subject", "Tomáš Beran", func(s testimonia.Statement) string { return s.Subject.ID }, "brother.tomáš-beran"},
		{"subject", "Eva Malá", func(s testimonia.Statement) string { return s.Subject.ID + s.Subject.Name }, "Eva Malá"},
		{"object", "Pavel Horák", func(s testimonia.Statement) string { return s.Object.ID }, "brother.pavel-horák"},
		{"voice0", "Pavel Horák", func(s testimonia.Statement) string { return s.Voices[0].ID }, "brother.pavel-horák"},
	} {
		r := room(t)
		was := now(t, r, "brother.s4")
		_, address := follow(t, r, "/statements/brother.s4/correct", form(r, t, "brother.s4", c.field, c.value))
		s := now(t, r, "brother.s4")
		if got := c.reads(s); got != c.want || s.Status != testimonia.Edited {
			t.Errorf("%s %q: %q, %s", c.field, c.value, got, s.Status)
		}
		undo(t, r, address)
		if base.Reading(now(t, r, "brother.s4")) != base.Reading(was) {
			t.Errorf("%s %q: taken back it reads otherwise than before", c.field, c.value)
		}
	}
}

// TestWider corrects more than one statement, which is asked about first, and
// takes it back as one.
func TestWider(t *testing.T) {
	for _, c := range []struct {
		id, field, value, reach string
		count                   string
		sees                    func(testimonia.Statement) bool
		want                    int
	}{
		{"brother.s4", "voice0", "Jana Kovářová", "source", "9 statements", func(s testimonia.Statement) bool {
			return len(s.Voices) > 0 && s.Voices[0].Name == "Jana Kovářová"
		}, 9},
		{"brother.s4", "subject", "Anna Nováková", "source", "9 statements", func(s testimonia.Statement) bool { return s.Subject.Name == "Anna Nováková" }, 9},
		{"brother.s7", "date", "1954", "everywhere", "2 statements", func(s testimonia.Statement) bool { return s.Date != nil && s.Date.EDTF == "1954" }, 2},
		{"brother.s4", "type", "exile", "everywhere", "3 statements", func(s testimonia.Statement) bool { return s.Type == testimonia.Exile }, 3},
	} {
		r := room(t)
		count := func() (n int) {
			for _, s := range r.Collection.Now().Statements {
				if c.sees(s) {
					n++
				}
			}
			return n
		}
		page, address := follow(t, r, "/statements/"+c.id+"/correct", form(r, t, c.id, c.field, c.value, c.field+"-reach", c.reach))
		holds(t, webtest.Text(t, page), "This changes "+c.count)
		if n := count(); n != 0 {
			t.Errorf("%s: %d changed before anybody was asked", c.field, n)
		}
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		sure := u.Query()
		sure.Set("sure", strings.Fields(c.count)[0])
		_, address = follow(t, r, u.Path, sure)
		if n := count(); n != c.want {
			t.Errorf("%s: %d statements read so, want %d", c.field, n, c.want)
		}
		undo(t, r, address)
		if n := count(); n != 0 {
			t.Errorf("%s: %d statements read so after all was taken back", c.field, n)
		}
	}
}

func TestRefuses(t *testing.T) {
	r := room(t)
	for _, c := range []struct{ field, value, says string }{
		{"date", "yesterday", "“yesterday” cannot be read as a date"},
		{"type", "party", "Choose one of the types."},
		{"stance", "loud", "Choose one of what is offered"},
		{"subject", "  ", "Fill in of whom it speaks."},
		{"voice0", "", "A voice needs a name."},
		{"date-reach", "nowhere", "Choose how far the correction holds."},
		{"detail", "", "Nothing was changed."},
	} {
		page, _ := follow(t, r, "/statements/brother.s4/correct", form(r, t, "brother.s4", c.field, c.value))
		holds(t, webtest.Text(t, page), c.says)
		if now(t, r, "brother.s4").Status != testimonia.Proposed {
			t.Fatalf("%s %q was recorded", c.field, c.value)
		}
		res := webtest.Post(t, r, "/statements/brother.s4/correct", form(r, t, "brother.s4", c.field, c.value), "Accept", "application/json")
		if res.StatusCode != http.StatusBadRequest {
			t.Errorf("%s %q for a script: %s", c.field, c.value, res.Status)
		}
	}
}

// TestMeanwhile corrects what somebody else has corrected since the form was
// made: nothing of either is lost.
func TestMeanwhile(t *testing.T) {
	r := room(t)
	mine := form(r, t, "brother.s4", "place", "Brno", "detail", "")
	follow(t, r, "/statements/brother.s4/correct", form(r, t, "brother.s4", "detail", "at night"))
	page, _ := follow(t, r, "/statements/brother.s4/correct", mine)
	holds(t, webtest.Text(t, page), "Somebody has changed the statement since you opened it.")
	holds(t, page, `name="place" value="Brno"`)
	if s := now(t, r, "brother.s4"); s.Detail != "at night" || s.Place != nil {
		t.Errorf("%+v", s)
	}
}

func TestAdd(t *testing.T) {
	r := room(t)
	doc, err := r.Collection.Document(t.Context(), "brother")
	if err != nil {
		t.Fatal(err)
	}
	words := "He was not there."
	at := len([]rune(doc.Text[:strings.Index(doc.Text, words)]))
	place := url.Values{"source": {"brother"}, "start": {strconv.Itoa(at)}, "end": {strconv.Itoa(at + len(words))}, "back": {"/statements/brother.s4"}}
	page := webtest.Page(t, r, "/statements/new?"+place.Encode())
	holds(t, page, "<mark>"+words+"</mark>", `name="voice0" value="Jan Kovář"`, `<option value="Pavel Horák">`)
	webtest.Page(t, r, "/statements/new?"+place.Encode(), "Accept-Language", "ru")

	page, _ = follow(t, r, "/statements", with(place, "subject", "Pavel Horák", "type", "", "date", "1950"))
	holds(t, webtest.Text(t, page), "Choose one of the types.")
	holds(t, page, `value="Pavel Horák"`)
	_, address := follow(t, r, "/statements", with(place, "subject", "Pavel Horák", "type", "residence", "date", "June 1950", "stance", "denied", "voice0", "Jan Kovář"))
	var got *testimonia.Statement
	for i, s := range r.Collection.Now().Statements {
		if s.Quote == words {
			got = &r.Collection.Now().Statements[i]
		}
	}
	if got == nil {
		t.Fatal("the statement is not there")
	}
	if got.Subject.ID != "brother.pavel-horák" || got.Voices[0].ID != "brother.jan-kovář" || got.Date.EDTF != "1950-06" || got.Stance != testimonia.Denied {
		t.Errorf("%+v", got)
	}
	holds(t, webtest.Text(t, webtest.Page(t, r, base.StatementURL(got.ID))), "Tester added it; the machine had not seen it.", "Added · Tester")
	if res := webtest.Post(t, r, "/statements", with(place, "subject", "Pavel Horák", "type", "residence", "date", "June 1950", "stance", "denied", "voice0", "Jan Kovář")); res.StatusCode != http.StatusConflict {
		t.Errorf("the same again: %s", res.Status)
	}
	undo(t, r, address)
	if _, ok := r.Collection.Now().Statement(got.ID); ok {
		t.Error("taken back it stands")
	}
	for _, bad := range []string{"", "?source=nobody&start=1&end=2", "?source=brother&start=9&end=2", "?source=brother&start=0&end=99999999", "?source=brother&start=x&end=y"} {
		if res := webtest.Get(t, r, "/statements/new"+bad); res.StatusCode/100 != 4 {
			t.Errorf("%s: %s", bad, res.Status)
		}
	}
}

func with(v url.Values, pairs ...string) url.Values {
	out := url.Values{}
	for k, list := range v {
		out[k] = list
	}
	for i := 0; i < len(pairs); i += 2 {
		out.Set(pairs[i], pairs[i+1])
	}
	return out
}

// TestHostile corrects with text that would break a page that trusts it.
func TestHostile(t *testing.T) {
	r := room(t)
	evil := `"><script>alert(1)</script>`
	page, _ := follow(t, r, "/statements/brother.s4/correct", form(r, t, "brother.s4", "detail", evil, "subject", evil))
	if strings.Contains(page, "<script>alert") {
		t.Error("the page runs what somebody typed")
	}
	page, _ = follow(t, r, "/statements/brother.s3/correct", form(r, t, "brother.s3", "date", evil, "back", "//elsewhere.example/"))
	if strings.Contains(page, "<script>alert") || strings.Contains(page, `href="//elsewhere`) {
		t.Error("the form runs what somebody typed, or leads elsewhere")
	}
}

func TestRejectedIsNotCorrected(t *testing.T) {
	r := room(t)
	if _, err := r.Collection.Decide(t.Context(), store.Decision{Statement: "brother.s4", Action: store.Reject, Author: "Eva", At: webtest.Now}); err != nil {
		t.Fatal(err)
	}
	if res := webtest.Get(t, r, "/statements/brother.s4/correct"); res.StatusCode != http.StatusBadRequest {
		t.Error(res.Status)
	}
	if res := webtest.Post(t, r, "/statements/brother.s4/correct", url.Values{"date": {"1950"}}); res.StatusCode != http.StatusNotFound {
		t.Error(res.Status)
	}
}

// TestTranslatedDetailIsNoChange: a word of ours is shown in the reader's language
// and kept as it was.
func TestTranslatedDetailIsNoChange(t *testing.T) {
	r := room(t)
	const id, shown = "brother.s2", "брат или сестра:"
	if page := webtest.Page(t, r, "/statements/"+id, "Accept-Language", "ru"); !strings.Contains(page, `value="`+shown+`"`) {
		t.Errorf("the form does not show %q", shown)
	}
	res := webtest.Post(t, r, "/statements/"+id+"/correct", form(r, t, id, "detail", shown), "Accept", "application/json", "Accept-Language", "ru")
	if body := webtest.Body(t, res); res.StatusCode != http.StatusBadRequest || !strings.Contains(body, "Ничего не изменено") {
		t.Errorf("%s: %s", res.Status, body)
	}
}

// TestTwoTabs: what one tab decided, another that was open before does not
// decide over unseen.
func TestTwoTabs(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), statement.Page())
	page := webtest.Page(t, h, "/statements/brother.s3")
	was := regexp.MustCompile(`name="was" value="([^"]*)"`).FindStringSubmatch(page)
	if was == nil {
		t.Fatal("the form does not carry what the statement read")
	}
	form := url.Values{"action": {"confirm"}, "was": {was[1]}}
	if res := webtest.Post(t, h, "/statements/brother.s3/decide", form); res.StatusCode != http.StatusSeeOther {
		t.Fatal(res.Status)
	}
	form.Set("action", "reject")
	if res := webtest.Post(t, h, "/statements/brother.s3/decide", form); res.StatusCode != http.StatusConflict {
		t.Errorf("the other tab: %s", res.Status)
	}
}
