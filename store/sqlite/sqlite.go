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
	"strings"

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

// Create opens the archive at path for reading and writing, and makes it where
// there is none or an empty file; store.ErrReadOnly where it may not be written.
func Create(ctx context.Context, path string) (*Archive, error) {
	err := look(path)
	if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrEmpty) {
		err = nil
	} else if err == nil && !writable(path) {
		err = store.ErrReadOnly
	}
	if err != nil {
		return nil, fmt.Errorf("archive %s: %w", path, err)
	}
	return open(ctx, path, (*Archive).create)
}

// Open opens the archive at path, for reading alone where it may not be
// written; store.ErrNotFound where there is none, store.ErrEmpty where nothing
// has been read into it.
func Open(ctx context.Context, path string) (*Archive, error) {
	if err := look(path); err != nil {
		return nil, fmt.Errorf("archive %s: %w", path, err)
	}
	if writable(path) {
		a, err := open(ctx, path, (*Archive).update)
		if !errors.Is(err, store.ErrReadOnly) { // it is where the folder is
			return a, err
		}
	}
	return openToRead(ctx, path)
}

// open connects to the file and prepares it.
func open(ctx context.Context, path string, prepare func(*Archive, context.Context) error, params ...string) (_ *Archive, err error) {
	a := &Archive{path: path}
	defer func() {
		if err != nil {
			a.Close()
			err = fmt.Errorf("archive %s: %w", path, plain(err))
		}
	}()
	if a.writer, err = connect(path, 1, "immediate", params); err != nil {
		return nil, err
	}
	if a.reader, err = connect(path, runtime.GOMAXPROCS(0)+2, "deferred", params); err != nil {
		return nil, err
	}
	return a, prepare(a, ctx)
}

func connect(path string, most int, lock string, params []string) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	q := url.Values{"_txlock": {lock}, "_pragma": {"busy_timeout(10000)", "foreign_keys(1)", "synchronous(normal)"}}
	for _, p := range params {
		name, value, _ := strings.Cut(p, "=")
		q.Set(name, value)
	}
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
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return store.ErrNoAccess
	case sqlite3.SQLITE_READONLY:
		return store.ErrReadOnly
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return store.ErrBusy
	case sqlite3.SQLITE_CORRUPT:
		return store.ErrDamaged
	case sqlite3.SQLITE_FULL:
		return store.ErrNoSpace
	case sqlite3.SQLITE_IOERR: // also where a file may not grow further
		return fmt.Errorf("%w: %w", store.ErrDisk, err)
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

// create makes the file an archive, if it is none yet, that readers read while
// a writer writes.
func (a *Archive) create(ctx context.Context) error {
	version, err := a.version(ctx)
	if err != nil {
		return err
	}
	if _, err := a.writer.ExecContext(ctx, `PRAGMA journal_mode = wal`); err != nil {
		return err
	}
	if err := a.migrate(ctx, version); err != nil {
		return err
	}
	return a.fillIndex(ctx)
}

// update brings an archive that is there to the newest schema.
func (a *Archive) update(ctx context.Context) error {
	version, err := a.version(ctx)
	if err == nil && version == 0 {
		err = store.ErrEmpty
	}
	if err != nil {
		return err
	}
	if err := a.migrate(ctx, version); err != nil {
		return err
	}
	return a.fillIndex(ctx)
}

// migrate brings the file to the newest schema, each step whole or not at all.
func (a *Archive) migrate(ctx context.Context, version int) error {
	files, err := migrationFiles()
	if err != nil || version == len(files) {
		return err
	}
	return a.write(ctx, func(tx *sql.Tx) error { return migrateFrom(ctx, tx, files) })
}

func migrationFiles() ([]string, error) { return fs.Glob(migrations, "migrations/*.sql") }

// version returns the schema's number, 0 for a new file; ErrNotArchive for a
// database of some other program, ErrNewer for a schema not known yet.
func (a *Archive) version(ctx context.Context) (int, error) {
	var version, id, tables int
	err := a.writer.QueryRowContext(ctx, `SELECT user_version, application_id,
		(SELECT count(*) FROM sqlite_schema) FROM pragma_user_version, pragma_application_id`).Scan(&version, &id, &tables)
	if err != nil {
		return 0, err
	}
	if id != applicationID && (tables > 0 || id != 0 || version != 0) {
		return 0, store.ErrNotArchive
	}
	files, err := migrationFiles()
	if err == nil && version > len(files) {
		err = fmt.Errorf("%w (schema %d, known up to %d)", store.ErrNewer, version, len(files))
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
		return fmt.Errorf("backup %s: %w: %w", path, store.ErrNoAccess, err)
	}
	if _, err := a.reader.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
		os.Remove(part)
		return fmt.Errorf("backup %s: %w", path, plain(err))
	}
	return os.Rename(part, path)
}
