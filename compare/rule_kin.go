package compare

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/place"
)

// parents: nobody has three.
var parents = Rule{
	ID: "parents", Name: "parents", Severity: Grave,
	Says:  "Nobody has more than two parents, and nobody is both parent and child of the same person.",
	mixes: true,
	find:  findParents,
}

func findParents(l *life) []draft {
	up, down := map[string][]*claim{}, map[string]*claim{}
	var order []string
	for _, t := range l.ties {
		switch {
		case t.Stance == testimonia.Denied:
		case t.what == "child of":
			if len(up[t.other]) == 0 {
				order = append(order, t.other)
			}
			up[t.other] = append(up[t.other], t.claim)
		case t.what == "parent of":
			down[t.other] = t.claim
		}
	}
	var out []draft
	var all, both []side
	for _, other := range order {
		all = append(all, side{phrase.Text(l.all.lives[other].person.Name), up[other]})
		if c := down[other]; c != nil && l.person.ID < other { // told once, not of either
			both = append(both, sides(append(slices.Clone(up[other]), c), wholeTie)...)
		}
	}
	if len(all) > 2 {
		out = append(out, draft{kind: Question, about: phrase.New("parents"), values: all,
			sentence: phrase.New("%s cannot be the child of %s.", l.person.Name, sayings(all))})
	}
	if len(both) > 0 {
		out = append(out, draft{kind: Conflict, about: phrase.New("parent and child"), values: both,
			sentence: phrase.New("Nobody is both parent and child of the same person: %s.", sayings(both))})
	}
	return out
}

// wholeTie writes a tie out: "Jan Kral: child of Eva Kral".
func wholeTie(c *claim) phrase.Phrase {
	return phrase.New("%s: %s %s", c.Subject.Name, phrase.Term(c.Detail), c.Object.Name)
}

// kinAges: parents are older than their children.
var kinAges = Rule{
	ID: "kin-ages", Name: "ages of parents and children", Severity: Grave,
	Says:   "A parent is older than the child, by some years.",
	Params: []Param{{"least", leastParent, "years"}, {"most", mostParent, "years"}},
	mixes:  true,
	find:   findKinAges,
}

const (
	leastParent = 12 // years between a parent and a child, at the least
	mostParent  = 75 // and at the most
)

func findKinAges(l *life) []draft {
	var out []draft
	mine := l.births()
	for _, t := range l.ties {
		if t.what != "child of" || t.Stance == testimonia.Denied || len(mine) == 0 {
			continue
		}
		p := l.all.lives[t.other]
		theirs := p.births()
		if len(theirs) == 0 || !slices.ContainsFunc(theirs, func(b *claim) bool { return !possible(b, mine) }) {
			continue
		}
		values := []side{bornOn(p, theirs), bornOn(l, mine), {phrase.New("child of"), []*claim{t.claim}}}
		d := draft{kind: Conflict, about: phrase.New("parent: %s", p.person.Name), values: values,
			sentence: phrase.New("%s (born %s) can hardly be the child of %s (born %s).", l.person.Name, when(mine[0]), p.person.Name, when(theirs[0]))}
		if !slices.ContainsFunc(out, func(o draft) bool { return o.about.String() == d.about.String() }) {
			out = append(out, d)
		}
	}
	return out
}

func bornOn(l *life, births []*claim) side {
	return side{phrase.New("%s, born %s", l.person.Name, when(births[0])), births}
}

func (l *life) births() []*claim { return dated(l.of(testimonia.Birth)) }

// possible reports whether a parent born as b has it can have one of the
// children's births.
func possible(b *claim, children []*claim) bool {
	return slices.ContainsFunc(children, func(c *claim) bool {
		return c.last() >= yearsAfter(b.first(), leastParent) && c.first() <= yearsAfter(b.last(), mostParent)
	})
}

func yearsAfter(d edtf.Day, years int) edtf.Day {
	if d == edtf.Always || d == edtf.Never {
		return d
	}
	y, m, day := d.Gregorian()
	return edtf.FromGregorian(y+years, m, min(day, 28))
}

// birthplace: one place of birth.
var birthplace = Rule{
	ID: "birthplace", Name: "place of birth", Severity: Grave,
	Says: "People are born in one place; a town and its country, or an older name of it, are no contradiction, as far as the gazetteer knows them.",
	find: findBirthplace,
}

func findBirthplace(l *life) []draft {
	claims := slices.DeleteFunc(l.of(testimonia.Birth), func(c *claim) bool { return c.Place == nil || c.Place.Name == "" })
	s := sides(claims, func(c *claim) phrase.Phrase { return phrase.Text(c.Place.Name) })
	if len(s) < 2 {
		return nil
	}
	known := located(s)
	var differ []side
	for _, a := range s {
		same := slices.ContainsFunc(s, func(b side) bool {
			return b.claims[0] != a.claims[0] && onePlace(a.claims[0], b.claims[0], known)
		})
		if !same {
			differ = append(differ, a)
		}
	}
	if len(differ) < 2 {
		return nil
	}
	return []draft{{kind: Question, about: phrase.New("birthplace"), values: differ,
		sentence: phrase.New("%s was born in %s: are they one place, or does one contain the other?", l.person.Name, sayings(differ))}}
}

// located are the places that the names of some sides mean, by name, where the
// gazetteer can tell.
func located(sides []side) map[string]place.Place {
	out := map[string]place.Place{}
	for _, s := range sides {
		name := s.claims[0].Place.Name
		if p, d := place.Embedded().Locate(name, nil); d.Status == place.Decided {
			out[name] = p
		}
	}
	return out
}

// onePlace reports whether two claims may mean one place: by their words, or as
// names of one known place, or of one that lies in the other.
func onePlace(x, y *claim, known map[string]place.Place) bool {
	a, b := known[x.Place.Name], known[y.Place.Name]
	return samePlace(x, y) || a.ID != "" && b.ID != "" && (a.ID == b.ID || place.Within(a, b) || place.Within(b, a))
}

func samePlace(a, b *claim) bool { return sameWords(thing(a.Place.Name), thing(b.Place.Name)) }
