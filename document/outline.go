package document

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Outline prints what was found in a document, one block a line, for people who
// look for the reason of a reading: kind, speaker, words. A bar shows where one
// run ends and the next begins.
func (d *Document) Outline(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "title: %s\nformat: %s\nlanguage: %s\n", d.Title, d.Format, d.Language)
	if d.Witness != "" {
		fmt.Fprintf(out, "witness: %s\n", d.Witness)
	}
	turn := -1
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Turn >= 0 && b.Turn != turn {
			turn = b.Turn
			fmt.Fprintf(out, "turn: %s (%s)\n", d.Turns[turn].Speaker, d.Turns[turn].Role)
		}
		fmt.Fprintf(out, "%s%s: %s\n", strings.Repeat("  ", btoi(b.Turn >= 0)), d.kind(b), d.outlined(b))
	}
	for _, m := range d.Marks {
		fmt.Fprintf(out, "mark %s after: %s\n", m.Note, flat(d.Text[contextStart(d.Text, m.Start):m.Start]))
	}
	for _, g := range d.Glosses {
		fmt.Fprintf(out, "gloss: %s\n", flat(d.Text[g.Inner.Start:g.Inner.End]))
	}
	return out.Flush()
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// kind names a block with its level or label.
func (d *Document) kind(b *Block) string {
	switch {
	case b.Kind == Note:
		return "note " + b.Note
	case b.Kind == Heading && b.Level > 0:
		return fmt.Sprintf("heading %d", b.Level)
	}
	return string(b.Kind)
}

// outlined gives a block's words on one line, its runs parted by bars.
func (d *Document) outlined(b *Block) string {
	runs := make([]string, 0, len(b.Runs))
	for _, r := range b.Runs {
		runs = append(runs, strings.ReplaceAll(strings.ReplaceAll(d.Text[r.Start:r.End], "\n", " "), "\f", " "))
	}
	return strings.Join(strings.Fields(strings.Join(runs, "|")), " ")
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// contextStart goes back from pos to the start of the word before it.
func contextStart(text string, pos int) int {
	trimmed := strings.TrimRight(text[:pos], " \t\n")
	return strings.LastIndexAny(trimmed, " \t\n\f") + 1
}
