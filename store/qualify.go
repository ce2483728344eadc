package store

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/testimonia/testimonia"
)

// Keys gives what a reading holds the keys it has in an archive. A person's key
// is the slug, a dot and the person's name as a slug, so that it stays when a
// newer extractor counts people differently; a statement's key is the slug, a
// dot and the extractor's own.
type Keys struct {
	slug, title string
	people      map[string]string // by the extractor's ID
	statements  *counter
}

// NewKeys returns the keys of r in an archive under slug.
func NewKeys(r *Reading, slug, title string) *Keys {
	k := &Keys{slug: slug, title: title, people: make(map[string]string, len(r.People)), statements: newCounter(len(r.Statements))}
	ids := newCounter(len(r.People))
	for _, p := range r.People {
		name := cmp.Or(Slug(p.Name), "person")
		k.people[p.ID] = ids.unique(slug + "." + name)
	}
	return k
}

// Person returns p with its key.
func (k *Keys) Person(p Person) Person {
	p.ID = k.people[p.ID]
	return p
}

// Mention returns m with the key of its person, if it has one.
func (k *Keys) Mention(m Mention) Mention {
	m.Person = k.people[m.Person]
	return m
}

// Statement returns number i of the reading's statements, s, with its keys. It
// is to be called once for each, in order.
func (k *Keys) Statement(i int, s testimonia.Statement) testimonia.Statement {
	s.ID = k.statements.unique(k.slug + "." + cmp.Or(s.ID, "s"+strconv.Itoa(i+1)))
	s.Source = testimonia.SourceRef{Slug: k.slug, Title: k.title}
	s.Subject.ID = k.reference(s.Subject.ID)
	if s.Object != nil {
		o := *s.Object
		o.ID = k.reference(o.ID)
		s.Object = &o
	}
	s.Voices = slices.Clone(s.Voices)
	for i := range s.Voices {
		s.Voices[i].ID = k.reference(s.Voices[i].ID)
	}
	return s
}

// reference is the key of whom or what a statement speaks of.
func (k *Keys) reference(id string) string {
	if id == "" {
		return ""
	}
	if key, ok := k.people[id]; ok {
		return key
	}
	return k.slug + "." + id
}

// Qualify returns a copy of r with its keys in an archive under slug.
func Qualify(r *Reading, slug, title string) *Reading {
	k, q := NewKeys(r, slug, title), *r
	q.Slug = slug
	q.People = slices.Clone(r.People)
	for i, p := range r.People {
		q.People[i] = k.Person(p)
	}
	q.Mentions = slices.Clone(r.Mentions)
	for i, m := range r.Mentions {
		q.Mentions[i] = k.Mention(m)
	}
	q.Statements = slices.Clone(r.Statements)
	for i, s := range r.Statements {
		q.Statements[i] = k.Statement(i, s)
	}
	return &q
}
