package web

import (
	"net/http"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// readingView is a source with what it attests.
type readingView struct {
	Source      *store.Source
	Blocks      []blockView
	Part, Parts int // of a long source; counted from 1
}

// Previous and Next are the parts beside this one, 0 where there is none.
func (v readingView) Previous() int { return v.Part - 1 }

// Next is the part after this one.
func (v readingView) Next() int {
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

func (s *site) reading(r *http.Request) (string, any, error) {
	ctx, slug := r.Context(), r.PathValue("slug")
	source, err := s.data.Source(ctx, slug)
	if err != nil {
		return "", nil, err
	}
	doc, err := s.data.Document(ctx, slug)
	if err != nil {
		return "", nil, err
	}
	mentions, err := s.data.Mentions(ctx, slug)
	if err != nil {
		return "", nil, err
	}
	var list []testimonia.Statement
	for t, err := range s.data.Statements(ctx, store.StatementFilter{Source: slug, Status: store.Standing()}) {
		if err != nil {
			return "", nil, err
		}
		list = append(list, t)
	}
	people, err := s.data.People(ctx, store.PersonFilter{Source: slug})
	if err != nil {
		return "", nil, err
	}
	l := newLayout(doc, mentions, list, namesOf(people), r.URL.Query().Get("statement"))
	v := readingView{Source: source, Part: l.choose(r.URL.Query().Get("part")), Parts: len(l.parts)}
	v.Blocks = l.views(l.parts[v.Part-1])
	return "reading", view{Title: doc.Title, Section: "sources", Content: v}, nil
}

// group orders a block's statements by who says them and of whom, each in the
// order of the words.
func group(list []testimonia.Statement) []saying {
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
