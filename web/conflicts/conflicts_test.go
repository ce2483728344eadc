package conflicts_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/conflicts"
	"github.com/testimonia/testimonia/web/finding"
	"github.com/testimonia/testimonia/web/webtest"
)

// room has the list, and the page of one finding.
func room(t *testing.T) *base.Room {
	t.Helper()
	return webtest.Room(t, webtest.Archive(t), conflicts.Page(), finding.Page())
}

// listed is what the list answers as data.
type listed struct {
	Total      int
	Kinds      []base.Choice
	Severities []struct {
		Severity string
		People   []struct {
			ID, Name string
			Findings []struct {
				ID, Kind, Rule, Status, Sentence string
				Values                           []struct{ Value, Who string }
			}
		}
	}
}

func list(t *testing.T, r *base.Room, query string) listed {
	t.Helper()
	var out listed
	if err := json.Unmarshal([]byte(webtest.Page(t, r, "/conflicts.json"+query)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestListSaysWhatDiffers(t *testing.T) {
	page := webtest.Text(t, webtest.Page(t, room(t), "/conflicts"))
	for _, want := range []string{
		"The date of Anna Kovářová’s birth: 1921 and 3 February 1923 cannot both be right.",
		"1921 — Jan Kovář, 1991", "3 February 1923 — “List of prisoners of the camp at Jáchymov”",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
	if strings.Contains(page, "agree.") {
		t.Error("agreements stand among conflicts")
	}
}

func TestListInRussian(t *testing.T) {
	page := webtest.Text(t, webtest.Page(t, room(t), "/conflicts?kind=all", "Accept-Language", "ru"))
	for _, want := range []string{"Anna Kovářová, рождение: даты 1921 и 3 февраля 1923 не могут быть верны обе.", "Что сопоставлено", "даты жизни"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
}

func TestFiltersLeaveWhatTheySay(t *testing.T) {
	r := room(t)
	all := list(t, r, "?kind=all&status=all")
	sum := 0
	for _, kind := range []string{"conflict", "question", "agreement"} {
		l := list(t, r, "?status=all&kind="+kind)
		sum += l.Total
		for _, c := range all.Kinds {
			if c.Value == kind && c.Count != l.Total {
				t.Errorf("%s is said to have %d findings and has %d", kind, c.Count, l.Total)
			}
		}
		for _, s := range l.Severities {
			for _, p := range s.People {
				for _, f := range p.Findings {
					if f.Kind != kind {
						t.Errorf("%s among %s", f.Kind, kind)
					}
				}
			}
		}
	}
	if sum != all.Total || sum == 0 {
		t.Errorf("%d findings by kind, %d in all", sum, all.Total)
	}
	for query, want := range map[string]bool{"rule=once": true, "rule=none": false, "source=list": true, "source=letter": true, "source=x": false,
		"severity=grave": true, "severity=slight": false, "person=list.anna-kov%C3%A1%C5%99ov%C3%A1": true, "person=nobody": false} {
		if got := list(t, r, "?kind=all&"+query).Total > 0; got != want {
			t.Errorf("%s leaves something: %v", query, got)
		}
	}
}

// TestFacetsCountWhatTheyLead counts behind every link of the page.
func TestFacetsCountWhatTheyLead(t *testing.T) {
	r := room(t)
	var v struct{ Facets []base.Facet }
	if err := json.Unmarshal([]byte(webtest.Page(t, r, "/conflicts.json?kind=all")), &v); err != nil {
		t.Fatal(err)
	}
	followed := 0
	for _, f := range v.Facets {
		for _, c := range f.Choices {
			followed++
			if got := list(t, r, "?kind=all&"+url.Values{f.Param: {c.Value}}.Encode()).Total; got != c.Count {
				t.Errorf("%s=%s: %d, said to be %d", f.Param, c.Value, got, c.Count)
			}
		}
	}
	if followed < 5 {
		t.Errorf("only %d choices", followed)
	}
}

func TestBadPages(t *testing.T) {
	r := room(t)
	for _, page := range []string{"0", "-1", "x", "9999999999999999999999"} {
		if res := webtest.Get(t, r, "/conflicts?page="+page); res.StatusCode != http.StatusBadRequest {
			t.Errorf("page %s: %s", page, res.Status)
		}
	}
	if got := webtest.Get(t, r, "/conflicts?page=50").StatusCode; got != http.StatusOK {
		t.Errorf("a page behind the last: %d", got)
	}
}

func TestEmptyArchive(t *testing.T) {
	a := webtest.Empty(t)
	for _, language := range []string{"en", "ru"} {
		webtest.Page(t, webtest.Room(t, a, conflicts.Page(), finding.Page()), "/conflicts", "Accept-Language", language)
	}
}

// one returns the address of the finding about when Anna was born.
func one(t *testing.T, r *base.Room) string {
	t.Helper()
	for _, s := range list(t, r, "?rule=once").Severities {
		for _, p := range s.People {
			for _, f := range p.Findings {
				return "/conflicts/" + f.ID
			}
		}
	}
	t.Fatal("nothing is found about a birth")
	return ""
}

func TestFindingSideBySide(t *testing.T) {
	r := room(t)
	page := webtest.Page(t, r, one(t, r))
	text := webtest.Text(t, page)
	for _, want := range []string{"Anna Kovářová , birth", "Somebody is born, baptised, dies and is buried once", "Anna Kovářová was born in Brno in 1921",
		"Jan Kovář says so", "(12 March 1991)", "born 3 February 1923 in Brno", "The document says so", "Decide"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
	for _, want := range []string{`href="/sources/brother?statement=`, `href="/statements/list.s1/correct?back=`, "<svg"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// TestSettle decides as a reader does: without a reason nothing is recorded; what
// is settled leaves the list and comes back when it is taken back.
func TestSettle(t *testing.T) {
	r := room(t)
	at := one(t, r)
	before := list(t, r, "").Total
	for _, form := range []url.Values{{}, {"verdict": {"settled"}}, {"verdict": {"settled"}, "because": {" \n"}}, {"verdict": {"same"}, "because": {"x"}},
		{"verdict": {"settled"}, "because": {strings.Repeat("x", 20_000)}}, {"verdict": {"settled"}, "because": {"x"}, "basis": {"old"}}} {
		if res := webtest.Post(t, r, at, form); res.StatusCode != http.StatusBadRequest {
			t.Errorf("%.60v: %s", form, res.Status)
		}
	}
	if res := webtest.Post(t, r, "/conflicts/nothing", url.Values{"verdict": {"settled"}, "because": {"x"}}); res.StatusCode != http.StatusNotFound {
		t.Errorf("no finding: %s", res.Status)
	}
	res := webtest.Post(t, r, at, url.Values{"verdict": {"settled"}, "because": {"The register has <1921>."}, "back": {at}})
	if to := res.Header.Get("Location"); res.StatusCode != http.StatusSeeOther || !strings.HasPrefix(to, at+"?done=j") {
		t.Fatalf("%s, to %s", res.Status, to)
	}
	page := webtest.Page(t, r, res.Header.Get("Location"))
	text := webtest.Text(t, page)
	for _, want := range []string{"Recorded, under the name of Tester.", "settled Tester, 1 May 2024", "The register has <1921>.", "Take back", "Decide anew"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
	if got := list(t, r, "").Total; got != before-1 {
		t.Errorf("%d open conflicts, want %d", got, before-1)
	}
	if got := list(t, r, "?status=settled").Total; got != 1 {
		t.Errorf("%d settled", got)
	}
	batch := r.Collection.Now().Log[0].Batch
	webtest.Post(t, r, "/undo", url.Values{"what": {base.JudgementsDone(batch)}, "back": {at}})
	if text := webtest.Text(t, webtest.Page(t, r, at)); !strings.Contains(text, "Taken back by Tester") || strings.Contains(text, "Decide anew") {
		t.Errorf("it is not taken back:\n%s", text)
	}
	if got := list(t, r, "").Total; got != before {
		t.Errorf("%d open conflicts after all, want %d", got, before)
	}
}

// TestDecisionsThatNoLongerHold: what a decision rested on may change, or be gone.
func TestDecisionsThatNoLongerHold(t *testing.T) {
	a := webtest.Archive(t)
	r := webtest.Room(t, a, conflicts.Page(), finding.Page())
	at := one(t, r)
	id := strings.TrimPrefix(at, "/conflicts/")
	log := []store.Judgement{
		{Verdict: store.Dismissed, A: id, B: "what it was", Because: "Long ago."},
		{Verdict: store.Settled, A: "once.gone", B: "x", Because: "No more."},
	}
	for _, j := range log {
		j.Author, j.At = "Eva", webtest.Now
		if _, err := a.Judge(t.Context(), j); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Collection.Reload(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, language := range []string{"en", "ru"} {
		webtest.Page(t, r, at, "Accept-Language", language)
		webtest.Page(t, r, "/conflicts/once.gone", "Accept-Language", language)
	}
	if text := webtest.Text(t, webtest.Page(t, r, at)); !strings.Contains(text, "Long ago. It does not hold any more: the statements that this rests on have changed") || strings.Contains(text, "Decide anew") {
		t.Errorf("the decision is not told of:\n%s", text)
	}
	if text := webtest.Text(t, webtest.Page(t, r, "/conflicts/once.gone")); !strings.Contains(text, "A finding that is not made any more") || !strings.Contains(text, "No more.") {
		t.Errorf("the finding is not told of:\n%s", text)
	}
	if res := webtest.Get(t, r, "/conflicts/unknown"); res.StatusCode != http.StatusNotFound {
		t.Errorf("an unknown finding: %s", res.Status)
	}
}

// TestStepThroughOpenFindings walks from the first to the last.
func TestStepThroughOpenFindings(t *testing.T) {
	r := room(t)
	var want []string
	for _, f := range r.Collection.Now().Ranked() {
		if f.Kind == "conflict" {
			want = append(want, f.ID)
		}
	}
	at, steps := "/conflicts/"+want[0], 1
	for {
		_, after, ok := strings.Cut(webtest.Page(t, r, at), `rel="next" href="`)
		if !ok {
			break
		}
		at, _, _ = strings.Cut(after, `"`)
		if at != "/conflicts/"+want[steps] {
			t.Fatalf("step %d leads to %s", steps, at)
		}
		steps++
	}
	if steps != len(want) {
		t.Errorf("%d of %d conflicts", steps, len(want))
	}
}
