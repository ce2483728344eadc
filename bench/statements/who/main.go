// Command who counts how often the pronoun that is the subject of an annotated
// statement is linked to the person whom the table names:
//
//	go run ./bench/statements/who [-v] DIR…
//
// A folder holds tables NAME.gold beside their sources NAME.txt or NAME.md. A
// "he" or "she" counts where it is the only one in the words of a statement and
// all statements of whose words that is so have one subject.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/testimonia/testimonia/bench/statements/gold"
	"github.com/testimonia/testimonia/extract"
)

func main() {
	log.SetFlags(0)
	verbose := flag.Bool("v", false, "print every pronoun that is linked wrongly")
	flag.Parse()
	if err := run(flag.Args(), *verbose); err != nil {
		log.Fatal(err)
	}
}

func run(dirs []string, verbose bool) error {
	x, err := extract.New()
	if err != nil {
		return err
	}
	var total tally
	for _, dir := range dirs {
		tables, err := filepath.Glob(filepath.Join(dir, "*.gold"))
		if err != nil {
			return err
		}
		for _, t := range tables {
			one, err := count(x, t, verbose)
			if err != nil {
				return fmt.Errorf("%s: %w", t, err)
			}
			fmt.Printf("%-16s %s\n", strings.TrimSuffix(filepath.Base(t), ".gold"), one)
			total.add(one)
		}
	}
	fmt.Printf("%-16s %s\n", "all", total)
	return nil
}

// tally counts pronouns by whom they are linked to.
type tally struct{ right, wrong, nobody int }

func (t *tally) add(o tally) {
	t.right += o.right
	t.wrong += o.wrong
	t.nobody += o.nobody
}

func (t tally) String() string {
	n := t.right + t.wrong + t.nobody
	return fmt.Sprintf("%4d pronouns: right %4d (%.2f), wrong %3d, nobody %3d", n, t.right, float64(t.right)/float64(max(1, n)), t.wrong, t.nobody)
}

func count(x *extract.Extractor, table string, verbose bool) (tally, error) {
	var out tally
	g, doc, err := gold.Open(table)
	if err != nil {
		return out, err
	}
	a, err := x.Extract(context.Background(), doc)
	if err != nil {
		return out, err
	}
	people := map[int]*extract.Person{}
	for i := range a.People {
		for _, s := range a.People[i].Spans {
			people[s.Start] = &a.People[i]
		}
	}
	text, runes := gold.NewText(doc.Text), []rune(doc.Text)
	meant := map[int]*gold.Statement{}
	torn := map[int]bool{}
	for i := range g.Statements {
		s := &g.Statements[i]
		start, end, ok := text.Find(s.Quote)
		if !ok {
			continue
		}
		if at, ok := pronoun(runes, start, end); ok {
			torn[at] = torn[at] || meant[at] != nil && meant[at].Subject != s.Subject
			meant[at] = s
		}
	}
	for _, at := range slices.Sorted(maps.Keys(meant)) {
		if torn[at] {
			continue
		}
		s, p := meant[at], people[at]
		switch {
		case p == nil:
			out.nobody++
		case g.Means(s.Subject, append([]string{p.Name}, p.Names...)):
			out.right++
			continue
		default:
			out.wrong++
		}
		if verbose {
			ours := "–"
			if p != nil {
				ours = p.Name
			}
			fmt.Printf("  %d %s << %s | %s | %q\n", at, s.Subject, ours, strings.Join(s.Types, "/"), s.Quote)
		}
	}
	return out, nil
}

// pronoun returns where the only "he" or "she" stands.
func pronoun(text []rune, start, end int) (int, bool) {
	found, n := 0, 0
	for i := start; i < end; {
		if !unicode.IsLetter(text[i]) {
			i++
			continue
		}
		k := i
		for k < len(text) && unicode.IsLetter(text[k]) {
			k++
		}
		switch strings.ToLower(string(text[i:k])) {
		case "he", "she":
			found = i
			n++
		}
		i = k
	}
	return found, n == 1
}
