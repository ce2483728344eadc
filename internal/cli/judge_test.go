package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

// judged runs date --edtf - on the input and returns what it says and its exit
// code.
func judged(t *testing.T, input io.Reader) ([]judgement, int) {
	t.Helper()
	var out strings.Builder
	m := Main{Stdin: input, Stdout: &out, Stderr: io.Discard, Getenv: func(string) string { return "" }}
	code := m.Run(t.Context(), []string{"date", "--edtf", "-"})
	var all []judgement
	for line := range strings.Lines(out.String()) {
		var j judgement
		if err := json.Unmarshal([]byte(line), &j); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		all = append(all, j)
	}
	return all, code
}

// TestJudgeLineEnds looks that nothing but the end is cut off a line.
func TestJudgeLineEnds(t *testing.T) {
	got, code := judged(t, strings.NewReader("1985\r\n\r\n1985\r\r\n\t1985 \n\n1985\r"))
	want := []string{"1985", "", "1985\r", "\t1985 ", "", "1985\r"}
	if len(got) != len(want) || code != 1 {
		t.Fatalf("%d lines, code %d", len(got), code)
	}
	for i, j := range got {
		if j.Value != want[i] || j.Valid != (want[i] == "1985") {
			t.Errorf("line %d: %+v", i, j)
		}
	}
}

// TestJudgeLong looks at lines of megabytes and at many lines.
func TestJudgeLong(t *testing.T) {
	long := strings.Repeat("9", 5<<20)
	got, code := judged(t, strings.NewReader(long+"\n"+strings.Repeat("1985-04-12\n", 50_000)+"193X"))
	if code != 1 || len(got) != 50_002 || got[0].Value != long || got[0].Valid || *got[50_001].To != "1939-12-31" {
		t.Errorf("%d lines, code %d", len(got), code)
	}
}

// TestJudgeAnswersAtOnce writes half lines to a reader that waits.
func TestJudgeAnswersAtOnce(t *testing.T) {
	in, write := io.Pipe()
	read, out := io.Pipe()
	ctx, stop := context.WithCancel(t.Context())
	m := Main{Stdin: in, Stdout: out, Stderr: io.Discard, Getenv: func(string) string { return "" }}
	done := make(chan int, 1)
	go func() { done <- m.Run(ctx, []string{"date", "--edtf", "-"}) }()
	answers := bufio.NewScanner(read)
	for _, part := range []string{"1985\n19", "36\n19", "37\n"} {
		if _, err := io.WriteString(write, part); err != nil {
			t.Fatal(err)
		}
		if !answers.Scan() || !strings.Contains(answers.Text(), `"valid":true`) {
			t.Fatalf("after %q: %q", part, answers.Text())
		}
	}
	stop()
	select {
	case code := <-done:
		if code != exitInterrupted {
			t.Errorf("code %d after an interruption", code)
		}
	case <-time.After(10 * time.Second):
		t.Error("still waits for input after an interruption")
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error)  { return 0, errors.New("it broke") }
func (broken) Write([]byte) (int, error) { return 0, errors.New("it broke") }

func TestJudgeBrokenPipes(t *testing.T) {
	for name, c := range map[string]struct {
		m    *Main
		code int
	}{
		"the input cannot be read: it broke":     {&Main{Stdin: broken{}, Stdout: io.Discard}, exitInvalid},
		"the output cannot be written: it broke": {&Main{Stdin: strings.NewReader(strings.Repeat("1985\n", 10_000)), Stdout: broken{}}, exitOutput},
	} {
		var errs strings.Builder
		m := c.m
		m.Stderr, m.Getenv = &errs, func(string) string { return "" }
		if code := m.Run(t.Context(), []string{"date", "--edtf", "-"}); code != c.code || !strings.Contains(errs.String(), name) {
			t.Errorf("code %d: %s", code, errs.String())
		}
	}
}

func TestNegativeYear(t *testing.T) {
	for arg, want := range map[string]bool{"-1985": true, "-XXXX": true, "-x": false, "-": false, "--edtf": false, "1985": false, "": false} {
		if negativeYear(arg) != want {
			t.Errorf("%q: not %v", arg, want)
		}
	}
}
