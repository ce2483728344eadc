package document

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the outlines that Read gives into the case files")

// Case files hold cases parted by lines of "====": a file name, the input, a
// line of "----", the outline. "\f" in an input stands for a page break.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	for _, file := range files {
		runCases(t, file)
	}
}

func runCases(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(data), "\n====\n")
	for i, c := range cases {
		head, want, _ := strings.Cut(c+"\n", "\n----\n")
		name, input, _ := strings.Cut(strings.TrimLeft(head, "\n"), "\n")
		got := outlineOf(t, name, strings.ReplaceAll(input, `\f`, "\f"))
		if *update {
			cases[i] = strings.TrimLeft(head, "\n") + "\n----\n" + got
		} else if strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%s, case %d (%s)\ngot:\n%s\nwant:\n%s", file, i+1, name, got, want)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(cases, "\n====\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func outlineOf(t *testing.T, name, input string) string {
	t.Helper()
	doc, err := Read(context.Background(), name, []byte(input), Options{})
	if err != nil {
		return err.Error() + "\n"
	}
	check(t, name, []byte(input), doc)
	var out strings.Builder
	if err := doc.Outline(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
