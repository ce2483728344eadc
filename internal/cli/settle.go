package cli

import (
	"context"
	"flag"
	"fmt"
	"strings"
	"time"

	"github.com/testimonia/testimonia/store"
)

var (
	settleCommand  = findingCommand("settle", store.Settled, "record what turned out to be right about a finding")
	dismissCommand = findingCommand("dismiss", store.Dismissed, "record that there is nothing in a finding")
)

// findingCommand makes the command that records one verdict about a finding.
func findingCommand(name string, verdict store.Verdict, short string) command {
	return command{
		name:  name,
		args:  `FINDING --because "…" [--as NAME]`,
		short: short,
		long: `
FINDING is an ID as testimonia compare prints it. The decision holds as long as the
statements that the finding rests on, and the rule's parameters, stay as they are;
then it is asked again. testimonia undo takes it back.
`,
		setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
			because := flags.String("because", "", "the `REASON`")
			author := flags.String("as", "", "your `NAME`; else $TESTIMONIA_AUTHOR, else the name you are logged in by")
			return func(ctx context.Context, args []string) error {
				if len(args) != 1 {
					return usageError("give the ID of one finding, as testimonia compare prints it")
				}
				if strings.TrimSpace(*because) == "" {
					return usageError("give the reason with --because")
				}
				a, c, err := m.openCollection(ctx)
				if err != nil {
					return err
				}
				defer a.Close()
				f, ok := c.Finding(args[0])
				if !ok {
					return &failure{exitNotFound, fmt.Sprintf("no finding %q; testimonia compare lists them", args[0])}
				}
				done, err := a.Judge(ctx, store.Judgement{Verdict: verdict, A: f.ID, B: f.Basis,
					Author: m.author(*author), At: time.Now(), Because: *because})
				if err != nil {
					return err
				}
				fmt.Fprintf(m.Stdout, "%s: %s: %s\n", done.ID, verdict, f.Sentence)
				return nil
			}
		},
	}
}
