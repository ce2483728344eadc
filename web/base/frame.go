package base

import (
	"crypto/rand"
	"embed"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/testimonia/testimonia/store"
)

//go:embed *.html *.css *.js *.txt icon.svg fonts
var files embed.FS

// frame is what stands around every page.
type frame struct {
	View
	Lang     string
	Nonce    string
	Style    string // address of the page's own; empty where it has none
	Module   string // likewise
	Here     string // the page's address
	JSON     string // the address of its data
	Author   string
	Query    string // what was searched for
	Done     *doneView
	Sections []section
	Other    []*Locale // the languages to change to
}

// section is an entry of the navigation.
type section struct {
	Name, Path, Label string
	Current           bool
}

// doneView says what a form did.
type doneView struct {
	Text string
	What string // to take back; empty where nothing can be
}

func (r *Room) frame(q *Request, p *page, v View) frame {
	f := frame{View: v, Lang: q.Locale.Tag, Nonce: rand.Text(), Style: p.style, Here: q.Here(), JSON: jsonAddress(q),
		Author: q.Author(), Query: q.URL.Query().Get("q"), Done: doneBefore(q), Sections: r.sections(q, v.Section)}
	if v.Script {
		f.Module = p.script
	}
	for _, l := range r.languages {
		if l.Tag != q.Locale.Tag {
			f.Other = append(f.Other, l)
		}
	}
	return f
}

func jsonAddress(q *Request) string {
	path := q.URL.Path
	if path == "/" {
		path = "/index"
	}
	v := q.URL.Query()
	v.Del(doneParam)
	return address((&url.URL{Path: path + ".json"}).EscapedPath(), v)
}

// sections lists those entries of the navigation whose pages the room has.
func (r *Room) sections(q *Request, current string) []section {
	var out []section
	for _, s := range []section{
		{Name: "sources", Path: "/sources", Label: "Sources"},
		{Name: "people", Path: "/people", Label: "People"},
		{Name: "conflicts", Path: "/conflicts", Label: "Conflicts"},
		{Name: "review", Path: "/review", Label: "Review"},
		{Name: "timeline", Path: "/timeline", Label: "Timeline"},
		{Name: "network", Path: "/network", Label: "Network"},
		{Name: "map", Path: "/map", Label: "Map"},
		{Name: "import", Path: "/import", Label: "Import"},
		{Name: "help", Path: "/help", Label: "Help"},
	} {
		if r.pages[s.Name] != nil {
			s.Label, s.Current = q.Locale.T(s.Label), s.Name == current
			out = append(out, s)
		}
	}
	return out
}

// doneParam carries what a form did to the page shown next.
const doneParam = "done"

// DecisionsDone names a batch of decisions as what can be taken back.
func DecisionsDone(batch string) string { return "d:" + batch }

// JudgementsDone names a batch of judgements as what can be taken back.
func JudgementsDone(batch string) string { return "j:" + batch }

// AllDone puts together what several acts did, so that one undo takes all back.
func AllDone(done ...string) string { return strings.Join(done, allDone) }

// allDone parts them; no ID has it.
const allDone = "\n"

// undone is what an undo did.
const undone = "undone"

// Did is what the form before the page did, as Done.Did; empty where there is
// nothing to take back.
func (r *Request) Did() string {
	did := r.URL.Query().Get(doneParam)
	if strings.HasPrefix(did, "d:") || strings.HasPrefix(did, "j:") {
		return did
	}
	return ""
}

// doneBefore says what the form before the page did; nil where there was none.
func doneBefore(q *Request) *doneView {
	if did := q.Did(); did != "" {
		return &doneView{Text: q.Locale.T("Recorded, under the name of %s.", q.Author()), What: did}
	}
	if q.URL.Query().Get(doneParam) == undone {
		return &doneView{Text: q.Locale.T("Taken back.")}
	}
	return nil
}

// undo takes back what a form did.
func undo(r *Request) (Done, error) {
	list := strings.Split(strings.ReplaceAll(r.PostFormValue("what"), "\r", ""), allDone) // browsers send line ends as CR LF
	for _, what := range list {
		if err := undoOne(r, what); err != nil {
			return Done{}, err
		}
	}
	return Done{To: r.Back("/"), Did: undone}, nil
}

func undoOne(r *Request, what string) error {
	if id, ok := strings.CutPrefix(what, "d:"); ok {
		return r.Room.Collection.UndoDecisions(r.Context(), id, r.Author(), r.Now())
	}
	if id, ok := strings.CutPrefix(what, "j:"); ok {
		return r.Room.Collection.UndoJudgements(r.Context(), id, r.Author(), r.Now())
	}
	return store.ErrNotFound
}

const (
	authorCookie   = "author"
	languageCookie = "language"
)

// setting makes a handler that keeps a form's value in a cookie.
func (r *Room) setting(cookie string) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		q := r.request(req, r.failure.Name)
		if !r.form(w, q) {
			return
		}
		value := strings.TrimSpace(q.PostFormValue("value"))
		if len(value) > 200 {
			r.refuse(w, q, q.Bad("That is too long for a name."))
			return
		}
		http.SetCookie(w, &http.Cookie{Name: cookie, Value: url.QueryEscape(value), Path: "/", HttpOnly: true,
			SameSite: http.SameSiteStrictMode, MaxAge: int((365 * 24 * time.Hour).Seconds())})
		http.Redirect(w, q.Request, q.Back("/"), http.StatusSeeOther)
	}
}
