package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// AddedBy begins the reason of a statement that a person added; their name follows.
const AddedBy = "added by "

// Ground is what added statements stand on: the words and the people of one
// source as an archive holds them.
type Ground struct {
	Source      testimonia.SourceRef
	Text        string
	People      []Person
	Corrections Corrections // people are found by the names they read by

	offsets *Offsets
}

// Add makes the statement of an Add decision. Its quote is cut from the text;
// people named without an ID are those of the source whose name that is, or new
// entries at the end of g.People. The ID follows from what is said and where, so
// that the same addition has the same.
func (g *Ground) Add(d Decision) (testimonia.Statement, error) {
	if d.Edited == nil {
		return testimonia.Statement{}, fmt.Errorf("%w: an addition needs its statement", ErrInvalid)
	}
	s := *d.Edited
	s.Source, s.Why, s.Confidence, s.Status = g.Source, AddedBy+d.Author, 1, testimonia.Confirmed
	s.Stance = cmp.Or(s.Stance, testimonia.Asserted)
	ordinal, err := g.quote(&s)
	if err == nil {
		err = checkContent(&s)
	}
	people := len(g.People)
	if err == nil {
		err = g.refer(&s)
	}
	if err != nil {
		g.People = g.People[:people]
		return testimonia.Statement{}, err
	}
	s.ID = g.Source.Slug + ".a" + digest(&s, ordinal)
	return s, nil
}

// quote cuts the words of s and counts how often they stand before.
func (g *Ground) quote(s *testimonia.Statement) (ordinal int, err error) {
	if g.offsets == nil {
		g.offsets = NewOffsets(g.Text)
	}
	if s.Start < 0 || s.Start >= s.End || s.End > g.offsets.Rune(len(g.Text)) {
		return 0, fmt.Errorf("%w: %s has no words at %d to %d", ErrInvalid, g.Source.Slug, s.Start, s.End)
	}
	start, end := g.offsets.Byte(s.Start), g.offsets.Byte(s.End)
	words := g.Text[start:end]
	switch {
	case strings.TrimSpace(words) == "":
		return 0, fmt.Errorf("%w: choose words, not only the space between them", ErrInvalid)
	case s.Quote != "" && s.Quote != words:
		return 0, fmt.Errorf("%w: %q does not stand at %d to %d; the source may have been read anew, choose the words again", ErrInvalid, s.Quote, s.Start, s.End)
	}
	s.Quote = words
	return strings.Count(g.Text[:start], words), nil
}

// checkContent says what is wrong with what somebody adds.
func checkContent(s *testimonia.Statement) error {
	if !slices.Contains(testimonia.Types(), s.Type) {
		return fmt.Errorf("%w: no type of statement %q", ErrInvalid, s.Type)
	}
	if !slices.Contains(testimonia.Stances(), s.Stance) {
		return fmt.Errorf("%w: no stance %q", ErrInvalid, s.Stance)
	}
	if s.Date == nil {
		return nil
	}
	_, _, err := Bounds(s.Date.EDTF)
	return err
}

// refer gives those whom s speaks of their IDs and names.
func (g *Ground) refer(s *testimonia.Statement) (err error) {
	if s.Subject, err = g.person(s.Subject); err != nil {
		return err
	}
	if o := s.Object; o != nil {
		ref := *o
		s.Object = &ref
		if o.Kind != "" && o.Kind != testimonia.KindPerson {
			ref.Names = orSelf(ref.Names, ref.Name)
		} else if ref, err = g.person(ref); err != nil {
			return err
		}
	}
	s.Voices = append([]testimonia.Voice{}, s.Voices...)
	for i := range s.Voices {
		if err := g.voice(&s.Voices[i]); err != nil {
			return err
		}
	}
	if s.Date != nil {
		d := *s.Date
		d.Calendar = cmp.Or(d.Calendar, "gregorian")
		s.Date = &d
	}
	if s.Place != nil {
		s.Place = &testimonia.Place{Name: s.Place.Name, Names: orSelf(s.Place.Names, s.Place.Name)}
	}
	return nil
}

// person completes a reference to a person, and makes an entry for one who has
// none.
func (g *Ground) person(r testimonia.Ref) (testimonia.Ref, error) {
	r.Name, r.Kind = strings.TrimSpace(r.Name), ""
	p, found, err := g.find(r.ID, r.Name)
	if err != nil {
		return r, err
	}
	if !found {
		if r.Name == "" {
			return r, fmt.Errorf("%w: a statement is about somebody; give the person or a name", ErrInvalid)
		}
		p = Person{Name: r.Name, Names: orSelf(r.Names, r.Name)}
		p.ID = Unique(g.Source.Slug+"."+cmp.Or(Slug(r.Name), "person"), func(id string) bool {
			return slices.ContainsFunc(g.People, func(o Person) bool { return o.ID == id })
		})
		g.People = append(g.People, p)
	}
	return testimonia.Ref{ID: p.ID, Name: p.Name, Names: orSelf(p.Names, p.Name)}, nil
}

// voice completes a voice; one that is no person of the source is only a name.
func (g *Ground) voice(v *testimonia.Voice) error {
	v.Name, v.Role = strings.TrimSpace(v.Name), cmp.Or(v.Role, testimonia.RoleQuoted)
	p, found, err := g.find(v.ID, v.Name)
	switch {
	case err != nil:
		return err
	case found:
		v.ID, v.Name, v.Names = p.ID, p.Name, orSelf(p.Names, p.Name)
	case v.Name == "":
		return fmt.Errorf("%w: a voice needs a name", ErrInvalid)
	default:
		v.Names = orSelf(v.Names, v.Name)
	}
	return nil
}

// find returns the person of an ID, or the only one of a name.
func (g *Ground) find(id, name string) (p Person, found bool, err error) {
	for _, o := range g.People {
		switch {
		case g.Corrections[o.ID].None:
		case id != "" && o.ID == id:
			return o, true, nil
		case id == "" && name != "" && cmp.Or(g.Corrections[o.ID].Name, o.Name) == name:
			if found {
				return p, false, fmt.Errorf("%w: %s names several people %q; say which of them is meant", ErrInvalid, g.Source.Slug, name)
			}
			p, found = o, true
		}
	}
	if id != "" {
		return p, false, fmt.Errorf("person %q in %s: %w", id, g.Source.Slug, ErrNotFound)
	}
	return p, found, nil
}

func orSelf(names []string, name string) []string {
	if len(names) == 0 {
		return []string{name}
	}
	return names
}

// digest names what an added statement says over which words; of words that
// stand several times, over which of them.
func digest(s *testimonia.Statement, ordinal int) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %d %q %q %q %q %q", s.Type, s.Quote, ordinal, s.Subject.ID, s.Age, s.Detail, s.Stance, s.Basis)
	if o := s.Object; o != nil {
		fmt.Fprintf(h, " object %q %q %q", o.Kind, o.ID, o.Name)
	}
	if d := s.Date; d != nil {
		fmt.Fprintf(h, " date %q %q", d.EDTF, d.Calendar)
	}
	if p := s.Place; p != nil {
		fmt.Fprintf(h, " place %q", p.Name)
	}
	for _, v := range s.Voices {
		fmt.Fprintf(h, " voice %q %q", v.ID, v.Name)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
