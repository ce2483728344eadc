package cli

import (
	"context"
	"flag"
)

var serveCommand = command{
	name:  "serve",
	args:  "[--sample] [--listen ADDR]",
	short: "show the archive in a browser on this machine",
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		return func(ctx context.Context, args []string) error {
			return noArgs(args)
		}
	},
}
