// Package layers holds the project's imports to its design: arrows point
// inward, adapters do not know each other, and library code does not reach for
// the outside.
package layers

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/testimonia/testimonia"

// inward says for each part of the project which parts it may import, and why.
// A part is a folder with all below it; the longest that fits counts. Every
// part may import itself and the domain, which is the root.
var inward = map[string][]string{
	// The domain knows nothing but the standard library.
	"": {},
	// Of use on their own to other programs.
	"edtf": {},
	"name": {"internal/phrase"},
	// Analysis of language knows nothing of testimony.
	"language": {},
	// What a document is read as.
	"document": {"language", "name"},
	// Everything before it in the way of the data.
	"extract": {"document", "language", "edtf", "name"},
	// Keeps what came of it, does not know how.
	"store": {"document", "edtf"},
	// An adapter: the only place with SQL.
	"store/sqlite": {"document", "search", "store"},
	// Holds for every back end, so it knows none.
	"store/storetest": {"document", "store"},
	// How words of a query find words of a text, whatever keeps them.
	"search": {"name"},
	// Work on people and statements alone.
	"compare": {"edtf", "internal/phrase", "name"},
	"resolve": {"edtf", "internal/phrase", "name"},
	// Where places are, of use on its own.
	"place": {"name"},
	// An archive as one whole, for pages and commands.
	"collection": {"compare", "document", "edtf", "name", "place", "resolve", "search", "store"},
	// An adapter.
	"export": {},
	// Adapters: pages read archives through the store's interface. What they
	// read files in with is handed to them.
	"web": {"collection", "compare", "document", "edtf", "export", "internal/phrase", "internal/wording", "name", "place", "resolve", "search", "store", "web/webtest"},
	// Makes archives for tests of pages.
	"web/webtest": {"web", "collection", "document", "store", "store/sqlite"},
	// Texts alone.
	"sample": {},
	// Joins reading, extraction and keeping.
	"collect": {"document", "extract", "store"},
	// Puts it together.
	"internal/cli": {"collect", "collection", "compare", "document", "edtf", "export", "extract", "internal/phrase", "internal/wording", "name", "resolve", "sample", "search", "store", "store/sqlite", "web"},
	// Words for the command line and the pages.
	"internal/phrase":  {},
	"internal/wording": {},
	"internal/layers":  {},
	// Only starts it.
	"cmd/testimonia":       {"internal/cli"},
	"cmd/testimonia-train": {"language"},
	// Measures; nothing imports it.
	"bench": {"document", "language", "edtf", "internal/phrase", "name", "extract"},
}

// outside are packages through which code reaches for the machine it runs on;
// libraries take readers, writers, a clock and a context instead.
var outside = []string{"os", "os/exec", "os/signal", "log", "log/slog", "net/http", "flag", "syscall", "unsafe"}

// reaches lists who may import which of them, and why.
var reaches = map[string][]string{
	"store/sqlite": {"os"},       // a SQLite archive is a file
	"web":          {"net/http"}, // pages are served over HTTP
	"web/webtest":  {"net/http"}, // and asked for in tests
}

// dated are the packages that may ask what time it is; webtest measures how long
// pages take.
var dated = []string{"internal/cli", "cmd", "bench", "web/webtest"}

// source is one Go file with its folder.
type source struct {
	dir  string // relative to the module, "" for the root
	path string
	file *ast.File
}

func (s source) test() bool { return strings.HasSuffix(s.path, "_test.go") }

// tool reports whether the file belongs to a program for the workbench: those
// read files and print.
func (s source) tool() bool {
	return s.file.Name.Name == "main" || slices.Contains([]string{"gold", "train"}, path.Base(s.dir)) ||
		within(s.dir, "bench") || within(s.dir, "cmd") || within(s.dir, "internal/cli")
}

func within(dir, part string) bool { return dir == part || strings.HasPrefix(dir, part+"/") }

// sources parses every Go file of the project.
func sources(t *testing.T) []source {
	t.Helper()
	const root = "../.."
	var out []source
	fset := token.NewFileSet()
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || len(d.Name()) > 2 && d.Name()[0] == '.') {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(p) != ".go" {
			return nil
		}
		f, err := parser.ParseFile(fset, p, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(p))
		if rel == "." {
			rel = ""
		}
		out = append(out, source{filepath.ToSlash(rel), p, f})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 50 {
		t.Fatalf("only %d Go files found", len(out))
	}
	return out
}

func imports(f *ast.File) []string {
	var out []string
	for _, i := range f.Imports {
		if p, err := strconv.Unquote(i.Path.Value); err == nil {
			out = append(out, p)
		}
	}
	return out
}

// part returns the part of the project that a folder belongs to.
func part(dir string) (string, bool) {
	for ; dir != "." && dir != ""; dir = path.Dir(dir) {
		if _, ok := inward[dir]; ok {
			return dir, true
		}
	}
	return "", false
}

func TestImportsPointInward(t *testing.T) {
	for _, s := range sources(t) {
		from, ok := part(s.dir)
		if !ok && s.dir != "" {
			t.Errorf("%s: %s is no part of the design; name it in this test with what it may import", s.path, s.dir)
			continue
		}
		for _, i := range imports(s.file) {
			rest, own := strings.CutPrefix(i, module+"/")
			if !own || s.test() && within(rest, "store/storetest") {
				continue
			}
			if to, _ := part(rest); to != from && !slices.Contains(inward[from], to) && !testOfSeam(s, to) && !(s.tool() && within(s.dir, "extract")) {
				t.Errorf("%s: %q must not import %q", s.path, from, to)
			}
		}
	}
}

// testOfSeam lets tests of the command line, and of what stands on archives, use
// what they check.
func testOfSeam(s source, to string) bool {
	return s.test() && (s.dir == "internal/cli" || s.dir == "collect" || s.dir == "collection") && (to == "sample" || within(to, "store"))
}

func TestLibrariesStayInside(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() || s.tool() {
			continue
		}
		from, _ := part(s.dir)
		for _, i := range imports(s.file) {
			if slices.Contains(outside, i) && !slices.Contains(reaches[from], i) {
				t.Errorf("%s: library code must not import %q", s.path, i)
			}
		}
	}
}

func TestLibrariesAreGivenTheTime(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() || s.tool() || slices.ContainsFunc(dated, func(d string) bool { return within(s.dir, d) }) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && sel.Sel.Name == "Now" {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" {
					t.Errorf("%s: library code must be given the time", s.path)
				}
			}
			return true
		})
	}
}

// TestSQLStaysInItsPlace looks for drivers outside the back ends.
func TestSQLStaysInItsPlace(t *testing.T) {
	for _, s := range sources(t) {
		for _, i := range imports(s.file) {
			if (i == "database/sql" || strings.HasPrefix(i, "modernc.org/sqlite")) && !within(s.dir, "store") {
				t.Errorf("%s imports %s; SQL stays in the folders of store", s.path, i)
			}
		}
	}
}
