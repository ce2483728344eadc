package cli

import (
	"bufio"
	"context"
	"flag"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/extract"
)

var explainCommand = command{
	name:  "explain",
	args:  "FILE [--stage document|sentences|mentions|statements]",
	short: "show what one stage of the reading makes of a file",
	long: `
Nothing is written to the archive. The stages, in order: document (blocks, turns,
notes), sentences (tokens, tags, trees), mentions (people, places, dates),
statements (each with the rule that made it).
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		stage := flags.String("stage", "statements", "the `STAGE` to show")
		return func(ctx context.Context, args []string) error {
			file, err := oneArg(args, "one file to explain")
			if err != nil {
				return err
			}
			if err := checkStage(*stage); err != nil {
				return err
			}
			out := bufio.NewWriter(m.Stdout)
			if err := explain(ctx, out, file, *stage); err != nil {
				return err
			}
			return out.Flush()
		}
	},
}

func checkStage(stage string) error {
	stages := append([]string{"document"}, extract.Stages()...)
	if !slices.Contains(stages, stage) {
		return usageError("no stage %q; the stages are %s", stage, strings.Join(stages, ", "))
	}
	return nil
}

func explain(ctx context.Context, w io.Writer, file, stage string) error {
	data, err := readFile(file)
	if err != nil {
		return &failure{exitUnread, err.Error()}
	}
	doc, err := readDocument(ctx, filepath.Base(file), data)
	if err != nil {
		return &failure{exitUnread, fileError(file, err)}
	}
	if stage == "document" {
		return doc.Outline(w)
	}
	x, err := extract.New()
	if err != nil {
		return err
	}
	return x.Explain(ctx, w, doc, stage)
}
