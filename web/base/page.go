// Package base is what all pages of the reading room share: how a request is
// answered, the frame around every page, the languages, the words for parts of
// statements, and the safeguards. Each page stands in a folder of its own beside
// this one, with its template, style, script, translations and view.
//
// A page is a function from a State to a view struct. The view is what the
// template shows and what the same address with .json at its end answers.
package base

import (
	"context"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/testimonia/testimonia/collection"
)

// Page is one folder of the reading room.
type Page struct {
	Name  string // of its folder, and of its files: NAME.html, NAME.css, NAME.js, ru.txt; all but the first may be missing
	Files fs.FS
	Get   map[string]Get  // by path pattern of net/http
	Post  map[string]Post // likewise
	Shows []any           // a zero value of each type of view that the template is given
	Run   Run             // what goes on beside the requests; may be nil

	Uploads bool // its forms bring files: Post reads a multipart body itself, however long
}

// Get makes the view that answers a request.
type Get func(*Request) (View, error)

// Post does what a form asks for.
type Post func(*Request) (Done, error)

// Run works beside the requests until ctx ends. It returns nil, or in a sentence
// what the end has left undone.
type Run func(ctx context.Context, r *Room) error

// View is a page before it is rendered.
type View struct {
	Title   string // of the document; the page's own heading is the template's
	Section string // of the navigation: the name of a page's folder
	Data    any    // what the template shows, and what .json answers
	Script  bool   // the page has a script
	Finds   bool   // the page has a search box of its own, in a form of class "find", or nothing to search
	Refresh int    // seconds after which a browser without scripts asks again; 0 for never
	Status  int    // of HTTP; 200 where 0

	Canonical string // the page's own address, where another led to it
	File      *File  // answered in place of a page
}

// File is an answer that is kept and not read here.
type File struct {
	Name  string // by which a browser saves it
	Type  string // its media type
	Write func(io.Writer) error
}

// Done is what a form did.
type Done struct {
	To  string // the page to show next, a path of this site
	Did string // what can be taken back: DecisionsDone or JudgementsDone with an ID; may be empty
}

// Request is an HTTP request with what answers need.
type Request struct {
	*http.Request
	Room   *Room
	State  *collection.State // as of the request's beginning
	Locale *Locale
}

// Author is whose decisions the request's are.
func (r *Request) Author() string {
	if c, err := r.Cookie(authorCookie); err == nil {
		if name, err := url.QueryUnescape(c.Value); err == nil && strings.TrimSpace(name) != "" {
			return name
		}
	}
	return r.Room.author
}

// Now is the time at which the request's decisions are made.
func (r *Request) Now() time.Time { return r.Room.now() }

// Here is the request's own address, without what a form did: where to come back
// to.
func (r *Request) Here() string {
	q := r.URL.Query()
	q.Del(doneParam)
	return address(r.URL.Path, q)
}

// With is the request's own address with some parameters set, or taken out where
// the value is empty: a link that changes one thing of what is shown.
func (r *Request) With(pairs ...string) string {
	q := r.URL.Query()
	q.Del(doneParam)
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			q.Del(pairs[i])
		} else {
			q.Set(pairs[i], pairs[i+1])
		}
	}
	return address(r.URL.Path, q)
}

// Toggle is the request's own address with one value more of a parameter that may
// stand in it several times, or without it where it has it; from the first page
// of a list again.
func (r *Request) Toggle(key, value string) string {
	q := r.URL.Query()
	q.Del(doneParam)
	q.Del("page")
	if list := q[key]; slices.Contains(list, value) {
		q[key] = slices.DeleteFunc(list, func(v string) bool { return v == value })
	} else {
		q.Add(key, value)
	}
	return address(r.URL.Path, q)
}

// Back is where a form says it came from, if that is a page of this site, or else
// otherwise.
func (r *Request) Back(otherwise string) string {
	if back := r.PostFormValue("back"); IsPath(back) {
		return back
	}
	return otherwise
}

func address(path string, q url.Values) string {
	if len(q) == 0 {
		return path
	}
	return path + "?" + q.Encode()
}

// IsPath reports whether an address is a path of this site and cannot lead to
// another.
func IsPath(s string) bool {
	u, err := url.Parse(s)
	return err == nil && strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") && !strings.Contains(s, `\`) && u.Host == "" && u.Scheme == ""
}

// Importer reads files into the archive behind the pages.
type Importer interface {
	// Import reads one file, whole or not at all. progress, which may be called
	// from other goroutines, hears how much of it is done, from 0 to 1. What
	// cannot be read gives a *document.Error.
	Import(ctx context.Context, name string, data []byte, progress func(float64)) (Imported, error)
}

// Imported says what became of one file.
type Imported struct {
	Slug       string
	Title      string
	Words      int
	People     int
	Statements int
	Known      bool   // the archive holds just this already
	Unread     string // its language, where that is one in which no statements are found; BCP 47
}
