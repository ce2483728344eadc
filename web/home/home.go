// Package home is the first page: what the collection holds, what was done last,
// and what is open.
package home

import (
	"embed"
	"strings"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.js *.txt
var files embed.FS

// Page is the first page.
func Page() base.Page {
	return base.Page{Name: "home", Files: files, Get: map[string]base.Get{"/{$}": get}, Shows: []any{view{}}}
}

// How much of each list stands on the page.
const (
	mostSpoken    = 12
	mostPlaces    = 12
	mostConflicts = 3
	mostWork      = 8
)

// view is the collection at a glance.
type view struct {
	Writable   bool               `json:"writable"`
	Sources    int                `json:"sources"`
	People     int                `json:"people"`
	Statements int                `json:"statements"`
	Reviewed   int                `json:"reviewed"` // statements
	From       int                `json:"from"`     // the years attested; both 0 where no statement is dated
	Until      int                `json:"until"`
	Places     int                `json:"places"`
	Often      []collection.Tally `json:"often"` // the places most often named
	Spoken     []personView       `json:"spoken"`
	Conflicts  int                `json:"conflicts"`
	Gravest    []conflictView     `json:"gravest"`
	Unsure     int                `json:"unsure"`
	Weak       int                `json:"weak"`
	Work       []workView         `json:"work"` // the last first
}

// personView is one of those most spoken of.
type personView struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Life     string `json:"life"` // "1921–1987"
	Mentions int    `json:"mentions"`
}

// conflictView is a conflict as one sentence.
type conflictView struct {
	ID       string `json:"id"`
	Sentence string `json:"sentence"`
	Language string `json:"language"` // of the sentence, BCP 47
}

// workView is something that was done.
type workView struct {
	At      time.Time `json:"at"`
	Text    string    `json:"text"`
	URL     string    `json:"url"` // of what it was done to; may be empty
	Author  string    `json:"author"`
	Because string    `json:"because"`
}

func get(r *base.Request) (base.View, error) {
	s := r.State
	o := s.Overview()
	done, err := work(r)
	if err != nil {
		return base.View{}, err
	}
	v := view{Writable: r.Room.Importer != nil, Sources: len(s.Sources), People: len(s.Persons), Statements: len(s.Statements), Reviewed: o.Reviewed,
		From: o.From, Until: o.Until, Places: len(o.Places), Often: first(o.Places, mostPlaces),
		Conflicts: len(o.Conflicts), Unsure: o.Unsure, Weak: o.Weak, Work: done}
	for _, p := range first(o.Spoken, mostSpoken) {
		v.Spoken = append(v.Spoken, personView{p.ID, p.Name, r.Locale.Life(year(p.Born), year(p.Died)), p.Mentions})
	}
	for _, f := range first(o.Conflicts, mostConflicts) {
		v.Gravest = append(v.Gravest, conflictView{f.ID, r.FullSentence(f), r.Locale.Tag})
	}
	title := "The collection"
	if v.Sources == 0 {
		title = "Nothing has been read yet"
	}
	return base.View{Title: r.Locale.T(title), Data: v, Finds: true, Script: v.Sources == 0}, nil
}

func first[T any](list []T, n int) []T { return list[:min(n, len(list))] }

// year leaves out the day and month of a date.
func year(d *testimonia.Date) *testimonia.Date {
	if d == nil || len(d.EDTF) < 5 || d.EDTF[4] != '-' || strings.Contains(d.EDTF, "/") {
		return d
	}
	return &testimonia.Date{EDTF: d.EDTF[:4]}
}
