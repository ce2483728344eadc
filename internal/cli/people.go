package cli

import (
	"context"
	"flag"
	"fmt"
	"text/tabwriter"

	"github.com/testimonia/testimonia/internal/wording"
	"github.com/testimonia/testimonia/store"
)

var peopleCommand = command{
	name:  "people",
	args:  "[--source SLUG]",
	short: "list who is spoken of, how often and by whom",
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		source := flags.String("source", "", "only the source with this `SLUG`")
		return func(ctx context.Context, args []string) error {
			if err := noArgs(args); err != nil {
				return err
			}
			a, err := m.openArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			if err := findSource(ctx, a, *source); err != nil {
				return err
			}
			people, err := a.People(ctx, store.PersonFilter{Source: *source})
			if err != nil {
				return err
			}
			m.listPeople(people)
			return nil
		}
	},
}

func (m *Main) listPeople(people []store.PersonCount) {
	if len(people) == 0 {
		fmt.Fprintln(m.Stdout, "nobody is spoken of yet")
		return
	}
	table := tabwriter.NewWriter(m.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NAME\tSTATEMENTS\tMENTIONS\tSAID BY\tSOURCE")
	for _, p := range people {
		fmt.Fprintf(table, "%s\t%d\t%d\t%s\t%s\n", p.Name, p.Statements, p.Mentions, wording.Names(p.Voices), p.Source.Slug)
	}
	table.Flush()
}
