// Package gold reads tables of statements that somebody annotated by hand: one
// statement a line, as bench/statements/README.md describes.
package gold

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Table is what one document says after its annotator.
type Table struct {
	names      map[string][]alias // by person: the names that stand for it
	Statements []Statement
}

// Statement is one line of a table. Where a field holds several values, each
// is right.
type Statement struct {
	Optional bool // neither a miss where it is absent nor an error where it is there
	Types    []string
	Subject  string
	Objects  []string
	Quote    string // normalised
}

// alias is a name that stands for a person: its words, or a pattern.
type alias struct {
	text    string
	words   []string
	pattern *regexp.Regexp
}

// Read reads a table.
func Read(r io.Reader) (*Table, error) {
	t := &Table{names: map[string][]alias{}}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		if err := t.line(sc.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return t, sc.Err()
}

func (t *Table) line(line string) error {
	switch {
	case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
		return nil
	case strings.HasPrefix(line, "@person "):
		return t.person(strings.TrimPrefix(line, "@person "))
	}
	f := strings.Split(line, "|")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, not 10", len(f))
	}
	t.Statements = append(t.Statements, Statement{Optional: f[0] == "?", Types: parts(f[1]), Subject: f[2], Objects: parts(f[3]),
		Quote: Normal(strings.ReplaceAll(f[8], `\n`, "\n"))})
	return nil
}

func parts(s string) []string {
	out := strings.Split(s, ";")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

func (t *Table) person(line string) error {
	name, aliases, _ := strings.Cut(line, "=")
	name = strings.TrimSpace(name)
	for _, a := range strings.Split(aliases, ",") {
		if a = strings.TrimSpace(a); a == "" {
			continue
		}
		if expr, ok := strings.CutPrefix(a, "re:"); ok {
			pattern, err := regexp.Compile("(?i)" + expr)
			if err == nil { // Go has no look-ahead; such an alias is left out
				t.names[name] = append(t.names[name], alias{text: a, pattern: pattern})
			}
			continue
		}
		t.names[name] = append(t.names[name], alias{text: a, words: words(a)})
	}
	return nil
}

// Means reports whether one of names stands for the person that the table
// calls wanted.
func (t *Table) Means(wanted string, names []string) bool {
	for _, a := range append([]alias{{text: wanted, words: words(wanted)}}, t.names[wanted]...) {
		for _, n := range names {
			if a.matches(n) {
				return true
			}
		}
	}
	return false
}

var tie = regexp.MustCompile(`\bof\b|'s\b`)

func (a alias) matches(name string) bool {
	normal := Normal(name)
	if a.pattern != nil {
		return a.pattern.MatchString(normal)
	}
	if tie.MatchString(normal) && !tie.MatchString(a.text) {
		return false // "mother of X" is not X
	}
	have := words(name)
	for _, w := range []string{"great", "step", "half", "foster"} {
		if slices.Contains(have, w) && !slices.Contains(a.words, w) {
			return false
		}
	}
	if strings.Contains(a.text, " of ") && strings.Count(normal, " of ") > strings.Count(a.text, " of ") {
		return false
	}
	k := 0
	for _, w := range have {
		if k < len(a.words) && w == a.words[k] {
			k++
		}
	}
	return len(a.words) > 0 && k == len(a.words)
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "«", `"`, "»", `"`, "„", `"`, "‑", "-", "\u00a0", " ", "\u00ad", "", "*", "", "_", "", `\`, "")

// Normal makes text comparable: composed letters, straight quotation marks, no
// Markdown emphasis or escapes, single spaces.
func Normal(s string) string {
	return strings.Join(strings.Fields(straight.Replace(norm.NFC.String(s))), " ")
}

var word = regexp.MustCompile(`[\p{L}\p{N}\p{M}]+`)

// words returns the words of a name that tell it from others.
func words(s string) []string {
	var out []string
	for _, w := range word.FindAllString(strings.ToLower(Normal(s)), -1) {
		switch w {
		case "the", "of", "a", "an", "in", "at", "to", "and", "s":
		default:
			out = append(out, w)
		}
	}
	return out
}

// Text is a text made comparable, with the way back.
type Text struct {
	Normal string
	from   []int // by byte of Normal: the code point of the text it comes from
}

// NewText makes text comparable; it has to be in composed letters (NFC), as
// reading texts are, for the way back to be exact.
func NewText(text string) *Text {
	t := &Text{}
	var b strings.Builder
	gap := false
	i := 0
	for _, r := range text {
		s := straight.Replace(string(r))
		if strings.TrimSpace(s) == "" {
			gap = gap || s != ""
			i++
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
			t.from = append(t.from, i)
		}
		gap = false
		b.WriteString(s)
		for range len(s) {
			t.from = append(t.from, i)
		}
		i++
	}
	t.Normal = b.String()
	return t
}

// Find returns where a normalised quote stands first, in code points of the
// text; not ok where it does not.
func (t *Text) Find(quote string) (start, end int, ok bool) {
	at := strings.Index(t.Normal, quote)
	if at < 0 || quote == "" {
		return 0, 0, false
	}
	return t.from[at], t.from[at+len(quote)-1] + 1, true
}
