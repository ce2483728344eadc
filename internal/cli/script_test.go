package cli_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime/multipart"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

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
			"grounded": grounded, "serving": serving, "importing": importing, "stopping": stopping,
			"repeated": repeated, "exit": exit,
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

// server is a running serve command.
type server struct {
	cmd     *exec.Cmd
	address string // "http://127.0.0.1:PORT"
	said    *bytes.Buffer
}

// startServer starts the server on a free port with the arguments given.
func startServer(ts *testscript.TestScript, args []string) *server {
	self, err := os.Executable()
	ts.Check(err)
	s := &server{cmd: exec.Command(self, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...), said: &bytes.Buffer{}}
	s.cmd.Args[0] = "testimonia" // how the test binary knows what it is to be
	s.cmd.Dir, s.cmd.Stderr = ts.MkAbs("."), s.said
	out, err := s.cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(s.cmd.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		s.cmd.Wait()
		ts.Fatalf("the server says %s", s.said)
	}
	s.address = strings.Fields(line)[0]
	return s
}

// stop interrupts the server and returns how it ended.
func (s *server) stop(ts *testscript.TestScript) error {
	ts.Check(s.cmd.Process.Signal(os.Interrupt))
	return s.cmd.Wait()
}

// page fetches a page that must be there.
func (s *server) page(ts *testscript.TestScript, path string) string {
	res, err := http.Get(s.address + path)
	ts.Check(err)
	defer res.Body.Close()
	page, err := io.ReadAll(res.Body)
	ts.Check(err)
	if res.StatusCode != http.StatusOK {
		ts.Fatalf("%s: %s\n%s", path, res.Status, page)
	}
	return string(page)
}

// serving starts the server with the arguments given, fetches its first page,
// interrupts it and checks that it ends well. What it said goes to the file
// "said".
func serving(ts *testscript.TestScript, neg bool, args []string) {
	s := startServer(ts, args)
	if page := s.page(ts, "/"); !strings.Contains(page, "<h1") {
		ts.Fatalf("%s", page)
	}
	if err := s.stop(ts); err != nil {
		ts.Fatalf("the server ended with %v", err)
	}
	ts.Check(os.WriteFile(ts.MkAbs("said"), s.said.Bytes(), 0o600))
}

// importing sends files to the server with its form, waits until all are done
// with, and writes what the page says of them to the file "said": importing
// ARCHIVE FILE...
func importing(ts *testscript.TestScript, neg bool, args []string) {
	s := startServer(ts, []string{"--archive", args[0]})
	res := s.send(ts, args[1:])
	if res.StatusCode != http.StatusOK {
		ts.Fatalf("%s", res.Status)
	}
	said := s.page(ts, "/import.json")
	for deadline := time.Now().Add(time.Minute); strings.Contains(said, `"busy":true`); said = s.page(ts, "/import.json") {
		if time.Now().After(deadline) {
			ts.Fatalf("not done after a minute: %s", said)
		}
		time.Sleep(20 * time.Millisecond)
	}
	if err := s.stop(ts); err != nil {
		ts.Fatalf("the server ended with %v", err)
	}
	ts.Check(os.WriteFile(ts.MkAbs("said"), []byte(said), 0o600))
}

func (s *server) send(ts *testscript.TestScript, files []string) *http.Response {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for _, f := range files {
		part, err := form.CreateFormFile("file", f)
		ts.Check(err)
		part.Write([]byte(ts.ReadFile(f)))
	}
	ts.Check(form.Close())
	res, err := http.Post(s.address+"/import", form.FormDataContentType(), &body)
	ts.Check(err)
	res.Body.Close()
	return res
}

// stopping sends a file to the server and interrupts it while it reads, which it
// must say: stopping ARCHIVE FILE.
func stopping(ts *testscript.TestScript, neg bool, args []string) {
	s := startServer(ts, []string{"--archive", args[0]})
	s.send(ts, args[1:])
	for !strings.Contains(s.page(ts, "/import.json"), `"reading"`) {
		time.Sleep(10 * time.Millisecond)
	}
	var failed *exec.ExitError
	if err := s.stop(ts); !errors.As(err, &failed) || failed.ExitCode() != 1 {
		ts.Fatalf("the server ended with %v", err)
	}
	ts.Check(os.WriteFile(ts.MkAbs("said"), s.said.Bytes(), 0o600))
}

// repeated writes a file that repeats another: repeated FILE TIMES OUT.
func repeated(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(strings.Repeat(ts.ReadFile(args[0]), n)), 0o600))
}
