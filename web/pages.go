package web

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

func (s *site) sources(r *http.Request) (string, any, error) {
	list, err := s.data.Sources(r.Context())
	return "sources", view{Title: "Sources", Section: "sources", Content: list}, err
}

func (s *site) people(r *http.Request) (string, any, error) {
	list, err := s.data.People(r.Context(), store.PersonFilter{})
	return "people", view{Title: "People", Section: "people", Content: list}, err
}

// personView is one person's page.
type personView struct {
	store.PersonCount
	Also   []string            // other names in the source
	About  []statementView     // by date
	Beside []statementView     // about others
	Others []store.PersonCount // of the same name in other sources
}

// statementView is a statement as a page shows it.
type statementView struct {
	testimonia.Statement
	Other bool // shows its subject: the page is not about them
}

func (s *site) person(r *http.Request) (string, any, error) {
	found, err := s.data.People(r.Context(), store.PersonFilter{ID: r.PathValue("id")})
	if err != nil {
		return "", nil, err
	}
	if len(found) == 0 {
		return "", nil, store.ErrNotFound
	}
	p := personView{PersonCount: found[0]}
	p.Also = slices.DeleteFunc(slices.Clone(p.Names), func(n string) bool { return n == p.Name })
	same, err := s.data.People(r.Context(), store.PersonFilter{Name: p.Name})
	if err != nil {
		return "", nil, err
	}
	p.Others = slices.DeleteFunc(same, func(q store.PersonCount) bool { return q.ID == p.ID })
	for t, err := range s.data.Statements(r.Context(), store.StatementFilter{Person: p.ID, Status: store.Standing()}) {
		if err != nil {
			return "", nil, err
		}
		if t.Subject.ID == p.ID {
			p.About = append(p.About, statementView{Statement: t})
		} else {
			p.Beside = append(p.Beside, statementView{Statement: t, Other: true})
		}
	}
	slices.SortStableFunc(p.About, byDate)
	return "person", view{Title: p.Name, Section: "people", Content: p}, nil
}

// byDate orders by the first day a date can mean, the undated last.
func byDate(a, b statementView) int {
	return cmp.Compare(store.SortKey(a.Date), store.SortKey(b.Date))
}
