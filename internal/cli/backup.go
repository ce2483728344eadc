package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"

	"github.com/testimonia/testimonia/store"
)

var backupCommand = command{
	name:  "backup",
	args:  "FILE",
	short: "write a consistent copy of the archive, also while it is in use",
	setup: func(m *Main, _ *flag.FlagSet) func(context.Context, []string) error {
		return func(ctx context.Context, args []string) error {
			path, err := oneArg(args, "one file for the copy")
			if err != nil {
				return err
			}
			a, err := m.openArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			err = a.Backup(ctx, path)
			if errors.Is(err, store.ErrExists) {
				return usageError("%s exists already; name a new file, or remove it first", path)
			}
			if err != nil {
				return &failure{exitArchive, fmt.Sprintf("the copy %s could not be written: %v", path, err)}
			}
			_, err = fmt.Fprintf(m.Stdout, "%s copied to %s\n", m.archive, path)
			return err
		}
	},
}
