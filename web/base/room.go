package base

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"mime"
	"net/http"
	"net/url"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
)

// Room answers requests for pages about a collection.
type Room struct {
	Collection *collection.Collection
	Importer   Importer // nil where the archive may not be written
	Archive    string   // path of the archive's file; empty where it ends with the program
	Version    string   // of the program

	author    string
	now       func() time.Time
	fail      func(error)
	pages     map[string]*page
	failure   *page
	languages []*Locale
	assets    assets
	mux       *http.ServeMux
}

// Options are what a Room is made of.
type Options struct {
	Collection *collection.Collection
	Importer   Importer
	Archive    string // as in Room
	Version    string
	Author     string           // whose decisions are those of who has not said their name
	Now        func() time.Time // the clock
	Fail       func(error)      // hears what went wrong inside; never shown to a browser
	Missing    func(language, text string)
	Pages      []Page
}

// page is a Page with its templates.
type page struct {
	Page
	templates     map[string]*template.Template // by language
	style, script string                        // addresses; empty where it has none
}

// NewRoom makes a room of its pages.
func NewRoom(o Options) (*Room, error) {
	r := &Room{Collection: o.Collection, Importer: o.Importer, Archive: o.Archive, Version: o.Version, author: cmp.Or(o.Author, "unnamed"), now: o.Now, fail: o.Fail,
		pages: map[string]*page{}, mux: http.NewServeMux()}
	own := Page{Name: "error", Files: files, Shows: []any{failureView{}}}
	all := append([]Page{own}, o.Pages...)
	var err error
	if r.languages, err = locales(all, o.Missing); err != nil {
		return nil, err
	}
	if r.assets, err = gatherAssets(all); err != nil {
		return nil, err
	}
	for _, p := range all {
		made, err := r.page(p)
		if err != nil {
			return nil, err
		}
		r.pages[p.Name] = made
		for pattern, get := range p.Get {
			r.mux.HandleFunc("GET "+pattern, r.getting(made, get))
		}
		for pattern, post := range p.Post {
			r.mux.HandleFunc("POST "+pattern, r.posting(made, post))
		}
	}
	r.failure = r.pages[own.Name]
	r.mux.HandleFunc("POST /undo", r.posting(r.failure, undo))
	r.mux.HandleFunc("POST /author", r.setting(authorCookie))
	r.mux.HandleFunc("POST /language", r.setting(languageCookie))
	r.mux.HandleFunc("GET /static/{path...}", r.assets.serve)
	r.mux.HandleFunc("GET /", r.getting(r.failure, func(*Request) (View, error) { return View{}, store.ErrNotFound }))
	r.mux.HandleFunc("POST /", r.posting(r.failure, func(*Request) (Done, error) { return Done{}, store.ErrNotFound }))
	return r, nil
}

// Run does what pages do beside the requests, until ctx ends. It returns when all
// of it has ended, with what that leaves undone.
func (r *Room) Run(ctx context.Context) error {
	var running sync.WaitGroup
	errs := make(chan error, len(r.pages))
	for _, p := range r.pages {
		if p.Run != nil {
			running.Go(func() { errs <- p.Run(ctx, r) })
		}
	}
	running.Wait()
	close(errs)
	var all error
	for err := range errs {
		all = errors.Join(all, err)
	}
	return all
}

// Fail reports a fault of the program to who runs it.
func (r *Room) Fail(err error) { r.fail(err) }

func (r *Room) page(p Page) (*page, error) {
	out := &page{Page: p, templates: map[string]*template.Template{}}
	for _, l := range r.languages {
		t, err := template.New("base.html").Funcs(l.on(p.Name).functions()).ParseFS(files, "base.html", "parts.html")
		if err == nil {
			t, err = t.ParseFS(p.Files, p.Name+".html")
		}
		if err != nil {
			return nil, err
		}
		out.templates[l.Tag] = t
	}
	if exists(p.Files, p.Name+".css") {
		out.style = staticPath(p.Name, p.Name+".css")
	}
	if exists(p.Files, p.Name+".js") {
		out.script = staticPath(p.Name, p.Name+".js")
	}
	return out, nil
}

func exists(f fs.FS, name string) bool {
	_, err := fs.Stat(f, name)
	return err == nil
}

// ServeHTTP answers a request. An address that ends in .json answers with the
// data of the page without it.
func (r *Room) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	if path, ok := strings.CutSuffix(req.URL.Path, ".json"); ok && !strings.HasPrefix(path, "/static/") {
		if path == "/index" {
			path = "/"
		}
		req = req.Clone(context.WithValue(req.Context(), asJSON{}, true))
		req.URL.Path, req.URL.RawPath = path, ""
	}
	secured(compressed(r.mux), compressed(http.HandlerFunc(r.foreign))).ServeHTTP(w, req)
}

// foreign answers a form that another site has sent.
func (r *Room) foreign(w http.ResponseWriter, req *http.Request) {
	q := r.request(req, r.failure.Name)
	t := q.Locale.T
	r.refuse(w, q, &Refusal{http.StatusForbidden, t("Nothing was recorded"), t("The form came from another site. Open its page here and send it from there.")})
}

// asJSON marks the context of requests that want data.
type asJSON struct{}

// WantsJSON reports whether a request asks for data: by its address, or as
// scripts send forms.
func (r *Request) WantsJSON() bool {
	return r.Context().Value(asJSON{}) != nil ||
		r.Method == http.MethodPost && strings.Contains(r.Header.Get("Accept"), "application/json")
}

func (r *Room) request(req *http.Request, page string) *Request {
	return &Request{Request: req, Room: r, State: r.Collection.Now(), Locale: r.locale(req).on(page)}
}

func (r *Room) getting(p *page, get Get) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		q := r.request(req, p.Name)
		v, err := guarded(get, q)
		if err != nil {
			r.refuse(w, q, err)
			return
		}
		if v.File != nil {
			r.hand(w, q, v.File)
			return
		}
		r.answer(w, q, p, v)
	}
}

func (r *Room) answer(w http.ResponseWriter, q *Request, p *page, v View) {
	if q.WantsJSON() {
		r.writeJSON(w, cmp.Or(v.Status, http.StatusOK), v.Data)
		return
	}
	f := r.frame(q, p, v)
	w.Header().Set("Content-Security-Policy", policy(f.Nonce))
	var out bytes.Buffer // so that a fault halfway does not leave half a page
	if err := p.templates[q.Locale.Tag].Execute(&out, f); err != nil {
		r.fail(err)
		http.Error(w, "The page could not be made.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(cmp.Or(v.Status, http.StatusOK))
	out.WriteTo(w) // the reader may be gone by now; nothing is left to do then
}

// hand gives out a file.
func (r *Room) hand(w http.ResponseWriter, q *Request, f *File) {
	w.Header().Set("Content-Type", f.Type)
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": f.Name}))
	if err := f.Write(w); err != nil {
		if q.Context().Err() == nil {
			r.fail(err)
		}
		panic(http.ErrAbortHandler) // part of it is gone already: the browser must not take it for the whole
	}
}

// guarded calls what a page does for a request. A panic there is a fault that is
// told like others, with where it was.
func guarded[T any](do func(*Request) (T, error), r *Request) (out T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s %s: panic: %v\n%s", r.Method, r.URL.Path, p, debug.Stack())
		}
	}()
	return do(r)
}

// Has reports whether the room has a page, by the name of its folder.
func (r *Room) Has(page string) bool { return r.pages[page] != nil }

func (r *Room) writeJSON(w http.ResponseWriter, status int, data any) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false) // the media type says that it is no HTML
	if err := enc.Encode(data); err != nil {
		r.fail(err)
		http.Error(w, "The data could not be written.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	out.WriteTo(w) // the reader may be gone by now
}

// maxForm is how many bytes a form may have, but for those that bring files.
const maxForm = 1 << 20

func (r *Room) posting(p *page, post Post) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		q := r.request(req, p.Name)
		files := p.Uploads && strings.HasPrefix(req.Header.Get("Content-Type"), "multipart/")
		if !files && !r.form(w, q) {
			return
		}
		done, err := guarded(post, q)
		switch {
		case err != nil:
			r.refuse(w, q, err)
		case q.WantsJSON():
			r.writeJSON(w, http.StatusOK, map[string]string{"did": done.Did, "to": done.address()})
		default:
			http.Redirect(w, req, done.address(), http.StatusSeeOther)
		}
	}
}

// form reads the form of a request, or answers that it cannot be read.
func (r *Room) form(w http.ResponseWriter, q *Request) bool {
	q.Body = http.MaxBytesReader(w, q.Body, maxForm)
	if err := q.ParseForm(); err != nil {
		r.refuse(w, q, q.Bad("The form was too long or broken on its way."))
		return false
	}
	return true
}

// address is where a form leads, with what it did.
func (d Done) address() string {
	if d.Did == "" {
		return d.To
	}
	u, err := url.Parse(d.To)
	if err != nil {
		return "/"
	}
	q := u.Query()
	q.Set(doneParam, d.Did)
	u.RawQuery = q.Encode()
	return u.String()
}

// Refusal is an answer to a person who asked for what cannot be done.
type Refusal struct {
	Status int
	Title  string // in the reader's language
	Text   string // what happened and what to do, in the reader's language
}

func (r *Refusal) Error() string { return r.Text }

// Bad is a refusal of what a form or an address says. The text is a key of the
// translations.
func (r *Request) Bad(text string, args ...any) error {
	return &Refusal{http.StatusBadRequest, r.Locale.T("That cannot be done"), r.Locale.T(text, args...)}
}

// Meanwhile refuses an answer to what somebody has decided about since the page
// that asks was made.
func (r *Request) Meanwhile() error {
	return &Refusal{http.StatusConflict, r.Locale.T("Decided meanwhile"),
		r.Locale.T("Somebody has decided about this since the page was made. Load it anew to see how, and answer again if you think otherwise.")}
}

// failureView is what the page of an error shows.
type failureView struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// refuse answers with the page for an error; only faults of our own are passed
// on.
func (r *Room) refuse(w http.ResponseWriter, q *Request, err error) {
	f := r.refusal(q, err)
	r.answer(w, q, r.failure, View{Title: f.Title, Data: failureView{f.Title, f.Text}, Status: f.Status})
}

func (r *Room) refusal(q *Request, err error) *Refusal {
	if known := q.Explain(err); known != nil {
		return known
	}
	if q.Context().Err() == nil {
		r.fail(err)
	}
	t := q.Locale.T
	text := t("The page could not be made. The window in which testimonia runs says why.")
	if q.Method == http.MethodPost {
		text = t("What the form asks for could not be done. The window in which testimonia runs says why.")
	}
	return &Refusal{http.StatusInternalServerError, t("Something went wrong"), text}
}

// Explain says what an error means to who asked for something and what they can
// do; nil where it is a fault of the program.
func (r *Request) Explain(err error) *Refusal {
	t := r.Locale.T
	var own *Refusal
	var contradiction *collection.Contradiction
	switch {
	case errors.As(err, &own):
		return own
	case errors.As(err, &contradiction):
		return &Refusal{http.StatusConflict, t("An earlier decision says otherwise"), contradictionText(r, contradiction)}
	case errors.Is(err, collection.ErrTakenBack):
		return &Refusal{http.StatusConflict, t("Taken back already"), t("Somebody has taken this back already. Nothing is left to undo.")}
	case errors.Is(err, store.ErrInvalid):
		return &Refusal{http.StatusBadRequest, t("Nothing was recorded"), t("That does not fit what is recorded: %s.", err)}
	}
	for _, e := range explained {
		if errors.Is(err, e.err) {
			return &Refusal{e.status, t(e.title), t(e.text)}
		}
	}
	return nil
}

// explained are errors of the archive, in words.
var explained = []struct {
	err         error
	status      int
	title, text string
}{
	{store.ErrNotFound, http.StatusNotFound, "Not found",
		"There is no such page. Perhaps the source was read into another archive, or the statement's words have changed since the link was made."},
	{store.ErrReadOnly, http.StatusForbidden, "Nothing was recorded",
		"The archive may only be read here. Copy its file to a place where you may write, and open it there."},
	{store.ErrBusy, http.StatusConflict, "Nothing was recorded",
		"Another program is writing to the archive. Wait until it is done and try again."},
	{store.ErrExists, http.StatusConflict, "Nothing was recorded", "The archive holds just this already."},
	{store.ErrNoSpace, http.StatusInsufficientStorage, "Nothing was recorded",
		"There is no space left on the disk. Make room and try again."},
	{store.ErrDisk, http.StatusInternalServerError, "Something went wrong",
		"The disk does not read or write the archive. See whether it is still there, and try again."},
	{store.ErrDamaged, http.StatusInternalServerError, "Something went wrong",
		"The archive is damaged. Use your last backup and read again what came after it."},
}

func contradictionText(q *Request, c *collection.Contradiction) string {
	label := func(id string) string {
		if e, ok := q.State.Entry(id); ok {
			return e.Name + " (" + e.Source.Title + ")"
		}
		return id
	}
	if c.New.Verdict == store.Same {
		return q.Locale.T("%s has said that %s and %s are not the same, which this would make them. Take that back first.", c.Old.Author, label(c.Old.A), label(c.Old.B))
	}
	return q.Locale.T("They are one because %s has said that %s and %s are the same. Take that back first.", c.Old.Author, label(c.Old.A), label(c.Old.B))
}
