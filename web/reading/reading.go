// Package reading is the reading view: a source's whole text with what it
// attests in the margin.
//
// A layout holds what does not depend on who asks and is kept on a shelf; a
// sheet is one answer made from it, with the marks that were asked for.
package reading

import (
	"embed"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.js *.txt
var files embed.FS

// Page is the reading view.
func Page() base.Page {
	s := &shelf{}
	return base.Page{Name: "reading", Files: files, Get: map[string]base.Get{"/sources/{slug}": s.get}, Shows: []any{view{}}}
}

// view is a source, or a part of a long one, with what it attests.
type view struct {
	Source *collection.Source `json:"source"`
	Told   string             `json:"told"`  // when, as EDTF; empty where the text does not say
	Part   int                `json:"part"`  // of a long source; counted from 1
	Parts  int                `json:"parts"` // how many there are
	Head   *passage           `json:"head"`  // the source's own title, where it begins with one
	Turns  []turn             `json:"turns"`

	Marks   string        `json:"-"` // which are shown
	Switch  []base.Choice `json:"-"` // of marks
	Turning []base.Choice `json:"-"` // of parts
	Step    *step         `json:"-"` // through somebody's occurrences
	Lost    bool          `json:"-"` // the statement asked for does not stand any more
	Data    string        `json:"-"` // the address of the page's data
}

func (s *shelf) get(r *base.Request) (base.View, error) {
	slug := r.PathValue("slug")
	source, ok := r.State.Source(slug)
	if !ok {
		return base.View{}, store.ErrNotFound
	}
	l, err := s.layout(r.Context(), r.Room.Collection, r.State, slug)
	if err != nil {
		return base.View{}, err
	}
	w, err := l.wish(r)
	if err != nil {
		return base.View{}, err
	}
	v := view{Source: source, Told: source.Told, Part: w.part, Parts: len(l.parts), Marks: w.marks, Lost: w.lost}
	sheet := newSheet(r, l, w)
	v.Head, v.Turns = sheet.turns(l.parts[w.part-1])
	v.Step = sheet.step()
	v.Switch, v.Turning = sheet.switches(), sheet.turning()
	v.Data = sheet.data()
	return base.View{Title: l.doc.Title, Section: "sources", Data: v, Script: true}, nil
}
