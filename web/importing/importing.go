// Package importing reads documents into the archive from the browser. Files come
// with a form, wait in memory and are read one after the other; closing the
// browser stops nothing.
package importing

import (
	"cmp"
	"embed"
	"errors"
	"io"
	"mime/multipart"
	"strings"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.js *.txt
var files embed.FS

// Page is where documents are read in. Each has a queue of its own.
func Page() base.Page {
	q := newQueue()
	return base.Page{Name: "import", Files: files, Shows: []any{view{}}, Run: q.run, Uploads: true,
		Get:  map[string]base.Get{"/import": q.get},
		Post: map[string]base.Post{"/import": q.post}}
}

// view is what has been read since the program began, and what waits.
type view struct {
	Writable bool       `json:"writable"` // the archive may be written
	Lasting  bool       `json:"lasting"`  // it stays when the program ends
	Busy     bool       `json:"busy"`
	Summary  string     `json:"summary"`
	Files    []fileView `json:"files"`   // the one being read, those that wait, then the others, the last first
	Waiting  int        `json:"waiting"` // more that wait, beyond those listed
}

// fileView is one file.
type fileView struct {
	ID      int    `json:"id"`
	Name    string `json:"name"`
	State   state  `json:"state"`
	Percent int    `json:"percent"`
	Title   string `json:"title"` // of the source it became
	URL     string `json:"url"`   // of its reading view
	Text    string `json:"text"`  // what became of it, in the reader's language
}

// lines is how many files are listed at most.
const lines = 200

// listedWaiting is how many of those that wait are listed.
const listedWaiting = 50

func (q *queue) get(r *base.Request) (base.View, error) {
	running, queued, closed := q.look()
	open := len(running) + len(queued)
	v := view{Writable: r.Room.Importer != nil, Lasting: r.Room.Archive != "", Busy: open > 0,
		Summary: summary(r.Locale, open, closed), Waiting: max(0, len(queued)-listedWaiting)}
	for _, list := range [][]job{running, queued[:len(queued)-v.Waiting], closed} {
		for _, j := range list {
			v.Files = append(v.Files, show(r, j))
		}
	}
	out := base.View{Title: r.Locale.T("Import"), Section: "import", Data: v, Script: true}
	if v.Busy {
		out.Refresh = 2
	}
	return out, nil
}

func summary(l *base.Locale, open int, closed []job) string {
	if open+len(closed) == 0 {
		return ""
	}
	text := l.T("Files done: %d of %d.", len(closed), open+len(closed))
	unread := 0
	for _, j := range closed {
		if j.state == unreadable {
			unread++
		}
	}
	if unread > 0 {
		text += " " + l.T("Could not be read: %d.", unread)
	}
	return text
}

func show(r *base.Request, j job) fileView {
	l := r.Locale
	v := fileView{ID: j.id, Name: j.name, State: j.state, Percent: int(100 * j.share)}
	if j.got.Slug != "" {
		v.Title, v.URL = cmp.Or(j.got.Title, j.name), base.SourceURL(j.got.Slug)
	}
	switch j.state {
	case waiting:
		v.Text = l.T("waits its turn")
	case reading:
		v.Text = l.T("is being read")
	case known:
		v.Text = l.T("The archive holds just this file already.")
	case unreadable:
		v.Text = why(r, j.err)
	case stopped:
		v.Text = l.T("Nothing of it is kept: testimonia was ended before it was read. Read it again.")
	case finished:
		v.Text = l.N(j.got.Words, "word", "words") + ", " + l.N(j.got.People, "person", "people") + ", " + l.N(j.got.Statements, "statement", "statements")
		if j.got.Unread != "" {
			v.Text = l.N(j.got.Words, "word", "words") + ". " + l.T("No statements are found in its language (%s): so far English alone is read for them. The text can be read and searched.", j.got.Unread)
		}
	}
	return v
}

// why says what kept a file from being read and what to do.
func why(r *base.Request, err error) string {
	var problem *document.Error
	if errors.As(err, &problem) {
		return r.Locale.T("The file %s.", r.Locale.Known(problem.Problem)) + " " + r.Locale.Known(problem.Advice)
	}
	if known := r.Explain(err); known != nil {
		return known.Text
	}
	return r.Locale.T("It could not be read, because of a fault in testimonia. The window in which testimonia runs says more.")
}

// errCut is what a file gives that came in part.
var errCut = &document.Error{Problem: "came only in part", Advice: "The connection ended early. Choose it again."}

// errLarge is what a file gives that is larger than any may be.
var errLarge = &document.Error{Problem: "is larger than 200 MB", Advice: "Split it into parts and read those."}

// post takes the files of a form. One form is taken at a time.
func (q *queue) post(r *base.Request) (base.Done, error) {
	if r.Room.Importer == nil {
		return base.Done{}, store.ErrReadOnly
	}
	parts, err := r.MultipartReader()
	if err != nil {
		return base.Done{}, r.Bad("The form was too long or broken on its way.")
	}
	select {
	case q.taking <- struct{}{}:
		defer func() { <-q.taking }()
	case <-r.Context().Done():
		return base.Done{}, r.Context().Err()
	}
	switch n, err := q.takeAll(r, parts); {
	case err != nil && n == 0:
		return base.Done{}, r.Bad("The form was too long or broken on its way.")
	case n == 0:
		return base.Done{}, r.Bad("No file was chosen. Choose one or several, then send the form again.")
	}
	return base.Done{To: "/import"}, nil
}

// takeAll puts the files of a form into the queue and counts them.
func (q *queue) takeAll(r *base.Request, parts *multipart.Reader) (n int, err error) {
	for {
		if err := q.awaitRoom(r.Context()); err != nil {
			return n, err
		}
		part, err := parts.NextPart()
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		if part.FileName() == "" { // what browsers send where none is chosen
			continue
		}
		q.take(part)
		n++
	}
}

func (q *queue) take(part *multipart.Part) {
	name := strings.ToValidUTF8(part.FileName(), "\uFFFD")
	data, err := io.ReadAll(io.LimitReader(part, q.largest+1))
	switch {
	case err != nil:
		q.refuse(name, errCut)
	case int64(len(data)) > q.largest:
		q.refuse(name, errLarge)
	default:
		q.add(name, data)
	}
}
