// Package cli is the command line: one file for each command.
package cli

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

// Exit codes, a contract with scripts.
const (
	exitOK          = 0
	exitUnread      = 1   // some files could not be read
	exitInvalid     = 1   // what was given is no date
	exitUsage       = 2   // the command line makes no sense
	exitArchive     = 3   // the archive cannot be used
	exitNotFound    = 4   // no such person, source or statement in the archive
	exitOutput      = 5   // the output cannot be written
	exitInterrupted = 130 // Ctrl-C; what was read until then is kept
)

// Main is one run of the program. Tests make their own.
type Main struct {
	Stdin    io.Reader
	Stdout   io.Writer
	Stderr   io.Writer
	Getenv   func(string) string
	Terminal bool // Stderr is a terminal
	Color    bool // Stdout is a terminal that may show words in bold

	archive string
}

// command is one verb of the command line.
type command struct {
	name  string
	args  string // for the usage line
	short string // one line for help
	long  string // further lines for help NAME; may be empty
	// setup declares flags and returns what runs with the arguments.
	setup func(m *Main, flags *flag.FlagSet) func(ctx context.Context, args []string) error
}

func commands() []command {
	return []command{readCommand, peopleCommand, personCommand, statementsCommand, searchCommand, compareCommand, sameCommand,
		notSameCommand, unsureCommand, settleCommand, dismissCommand, undoCommand, exportCommand,
		explainCommand, dateCommand, namesCommand, serveCommand, backupCommand, versionCommand}
}

// failure is an error with its exit code. Its text is a sentence for a person.
type failure struct {
	code int
	text string
}

func (f *failure) Error() string { return f.text }

func usageError(format string, args ...any) error {
	return &failure{exitUsage, fmt.Sprintf(format, args...)}
}

// Run executes one command line, without the program's name, and returns the
// exit code.
func (m *Main) Run(ctx context.Context, args []string) int {
	out := &output{w: m.Stdout}
	m.Stdout = out
	defer func() { m.Stdout = out.w }()
	err := m.run(ctx, args)
	if out.err != nil {
		err = &failure{exitOutput, fmt.Sprintf("the output cannot be written: %v", out.err)}
	}
	if err == nil {
		return exitOK
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(m.Stderr, "testimonia: stopped")
		return exitInterrupted
	}
	f := &failure{}
	if !errors.As(err, &f) {
		f = archiveFailure(m.archive, err)
	}
	if f.text != "" {
		fmt.Fprintln(m.Stderr, "testimonia: "+f.text)
	}
	return f.code
}

// output remembers the first failure to write, so that no command has to look.
type output struct {
	w   io.Writer
	err error
}

func (o *output) Write(b []byte) (int, error) {
	n, err := o.w.Write(b)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

func (m *Main) run(ctx context.Context, args []string) error {
	m.archive = cmp.Or(m.Getenv("TESTIMONIA_ARCHIVE"), "testimonia.db")
	global := m.flagSet("testimonia")
	if err := global.Parse(args); err != nil {
		return m.flagError(err, "")
	}
	args = global.Args()
	if len(args) == 0 {
		m.usage(m.Stderr)
		return &failure{exitUsage, ""}
	}
	if args[0] == "help" {
		return m.help(args[1:])
	}
	c := find(args[0])
	if c == nil {
		return unknownCommand(args[0])
	}
	flags := m.flagSet(c.name)
	run := c.setup(m, flags)
	rest, err := parseAnywhere(flags, args[1:])
	if err != nil {
		return m.flagError(err, c.name)
	}
	if m.archive == "" {
		return usageError("--archive needs the name of a file")
	}
	return run(ctx, rest)
}

func (m *Main) flagSet(name string) *flag.FlagSet {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&m.archive, "archive", m.archive, "the archive's `FILE`")
	return flags
}

// parseAnywhere parses flags wherever they stand among the arguments.
func parseAnywhere(flags *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	for {
		before := len(args)
		err := flags.Parse(args)
		left := flags.Args()
		if n := before - len(left); err != nil && n > 0 && negativeYear(args[n-1]) {
			rest, args = append(rest, args[n-1]), left
			continue
		}
		if err != nil {
			return nil, err
		}
		if ended := before - len(left); ended > 0 && args[ended-1] == "--" {
			return append(rest, left...), nil
		}
		if len(left) == 0 {
			return rest, nil
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}

// negativeYear reports whether an argument that begins like an option is a year
// before our era: "-0043-03-15", "-19XX".
func negativeYear(arg string) bool {
	return len(arg) > 1 && arg[0] == '-' && strings.IndexByte("0123456789X", arg[1]) >= 0
}

// flagError turns what package flag says into a sentence, and --help into help.
func (m *Main) flagError(err error, command string) error {
	if errors.Is(err, flag.ErrHelp) {
		if command == "" {
			return m.help(nil)
		}
		return m.help([]string{command})
	}
	text := strings.ReplaceAll(err.Error(), "flag provided but not defined: -", "no option --")
	text = strings.ReplaceAll(text, "flag needs an argument: -", "a value is missing after --")
	return usageError("%s; see testimonia %s", text, strings.TrimSpace("help "+command))
}

func find(name string) *command {
	for _, c := range commands() {
		if c.name == name {
			return &c
		}
	}
	return nil
}

func unknownCommand(name string) error {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	if near := nearest(name, append(names, "help"), 1); len(near) > 0 {
		return usageError("no command %q; did you mean %s?", name, near[0])
	}
	return usageError("no command %q; testimonia help lists them", name)
}

// oneArg returns the only argument.
func oneArg(args []string, what string) (string, error) {
	if len(args) == 1 && args[0] != "" {
		return args[0], nil
	}
	return "", usageError("give %s, not %d", what, len(args))
}

func noArgs(args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usageError("%q is one word too many here", args[0])
}

// IsTerminal reports whether f is a terminal and not a file or a pipe.
func IsTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
