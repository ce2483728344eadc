package compare

import (
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
)

// life is all that is attested of one person.
type life struct {
	person  testimonia.Ref
	first   int                 // where the collection first tells of the person
	forms   map[string][]string // by source: every form of the name
	claims  []*claim            // what the same origin says again counts once
	turned  []*claim            // what is said of others' dealings with the person, seen from here
	ties    []tie
	parents bool // a claim speaks of somebody's parents
	all     *Collection
}

// tie joins a person with another, as a statement about either has it.
type tie struct {
	*claim
	other string // person
	what  string // what the person is of the other: "child of", "parent of"
}

// claim is a statement with what comparing needs of it.
type claim struct {
	*testimonia.Statement
	again  []*testimonia.Statement // statements that say the same, of the same origin
	date   edtf.Value
	dated  bool
	origin string          // where what is said comes from
	other  *testimonia.Ref // the object; the subject, where the life is the object's; may be nil
	person string          // who that is, "" for a thing
	thing  []string        // its words, as things are compared
}

// live puts together what is told of a person; nil where nothing is.
func (c *Collection) live(person string) *life {
	l := &life{person: testimonia.Ref{ID: person}, first: -1, forms: map[string][]string{}, all: c}
	own, others := said{}, said{}
	for _, n := range c.telling(person) {
		s := c.statements[n]
		subject, object := c.parties(s)
		if subject == person {
			l.meet(s.Subject, s.Source.Slug, 2*n)
			if cl := c.claim(s, s.Object); own.first(cl, "") {
				l.claims = append(l.claims, cl)
				if object != "" && s.Type == testimonia.Kinship {
					l.ties = append(l.ties, tie{cl, object, s.Detail})
				}
			}
		}
		if object == person {
			if cl := c.claim(s, &s.Subject); others.first(cl, subject) {
				l.meet(*s.Object, s.Source.Slug, 2*n+1)
				if s.Type == testimonia.Kinship {
					l.ties = append(l.ties, tie{cl, subject, testimonia.Converse(s.Detail)})
				} else {
					l.turned = append(l.turned, cl)
				}
			}
		}
	}
	if l.first < 0 {
		return nil
	}
	for _, cl := range append(slices.Clip(l.claims), l.turned...) {
		l.parents = l.parents || cl.other != nil && strings.HasPrefix(cl.other.Name, parentsOf)
	}
	return l
}

// said are the claims that stand, by what they say. A long book says many things
// often.
type said map[string]*claim

// first enters a claim about somebody, unless it says again what one of its
// origin says already.
func (s said) first(c *claim, of string) bool {
	key := of + "\x00" + c.key()
	if first := s[key]; first != nil {
		first.again = append(first.again, c.Statement)
		return false
	}
	s[key] = c
	return true
}

// meet enters how a source names the person in its nth place.
func (l *life) meet(r testimonia.Ref, source string, place int) {
	if l.first < 0 {
		l.first, l.person.Names = place, r.Names
	}
	if len(r.Name) > len(l.person.Name) {
		l.person.Name = r.Name
	}
	l.named(source, r.Names)
}

// key is what a claim says and where that comes from.
func (c *claim) key() string {
	return strings.Join([]string{string(c.Type), string(c.Stance), c.origin, c.Detail, c.Age, c.Source.Slug, when(c), nameOf(c.Object), placeOf(c.Place)}, "\x00")
}

func nameOf(r *testimonia.Ref) string {
	if r == nil {
		return ""
	}
	return r.ID + "\x00" + r.Name
}

func placeOf(p *testimonia.Place) string {
	if p == nil {
		return ""
	}
	return p.Name
}

// named enters the forms under which a source names the person.
func (l *life) named(source string, names []string) {
	for _, n := range names {
		if !slices.Contains(l.forms[source], n) {
			l.forms[source] = append(l.forms[source], n)
		}
		if !slices.Contains(l.person.Names, n) {
			l.person.Names = append(slices.Clip(l.person.Names), n)
		}
	}
}

// claim makes a claim of a statement; other is the one of its two parties whose
// life it is not entered in.
func (c *Collection) claim(s *testimonia.Statement, other *testimonia.Ref) *claim {
	cl := &claim{Statement: s, origin: c.originOf(s), other: other}
	if s.Date != nil {
		if v, err := edtf.Parse(s.Date.EDTF); err == nil {
			cl.date, cl.dated = v, len(v.Spans()) > 0
		}
	}
	if other != nil {
		cl.thing = thing(other.Name)
		if other.ID != "" {
			cl.person = c.who(other.ID)
		}
	}
	return cl
}

// of returns the claims of some types that are not denied.
func (l *life) of(types ...testimonia.Type) []*claim {
	var out []*claim
	for _, c := range l.claims {
		if c.Stance != testimonia.Denied && slices.Contains(types, c.Type) {
			out = append(out, c)
		}
	}
	return out
}

// dated keeps the claims that have a date.
func dated(claims []*claim) []*claim {
	return slices.DeleteFunc(claims, func(c *claim) bool { return !c.dated })
}

// when is a claim's date as its EDTF.
func when(c *claim) string {
	if c.Date == nil {
		return ""
	}
	return c.Date.EDTF
}

// dateOf is a claim's date, for people.
func dateOf(c *claim) phrase.Phrase { return phrase.Text(when(c)) }

// fromAge reports whether a birth was worked out from an age.
func (c *claim) fromAge() bool {
	return c.Type == testimonia.Birth && strings.HasPrefix(c.Detail, "from the age")
}

// first and last are the days between which a claim's date surely lies.
func (c *claim) first() edtf.Day { d, _, _ := c.date.Bounds(); return d }
func (c *claim) last() edtf.Day  { _, d, _ := c.date.Bounds(); return d }

// apart reports whether two dates of one moment cannot both be right. Of a
// moment an interval only says between which days it lies.
func apart(a, b *claim) bool {
	if a.date.Kind == edtf.Interval && b.date.Kind == edtf.Interval {
		return !edtf.Overlaps(a.date, b.date)
	}
	return edtf.Conflicts(a.date, b.date)
}
