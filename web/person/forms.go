package person

import (
	"slices"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/name"
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
	ids := make([]string, len(p.Entries))
	for i, e := range p.Entries {
		ids[i] = e.ID
	}
	list, err := r.Room.Collection.Archive().Forms(r.Context(), ids)
	if err != nil {
		return nil, err
	}
	out := make([]entry, len(p.Entries))
	for i, e := range p.Entries {
		x := &out[i]
		*x = entry{ID: e.ID, Source: e.Source, Name: e.Name, Mentions: e.Mentions, Statements: e.Statements}
		for _, f := range list {
			if f.Person == e.ID {
				x.call(f, e.Names)
			}
		}
		if len(x.Names) == 0 {
			x.Names = append(x.Names, form{Words: e.Name}) // by a tie, which no text writes
		}
		x.Other = x.Other[:min(len(x.Other), mostOther)]
	}
	return out, nil
}

// mostOther is how many words beside the names are listed, the most frequent
// ones.
const mostOther = 6

// call adds a form to the names or to the other words.
func (e *entry) call(f store.Form, names []string) {
	list := &e.Other
	if slices.ContainsFunc(append([]string{e.Name}, names...), func(n string) bool { return name.Fold(n) == name.Fold(f.Words) }) {
		list = &e.Names
	}
	if i := slices.IndexFunc(*list, func(x form) bool { return name.Fold(x.Words) == name.Fold(f.Words) }); i >= 0 {
		(*list)[i].Count += f.Count // "My father" at the beginning of a sentence
		return
	}
	*list = append(*list, form{f.Words, f.Count})
}

// formsOf are the forms of an entry's name beside the fullest.
func formsOf(e store.PersonCount) []string {
	return slices.DeleteFunc(slices.Clone(e.Names), func(n string) bool { return n == e.Name })
}
