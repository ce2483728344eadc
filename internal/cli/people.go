package cli

import (
	"context"
	"flag"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/internal/wording"
)

var peopleCommand = command{
	name:  "people",
	args:  "[--source SLUG] [--unsure]",
	short: "list who is spoken of, how often and by whom",
	long: `
Those whom several sources speak of are listed once, where they are surely the same
or somebody said so. --unsure lists the pairs that may be one person and that nobody
has decided about, likeliest first, with what speaks for and against.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		source := flags.String("source", "", "only the source with this `SLUG`")
		unsure := flags.Bool("unsure", false, "list who may be the same")
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
			c, err := collection.Load(ctx, a)
			if err != nil {
				return err
			}
			if *unsure {
				m.listUnsure(c, *source)
				return nil
			}
			m.listPeople(c, *source)
			return nil
		}
	},
}

// listPeople prints a line for everybody, those first of whom most is said.
func (m *Main) listPeople(c *collection.State, source string) {
	rows := rowsOf(c, source)
	if len(rows) == 0 {
		fmt.Fprintln(m.Stdout, "nobody is spoken of yet")
		return
	}
	table := tabwriter.NewWriter(m.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NAME\tSTATEMENTS\tMENTIONS\tSAID BY\tSOURCE")
	for _, r := range rows {
		fmt.Fprintf(table, "%s\t%d\t%d\t%s\t%s\n", r.name, r.statements, r.mentions, wording.Names(r.voices), strings.Join(r.sources, ", "))
	}
	table.Flush()
}

// row is one person, of however many sources.
type row struct {
	name                 string
	statements, mentions int
	voices, sources      []string
}

// rowsOf puts the entries of one person together; of one source, only its own.
func rowsOf(c *collection.State, source string) []row {
	at := map[string]int{}
	var out []row
	for _, p := range c.Entries() {
		if source != "" && p.Source.Slug != source {
			continue
		}
		key := c.Key(p.ID)
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, row{})
		}
		r := &out[i]
		if len(p.Name) > len(r.name) {
			r.name = p.Name
		}
		r.statements += p.Statements
		r.mentions += p.Mentions
		r.sources = append(r.sources, p.Source.Slug)
		for _, v := range p.Voices {
			if !slices.Contains(r.voices, v) {
				r.voices = append(r.voices, v)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b row) int { return b.statements - a.statements })
	return out
}

// listUnsure prints the pairs that may be one person.
func (m *Main) listUnsure(c *collection.State, source string) {
	n := 0
	for _, p := range c.Open() {
		x, _ := c.Entry(p.A)
		y, _ := c.Entry(p.B)
		if source != "" && x.Source.Slug != source && y.Source.Slug != source {
			continue
		}
		n++
		fmt.Fprintf(m.Stdout, "%3.0f %%  %s\n       %s\n", 100*p.Probability, label(c, p.A), label(c, p.B))
		for _, s := range p.For {
			fmt.Fprintf(m.Stdout, "       + %s\n", s)
		}
		for _, s := range p.Against {
			fmt.Fprintf(m.Stdout, "       - %s\n", s)
		}
		fmt.Fprintf(m.Stdout, "       testimonia same|not-same|unsure %s %s\n\n", p.A, p.B)
	}
	fmt.Fprintf(m.Stdout, "%s to decide about\n", several(n, "pair", "pairs"))
}
