package base_test

import (
	"fmt"
	"html/template"
	"reflect"
	"strings"
	"testing"
	"text/template/parse"

	"github.com/testimonia/testimonia/web"
	"github.com/testimonia/testimonia/web/base"
)

// TestTemplatesFitTheirViews follows every field, method and function that a
// template names through the types of the page's views, also in branches that
// no test renders.
func TestTemplatesFitTheirViews(t *testing.T) {
	for _, p := range web.Pages() {
		t.Run(p.Name, func(t *testing.T) {
			if len(p.Shows) == 0 {
				t.Fatal("the page does not say which views its template is given")
			}
			for _, problem := range check(t, p) {
				t.Error(problem)
			}
		})
	}
}

// TestCheckFindsFaults holds the check above to finding what it is for.
func TestCheckFindsFaults(t *testing.T) {
	type inner struct{ Name string }
	type view struct {
		Title string
		List  []inner
		One   *inner
	}
	for text, wrong := range map[string]bool{
		`{{.Title}}`:                                                   false,
		`{{.Titel}}`:                                                   true,
		`{{range .List}}{{.Name}}{{end}}`:                              false,
		`{{range .List}}{{.Nmae}}{{end}}`:                              true,
		`{{range $i, $x := .List}}{{$x.Nam}}{{end}}`:                   true,
		`{{with .One}}{{.Name}}{{else}}{{.Name}}{{end}}`:               true,
		`{{if .Title}}{{with .One}}{{$.Title}}{{.Name}}{{end}}{{end}}`: false,
		`{{if and .One (ne .One.Name "")}}{{.One.Nam}}{{end}}`:         true,
		`{{t .Title}}{{n (len .List) "a" "b"}}`:                        false,
		`{{t .Missing}}`:                                               true,
		`{{template "part" .One}}{{define "part"}}{{.Name}}{{end}}`:    false,
		`{{template "part" .}}{{define "part"}}{{.Name}}{{end}}`:       true,
	} {
		tree, err := template.New("main").Funcs(base.Functions()).Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		c := checker{set: tree, done: map[string]bool{}}
		c.template("main", reflect.TypeOf(view{}))
		if got := len(c.problems) > 0; got != wrong {
			t.Errorf("%s: %v", text, c.problems)
		}
	}
}

func check(t *testing.T, p base.Page) []string {
	t.Helper()
	set, err := base.Templates(p)
	if err != nil {
		t.Fatal(err)
	}
	c := checker{set: set, done: map[string]bool{}}
	c.template("base.html", reflect.TypeOf(base.Frame))
	for _, v := range p.Shows {
		c.template("main", reflect.TypeOf(v))
	}
	return c.problems
}

// checker walks templates with the types of what they are given. A nil type is
// unknown, and anything may be done with it.
type checker struct {
	set      *template.Template
	done     map[string]bool // templates with the type they were walked with
	at       string
	problems []string
}

// scope is the type of dot and of the variables.
type scope struct {
	dot  reflect.Type
	vars map[string]reflect.Type
}

func (s scope) with(dot reflect.Type) scope {
	vars := map[string]reflect.Type{}
	for k, v := range s.vars {
		vars[k] = v
	}
	return scope{dot, vars}
}

func (c *checker) template(name string, dot reflect.Type) {
	key := fmt.Sprint(name, dot)
	t := c.set.Lookup(name)
	if t == nil {
		c.problems = append(c.problems, "no template "+name)
		return
	}
	if c.done[key] || t.Tree == nil {
		return
	}
	c.done[key] = true
	outer := c.at
	c.at = fmt.Sprintf("%s with %v", name, dot)
	c.list(t.Tree.Root, scope{dot, map[string]reflect.Type{"$": dot}})
	c.at = outer
}

func (c *checker) fail(n parse.Node, format string, args ...any) {
	c.problems = append(c.problems, c.at+": "+n.String()+": "+fmt.Sprintf(format, args...))
}

func (c *checker) list(l *parse.ListNode, s scope) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		c.node(n, s)
	}
}

func (c *checker) node(n parse.Node, s scope) {
	switch n := n.(type) {
	case *parse.ActionNode:
		c.pipe(n.Pipe, s)
	case *parse.IfNode:
		inner := s.with(s.dot)
		c.pipe(n.Pipe, inner)
		c.list(n.List, inner)
		c.list(n.ElseList, s.with(s.dot))
	case *parse.WithNode:
		inner := s.with(nil)
		inner.dot = s.dot
		inner.dot = c.pipe(n.Pipe, inner)
		c.list(n.List, inner)
		c.list(n.ElseList, s.with(s.dot))
	case *parse.RangeNode:
		c.rangeOver(n, s)
	case *parse.TemplateNode:
		var arg reflect.Type
		if n.Pipe != nil {
			arg = c.pipe(n.Pipe, s)
		}
		if n.Name == "main" && arg != nil && arg.Kind() == reflect.Interface {
			return // the page's views are walked on their own
		}
		c.template(n.Name, arg)
	}
}

func (c *checker) rangeOver(n *parse.RangeNode, s scope) {
	over := indirect(c.value(n.Pipe, s))
	var key, elem reflect.Type
	if over != nil {
		switch over.Kind() {
		case reflect.Slice, reflect.Array:
			key, elem = reflect.TypeFor[int](), over.Elem()
		case reflect.Map:
			key, elem = over.Key(), over.Elem()
		case reflect.Int:
			key, elem = over, over
		case reflect.Func:
			switch yield := over.In(0); yield.NumIn() {
			case 1:
				elem = yield.In(0)
			case 2:
				key, elem = yield.In(0), yield.In(1)
			}
		case reflect.Interface:
		default:
			c.fail(n.Pipe, "%v cannot be ranged over", over)
		}
	}
	inner := s.with(elem)
	switch len(n.Pipe.Decl) {
	case 1:
		inner.vars[n.Pipe.Decl[0].Ident[0]] = elem
	case 2:
		inner.vars[n.Pipe.Decl[0].Ident[0]], inner.vars[n.Pipe.Decl[1].Ident[0]] = key, elem
	}
	c.list(n.List, inner)
	c.list(n.ElseList, s.with(s.dot))
}

// pipe returns the type of a pipeline, and declares its variables.
func (c *checker) pipe(p *parse.PipeNode, s scope) reflect.Type {
	t := c.value(p, s)
	for _, d := range p.Decl {
		s.vars[d.Ident[0]] = t
	}
	return t
}

func (c *checker) value(p *parse.PipeNode, s scope) reflect.Type {
	var t reflect.Type
	for _, cmd := range p.Cmds {
		t = c.command(cmd, s)
	}
	return t
}

func (c *checker) command(cmd *parse.CommandNode, s scope) reflect.Type {
	var args []reflect.Type
	for _, a := range cmd.Args[1:] {
		args = append(args, c.arg(a, s))
	}
	if id, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		return c.call(id, args)
	}
	return c.arg(cmd.Args[0], s)
}

// call returns the type that a function gives.
func (c *checker) call(id *parse.IdentifierNode, args []reflect.Type) reflect.Type {
	if f, ok := base.Functions()[id.Ident]; ok {
		t := reflect.TypeOf(f)
		for i, a := range args {
			want := t.In(min(i, t.NumIn()-1))
			if i >= t.NumIn()-1 && t.IsVariadic() {
				want = t.In(t.NumIn() - 1).Elem()
			}
			if a != nil && !fits(a, want) {
				c.fail(id, "argument %d is %v, not %v", i+1, a, want)
			}
		}
		return t.Out(0)
	}
	switch id.Ident {
	case "and", "or":
		if len(args) > 0 {
			return args[len(args)-1]
		}
	case "len":
		return reflect.TypeFor[int]()
	case "not", "eq", "ne", "lt", "le", "gt", "ge":
		return reflect.TypeFor[bool]()
	case "print", "printf", "println", "urlquery", "html", "js":
		return reflect.TypeFor[string]()
	case "index":
		if t := indirect(args[0]); t != nil && (t.Kind() == reflect.Slice || t.Kind() == reflect.Map) && len(args) == 2 {
			return t.Elem()
		}
	}
	return nil
}

// fits reports whether a template may give one type where a function wants
// another: it takes pointers away and adds them.
func fits(a, want reflect.Type) bool {
	if a.AssignableTo(want) || a.Kind() == reflect.Interface {
		return true
	}
	return a.Kind() == reflect.Pointer && a.Elem().AssignableTo(want) || reflect.PointerTo(a).AssignableTo(want)
}

func (c *checker) arg(n parse.Node, s scope) reflect.Type {
	switch n := n.(type) {
	case *parse.DotNode:
		return s.dot
	case *parse.FieldNode:
		return c.fields(n, s.dot, n.Ident)
	case *parse.VariableNode:
		return c.fields(n, s.vars[n.Ident[0]], n.Ident[1:])
	case *parse.ChainNode:
		return c.fields(n, c.arg(n.Node, s), n.Field)
	case *parse.PipeNode:
		return c.pipe(n, s)
	case *parse.IdentifierNode:
		return c.call(n, nil)
	case *parse.StringNode:
		return reflect.TypeFor[string]()
	case *parse.BoolNode:
		return reflect.TypeFor[bool]()
	}
	return nil
}

// fields follows a chain of fields and methods.
func (c *checker) fields(n parse.Node, t reflect.Type, chain []string) reflect.Type {
	for _, name := range chain {
		if t == nil {
			return nil
		}
		if next, ok := member(t, name); ok {
			t = next
			continue
		}
		if b := indirect(t); b.Kind() == reflect.Interface && b.NumMethod() == 0 {
			return nil
		}
		c.fail(n, "%v has no %s", t, name)
		return nil
	}
	return t
}

func member(t reflect.Type, name string) (reflect.Type, bool) {
	for _, with := range []reflect.Type{t, reflect.PointerTo(t)} {
		if m, ok := with.MethodByName(name); ok {
			return m.Type.Out(0), true
		}
	}
	switch b := indirect(t); b.Kind() {
	case reflect.Struct:
		if f, ok := b.FieldByName(name); ok && f.IsExported() {
			return f.Type, true
		}
	case reflect.Map:
		return b.Elem(), true
	}
	return nil, false
}

func indirect(t reflect.Type) reflect.Type {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// TestNoInlineCode: the policy forbids it, and a browser would only leave it out
// silently.
func TestNoInlineCode(t *testing.T) {
	for _, p := range web.Pages() {
		set, err := base.Templates(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range set.Templates() {
			if part.Tree == nil {
				continue
			}
			text := strings.ToLower(part.Tree.Root.String())
			for _, bad := range []string{" style=", " onclick=", " onchange=", " onsubmit=", "javascript:", "<style"} {
				if strings.Contains(text, bad) {
					t.Errorf("page %s, template %s has %q", p.Name, part.Name(), bad)
				}
			}
		}
	}
}
