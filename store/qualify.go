package store

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/testimonia/testimonia"
)

// Qualify returns r with the keys it has in an archive under slug. A person's
// key is the slug, a dot and the person's name as a slug, so that it stays when
// a newer extractor counts people differently; a statement's key is the slug, a
// dot and the extractor's own.
func Qualify(r *Reading, slug, title string) *Reading {
	q := *r
	q.Slug = slug
	people := make(map[string]string, len(r.People))
	q.People = qualifyPeople(r.People, slug, people)
	q.Mentions = slices.Clone(r.Mentions)
	for i := range q.Mentions {
		q.Mentions[i].Person = people[q.Mentions[i].Person]
	}
	q.Statements = make([]testimonia.Statement, len(r.Statements))
	ids := newKeys(len(r.Statements))
	for i, s := range r.Statements {
		s.ID = ids.take(slug + "." + cmp.Or(s.ID, "s"+strconv.Itoa(i+1)))
		s.Source = testimonia.SourceRef{Slug: slug, Title: title}
		q.Statements[i] = renamed(s, slug, people)
	}
	return &q
}

func qualifyPeople(in []Person, slug string, keys map[string]string) []Person {
	out := make([]Person, len(in))
	ids := newKeys(len(in))
	for i, p := range in {
		name := cmp.Or(Slug(p.Name), "person")
		id := ids.take(slug + "." + name)
		keys[p.ID] = id
		p.ID = id
		out[i] = p
	}
	return out
}

// renamed puts archive keys into a statement's references.
func renamed(s testimonia.Statement, slug string, people map[string]string) testimonia.Statement {
	key := func(id string) string {
		if id == "" {
			return ""
		}
		if k, ok := people[id]; ok {
			return k
		}
		return slug + "." + id
	}
	s.Subject.ID = key(s.Subject.ID)
	if s.Object != nil {
		o := *s.Object
		o.ID = key(o.ID)
		s.Object = &o
	}
	s.Voices = slices.Clone(s.Voices)
	for i := range s.Voices {
		s.Voices[i].ID = key(s.Voices[i].ID)
	}
	return s
}
