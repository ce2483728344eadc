package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/testimonia/testimonia/store"
)

// magic begins every SQLite file.
const magic = "SQLite format 3\x00"

// look tells what kind of file is at path before SQLite does: SQLite takes a
// file of a few bytes for an empty database and would write over it.
func look(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return store.ErrNotFound
	case err != nil:
		return fmt.Errorf("%w: %w", store.ErrNoAccess, err)
	case !info.Mode().IsRegular():
		return store.ErrNotArchive
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%w: %w", store.ErrNoAccess, err)
	}
	defer f.Close()
	head := make([]byte, len(magic))
	n, err := io.ReadFull(f, head)
	switch {
	case errors.Is(err, io.EOF):
		return store.ErrEmpty
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: %w", store.ErrNoAccess, err)
	case string(head[:n]) != magic:
		return store.ErrNotArchive
	}
	return nil
}

// writable reports whether the file at path may be written.
func writable(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	return f.Close() == nil
}

// openToRead opens an archive that may not be written, or in whose folder
// nothing may: SQLite reads it as it stands ("immutable"), because to share it
// with a writer it would need a file beside it. Where such files are there, a
// writer is at work or was cut off, and they are read too.
func openToRead(ctx context.Context, path string) (*Archive, error) {
	log, err := os.Stat(path + "-wal")
	if err == nil {
		a, err := open(ctx, path, (*Archive).check, "mode=ro")
		switch {
		case !errors.Is(err, store.ErrReadOnly) && !errors.Is(err, store.ErrNoAccess):
			return a, err
		case log.Size() > 0:
			return nil, fmt.Errorf("archive %s: %w", path, store.ErrUnfinished)
		}
	}
	return open(ctx, path, (*Archive).check, "mode=ro", "immutable=1")
}

// check refuses what cannot be read without being changed.
func (a *Archive) check(ctx context.Context) error {
	version, err := a.version(ctx)
	if err != nil {
		return err
	}
	files, err := migrationFiles()
	switch {
	case err != nil:
		return err
	case version == 0:
		return store.ErrEmpty
	case version < len(files):
		return store.ErrOlder
	}
	return nil
}
