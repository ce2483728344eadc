package timeline

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

func room(t testing.TB) *base.Room { return webtest.Room(t, webtest.Archive(t), Page()) }

// data is the page as JSON.
type data struct {
	Entries []struct {
		testimonia.Statement
		Conflicts []struct{ ID string }
	}
	Total, Undated, Page, Pages, LanesLeftOut, OutsideDrawing int
	LanesBy                                                   string
	Lanes                                                     []struct{ Key, Name string }
}

func ask(t testing.TB, r http.Handler, query string) data {
	t.Helper()
	var d data
	if err := json.Unmarshal([]byte(webtest.Page(t, r, "/timeline.json"+query)), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestListByTime(t *testing.T) {
	r := room(t)
	page := webtest.Page(t, r, "/timeline")
	text := webtest.Text(t, page)
	at := 0
	for _, want := range []string{"1919", "Tomáš Beran", "1921", "birth", "about 1921", "1923", "February 1923", "3 February 1923", "May 1950", "arrest", "June 1950", "14 June 1950", "1953", "1987", "death"} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("%q does not stand where it should: %s", want, text[at:])
		}
		at += i
	}
	if d := ask(t, r, ""); d.Total != 12 || d.Undated != 5 || d.LanesBy != "person" {
		t.Errorf("%+v", d)
	}
	if !strings.Contains(text, "left out: 5 undated statements") {
		t.Error(text)
	}
}

// TestMarksMirrorTheList: every mark leads to an entry, and every dated entry has
// its mark or is counted in one.
func TestMarksMirrorTheList(t *testing.T) {
	page := webtest.Page(t, room(t), "/timeline?lanes=source")
	marks := regexp.MustCompile(`<a class="mark" href="#(e-[^"]+)"`).FindAllStringSubmatch(page, -1)
	if len(marks) < 8 {
		t.Errorf("only %d marks", len(marks))
	}
	for _, m := range marks {
		if strings.Count(page, `<li id="`+m[1]+`"`) != 1 {
			t.Errorf("no entry %s", m[1])
		}
	}
	for _, want := range []string{`time differs dot`, `time bar rough`, "sources differ", "data-scrolls", `tabindex="0"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestFilters(t *testing.T) {
	r := room(t)
	anna := url.QueryEscape(r.Collection.Now().PeopleNamed("Anna Kovářová")[0].ID)
	jan := url.QueryEscape(r.Collection.Now().PeopleNamed("Jan Kovář")[0].ID)
	for query, want := range map[string]int{
		"?from=1950&to=1959":                     6,
		"?from=May+1950&to=июнь+1950":            3,
		"?from=1950-06-10&to=1950-06-20":         2, // June 1950 may be then
		"?to=1920":                               1,
		"?type=arrest":                           3,
		"?type=arrest&type=birth":                7,
		"?source=list":                           5,
		"?place=Brno":                            2,
		"?voice=document":                        7,
		"?voice=" + jan:                          4,
		"?stance=denied":                         0,
		"?stance=denied&undated=1":               1,
		"?undated=1":                             5,
		"?person=" + anna + "&person=" + jan:     10,
		"?person=" + jan:                         0,
		"?who=" + url.QueryEscape("Tomáš Beran"): 12, // two may be meant
		"?disputed=1&type=death":                 0,
	} {
		if d := ask(t, r, query); d.Total != want {
			t.Errorf("%s: %d statements, want %d", query, d.Total, want)
		}
	}
	disputed := ask(t, r, "?disputed=1")
	if disputed.Total == 0 {
		t.Error("nothing is disputed")
	}
	for _, e := range disputed.Entries {
		if len(e.Conflicts) == 0 {
			t.Errorf("%s is in no conflict", e.ID)
		}
	}
	if d := ask(t, r, "?person="+anna); d.LanesBy != "type" || d.Lanes[0].Key != "birth" {
		t.Errorf("one person's lanes are %+v", d)
	}
}

func TestFormsKeepWhatIsChosen(t *testing.T) {
	r := room(t)
	anna := r.Collection.Now().PeopleNamed("Anna Kovářová")[0].ID
	page := webtest.Page(t, r, "/timeline?person="+url.QueryEscape(anna)+"&lanes=place&from=1950")
	for _, want := range []string{`name="person" value="` + anna + `"`, `name="lanes" value="place"`, `name="from" value="1950"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the form lacks %s", want)
		}
	}
	if text := webtest.Text(t, webtest.Page(t, r, "/timeline?who=Beran")); !strings.Contains(text, "“Beran” may be: Tomáš Beran") {
		t.Error(text)
	}
	if text := webtest.Text(t, webtest.Page(t, r, "/timeline?who=<script>", "Accept-Language", "ru")); !strings.Contains(text, "Человека с именем «<script>» здесь нет.") {
		t.Error(text)
	}
}

func TestWrongAddresses(t *testing.T) {
	r := room(t)
	for _, bad := range []string{"?from=yesterday", "?from=1950&to=1940", "?type=love", "?source=none", "?stance=maybe", "?person=nobody", "?from=Y1E40", "?page=0", "?page=x", "?lanes=colour", "?who=" + strings.Repeat("x", 300)} {
		if res := webtest.Get(t, r, "/timeline"+bad); res.StatusCode != http.StatusBadRequest {
			t.Errorf("%s: %s", bad, res.Status)
		}
	}
	for _, fine := range []string{"?from=", "?from=1937~&to=193X", "?page=99", "?from=../1950", "?from=-0500&to=9999", "?from=Y-170000002"} {
		if res := webtest.Get(t, r, "/timeline"+fine); res.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", fine, res.Status)
		}
	}
}

func TestEmptyArchive(t *testing.T) {
	r := webtest.Room(t, webtest.Stating(t), Page())
	for _, query := range []string{"", "?undated=1", "?from=1900"} {
		if text := webtest.Text(t, webtest.Page(t, r, "/timeline"+query)); !strings.Contains(text, "No source has a date yet") && !strings.Contains(text, "Nothing is left") {
			t.Error(text)
		}
	}
}

// stating makes a room of one source that states just that.
func stating(t testing.TB, statements ...testimonia.Statement) *base.Room {
	t.Helper()
	return webtest.Room(t, webtest.Stating(t, statements...), Page())
}

func dated(i int, name, date string) testimonia.Statement {
	return testimonia.Statement{ID: fmt.Sprint("s", i), Type: testimonia.Position, Subject: testimonia.Ref{ID: "p" + name, Name: name, Names: []string{name}},
		Date: &testimonia.Date{EDTF: date, Text: date, Calendar: "gregorian"}, Stance: testimonia.Asserted, Status: testimonia.Proposed}
}

func TestHostileAndOddWords(t *testing.T) {
	r := stating(t, dated(1, `<script>alert(1)</script>`, "1937"), dated(2, `" onload="x`, "1937-01-30"), dated(3, "", "1938"), dated(4, "عبد الرحمن", "../1928"),
		dated(5, strings.Repeat("Очень длинное имя ", 50), "1931/.."), dated(6, "Early", "-0044-03-15"), dated(7, "Vast", "Y170000002"))
	page := webtest.Page(t, r, "/timeline")
	if strings.Contains(page, "<script>alert") || strings.Contains(page, `" onload="x`) {
		t.Error("hostile words came through")
	}
	if !strings.Contains(webtest.Text(t, page), "without a name") {
		t.Error("who has no name is not said to have none")
	}
}

// TestDenseLanesCount: many marks become bars that count, and a drawing of any
// list stays small.
func TestDenseLanesCount(t *testing.T) {
	var list []testimonia.Statement
	for i := range 900 {
		list = append(list, dated(i, fmt.Sprintf("Person %d", i%30), fmt.Sprintf("19%02d-%02d-%02d", i%90, 1+i%12, 1+i%28)))
	}
	r := stating(t, list...)
	page := webtest.Page(t, r, "/timeline?lanes=type&page=2")
	marks := strings.Count(page, `class="mark"`)
	if marks == 0 || marks > mostMarks+1 || !strings.Contains(page, `class="bin"`) {
		t.Errorf("%d marks", marks)
	}
	d := ask(t, r, "?page=5")
	if d.Pages != 5 || len(d.Entries) != 100 || d.LanesLeftOut != 6 || len(d.Lanes) != mostLanes {
		t.Errorf("%d pages, %d entries, %d lanes, %d left out", d.Pages, len(d.Entries), len(d.Lanes), d.LanesLeftOut)
	}
	if !strings.Contains(page, `href="/timeline?lanes=type#e-`) && !strings.Contains(page, `page=1#e-`) {
		t.Error("no mark leads to another page of the list")
	}
}

// TestFarOutIsListedOnly: one date of another century does not leave the drawing
// empty.
func TestFarOutIsListedOnly(t *testing.T) {
	var list []testimonia.Statement
	for i := range 100 {
		list = append(list, dated(i, "Anna", fmt.Sprint(1930+i%20)))
	}
	d := ask(t, stating(t, append(list, dated(100, "Peter", "1721"))...), "")
	if d.OutsideDrawing != 1 || d.Total != 101 {
		t.Errorf("%d outside of %d", d.OutsideDrawing, d.Total)
	}
}

func BenchmarkTimeline(b *testing.B) {
	r := webtest.Room(b, webtest.Made(b, webtest.Large), Page())
	for name, query := range map[string]string{"all": "", "types": "?lanes=type&page=50", "decade": "?from=1930&to=1939&type=arrest", "undated": "?undated=1"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				webtest.Page(b, r, "/timeline"+query)
			}
		})
	}
}
