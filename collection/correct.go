package collection

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// Scope says how far a correction reaches.
type Scope string

// The scopes.
const (
	Here       Scope = "here"
	InSource   Scope = "source"
	Everywhere Scope = "everywhere"
)

// ErrAmbiguous says that a name means several people of a source.
var ErrAmbiguous = errors.New("the source has several people of this name")

// Correction is a statement as it should read, with how far what is changed in
// it holds elsewhere. Scopes left out are Here; what has none holds here alone.
// Of a person, a name is enough.
type Correction struct {
	Now             testimonia.Statement
	Type, Date      Scope
	Subject, Object Scope
	Voices          []Scope // beside Now.Voices, which are as many as before
}

// Plan is what a correction comes to.
type Plan struct {
	Edits   []testimonia.Statement // as they should read, in reading order
	Renames []Rename
	Touched []*testimonia.Statement // all that would read otherwise, as they read now, in reading order
}

// Rename gives a person of a source another name.
type Rename struct{ ID, Name string }

// fix is one change with the statements that it is for.
type fix struct {
	applies func(*testimonia.Statement) bool
	change  func(*testimonia.Statement) error
}

// Correct works out what it takes to make a statement, and as far as the scopes
// reach others like it, read as c says. ErrNotFound where the statement does not
// stand, ErrAmbiguous where it is not clear whom a name means.
func (s *State) Correct(id string, c Correction) (Plan, error) {
	was, ok := s.Statement(id)
	if !ok {
		return Plan{}, fmt.Errorf("statement %s: %w", id, store.ErrNotFound)
	}
	p := planner{State: s, was: was, renamed: map[string]string{}}
	p.plain(&c.Now)
	p.typed(&c)
	p.dated(&c)
	p.parties(&c)
	p.voices(&c)
	return p.plan()
}

// planner collects what a correction asks for.
type planner struct {
	*State
	was     *testimonia.Statement
	fixes   []fix
	renamed map[string]string // new names by ID
}

// here limits a fix to the statement itself.
func (p *planner) here(t *testimonia.Statement) bool { return t.ID == p.was.ID }

// reach returns those like the statement, as far as a scope goes.
func (p *planner) reach(scope Scope, like func(*testimonia.Statement) bool) func(*testimonia.Statement) bool {
	switch scope {
	case InSource:
		return func(t *testimonia.Statement) bool {
			return p.here(t) || t.Source.Slug == p.was.Source.Slug && like(t)
		}
	case Everywhere:
		return func(t *testimonia.Statement) bool { return p.here(t) || like(t) }
	}
	return p.here
}

func (p *planner) fix(applies func(*testimonia.Statement) bool, change func(*testimonia.Statement) error) {
	p.fixes = append(p.fixes, fix{applies, change})
}

// plain takes over what holds for the statement alone.
func (p *planner) plain(now *testimonia.Statement) {
	p.fix(p.here, func(t *testimonia.Statement) error {
		t.Place, t.Age, t.Detail, t.Stance, t.Basis = now.Place, now.Age, now.Detail, now.Stance, now.Basis
		return nil
	})
}

func (p *planner) typed(c *Correction) {
	if c.Now.Type == p.was.Type {
		return
	}
	like := func(t *testimonia.Statement) bool { return t.Type == p.was.Type && t.Why == p.was.Why }
	p.fix(p.reach(c.Type, like), func(t *testimonia.Statement) error { t.Type = c.Now.Type; return nil })
}

func (p *planner) dated(c *Correction) {
	if reflect.DeepEqual(c.Now.Date, p.was.Date) {
		return
	}
	like := func(t *testimonia.Statement) bool {
		return p.was.Date != nil && t.Date != nil && t.Date.Text == p.was.Date.Text && t.Date.EDTF == p.was.Date.EDTF
	}
	p.fix(p.reach(c.Date, like), func(t *testimonia.Statement) error { t.Date = c.Now.Date; return nil })
}

func (p *planner) parties(c *Correction) {
	if name := c.Now.Subject.Name; name != p.was.Subject.Name {
		if p.was.Subject.ID == "" || !p.rename(p.was.Subject.ID, name, c.Subject) {
			p.fix(p.here, func(t *testimonia.Statement) (err error) { t.Subject, err = p.person(t.Source.Slug, name); return err })
		}
	}
	old, now := p.was.Object, c.Now.Object
	switch {
	case nameOf(old) == nameOf(now):
	case now == nil:
		p.fix(p.here, func(t *testimonia.Statement) error { t.Object = nil; return nil })
	case old == nil || old.ID != "" && old.Kind == "":
		if old == nil || !p.rename(old.ID, now.Name, c.Object) {
			p.fix(p.here, func(t *testimonia.Statement) error {
				r, err := p.person(t.Source.Slug, now.Name)
				t.Object = &r
				return err
			})
		}
	default: // a thing
		like := func(t *testimonia.Statement) bool {
			return t.Object != nil && t.Object.Kind == old.Kind && t.Object.Name == old.Name
		}
		p.fix(p.reach(c.Object, like), func(t *testimonia.Statement) error {
			r := *t.Object
			r.Name, r.Names = now.Name, []string{now.Name}
			t.Object = &r
			return nil
		})
	}
}

func nameOf(r *testimonia.Ref) string {
	if r == nil {
		return ""
	}
	return r.Name
}

// rename renames a person as far as a scope reaches; not ok where it reaches no
// further than the statement, which then speaks of somebody else.
func (p *planner) rename(id, name string, scope Scope) bool {
	switch scope {
	case InSource:
		p.renamed[id] = name
	case Everywhere:
		for i := range p.entries {
			if p.Key(p.entries[i].ID) == p.Key(id) {
				p.renamed[p.entries[i].ID] = name
			}
		}
	default:
		return false
	}
	return true
}

// voices corrects who says it. A voice that is somebody is renamed where the
// correction reaches further, unless the new name is another's: then what was
// said is theirs.
func (p *planner) voices(c *Correction) {
	for i, old := range p.was.Voices {
		if i >= len(c.Now.Voices) || c.Now.Voices[i].Name == old.Name {
			continue
		}
		name, scope := c.Now.Voices[i].Name, Here
		if i < len(c.Voices) {
			scope = c.Voices[i]
		}
		if other, err := p.Named(p.was.Source.Slug, name); err == nil && other == nil && old.ID != "" && p.rename(old.ID, name, scope) {
			continue
		}
		p.voice(name, scope, p.sameVoice(i, scope))
	}
}

// sameVoice reports of a voice of a statement, by its place in the chain, whether
// it is the voice in place i of the statement that is corrected, as far as a
// scope reaches.
func (p *planner) sameVoice(i int, scope Scope) func(t *testimonia.Statement, n int) bool {
	old := p.was.Voices[i]
	return func(t *testimonia.Statement, n int) bool {
		v := t.Voices[n]
		switch {
		case p.here(t):
			return n == i
		case scope == Here:
			return false
		case old.ID == "" || v.ID == "":
			return v.ID == old.ID && v.Name == old.Name
		case scope == InSource:
			return v.ID == old.ID
		}
		return p.Key(v.ID) == p.Key(old.ID)
	}
}

// voice gives the voices that is chooses to whom a name means.
func (p *planner) voice(name string, scope Scope, is func(t *testimonia.Statement, n int) bool) {
	like := func(t *testimonia.Statement) bool {
		for n := range t.Voices {
			if is(t, n) {
				return true
			}
		}
		return false
	}
	p.fix(p.reach(scope, like), func(t *testimonia.Statement) error {
		t.Voices = slices.Clone(t.Voices)
		for n := range t.Voices {
			if !is(t, n) {
				continue
			}
			r, err := p.person(t.Source.Slug, name)
			if err != nil {
				return err
			}
			t.Voices[n].ID, t.Voices[n].Name, t.Voices[n].Names = r.ID, r.Name, r.Names
		}
		return nil
	})
}

// person is whom a name means in a source: one of its people, or else somebody
// whom it has only this name of.
func (p *planner) person(slug, name string) (testimonia.Ref, error) {
	e, err := p.Named(slug, name)
	switch {
	case err != nil:
		return testimonia.Ref{}, err
	case e == nil:
		return testimonia.Ref{Name: name, Names: []string{name}}, nil
	}
	return testimonia.Ref{ID: e.ID, Name: e.Name, Names: e.Names}, nil
}

// Named is the person of a source of a name: the only one so called, or else the
// only one called so among other names; nil where there is none, ErrAmbiguous
// where there are several.
func (s *State) Named(slug, name string) (*store.PersonCount, error) {
	var full, other []*store.PersonCount
	for i := range s.entries {
		e := &s.entries[i]
		switch {
		case e.Source.Slug != slug:
		case strings.EqualFold(e.Name, name):
			full = append(full, e)
		case slices.ContainsFunc(e.Names, func(n string) bool { return strings.EqualFold(n, name) }):
			other = append(other, e)
		}
	}
	for _, list := range [][]*store.PersonCount{full, other} {
		switch len(list) {
		case 0:
		case 1:
			return list[0], nil
		default:
			return nil, fmt.Errorf("%q in %s: %w", name, slug, ErrAmbiguous)
		}
	}
	return nil, nil
}

// plan goes through the statements once.
func (p *planner) plan() (Plan, error) {
	var out Plan
	for i := range p.Statements {
		t := &p.Statements[i]
		now, err := p.corrected(t)
		if err != nil {
			return Plan{}, err
		}
		if now != nil {
			out.Edits = append(out.Edits, *now)
		}
		if now != nil || p.names(t) {
			out.Touched = append(out.Touched, t)
		}
	}
	for i := range p.entries {
		if name, ok := p.renamed[p.entries[i].ID]; ok && name != p.entries[i].Name {
			out.Renames = append(out.Renames, Rename{p.entries[i].ID, name})
		}
	}
	return out, nil
}

// corrected is a statement with the fixes for it, nil where it stays as it is.
func (p *planner) corrected(t *testimonia.Statement) (*testimonia.Statement, error) {
	var now *testimonia.Statement
	for _, f := range p.fixes {
		if !f.applies(t) {
			continue
		}
		if now == nil {
			copied := *t
			now = &copied
		}
		if err := f.change(now); err != nil {
			return nil, err
		}
	}
	if now == nil || reflect.DeepEqual(now, t) {
		return nil, nil
	}
	return now, nil
}

// names reports whether a statement names somebody who is renamed.
func (p *planner) names(t *testimonia.Statement) bool {
	_, ok := p.renamed[t.Subject.ID]
	return ok || slices.ContainsFunc(others(t), func(id string) bool { _, ok := p.renamed[id]; return ok })
}
