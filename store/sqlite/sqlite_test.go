package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/sqlite"
	"github.com/testimonia/testimonia/store/storetest"
)

func create(t *testing.T, path string) *sqlite.Archive {
	t.Helper()
	a, err := sqlite.Create(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func TestArchive(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Archive {
		return create(t, filepath.Join(t.TempDir(), "with space & 100%?.db"))
	})
}

func TestOpenMissing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none.db")
	if _, err := sqlite.Open(context.Background(), path); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("error %v, want not found", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("opening made a file")
	}
}

func TestOpenForeignFile(t *testing.T) {
	dir := t.TempDir()
	textFile := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(textFile, []byte("These are notes, not a database, and long enough to be read as a header."), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Open(context.Background(), textFile); !errors.Is(err, store.ErrNotArchive) {
		t.Errorf("a text file: %v, want not an archive", err)
	}
	other := filepath.Join(dir, "other.db")
	exec(t, other, `CREATE TABLE cars (id INTEGER)`)
	if _, err := sqlite.Open(context.Background(), other); !errors.Is(err, store.ErrNotArchive) {
		t.Errorf("another program's database: %v, want not an archive", err)
	}
}

func TestOpenNewerSchema(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	create(t, path).Close()
	exec(t, path, `PRAGMA user_version = 900`)
	if _, err := sqlite.Open(context.Background(), path); !errors.Is(err, store.ErrNewer) {
		t.Errorf("error %v, want newer", err)
	}
}

func TestBackupIsWhole(t *testing.T) {
	dir := t.TempDir()
	a := create(t, filepath.Join(dir, "a.db"))
	if _, err := a.Save(context.Background(), storetest.Fixture("x 1"), storetest.Now); err != nil {
		t.Fatal(err)
	}
	if err := a.Backup(context.Background(), filepath.Join(dir, "b.db")); err != nil {
		t.Fatal(err)
	}
	b, err := sqlite.Open(context.Background(), filepath.Join(dir, "b.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	source, err := b.Source(context.Background(), "letter")
	if err != nil || source.Statements != 3 {
		t.Errorf("the copy holds %+v, %v", source, err)
	}
}

func exec(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func TestOpenWhereNothingCanBe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "no", "such", "folder", "a.db")
	if _, err := sqlite.Create(context.Background(), path); !errors.Is(err, store.ErrNoAccess) {
		t.Errorf("error %v, want no access", err)
	}
}

func TestOpenDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	a := create(t, path)
	if _, err := a.Save(context.Background(), storetest.Fixture("x 1"), storetest.Now); err != nil {
		t.Fatal(err)
	}
	a.Close()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 100; i < len(data); i++ { // all but the header
		data[i] = 0xa5
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Open(context.Background(), path); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("error %v, want damaged", err)
	}
}
