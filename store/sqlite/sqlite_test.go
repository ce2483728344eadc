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

// TestOpenLeavesAlone opens files that are no archives and looks whether they
// are as they were.
func TestOpenLeavesAlone(t *testing.T) {
	dir := t.TempDir()
	foreign := filepath.Join(dir, "foreign.db")
	exec(t, foreign, `CREATE TABLE cars (id INTEGER)`)
	for name, c := range map[string]struct {
		text           string
		toRead, toMake error
	}{
		"empty.db":   {"", store.ErrEmpty, nil},
		"letter.db":  {"x", store.ErrNotArchive, store.ErrNotArchive},
		"notes.db":   {"These are notes, and long enough.", store.ErrNotArchive, store.ErrNotArchive},
		"foreign.db": {contents(t, foreign), store.ErrNotArchive, store.ErrNotArchive},
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := sqlite.Open(context.Background(), path); !errors.Is(err, c.toRead) {
			t.Errorf("%s: %v, want %v", name, err, c.toRead)
		}
		if contents(t, path) != c.text {
			t.Errorf("%s was changed", name)
		}
		a, err := sqlite.Create(context.Background(), path)
		if !errors.Is(err, c.toMake) {
			t.Errorf("making %s: %v, want %v", name, err, c.toMake)
		}
		if err == nil {
			a.Close()
		} else if contents(t, path) != c.text {
			t.Errorf("%s was changed by making an archive", name)
		}
	}
	if _, err := sqlite.Open(context.Background(), dir); !errors.Is(err, store.ErrNotArchive) {
		t.Errorf("a folder: %v", err)
	}
}

func contents(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestOpenReadOnly opens an archive that may not be written, or in whose folder
// nothing may.
func TestOpenReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everything")
	}
	for _, c := range []struct{ file, folder os.FileMode }{{0o400, 0o500}, {0o400, 0o700}, {0o600, 0o500}} {
		path := filepath.Join(t.TempDir(), "a.db")
		a := create(t, path)
		if _, err := a.Save(context.Background(), storetest.Fixture("x 1"), storetest.Now); err != nil {
			t.Fatal(err)
		}
		a.Close()
		permit(t, path, c.file, c.folder)
		if _, err := sqlite.Create(context.Background(), path); !errors.Is(err, store.ErrReadOnly) {
			t.Errorf("%v: to write: %v, want read-only", c, err)
		}
		readOnly(t, path)
		if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 1 {
			t.Errorf("%v: reading left %v", c, files)
		}
	}
}

// readOnly reads from an archive and fails to write to it.
func readOnly(t *testing.T, path string) {
	t.Helper()
	a, err := sqlite.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if s, err := a.Source(context.Background(), "letter"); err != nil || s.Statements != 3 {
		t.Errorf("it holds %+v, %v", s, err)
	}
	if err := a.Backup(context.Background(), filepath.Join(t.TempDir(), "b.db")); err != nil {
		t.Errorf("backup: %v", err)
	}
	if _, err := a.Save(context.Background(), storetest.Fixture("x 2"), storetest.Now); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("save: %v, want read-only", err)
	}
}

// permit sets what may be done until the test ends.
func permit(t *testing.T, path string, file, folder os.FileMode) {
	t.Helper()
	if err := errors.Join(os.Chmod(path, file), os.Chmod(filepath.Dir(path), folder)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(filepath.Dir(path), 0o700) })
}

// TestOpenReadOnlyUnfinished finds what a writer at work, or cut off, has not
// brought into the file yet.
func TestOpenReadOnlyUnfinished(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everything")
	}
	path := filepath.Join(t.TempDir(), "a.db")
	a := create(t, path)
	if _, err := a.Save(context.Background(), storetest.Fixture("x 1"), storetest.Now); err != nil {
		t.Fatal(err)
	}
	permit(t, path, 0o400, 0o500)
	readOnly(t, path)
	alone := filepath.Join(t.TempDir(), "a.db") // without the index beside it
	for _, end := range []string{"", "-wal"} {
		if err := os.WriteFile(alone+end, []byte(contents(t, path+end)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	permit(t, alone, 0o400, 0o500)
	if _, err := sqlite.Open(context.Background(), alone); !errors.Is(err, store.ErrUnfinished) {
		t.Errorf("without its index: %v, want unfinished", err)
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
