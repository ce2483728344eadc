package person

import (
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
)

// degree is a group of those who stand to the person in one way.
type degree struct {
	Title string `json:"title"`
	Who   []tie  `json:"who"`

	key string
}

// tie is one of them, with what attests it.
type tie struct {
	ID     string           `json:"id"`
	Name   string           `json:"name"`
	Born   *testimonia.Date `json:"born"`
	Died   *testimonia.Date `json:"died"`
	Denied bool             `json:"denied"` // by all who speak of it
	Held   []base.Held      `json:"held"`

	list []testimonia.Statement
}

// degrees are the near degrees of kin: what the other is to the person.
var degrees = []struct{ what, title string }{
	{"parent of", "Parents"}, {"sibling of", "Brothers and sisters"}, {"spouse of", "Married to"}, {"child of", "Children"},
}

// ties lists family and others whom statements tie to a person, from both sides.
func ties(r *base.Request, p *collection.Person) (kin, others []degree) {
	var b binder
	for _, d := range degrees {
		b.degree(d.what, r.Locale.T(d.title))
	}
	nearest := len(b.list)
	for _, i := range p.About {
		s := &r.State.Statements[i]
		if o, ok := other(r, p, *s); ok {
			b.tie(r, o, s, false)
		}
	}
	for _, i := range p.Beside {
		s := &r.State.Statements[i]
		if o, ok := r.State.Person(s.Subject.ID); ok && slices.Contains(mutual, s.Type) {
			b.tie(r, o, s, true)
		}
	}
	for i, d := range b.list {
		for n := range d.Who {
			t := &d.Who[n]
			t.Held = r.Hold(t.list, p.ID)
			alone(t.Held, p)
			t.Denied = !slices.ContainsFunc(t.list, func(s testimonia.Statement) bool { return s.Stance != testimonia.Denied })
		}
		switch {
		case len(d.Who) == 0:
		case i < nearest || strings.HasPrefix(d.key, "kin "):
			kin = append(kin, d)
		default:
			others = append(others, d)
		}
	}
	return kin, others
}

// other is the person whom a statement about p ties to p.
func other(r *base.Request, p *collection.Person, s testimonia.Statement) (*collection.Person, bool) {
	if s.Object == nil || s.Object.ID == "" || !slices.Contains(mutual, s.Type) {
		return nil, false
	}
	o, ok := r.State.Person(s.Object.ID)
	return o, ok && o != p
}

// amongTies reports whether a statement is told with the ties already.
func amongTies(r *base.Request, p *collection.Person, s testimonia.Statement) bool {
	_, ok := other(r, p, s)
	return ok
}

// binder puts ties together.
type binder struct{ list []degree }

func (b *binder) degree(key, title string) *degree {
	i := slices.IndexFunc(b.list, func(d degree) bool { return d.key == key })
	if i < 0 {
		i = len(b.list)
		b.list = append(b.list, degree{Title: title, key: key})
	}
	return &b.list[i]
}

// tie adds a statement that ties o to the person; turned where o is its subject.
func (b *binder) tie(r *base.Request, o *collection.Person, s *testimonia.Statement, turned bool) {
	key, title := kindOfTie(r.Locale, s, turned)
	d := b.degree(key, title)
	i := slices.IndexFunc(d.Who, func(t tie) bool { return t.ID == o.ID })
	if i < 0 {
		i = len(d.Who)
		d.Who = append(d.Who, tie{ID: o.ID, Name: o.Name, Born: o.Born, Died: o.Died})
	}
	d.Who[i].list = append(d.Who[i].list, *s)
}

// farther are the other degrees of kin: what the other is to the person, what
// the person is to the other, and what those are called.
var farther = []struct{ what, converse, title string }{
	{"half-sibling of", "half-sibling of", "Half-brothers and half-sisters"},
	{"step-parent of", "stepchild of", "Step-parents"}, {"stepchild of", "step-parent of", "Stepchildren"},
	{"grandparent of", "grandchild of", "Grandparents"}, {"grandchild of", "grandparent of", "Grandchildren"},
	{"great-grandparent of", "great-grandchild of", "Great-grandparents"}, {"great-grandchild of", "great-grandparent of", "Great-grandchildren"},
	{"uncle of", "", "Uncles and aunts"}, {"aunt of", "", "Uncles and aunts"},
	{"", "nephew of", "Uncles and aunts"}, {"", "niece of", "Uncles and aunts"},
	{"nephew of", "", "Nephews and nieces"}, {"niece of", "", "Nephews and nieces"},
	{"", "uncle of", "Nephews and nieces"}, {"", "aunt of", "Nephews and nieces"},
	{"cousin of", "cousin of", "Cousins"},
	{"parent-in-law of", "child-in-law of", "Parents-in-law"}, {"child-in-law of", "parent-in-law of", "Children-in-law"},
	{"sibling-in-law of", "sibling-in-law of", "Brothers- and sisters-in-law"},
}

// kindOfTie says what the other is to the person; turned where the statement is
// about the other.
func kindOfTie(l *base.Locale, s *testimonia.Statement, turned bool) (key, title string) {
	switch s.Type {
	case testimonia.Marriage, testimonia.Separation:
		return "spouse of", ""
	case testimonia.Kinship:
		return kinship(l, s.Detail, turned)
	}
	return string(s.Type), l.T(themesOfTies[s.Type])
}

func kinship(l *base.Locale, tie string, turned bool) (key, title string) {
	what := tie
	if !turned {
		what = testimonia.Converse(tie)
	}
	for _, d := range degrees {
		if d.what == what {
			return what, ""
		}
	}
	for _, f := range farther {
		if turned && f.what == tie || !turned && f.converse == tie {
			return "kin " + f.title, l.T(f.title)
		}
	}
	if turned {
		return "kin their " + tie, l.T("Is %s the person", l.Known(tie))
	}
	return "kin " + tie, l.T("The person is %s", l.Known(tie))
}

// themesOfTies head the ties that are not of kin.
var themesOfTies = map[testimonia.Type]string{
	testimonia.Association: "Acquaintances and companions", testimonia.Meeting: "Meetings", testimonia.Conflict: "Quarrels and opponents",
}

// First is the first voice that attests the tie.
func (t tie) First() *base.Held {
	if len(t.Held) == 0 {
		return nil
	}
	return &t.Held[0]
}

// Rest are the other voices.
func (t tie) Rest() []base.Held { return t.Held[min(1, len(t.Held)):] }
