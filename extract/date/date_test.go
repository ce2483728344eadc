package date_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/edtf"
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

// A note's date takes its year neither from the text nor gives it one.
func TestApart(t *testing.T) {
	text := "In 1937 he was arrested.\n\nNote: see the letter of 5 May. It was printed in 1966.\n\nIn August he was shot."
	apart := func(block int) bool { return block == 1 }
	var got []string
	for _, e := range date.Find(text, plain.Sentences(text), date.Options{Apart: apart}) {
		got = append(got, e.EDTF)
	}
	if g := strings.Join(got, " "); g != "1937 1966-05-05 1966 1937-08" {
		t.Errorf("got %s", g)
	}
}

func TestDocumentDate(t *testing.T) {
	text := "I was fired last year. He died two years ago. Yesterday she called. Last Monday I wrote. Next month we move. Today I am well."
	opt := date.Options{DocumentDate: edtf.FromGregorian(1995, 8, 2), HasDate: true}
	want := "1994 1993 1995-08-01 1995-07-31 1995-09"
	var got []string
	for _, e := range date.Find(text, plain.Sentences(text), opt) {
		got = append(got, e.EDTF)
		if e.Anchor != date.AnchorDocument {
			t.Errorf("%q: anchor %d", e.Text, e.Anchor)
		}
	}
	if g := strings.Join(got, " "); g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}

func TestDateline(t *testing.T) {
	text := "An arrest\n\nSaturday, October 9, 2010\n\nHe was released on Thursday. He had come last year. Two years ago he was free."
	want := "2010-10-09 2010-10-07 2009 2008"
	var got []string
	for _, e := range date.Find(text, plain.Sentences(text), date.Options{}) {
		got = append(got, e.EDTF)
	}
	if g := strings.Join(got, " "); g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}
