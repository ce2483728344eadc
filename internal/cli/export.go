package cli

import (
	"context"
	"flag"

	"github.com/testimonia/testimonia/export"
	"github.com/testimonia/testimonia/store"
)

var exportCommand = command{
	name:  "export",
	args:  "[--format jsonl] [--source SLUG]",
	short: "print every statement with its quote for other programs",
	long: `
One JSON object a line, in reading order. Rejected and orphaned statements are
there too, marked so in "status"; start and end count Unicode code points.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		format := flags.String("format", "jsonl", "the `FORMAT`: jsonl")
		source := flags.String("source", "", "only the source with this `SLUG`")
		return func(ctx context.Context, args []string) error {
			if err := noArgs(args); err != nil {
				return err
			}
			if *format != "jsonl" {
				return usageError("no format %q; the only one is jsonl", *format)
			}
			a, err := m.openArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			if err := findSource(ctx, a, *source); err != nil {
				return err
			}
			return export.JSONL(m.Stdout, a.Statements(ctx, store.StatementFilter{Source: *source}))
		}
	},
}
