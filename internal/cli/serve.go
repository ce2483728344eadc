package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/sample"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
	"github.com/testimonia/testimonia/web"
)

var serveCommand = command{
	name:  "serve",
	args:  "[--sample] [--listen ADDR] [--as NAME]",
	short: "show the archive in a browser on this machine",
	long: `
The pages are for this machine alone: ADDR must be local, and no page asks
another host for anything. Where there is no archive yet a new one is made;
documents can be read into it on the page Import. With --sample, a small
collection that comes with the program is read into an archive that ends with
the run. Decisions made in the browser are kept under NAME. Ctrl-C stops; a
document that is being read then is not kept, one that is being saved is.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		listen := flags.String("listen", "127.0.0.1:8420", "the local `ADDR` to answer on")
		withSample := flags.Bool("sample", false, "show the sample collection")
		as := flags.String("as", "", "the `NAME` of who decides (default $TESTIMONIA_AUTHOR, or the user's)")
		return func(ctx context.Context, args []string) error {
			if err := noArgs(args); err != nil {
				return err
			}
			if !web.IsLocal(*listen) {
				return usageError("%s is open to other machines; testimonia serves this one only, on 127.0.0.1 or localhost", *listen)
			}
			s := serving{m: m, listen: *listen, author: m.author(strings.TrimSpace(*as))}
			if *withSample {
				return s.sample(ctx)
			}
			return s.archive(ctx)
		}
	},
}

// serving is one run of the serve command.
type serving struct {
	m              *Main
	listen, author string
}

// archive serves the archive; one that may not be written can still be read.
func (s serving) archive(ctx context.Context) error {
	_, err := os.Stat(s.m.archive)
	missing := errors.Is(err, fs.ErrNotExist)
	a, err := sqlite.Create(ctx, s.m.archive)
	writable := !errors.Is(err, store.ErrReadOnly)
	if !writable && !missing {
		fmt.Fprintf(s.m.Stderr, "the archive %s may not be written: it can be read, and nothing can be decided or read into it\n", s.m.archive)
		a, err = sqlite.Open(ctx, s.m.archive)
	}
	if err != nil {
		return archiveError(s.m.archive, err)
	}
	defer a.Close()
	if missing {
		fmt.Fprintf(s.m.Stderr, "made a new archive, %s\n", s.m.archive)
	}
	path, err := filepath.Abs(s.m.archive)
	if err != nil {
		return err
	}
	return s.run(ctx, a, path, writable)
}

// sample reads the sample collection into an archive of its own and serves that.
func (s serving) sample(ctx context.Context) error {
	dir, err := os.MkdirTemp("", "testimonia-sample-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	a, err := sqlite.Create(ctx, filepath.Join(dir, "sample.db"))
	if err != nil {
		return err
	}
	defer a.Close()
	fmt.Fprintln(s.m.Stderr, "reading the sample collection")
	if err := readSample(ctx, a); err != nil {
		return err
	}
	if err := judgeSample(ctx, a); err != nil {
		return err
	}
	return s.run(ctx, a, "", true)
}

// judgeSample records what those who wrote the sample decided.
func judgeSample(ctx context.Context, a store.Archive) error {
	for _, pair := range sample.Same {
		_, err := a.Judge(ctx, store.Judgement{Verdict: store.Same, A: pair[0], B: pair[1], Author: "the sample", At: time.Now(),
			Because: "The articles speak of one man, and differ on the year of his birth."})
		if err != nil {
			return err
		}
	}
	return nil
}

func readSample(ctx context.Context, a store.Archive) error {
	c := newCollector(a)
	return fs.WalkDir(sample.Files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(sample.Files, path)
		if err != nil {
			return err
		}
		_, err = c.Add(ctx, d.Name(), data)
		return err
	})
}

// run answers until ctx ends, then lets running requests finish and a document
// be saved. path is where the archive is; empty where it ends with the run.
func (s serving) run(ctx context.Context, a store.Archive, path string, writable bool) error {
	c, err := collection.Open(ctx, a)
	if err != nil {
		return err
	}
	fail := func(err error) { fmt.Fprintln(s.m.Stderr, "testimonia: "+err.Error()) }
	o := web.Options{Collection: c, Archive: path, Version: version(), Author: s.author, Now: time.Now, Fail: fail}
	if writable {
		o.Importer = importer{newCollector(a)}
	}
	room, err := web.Handler(o)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", s.listen)
	if err != nil {
		return usageError("cannot answer on %s: %v; choose another with --listen 127.0.0.1:PORT", s.listen, err)
	}
	fmt.Fprintf(s.m.Stdout, "http://%s  (Ctrl-C stops)\n", l.Addr())
	beside, stop := context.WithCancel(ctx)
	defer stop()
	undone := make(chan error, 1)
	go func() { undone <- room.Run(beside) }()
	go c.Follow(beside, time.Second, fail) // others may read into the archive meanwhile
	err = answerRequests(ctx, room, l)
	stop()
	if left := <-undone; err == nil && left != nil {
		return &failure{exitUnread, left.Error()}
	}
	return err
}

// answerRequests serves a handler until ctx ends, and lets running requests finish.
func answerRequests(ctx context.Context, h http.Handler, l net.Listener) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	// Not from ctx, which has ended: the requests get their own time.
	last, stop := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer stop()
	if err := server.Shutdown(last); !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return server.Close()
}
