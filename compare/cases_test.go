package compare_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
)

// TestCases runs testdata/*.txt; testdata/README.md says how they are written.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			for _, c := range readCases(t, file) {
				t.Run(c.number, func(t *testing.T) {
					if got := strings.Join(lines(c.statements), "\n"); got != strings.Join(c.want, "\n") {
						t.Errorf("%s\ngot:\n%s\nwant:\n%s", c.title, got, strings.Join(c.want, "\n"))
					}
				})
			}
		})
	}
}

// lines compares statements and writes the findings as cases have them.
func lines(statements []testimonia.Statement) []string {
	var out []string
	for _, f := range compare.NewCollection(statements, person).All() {
		var values []string
		for _, v := range f.Values {
			values = append(values, v.Value.String())
		}
		out = append(out, fmt.Sprintf("%s %s | %s | %s | %s", f.Kind, f.Rule, f.Person.Name, f.About, strings.Join(values, " / ")))
	}
	return out
}

// person makes one of the people who bear one name in several sources.
func person(id string) string { return id[strings.Index(id, ".")+1:] }

type testCase struct {
	number, title string
	statements    []testimonia.Statement
	want          []string
}

var title = regexp.MustCompile(`^(\d+) +(.*)$`)

func readCases(t *testing.T, file string) []testCase {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []testCase
	source, below := "a", false
	for s := bufio.NewScanner(f); s.Scan(); {
		line := strings.TrimSpace(s.Text())
		m := title.FindStringSubmatch(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case m != nil:
			out = append(out, testCase{number: m[1], title: m[2]})
			source, below = "a", false
		case strings.HasPrefix(line, "---"):
			below = true
		case strings.HasPrefix(line, "source "):
			source = line[len("source "):]
		case below:
			c := &out[len(out)-1]
			c.want = append(c.want, line)
		default:
			c := &out[len(out)-1]
			c.statements = append(c.statements, statement(source, len(c.statements), line))
		}
	}
	return out
}

func statement(source string, n int, line string) testimonia.Statement {
	f := make([]string, 8)
	for i, part := range strings.SplitN(line, "|", 8) {
		f[i] = strings.TrimSpace(part)
	}
	s := testimonia.Statement{
		ID: fmt.Sprintf("%s.s%d", source, n), Source: testimonia.SourceRef{Slug: source, Title: "Source " + source},
		Type: testimonia.Type(f[0]), Subject: ref(source, f[1]), Stance: testimonia.Asserted, Detail: f[7],
		Quote: line, Start: 100 * n, End: 100*n + 50, Status: testimonia.Proposed,
	}
	if strings.Contains(f[7], "same words") { // as the statement before
		s.Start, s.End, s.Detail = 100*(n-1), 100*n-50, ""
	}
	if f[2] != "" {
		o := ref(source, f[2])
		if !strings.Contains("kinship marriage separation meeting association conflict", f[0]) {
			o = testimonia.Ref{Name: f[2], Names: []string{f[2]}, Kind: testimonia.KindOther}
		}
		s.Object = &o
	}
	if f[3] != "" {
		s.Date = &testimonia.Date{EDTF: f[3], Text: f[3], Calendar: "gregorian"}
	}
	if f[4] != "" {
		s.Place = &testimonia.Place{Name: f[4], Names: []string{f[4]}}
	}
	for i, v := range strings.Split(f[5], ">") {
		if v = strings.TrimSpace(v); v != "" {
			r := ref(source, v)
			role := testimonia.RoleSpeaker
			if i > 0 {
				role = testimonia.RoleQuoted
			}
			s.Voices = append(s.Voices, testimonia.Voice{ID: r.ID, Name: v, Names: r.Names, Role: role})
		}
	}
	if f[6] != "" {
		s.Stance = testimonia.Stance(f[6])
	}
	return s
}

func ref(source, name string) testimonia.Ref {
	return testimonia.Ref{ID: source + "." + strings.ToLower(strings.ReplaceAll(name, " ", "-")), Name: name, Names: []string{name}}
}
