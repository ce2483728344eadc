//go:build slow

package cli_test

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/testimonia/testimonia/sample"
)

// TestSlowBook reads ten megabytes of text and looks at the memory it took.
func TestSlowBook(t *testing.T) {
	const size, most = 10 << 20, 500 << 20
	dir := t.TempDir()
	program := filepath.Join(dir, "testimonia")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/testimonia").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	book := filepath.Join(dir, "book.md")
	if err := os.WriteFile(book, text(t, size), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "read", "--archive", filepath.Join(dir, "a.db"), book)
	out, err := cmd.CombinedOutput()
	if err != nil || !bytes.Contains(out, []byte("read as book")) {
		t.Fatalf("%v\n%s", err, out)
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Skip("this system does not say how much memory a process took")
	}
	peak := usage.Maxrss << 10 // in kilobytes on Linux
	t.Logf("%d MB of text, %d MB of memory, %s", size>>20, peak>>20, cmd.ProcessState.UserTime())
	if peak > most {
		t.Errorf("%d MB of memory, at most %d MB are allowed", peak>>20, most>>20)
	}
}

// TestSlowLine reads one line of three megabytes, in a time that grows with its
// length and not with its square.
func TestSlowLine(t *testing.T) {
	dir := t.TempDir()
	line := bytes.ReplaceAll(text(t, 3<<20), []byte("\n"), []byte(" "))
	if err := os.WriteFile(filepath.Join(dir, "line.txt"), line, 0o600); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "read", "--archive", filepath.Join(dir, "a.db"), filepath.Join(dir, "line.txt"))
	cmd.Args[0] = "testimonia"
	if out, err := cmd.CombinedOutput(); err != nil || strings.Contains(string(out), "fault") {
		t.Errorf("%v\n%s", err, out)
	}
}

// text repeats the sample's articles up to a size.
func text(t *testing.T, size int) []byte {
	t.Helper()
	var all []byte
	for _, name := range []string{"files/leonid-serebryakov.md", "files/invented-interview.txt"} {
		data, err := fs.ReadFile(sample.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(append(all, data...), '\n', '\n')
	}
	return bytes.Repeat(all, size/len(all)+1)[:size]
}
