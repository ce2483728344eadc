// Package web shows an archive as pages: the list of sources, a source with
// what it attests in the margin, the people, and one person with every quote.
// Every page is complete without scripts and asks no other host for anything.
package web

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"html/template"
	"io/fs"
	"iter"
	"net"
	"net/http"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

//go:embed templates/*.html
var templateFiles embed.FS

//go:embed static
var staticFiles embed.FS

// Data is what the pages need of an archive.
type Data interface {
	Sources(ctx context.Context) ([]store.Source, error)
	Source(ctx context.Context, slug string) (*store.Source, error)
	Document(ctx context.Context, slug string) (*document.Document, error)
	Mentions(ctx context.Context, slug string) ([]store.Mention, error)
	People(ctx context.Context, f store.PersonFilter) ([]store.PersonCount, error)
	Statements(ctx context.Context, f store.StatementFilter) iter.Seq2[testimonia.Statement, error]
}

// site serves the pages.
type site struct {
	data  Data
	pages map[string]*template.Template
	fail  func(error)
}

// Handler serves the pages of an archive to this machine alone. What goes wrong
// inside is given to fail.
func Handler(data Data, fail func(error)) (http.Handler, error) {
	pages, err := parsePages("sources", "reading", "people", "person", "error")
	if err != nil {
		return nil, err
	}
	static, err := fs.Sub(staticFiles, "static")
	if err != nil {
		return nil, err
	}
	s := &site{data: data, pages: pages, fail: fail}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.page(s.sources))
	mux.HandleFunc("GET /sources/{slug}", s.page(s.reading))
	mux.HandleFunc("GET /people", s.page(s.people))
	mux.HandleFunc("GET /people/{id}", s.page(s.person))
	mux.HandleFunc("GET /", s.page(func(*http.Request) (string, any, error) { return "", nil, store.ErrNotFound }))
	mux.Handle("GET /static/", http.StripPrefix("/static/", cached(http.FileServerFS(static))))
	return secured(mux), nil
}

func parsePages(names ...string) (map[string]*template.Template, error) {
	pages := map[string]*template.Template{}
	for _, name := range names {
		t, err := template.New("layout.html").Funcs(functions()).
			ParseFS(templateFiles, "templates/layout.html", "templates/parts.html", "templates/"+name+".html")
		if err != nil {
			return nil, err
		}
		pages[name] = t
	}
	return pages, nil
}

// view is what the layout shows.
type view struct {
	Title   string
	Section string // of the navigation
	Content any
}

// page makes a handler of a function that returns a page's name and content.
func (s *site) page(f func(*http.Request) (string, any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		name, content, err := f(r)
		status := http.StatusOK
		if err != nil {
			name, content, status = s.failure(r, err)
		}
		s.render(w, status, name, content)
	}
}

// failure chooses the page for an error; only faults of our own are passed on.
func (s *site) failure(r *http.Request, err error) (string, any, int) {
	if errors.Is(err, store.ErrNotFound) {
		return "error", view{Title: "Not found", Content: "There is no such page. Perhaps the source was read into another archive."}, http.StatusNotFound
	}
	if r.Context().Err() == nil {
		s.fail(err)
	}
	return "error", view{Title: "Something went wrong", Content: "The page could not be made. The window in which testimonia runs says why."}, http.StatusInternalServerError
}

func (s *site) render(w http.ResponseWriter, status int, name string, content any) {
	var out bytes.Buffer // so that a fault halfway does not leave half a page
	if err := s.pages[name].Execute(&out, content); err != nil {
		s.fail(err)
		http.Error(w, "The page could not be made.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store") // testimony stays out of the browser's cache
	w.WriteHeader(status)
	out.WriteTo(w) // the reader may be gone by now; nothing is left to do then
}

func cached(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "max-age=3600")
		h.ServeHTTP(w, r)
	})
}

// policy lets a page load from its own server alone and run nothing but the
// files that come with the program.
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self'; " +
	"base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// secured sets the policy and answers only requests that name this machine: a
// foreign page that points its own name here gets nothing.
func secured(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		if !IsLocal(r.Host) {
			http.Error(w, "testimonia answers on this machine only", http.StatusForbidden)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// IsLocal reports whether an address, with or without a port, is this machine.
func IsLocal(address string) bool {
	host := address
	if h, _, err := net.SplitHostPort(address); err == nil {
		host = h
	}
	host = strings.Trim(host, "[]")
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
