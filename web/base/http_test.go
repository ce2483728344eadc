package base_test

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

// odd is a room with pages that go wrong in several ways; what it reports goes to
// failed.
func odd(t *testing.T, failed *[]error) *base.Room {
	t.Helper()
	posted := func(r *base.Request) (base.Done, error) {
		return base.Done{To: "/?text=" + r.PostFormValue("text")}, nil
	}
	page := base.Page{Name: "odd", Files: blank("odd"), Post: map[string]base.Post{"/odd": posted, "/panic": func(*base.Request) (base.Done, error) { panic("odd") }},
		Get: map[string]base.Get{
			"/odd":   func(*base.Request) (base.View, error) { return base.View{Title: "Odd"}, nil },
			"/panic": func(*base.Request) (base.View, error) { panic("odd") },
			"/nojson": func(*base.Request) (base.View, error) {
				return base.View{Data: map[string]any{"f": func() {}}}, nil
			},
			"/file": func(r *base.Request) (base.View, error) {
				return base.View{File: &base.File{Name: "a\r\nSet-Cookie: b=\"c\"; ж.jsonl", Type: "application/x-ndjson", Write: func(w io.Writer) error {
					if r.URL.Query().Has("broken") {
						io.WriteString(w, strings.Repeat("x", 1<<16))
						return errors.New("broken")
					}
					_, err := io.WriteString(w, "whole")
					return err
				}}}, nil
			},
		}}
	r, err := base.NewRoom(base.Options{Collection: webtest.Room(t, webtest.Archive(t)).Collection, Fail: func(err error) { *failed = append(*failed, err) }, Pages: []base.Page{page}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestPanicsAreFaults(t *testing.T) {
	var failed []error
	r := odd(t, &failed)
	for _, res := range []*http.Response{webtest.Get(t, r, "/panic"), webtest.Get(t, r, "/panic.json"), webtest.Post(t, r, "/panic", nil)} {
		if text := webtest.Body(t, res); res.StatusCode != http.StatusInternalServerError || !strings.Contains(text, "says why") {
			t.Errorf("%s %s", res.Status, text)
		}
	}
	if len(failed) != 3 || !strings.Contains(failed[0].Error(), "GET /panic: panic: odd") || !strings.Contains(failed[0].Error(), "http_test.go") {
		t.Errorf("reported %v", failed)
	}
}

func TestDataThatCannotBeWritten(t *testing.T) {
	var failed []error
	r := odd(t, &failed)
	if res := webtest.Get(t, r, "/nojson.json"); res.StatusCode != http.StatusInternalServerError || len(failed) != 1 {
		t.Errorf("%s, reported %v", res.Status, failed)
	}
}

func TestFiles(t *testing.T) {
	var failed []error
	server := httptest.NewServer(odd(t, &failed))
	defer server.Close()
	res, err := http.Get(server.URL + "/file")
	if err != nil {
		t.Fatal(err)
	}
	if body := webtest.Body(t, res); body != "whole" || res.Header.Get("Set-Cookie") != "" || !strings.HasPrefix(res.Header.Get("Content-Disposition"), "attachment; filename") {
		t.Errorf("%q, %v", body, res.Header)
	}
	// What breaks off must not look like the whole.
	res, err = http.Get(server.URL + "/file?broken")
	if err == nil {
		_, err = io.ReadAll(res.Body)
	}
	if err == nil || len(failed) != 1 {
		t.Errorf("a broken file ends well; reported %v", failed)
	}
}

func TestFormsHaveALimit(t *testing.T) {
	var failed []error
	r := odd(t, &failed)
	long := strings.Repeat("x", 2<<20)
	if res := webtest.Post(t, r, "/odd", url.Values{"text": {long}}); res.StatusCode != http.StatusBadRequest {
		t.Errorf("a long form: %s", res.Status)
	}
	if res := webtest.Post(t, r, "/author", url.Values{"value": {long}}); res.StatusCode != http.StatusBadRequest || len(res.Cookies()) > 0 {
		t.Errorf("a long name: %s", res.Status)
	}
	body := "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + long + "\r\n--b--\r\n"
	req := httptest.NewRequest("POST", "http://localhost/odd", strings.NewReader(body))
	req.Header.Set("Content-Type", "multipart/form-data; boundary=b")
	w := httptest.NewRecorder()
	r.ServeHTTP(w, req)
	if to := w.Header().Get("Location"); strings.Contains(to, "xx") {
		t.Errorf("a form with parts was read whole: %d bytes", len(to))
	}
}

func TestMethodsAndHeaders(t *testing.T) {
	var failed []error
	r := odd(t, &failed)
	ask := func(method, path string, headers ...string) *http.Response {
		t.Helper()
		req := httptest.NewRequest(method, "http://localhost"+path, nil)
		for i := 0; i+1 < len(headers); i += 2 {
			req.Header.Set(headers[i], headers[i+1])
		}
		w := httptest.NewRecorder()
		r.ServeHTTP(w, req)
		return w.Result()
	}
	if res := ask("HEAD", "/odd"); res.StatusCode != http.StatusOK || !strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") {
		t.Errorf("HEAD: %s, %v", res.Status, res.Header)
	}
	if res := ask("DELETE", "/odd"); res.StatusCode != http.StatusMethodNotAllowed || res.Header.Get("Allow") == "" {
		t.Errorf("DELETE: %s, %v", res.Status, res.Header)
	}
	if res := ask("GET", "/odd", "Accept-Encoding", "gzip;q=0, br"); res.Header.Get("Content-Encoding") != "" {
		t.Error("a page is compressed for who refuses it")
	}
	const style = "/static/base/base.css"
	for _, coding := range []string{"identity", "gzip"} {
		res := ask("GET", style, "Accept-Encoding", coding)
		tag := res.Header.Get("ETag")
		if res.StatusCode != http.StatusOK || tag == "" || strings.Contains(res.Header.Get("Content-Security-Policy"), "nonce") {
			t.Errorf("%s: %s, %v", coding, res.Status, res.Header)
		}
		if again := ask("GET", style, "Accept-Encoding", coding, "If-None-Match", `"other", `+tag); again.StatusCode != http.StatusNotModified {
			t.Errorf("%s asked again: %s", coding, again.Status)
		}
	}
}
