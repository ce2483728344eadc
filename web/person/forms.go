package person

import (
	"slices"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// form is how a text calls somebody.
type form struct {
	Words string `json:"words"`
	Count int    `json:"count"` // 0 where it is not known
}

// entries are what the sources have as this person, with the forms in which each
// speaks of them.
func entries(r *base.Request, p *collection.Person) ([]entry, error) {
	var out []entry
	for _, e := range p.Entries {
		x := entry{ID: e.ID, Source: e.Source, Name: e.Name, Mentions: e.Mentions, Statements: e.Statements}
		for _, n := range append([]string{e.Name}, formsOf(e)...) {
			x.Names = append(x.Names, form{Words: n})
		}
		out = append(out, x)
	}
	return out, nil
}

// formsOf are the forms of an entry's name beside the fullest.
func formsOf(e store.PersonCount) []string {
	return slices.DeleteFunc(slices.Clone(e.Names), func(n string) bool { return n == e.Name })
}
