package store

import (
	"slices"

	"github.com/testimonia/testimonia"
)

// Decided is a statement with a log of decisions, as it reads after them, with
// the proposal that it began as.
type Decided struct {
	testimonia.Statement
	Proposal testimonia.Statement
	Orphaned bool // its words did not stand in the last reading's text
}

// Merged is what a new reading leaves of decided statements and of its own.
type Merged struct {
	Decided  []Decided // with their new place; Orphaned where their words are gone
	Fresh    []testimonia.Statement
	People   []Person // of the reading, and those whom decided statements speak of
	Orphaned int
}

// Merge puts a new reading of a source beside the statements people have
// decided about. A proposal that says again what was decided is left out, so
// that nobody is asked twice.
func Merge(decided []Decided, oldText string, r *Reading) Merged {
	m := Merged{People: withPeopleOf(decided, r.People)}
	taken, settled := map[string]bool{}, map[claim][]testimonia.Span{}
	for _, d := range decided {
		span, ok := place(&d, oldText, r.Document.Text)
		if ok {
			d.Start, d.End = span.Start, span.End
			d.Proposal.Start, d.Proposal.End = span.Start, span.End
			settled[claimOf(&d.Proposal)] = append(settled[claimOf(&d.Proposal)], span)
			settled[claimOf(&d.Statement)] = append(settled[claimOf(&d.Statement)], span)
		} else {
			d.Status = testimonia.Orphaned
			m.Orphaned++
		}
		d.Orphaned = !ok
		taken[d.ID] = true
		m.Decided = append(m.Decided, d)
	}
	for _, s := range r.Statements {
		if overlapsAny(settled[claimOf(&s)], testimonia.Span{Start: s.Start, End: s.End}) {
			continue
		}
		s.ID = Unique(s.ID, func(id string) bool { return taken[id] })
		taken[s.ID] = true
		m.Fresh = append(m.Fresh, s)
	}
	return m
}

// place finds a decided statement's words. One that had lost them has no place
// to go by: its words must stand in the new text once, as whole words.
func place(d *Decided, oldText, text string) (testimonia.Span, bool) {
	if !d.Orphaned {
		return Reanchor(oldText, text, d.Quote, testimonia.Span{Start: d.Start, End: d.End})
	}
	if at := occurrences(text, d.Quote, edges{}); d.Quote != "" && len(at) == 1 {
		return spanAt(text, at[0], d.Quote), true
	}
	return testimonia.Span{}, false
}

// withPeopleOf adds to people those whom only decided statements still name.
func withPeopleOf(decided []Decided, people []Person) []Person {
	out := slices.Clone(people)
	known := make(map[string]bool, len(people))
	for _, p := range people {
		known[p.ID] = true
	}
	keep := func(id, name string, names []string) {
		if id != "" && !known[id] {
			known[id] = true
			out = append(out, Person{ID: id, Name: name, Names: names})
		}
	}
	for _, d := range decided {
		keep(d.Subject.ID, d.Subject.Name, d.Subject.Names)
		if o := d.Object; o != nil && (o.Kind == "" || o.Kind == testimonia.KindPerson) {
			keep(o.ID, o.Name, o.Names)
		}
		for _, v := range d.Voices {
			keep(v.ID, v.Name, v.Names)
		}
	}
	return out
}

// claim is what, over the same words, makes two statements the same.
type claim struct {
	kind            testimonia.Type
	subject, object string
}

func claimOf(s *testimonia.Statement) claim {
	c := claim{kind: s.Type, subject: s.Subject.Name}
	if s.Object != nil {
		c.object = s.Object.Name
	}
	return c
}

func overlapsAny(spans []testimonia.Span, s testimonia.Span) bool {
	for _, t := range spans {
		if t.Overlaps(s) {
			return true
		}
	}
	return false
}
