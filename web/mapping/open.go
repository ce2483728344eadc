package mapping

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/place"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// openName is a name of which it is not known which place it means.
type openName struct {
	Key        string          `json:"key"`
	Name       string          `json:"name"`
	Status     place.Status    `json:"status"`
	Count      int             `json:"statements"`
	Why        []string        `json:"why"`
	Candidates []candidateView `json:"candidates"`
	Judged     bool            `json:"judged"` // a person has decided that it is no place of the map
	Told       []base.Told     `json:"-"`      // the first
	All        string          `json:"-"`      // a link to all, where Told are but the first
	Open       bool            `json:"-"`
	Pager      base.Pages      `json:"-"`
	Here       string          `json:"-"`
}

// candidateView is a place that a name may mean.
type candidateView struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"` // with what it lies in
	Evidence []string `json:"evidence"`
	Show     string   `json:"-"` // a link to where it lies
}

// mostCandidates is how many places a name is shown to mean perhaps.
const mostCandidates = 4

// meaning is the form by which a person says what a name means.
type meaning struct{ Key, Back string }

// Means is the form for the name.
func (o openName) Means() meaning { return meaning{o.Key, o.Here} }

// Means is the form for the name, which comes back to an address.
func (n nameView) Means(back string) meaning { return meaning{n.Key, back} }

// Anchor is the id of the name's element.
func (o openName) Anchor() string { return base.Anchor("name", o.Key) }

// listOpen makes a page of the names whose places are not known: first those that
// may mean several places, then those that mean none, as far as the filters leave
// statements.
func (v *view) listOpen(r *base.Request, l words, f filter) error {
	type left struct {
		name *collection.PlaceName
		list []int
	}
	var all []left
	for _, n := range r.State.Unlocated() {
		if list := f.chosen(r.State, n.Statements); len(list) > 0 {
			all = append(all, left{n, list})
		}
	}
	slices.SortStableFunc(all, func(a, b left) int { return rank(a.name) - rank(b.name) })
	chosen := r.URL.Query().Get("name")
	at := slices.IndexFunc(all, func(o left) bool { return o.name.Key == chosen })
	var from, to int
	var err error
	if v.OpenPager, from, to, err = r.PagesBy("open", len(all), openPerPage, max(at, 0)); err != nil {
		return err
	}
	v.OpenTotal = len(all)
	for _, o := range all[from:to] {
		shown := newOpen(r, l, o.name)
		shown.Count = len(o.list)
		if err := shown.tell(r, o.list, chosen); err != nil {
			return err
		}
		if rank(o.name) == hardlyNames {
			v.Words = append(v.Words, shown)
		} else {
			v.Open = append(v.Open, shown)
		}
	}
	return nil
}

// hardlyNames is the rank of words that are hardly names.
const hardlyNames = 4

// rank puts what a person can decide at a glance first.
func rank(n *collection.PlaceName) int {
	first, _ := utf8.DecodeRuneInString(n.Name)
	switch {
	case n.Judged != nil:
		return 3
	case n.Decision.Status == place.Undecided:
		return 0
	case n.Decision.Past != nil:
		return 1
	case unicode.IsLower(first):
		return hardlyNames
	}
	return 2
}

func newOpen(r *base.Request, l words, n *collection.PlaceName) openName {
	o := openName{Key: n.Key, Name: n.Name, Status: n.Decision.Status, Why: l.why(n), Judged: n.Judged != nil, Here: r.Here()}
	for _, c := range n.Decision.Candidates[:min(mostCandidates, len(n.Decision.Candidates))] {
		w := window{Latitude: c.Latitude, Longitude: c.Longitude, Span: 15}
		o.Candidates = append(o.Candidates, candidateView{c.ID, l.full(c.Place), l.evidence(c), r.With("at", w.at()) + "#map"})
	}
	return o
}

func (o *openName) tell(r *base.Request, list []int, chosen string) error {
	const first = 2
	if o.Open = o.Key == chosen; o.Open {
		var from, to int
		var err error
		if o.Pager, from, to, err = r.PagesBy("part", len(list), statementsPerPage, 0); err != nil {
			return err
		}
		list = list[from:to]
	} else if len(list) > first {
		list, o.All = list[:first], r.With("name", o.Key, "place", "", "open", "", "part", "")+"#"+url.PathEscape(o.Anchor())
	}
	for _, i := range list {
		o.Told = append(o.Told, r.Tell(r.State.Statements[i], true))
	}
	return nil
}

// locate records which place a name means: one of the table by its ID ("place"),
// or by what a person calls it ("called"); none where "none" is set.
func locate(r *base.Request) (base.Done, error) {
	n, err := named(r, r.PostFormValue("name"))
	if err != nil {
		return base.Done{}, err
	}
	id := ""
	if r.PostFormValue("none") == "" {
		if id, err = meant(r); err != nil {
			return base.Done{}, err
		}
	}
	done, err := r.Room.Collection.Judge(r.Context(), store.Judgement{Verdict: store.Located, A: n.Key, B: id, Author: r.Author(), At: r.Now()})
	if err != nil {
		return base.Done{}, err
	}
	return base.Done{To: r.Back("/map"), Did: base.JudgementsDone(done[0].Batch)}, nil
}

// named finds the name that a form speaks of.
func named(r *base.Request, key string) (*collection.PlaceName, error) {
	if n, ok := r.State.PlaceNamed(key); ok {
		return n, nil
	}
	return nil, r.Bad("No statement names a place “%s”. Perhaps it has been corrected meanwhile.", key)
}

// meant is the ID of the place that a form chooses.
func meant(r *base.Request) (string, error) {
	g := place.Embedded()
	if id := r.PostFormValue("place"); id != "" {
		if _, ok := g.ByID(id); !ok {
			return "", r.Bad("The table has no place %q.", id)
		}
		return id, nil
	}
	called := strings.TrimSpace(r.PostFormValue("called"))
	switch found, d := g.Locate(called, nil); {
	case called == "":
		return "", r.Bad("Say which place is meant.")
	case len(d.Candidates) == 0:
		return "", r.Bad("The table has no place called “%s”. Give the next larger town, or the region or country in which it lies.", called)
	case len(d.Candidates) == 1 || d.Status == place.Decided:
		return found.ID, nil
	default:
		l := lexicon(r)
		var several []string
		for _, c := range d.Candidates[:min(mostCandidates, len(d.Candidates))] {
			several = append(several, l.full(c.Place))
		}
		return "", r.Bad("Several places are called “%s”: %s. Write what it lies in as well, like “%s”.", called, strings.Join(several, "; "), withOuter(d.Candidates[0].Place))
	}
}

// withOuter writes a place so that the table knows which is meant.
func withOuter(p place.Place) string {
	if p.Region != "" {
		return p.Name + ", " + p.Region
	}
	return p.Name + ", " + p.Country
}
