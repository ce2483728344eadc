package place

import (
	"cmp"
	"slices"
	"strings"
)

// A Candidate is a place that a name may mean, with what speaks for it.
type Candidate struct {
	Place
	Evidence
}

// String is the place with what it lies in.
func (c Candidate) String() string { return c.Place.String() }

// Evidence says why a place is a candidate and how much speaks for it.
type Evidence struct {
	Form        string  // the form that was looked up where it is not the name as written: the nominative of a Russian case
	Own         bool    // it is the name the table calls the place by, not one of its others
	Former      *Former // what the project's own table says of the name; nil where it is not in it
	Near, Of    int     // how many of the other places beside it lie within NearKilometres, of how many
	SameCountry int     // how many of them lie in its country
	Nearest     float64 // kilometres to the nearest of them; 0 where there are none
	Weight      float64 // what speaks for it together, in inhabitants; only the ratio to others means something
}

// What weighs how much is set by reason, not learnt: there is no collection of
// testimonies yet whose places somebody has pointed out.
const (
	// Dominance is how many times as much has to speak for a place as for any
	// other of its name for Locate to decide for it.
	Dominance = 10
	// NearKilometres is the distance within which places stand by each other.
	NearKilometres = 300

	nearTimes    = 100  // what it weighs if all places beside it are near
	countryTimes = 10   // what it weighs if all are in its country
	otherName    = .1   // what a name weighs that is not the table's own
	ofCountry    = 5    // how much better than a city of its size a country is known
	ofRegion     = .5   // and a region
	fewest       = 1000 // inhabitants of a place of which the table gives none
	sameSpot     = 20   // kilometres within which two cities of one name are one on a map
	sameRegion   = 150  // kilometres within which a region lies around a city that is not part of it
)

func (e *Evidence) weigh(p Place) {
	e.Weight = float64(max(p.Population, fewest))
	switch p.Kind {
	case Country:
		e.Weight *= ofCountry
	case Region:
		e.Weight *= ofRegion
	}
	if !e.Own && e.Former == nil {
		e.Weight *= otherName
	}
	if e.Of > 0 {
		e.Weight *= 1 + nearTimes*float64(e.Near)/float64(e.Of) + countryTimes*float64(e.SameCountry)/float64(e.Of)
	}
}

// Find lists the places that a name may mean, the likeliest first. The name may
// be in any script in which the table has it, in capitals or without accents, a
// former name, or a Russian name in an oblique case. "Springfield, Illinois"
// finds what lies in Illinois alone. A name that is not in the table finds
// nothing.
func (g *Gazetteer) Find(name string) []Candidate {
	found, _ := g.find(name, nil)
	return found
}

// find is Find with places that stand beside the name, and says of a second
// part of the name that it could not use.
func (g *Gazetteer) find(name string, near []Place) (found []Candidate, unused string) {
	inner, outer, two := cutLast(name)
	if !two {
		return g.rank(g.named(name), near), ""
	}
	all := g.named(inner)
	within := g.named(outer)
	for _, c := range all {
		if code(c.Place, strings.TrimSpace(outer)) || slices.ContainsFunc(within, func(o Candidate) bool { return Within(c.Place, o.Place) }) {
			found = append(found, c)
		}
	}
	if len(found) == 0 {
		found, unused = all, strings.TrimSpace(outer)
	}
	return g.rank(found, near), unused
}

// cutLast parts "Springfield, Illinois" and "Springfield (Illinois)".
func cutLast(name string) (inner, outer string, ok bool) {
	if i := strings.LastIndexAny(name, ",("); i > 0 {
		return name[:i], strings.Trim(name[i+1:], " )"), true
	}
	return name, "", false
}

// code reports whether s is the code of the country or of the division in
// which a place lies: "US", "IL".
func code(p Place, s string) bool {
	return p.Kind != Country && (s == p.Country || p.Division != "" && p.Country+"."+s == p.Division)
}

// named lists the places of a name in no order. Cases of Russian are tried
// where the name as written is nobody's.
func (g *Gazetteer) named(name string) []Candidate {
	name = withoutKind(strings.TrimSpace(name))
	if found := g.exactly(name, ""); len(found) > 0 {
		return found
	}
	var found []Candidate
	for _, form := range nominatives(name) {
		found = append(found, g.exactly(form, form)...)
	}
	return found
}

// exactly lists the places that bear the name.
func (g *Gazetteer) exactly(name, form string) []Candidate {
	key := Key(name)
	var found []Candidate
	for _, number := range g.bearers(key) {
		p := g.place(number)
		found = append(found, Candidate{p, Evidence{Form: form, Own: Key(p.Name) == key, Former: g.borneBy(p, key)}})
	}
	return found
}

// rank weighs candidates, puts the likeliest first, and leaves out those that
// the map cannot tell from a likelier one.
func (g *Gazetteer) rank(found []Candidate, near []Place) []Candidate {
	for f := range found {
		c := &found[f]
		for _, n := range near {
			if n.ID == c.ID {
				continue
			}
			if n.Country == c.Country {
				c.SameCountry++
			}
			apart := Kilometres(c.Place, n)
			if c.Of == 0 || apart < c.Nearest {
				c.Nearest = apart
			}
			c.Of++
			if n.Kind == City && c.Kind == City && apart <= NearKilometres {
				c.Near++
			}
		}
		c.weigh(c.Place)
	}
	slices.SortStableFunc(found, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), strings.Compare(a.ID, b.ID))
	})
	var out []Candidate
	for _, c := range found {
		if !slices.ContainsFunc(found, func(o Candidate) bool { return hides(o, c) }) {
			out = append(out, c)
		}
	}
	return out
}

// hides reports whether c need not be named beside the place a of the same
// name: the region around a city from which it has the name, if the city is not
// small beside it; what lies in a country called the same; a second entry for
// one spot. Oklahoma stays beside its city, which the table calls otherwise.
func hides(a, c Candidate) bool {
	apart := Kilometres(a.Place, c.Place)
	switch {
	case a.Kind == City && c.Kind == Region && a.Country == c.Country:
		around := Within(a.Place, c.Place) || apart <= sameRegion
		named := !c.Own || a.Former != nil || Key(a.Name) == Key(c.Name)
		return around && named && a.Weight*Dominance >= c.Weight
	case a.Kind == Country:
		return Within(c.Place, a.Place)
	}
	return a.Kind == City && c.Kind == City && a.Weight > c.Weight && apart <= sameSpot
}
