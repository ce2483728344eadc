package base_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

// failing makes a room where everything fails with an error; what it reports to
// who runs it goes to failed.
func failing(t *testing.T, err error, failed *[]error) *base.Room {
	t.Helper()
	c, e := collection.Open(t.Context(), webtest.Archive(t))
	if e != nil {
		t.Fatal(e)
	}
	r, e := base.NewRoom(base.Options{Collection: c, Fail: func(err error) { *failed = append(*failed, err) },
		Missing: func(language, text string) { t.Errorf("%q is not translated into %s", text, language) },
		Pages: []base.Page{{Name: "fail", Files: blank("fail"),
			Get:  map[string]base.Get{"/fail": func(*base.Request) (base.View, error) { return base.View{}, err }},
			Post: map[string]base.Post{"/fail": func(*base.Request) (base.Done, error) { return base.Done{}, err }}}}})
	if e != nil {
		t.Fatal(e)
	}
	return r
}

// blank are the files of a page that shows nothing.
func blank(name string) fs.FS {
	return fstest.MapFS{name + ".html": {Data: []byte(`{{define "main"}}{{end}}`)}}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	for _, c := range []struct {
		err    error
		status int
		text   string
		own    bool // a fault of the program
	}{
		{store.ErrNotFound, 404, "There is no such page", false},
		{store.ErrReadOnly, 403, "Copy its file to a place where you may write", false},
		{store.ErrBusy, 409, "Wait until it is done", false},
		{fmt.Errorf("save: %w", store.ErrNoSpace), 507, "Make room", false},
		{store.ErrDamaged, 500, "last backup", false},
		{fmt.Errorf("%w: no <date>", store.ErrInvalid), 400, "no <date>", false},
		{errors.New("secret: index out of range"), 500, "says why", true},
	} {
		var failed []error
		r := failing(t, c.err, &failed)
		for _, language := range []string{"en", "ru"} {
			for _, res := range []*http.Response{webtest.Get(t, r, "/fail", "Accept-Language", language), webtest.Post(t, r, "/fail", url.Values{}, "Accept-Language", language)} {
				page := webtest.Text(t, webtest.Body(t, res))
				if res.StatusCode != c.status || language == "en" && !strings.Contains(page, c.text) || strings.Contains(page, "secret") {
					t.Errorf("%v in %s: %s %s", c.err, language, res.Status, page)
				}
			}
		}
		for _, res := range []*http.Response{webtest.Get(t, r, "/fail.json"), webtest.Post(t, r, "/fail", url.Values{}, "Accept", "application/json")} {
			if data := webtest.Body(t, res); res.StatusCode != c.status || !strings.Contains(data, c.text) || !strings.HasPrefix(data, `{"title":`) {
				t.Errorf("%v: %s %s", c.err, res.Status, data)
			}
		}
		if own := len(failed) > 0; own != c.own {
			t.Errorf("%v: reported %v", c.err, failed)
		}
	}
}

func TestAddressesThatLeadNowhere(t *testing.T) {
	var failed []error
	r := failing(t, nil, &failed)
	for _, res := range []*http.Response{webtest.Get(t, r, "/nowhere"), webtest.Get(t, r, "/nowhere.json"), webtest.Post(t, r, "/nowhere", url.Values{})} {
		if page := webtest.Body(t, res); res.StatusCode != http.StatusNotFound || !strings.Contains(page, "There is no such page") {
			t.Errorf("%s %s", res.Status, page)
		}
	}
}

func TestFormsOfOtherSitesAreRefused(t *testing.T) {
	var failed []error
	r := failing(t, nil, &failed)
	res := webtest.Post(t, r, "/undo", url.Values{"what": {"j:1"}}, "Sec-Fetch-Site", "cross-site", "Accept-Language", "ru")
	if page := webtest.Text(t, webtest.Body(t, res)); res.StatusCode != http.StatusForbidden || !strings.Contains(page, "Форма пришла с другого сайта") {
		t.Errorf("%s %s", res.Status, page)
	}
}

// TestRunTellsWhatPagesLeaveUndone runs one page that has nothing to say and one
// that has.
func TestRunTellsWhatPagesLeaveUndone(t *testing.T) {
	left := errors.New("stopped before a was read")
	beside := func(said error) base.Run {
		return func(ctx context.Context, _ *base.Room) error {
			<-ctx.Done()
			return said
		}
	}
	r, err := base.NewRoom(base.Options{Pages: []base.Page{
		{Name: "a", Files: blank("a"), Run: beside(left)}, {Name: "b", Files: blank("b"), Run: beside(nil)}, {Name: "c", Files: blank("c")}}})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := r.Run(ctx); !errors.Is(err, left) {
		t.Errorf("%v", err)
	}
}
