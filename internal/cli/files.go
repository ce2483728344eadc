package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// maxFile is the largest file that is read, in bytes: far more than any book,
// little enough to hold in memory.
const maxFile = 200 << 20

// file is one file to read.
type file struct {
	path string
	size int64
	err  error // why it cannot be read, found on the way to it
}

// listFiles finds the files that the arguments name, folders with all that is
// in them, in order and each once. Hidden files and the archive itself are left
// out of folders.
func listFiles(ctx context.Context, args []string, archive string) ([]file, error) {
	var out []file
	seen := map[string]bool{}
	for _, arg := range args {
		err := filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				out = append(out, file{path: path, err: err})
				return nil
			}
			if path != arg && strings.HasPrefix(d.Name(), ".") {
				return skip(d)
			}
			if d.IsDir() || seen[filepath.Clean(path)] || path != arg && ofArchive(path, archive) {
				return nil
			}
			seen[filepath.Clean(path)] = true
			out = append(out, stat(path))
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return filepath.SkipDir
	}
	return nil
}

// ofArchive reports whether path is the archive or one of the files SQLite
// keeps beside it.
func ofArchive(path, archive string) bool {
	a, errA := filepath.Abs(path)
	b, errB := filepath.Abs(archive)
	return errA == nil && errB == nil && (a == b || a == b+"-wal" || a == b+"-shm")
}

func stat(path string) file {
	info, err := os.Stat(path) // follows links to files
	switch {
	case err != nil && isLink(path) && !errors.Is(err, fs.ErrPermission):
		err = errors.New("is a link that leads to no file; name the file itself")
	case err != nil:
	case info.IsDir() && isLink(path):
		err = errors.New("is a link to a folder; name the folder itself to read it")
	case info.IsDir():
		err = errors.New("is a folder; name a file in it")
	case !info.Mode().IsRegular():
		err = errors.New("is no ordinary file; copy its contents into one to read it")
	default:
		return file{path: path, size: info.Size()}
	}
	return file{path: path, err: err}
}

// isLink reports whether path is a symbolic link, wherever it leads.
func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// readFile reads a file, or says in a sentence that names it why not.
func readFile(path string) ([]byte, error) {
	f := stat(path)
	if f.err != nil {
		return nil, errors.New(fileError(path, f.err))
	}
	if f.size > maxFile {
		return nil, fmt.Errorf("%s has %s, more than the %s a file may have; split it and read the parts", path, size(f.size), size(maxFile))
	}
	r, err := os.Open(path)
	if err != nil {
		return nil, errors.New(fileError(path, err))
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1)) // a file may grow meanwhile
	if err != nil {
		return nil, errors.New(fileError(path, err))
	}
	if len(data) > maxFile {
		return nil, fmt.Errorf("%s grew beyond %s while it was read; read it when it is finished", path, size(maxFile))
	}
	return data, nil
}

// fileError says in one sentence which file cannot be read and why.
func fileError(path string, err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return path + " is not there; check the name"
	case errors.Is(err, fs.ErrPermission):
		return path + " may not be read by you; ask its owner for permission"
	}
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	text := err.Error()
	if base := filepath.Base(path); strings.HasPrefix(text, base) {
		return path + strings.TrimPrefix(text, base)
	}
	return path + " " + text
}

// size writes a number of bytes for people.
func size(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1000*1000:
		return fmt.Sprintf("%.0f kB", float64(n)/1000)
	case n < 1000*1000*1000:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/1e9)
}

// several writes a number with its noun.
func several(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
