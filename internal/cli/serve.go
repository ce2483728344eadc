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
	"time"

	"github.com/testimonia/testimonia/collect"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/sample"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
	"github.com/testimonia/testimonia/web"
)

var serveCommand = command{
	name:  "serve",
	args:  "[--sample] [--listen ADDR]",
	short: "show the archive in a browser on this machine",
	long: `
The pages are for this machine alone: ADDR must be local, and no page asks
another host for anything. With --sample, a small collection that comes with the
program is read into an archive that ends with the run. Ctrl-C stops.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		listen := flags.String("listen", "127.0.0.1:8420", "the local `ADDR` to answer on")
		withSample := flags.Bool("sample", false, "show the sample collection")
		return func(ctx context.Context, args []string) error {
			if err := noArgs(args); err != nil {
				return err
			}
			if !web.IsLocal(*listen) {
				return usageError("%s is open to other machines; testimonia serves this one only, on 127.0.0.1 or localhost", *listen)
			}
			if *withSample {
				return m.serveSample(ctx, *listen)
			}
			a, err := m.openArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			return m.serve(ctx, a, *listen)
		}
	},
}

// serveSample reads the sample collection into an archive of its own.
func (m *Main) serveSample(ctx context.Context, listen string) error {
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
	fmt.Fprintln(m.Stderr, "reading the sample collection")
	if err := readSample(ctx, a); err != nil {
		return err
	}
	return m.serve(ctx, a, listen)
}

func readSample(ctx context.Context, a store.Archive) error {
	c := &collect.Collector{Archive: a, Read: readDocument, Extractor: newExtractor(), Now: time.Now}
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

// serve answers until ctx ends, then lets running requests finish.
func (m *Main) serve(ctx context.Context, a store.Archive, listen string) error {
	c, err := collection.Open(ctx, a)
	if err != nil {
		return err
	}
	fail := func(err error) { fmt.Fprintln(m.Stderr, "testimonia: "+err.Error()) }
	handler, err := web.Handler(web.Options{Collection: c, Author: m.author(""), Now: time.Now, Fail: fail})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", listen)
	if err != nil {
		return usageError("cannot answer on %s: %v; choose another with --listen 127.0.0.1:PORT", listen, err)
	}
	following, stopFollowing := context.WithCancel(ctx)
	defer stopFollowing()
	go c.Follow(following, time.Second, fail) // others may read into the archive meanwhile
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}
	fmt.Fprintf(m.Stdout, "http://%s  (Ctrl-C stops)\n", l.Addr())
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
