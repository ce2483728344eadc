package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/testimonia/testimonia/collect"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
)

// openArchive opens an archive that must be there.
func (m *Main) openArchive(ctx context.Context) (store.Archive, error) {
	a, err := sqlite.Open(ctx, m.archive)
	if err != nil {
		return nil, archiveError(m.archive, err)
	}
	return a, nil
}

// openCollection opens the archive and loads what it holds; the caller closes
// the archive.
func (m *Main) openCollection(ctx context.Context) (store.Archive, *collection.State, error) {
	a, err := m.openArchive(ctx)
	if err != nil {
		return nil, nil, err
	}
	s, err := collection.Load(ctx, a)
	if err != nil {
		a.Close()
		return nil, nil, err
	}
	return a, s, nil
}

// createArchive opens the archive, a new one where there is none.
func (m *Main) createArchive(ctx context.Context) (store.Archive, error) {
	a, err := sqlite.Create(ctx, m.archive)
	if err != nil {
		return nil, archiveError(m.archive, err)
	}
	return a, nil
}

// advice says what is wrong with an archive and what to do.
var advice = []struct {
	err  error
	text string // of the archive's path
}{
	{store.ErrNotFound, "there is no archive %s; make one with: testimonia read FILE, or name another with --archive"},
	{store.ErrNotArchive, "%s is not a testimonia archive; name another file with --archive"},
	{store.ErrEmpty, "the archive %s is empty; read documents into it with: testimonia read FILE, or name another with --archive"},
	{store.ErrNewer, "%s was made by a newer testimonia; update this one to open it"},
	{store.ErrOlder, "%s was made by an older testimonia and may not be written here; copy it where you may write and open the copy"},
	{store.ErrNoAccess, "the archive %s cannot be opened or made; check that its folder is there and that you may read and write both"},
	{store.ErrReadOnly, "the archive %s may not be written, or its folder may not; copy it where you may write, or name another with --archive"},
	{store.ErrUnfinished, "the archive %s was left in the middle of writing; copy it, with the file of the same name and -wal, where you may write and open the copy"},
	{store.ErrBusy, "the archive %s is being written by another testimonia; run the command again when that has ended"},
	{store.ErrDamaged, "the archive %s is damaged; use your last backup and read again what came after it"},
	{store.ErrNoSpace, "there is no space left on the disk for the archive %s; make room and run the command again"},
	{store.ErrDisk, "the disk does not read or write the archive %s, or a limit on the size of files stops it; mend that and run the command again"},
}

// archiveError puts what is wrong with an archive into a sentence, unless the
// run was interrupted.
func archiveError(path string, err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	return archiveFailure(path, err)
}

func archiveFailure(path string, err error) *failure {
	for _, a := range advice {
		if errors.Is(err, a.err) {
			return &failure{exitArchive, fmt.Sprintf(a.text, path)}
		}
	}
	return &failure{exitArchive, fmt.Sprintf("the archive %s cannot be used: %v", path, err)}
}

// findSource checks that a source is there and offers near names where not.
func findSource(ctx context.Context, a store.Archive, slug string) error {
	if slug == "" {
		return nil
	}
	_, err := a.Source(ctx, slug)
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	list, err := a.Sources(ctx)
	if err != nil {
		return err
	}
	var slugs []string
	for _, s := range list {
		slugs = append(slugs, s.Slug)
	}
	if near := nearest(slug, slugs, 3); len(near) > 0 {
		return &failure{exitNotFound, fmt.Sprintf("no source %q; did you mean %s?", slug, strings.Join(near, " or "))}
	}
	return &failure{exitNotFound, fmt.Sprintf("no source %q; the archive has %s", slug, several(len(slugs), "source", "sources"))}
}

func readDocument(ctx context.Context, name string, data []byte) (*document.Document, error) {
	return document.Read(ctx, name, data, document.Options{})
}

// newCollector reads documents into an archive.
func newCollector(a store.Archive) *collect.Collector {
	return &collect.Collector{Archive: a, Read: readDocument, Extractor: newExtractor(), Now: time.Now}
}

// errModels is a fault of the program, not of any file.
var errModels = errors.New("the models of the program could not be loaded")

// lazyExtractor loads its models when the first document needs them: most runs
// over a known folder need none.
type lazyExtractor struct {
	load func() (*extract.Extractor, error)
}

func newExtractor() collect.Extractor {
	return lazyExtractor{load: sync.OnceValues(extract.New)}
}

func (l lazyExtractor) Version() string { return collect.Own{}.Version() }

func (l lazyExtractor) Extract(ctx context.Context, doc *document.Document, watch extract.Watch) (collect.Found, error) {
	x, err := l.load()
	if err != nil {
		return collect.Found{}, fmt.Errorf("%w: %w", errModels, err)
	}
	return collect.Own{X: x}.Extract(ctx, doc, watch)
}
