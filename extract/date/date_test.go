package date_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/date/plain"
)

type testCase struct {
	file string
	line int
	text string
	want []string
}

// cases reads every case file.
func cases(t *testing.T) []testCase {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	var out []testCase
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, parseCases(filepath.Base(f), string(data))...)
	}
	return out
}

func parseCases(file, data string) []testCase {
	var out []testCase
	c := testCase{file: file}
	expect := false
	for n, line := range strings.Split(data+"\n", "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "--":
			expect = true
		case line == "" && expect:
			out = append(out, c)
			c, expect = testCase{file: file}, false
		case expect:
			c.want = append(c.want, line)
		case line != "":
			if c.text == "" {
				c.line = n + 1
			} else {
				c.text += "\n"
			}
			c.text += line
		}
	}
	return out
}

func TestCases(t *testing.T) {
	for _, c := range cases(t) {
		var got []string
		for _, e := range date.Find(c.text, plain.Sentences(c.text), date.Options{}) {
			value := e.EDTF
			if e.Duration != "" {
				value = e.Duration
			}
			got = append(got, e.Text+" = "+value)
			if c.text[e.Start:e.End] != e.Text {
				t.Errorf("%s:%d: %q does not stand at its span", c.file, c.line, e.Text)
			}
		}
		if g, w := strings.Join(got, "\n"), strings.Join(c.want, "\n"); g != w {
			t.Errorf("%s:%d: %s\ngot:\n%s\nwant:\n%s\n", c.file, c.line, c.text, g, w)
		}
	}
}
