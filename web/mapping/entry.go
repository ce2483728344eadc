package mapping

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/place"
	"github.com/testimonia/testimonia/web/base"
)

// entry is a place with what the filters leave of what is stated of it.
type entry struct {
	ID        string      `json:"id"`
	Name      string      `json:"name"`  // as sources call it
	Today     string      `json:"today"` // its name of today, where that is another
	Lies      string      `json:"lies"`  // region and country of today
	Kind      place.Kind  `json:"kind"`
	Latitude  float64     `json:"latitude"`
	Longitude float64     `json:"longitude"`
	Count     int         `json:"count"`     // statements that say so
	Contested int         `json:"contested"` // and that deny it or report it as a charge
	First     int         `json:"first,omitempty"`
	Last      int         `json:"last,omitempty"` // years
	People    int         `json:"people"`
	Names     []nameView  `json:"names"`
	Open      bool        `json:"-"`
	Told      []base.Told `json:"-"`
	All       string      `json:"-"` // a link to all statements, where Told are but the first
	Pager     base.Pages  `json:"-"`
	Show      string      `json:"-"` // a link to it on the map
	place     place.Place
	list      []int // statements
}

// nameView is a name by which statements call a place.
type nameView struct {
	Name   string `json:"name"`
	Within string `json:"within,omitempty"`
	Judged string `json:"judged,omitempty"` // who decided that it means the place; empty where the gazetteer did
	Key    string `json:"-"`
}

// gather returns the places of which the filter leaves something, most
// statements first.
func gather(r *base.Request, l words, f filter) []entry {
	var out []entry
	for _, at := range r.State.Located() {
		if list := f.chosen(r.State, at.Statements); len(list) > 0 {
			out = append(out, newEntry(r, l, at, list))
		}
	}
	slices.SortStableFunc(out, func(a, b entry) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(b.Contested, a.Contested))
	})
	return out
}

func newEntry(r *base.Request, l words, at *collection.Located, list []int) entry {
	e := entry{ID: at.ID, Name: l.label(at), Lies: l.lies(at.Place), Kind: at.Kind, Latitude: at.Latitude, Longitude: at.Longitude, place: at.Place, list: list}
	if today := l.today(at.Place); place.Key(today) != place.Key(e.Name) {
		e.Today = today
	}
	people := map[string]bool{}
	for _, i := range list {
		t := &r.State.Statements[i]
		people[r.State.Key(t.Subject.ID)] = true
		if contested(t) {
			e.Contested++
		} else {
			e.Count++
		}
		if first, last, ok := r.State.Years(i); ok {
			if e.First == 0 || first < e.First {
				e.First = first
			}
			e.Last = max(e.Last, last)
		}
	}
	e.People = len(people)
	for _, n := range at.Names {
		e.Names = append(e.Names, nameOf(n))
	}
	w := window{Latitude: at.Latitude, Longitude: at.Longitude, Span: 5}
	if at.Kind != place.City {
		w.Span = 15
	}
	e.Show = r.With("at", w.at()) + "#map"
	return e
}

// contested reports whether a statement does not say that what it speaks of
// happened.
func contested(t *testimonia.Statement) bool {
	return t.Stance == testimonia.Denied || t.Stance == testimonia.Alleged
}

func nameOf(n *collection.PlaceName) nameView {
	v := nameView{Name: n.Name, Within: n.Within, Key: n.Key}
	if n.Judged != nil {
		v.Judged = n.Judged.Author
	}
	return v
}

// Anchor is the id of the entry's element.
func (e entry) Anchor() string { return anchor(e.ID) }

// Years writes the years in which something is stated of the place.
func (e entry) Years() string { return span(e.First, e.Last) }

// total is how many statements there are of either kind.
func (e entry) total() int { return e.Count + e.Contested }

func anchor(id string) string { return "at-" + strings.ReplaceAll(id, ":", "-") }

// toldAtOnce is how many statements an entry shows that was not asked for.
const toldAtOnce = 5

// tell makes the entry's statements ready to be shown: a page of them where it is
// the one chosen, or else the first.
func (e *entry) tell(r *base.Request, chosen string) error {
	list := e.list
	if e.Open = e.ID == chosen; e.Open {
		var from, to int
		var err error
		if e.Pager, from, to, err = r.PagesBy("part", len(list), statementsPerPage, 0); err != nil {
			return err
		}
		list = list[from:to]
	} else if len(list) > toldAtOnce {
		list, e.All = list[:toldAtOnce], choosing(r, e.ID)
	}
	for _, i := range list {
		e.Told = append(e.Told, r.Tell(r.State.Statements[i], true))
	}
	return nil
}

// choosing is a link to the entry of a place, opened.
func choosing(r *base.Request, id string) string {
	return r.With("place", id, "page", "", "part", "") + "#" + anchor(id)
}

// head counts the statements in words, for names of links.
func (e *entry) head(l *base.Locale) string {
	parts := []string{e.Name + ": " + l.N(e.total(), "statement", "statements")}
	if y := e.Years(); y != "" {
		parts = append(parts, y)
	}
	if e.Contested > 0 {
		parts = append(parts, l.T("%s denied or reported as a charge", strconv.Itoa(e.Contested)))
	}
	return strings.Join(parts, ", ")
}

// traveller is a person whose journey can be drawn.
type traveller struct {
	Name, Path string
	Places     int
}

// mostTravellers is how many people are offered.
const mostTravellers = 12

// travellers are the people of whom most places are stated.
func travellers(r *base.Request) []traveller {
	var out []traveller
	for _, t := range r.State.Travellers() {
		if len(out) == mostTravellers {
			break
		}
		out = append(out, traveller{t.Name, "/map?person=" + url.QueryEscape(t.ID), t.Places})
	}
	return out
}
