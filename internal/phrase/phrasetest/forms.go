// Package phrasetest reads off the code which phrases it can make, for tests that
// want all of them translated.
package phrasetest

import (
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/internal/phrase"
)

// Forms lists the forms that the Go files of a folder, without its tests, give
// to phrase.New and phrase.Count: what Language.Translate will be asked for.
// Whatever hides a form from it is an error.
func Forms(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s: %w", dir, fs.ErrNotExist)
	}
	f := forms{fset: token.NewFileSet()}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, parseErr := parser.ParseFile(f.fset, file, nil, parser.SkipObjectResolution)
		if parseErr != nil {
			return nil, parseErr
		}
		f.qualified = parsed.Name.Name != "phrase"
		ast.Inspect(parsed, f.visit)
	}
	slices.Sort(f.list)
	return slices.Compact(f.list), errors.Join(append(f.errs, err)...)
}

// forms gathers what a walk over the code finds.
type forms struct {
	fset      *token.FileSet
	qualified bool // the code is not package phrase itself
	list      []string
	errs      []error
}

func (f *forms) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		f.call(n)
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Form" && f.qualified {
			f.fail(n, "a phrase made by hand; call phrase.New")
		}
	}
	return true
}

func (f *forms) call(c *ast.CallExpr) {
	switch name := f.callee(c.Fun); name {
	case "New", "Count":
		args := c.Args[:min(1, len(c.Args))]
		if name == "Count" {
			args = c.Args[min(1, len(c.Args)):]
		}
		var parts []string
		for _, a := range args {
			s, ok := literal(a)
			if !ok {
				f.fail(a, "the form is no literal")
				return
			}
			parts = append(parts, s)
		}
		if form := strings.Join(parts, "|"); phrase.Lettered(form) {
			f.list = append(f.list, form)
		}
	case "Term":
		if _, ok := literal(c.Args[0]); ok {
			f.fail(c, "a literal is no term of a list; call phrase.New")
		}
	}
}

// callee names the function of package phrase that is called, or is empty.
func (f *forms) callee(fun ast.Expr) string {
	switch fun := fun.(type) {
	case *ast.SelectorExpr:
		if x, ok := fun.X.(*ast.Ident); ok && x.Name == "phrase" && f.qualified {
			return fun.Sel.Name
		}
	case *ast.Ident:
		if !f.qualified {
			return fun.Name
		}
	}
	return ""
}

// literal returns the value of an expression of string literals alone.
func literal(e ast.Expr) (string, bool) {
	tv, err := types.Eval(token.NewFileSet(), nil, token.NoPos, types.ExprString(e))
	if err != nil || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

func (f *forms) fail(n ast.Node, what string) {
	f.errs = append(f.errs, fmt.Errorf("%s: %s", f.fset.Position(n.Pos()), what))
}
