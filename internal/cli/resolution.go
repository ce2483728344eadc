package cli

import (
	"cmp"
	"context"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/resolve"
	"github.com/testimonia/testimonia/store"
)

// collection is what an archive holds, as it is compared: people, statements,
// judgements, and who is who.
type collection struct {
	people     []store.PersonCount
	at         map[string]int // in people, by ID
	statements []testimonia.Statement
	log        []store.Judgement
	who        *resolve.Resolution
}

// openCollection opens the archive and loads what it holds; the caller closes
// the archive.
func (m *Main) openCollection(ctx context.Context) (store.Archive, *collection, error) {
	a, err := m.openArchive(ctx)
	if err != nil {
		return nil, nil, err
	}
	c, err := loadCollection(ctx, a)
	if err != nil {
		a.Close()
		return nil, nil, err
	}
	return a, c, nil
}

func loadCollection(ctx context.Context, a store.Archive) (*collection, error) {
	c := &collection{}
	var err error
	if c.people, err = a.People(ctx, store.PersonFilter{}); err != nil {
		return nil, err
	}
	if c.log, err = a.Judgements(ctx); err != nil {
		return nil, err
	}
	for s, err := range a.Statements(ctx, store.StatementFilter{Status: store.Standing()}) {
		if err != nil {
			return nil, err
		}
		c.statements = append(c.statements, s)
	}
	c.at = make(map[string]int, len(c.people))
	for i := range c.people {
		c.at[c.people[i].ID] = i
	}
	c.who = resolve.Resolve(c.described(), c.judgements())
	return c, nil
}

// described are the people with what tells them apart.
func (c *collection) described() []resolve.Person {
	people := make([]resolve.Person, len(c.people))
	for i, p := range c.people {
		people[i] = resolve.Person{ID: p.ID, Source: p.Source.Slug, Name: p.Name, Names: p.Names, Gender: p.Gender}
	}
	resolve.Describe(people, c.statements)
	return people
}

// judgements are those of the log that count, as resolving takes them.
func (c *collection) judgements() []resolve.Judgement {
	verdicts := map[store.Verdict]resolve.Verdict{store.Same: resolve.Same, store.NotSame: resolve.NotSame, store.Unsure: resolve.Unsure}
	var out []resolve.Judgement
	for _, j := range store.ActiveJudgements(c.log) {
		if j.OfPeople() {
			out = append(out, resolve.Judgement{A: j.A, B: j.B, Verdict: verdicts[j.Verdict]})
		}
	}
	return out
}

// compared is the collection as it is compared.
func (c *collection) compared() *compare.Collection {
	return compare.NewCollection(c.statements, c.who.Key)
}

// decide gives findings the status that people decided. A decision holds as
// long as the finding rests on what it rested on then.
func (c *collection) decide(findings []compare.Finding) {
	status := map[store.Verdict]compare.Status{store.Settled: compare.Settled, store.Dismissed: compare.Dismissed}
	decided := map[[2]string]compare.Status{}
	for _, j := range store.ActiveJudgements(c.log) {
		if s, ok := status[j.Verdict]; ok {
			decided[[2]string{j.A, j.B}] = s
		}
	}
	for i := range findings {
		f := &findings[i]
		f.Status = cmp.Or(decided[[2]string{f.ID, f.Basis}], f.Status)
	}
}

// find returns the entry of a person's ID, nil where no source has it.
func (c *collection) find(id string) *store.PersonCount {
	if i, ok := c.at[id]; ok {
		return &c.people[i]
	}
	return nil
}

// areOne reports whether entries are known to mean one person.
func (c *collection) areOne(people []store.PersonCount) bool {
	for _, p := range people[1:] {
		if c.who.Key(p.ID) != c.who.Key(people[0].ID) {
			return false
		}
	}
	return true
}
