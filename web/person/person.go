// Package person is the page of one person: a life made of cited statements, what
// the sources agree and differ on, family and ties, and who else it may be.
package person

import (
	"embed"
	"html/template"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is the page of a person, with what can be decided there.
func Page() base.Page {
	return base.Page{Name: "person", Files: files, Shows: []any{view{}},
		Get: map[string]base.Get{"/people/{id}": get, "/people/{id}/statements.jsonl": lines},
		Post: map[string]base.Post{"/people/pairs": judgePair, "/people/{id}/apart": takeApart, "/people/{id}/name": rename,
			"/people/{id}/none": noPerson}}
}

// view is a person as all sources together know them.
type view struct {
	ID       string           `json:"id"`
	Name     string           `json:"name"`
	Gender   string           `json:"gender"`
	Also     []string         `json:"also"`
	Born     *testimonia.Date `json:"born"`
	Died     *testimonia.Date `json:"died"`
	Sources  int              `json:"sources"`
	Mentions int              `json:"mentions"`
	About    int              `json:"statements"` // of which they are the subject
	Life     life             `json:"life"`
	Line     template.HTML    `json:"-"`
	Differ   []base.Found     `json:"differ"` // conflicts and questions
	Agree    []base.Found     `json:"agree"`
	Kin      []degree         `json:"kin"`
	Ties     []degree         `json:"ties"`
	Speaks   []spoken         `json:"speaks"`
	Entries  []entry          `json:"entries"`
	Joined   []pair           `json:"joined"` // of their entries, with why they are one
	Maybe    []pair           `json:"maybe"`  // others who may be the same
	Sought   *sought          `json:"sought,omitempty"`
	Decided  []decided        `json:"decided"`
	Cite     string           `json:"cite"`
	Others   []link           `json:"-"` // other pages about the person
	Here     string           `json:"-"`
	Back     string           `json:"-"` // where forms come back to
}

// link is a page about the person elsewhere.
type link struct{ Path, Label string }

// entry is what one source has as one person.
type entry struct {
	ID         string               `json:"id"`
	Source     testimonia.SourceRef `json:"source"`
	Name       string               `json:"name"`
	Names      []form               `json:"names"` // by which it names the person
	Other      []form               `json:"other"` // other words by which it means the person: pronouns, descriptions
	Mentions   int                  `json:"mentions"`
	Statements int                  `json:"statements"`
}

// Steps leads through what the source says of the person, from one mention to
// the next.
func (e entry) Steps() string { return base.SourceURL(e.Source.Slug) + "?person=" + escape(e.ID) }

// spoken is somebody of whom the person is a witness.
type spoken struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Count int    `json:"statements"`
}

// find returns the person of the address, by the ID of any of their entries.
func find(r *base.Request) (*collection.Person, error) {
	p, ok := r.State.Person(r.PathValue("id"))
	if !ok {
		return nil, store.ErrNotFound
	}
	return p, nil
}

func get(r *base.Request) (base.View, error) {
	p, err := find(r)
	if err != nil {
		return base.View{}, err
	}
	v := view{ID: p.ID, Name: p.Name, Gender: p.Gender, Also: p.Names, Born: p.Born, Died: p.Died, Sources: len(p.Sources), Mentions: p.Mentions,
		About: len(p.About), Here: base.PersonURL(p.ID), Back: r.Here()}
	found := r.State.FindingsOf(p)
	all := gather(r, p, found)
	if v.Life, err = lifeOf(r, p, all); err != nil {
		return base.View{}, err
	}
	v.Line = drawLife(r, p, all)
	v.Differ, v.Agree = split(r, p, found)
	v.Kin, v.Ties = ties(r, p)
	v.Speaks = speaks(r, p)
	if v.Entries, err = entries(r, p); err != nil {
		return base.View{}, err
	}
	v.Joined, v.Maybe = pairs(r, p)
	v.Sought = seek(r, p)
	v.Decided = decisions(r, p)
	v.Cite = cite(r, p)
	v.Others = elsewhere(r, p)
	out := base.View{Title: p.Name, Section: "people", Data: v}
	if r.PathValue("id") != p.ID {
		out.Canonical = v.Here
	}
	return out, nil
}

// split makes what was found ready, those first that somebody should look at.
func split(r *base.Request, p *collection.Person, list []*compare.Finding) (differ, agree []base.Found) {
	for _, finding := range list {
		f := r.Find(finding)
		for _, s := range f.Sides {
			alone(s.Held, p)
		}
		if f.Kind == compare.Agreement {
			agree = append(agree, f)
		} else {
			differ = append(differ, f)
		}
	}
	rank := func(f base.Found) int {
		n := 0
		if f.Status != compare.Open {
			n += 2
		}
		if f.Kind != compare.Conflict {
			n++
		}
		return n
	}
	slices.SortStableFunc(differ, func(a, b base.Found) int { return rank(a) - rank(b) })
	return differ, agree
}

// speaks lists those of whom a person is a witness, most statements first.
func speaks(r *base.Request, p *collection.Person) []spoken {
	var out []spoken
	at := map[string]int{}
	for _, i := range p.Says {
		of, ok := r.State.Person(r.State.Statements[i].Subject.ID)
		if !ok {
			continue
		}
		n, seen := at[of.ID]
		if !seen {
			n = len(out)
			at[of.ID] = n
			out = append(out, spoken{ID: of.ID, Name: of.Name})
		}
		out[n].Count++
	}
	slices.SortStableFunc(out, func(a, b spoken) int { return b.Count - a.Count })
	return out
}

// elsewhere are the pages of the room that can show the person in their way.
func elsewhere(r *base.Request, p *collection.Person) []link {
	var out []link
	for _, s := range [][2]string{{"timeline", "Timeline"}, {"network", "Network"}, {"map", "Map"}} {
		if r.Room.Has(s[0]) {
			out = append(out, link{"/" + s[0] + "?person=" + escape(p.ID), r.Locale.T(s[1])})
		}
	}
	return out
}

// Conflict reports whether sources differ and nobody has decided about it.
func (v view) Conflict() bool {
	return slices.ContainsFunc(v.Differ, func(f base.Found) bool { return f.OpenConflict() })
}

// Only is the only source that speaks of the person; nil where several do.
func (v view) Only() *testimonia.SourceRef {
	for _, e := range v.Entries[1:] {
		if e.Source != v.Entries[0].Source {
			return nil
		}
	}
	return &v.Entries[0].Source
}
