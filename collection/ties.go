package collection

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/name"
)

// Tie is a statement that ties somebody to another person.
type Tie struct {
	At     int // in State.Statements
	Other  *Person
	Turned bool // the other is its subject
}

// TiesOf returns the statements that tie a person to others: first those about
// the person, then those in which they are the object.
func (s *State) TiesOf(p *Person) []Tie {
	var out []Tie
	for _, i := range p.About {
		if t := &s.Statements[i]; t.Object != nil && t.Object.ID != "" {
			if o := s.person[s.Key(t.Object.ID)]; o != nil && o != p {
				out = append(out, Tie{i, o, false})
			}
		}
	}
	for _, i := range p.Beside {
		if o := s.person[s.Key(s.Statements[i].Subject.ID)]; o != nil {
			out = append(out, Tie{i, o, true})
		}
	}
	return out
}

// Common is an organisation or event with what is stated of people in it.
type Common struct {
	Key  string
	Name string
	Kind testimonia.Kind
	At   []int // in State.Statements
}

// commons are all organisations and events, by key.
type commons map[string]*Common

// InCommon returns the organisations and events of which somebody is stated to
// be a part, in the order of the statements about them. One name, in any
// spelling of its letters, counts as one thing: nothing else tells them apart.
func (s *State) InCommon(p *Person) []*Common {
	all := s.allCommons()
	var out []*Common
	for _, i := range p.About {
		if c := all[commonKey(&s.Statements[i])]; c != nil && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

func (s *State) allCommons() commons { return *s.parts.commons.get(s.gatherCommons) }

func (s *State) gatherCommons() commons {
	list := commons{}
	for i := range s.Statements {
		t := &s.Statements[i]
		key := commonKey(t)
		if key == "" {
			continue
		}
		if list[key] == nil {
			list[key] = &Common{Key: key, Name: t.Object.Name, Kind: t.Object.Kind}
		}
		list[key].At = append(list[key].At, i)
	}
	return list
}

// commonKey names the organisation or event of a statement; empty where it has
// none.
func commonKey(t *testimonia.Statement) string {
	if t.Object == nil || t.Object.Kind != testimonia.KindOrganisation && t.Object.Kind != testimonia.KindEvent || t.Object.Name == "" {
		return ""
	}
	return string(t.Object.Kind) + " " + name.Fold(t.Object.Name)
}
