package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/testimonia/testimonia/compare"
)

var compareCommand = command{
	name:  "compare",
	args:  "[PERSON] [--json]",
	short: "show where the sources agree and where they cannot all be right",
	long: `
Of everybody, or of one person, by name or ID. Each finding has the rule that made
it, the values side by side, and who says what in which words; doc/rules.md says
what each rule looks for. --json prints one JSON object a finding, with the whole
statements. testimonia settle and testimonia dismiss record what you found out.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		asJSON := flags.Bool("json", false, "one JSON object a line")
		kind := flags.String("kind", "", "only this `KIND`: conflict, agreement or question")
		return func(ctx context.Context, args []string) error {
			if err := checkKind(*kind); err != nil {
				return err
			}
			a, err := m.openArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			c, err := loadCollection(ctx, a)
			if err != nil {
				return err
			}
			findings, err := m.findings(c, strings.Join(args, " "))
			if err != nil {
				return err
			}
			out := bufio.NewWriter(m.Stdout)
			shown := 0
			for _, f := range findings {
				if *kind != "" && string(f.Kind) != *kind {
					continue
				}
				shown++
				if err := printFinding(out, f, *asJSON); err != nil {
					return err
				}
			}
			if !*asJSON {
				fmt.Fprintln(out, several(shown, "finding", "findings"))
			}
			return out.Flush()
		}
	},
}

func checkKind(kind string) error {
	switch compare.Kind(kind) {
	case "", compare.Conflict, compare.Agreement, compare.Question:
		return nil
	}
	return usageError("no kind %q; the kinds are conflict, agreement and question", kind)
}

// findings compares what a collection holds, of one person where one is named.
func (m *Main) findings(c *collection, person string) ([]compare.Finding, error) {
	compared := c.compared()
	var out []compare.Finding
	if person == "" {
		out = compared.All()
	} else {
		id, err := m.oneID(c, person)
		if err != nil {
			return nil, err
		}
		out = compared.Of(c.who.Key(id))
	}
	c.decide(out)
	return out, nil
}

func printFinding(w io.Writer, f compare.Finding, asJSON bool) error {
	if asJSON {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		return enc.Encode(f)
	}
	fmt.Fprintf(w, "%s  %s\n", strings.ToUpper(string(f.Kind)), f.Sentence)
	for _, v := range f.Values {
		fmt.Fprintf(w, "  %s\n", v.Value)
		for _, s := range v.Statements {
			fmt.Fprintf(w, "    “%s”\n      %s · %s\n", oneLine(s.Quote), voices(s.Voices), s.ID)
		}
	}
	fmt.Fprintf(w, "  rule %s · %s · %s\n\n", f.Rule, f.Status, f.ID)
	return nil
}
