package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/name"
	"github.com/testimonia/testimonia/name/translit"
)

var namesCommand = command{
	name:  "names",
	args:  "compare A B | compare --pairs FILE.tsv | parse NAME | spell NAME",
	short: "compare two names with reasons, take one apart, or spell it",
	long: `
compare says whether two names can be one person's, as far as names tell, and
why, part by part: in any script, order and transliteration, with initials, short
forms, titles and slips. With --pairs it reads a file with two names a line,
parted by a tab ("-" is the standard input), and answers one JSON object a line:
a, b, same, probability, reasons.
parse shows the parts of a name. spell writes a Cyrillic name in the schemes of
its language, or a Latin one in Cyrillic; --scheme takes one alone.
No archive is needed.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		pairs := flags.String("pairs", "", "compare the two names on each line of this `FILE`")
		threshold := flags.Float64("threshold", name.Threshold, "the `PROBABILITY` from which on two names are the same")
		scheme := flags.String("scheme", "", "spell by the scheme with this `ID` alone")
		return func(ctx context.Context, args []string) error {
			if len(args) == 0 {
				return usageError("say what to do: testimonia names compare A B; see testimonia help names")
			}
			if *threshold < 0 || *threshold > 1 {
				return usageError("a threshold lies between 0 and 1, not at %v", *threshold)
			}
			switch verb, rest := args[0], args[1:]; {
			case verb == "compare" && *pairs != "":
				return m.comparePairs(ctx, *pairs, *threshold, rest)
			case verb == "compare":
				return m.compareTwo(rest, *threshold)
			case verb == "parse":
				return m.parseName(rest)
			case verb == "spell":
				return m.spellName(rest, *scheme)
			default:
				return usageError("names can compare, parse or spell, not %q", verb)
			}
		}
	},
}

// compareTwo explains how two names stand to each other.
func (m *Main) compareTwo(args []string, threshold float64) error {
	if len(args) != 2 {
		return usageError("give two names, each in quotation marks, not %d", len(args))
	}
	c := name.Compare(args[0], args[1])
	verdict := "not the same"
	if c.Probability >= threshold {
		verdict = "can be the same"
	}
	fmt.Fprintf(m.Stdout, "%s | %s: %s, probability %.3f (%+.1f bits)\n", c.A, c.B, verdict, c.Probability, c.Bits)
	for _, r := range c.Reasons {
		fmt.Fprintf(m.Stdout, "  %s\n", r)
	}
	switch {
	case c.Namesakes >= 1:
		fmt.Fprintf(m.Stdout, "  of a million persons about %v bear what agrees here: dates, places and family must decide\n", c.Namesakes)
	case c.Namesakes > 0:
		fmt.Fprintln(m.Stdout, "  of a million persons hardly another bears what agrees here")
	}
	return nil
}

// comparePairs answers a JSON object for each pair of a file.
func (m *Main) comparePairs(ctx context.Context, file string, threshold float64, rest []string) error {
	if err := noArgs(rest); err != nil {
		return err
	}
	var in io.Reader = os.Stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return &failure{exitUnread, fileError(file, err)}
		}
		defer f.Close()
		in = f
	}
	out := bufio.NewWriter(m.Stdout)
	if err := comparePairs(ctx, in, out, file, threshold); err != nil {
		out.Flush()
		return err
	}
	return out.Flush()
}

// maxLine bounds a line of a file of pairs, in bytes.
const maxLine = 1 << 20

func comparePairs(ctx context.Context, in io.Reader, out io.Writer, file string, threshold float64) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxLine)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for n := 1; lines.Scan(); n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		line := strings.TrimPrefix(strings.TrimRight(lines.Text(), "\r"), "\ufeff")
		if strings.TrimSpace(line) == "" {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 2 {
			return &failure{exitUnread, fmt.Sprintf("%s, line %d: there is no tab between two names", file, n)}
		}
		if err := enc.Encode(pairAnswer(f[0], f[1], threshold)); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return &failure{exitUnread, fileError(file, err)}
	}
	return nil
}

// answer is one line of what names compare --pairs prints, a contract with
// other programs.
type answer struct {
	A           string          `json:"a"`
	B           string          `json:"b"`
	Same        bool            `json:"same"`
	Probability float64         `json:"probability"`
	Reasons     []phrase.Phrase `json:"reasons"`
}

func pairAnswer(a, b string, threshold float64) answer {
	c := name.Compare(a, b)
	return answer{a, b, c.Probability >= threshold, c.Probability, c.Reasons}
}

// parseName prints a name's parts, those that it has.
func (m *Main) parseName(args []string) error {
	text, err := oneArg(args, "one name in quotation marks")
	if err != nil {
		return err
	}
	n := name.Parse(text)
	for _, p := range []struct{ label, value string }{
		{"titles", strings.Join(n.Titles, " ")}, {"given", strings.Join(n.Given, " ")}, {"patronymic", n.Patronymic},
		{"middle", strings.Join(n.Middle, " ")}, {"surname", n.Family()}, {"born", strings.TrimSpace(strings.Join(n.BornGiven, " ") + " " + n.Maiden)},
		{"suffix", n.Suffix}, {"also", strings.Join(n.Nicknames, ", ")}, {"gender", string(n.Gender)},
	} {
		if p.value != "" {
			fmt.Fprintf(m.Stdout, "%-10s  %s\n", p.label, p.value)
		}
	}
	for _, w := range strings.Fields(n.Surname) {
		for _, f := range name.Nominatives(w) {
			if f.Part == "surname" && f.Gender != name.Unknown {
				fmt.Fprintf(m.Stdout, "%-10s  %s, if declined (%s)\n", "", f.Word, f.Gender)
			}
		}
	}
	return nil
}

// spellName writes a name by schemes, a line each.
func (m *Main) spellName(args []string, id string) error {
	text, err := oneArg(args, "one name in quotation marks")
	if err != nil {
		return err
	}
	schemes := translit.Schemes()
	if id != "" {
		s, err := translit.Find(id)
		if err != nil {
			return usageError("%s", err)
		}
		schemes = []*translit.Scheme{s}
	}
	script, language := translit.Script(text), ""
	if script == "Cyrl" {
		language = translit.Cyrillic(text)
	}
	for _, s := range schemes {
		spelt, ok := s.ToLatin(text), s.Script == script && (language == "" || s.Language == language || id != "")
		if script == "Latn" {
			if spelt, ok = s.FromLatin(text); id == "" {
				ok = ok && s.ToLatin(spelt) == text && translit.Cyrillic(spelt) == s.Language // a spelling that the scheme would make
			}
		}
		if ok {
			fmt.Fprintf(m.Stdout, "%-18s  %s  (%s)\n", s.ID, spelt, s.Title)
		}
	}
	return nil
}
