package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// stopping is an output that interrupts the run at its first line.
type stopping struct {
	bytes.Buffer
	stop context.CancelFunc
}

func (s *stopping) Write(b []byte) (int, error) {
	s.stop()
	return s.Buffer.Write(b)
}

// TestInterruptedRead interrupts a run, looks at what is kept, and goes on.
func TestInterruptedRead(t *testing.T) {
	dir := t.TempDir()
	const files = 6
	for i := range files {
		text := fmt.Sprintf("Anna Kova was born in %d. She was arrested in 1950.", 1900+i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("letter%d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	archive := filepath.Join(t.TempDir(), "a.db")
	ctx, cancel := context.WithCancel(context.Background())
	out := &stopping{stop: cancel}
	var errs bytes.Buffer
	m := Main{Stdout: out, Stderr: &errs, Getenv: func(string) string { return "" }}
	if code := m.Run(ctx, []string{"read", "--archive", archive, dir}); code != exitInterrupted {
		t.Fatalf("exit code %d, want %d\n%s", code, exitInterrupted, errs.String())
	}
	if !strings.Contains(errs.String(), "letter1.txt was done, of which nothing is kept; the archive is sound and holds 1 document of this run") {
		t.Errorf("it says %s", errs.String())
	}
	if kept := strings.Count(out.String(), "read as"); kept != 1 {
		t.Errorf("%d documents reported before the end, want 1", kept)
	}
	var rest bytes.Buffer
	m.Stdout = &rest
	if code := m.Run(context.Background(), []string{"read", "--archive", archive, dir}); code != exitOK {
		t.Fatalf("exit code %d\n%s", code, errs.String())
	}
	want := fmt.Sprintf("%d documents read, 1 already in the archive, 0 could not be read", files-1)
	if !strings.Contains(rest.String(), want) {
		t.Errorf("going on:\n%s\nwant %s", rest.String(), want)
	}
}

// TestInterruptedBook interrupts a run in the middle of a long file, as soon as
// it tells how far it has come, and goes on.
func TestInterruptedBook(t *testing.T) {
	dir := t.TempDir()
	book, archive := filepath.Join(dir, "book.txt"), filepath.Join(dir, "a.db")
	text := strings.Repeat("The winter was long and the roads were bad.\n\n", 20000) + "Anna Kova was arrested in 1950."
	if err := os.WriteFile(book, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	errs := &stopping{stop: cancel}
	m := Main{Stdout: &bytes.Buffer{}, Stderr: errs, Terminal: true, Getenv: func(string) string { return "" }}
	if code := m.Run(ctx, []string{"read", "--archive", archive, book}); code != exitInterrupted {
		t.Fatalf("exit code %d, want %d\n%s", code, exitInterrupted, errs.String())
	}
	if !strings.Contains(errs.String(), "book.txt was done, of which nothing is kept; the archive is sound and holds 0 documents") {
		t.Errorf("it says %s", errs.String())
	}
	if err := os.WriteFile(book, []byte(text[len(text)-100:]), 0o600); err != nil { // a shorter one is as good
		t.Fatal(err)
	}
	var out bytes.Buffer
	m = Main{Stdout: &out, Stderr: &out, Getenv: m.Getenv}
	for _, args := range [][]string{{"read", book}, {"people"}} {
		if code := m.Run(context.Background(), append(args, "--archive", archive)); code != exitOK {
			t.Fatalf("exit code %d\n%s", code, out.String())
		}
	}
	if !strings.Contains(out.String(), "Anna Kova") {
		t.Errorf("going on:\n%s", out.String())
	}
}
