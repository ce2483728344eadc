package collection

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/place"
	"github.com/testimonia/testimonia/store"
)

// PlaceName is a name by which statements say where something happened, with the
// place that it was taken to mean. One name means one place in all of a
// collection.
type PlaceName struct {
	Key        string           // under which names are the same, by place.Key
	Name       string           // as most statements write it
	Place      place.Place      // zero where the name is not decided
	Decision   place.Decision   // the gazetteer's
	Judged     *store.Judgement // by which a person decided instead; nil where nobody has
	Within     string           // where Place is only what the place lies in: "Moscow" of "a prison in Moscow"
	Statements []int            // in State.Statements, in order
	sources    []string         // slugs, in order
}

// Decided reports whether it is known which place the name means.
func (n *PlaceName) Decided() bool { return n.Place.ID != "" }

// Located is a place with what is stated to have happened there.
type Located struct {
	place.Place
	Names      []*PlaceName // most statements first
	Statements []int        // in State.Statements, by date
}

// places are the places that statements name, and the names by which they do.
type places struct {
	located []*Located
	open    []*PlaceName
	byName  map[string]*PlaceName // by key
	byID    map[string]*Located
	years   []yearSpan // of each of State.Statements; unknown of those without a place
}

// yearSpan is the first and last year that a date may mean.
type yearSpan struct {
	first, last int
	known       bool
}

// Located returns the places that statements name, those of which most is stated
// first.
func (s *State) Located() []*Located { return s.allPlaces().located }

// Unlocated returns the names of places that are undecided or unknown, those of
// which most is stated first.
func (s *State) Unlocated() []*PlaceName { return s.allPlaces().open }

// LocatedAt returns what is stated of the place with an ID of the gazetteer.
func (s *State) LocatedAt(id string) (*Located, bool) {
	l, ok := s.allPlaces().byID[id]
	return l, ok
}

// PlaceOf returns the name of the place of a statement, by its number in
// Statements; nil where it names none.
func (s *State) PlaceOf(i int) *PlaceName {
	if p := s.Statements[i].Place; p != nil {
		return s.allPlaces().byName[place.Key(p.Name)]
	}
	return nil
}

// Years returns the first and last year that the date of a statement with a place
// may mean, by its number in Statements; an end that is open or unknown is the
// other one. It is false where the date says no year.
func (s *State) Years(i int) (first, last int, ok bool) {
	y := s.allPlaces().years[i]
	return y.first, y.last, y.known
}

func (s *State) allPlaces() *places { return s.parts.places.get(s.locate) }

// locate decides all names of places and gathers what is stated by place.
func (s *State) locate() places {
	p := places{byName: map[string]*PlaceName{}, byID: map[string]*Located{}, years: make([]yearSpan, len(s.Statements))}
	list := s.placeNames(&p)
	s.decidePlaces(list)
	for _, n := range list {
		if !n.Decided() {
			p.open = append(p.open, n)
			continue
		}
		l := p.byID[n.Place.ID]
		if l == nil {
			l = &Located{Place: n.Place}
			p.byID[n.Place.ID] = l
			p.located = append(p.located, l)
		}
		l.Names = append(l.Names, n)
		l.Statements = append(l.Statements, n.Statements...)
	}
	for _, l := range p.located {
		slices.SortStableFunc(l.Statements, func(a, b int) int {
			return cmp.Or(cmp.Compare(p.firstYear(a), p.firstYear(b)), cmp.Compare(a, b))
		})
	}
	slices.SortStableFunc(p.located, func(a, b *Located) int { return cmp.Compare(len(b.Statements), len(a.Statements)) })
	return p
}

// undatedYear puts what has no date behind all that has one.
const undatedYear = 1 << 30

func (p *places) firstYear(i int) int {
	if y := p.years[i]; y.known {
		return y.first
	}
	return undatedYear
}

// placeNames gathers the names of places into p, and the years of what is stated
// of them; it returns the names, those of which most is stated first.
func (s *State) placeNames(p *places) []*PlaceName {
	var list []*PlaceName
	forms := map[string]map[string]int{} // by key: how often each spelling stands
	for i := range s.Statements {
		t := &s.Statements[i]
		if t.Place == nil || strings.TrimSpace(t.Place.Name) == "" {
			continue
		}
		key := place.Key(t.Place.Name)
		n := p.byName[key]
		if n == nil {
			n = &PlaceName{Key: key}
			p.byName[key], forms[key] = n, map[string]int{}
			list = append(list, n)
		}
		n.Statements = append(n.Statements, i)
		if k := len(n.sources); k == 0 || n.sources[k-1] != t.Source.Slug {
			n.sources = append(n.sources, t.Source.Slug)
		}
		name := strings.Join(strings.Fields(t.Place.Name), " ")
		forms[key][name]++
		if forms[key][name] > forms[key][n.Name] {
			n.Name = name
		}
		if t.Date != nil {
			first, last, ok := years(t.Date.EDTF)
			p.years[i] = yearSpan{first, last, ok}
		}
	}
	slices.SortStableFunc(list, func(a, b *PlaceName) int {
		return cmp.Or(cmp.Compare(len(b.Statements), len(a.Statements)), strings.Compare(a.Key, b.Key))
	})
	return list
}

// years returns the years between which an EDTF value lies.
func years(value string) (first, last int, ok bool) {
	from, to, err := store.Bounds(value)
	if err != nil || from == "" && to == "" {
		return 0, 0, false
	}
	first, err1 := strconv.Atoi(cmp.Or(from, to)[:4])
	last, err2 := strconv.Atoi(cmp.Or(to, from)[:4])
	return first, last, err1 == nil && err2 == nil
}

// decidePlaces asks the gazetteer twice: of each name on its own, and then with
// the places beside it that are sure by then.
// What people have judged goes before what it says.
func (s *State) decidePlaces(list []*PlaceName) {
	g := place.Embedded()
	judged := map[string]*store.Judgement{}
	for _, j := range store.ActiveJudgements(s.Log) {
		if j.OfPlaces() {
			judged[j.A] = &j
		}
	}
	for _, n := range list {
		n.Judged = judged[n.Key]
		n.decide(g, nil)
	}
	beside := besides(list)
	for _, n := range list {
		if near := beside.of(n); len(near) > 0 {
			n.decide(g, near)
		}
	}
}

func (n *PlaceName) decide(g *place.Gazetteer, near []place.Place) {
	n.Place, n.Within = place.Place{}, ""
	var found place.Place
	found, n.Decision = g.Locate(n.Name, near)
	if n.Judged != nil {
		n.Place, _ = g.ByID(n.Judged.B) // none where the table no longer has it, or the judgement says so
		return
	}
	if n.Decision.Status == place.Decided {
		n.Place = found
		return
	}
	outer := surroundings(n.Name)
	if n.Decision.Status != place.Unknown || outer == "" {
		return
	}
	if found, d := g.Locate(outer, near); d.Status == place.Decided {
		n.Place, n.Within = found, outer
	}
}

// surroundings returns what an English name says the place lies in: "Moscow" of
// "prisons in Moscow".
func surroundings(name string) string {
	if i := strings.LastIndex(name, " in "); i >= 0 {
		return strings.TrimSpace(strings.TrimPrefix(name[i+len(" in "):], "the "))
	}
	return ""
}

// beside holds the decided names of each source, most statements first.
type beside map[string][]*PlaceName

func besides(list []*PlaceName) beside {
	out := beside{}
	for _, n := range list {
		if n.Decided() && n.Within == "" {
			for _, slug := range n.sources {
				out[slug] = append(out[slug], n)
			}
		}
	}
	return out
}

// mostBeside is how many places beside a name count, so that deciding a large
// collection takes time in proportion to its names.
const mostBeside = 50

// of returns the decided places that the sources of a name name besides, taking
// turns between the sources.
func (b beside) of(n *PlaceName) []place.Place {
	var out []place.Place
	seen := map[string]bool{}
	for at, more := 0, true; more && len(out) < mostBeside; at++ {
		more = false
		for _, slug := range n.sources {
			if at >= len(b[slug]) {
				continue
			}
			more = true
			o := b[slug][at]
			if o != n && !seen[o.Place.ID] && len(out) < mostBeside {
				seen[o.Place.ID] = true
				out = append(out, o.Place)
			}
		}
	}
	return out
}

// PlaceNamed returns the name of a place by its key.
func (s *State) PlaceNamed(key string) (*PlaceName, bool) {
	n, ok := s.allPlaces().byName[key]
	return n, ok
}
