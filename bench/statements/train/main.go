// Command train learns the judge of statements from annotated documents:
//
//	go run ./bench/statements/train --out extract/judge/data/english.model.gz DIR…
//
// A folder holds tables NAME.gold beside their sources NAME.txt or NAME.md.
// With --hold some folders are left out, and what the judge says of them is
// compared with their tables. With --folds the whole pipeline is scored on the
// documents of the last folder, each read by a judge that did not learn from it.
package main

import (
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/bench/statements/gold"
	"github.com/testimonia/testimonia/extract"
	"github.com/testimonia/testimonia/extract/factoid"
	"github.com/testimonia/testimonia/extract/judge"
	"github.com/testimonia/testimonia/language/vector"
)

func main() {
	log.SetFlags(0)
	out := flag.String("out", "", "write the model to `FILE`")
	reach := flag.Bool("reach", false, "print the statements of whose words none speaks of their subject")
	hold := flag.String("hold", "", "leave out these `FOLDERS`, parted by commas, and compare what the judge says with their tables")
	folds := flag.Int("folds", 0, "score the whole pipeline on the documents of the last folder, learning from the others but every `N`-th in turn")
	flag.Parse()
	if err := run(*out, *hold, *reach, *folds, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

func run(out, hold string, reach bool, folds int, dirs []string) error {
	vectors, err := vector.English()
	if err != nil {
		return err
	}
	x, err := extract.NewByRules()
	if err != nil {
		return err
	}
	sets := make([][]*annotated, len(dirs))
	for i, dir := range dirs {
		if sets[i], err = readFolder(x, dir); err != nil {
			return err
		}
	}
	if reach {
		for _, d := range slices.Concat(sets...) {
			d.printOutOfReach()
		}
	}
	if n := len(sets); folds > 1 && n > 0 {
		crossValidate(folds, vectors, slices.Concat(sets[:n-1]...), sets[n-1])
		return nil
	}
	var held []*annotated
	if hold != "" {
		for _, dir := range strings.Split(hold, ",") {
			set, err := readFolder(x, dir)
			if err != nil {
				return err
			}
			held = append(held, set...)
		}
	}
	if out == "" && held == nil {
		return nil
	}
	m := learn(vectors, slices.Concat(sets...))
	if held != nil {
		compare(hold, m, held)
	}
	if out == "" {
		return nil
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	if err := m.Write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// annotated is one document with its clues and what its table says.
type annotated struct {
	name       string
	table      *gold.Table
	doc        *extract.Prepared
	clues      []extract.Clue
	statements []goldStatement
}

// goldStatement is a statement of the table with the clues it could be read from.
type goldStatement struct {
	gold.Statement
	start, end int   // where its words stand, in code points
	within     []int // clues in its words, whoever they speak of
	right      []int // those of them that speak of its subject
}

func readFolder(x *extract.Extractor, dir string) ([]*annotated, error) {
	tables, err := filepath.Glob(filepath.Join(dir, "*.gold"))
	if err != nil {
		return nil, err
	}
	var out []*annotated
	for _, name := range tables {
		a, err := readAnnotated(x, name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, a)
	}
	return out, nil
}

func readAnnotated(x *extract.Extractor, table string) (*annotated, error) {
	g, doc, err := gold.Open(table)
	if err != nil {
		return nil, err
	}
	a := &annotated{name: filepath.Base(table), table: g, doc: x.Prepare(doc)}
	a.clues = a.doc.Clues()
	text := gold.NewText(doc.Text)
	for _, s := range g.Statements {
		start, end, ok := text.Find(s.Quote)
		if !ok {
			continue
		}
		gs := goldStatement{Statement: s, start: start, end: end}
		for i := range a.clues {
			c := &a.clues[i]
			if c.Span.Start >= end || c.Span.End <= start {
				continue
			}
			gs.within = append(gs.within, i)
			if g.Means(s.Subject, append([]string{c.Person.Name}, c.Person.Names...)) {
				gs.right = append(gs.right, i)
			}
		}
		a.statements = append(a.statements, gs)
	}
	return a, nil
}

// printOutOfReach prints the statements that have clues, but none that speaks
// of their subject, and of whom they speak instead.
func (a *annotated) printOutOfReach() {
	for _, s := range a.statements {
		if s.Optional || len(s.right) > 0 {
			continue
		}
		seen := map[string]bool{}
		for _, i := range s.within {
			c := &a.clues[i]
			seen[c.Person.Name+" ("+c.Role+")"] = true
		}
		fmt.Printf("%s: %s | %s | %q | %v\n", a.name, strings.Join(s.Types, "/"), s.Subject, s.Quote, slices.Sorted(maps.Keys(seen)))
	}
}

// classes are the classes that the judge tells apart; ties of kin are found by
// other means.
var classes = func() []string {
	out := []string{""}
	for _, t := range testimonia.Types() {
		if t != testimonia.Kinship {
			out = append(out, string(t))
		}
	}
	return out
}()

// learn learns in two rounds: which of the words of a statement is its clue is
// first guessed, then told by the judge of the first round.
func learn(vectors *vector.Table, docs []*annotated) *judge.Model {
	t := judge.Defaults()
	first := t
	first.Nets, first.Passes, first.DropGroup = 1, 4, judge.Shares{}
	m := first.Learn(classes, vectors, factoid.Slots, examples(docs, nil))
	return t.Learn(classes, vectors, factoid.Slots, examples(docs, m))
}

func examples(docs []*annotated, m *judge.Model) []judge.Example {
	var out []judge.Example
	for _, d := range docs {
		out = append(out, d.examples(m)...)
	}
	return out
}

// optionalWeight is how much a statement counts that may be left out.
const optionalWeight = 0.3

func (a *annotated) examples(m *judge.Model) []judge.Example {
	out := make([]judge.Example, len(a.clues))
	for i := range a.clues {
		out[i] = judge.Example{Input: a.clues[i].Input, Weight: 1}
	}
	for _, s := range a.statements {
		wanted := numbers(s.Types)
		if len(wanted) == 0 {
			continue
		}
		best := a.clueOf(&s, wanted, m)
		if best < 0 {
			// somebody else was taken for its subject: no fault of the judge
			for _, i := range s.within {
				if len(out[i].Classes) == 0 {
					out[i].Weight = 0
				}
			}
			continue
		}
		w := float32(1)
		switch {
		case slices.Contains(s.Types, string(testimonia.Kinship)):
			w = 0 // "his wife" may be annotated as a tie or as a marriage
		case s.Optional:
			w = optionalWeight
		}
		if len(out[best].Classes) == 0 || !s.Optional {
			out[best].Classes, out[best].Weight = wanted, w
		}
	}
	return out
}

func numbers(types []string) []int {
	var out []int
	for _, t := range types {
		if i := slices.Index(classes, t); i > 0 {
			out = append(out, i)
		}
	}
	return out
}

// clueOf returns which of a statement's clues says it, -1 where none does: one
// from which a rule makes it, otherwise the likeliest after m, or the highest
// in the tree.
func (a *annotated) clueOf(s *goldStatement, wanted []int, m *judge.Model) int {
	best, score := -1, 0.0
	for _, i := range s.right {
		c := &a.clues[i]
		x := 1 / float64(1+c.Depth)
		if m != nil {
			p := m.Weigh(c.Input, [][]uint64{nil})[0]
			for _, w := range wanted {
				x += 20 * float64(p[w])
			}
		}
		for _, t := range c.Fired {
			if slices.Contains(s.Types, string(t)) {
				x += 100
			}
		}
		if x > score {
			best, score = i, x
		}
	}
	return best
}

// compare prints how often the judge, at some thresholds, finds the statements
// of documents it did not learn from, and how often it is right.
func compare(dir string, m *judge.Model, docs []*annotated) {
	for _, threshold := range []float32{0.3, 0.4, 0.5, 0.6} {
		right, made, wanted, reachable := 0, 0, 0, 0
		for _, d := range docs {
			found := map[int]int{}
			for i := range d.clues {
				p := m.Weigh(d.clues[i].Input, [][]uint64{nil})[0]
				if c := judge.Likeliest(p); p[c] >= threshold {
					found[i] = c
				}
			}
			made += len(found)
			for _, s := range d.statements {
				w := numbers(s.Types)
				if len(w) == 0 {
					continue
				}
				hit := -1
				for _, i := range s.right {
					if slices.Contains(w, found[i]) {
						hit = i
					}
				}
				if hit >= 0 {
					delete(found, hit)
				}
				switch {
				case hit >= 0 && s.Optional:
					made--
				case hit >= 0:
					right++
				}
				if !s.Optional {
					wanted++
					if len(s.right) > 0 {
						reachable++
					}
				}
			}
		}
		p, r := float64(right)/float64(max(1, made)), float64(right)/float64(max(1, wanted))
		fmt.Printf("%-24s %.1f  P %.3f  R %.3f  F1 %.3f  (%d wanted, %d in reach)\n", dir, threshold, p, r, 2*p*r/max(1e-9, p+r), wanted, reachable)
	}
}
