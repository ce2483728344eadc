package compare

import (
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
)

// Collection is what is compared: all statements, by the person they speak of.
type Collection struct {
	lives map[string]*life
	order []string
	who   func(id string) string
}

// life is all that is attested of one person.
type life struct {
	person testimonia.Ref
	forms  map[string][]string // by source: every form of the name
	claims []*claim            // what the same origin says again counts once
	said   map[string]*claim
	turned []*claim // what is said of others' dealings with the person, seen from here
	ties   []tie
	all    *Collection
}

// tie joins a person with another, as a statement about either has it.
type tie struct {
	*claim
	other string // person
	what  string // what the person is of the other: "child of", "parent of"
}

// claim is a statement with what comparing needs of it.
type claim struct {
	testimonia.Statement
	again  []testimonia.Statement // statements that say the same, of the same origin
	date   edtf.Value
	dated  bool
	origin string          // where what is said comes from
	other  *testimonia.Ref // the object; the subject, where the life is the object's; may be nil
	person string          // who that is, "" for a thing
	thing  []string        // its words, as things are compared
}

// NewCollection sorts statements by person; who tells which person an ID of a
// source means, so that statements of several sources meet. Statements that
// somebody rejected, or whose words are gone, are left out.
func NewCollection(statements []testimonia.Statement, who func(id string) string) *Collection {
	c := &Collection{lives: map[string]*life{}, who: who}
	for i := range statements {
		c.enter(&statements[i])
	}
	return c
}

// enter adds a statement to the lives it tells of, if it stands.
func (c *Collection) enter(s *testimonia.Statement) {
	if s.Status == testimonia.Rejected || s.Status == testimonia.Orphaned || s.Subject.ID == "" {
		return
	}
	cl := c.claim(s, s.Object)
	l := c.life(c.who(s.Subject.ID), s.Subject)
	l.named(s.Source.Slug, s.Subject.Names)
	if cl = l.add(cl); cl == nil || !tellsOfBoth(s) {
		return
	}
	o := c.life(c.who(s.Object.ID), *s.Object)
	o.named(s.Source.Slug, s.Object.Names)
	if s.Type != testimonia.Kinship {
		o.turned = append(o.turned, c.claim(s, &s.Subject))
		return
	}
	l.ties = append(l.ties, tie{cl, o.person.ID, s.Detail})
	o.ties = append(o.ties, tie{cl, l.person.ID, testimonia.Converse(s.Detail)})
}

// tellsOfBoth reports whether a statement tells as much of another person as of
// its subject.
func tellsOfBoth(s *testimonia.Statement) bool {
	return s.Object != nil && s.Object.ID != "" && s.Object.Kind == "" && slices.Contains(mutual, s.Type)
}

// Replace puts a statement as it reads now in the place of what it was, and
// returns those whose findings may have changed: its people, and their kin. A
// statement that is new has no ID in old; one that is gone has none in now.
func (c *Collection) Replace(old, now testimonia.Statement) []string {
	touched := c.leave(&old)
	if now.ID != "" {
		c.enter(&now)
		touched = append(touched, c.people(&now)...)
	}
	for _, id := range slices.Clone(touched) {
		for _, t := range c.lives[id].ties {
			touched = append(touched, t.other)
		}
	}
	slices.Sort(touched)
	return slices.Compact(touched)
}

// people are those of the collection whom a statement tells of.
func (c *Collection) people(s *testimonia.Statement) []string {
	var out []string
	for _, r := range []*testimonia.Ref{&s.Subject, s.Object} {
		if r != nil && c.lives[c.who(r.ID)] != nil {
			out = append(out, c.who(r.ID))
		}
	}
	return out
}

// leave takes a statement out of the lives it tells of, and enters again those
// that said the same.
func (c *Collection) leave(s *testimonia.Statement) []string {
	touched := c.people(s)
	var rest []testimonia.Statement
	for _, id := range touched {
		l := c.lives[id]
		gone := func(cl *claim) bool { return cl.ID == s.ID }
		for _, cl := range l.claims {
			if at := slices.IndexFunc(cl.again, func(o testimonia.Statement) bool { return o.ID == s.ID }); at >= 0 {
				cl.again = slices.Delete(cl.again, at, at+1)
			}
			if gone(cl) {
				rest = append(rest, cl.again...)
				delete(l.said, cl.key())
			}
		}
		l.claims = slices.DeleteFunc(l.claims, gone)
		l.turned = slices.DeleteFunc(l.turned, gone)
		l.ties = slices.DeleteFunc(l.ties, func(t tie) bool { return gone(t.claim) })
	}
	for i := range rest {
		c.enter(&rest[i])
	}
	return touched
}

// add enters a claim, unless it says again what one of its origin says already;
// nil then. A long book says many things often.
func (l *life) add(c *claim) *claim {
	key := c.key()
	if first := l.said[key]; first != nil {
		first.again = append(first.again, c.Statement)
		return nil
	}
	l.said[key] = c
	l.claims = append(l.claims, c)
	return c
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

// mutual are the types that tell as much of their object as of their subject.
var mutual = []testimonia.Type{testimonia.Kinship, testimonia.Marriage, testimonia.Separation, testimonia.Meeting,
	testimonia.Association, testimonia.Conflict}

func (c *Collection) life(id string, r testimonia.Ref) *life {
	l := c.lives[id]
	if l == nil {
		l = &life{person: testimonia.Ref{ID: id, Name: r.Name, Names: r.Names}, forms: map[string][]string{}, said: map[string]*claim{}, all: c}
		c.lives[id] = l
		c.order = append(c.order, id)
	}
	if len(r.Name) > len(l.person.Name) {
		l.person.Name = r.Name
	}
	return l
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
	cl := &claim{Statement: *s, origin: c.originOf(s), other: other}
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
