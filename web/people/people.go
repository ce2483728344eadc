// Package people is the index of everybody whom the sources speak of.
package people

import (
	"cmp"
	"embed"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/name"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is the index of people.
func Page() base.Page {
	return base.Page{Name: "people", Files: files, Get: map[string]base.Get{"/people": get}, Shows: []any{view{}}}
}

// view is a part of the index, as filters and sorting leave it.
type view struct {
	base.Pages
	Rows    []row         `json:"people"`
	Total   int           `json:"total"` // of those whom the filters leave
	Name    string        `json:"name"`
	Source  string        `json:"source"` // the slug
	Sources []base.Option `json:"-"`      // to filter by
	Letters []base.Choice `json:"-"`
	Known   []base.Choice `json:"-"`
	Differ  base.Choice   `json:"-"`
	Columns []column      `json:"-"`
	Keep    []base.Hidden `json:"-"` // parameters that the form leaves as they are
	All     string        `json:"-"` // a link without filters; empty where there are none
}

// column is the head of one.
type column struct {
	base.Choice
	Class string
}

// row is one person.
type row struct {
	ID         string           `json:"id"`
	Name       string           `json:"name"`
	Surname    string           `json:"surname"`
	Rest       string           `json:"rest"` // of the name, as it stands behind the surname in an index
	Tied       bool             `json:"tied"`
	Also       []string         `json:"also"`
	Born       *testimonia.Date `json:"born"`
	Died       *testimonia.Date `json:"died"`
	Sources    int              `json:"sources"`
	Statements int              `json:"statements"`
	Mentions   int              `json:"mentions"`
	Conflicts  int              `json:"conflicts"`
}

// perPage is how many people one page lists.
const perPage = 100

// The values of the parameter known.
const (
	byTie    = "tie"
	nameOnly = "name"
	anyhow   = "all"
)

func get(r *base.Request) (base.View, error) {
	q := r.URL.Query()
	v := view{Name: strings.TrimSpace(q.Get("name")), Source: q.Get("source")}
	if utf8.RuneCountInString(v.Name) > 200 {
		return base.View{}, r.Bad("That is too long for a name.")
	}
	if _, ok := r.State.Source(v.Source); v.Source != "" && !ok {
		return base.View{}, r.Bad("There is no source %q in this archive.", v.Source)
	}
	list, err := chosen(r, v)
	if err != nil {
		return base.View{}, err
	}
	v.Letters = letters(r, list)
	if l := q.Get("letter"); l != "" {
		list = slices.DeleteFunc(list, func(p *collection.Person) bool { return p.Letter != l })
	}
	if err := order(r, list, q.Get("sort")); err != nil {
		return base.View{}, err
	}
	v.Total = len(list)
	var from, to int
	if v.Pages, from, to, err = r.Pages(len(list), perPage); err != nil {
		return base.View{}, err
	}
	for _, p := range list[from:to] {
		v.Rows = append(v.Rows, rowOf(r, p))
	}
	v.offer(r)
	return base.View{Title: r.Locale.T("People"), Section: "people", Data: v}, nil
}

// chosen are those whom all filters but the letter leave, in the order of the
// index.
func chosen(r *base.Request, v view) ([]*collection.Person, error) {
	list := r.State.Persons
	if v.Name != "" {
		list = r.State.PeopleNamed(v.Name)
	}
	var keep func(*collection.Person) bool
	switch known := r.URL.Query().Get("known"); known {
	case "":
		keep = func(p *collection.Person) bool { return !p.Tied }
	case byTie:
		keep = func(p *collection.Person) bool { return p.Tied }
	case nameOnly:
		keep = func(p *collection.Person) bool { return !p.Tied && len(p.About)+len(p.Beside) == 0 }
	case anyhow:
		keep = func(*collection.Person) bool { return true }
	default:
		return nil, r.Bad("There is no filter known=%s; it is tie, name or all.", known)
	}
	differ := r.URL.Query().Get("conflicts") != ""
	out := make([]*collection.Person, 0, len(list))
	for _, p := range list {
		if keep(p) && (v.Source == "" || in(p, v.Source)) && (!differ || r.State.OpenConflictsOf(p) > 0) {
			out = append(out, p)
		}
	}
	return out, nil
}

func in(p *collection.Person, slug string) bool {
	return slices.ContainsFunc(p.Sources, func(s testimonia.SourceRef) bool { return s.Slug == slug })
}

// order sorts a list that is sorted by surname.
func order(r *base.Request, list []*collection.Person, by string) error {
	var than func(a, b *collection.Person) int
	switch by {
	case "":
		return nil
	case "birth":
		than = func(a, b *collection.Person) int { return cmp.Compare(store.SortKey(a.Born), store.SortKey(b.Born)) }
	case "sources":
		than = func(a, b *collection.Person) int { return cmp.Compare(len(b.Sources), len(a.Sources)) }
	case "statements":
		than = func(a, b *collection.Person) int { return cmp.Compare(len(b.About), len(a.About)) }
	case "mentions":
		than = func(a, b *collection.Person) int { return cmp.Compare(b.Mentions, a.Mentions) }
	case "conflicts":
		than = func(a, b *collection.Person) int {
			return cmp.Compare(r.State.OpenConflictsOf(b), r.State.OpenConflictsOf(a))
		}
	default:
		return r.Bad("People cannot be sorted by %q.", by)
	}
	slices.SortStableFunc(list, than)
	return nil
}

// letters are those under which the index has somebody.
func letters(r *base.Request, list []*collection.Person) []base.Choice {
	now := r.URL.Query().Get("letter")
	out := []base.Choice{base.Link(r.Locale.T("all"), r.With("letter", "", "page", ""), now == "")}
	seen := map[string]bool{"": true}
	for _, p := range list {
		if !seen[p.Letter] && !p.Tied {
			seen[p.Letter] = true
			out = append(out, base.Link(p.Letter, r.With("letter", p.Letter, "page", ""), now == p.Letter))
		}
	}
	return out
}

// offer fills in what the reader can choose.
func (v *view) offer(r *base.Request) {
	q := r.URL.Query()
	v.Sources, v.Keep = r.SourceOptions(v.Source), r.Keep("known", "conflicts", "sort")
	for _, k := range [][2]string{{"known by name", ""}, {"only mentioned", nameOnly}, {"known by a tie alone", byTie}, {"everybody", anyhow}} {
		v.Known = append(v.Known, base.Link(r.Locale.T(k[0]), r.With("known", k[1], "letter", "", "page", ""), q.Get("known") == k[1]))
	}
	v.Differ = base.Link(r.Locale.T("sources differ"), r.With("conflicts", "1", "letter", "", "page", ""), false)
	if q.Get("conflicts") != "" {
		v.Differ.Path, v.Differ.Chosen = r.With("conflicts", "", "page", ""), true
	}
	for _, c := range [][3]string{{"Name", "", ""}, {"Life", "birth", ""}, {"Sources", "sources", "number wide"},
		{"Statements", "statements", "number"}, {"Mentions", "mentions", "number wide"}, {"Differences", "conflicts", "number"}} {
		v.Columns = append(v.Columns, column{base.Link(r.Locale.T(c[0]), r.With("sort", c[1], "page", ""), q.Get("sort") == c[1]), c[2]})
	}
	if v.Name != "" || v.Source != "" || q.Get("known") != "" || q.Get("conflicts") != "" || q.Get("letter") != "" {
		v.All = "/people"
	}
}

func rowOf(r *base.Request, p *collection.Person) row {
	out := row{ID: p.ID, Name: p.Name, Tied: p.Tied, Also: p.Names, Born: p.Born, Died: p.Died, Sources: len(p.Sources),
		Statements: len(p.About), Mentions: p.Mentions, Conflicts: r.State.OpenConflictsOf(p)}
	out.Surname, out.Rest = indexed(p)
	return out
}

// mostForms is how many other forms of a name a row shows.
const mostForms = 4

// Forms are the first few other forms of the name.
func (r row) Forms() []string { return r.Also[:min(mostForms, len(r.Also))] }

// indexed writes a name as an index has it: the surname, and what stands behind
// the comma.
func indexed(p *collection.Person) (surname, rest string) {
	if p.Tied {
		return p.Surname, ""
	}
	if strings.EqualFold(p.Surname, p.Name) {
		return p.Name, "" // as the sources write it: an abbreviation keeps its capitals
	}
	n := name.Parse(p.Name)
	if n.Mononym || p.Surname == p.Name {
		return p.Surname, strings.Join(n.Titles, " ")
	}
	parts := slices.Concat(n.Given, []string{n.Patronymic}, n.Middle, []string{n.Suffix})
	rest = strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
	if len(n.Titles) > 0 {
		rest = strings.TrimPrefix(rest+", "+strings.Join(n.Titles, " "), ", ")
	}
	return p.Surname, rest
}
