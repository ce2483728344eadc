package translit

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed data/*.txt
var files embed.FS

// Schemes lists all schemes by their IDs.
func Schemes() []*Scheme {
	var out []*Scheme
	for _, s := range load() {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b *Scheme) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// Find returns the scheme with this ID; an error names those that there are.
func Find(id string) (*Scheme, error) {
	if s := load()[id]; s != nil {
		return s, nil
	}
	var ids []string
	for _, s := range Schemes() {
		ids = append(ids, s.ID)
	}
	return nil, fmt.Errorf("no scheme %q; there are %s", id, strings.Join(ids, ", "))
}

// load reads the tables once; they never change afterwards. A damaged table is
// found by the tests; here it would lack lines.
var load = sync.OnceValue(func() map[string]*Scheme {
	raw := map[string]*table{}
	entries, _ := files.ReadDir("data")
	for _, e := range entries {
		text, _ := files.ReadFile("data/" + e.Name())
		t, err := parse(string(text))
		if err == nil {
			raw[t.scheme.ID] = t
		}
	}
	out := make(map[string]*Scheme, len(raw))
	for id, t := range raw {
		t.compile(raw)
		out[id] = &t.scheme
	}
	return out
})

// table is a scheme's file before its rules are sorted.
type table struct {
	scheme        Scheme
	like          string
	forward, back []rule
}

// parse reads a scheme's file:
//
//	# comment
//	id ru-press          keys: id, language, script, title, like
//	                     an empty line ends them
//	(^аеё)е ye           a rule: left context, letters, right context, result
//	ий($) y              ^ and $ are the edges of a word, "-" is nothing
//	< (аеё)y й           a rule of the way back
func parse(text string) (*table, error) {
	t := &table{}
	head := true
	for n, line := range strings.Split(norm.NFC.String(text), "\n") {
		line, isBack := strings.CutPrefix(line, "< ")
		key, value, ok := strings.Cut(line, " ")
		switch {
		case line == "":
			head = head && t.scheme.ID == ""
			continue
		case line[0] == '#':
			continue
		case !ok:
			return nil, fmt.Errorf("line %d: %q has no value", n+1, line)
		case head:
			if err := t.set(key, value); err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			continue
		}
		r := newRule(key, value)
		if len(r.letters) == 0 {
			return nil, fmt.Errorf("line %d: %q has no letters", n+1, line)
		}
		if isBack {
			t.back = append(t.back, r)
		} else {
			t.forward = append(t.forward, r)
		}
	}
	return t, nil
}

func (t *table) set(key, value string) error {
	switch key {
	case "id":
		t.scheme.ID = value
	case "language":
		t.scheme.Language = value
	case "script":
		t.scheme.Script = value
	case "title":
		t.scheme.Title = value
	case "like":
		t.like = value
	default:
		return fmt.Errorf("no key %q", key)
	}
	return nil
}

func newRule(key, value string) rule {
	var r rule
	if rest, ok := strings.CutPrefix(key, "("); ok {
		r.left, key, _ = strings.Cut(rest, ")")
	}
	if i := strings.IndexByte(key, '('); i > 0 {
		r.right, key = strings.TrimSuffix(key[i+1:], ")"), key[:i]
	}
	r.letters = []rune(key)
	if value != "-" {
		r.out = value
	}
	return r
}

// compile adds the rules of the scheme that this one is like, and sorts them.
func (t *table) compile(all map[string]*table) {
	forward, back := t.forward, t.back
	for base := all[t.like]; base != nil; base = all[base.like] {
		forward = append(slices.Clone(forward), base.forward...)
		back = append(slices.Clone(back), base.back...)
	}
	t.scheme.forward = sorted(forward)
	for _, r := range dropOverridden(forward) {
		if r.out == "" || r.right != "" && r.right != "$" {
			continue // a letter that leaves no trace, or one told by what follows
		}
		back = append(back, rule{r.left, r.right, []rune(strings.ToLower(r.out)), string(r.letters)})
	}
	t.scheme.back = sorted(back)
}

// dropOverridden leaves out plain rules of a base scheme for letters that the
// scheme itself writes otherwise.
func dropOverridden(list []rule) []rule {
	seen := map[string]bool{}
	var out []rule
	for _, r := range list {
		key := r.left + "(" + string(r.letters) + ")" + r.right
		if !seen[key] {
			out = append(out, r)
		}
		seen[key] = true
	}
	return out
}

// sorted brings rules into the order of trying; among equals the earlier wins.
func sorted(list []rule) rules {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b rule) int {
		if d := len(b.letters) - len(a.letters); d != 0 {
			return d
		}
		return contexts(b) - contexts(a)
	})
	out := rules{}
	for _, r := range list {
		out[r.letters[0]] = append(out[r.letters[0]], r)
	}
	return out
}

func contexts(r rule) int {
	n := 0
	for _, c := range []string{r.left, r.right} {
		if c != "" {
			n++
		}
		if utf8.RuneCountInString(c) == 1 && c != "^" && c != "$" {
			n++ // a single letter tells more than a class
		}
	}
	return n
}
