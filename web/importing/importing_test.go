package importing

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

// upload is a file in a form.
type upload struct{ name, data string }

// send sends files with the form, as browsers do.
func send(t *testing.T, h http.Handler, files ...upload) *http.Response {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for _, f := range files {
		part, err := form.CreateFormFile("file", f.name)
		if err != nil {
			t.Fatal(err)
		}
		part.Write([]byte(f.data))
	}
	form.Close()
	return sendBody(h, form.FormDataContentType(), &body)
}

func sendBody(h http.Handler, kind string, body *bytes.Buffer) *http.Response {
	r := httptest.NewRequest(http.MethodPost, "http://127.0.0.1:8420/import", body)
	r.Header.Set("Content-Type", kind)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

// room makes a room that reads with a function, and runs it until the test ends.
func room(t *testing.T, read func(ctx context.Context, name string, data []byte, progress func(float64)) (base.Imported, error)) *base.Room {
	t.Helper()
	h := webtest.Room(t, webtest.Archive(t), Page())
	h.Importer = webtest.Importer{Read: read}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- h.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return h
}

// settled asks for the page's data until nothing waits.
func settled(t *testing.T, h http.Handler, header ...string) view {
	t.Helper()
	for {
		var v view
		if err := json.Unmarshal([]byte(webtest.Page(t, h, "/import.json", header...)), &v); err != nil {
			t.Fatal(err)
		}
		if !v.Busy {
			return v
		}
	}
}

func TestFilesAreReadOneAfterTheOther(t *testing.T) {
	h := room(t, func(_ context.Context, name string, data []byte, progress func(float64)) (base.Imported, error) {
		progress(.5)
		switch name {
		case "locked.pdf":
			return base.Imported{}, &document.Error{File: name, Problem: "is encrypted", Advice: "Save it without a password and read that."}
		case "letter.txt":
			return base.Imported{Slug: "brother", Title: "Letter", Known: true}, nil
		case "список.txt":
			return base.Imported{Slug: "list", Title: "Список", Words: 7, Unread: "ru"}, nil
		}
		return base.Imported{Slug: "new", Title: name, Words: len(strings.Fields(string(data))), People: 1, Statements: 2}, nil
	})
	res := send(t, h, upload{"../../<b>memoir</b>.md", "I was born in Brno."}, upload{"locked.pdf", "x"}, upload{"letter.txt", "x"}, upload{"список.txt", "x"})
	if res.StatusCode != http.StatusSeeOther || res.Header.Get("Location") != "/import" {
		t.Fatalf("%s to %s", res.Status, res.Header.Get("Location"))
	}
	v := settled(t, h)
	want := []fileView{
		{Name: "список.txt", State: finished, URL: "/sources/list", Text: "7 words. No statements are found in its language (ru): so far English alone is read for them. The text can be read and searched."},
		{Name: "letter.txt", State: known, URL: "/sources/brother", Text: "The archive holds just this file already."},
		{Name: "locked.pdf", State: unreadable, Text: "The file is encrypted. Save it without a password and read that."},
		{Name: "b>.md", State: finished, URL: "/sources/new", Text: "5 words, 1 person, 2 statements"},
	}
	if len(v.Files) != len(want) {
		t.Fatalf("%+v", v.Files)
	}
	for i, w := range want {
		if f := v.Files[i]; f.Name != w.Name || f.State != w.State || f.URL != w.URL || f.Text != w.Text {
			t.Errorf("%+v, want %+v", f, w)
		}
	}
	if v.Summary != "Files done: 4 of 4. Could not be read: 1." {
		t.Error(v.Summary)
	}
	page := webtest.Page(t, h, "/import", "Accept-Language", "ru")
	for _, wanted := range []string{"Файл зашифрован. Сохраните его без пароля", "Этот файл уже есть в архиве", "Готово файлов: 4 из 4"} {
		if !strings.Contains(page, wanted) {
			t.Errorf("%s is not on the page", wanted)
		}
	}
}

func TestFormsThatBringNothing(t *testing.T) {
	h := room(t, nil)
	for what, c := range map[string]struct {
		kind, body string
		status     int
		text       string
	}{
		"no file":         {"multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--x--\r\n", 400, "No file was chosen"},
		"nothing at all":  {"multipart/form-data; boundary=x", "--x--\r\n", 400, "No file was chosen"},
		"no form":         {"multipart/form-data; boundary=x", "", 400, "broken on its way"},
		"another form":    {"application/x-www-form-urlencoded", "file=x", 400, "broken on its way"},
		"without a limit": {"multipart/form-data", "x", 400, "broken on its way"},
	} {
		res := sendBody(h, c.kind, bytes.NewBufferString(c.body))
		if page := webtest.Body(t, res); res.StatusCode != c.status || !strings.Contains(page, c.text) {
			t.Errorf("%s: %s %s", what, res.Status, webtest.Text(t, page))
		}
	}
}

func TestAFileThatComesInPart(t *testing.T) {
	h := room(t, nil)
	body := "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"whole.txt\"\r\n\r\nwhole\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"part.txt\"\r\n\r\nhalf of"
	sendBody(h, "multipart/form-data; boundary=x", bytes.NewBufferString(body))
	v := settled(t, h)
	if len(v.Files) != 2 {
		t.Fatalf("%+v", v.Files)
	}
	for _, f := range v.Files {
		if part := f.Name == "part.txt"; part != (f.Text == "The file came only in part. The connection ended early. Choose it again.") {
			t.Errorf("%+v", f)
		}
	}
}

func TestLargeFilesAreRefused(t *testing.T) {
	q := newQueue()
	q.largest = 10
	h := webtest.Room(t, webtest.Archive(t), base.Page{Name: "import", Files: files, Run: q.run,
		Get: map[string]base.Get{"/import": q.get}, Post: map[string]base.Post{"/import": q.post}})
	h.Importer = webtest.Importer{}
	send(t, h, upload{"book.txt", strings.Repeat("x", 11)}, upload{"letter.txt", strings.Repeat("x", 10)})
	if running, queued, closed := q.look(); len(running) != 0 || len(queued) != 1 || len(closed) != 1 || closed[0].name != "book.txt" {
		t.Fatalf("%v, %v, %v", running, queued, closed)
	}
	if page := webtest.Page(t, h, "/import"); !strings.Contains(page, "The file is larger than 200 MB. Split it") || !strings.Contains(page, "waits its turn") {
		t.Error(webtest.Text(t, page))
	}
}

// TestFormsWaitForRoom sends more than may wait: the form is taken as room is
// made, and no file is lost.
func TestFormsWaitForRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue()
		q.largest = 10
		q.add("a", make([]byte, 10))
		q.add("b", make([]byte, 10))
		ctx, stop := context.WithCancel(t.Context())
		waited := make(chan error, 1)
		go func() { waited <- q.awaitRoom(ctx) }()
		synctest.Wait()
		select {
		case err := <-waited:
			t.Fatalf("it does not wait: %v", err)
		default:
		}
		q.change(func() { q.open = q.open[1:] })
		if err := <-waited; err != nil {
			t.Fatal(err)
		}
		q.add("c", make([]byte, 10))
		go func() { waited <- q.awaitRoom(ctx) }()
		stop()
		if err := <-waited; !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	})
}

func TestTheEndSaysWhatWasNotRead(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), Page())
	begun := make(chan bool, 1)
	h.Importer = webtest.Importer{Read: func(ctx context.Context, _ string, _ []byte, _ func(float64)) (base.Imported, error) {
		begun <- true
		<-ctx.Done()
		return base.Imported{}, ctx.Err()
	}}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- h.Run(ctx) }()
	send(t, h, upload{"a.txt", "x"}, upload{"b.txt", "x"}, upload{"c.txt", "x"})
	<-begun
	page := webtest.Page(t, h, "/import")
	for _, wanted := range []string{"is being read", "waits its turn", "You may close this page", `http-equiv="refresh"`, "<progress"} {
		if !strings.Contains(page, wanted) {
			t.Errorf("%s is not on the page", wanted)
		}
	}
	stop()
	if err := <-ended; err == nil || err.Error() != "stopped before a.txt and 2 more were read, of which nothing is kept; read them again" {
		t.Errorf("it says %v", err)
	}
	send(t, h, upload{"late.txt", "x"})
	if page := webtest.Page(t, h, "/import"); strings.Count(page, "testimonia was ended before it was read") != 4 {
		t.Error(webtest.Text(t, page))
	}
}

func TestFormsAtTheSameTime(t *testing.T) {
	var reading atomic.Int32
	h := room(t, func(_ context.Context, name string, _ []byte, _ func(float64)) (base.Imported, error) {
		if reading.Add(1) > 1 {
			t.Error("two files are read at once")
		}
		defer reading.Add(-1)
		return base.Imported{Slug: "new", Title: name}, nil
	})
	var sending sync.WaitGroup
	for i := range 4 {
		sending.Go(func() {
			if res := send(t, h, upload{fmt.Sprintf("%d-a.txt", i), "x"}, upload{fmt.Sprintf("%d-b.txt", i), "x"}); res.StatusCode != http.StatusSeeOther {
				t.Error(res.Status)
			}
		})
	}
	sending.Wait()
	if v := settled(t, h); len(v.Files) != 8 {
		t.Errorf("%+v", v.Files)
	}
}

func TestAnArchiveToBeReadOnly(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), Page())
	if page := webtest.Page(t, h, "/import"); strings.Contains(page, "multipart") || !strings.Contains(page, "may only be read here") {
		t.Error(webtest.Text(t, page))
	}
	res := send(t, h, upload{"a.txt", "x"})
	if page := webtest.Body(t, res); res.StatusCode != http.StatusForbidden || !strings.Contains(page, "may only be read here") {
		t.Errorf("%s %s", res.Status, page)
	}
}

func TestWhatTheArchiveRefuses(t *testing.T) {
	r := webtest.Room(t, webtest.Archive(t), Page())
	q := &base.Request{Request: httptest.NewRequest(http.MethodGet, "/import", nil), Room: r, Locale: &base.Locale{}}
	for _, c := range []struct {
		err  error
		want string
	}{
		{fmt.Errorf("save: %w", store.ErrNoSpace), "There is no space left on the disk. Make room and try again."},
		{fmt.Errorf("save: %w", store.ErrReadOnly), "The archive may only be read here. Copy its file to a place where you may write, and open it there."},
		{errors.New("index out of range"), "It could not be read, because of a fault in testimonia. The window in which testimonia runs says more."},
	} {
		if got := why(q, c.err); got != c.want {
			t.Errorf("%v: %s", c.err, got)
		}
	}
}

func TestListIsShort(t *testing.T) {
	q := newQueue()
	q.refuse("first.pdf", errCut)
	for i := range lines + 50 {
		q.add(strconv.Itoa(i), nil)
		j := q.open[0]
		q.open = nil
		q.close(j, finished)
	}
	_, _, closed := q.look()
	if len(closed) != lines {
		t.Fatalf("%d lines", len(closed))
	}
	if last := closed[len(closed)-1]; last.name != "first.pdf" {
		t.Errorf("what could not be read is gone before what could: %s", last.name)
	}
}

// TestProblemsOfDocumentsAreTranslated looks for all that package document says
// of files it cannot read.
func TestProblemsOfDocumentsAreTranslated(t *testing.T) {
	russian, err := files.ReadFile("ru.txt")
	if err != nil {
		t.Fatal(err)
	}
	catalogue := "\n" + string(russian)
	paths, err := filepath.Glob("../../document/*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, path := range paths {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range problems(t, f) {
			if found++; !strings.Contains(catalogue, "\n"+text+"\n= ") {
				t.Errorf("%q is not translated", text)
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d texts found", found)
	}
}

// problems are the texts that a file gives the function problem.
func problems(t *testing.T, f *ast.File) (out []string) {
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if name, ok := call.Fun.(*ast.Ident); !ok || name.Name != "problem" {
			return true
		}
		for _, arg := range call.Args[:2] {
			literal, ok := arg.(*ast.BasicLit)
			if !ok {
				continue // "is larger than %d MB", which this page says itself
			}
			text, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, text)
		}
		return true
	})
	return out
}
