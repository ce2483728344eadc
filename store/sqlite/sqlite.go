// Package sqlite keeps an archive in one SQLite file: one writer, many
// readers, strict tables, and keys made in Go. doc/schema.md describes the
// tables for those who read the file with other tools.
package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	"modernc.org/sqlite" // also registers the driver
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/testimonia/testimonia/store"
)

// applicationID marks a SQLite file as an archive ("tmna").
const applicationID = 0x746d6e61

//go:embed migrations/*.sql
var migrations embed.FS

// Archive is a store.Archive in one file.
type Archive struct {
	path   string
	writer *sql.DB
	reader *sql.DB
}

var _ store.Archive = (*Archive)(nil)

// Create opens the archive at path and makes it where there is none.
func Create(ctx context.Context, path string) (*Archive, error) {
	return open(ctx, path)
}

// Open opens the archive at path; store.ErrNotFound where there is none.
func Open(ctx context.Context, path string) (*Archive, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("archive %s: %w", path, store.ErrNotFound)
	}
	return open(ctx, path)
}

func open(ctx context.Context, path string) (_ *Archive, err error) {
	a := &Archive{path: path}
	defer func() {
		if err != nil {
			a.Close()
			err = fmt.Errorf("archive %s: %w", path, plain(err))
		}
	}()
	if a.writer, err = connect(path, 1, "immediate"); err != nil {
		return nil, err
	}
	if a.reader, err = connect(path, runtime.GOMAXPROCS(0)+2, "deferred"); err != nil {
		return nil, err
	}
	return a, a.migrate(ctx)
}

func connect(path string, most int, lock string) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	q := url.Values{"_txlock": {lock}, "_pragma": {
		"busy_timeout(10000)", "foreign_keys(1)", "journal_mode(wal)", "synchronous(normal)",
	}}
	u := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(abs), RawQuery: q.Encode()}
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	return db, nil
}

// plain says in the store's terms what SQLite says in numbers.
func plain(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_NOTADB:
		return store.ErrNotArchive
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return store.ErrNoAccess
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return store.ErrBusy
	case sqlite3.SQLITE_CORRUPT:
		return store.ErrDamaged
	case sqlite3.SQLITE_FULL:
		return store.ErrNoSpace
	}
	return err
}

// Close ends the use of the archive.
func (a *Archive) Close() error {
	var errs []error
	for _, db := range []*sql.DB{a.reader, a.writer} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

// migrate brings the file to the newest schema, each step whole or not at all.
func (a *Archive) migrate(ctx context.Context) error {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	version, err := a.version(ctx)
	if err != nil {
		return err
	}
	if version > len(files) {
		return fmt.Errorf("%w (schema %d, known up to %d)", store.ErrNewer, version, len(files))
	}
	if version == len(files) {
		return nil
	}
	return a.write(ctx, func(tx *sql.Tx) error { return migrateFrom(ctx, tx, files) })
}

// version returns the schema's number, 0 for a new file; ErrNotArchive for a
// database of some other program.
func (a *Archive) version(ctx context.Context) (int, error) {
	var version, id, tables int
	err := a.writer.QueryRowContext(ctx, `SELECT user_version, application_id,
		(SELECT count(*) FROM sqlite_schema) FROM pragma_user_version, pragma_application_id`).Scan(&version, &id, &tables)
	if err == nil && id != applicationID && tables > 0 {
		return 0, store.ErrNotArchive
	}
	return version, err
}

func migrateFrom(ctx context.Context, tx *sql.Tx, files []string) error {
	var version int // asked again: another process may have been faster
	if err := tx.QueryRowContext(ctx, `SELECT user_version FROM pragma_user_version`).Scan(&version); err != nil {
		return err
	}
	for i := version; i < len(files); i++ {
		text, err := fs.ReadFile(migrations, files[i])
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, string(text)); err != nil {
			return fmt.Errorf("%s: %w", files[i], err)
		}
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA application_id = %d; PRAGMA user_version = %d`, applicationID, len(files)))
	return err
}

// write runs f in a transaction that holds the write lock from the start.
func (a *Archive) write(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := a.writer.BeginTx(ctx, nil)
	if err != nil {
		return plain(err)
	}
	defer tx.Rollback() // does nothing after Commit
	if err := f(tx); err != nil {
		return plain(err)
	}
	return plain(tx.Commit())
}

// Backup writes a consistent copy to a new file at path while others read and
// write; store.ErrExists where the file is there already.
func (a *Archive) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("backup %s: %w", path, store.ErrExists)
	}
	part := path + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("backup %s: %w", path, err)
	}
	if _, err := a.reader.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
		os.Remove(part)
		return fmt.Errorf("backup %s: %w", path, plain(err))
	}
	return os.Rename(part, path)
}
