package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"

	"github.com/testimonia/testimonia/collect"
	"github.com/testimonia/testimonia/extract"
	"github.com/testimonia/testimonia/store"
)

var readCommand = command{
	name:  "read",
	args:  "FILE|FOLDER...",
	short: "read documents into the archive",
	long: `
Markdown, plain text, HTML, DOCX and PDF with a text layer. What is in the
archive already is skipped; a newer extractor reads it again and leaves alone
what people have decided. A file that cannot be read is named and does not stop
the others. Ctrl-C keeps what was read until then; run the command again to go
on.
`,
	setup: func(m *Main, _ *flag.FlagSet) func(context.Context, []string) error {
		return func(ctx context.Context, args []string) error {
			if len(args) == 0 || slices.Contains(args, "") {
				return usageError("give files or folders to read")
			}
			// The models live as long as the program: with memory collected earlier
			// than usual, a 10 MB text takes a quarter less of it.
			defer debug.SetGCPercent(debug.SetGCPercent(30))
			files, err := listFiles(ctx, args, m.archive)
			if err != nil {
				return err
			}
			a, err := m.createArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			r := reading{m: m, files: files, collector: newCollector(a)}
			return r.run(ctx)
		}
	},
}

// reading is one run of the read command.
type reading struct {
	m         *Main
	files     []file
	collector *collect.Collector
	progress  *progress

	added, known, unread int
}

// prepared is a file that went as far as it could without writing.
type prepared struct {
	*collect.Prepared
	err   string // a sentence, where it could not be read
	fault error  // of the program; the run ends
}

// run prepares several files at a time and saves them one by one, in order.
func (r *reading) run(ctx context.Context) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	r.progress = newProgress(r.m.Stderr, r.m.Terminal, r.files)
	defer r.progress.stop()
	queue := make(chan chan prepared, max(1, runtime.GOMAXPROCS(0)-1))
	go r.prepareAll(ctx, queue)
	for _, f := range r.files {
		r.progress.begin(f)
		p, err := next(ctx, queue)
		if err == nil {
			r.progress.save()
			err = r.save(ctx, f, p)
		}
		if errors.Is(err, context.Canceled) {
			return r.stopped(f)
		}
		if err != nil {
			return err
		}
		r.progress.done(f)
	}
	r.progress.stop()
	return r.summary()
}

// stopped says what an interrupted run leaves behind.
func (r *reading) stopped(f file) error {
	return &failure{exitInterrupted, fmt.Sprintf("stopped before %s was done, of which nothing is kept; the archive is sound and holds %s of this run: run the command again to go on",
		f.path, several(r.added, "document", "documents"))}
}

// next waits for the next file, but not when the run is interrupted: a book may
// take minutes.
func next(ctx context.Context, queue <-chan chan prepared) (prepared, error) {
	select {
	case result := <-queue:
		select {
		case p := <-result:
			return p, ctx.Err()
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return prepared{}, ctx.Err()
}

// prepareAll fills the queue; its length bounds how many files are in memory.
func (r *reading) prepareAll(ctx context.Context, queue chan<- chan prepared) {
	for _, f := range r.files {
		result := make(chan prepared, 1)
		select {
		case queue <- result:
		case <-ctx.Done():
			return
		}
		go func() { result <- r.prepare(ctx, f) }()
	}
}

// prepare reads and extracts a file.
func (r *reading) prepare(ctx context.Context, f file) prepared {
	if f.err != nil {
		return prepared{err: fileError(f.path, f.err)}
	}
	data, err := readFile(f.path)
	if err != nil {
		return prepared{err: err.Error()}
	}
	done, err := prepareData(ctx, r.collector, filepath.Base(f.path), data,
		func(read, all int) { r.progress.part(f, read, all) })
	if errors.Is(err, errModels) {
		return prepared{fault: err}
	}
	if err != nil {
		return prepared{err: fileError(f.path, err)}
	}
	return prepared{Prepared: done}
}

// prepareData reads and extracts a file's bytes. A fault of the program on one
// file is that file's, not the run's.
func prepareData(ctx context.Context, c *collect.Collector, name string, data []byte, watch extract.Watch) (_ *collect.Prepared, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("could not be read, because of a fault in testimonia (%v); please report it", fault)
		}
	}()
	return c.Prepare(ctx, name, data, watch)
}

func (r *reading) save(ctx context.Context, f file, p prepared) error {
	if p.fault != nil {
		return p.fault
	}
	if p.err != "" {
		r.unread++
		r.progress.clear()
		fmt.Fprintln(r.m.Stderr, "testimonia: "+p.err)
		return nil
	}
	report, err := r.collector.Save(ctx, p.Prepared)
	if ctx.Err() != nil {
		return context.Canceled
	}
	if err != nil {
		return archiveError(r.m.archive, err)
	}
	r.progress.clear()
	fmt.Fprintf(r.m.Stdout, "%s: %s\n", f.path, r.describe(report))
	return nil
}

// describe says in a line what was found in a file.
func (r *reading) describe(rep collect.Report) string {
	if rep.Change == store.Unchanged {
		r.known++
		return fmt.Sprintf("already in the archive as %s", rep.Slug)
	}
	r.added++
	verb := "read as"
	if rep.Change == store.Reread {
		verb = "read again as"
	}
	text := fmt.Sprintf("%s %s: %s, %s, %s, %s", verb, rep.Slug, several(rep.Words, "word", "words"),
		several(rep.People, "person", "people"), several(rep.Dates, "date", "dates"),
		several(rep.Statements, "statement", "statements"))
	if !(collect.Own{}).Reads(rep.Language) {
		text = fmt.Sprintf("%s %s: %s, kept without statements, for it is in another language (%s) than English", verb, rep.Slug,
			several(rep.Words, "word", "words"), rep.Language)
	}
	if rep.Kept > 0 {
		text += fmt.Sprintf("; %s kept", several(rep.Kept, "decided statement", "decided statements"))
	}
	if rep.Orphaned > 0 {
		text += fmt.Sprintf("; %s no longer found in the text", several(rep.Orphaned, "decided statement is", "decided statements are"))
	}
	if rep.Dropped > 0 {
		text += fmt.Sprintf("; %s left out for want of its words", several(rep.Dropped, "statement", "statements"))
	}
	return text
}

func (r *reading) summary() error {
	if len(r.files) == 0 {
		return &failure{exitUnread, "there is nothing to read: the folders are empty"}
	}
	if len(r.files) > 1 {
		fmt.Fprintf(r.m.Stdout, "%s read, %d already in the archive, %d could not be read\n",
			several(r.added, "document", "documents"), r.known, r.unread)
	}
	if r.unread > 0 {
		return &failure{exitUnread, ""}
	}
	return nil
}
