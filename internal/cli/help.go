package cli

import (
	"flag"
	"fmt"
	"io"
	"text/tabwriter"
)

const intro = `testimonia reads interviews, memoirs and papers and keeps, for every person,
what is attested, by whom, in which words. Nothing leaves this machine.

Usage: testimonia [--archive FILE] COMMAND [ARGUMENTS]

Commands:
`

const outro = `
Every command takes --archive FILE (default testimonia.db, or $TESTIMONIA_ARCHIVE).
testimonia help COMMAND says more about one.

Exit codes:
  0    all went well
  1    some files could not be read; each is named, the others are in the archive;
       or what was given to date is no date
  2    the command line makes no sense
  3    the archive is missing, damaged, in use too long, or not an archive
  4    the archive holds no such person, source or statement, or several
  5    the output cannot be written
  130  interrupted; what was read until then is kept
`

func (m *Main) usage(w io.Writer) {
	fmt.Fprint(w, intro)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, c := range commands() {
		fmt.Fprintf(table, "  %s\t%s\n", c.name, c.short)
	}
	fmt.Fprintf(table, "  help\thow to use testimonia, or one command\n")
	table.Flush()
	fmt.Fprint(w, outro)
}

func (m *Main) help(args []string) error {
	if len(args) == 0 {
		m.usage(m.Stdout)
		return nil
	}
	c := find(args[0])
	if c == nil {
		return unknownCommand(args[0])
	}
	flags := m.flagSet(c.name)
	c.setup(m, flags)
	fmt.Fprintf(m.Stdout, "Usage: testimonia %s %s\n\n%s\n%s\nOptions:\n", c.name, c.args, sentence(c.short), c.long)
	flags.VisitAll(func(f *flag.Flag) {
		name, usage := flag.UnquoteUsage(f)
		if name != "" {
			name = " " + name
		}
		fmt.Fprintf(m.Stdout, "  --%s%s\n        %s%s\n", f.Name, name, usage, defaultOf(f))
	})
	return nil
}

func defaultOf(f *flag.Flag) string {
	if f.DefValue == "" || f.DefValue == "false" {
		return ""
	}
	return fmt.Sprintf(" (default %s)", f.DefValue)
}

// sentence makes a line of the command list a sentence.
func sentence(s string) string {
	if s == "" {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:] + "."
}
