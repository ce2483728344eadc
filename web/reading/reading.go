// Package reading is the reading view: a source's whole text with what it
// attests in the margin.
package reading

import (
	"embed"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.js *.txt
var files embed.FS

// Page is the reading view.
func Page() base.Page {
	return base.Page{Name: "reading", Files: files, Get: map[string]base.Get{"/sources/{slug}": get}, Shows: []any{view{}}}
}

// view is a source with what it attests.
type view struct {
	Source *collection.Source `json:"source"`
	Blocks []blockView        `json:"blocks"`
	Part   int                `json:"part"` // of a long source; counted from 1
	Parts  int                `json:"parts"`
}

// Previous and Next are the parts beside this one, 0 where there is none.
func (v view) Previous() int { return v.Part - 1 }

// Next is the part after this one.
func (v view) Next() int {
	if v.Part < v.Parts {
		return v.Part + 1
	}
	return 0
}

// blockView is one block: its speaker and notes in one margin, its text, and
// what it attests in the other.
type blockView struct {
	Kind    string // a document.BlockKind as a class: "list-item"
	Level   int
	Speaker string // where a turn begins
	Asked   bool   // said by the interviewer
	Label   string // of a note
	ID      string // of a note's element
	Pieces  []piece
	Notes   []noteView
	Says    []saying
}

// noteView is a footnote beside its mark.
type noteView struct {
	Label string
	Text  string
}

// saying is what the same voices say, with the same stance, in one block.
type saying struct {
	Words string // "Anna Ková denies it"
	About []aboutView
}

// aboutView is what is said of one person.
type aboutView struct {
	Subject testimonia.Ref
	List    []testimonia.Statement
}

func get(r *base.Request) (base.View, error) {
	ctx, slug := r.Context(), r.PathValue("slug")
	source, ok := r.State.Source(slug)
	if !ok {
		return base.View{}, store.ErrNotFound
	}
	doc, err := r.Room.Collection.Document(ctx, slug)
	if err != nil {
		return base.View{}, err
	}
	mentions, err := r.Room.Collection.Archive().Mentions(ctx, slug)
	if err != nil {
		return base.View{}, err
	}
	l := newLayout(doc, mentions, r.State.Of(slug), namesOf(r.State.Entries()), r.URL.Query().Get("statement"))
	l.says = r.Locale.Says
	v := view{Source: source, Part: l.choose(r.URL.Query().Get("part")), Parts: len(l.parts)}
	v.Blocks = l.views(l.parts[v.Part-1])
	return base.View{Title: doc.Title, Section: "sources", Data: v, Script: true}, nil
}

// group orders a block's statements by who says them and of whom, each in the
// order of the words.
func group(list []testimonia.Statement, says func(testimonia.Statement) string) []saying {
	var out []saying
	for _, t := range list {
		words := says(t)
		i := 0
		for i < len(out) && out[i].Words != words {
			i++
		}
		if i == len(out) {
			out = append(out, saying{Words: words})
		}
		out[i].add(t)
	}
	return out
}

func (s *saying) add(t testimonia.Statement) {
	for i := range s.About {
		if a := &s.About[i]; a.Subject.ID == t.Subject.ID && a.Subject.Name == t.Subject.Name {
			a.List = append(a.List, t)
			return
		}
	}
	s.About = append(s.About, aboutView{Subject: t.Subject, List: []testimonia.Statement{t}})
}
