package extract

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
)

// A case file holds cases one after another:
//
//	== title
//	the passage, as Markdown
//	--
//	type | subject | object | date | place | stance | voices
//	! type | subject …        (a statement that must not be made)
//
// Fields left empty at the end, or written as *, are not looked at; an object
// or a place need only be among the words of the statement's.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	x, err := NewByRules()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range strings.Split("\n"+string(data), "\n== ")[1:] {
			title, rest, _ := strings.Cut(c, "\n")
			passage, expected, ok := strings.Cut(rest, "\n--\n")
			if !ok {
				t.Errorf("%s: case %q has no --", file, title)
				continue
			}
			t.Run(filepath.Base(file)+"/"+title, func(t *testing.T) { runCase(t, x, passage, expected) })
		}
	}
}

func runCase(t *testing.T, x *Extractor, passage, expected string) {
	doc, err := document.Read(context.Background(), "case.md", []byte(passage), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := x.Extract(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	failed := false
	for _, line := range strings.Split(expected, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		want, forbidden := strings.CutPrefix(line, "!")
		if found := anyMatches(a.Statements, want); found == forbidden {
			failed = true
			t.Errorf("%s", line)
		}
	}
	if failed {
		var b strings.Builder
		_ = a.Explain(&b, "statements")
		t.Log(b.String())
	}
}

func anyMatches(statements []testimonia.Statement, line string) bool {
	fields := strings.Split(line, "|")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	for i := range statements {
		if matches(&statements[i], fields) {
			return true
		}
	}
	return false
}

func matches(s *testimonia.Statement, fields []string) bool {
	have := []string{string(s.Type), s.Subject.Name, "", "", "", string(s.Stance), chain(s.Voices)}
	if s.Object != nil {
		have[2] = s.Object.Name
	}
	if s.Date != nil {
		have[3] = s.Date.EDTF
	}
	if s.Place != nil {
		have[4] = s.Place.Name
	}
	for i, f := range fields {
		if f == "" || f == "*" || f == have[i] {
			continue
		}
		if (i == 2 || i == 4) && strings.Contains(strings.ToLower(have[i]), strings.ToLower(f)) {
			continue
		}
		return false
	}
	return true
}
