// Command testimonia reads testimony and keeps what it attests.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/testimonia/testimonia/internal/cli"
)

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	m := cli.Main{Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Terminal: cli.IsTerminal(os.Stderr)}
	return m.Run(ctx, os.Args[1:])
}
