// Package sources is the list of sources.
package sources

import (
	"cmp"
	"embed"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/search"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is the list of sources.
func Page() base.Page {
	return base.Page{Name: "sources", Files: files, Get: map[string]base.Get{"/sources": get}, Shows: []any{view{}}}
}

// perPage is how many sources stand on a page.
const perPage = 100

// view is a page of the sources that a text chooses, in an order.
type view struct {
	base.Pages
	Filter  string       `json:"filter"`
	Orders  []orderView  `json:"orders"`
	Sources []sourceView `json:"sources"`
	Found   int          `json:"found"` // by the filter
	All     int          `json:"all"`
	Order   string       `json:"order"`
}

// orderView is an order to choose.
type orderView struct {
	Name    string `json:"name"`
	Label   string `json:"-"`
	URL     string `json:"url"`
	Current bool   `json:"current"`
}

// sourceView is a source with what is open about it.
type sourceView struct {
	Slug       string `json:"slug"`
	Title      string `json:"title"`
	Language   string `json:"language"` // BCP 47
	FileName   string `json:"fileName"`
	Witness    string `json:"witness"`
	Told       string `json:"told"` // EDTF
	Words      int    `json:"words"`
	Statements int    `json:"statements"`
	Reviewed   int    `json:"reviewed"`
	Conflicts  int    `json:"conflicts"` // open
}

// Percent is how many in a hundred statements are reviewed.
func (v sourceView) Percent() int { return 100 * v.Reviewed / max(v.Statements, 1) }

// order is a way to put sources in order.
type order struct {
	name, label string
	compare     func(a, b *entry) int
}

// entry is a source with what orders go by.
type entry struct {
	*collection.Source
	title, witness []byte // sort keys
	conflicts      int
}

var orders = []order{
	{"title", "title", func(a, b *entry) int { return slices.Compare(a.title, b.title) }},
	{"witness", "witness", func(a, b *entry) int {
		return cmp.Or(last(a.Witness == "", b.Witness == ""), slices.Compare(a.witness, b.witness))
	}},
	{"told", "when told", func(a, b *entry) int {
		return cmp.Or(last(a.Told == "", b.Told == ""), cmp.Compare(a.Told, b.Told))
	}},
	{"read", "read last", func(a, b *entry) int { return b.AddedAt.Compare(a.AddedAt) }},
	{"words", "length", func(a, b *entry) int { return b.Words - a.Words }},
	{"open", "most to review", func(a, b *entry) int {
		return (b.Statements - b.Reviewed) - (a.Statements - a.Reviewed)
	}},
	{"conflicts", "most conflicts", func(a, b *entry) int { return b.conflicts - a.conflicts }},
}

// last puts what is missing behind what is there.
func last(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func get(r *base.Request) (base.View, error) {
	q := r.URL.Query()
	by, err := chosen(r, q.Get("order"))
	if err != nil {
		return base.View{}, err
	}
	filter := strings.TrimSpace(q.Get("filter"))
	list := sorted(r.State, choose(r.State, filter), by)
	v := view{Filter: filter, Order: by.name, Found: len(list), All: len(r.State.Sources)}
	var from, to int
	if v.Pages, from, to, err = r.Pages(len(list), perPage); err != nil {
		return base.View{}, err
	}
	for _, e := range list[from:to] {
		v.Sources = append(v.Sources, show(e))
	}
	v.Orders = links(r, by)
	return base.View{Title: r.Locale.T("Sources"), Section: "sources", Data: v}, nil
}

func chosen(r *base.Request, name string) (order, error) {
	for _, o := range orders {
		if o.name == cmp.Or(name, orders[0].name) {
			return o, nil
		}
	}
	return order{}, r.Bad("There is no such order: %s.", name)
}

func links(r *base.Request, by order) []orderView {
	var out []orderView
	for i, o := range orders {
		name := o.name
		if i == 0 {
			name = "" // the first needs no parameter
		}
		out = append(out, orderView{o.name, r.Locale.T(o.label), r.With("order", name, "page", ""), o.name == by.name})
	}
	return out
}

// choose returns the sources in whose title, witness or file name a text stands,
// whatever its case and accents.
func choose(s *collection.State, filter string) []*collection.Source {
	pattern := search.New(language.Und, search.Loose).CompileString(filter)
	stands := func(in string) bool {
		at, _ := pattern.IndexString(in)
		return at >= 0
	}
	var out []*collection.Source
	for i := range s.Sources {
		src := &s.Sources[i]
		if filter == "" || stands(src.Title) || stands(src.Witness) || stands(src.FileName) {
			out = append(out, src)
		}
	}
	return out
}

// sorted puts sources in an order; those that it does not tell apart stand by
// title.
func sorted(s *collection.State, list []*collection.Source, by order) []*entry {
	alphabet := collate.New(language.Und, collate.IgnoreCase, collate.Numeric)
	var buffer collate.Buffer
	out := make([]*entry, len(list))
	for i, src := range list {
		out[i] = &entry{src, alphabet.KeyFromString(&buffer, src.Title), alphabet.KeyFromString(&buffer, src.Witness), s.OpenConflicts(src.Slug)}
	}
	slices.SortStableFunc(out, func(a, b *entry) int {
		return cmp.Or(by.compare(a, b), orders[0].compare(a, b), cmp.Compare(a.Slug, b.Slug))
	})
	return out
}

func show(e *entry) sourceView {
	return sourceView{Slug: e.Slug, Title: e.Title, Language: e.Language, FileName: e.FileName, Witness: e.Witness, Told: e.Told,
		Words: e.Words, Statements: e.Statements, Reviewed: e.Reviewed, Conflicts: e.conflicts}
}
