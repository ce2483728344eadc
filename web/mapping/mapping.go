// Package mapping is the map: where what is stated happened, how often and when,
// and one person's journey; beside it the names of which nobody can tell yet
// which places they mean.
package mapping

import (
	"embed"
	"html/template"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is the map.
func Page() base.Page {
	return base.Page{Name: "map", Files: files, Get: map[string]base.Get{"/map": get},
		Post: map[string]base.Post{"/map/places": locate}, Shows: []any{view{}}}
}

// view is the map with what stands beside it.
type view struct {
	From       int             `json:"from,omitempty"` // years; 0 where all count
	To         int             `json:"to,omitempty"`
	Source     string          `json:"source,omitempty"`
	Type       testimonia.Type `json:"type,omitempty"`
	Person     *person         `json:"person,omitempty"`
	Window     window          `json:"window"`
	Total      int             `json:"total"`      // places that the filters leave
	Statements int             `json:"statements"` // with a place on the map
	Outside    int             `json:"outside"`    // places outside the window
	Places     []entry         `json:"places"`     // a page of them, most statements first
	Journey    *journey        `json:"journey,omitempty"`
	Open       []openName      `json:"open"`  // a page of the names whose place is undecided or unknown
	Words      []openName      `json:"words"` // likewise of words written small, which are hardly names
	OpenTotal  int             `json:"openTotal"`
	Wide       template.HTML   `json:"-"` // the drawing for a large screen and for paper
	Narrow     template.HTML   `json:"-"` // for a small one
	Dots       int             `json:"-"` // places drawn without a link
	Areas      bool            `json:"-"` // a country or region is drawn
	Rings      bool            `json:"-"` // a place is drawn of which things are only denied or alleged
	Filters    filters         `json:"-"`
	Moves      []base.Choice   `json:"-"` // links that move the window
	Continents []base.Choice   `json:"-"`
	Travellers []traveller     `json:"-"`
	Pager      base.Pages      `json:"-"`
	OpenPager  base.Pages      `json:"-"`
	Here       string          `json:"-"`
}

// person is whose life the map is narrowed to.
type person struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// How many rows pages have.
const (
	placesPerPage     = 40
	openPerPage       = 30
	statementsPerPage = 50
)

func get(r *base.Request) (base.View, error) {
	f, err := readFilter(r)
	if err != nil {
		return base.View{}, err
	}
	l := lexicon(r)
	all := gather(r, l, f)
	v := view{From: f.from, To: f.to, Source: f.source, Type: f.kind, Total: len(all), Here: r.Here()}
	if f.person != nil {
		v.Person = &person{f.person.ID, f.person.Name}
		v.Journey = travel(r, l, f)
	}
	drawn := all
	if v.Journey != nil {
		drawn = v.Journey.among(all)
	}
	if v.Window, err = readWindow(r, drawn); err != nil {
		return base.View{}, err
	}
	for i := range all {
		v.Statements += all[i].total()
	}
	for i := range drawn {
		if !v.Window.holds(drawn[i].place) {
			v.Outside++
		}
	}
	v.draw(r, all)
	if err := v.list(r, all); err != nil {
		return base.View{}, err
	}
	if err := v.listOpen(r, l, f); err != nil {
		return base.View{}, err
	}
	v.Filters = offer(r, f)
	v.Moves, v.Continents = v.Window.moves(r, drawn), continents(r, drawn)
	if f.person == nil {
		v.Travellers = travellers(r)
	}
	title := r.Locale.T("Map")
	if v.Person != nil {
		title = r.Locale.T("The journey of %s", v.Person.Name)
	}
	return base.View{Title: title, Section: "map", Data: v}, nil
}

// WordChosen reports whether the name that was asked for is hardly one.
func (v view) WordChosen() bool {
	return slices.ContainsFunc(v.Words, func(o openName) bool { return o.Open })
}

// list makes a page of the places: that which the address asks for, or on which
// the chosen place stands.
func (v *view) list(r *base.Request, all []entry) error {
	chosen := r.URL.Query().Get("place")
	at := -1
	for i := range all {
		if all[i].ID == chosen {
			at = i
		}
	}
	var err error
	var from, to int
	if v.Pager, from, to, err = r.PagesBy("page", len(all), placesPerPage, max(at, 0)); err != nil {
		return err
	}
	v.Places = all[from:to]
	for i := range v.Places {
		if err := v.Places[i].tell(r, chosen); err != nil {
			return err
		}
	}
	return nil
}
