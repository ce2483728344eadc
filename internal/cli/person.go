package cli

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
)

var personCommand = command{
	name:  "person",
	args:  "NAME|ID [--source SLUG]",
	short: "show all that is attested about one person, with quotes and voices",
	long: `
A name in any form the sources use; where it may mean several, they are listed
with their IDs, and an ID means one alone.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		source := flags.String("source", "", "only the source with this `SLUG`")
		return func(ctx context.Context, args []string) error {
			name := strings.Join(args, " ")
			if strings.TrimSpace(name) == "" {
				return usageError("give the name of a person")
			}
			a, err := m.openArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			if err := findSource(ctx, a, *source); err != nil {
				return err
			}
			people, err := m.findPeople(ctx, a, name, store.PersonFilter{Source: *source})
			if err != nil {
				return err
			}
			for _, p := range people {
				if err := showPerson(ctx, m.Stdout, a, p); err != nil {
					return err
				}
			}
			return nil
		}
	},
}

// findPeople returns the entries of the one person whom a name means, one for
// each source. Where it may mean several it lists them and fails.
func (m *Main) findPeople(ctx context.Context, a store.Archive, name string, f store.PersonFilter) ([]store.PersonCount, error) {
	c, err := collection.Load(ctx, a)
	if err != nil {
		return nil, err
	}
	all := slices.DeleteFunc(slices.Clone(c.Entries()), func(p store.PersonCount) bool { return f.Source != "" && p.Source.Slug != f.Source })
	found := matchPeople(all, name)
	switch {
	case len(found) == 0:
		return nil, nobody(all, name)
	case len(found) == 1 && found[0].ID == name:
		return found, nil // an ID means one entry alone
	case !c.AreOne(found) && !onePerson(found):
		m.listCandidates(found)
		return nil, &failure{exitNotFound, fmt.Sprintf("%q may mean %d people; give the ID of one of those listed", name, len(found))}
	}
	return slices.DeleteFunc(all, func(p store.PersonCount) bool {
		return !slices.ContainsFunc(found, func(q store.PersonCount) bool { return c.Key(p.ID) == c.Key(q.ID) })
	}), nil
}

// nobody says that a name is unknown, and which known ones are near.
func nobody(all []store.PersonCount, name string) error {
	var names []string
	for _, p := range all {
		names = append(names, p.Name)
		names = append(names, p.Names...)
		names = append(names, strings.Fields(p.Name)...)
	}
	slices.Sort(names)
	near := nearest(name, slices.Compact(names), 3)
	if len(near) == 0 {
		return &failure{exitNotFound, fmt.Sprintf("nobody called %q is spoken of; testimonia people lists those who are", name)}
	}
	return &failure{exitNotFound, fmt.Sprintf("nobody called %q is spoken of; did you mean %s?", name, strings.Join(near, " or "))}
}

func (m *Main) listCandidates(people []store.PersonCount) {
	table := tabwriter.NewWriter(m.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NAME\tSTATEMENTS\tID")
	for _, p := range people {
		fmt.Fprintf(table, "%s\t%d\t%s\n", p.Name, p.Statements, p.ID)
	}
	table.Flush()
}

func showPerson(ctx context.Context, w io.Writer, a store.Archive, p store.PersonCount) error {
	about, beside, err := split(ctx, a, p.ID)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s\n", p.Name)
	if also := otherNames(p); len(also) > 0 {
		fmt.Fprintf(w, "  also: %s\n", strings.Join(also, ", "))
	}
	fmt.Fprintf(w, "  in: %s (%s), %s, %s\n\n", p.Source.Title, p.Source.Slug,
		several(p.Mentions, "mention", "mentions"), several(len(about), "statement", "statements"))
	for _, s := range about {
		showStatement(w, s, false)
	}
	if len(beside) > 0 {
		fmt.Fprintf(w, "In statements about others:\n\n")
	}
	for _, s := range beside {
		showStatement(w, s, true)
	}
	return nil
}

func otherNames(p store.PersonCount) []string {
	return slices.DeleteFunc(slices.Clone(p.Names), func(n string) bool { return n == p.Name })
}

// split returns the statements about a person, by date, and those about others
// in which the person has a part.
func split(ctx context.Context, a store.Archive, id string) (about, beside []testimonia.Statement, err error) {
	for s, err := range a.Statements(ctx, store.StatementFilter{Person: id, Status: store.Standing()}) {
		if err != nil {
			return nil, nil, err
		}
		if s.Subject.ID == id {
			about = append(about, s)
		} else {
			beside = append(beside, s)
		}
	}
	slices.SortStableFunc(about, byDate)
	return about, beside, nil
}

// byDate orders statements by the first day they can mean, the undated last.
func byDate(a, b testimonia.Statement) int {
	return cmp.Compare(store.SortKey(a.Date), store.SortKey(b.Date))
}
