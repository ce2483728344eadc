package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/store"
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
			a, c, err := m.openCollection(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			findings, err := m.findings(c, strings.Join(args, " "))
			if err != nil {
				return err
			}
			out := bufio.NewWriter(m.Stdout)
			shown, when := 0, dates{}
			for _, f := range findings {
				if *kind != "" && string(f.Kind) != *kind {
					continue
				}
				shown++
				if err := when.fill(ctx, a, &f); err != nil {
					return err
				}
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
func (m *Main) findings(c *collection.State, person string) ([]compare.Finding, error) {
	if person == "" {
		return c.Findings(), nil
	}
	id, err := m.oneID(c, person)
	if err != nil {
		return nil, err
	}
	p, ok := c.Person(id)
	if !ok {
		return nil, nil
	}
	var out []compare.Finding
	for _, f := range c.FindingsOf(p) {
		out = append(out, *f)
	}
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
		fmt.Fprintf(w, "  %s%s\n", v.Value, saidIn(v))
		for _, s := range v.Statements {
			fmt.Fprintf(w, "    “%s”\n      %s · %s\n", oneLine(s.Quote), voices(s.Voices), s.ID)
		}
	}
	fmt.Fprintf(w, "  rule %s · %s · %s\n\n", f.Rule, f.Status, f.ID)
	return nil
}

// dates are when sources say they were told, by slug.
type dates map[string]string

// fill adds to a finding's witnesses when they said it.
func (d dates) fill(ctx context.Context, a store.Archive, f *compare.Finding) error {
	for _, v := range f.Values {
		for i := range v.Witnesses {
			w := &v.Witnesses[i]
			if _, ok := d[w.Source]; !ok {
				doc, err := a.Document(ctx, w.Source)
				if err != nil {
					return err
				}
				mentions, err := a.Mentions(ctx, w.Source)
				if err != nil {
					return err
				}
				d[w.Source] = store.ToldOn(doc, mentions)
			}
			w.Said = d[w.Source]
		}
	}
	return nil
}

// saidIn says when the witnesses of a value said it, where their sources are
// dated.
func saidIn(v compare.Value) string {
	var out []string
	for _, w := range v.Witnesses {
		if w.Said != "" && !slices.Contains(out, w.Said) {
			out = append(out, w.Said)
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "  (said " + strings.Join(out, ", ") + ")"
}
