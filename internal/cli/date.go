package cli

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/date/plain"
)

var dateCommand = command{
	name:  "date",
	args:  "WORDS | --edtf VALUE... | --edtf -",
	short: "read a date in words, or judge EDTF values",
	long: `
WORDS are a date as people write it: "spring of 1937", "about 1930", "between
1919 and 1921", "5 March 1917 (Old Style)". Its EDTF value is printed, the days
it covers, first and last, and the calendar of the words; the value and the days
are always Gregorian. Where the words can mean more than one date, each is
printed. Exit code 1 where they name none.

--edtf answers one JSON object a line for each VALUE, or for each line of the
standard input where VALUE is a hyphen. Its keys are
  value  what was given, with its blanks; bytes that are no UTF-8 become U+FFFD
  valid  true or false
  level  0, 1 or 2: the least level of EDTF that knows the notation
  from   the first day as YYYY-MM-DD
  to     the last day
level, from and to are null where the value is not valid; from and to also where
that end is open or unknown ("1985/..", "/1985") or more than a quadrillion years
away. Years of more than four digits have a Y before them, those before the year
zero (1 BC) a minus: Y170000002-01-01, -0043-03-15. A winter covers the months at
both ends of its year. Only the line's end is cut off a line (a line feed, or a
carriage return and a line feed), so an empty line is an empty value, which is
not valid. Exit code 1 where any value is not valid.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		judge := flags.Bool("edtf", false, "judge EDTF values")
		return func(ctx context.Context, args []string) error {
			if *judge {
				return m.judge(ctx, args)
			}
			text := strings.TrimSpace(strings.Join(args, " "))
			if text == "" {
				return usageError(`give a date in words, for example "spring of 1937"`)
			}
			readings := readDate(text)
			if len(readings) == 0 {
				return &failure{exitInvalid, noDate(text)}
			}
			out := bufio.NewWriter(m.Stdout)
			for i, r := range readings {
				if i > 0 {
					fmt.Fprintln(out)
				}
				r.show(out, text)
			}
			return out.Flush()
		}
	},
}

// meaning is one date that words can mean.
type meaning struct {
	value    edtf.Value
	words    string // those that were read
	calendar string // of the words
}

// readDate returns every date that the text can mean. A text that is EDTF as it
// stands means that, and what its words mean too where they are all read:
// "1936-37" are two years, or the first third of one.
func readDate(text string) []meaning {
	var out []meaning
	v, err := edtf.Parse(text)
	for _, e := range date.Find(text, plain.Sentences(text), date.Options{}) {
		words, werr := edtf.Parse(e.EDTF)
		if werr != nil || err == nil && (e.Text != text || words.String() == v.String()) {
			continue
		}
		for _, value := range meanings(e, words) {
			out = append(out, meaning{value, e.Text, e.Calendar})
		}
	}
	if err == nil {
		out = append(out, meaning{v, text, "gregorian"})
	}
	return out
}

// meanings takes apart the set that stands for figures which leave open what is
// the day and what the month.
func meanings(e date.Expression, v edtf.Value) []edtf.Value {
	if v.Kind != edtf.OneOf || e.Relation != "" {
		return []edtf.Value{v}
	}
	var out []edtf.Value
	for _, m := range v.Members {
		if m.Range {
			return []edtf.Value{v}
		}
		out = append(out, edtf.Value{From: m.From})
	}
	return out
}

// show prints one reading.
func (r meaning) show(w io.Writer, text string) {
	fmt.Fprintln(w, r.value)
	if r.words != strings.TrimRight(text, ".,;") {
		fmt.Fprintf(w, "  words     %s\n", r.words)
	}
	fmt.Fprintf(w, "  days      %s\n", daysOf(r.value))
	calendar := r.calendar
	if first, last, ok := r.value.Bounds(); ok && calendar == "julian" && first == last {
		y, m, d := first.Julian()
		calendar += fmt.Sprintf("; the day is %s-%02d-%02d there", edtf.YearString(y), m, d)
	}
	fmt.Fprintf(w, "  calendar  %s\n", calendar)
}

// mostRuns is how many runs of days are listed one by one.
const mostRuns = 4

// daysOf writes the days that a value covers, apart where they are few runs.
func daysOf(v edtf.Value) string {
	spans := v.Spans()
	if len(spans) == 0 {
		return "too far away to be counted"
	}
	if len(spans) > mostRuns {
		return days(edtf.Span{First: spans[0].First, Last: spans[len(spans)-1].Last}) + ", not each of them"
	}
	joint := ", or "
	if v.Kind == edtf.AllOf {
		joint = ", and "
	}
	var parts []string
	for _, s := range spans {
		parts = append(parts, days(s))
	}
	return strings.Join(parts, joint)
}

func days(s edtf.Span) string {
	switch {
	case s.First == edtf.Always && s.Last == edtf.Never:
		return "any day"
	case s.First == edtf.Always:
		return s.Last.String() + " or earlier"
	case s.Last == edtf.Never:
		return s.First.String() + " or later"
	}
	return s.First.String() + " to " + s.Last.String()
}

// noDate says why a text names no date.
func noDate(text string) string {
	found := date.Find(text, plain.Sentences(text), date.Options{Vague: true})
	if len(found) == 0 {
		return fmt.Sprintf(`no date is read in %q; write it like "5 March 1917", "spring of 1937" or 1937-03`, shorten(text))
	}
	e := found[0]
	what := "%q does not say which date it is; name a year"
	switch {
	case e.Kind == date.Duration:
		what = "%q is a length of time, not a date"
	case e.Kind == date.Age:
		what = "%q is an age, not a date"
	case e.Kind == date.Set:
		what = "%q comes again and again and is no single date"
	case e.Kind == date.Time:
		what = "%q is a time of day, not a date"
	case len(e.Points) > 0 && e.Points[0].Grain == date.GrainDay && strings.ContainsAny(e.Text, "0123456789"):
		what = "the calendar has no %q"
	}
	return fmt.Sprintf(what, e.Text)
}

// shorten cuts a text that would not fit a line.
func shorten(text string) string {
	const most = 60
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}
