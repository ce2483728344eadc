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
			if err := a.Backup(ctx, path); err != nil {
				return backupError(ctx, path, err)
			}
			_, err = fmt.Fprintf(m.Stdout, "%s copied to %s\n", m.archive, path)
			return err
		}
	},
}

// backupError says in a sentence why there is no copy.
func backupError(ctx context.Context, path string, err error) error {
	switch {
	case ctx.Err() != nil:
		return &failure{exitInterrupted, fmt.Sprintf("stopped; the copy %s was not made", path)}
	case errors.Is(err, store.ErrExists):
		return usageError("%s exists already; name a new file, or remove it first", path)
	case errors.Is(err, store.ErrNoAccess), errors.Is(err, store.ErrReadOnly):
		return &failure{exitArchive, fmt.Sprintf("the copy %s may not be made; check that its folder is there and that you may write in it", path)}
	case errors.Is(err, store.ErrNoSpace):
		return &failure{exitArchive, fmt.Sprintf("there is no space left on the disk for the copy %s; make room or name a file on another disk", path)}
	case errors.Is(err, store.ErrDamaged):
		return err
	}
	return &failure{exitArchive, fmt.Sprintf("the copy %s could not be written: %v", path, err)}
}
