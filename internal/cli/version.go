package cli

import (
	"context"
	"flag"
	"fmt"
	"runtime/debug"

	"github.com/testimonia/testimonia/extract"
)

var versionCommand = command{
	name:  "version",
	short: "print the version of the program and of its extractor",
	setup: func(m *Main, _ *flag.FlagSet) func(context.Context, []string) error {
		return func(_ context.Context, args []string) error {
			if err := noArgs(args); err != nil {
				return err
			}
			_, err := fmt.Fprintf(m.Stdout, "testimonia %s\n", version())
			return err
		}
	},
}

// version names the program and its extractor.
func version() string {
	program := "(built from source)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		program = info.Main.Version
	}
	return fmt.Sprintf("%s, extractor %s", program, extract.Version)
}
