package place

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Status says how a search for a place ended.
type Status string

// The ends of a search. Undecided means that several places are about equally
// likely, Unknown that the table has none.
const (
	Decided   Status = "decided"
	Undecided Status = "undecided"
	Unknown   Status = "unknown"
)

// A Decision says whether a name tells a place, and why.
type Decision struct {
	Status     Status
	Candidates []Candidate // the likeliest first
	Ratio      float64     // how many times as much speaks for the first as for the second; 0 where there is no second
	Unused     string      // the part of the name after a comma that no candidate could be told by: "Arbat"
	Past       *Past       // a state of the past or a land of that name, which is no place of the table
	Stray      bool        // undecided because a village that the table lacks is as likely: the place stands apart from those beside it
	Reason     Reason      // why it is unknown
}

// A Reason says why nothing was found.
type Reason string

// The reasons for Unknown.
const (
	PastState Reason = "a state of the past or a land"   // Decision.Past says which
	NotListed Reason = "not in the table"                // a village, a camp, a street, a misspelling, no place at all
	SmallWord Reason = "written small"                   // a word that is written small and no large city's name
	OnlyOuter Reason = "only its surroundings are known" // "Yurino, Latvia": Unused says what was found
)

// lowerCase is the population from which on a city is found by a name written
// small: what people type into a search box, and not "reading" or "home".
const lowerCase = 500_000

// Locate decides which place a name means, if it can. Beside the size of the
// places of that name it weighs how many of the places near, those that stand
// beside the name in a collection or a life, lie close to each and in its
// country. It decides where Dominance times as much speaks for one as for any
// other and no state or land of the past bore the name. The place is the first
// candidate where the name is undecided too, and zero where it is unknown.
func (g *Gazetteer) Locate(name string, near []Place) (Place, Decision) {
	found, unused := g.find(name, near)
	past := g.past(name)
	switch {
	case len(found) == 0 && past != nil:
		return Place{}, Decision{Status: Unknown, Reason: PastState, Past: past}
	case len(found) == 0 && unused != "":
		return Place{}, Decision{Status: Unknown, Reason: OnlyOuter, Unused: unused}
	case len(found) == 0:
		return Place{}, Decision{Status: Unknown, Reason: NotListed}
	case small(name) && found[0].Kind != Country && (found[0].Kind == Region || found[0].Population < lowerCase):
		return Place{}, Decision{Status: Unknown, Reason: SmallWord, Candidates: found}
	}
	d := Decision{Status: Decided, Candidates: found, Unused: unused, Past: past}
	if len(found) > 1 {
		d.Ratio = found[0].Weight / found[1].Weight
	}
	bracket := unused != "" && strings.Contains(name, "(") // "Amsterdam (Transvaal)" tells it from others
	d.Stray = stray(found[0]) && (unused != "" || !strings.ContainsAny(name, ",("))
	if len(found) > 1 && (d.Ratio < Dominance || bracket) || past != nil || d.Stray {
		d.Status = Undecided
	}
	return found[0].Place, d
}

// A Located is a name with what Locate made of it.
type Located struct {
	Name string
	Place
	Decision Decision
}

// LocateAll locates names that stand together, in a collection or a life: first
// each on its own, then each beside the places that were decided so. The result
// is in the order of the names. The work grows with the square of their number:
// a thousand names take some tenths of a second.
func (g *Gazetteer) LocateAll(names []string) []Located {
	var near []Place
	seen := map[string]bool{}
	for _, n := range names {
		if p, d := g.Locate(n, nil); d.Status == Decided && !seen[p.ID] {
			seen[p.ID] = true
			near = append(near, p)
		}
	}
	out := make([]Located, len(names))
	for i, n := range names {
		p, d := g.Locate(n, near)
		out[i] = Located{n, p, d}
	}
	return out
}

// stray reports whether a place is as likely the namesake of a village that the
// table lacks: it is not large, many places stand beside it, none of them in its
// country, and it is far from all or the name is only one of its others.
func stray(c Candidate) bool {
	const many, large, far = 5, 100_000, 1500
	if c.Of < many || c.SameCountry > 0 || c.Kind != City || c.Population >= large {
		return false
	}
	return c.Nearest > far || !c.Own && c.Former == nil
}

// small reports whether a name begins with a small letter of a script that has
// capitals.
func small(name string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(name))
	return unicode.IsLower(r)
}

// Contains reports whether a place called inner is known to lie in one called
// outer: "Lwów" in "Ukraine", of today.
func (g *Gazetteer) Contains(outer, inner string) bool {
	outers := g.Find(outer)
	for _, i := range g.Find(inner) {
		for _, o := range outers {
			if Within(i.Place, o.Place) {
				return true
			}
		}
	}
	return false
}

// String says in English why: "Lviv; a former name, until 1939; 12 times as
// much speaks for it as for the next".
func (d Decision) String() string {
	if d.Status == Unknown {
		return "unknown: " + string(d.Reason)
	}
	c := d.Candidates[0]
	parts := []string{string(d.Status) + ": " + c.Place.String()}
	if s := c.Evidence.String(); s != "" {
		parts = append(parts, s)
	}
	if d.Ratio > 0 {
		parts = append(parts, fmt.Sprintf("%.3g times as much speaks for it as for %s", d.Ratio, d.Candidates[1].Place))
	} else {
		parts = append(parts, "no other of that name")
	}
	if d.Stray {
		parts = append(parts, "it stands apart from those beside it")
	}
	if d.Past != nil {
		parts = append(parts, d.Past.Name+" as a state of the past or a land was called so too")
	}
	if d.Unused != "" {
		parts = append(parts, "not understood: "+d.Unused)
	}
	return strings.Join(parts, "; ")
}

// String says the evidence in English but for the population and the weight.
func (e Evidence) String() string {
	var parts []string
	if e.Form != "" {
		parts = append(parts, "a case of "+e.Form)
	}
	if f := e.Former; f != nil {
		switch {
		case f.From > 0 && f.Until > 0:
			parts = append(parts, fmt.Sprintf("called so from %d to %d", f.From, f.Until))
		case f.Until > 0:
			parts = append(parts, fmt.Sprintf("called so until %d", f.Until))
		default:
			parts = append(parts, "also called so")
		}
	}
	if e.Of > 0 {
		parts = append(parts, fmt.Sprintf("%d of %d places beside it within %d km, %d in its country", e.Near, e.Of, NearKilometres, e.SameCountry))
	}
	return strings.Join(parts, ", ")
}
