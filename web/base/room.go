package base

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
)

// Room answers requests for pages about a collection.
type Room struct {
	Collection *collection.Collection
	Importer   Importer // nil where nothing can be read in

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
	r := &Room{Collection: o.Collection, Importer: o.Importer, author: cmp.Or(o.Author, "unnamed"), now: o.Now, fail: o.Fail,
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
			r.mux.HandleFunc("POST "+pattern, r.posting(post))
		}
	}
	r.failure = r.pages["error"]
	r.mux.HandleFunc("POST /undo", r.posting(undo))
	r.mux.HandleFunc("POST /author", r.setting(authorCookie))
	r.mux.HandleFunc("POST /language", r.setting(languageCookie))
	r.mux.HandleFunc("GET /static/{path...}", r.assets.serve)
	r.mux.HandleFunc("GET /", r.getting(r.failure, func(*Request) (View, error) { return View{}, store.ErrNotFound }))
	return r, nil
}

func (r *Room) page(p Page) (*page, error) {
	out := &page{Page: p, templates: map[string]*template.Template{}}
	for _, l := range r.languages {
		t, err := template.New("base.html").Funcs(l.functions()).ParseFS(files, "base.html", "parts.html")
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
	secured(compressed(r.mux)).ServeHTTP(w, req)
}

// asJSON marks the context of requests that want data.
type asJSON struct{}

func (r *Room) request(req *http.Request) *Request {
	return &Request{Request: req, Room: r, State: r.Collection.Now(), Locale: r.locale(req)}
}

func (r *Room) getting(p *page, get Get) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		q := r.request(req)
		v, err := get(q)
		if err != nil {
			r.refuse(w, q, err)
			return
		}
		r.answer(w, q, p, v)
	}
}

func (r *Room) answer(w http.ResponseWriter, q *Request, p *page, v View) {
	if q.Context().Value(asJSON{}) != nil {
		writeJSON(w, cmp.Or(v.Status, http.StatusOK), v.Data)
		return
	}
	f, err := r.frame(q, p, v)
	if err != nil {
		r.fail(err)
	}
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

func writeJSON(w http.ResponseWriter, status int, data any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.Encode(data) // the reader may be gone by now
}

// maxForm is how many bytes a form may have, but for those that bring files.
const maxForm = 1 << 20

func (r *Room) posting(post Post) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		q := r.request(req)
		if !strings.HasPrefix(req.Header.Get("Content-Type"), "multipart/") {
			req.Body = http.MaxBytesReader(w, req.Body, maxForm)
			if err := req.ParseForm(); err != nil {
				r.refuse(w, q, q.Bad("The form was too long or broken on its way."))
				return
			}
		}
		done, err := post(q)
		switch {
		case err != nil:
			r.refuse(w, q, err)
		case strings.Contains(req.Header.Get("Accept"), "application/json"):
			writeJSON(w, http.StatusOK, map[string]string{"did": done.Did, "to": done.address()})
		default:
			http.Redirect(w, req, done.address(), http.StatusSeeOther)
		}
	}
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
	t := q.Locale.T
	var own *Refusal
	var contradiction *collection.Contradiction
	switch {
	case errors.As(err, &own):
		return own
	case errors.As(err, &contradiction):
		return &Refusal{http.StatusConflict, t("An earlier judgement says otherwise"), contradictionText(q, contradiction)}
	case errors.Is(err, collection.ErrTakenBack):
		return &Refusal{http.StatusConflict, t("Taken back already"), t("Somebody has taken this back already. Nothing is left to undo.")}
	case errors.Is(err, store.ErrNotFound):
		return &Refusal{http.StatusNotFound, t("Not found"), t("There is no such page. Perhaps the source was read into another archive, or the statement's words have changed since the link was made.")}
	case errors.Is(err, store.ErrReadOnly):
		return &Refusal{http.StatusForbidden, t("Nothing was recorded"), t("The archive may only be read here. Copy its file to a place where you may write, and open it there.")}
	case errors.Is(err, store.ErrBusy):
		return &Refusal{http.StatusConflict, t("Nothing was recorded"), t("Another program is writing to the archive. Wait until it is done and try again.")}
	case errors.Is(err, store.ErrExists):
		return &Refusal{http.StatusConflict, t("Nothing was recorded"), t("The archive holds just this already.")}
	case errors.Is(err, store.ErrInvalid):
		return &Refusal{http.StatusBadRequest, t("Nothing was recorded"), t("That does not fit what is recorded: %s.", err)}
	}
	if q.Context().Err() == nil {
		r.fail(err)
	}
	return &Refusal{http.StatusInternalServerError, t("Something went wrong"), t("The page could not be made. The window in which testimonia runs says why.")}
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
