// Package search finds passages by their words, and people by any spelling of
// their names.
package search

import (
	"cmp"
	"embed"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	query "github.com/testimonia/testimonia/search"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is the search.
func Page() base.Page {
	return base.Page{Name: "search", Files: files, Get: map[string]base.Get{"/search": get}, Shows: []any{view{}}}
}

// view is what a search found.
type view struct {
	Query      string        `json:"query"`
	People     []person      `json:"people"` // whose names fit
	MorePeople int           `json:"morePeople"`
	Everyone   string        `json:"-"`        // the address of all of them
	Also       []also        `json:"also"`     // other spellings that were looked for
	Passages   int           `json:"passages"` // in all sources
	InSources  int           `json:"inSources"`
	Sources    []source      `json:"sources"`
	Facets     []base.Facet  `json:"facets"`
	Chosen     []base.Choice `json:"-"`     // what narrows the search; each leads to the search without it
	Wide       string        `json:"-"`     // the address of the search without any
	Alone      []alone       `json:"alone"` // where no passage holds all words: each of them
	Near       []base.Choice `json:"near"`  // words that may be meant
	Examples   []base.Choice `json:"-"`     // of searches, where there is none
	base.Pages
}

// person is somebody whose name fits.
type person struct {
	ID         string           `json:"id"`
	Name       string           `json:"name"`
	Forms      []string         `json:"forms"`
	Born       *testimonia.Date `json:"born"`
	Died       *testimonia.Date `json:"died"`
	Sources    int              `json:"sources"`
	Statements int              `json:"statements"`
	Mentions   int              `json:"mentions"`
}

// also is a word that was looked for in other spellings.
type also struct {
	Word   string   `json:"word"`
	Others []string `json:"others"`
	Exact  string   `json:"-"` // the address of the search for the word as it is written
}

// source is where passages were found.
type source struct {
	Slug     string    `json:"slug"`
	Title    string    `json:"title"`
	Language string    `json:"language"`
	Count    int       `json:"count"`
	Passages []passage `json:"passages"`
	Rest     string    `json:"-"` // the address of all of its passages; empty where they are shown
}

// alone is a word of a search that found nothing.
type alone struct {
	Word     string `json:"word"`
	Passages int    `json:"passages"`
	Path     string `json:"-"`
}

// How much a page shows.
const (
	perPage    = 10  // sources
	ofSource   = 5   // passages of each
	ofTheOnly  = 50  // passages of the only source
	mostPeople = 6   // whose names fit
	mostForms  = 4   // of a name
	mostAlso   = 8   // other spellings of a word
	mostAlone  = 8   // words of a search that found nothing
	mostNear   = 4   // words that may be meant for one
	mostQuery  = 500 // letters of a search
)

func get(r *base.Request) (base.View, error) {
	v := view{Query: strings.TrimSpace(r.URL.Query().Get("q"))}
	if utf8.RuneCountInString(v.Query) > mostQuery {
		return base.View{}, r.Bad("That is too long for a search: %d letters at the most.", mostQuery)
	}
	title := r.Locale.T("Search")
	parsed := query.Parse(v.Query)
	if len(parsed.Terms) == 0 {
		v.Examples = examples(r)
		return base.View{Title: title, Data: v}, nil
	}
	v.name(r, parsed)
	if err := v.find(r, parsed); err != nil {
		return base.View{}, err
	}
	return base.View{Title: v.Query + " · " + title, Data: v}, nil
}

// name finds the people whom the words of a query name.
func (v *view) name(r *base.Request, q query.Query) {
	var words []string
	for _, t := range q.Terms {
		if !t.Not {
			words = append(words, t.Words...)
		}
	}
	text := strings.Join(words, " ")
	list := r.State.PeopleNamed(text)
	slices.SortStableFunc(list, func(a, b *collection.Person) int { // those known by a tie alone come last
		if a.Tied != b.Tied {
			if a.Tied {
				return 1
			}
			return -1
		}
		return cmp.Compare(b.Mentions, a.Mentions)
	})
	for _, p := range list[:min(mostPeople, len(list))] {
		v.People = append(v.People, person{ID: p.ID, Name: p.Name, Forms: p.Names[:min(mostForms, len(p.Names))], Born: p.Born, Died: p.Died,
			Sources: len(p.Sources), Statements: len(p.About), Mentions: p.Mentions})
	}
	if v.MorePeople = len(list) - len(v.People); v.MorePeople > 0 {
		v.Everyone = "/people?" + url.Values{"name": {text}, "known": {"all"}}.Encode()
	}
}

// find looks for the passages of a query, and for what helps where there are
// none.
func (v *view) find(r *base.Request, parsed query.Query) error {
	page, err := pageOf(r)
	if err != nil {
		return err
	}
	s, hits, err := v.look(r, page)
	if err != nil {
		return err
	}
	only := s.want[bySource] != ""
	length, each := hits.AllSources, perPage
	if only {
		length, each = hits.Passages, ofTheOnly
	}
	if v.Pages, _, _, err = r.Pages(length, each); err != nil {
		return err
	}
	if v.Now < page { // a page behind the last
		if s, hits, err = v.look(r, v.Now); err != nil {
			return err
		}
	}
	v.Passages, v.InSources = hits.Passages, hits.AllSources
	v.show(r, hits, only)
	v.spell(parsed, hits)
	v.Facets = s.facets(r)
	v.choose(r)
	if hits.Passages == 0 && len(v.Chosen) == 0 {
		return v.help(r, parsed)
	}
	return nil
}

// pageOf is the page that the address names.
func pageOf(r *base.Request) (int, error) {
	text := r.URL.Query().Get("page")
	if text == "" {
		return 1, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return 0, r.Bad("There is no page %q.", text)
	}
	return min(n, 1<<20), nil
}

// look asks the archive for a page of what a query finds.
func (v *view) look(r *base.Request, page int) (*sieve, store.Hits, error) {
	s := newSieve(r.State, r.URL.Query())
	q := store.Query{Text: v.Query, Limit: perPage, Offset: (page - 1) * perPage, Passages: ofSource, Keep: s.keep}
	if s.want[bySource] != "" {
		q.Offset, q.Passages, q.From = 0, ofTheOnly, (page-1)*ofTheOnly
	}
	hits, err := r.Room.Collection.Archive().Search(r.Context(), q)
	return s, hits, err
}

func (v *view) show(r *base.Request, hits store.Hits, only bool) {
	for _, h := range hits.Sources {
		out := source{Slug: h.Source.Slug, Title: h.Source.Title, Count: h.Count}
		if s, ok := r.State.Source(h.Source.Slug); ok {
			out.Language = s.Language
		}
		for _, p := range h.Passages {
			out.Passages = append(out.Passages, excerpt(p))
		}
		if !only && h.Count > len(h.Passages) {
			out.Rest = r.With(bySource, h.Source.Slug, "page", "")
		}
		v.Sources = append(v.Sources, out)
	}
}

// spell tells of other spellings that were looked for.
func (v *view) spell(q query.Query, hits store.Hits) {
	for _, s := range hits.Also {
		i := slices.IndexFunc(q.Terms, func(t query.Term) bool { return t.Words[0] == s.Word && !t.Not && !t.Exact })
		if i < 0 {
			continue
		}
		exact := query.Query{Terms: slices.Clone(q.Terms)}
		exact.Terms[i].Exact = true
		a := also{Word: written(q.Terms[i]), Exact: searchURL(text(exact))}
		for _, o := range s.Others[:min(mostAlso, len(s.Others))] {
			a.Others = append(a.Others, capital(o))
		}
		v.Also = append(v.Also, a)
	}
}

// choose gathers what narrows the search from the facets.
func (v *view) choose(r *base.Request) {
	drop := []string{"page", ""}
	for _, f := range v.Facets {
		for _, c := range f.Choices {
			if c.Chosen {
				v.Chosen = append(v.Chosen, base.Choice{Label: f.Label + ": " + c.Label, Path: c.Path})
				drop = append(drop, f.Param, "")
			}
		}
	}
	v.Wide = r.With(drop...)
}

// help says of a query that finds nothing what each word finds alone, and which
// names may be meant.
func (v *view) help(r *base.Request, q query.Query) error {
	var wanted []query.Term
	for _, t := range q.Terms {
		if !t.Not {
			wanted = append(wanted, t)
		}
	}
	for _, t := range wanted[:min(mostAlone, len(wanted))] {
		one := text(query.Query{Terms: []query.Term{t}})
		found := 0
		if len(q.Terms) > 1 {
			hits, err := r.Room.Collection.Archive().Search(r.Context(), store.Query{Text: one, Limit: 1, Passages: 1})
			if err != nil {
				return err
			}
			found = hits.Passages
			v.Alone = append(v.Alone, alone{Word: one, Passages: found, Path: searchURL(one)})
		}
		if found == 0 {
			for _, n := range r.State.NamesNear(strings.Join(t.Words, " "), mostNear) {
				v.Near = append(v.Near, base.Choice{Value: n, Label: capital(n), Path: searchURL(n)})
			}
		}
	}
	return nil
}
