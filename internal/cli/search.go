package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

var searchCommand = command{
	name:  "search",
	args:  "WORDS [--source SLUG] [--limit N] [--json]",
	short: "find passages by their words, names in any spelling and script",
	long: `
A passage is found that holds all words, in any of their forms. A name is looked for
in its other spellings and scripts too; a line that begins with "also:" names them.

  testimonia search arrested Serebriakov     both words, any form, any spelling
  testimonia search '"was arrested"'         these words alone, one behind the other
  testimonia search 'camp* -guard'           what begins with camp, without guard

The number before a passage is that of its block. --json prints one JSON object a
passage; its marks are [start, end] in code points of its text.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		q := store.Query{Limit: math.MaxInt32}
		flags.StringVar(&q.Source, "source", "", "only the source with this `SLUG`")
		flags.IntVar(&q.Passages, "limit", store.DefaultPassages, "at most `N` passages of a source")
		asJSON := flags.Bool("json", false, "one JSON object a line")
		return func(ctx context.Context, args []string) error {
			q.Text = strings.Join(args, " ")
			switch {
			case strings.TrimSpace(q.Text) == "":
				return usageError("give words to look for")
			case q.Passages < 1:
				return usageError("--limit is how many passages of a source to show, at least 1")
			}
			a, err := m.openArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			if err := findSource(ctx, a, q.Source); err != nil {
				return err
			}
			hits, err := a.Search(ctx, q)
			if err != nil {
				return err
			}
			out := bufio.NewWriter(m.Stdout)
			if *asJSON {
				err = encodeHits(out, hits)
			} else {
				printHits(out, hits, m.Color)
			}
			if err != nil {
				return err
			}
			return out.Flush()
		}
	},
}

// hit is a passage as --json prints it.
type hit struct {
	Source testimonia.SourceRef `json:"source"`
	Block  int                  `json:"block"` // index, from 0
	Text   string               `json:"text"`
	Marks  [][2]int             `json:"marks"` // code points
}

func encodeHits(w io.Writer, hits store.Hits) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, s := range hits.Sources {
		for _, p := range s.Passages {
			h := hit{Source: s.Source, Block: p.Block, Text: p.Text, Marks: [][2]int{}}
			for _, m := range p.Marks {
				h.Marks = append(h.Marks, [2]int{m.Start, m.End})
			}
			if err := enc.Encode(h); err != nil {
				return err
			}
		}
	}
	return nil
}

// printHits prints passages source by source.
func printHits(w io.Writer, hits store.Hits, color bool) {
	for _, also := range hits.Also {
		fmt.Fprintf(w, "also: %s (for %s alone, write it in quotes)\n", strings.Join(titled(also.Others), ", "), titled([]string{also.Word})[0])
	}
	if len(hits.Also) > 0 {
		fmt.Fprintln(w)
	}
	for _, s := range hits.Sources {
		fmt.Fprintf(w, "%s (%s)\n", s.Source.Title, s.Source.Slug)
		for _, p := range s.Passages {
			fmt.Fprintf(w, "%6d  %s\n", p.Block, excerpt(p, color))
		}
		if more := s.Count - len(s.Passages); more > 0 {
			fmt.Fprintf(w, "        and %s more; see --limit\n", several(more, "passage", "passages"))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "%s in %s\n", several(hits.Passages, "passage", "passages"), several(hits.AllSources, "source", "sources"))
}

// titled writes names, which a search knows in small letters, with a capital.
func titled(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		_, size := utf8.DecodeRuneInString(w)
		out[i] = strings.ToUpper(w[:size]) + w[size:]
	}
	return out
}

// What an excerpt shows, in code points: what stands before the first word that
// was looked for, and all.
const (
	excerptBefore = 60
	excerptLength = 240
)

// Signs of a terminal (ECMA-48): bold, and plain again.
const (
	bold   = "\x1b[1m"
	normal = "\x1b[0m"
)

// excerpt is a passage on one line, cut around what was looked for where it is
// long.
func excerpt(p store.Passage, color bool) string {
	var b strings.Builder
	at, from, to := 0, 0, excerptLength
	if len(p.Marks) > 0 && p.Marks[0].Start > excerptBefore {
		from = p.Marks[0].Start - excerptBefore
		to = from + excerptLength
	}
	for _, part := range p.Parts() {
		n := utf8.RuneCountInString(part.Text)
		text := cut(part.Text, from-at, to-at)
		if part.Marked && color && text != "" {
			text = bold + text + normal
		}
		b.WriteString(text)
		at += n
	}
	text := oneLine(b.String())
	if from > 0 {
		text = "… " + text
	}
	if at > to {
		text += " …"
	}
	return text
}

// cut takes code points from to to out of text.
func cut(text string, from, to int) string {
	o := store.NewOffsets(text)
	start, end := o.Byte(max(0, from)), o.Byte(max(0, to))
	return text[start:end]
}
