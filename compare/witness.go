package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// Witness is somebody who says something without depending on the other
// witnesses: voices that quote one another, or copy a text, are one.
type Witness struct {
	Name   string           `json:"name"`   // of the innermost voice; the title, in quotation marks, of a document that speaks itself
	Told   []string         `json:"told"`   // through whom, outermost first
	Basis  testimonia.Basis `json:"basis"`  // how they know, where the words say
	Stance string           `json:"stance"` // "alleged" or "hedged" where they do not say it outright
	Source string           `json:"source"`
	Said   string           `json:"said"` // when, as EDTF, where the source is dated; left to whoever knows the sources
}

// originOf names where what is said comes from: the innermost voice. A source
// that speaks in its own name and those who ask its questions or write its notes
// are one.
func (c *Collection) originOf(s *testimonia.Statement) string {
	if v, ok := teller(s); ok {
		if v.ID != "" {
			return c.who(v.ID)
		}
		return s.Source.Slug + ">" + v.Name
	}
	return s.Source.Slug
}

// teller is the innermost voice that is somebody's own.
func teller(s *testimonia.Statement) (testimonia.Voice, bool) {
	if n := len(s.Voices); n > 0 {
		if v := s.Voices[n-1]; n > 1 || v.Role != testimonia.RoleInterviewer && v.Role != testimonia.RoleEditor {
			return v, true
		}
	}
	return testimonia.Voice{}, false
}

// longCopy is how many words make a quote too long to be the same by chance.
const longCopy = 8

// origins lists the independent origins of claims. Claims with the same long
// wording in several sources are copies, and count once.
func origins(claims []*claim) []string {
	var out []string
	text := map[string]bool{}
	for _, c := range claims {
		words := strings.Fields(c.Quote)
		key := strings.Join(words, " ")
		copied := len(words) >= longCopy && text[key]
		text[key] = true
		if !copied && !slices.Contains(out, c.origin) {
			out = append(out, c.origin)
		}
	}
	return out
}

// witnesses lists who stands behind claims, each origin once.
func witnesses(claims []*claim) []Witness {
	independent := origins(claims)
	var out []Witness
	for _, o := range independent {
		i := slices.IndexFunc(claims, func(c *claim) bool { return c.origin == o })
		c := claims[i]
		w := Witness{Name: "“" + shortened(cmp.Or(c.Source.Title, c.Source.Slug)) + "”", Told: []string{}, Basis: c.Basis, Source: c.Source.Slug}
		if c.Stance == testimonia.Alleged || c.Stance == testimonia.Hedged {
			w.Stance = string(c.Stance)
		}
		if v, ok := teller(c.Statement); ok {
			w.Name = v.Name
			for _, t := range c.Voices[:len(c.Voices)-1] {
				w.Told = append(w.Told, t.Name)
			}
		}
		out = append(out, w)
	}
	return out
}

// longTitle is how many letters of a title are enough to know the document by.
const longTitle = 48

func shortened(title string) string {
	r := []rune(title)
	if len(r) <= longTitle {
		return title
	}
	cut := string(r[:longTitle])
	if i := strings.LastIndex(cut, " "); i > longTitle/2 {
		cut = cut[:i]
	}
	return cut + "…"
}
