package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
)

// Describe adds to people what statements attest of them. Statements that are
// denied, or that people rejected, tell nothing.
func Describe(people []Person, statements []testimonia.Statement) {
	at := make(map[string]*Person, len(people))
	for i := range people {
		at[people[i].ID] = &people[i]
	}
	for i := range statements {
		s := &statements[i]
		for _, v := range s.Voices {
			if p := at[v.ID]; p != nil && (v.Role == testimonia.RoleSpeaker || v.Role == testimonia.RoleAuthor) {
				p.Speaks = true
			}
		}
		if s.Stance == testimonia.Denied || s.Status == testimonia.Rejected || s.Status == testimonia.Orphaned {
			continue
		}
		if p := at[s.Subject.ID]; p != nil {
			p.learn(s)
		}
		if s.Type == testimonia.Kinship && s.Object != nil {
			if p := at[s.Object.ID]; p != nil && testimonia.Converse(s.Detail) != "" {
				p.Kin = append(p.Kin, Kin{testimonia.Converse(s.Detail), s.Subject.Name})
			}
		}
	}
}

// learn takes over what a statement says of the person.
func (p *Person) learn(s *testimonia.Statement) {
	switch s.Type {
	case testimonia.Birth:
		p.Born = appendDate(p.Born, s.Date)
	case testimonia.Death, testimonia.Execution, testimonia.Killing:
		p.Died = appendDate(p.Died, s.Date)
	case testimonia.Kinship:
		if s.Object != nil {
			p.Kin = append(p.Kin, Kin{s.Detail, s.Object.Name})
		}
	}
	if s.Place != nil && !slices.Contains(p.Places, s.Place.Name) {
		p.Places = append(p.Places, s.Place.Name)
	}
	if s.Object != nil && s.Object.Kind != "" && telling(s.Object.Name) && !slices.Contains(p.Things, s.Object.Name) {
		p.Things = append(p.Things, s.Object.Name)
	}
}

// telling reports whether the name of a thing is one of its own, and not "the
// party": several words, one of them with a capital inside the phrase.
func telling(thing string) bool {
	words := strings.Fields(thing)
	for _, w := range words[min(1, len(words)):] {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

func appendDate(list []edtf.Value, d *testimonia.Date) []edtf.Value {
	if d == nil {
		return list
	}
	v, err := edtf.Parse(d.EDTF)
	if err != nil || len(v.Spans()) == 0 {
		return list
	}
	return append(list, v)
}
