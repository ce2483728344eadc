package cli_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/testimonia/testimonia/internal/cli"
	"github.com/testimonia/testimonia/sample"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"testimonia": func() { os.Exit(program()) }})
}

// program is what cmd/testimonia runs.
func program() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	m := cli.Main{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv}
	return m.Run(ctx, os.Args[1:])
}

// TestScripts runs testdata/script with the sample collection in $WORK/files
// and an archive of it in $WORK/sample.db.
func TestScripts(t *testing.T) {
	archive := sampleArchive(t)
	testscript.Run(t, testscript.Params{
		Dir:       "testdata/script",
		Condition: condition,
		Setup: func(env *testscript.Env) error {
			return errors.Join(copySample(env.WorkDir), os.WriteFile(filepath.Join(env.WorkDir, "sample.db"), archive, 0o644))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"grounded": grounded, "serving": serving, "exit": exit,
		},
	})
}

// condition knows [root]: whom permissions do not bind.
func condition(name string) (bool, error) {
	if name == "root" {
		return os.Geteuid() == 0, nil
	}
	return false, fmt.Errorf("no condition %s", name)
}

// sampleArchive reads the sample collection once for all scripts.
func sampleArchive(t *testing.T) []byte {
	t.Helper()
	dir := t.TempDir()
	if err := copySample(dir); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "sample.db")
	m := cli.Main{Stdout: io.Discard, Stderr: os.Stderr, Getenv: func(string) string { return "" }}
	if code := m.Run(t.Context(), []string{"read", "--archive", path, filepath.Join(dir, "files")}); code != 0 {
		t.Fatalf("reading the sample ended with %d", code)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// exit runs a command that must end with a code: exit CODE COMMAND ARGUMENTS.
func exit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit CODE COMMAND [ARGUMENT...]")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if err != nil {
		failed, ok := err.(*exec.ExitError)
		if !ok {
			ts.Fatalf("%v", err)
		}
		code = failed.ExitCode()
	}
	if got := fmt.Sprint(code); got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

func copySample(dir string) error {
	return fs.WalkDir(sample.Files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(sample.Files, path)
		if err != nil {
			return err
		}
		target := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, data, 0o644)
	})
}

// grounded checks an export: every line is a statement whose quote is as long
// as its place. It prints nothing.
func grounded(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: grounded FILE")
	}
	lines := strings.Split(strings.TrimSpace(ts.ReadFile(args[0])), "\n")
	for _, line := range lines {
		var s struct {
			ID, Quote  string
			Start, End int
		}
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			ts.Fatalf("%s: %v", line, err)
		}
		if s.ID == "" || s.Quote == "" || len([]rune(s.Quote)) != s.End-s.Start {
			ts.Fatalf("%s: the quote has not the length of its place", line)
		}
	}
}

// serving starts the server on a free port with the arguments given, fetches
// its first page, interrupts it and checks that it ends well.
func serving(ts *testscript.TestScript, neg bool, args []string) {
	self, err := os.Executable()
	ts.Check(err)
	cmd := exec.Command(self, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	cmd.Args[0] = "testimonia" // how the test binary knows what it is to be
	cmd.Dir = ts.MkAbs(".")
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	ts.Check(err)
	res, err := http.Get(strings.Fields(line)[0])
	ts.Check(err)
	defer res.Body.Close()
	page, err := io.ReadAll(res.Body)
	ts.Check(err)
	if res.StatusCode != http.StatusOK || !strings.Contains(string(page), "<h1") {
		ts.Fatalf("%s\n%s", res.Status, page)
	}
	ts.Check(cmd.Process.Signal(os.Interrupt))
	if err := cmd.Wait(); err != nil {
		ts.Fatalf("the server ended with %v", err)
	}
}
