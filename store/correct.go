package store

import (
	"maps"
	"slices"

	"github.com/testimonia/testimonia"
)

// Correction is what people decided about an entry that the machine made for a
// person.
type Correction struct {
	Name string // how the person should be named; empty where the name stays
	None bool   // what the machine took for a person is none
}

// Corrections are those of an archive, by the person's ID. They change what is
// read, never what is kept, so that taking a judgement back undoes them.
type Corrections map[string]Correction

// CorrectionsOf returns what the standing judgements of a log come to.
func CorrectionsOf(log []Judgement) Corrections {
	c := Corrections{}
	for _, j := range ActiveJudgements(log) {
		x := c[j.A]
		switch j.Verdict {
		case Renamed:
			x.Name = j.B
		case NoPerson:
			x.None = true
		default:
			continue
		}
		c[j.A] = x
	}
	return c
}

// Person returns p as it reads: the old name stays among the names.
func (c Corrections) Person(p Person) Person {
	if name := c[p.ID].Name; name != "" {
		p.Name, p.Names = name, renamed(name, p.Name, p.Names)
	}
	return p
}

// renamed puts a new name before the old ones.
func renamed(name, old string, names []string) []string {
	out := []string{name}
	for _, n := range append([]string{old}, names...) {
		if n != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// Mention returns m as it reads; not ok where it would mention a person who is
// none. A quotation by such a speaker is one by nobody known.
func (c Corrections) Mention(m Mention) (_ Mention, ok bool) {
	x, ok := c[m.Person]
	switch {
	case !ok || m.Person == "":
		return m, true
	case !x.None:
		m.Value = x.Name
		return m, true
	case m.Kind == testimonia.KindSpeech:
		m.Person, m.Value = "", ""
		return m, true
	}
	return m, false
}

// Statement returns s as it reads: with people's new names, and rejected where
// its subject is no person. An object that is no person is a thing without an
// ID, a voice that is none a name without one.
func (c Corrections) Statement(s testimonia.Statement) testimonia.Statement {
	if len(c) == 0 {
		return s
	}
	if c[s.Subject.ID].None && s.Status != testimonia.Orphaned {
		s.Status = testimonia.Rejected
	}
	s.Subject = c.ref(s.Subject)
	if s.Object != nil && s.Object.ID != "" {
		o := c.ref(*s.Object)
		if c[o.ID].None {
			o.ID, o.Kind = "", testimonia.KindOther
		}
		s.Object = &o
	}
	if slices.ContainsFunc(s.Voices, func(v testimonia.Voice) bool { return c[v.ID] != Correction{} }) {
		s.Voices = slices.Clone(s.Voices)
		for i := range s.Voices {
			s.Voices[i] = c.Voice(s.Voices[i])
		}
	}
	return s
}

func (c Corrections) ref(r testimonia.Ref) testimonia.Ref {
	p := c.Person(Person{ID: r.ID, Name: r.Name, Names: r.Names})
	r.Name, r.Names = p.Name, p.Names
	return r
}

// Voice returns v as it reads.
func (c Corrections) Voice(v testimonia.Voice) testimonia.Voice {
	p := c.Person(Person{ID: v.ID, Name: v.Name, Names: v.Names})
	v.Name, v.Names = p.Name, p.Names
	if c[v.ID].None {
		v.ID = ""
	}
	return v
}

// Kept turns an edit that somebody made of what they read back into what is to
// be kept: whom the edit left as they read are kept as kept has them, so that a
// new name taken back is taken back here too.
func (c Corrections) Kept(edit, kept testimonia.Statement) testimonia.Statement {
	if len(c) == 0 {
		return edit
	}
	read := c.Statement(kept)
	if edit.Subject.ID == read.Subject.ID && edit.Subject.Name == read.Subject.Name {
		edit.Subject = kept.Subject
	}
	if e, r := edit.Object, read.Object; e != nil && r != nil && e.ID == r.ID && e.Name == r.Name && e.Kind == r.Kind {
		edit.Object = kept.Object
	}
	same := func(a, b testimonia.Voice) bool { return a.ID == b.ID && a.Name == b.Name && a.Role == b.Role }
	if slices.EqualFunc(edit.Voices, read.Voices, same) {
		edit.Voices = kept.Voices
	}
	return edit
}

// Named returns the IDs that a new name was given to, in order.
func (c Corrections) Named(name string) []string {
	var out []string
	for _, id := range slices.Sorted(maps.Keys(c)) {
		if c[id].Name == name {
			out = append(out, id)
		}
	}
	return out
}
