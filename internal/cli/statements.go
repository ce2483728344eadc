package cli

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

var statementsCommand = command{
	name:  "statements",
	args:  "[--type T] [--after D] [--before D] [--person NAME] [--source SLUG]",
	short: "list statements by type, time, person or source",
	long: `
Dates are years, months, days or any EDTF value: 1937, 1936-08, 1937-02-01.
--after keeps what may have happened then or later, --before what may have
happened then or earlier: --after 1936 --before 1938 is all of 1936, 1937 and
1938. Undated statements are left out when either is given.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		var f store.StatementFilter
		var kind, person string
		flags.StringVar(&kind, "type", "", "only this `TYPE`: arrest, kinship, ...")
		flags.StringVar(&f.After, "after", "", "only what is dated at `DATE` or later")
		flags.StringVar(&f.Before, "before", "", "only what is dated at `DATE` or earlier")
		flags.StringVar(&person, "person", "", "only about the person with this `NAME`")
		flags.StringVar(&f.Source, "source", "", "only the source with this `SLUG`")
		return func(ctx context.Context, args []string) error {
			if err := noArgs(args); err != nil {
				return err
			}
			if err := checkFilter(&f, kind); err != nil {
				return err
			}
			a, err := m.openArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			if err := findSource(ctx, a, f.Source); err != nil {
				return err
			}
			return m.listStatements(ctx, a, f, person)
		}
	},
}

// checkFilter refuses types and dates that do not exist.
func checkFilter(f *store.StatementFilter, kind string) error {
	for _, date := range []string{f.After, f.Before} {
		if date == "" {
			continue
		}
		if _, _, err := store.Bounds(date); err != nil {
			return usageError("%q is no date; write 1937, 1936-08 or 1937-02-01", date)
		}
	}
	if kind == "" {
		return nil
	}
	var known []string
	for _, t := range testimonia.Types() {
		if string(t) == kind {
			f.Type = t
			return nil
		}
		known = append(known, string(t))
	}
	if near := nearest(kind, known, 1); len(near) > 0 {
		return usageError("no type %q; did you mean %s?", kind, near[0])
	}
	return usageError("no type %q; the types are %s", kind, strings.Join(known, ", "))
}

func (m *Main) listStatements(ctx context.Context, a store.Archive, f store.StatementFilter, person string) error {
	filters := []store.StatementFilter{f}
	if person != "" {
		people, err := m.findPeople(ctx, a, person, store.PersonFilter{Source: f.Source})
		if err != nil {
			return err
		}
		filters = filters[:0]
		for _, p := range people {
			g := f
			g.Person = p.ID
			filters = append(filters, g)
		}
	}
	out, n := bufio.NewWriter(m.Stdout), 0
	for _, f := range filters {
		f.Status = store.Standing()
		for s, err := range a.Statements(ctx, f) {
			if err != nil {
				return errors.Join(err, out.Flush())
			}
			showStatement(out, s, true)
			n++
		}
	}
	fmt.Fprintln(out, several(n, "statement", "statements"))
	return out.Flush()
}
