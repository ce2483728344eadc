// Command testimonia reads testimony and keeps what it attests.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/testimonia/testimonia/internal/cli"
)

func main() { os.Exit(run()) }

// memory is where the garbage collector begins to work harder, in bytes: a book
// is read within it, on a machine that others use too. $GOMEMLIMIT overrides it.
const memory = 400 << 20

func run() int {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	m := cli.Main{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv,
		Terminal: cli.IsTerminal(os.Stderr), Color: cli.IsTerminal(os.Stdout) && os.Getenv("NO_COLOR") == ""}
	return m.Run(ctx, os.Args[1:])
}
