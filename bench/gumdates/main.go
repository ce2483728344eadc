// Command gumdates measures extract/date on texts with TEI dates in the form of
// the GUM corpus (Zeldes, 2017).
//
//	go run ./bench/gumdates [-errors] FILE.xml…
//
// A gold <date> is valued right where one of our dates overlaps it and both
// cover the same days: when="1936-08" is the month, from and to, notBefore and
// notAfter give the first and the last day. Each expression counts once. Ours
// count against precision when no gold date overlaps them or the days differ;
// durations, ages and dates without a value are not counted, for GUM marks none.
// The training, development and test parts of the corpus are shown apart. The
// last line is F1 over right values, all files together.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	show := flag.Bool("errors", false, "list the errors outside the test part")
	flag.Parse()
	if err := run(os.Stdout, flag.Args(), *show); err != nil {
		fmt.Fprintln(os.Stderr, "gumdates:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, files []string, show bool) error {
	if len(files) == 0 {
		return fmt.Errorf("no files: name XML files of GUM")
	}
	parts := map[string]tally{}
	var all tally
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		d := parse(string(data))
		t := score(d)
		if show && d.part != "test" {
			for _, line := range t.errors {
				fmt.Fprintf(out, "%s %s\n", filepath.Base(f), line)
			}
		}
		p := parts[d.part]
		p.add(t)
		parts[d.part] = p
		all.add(t)
	}
	fmt.Fprintf(out, "%-8s %5s %5s  %-9s %-9s %-9s %s\n", "part", "gold", "ours", "found", "precision", "recall", "F1 (value right)")
	for _, name := range []string{"train", "dev", "test"} {
		if t, ok := parts[name]; ok {
			t.row(out, name)
		}
	}
	all.row(out, "all")
	p, r, f1 := all.prf()
	return json.NewEncoder(out).Encode(map[string]float64{"precision": p, "recall": r, "f1": f1})
}

// tally counts the dates of some texts.
type tally struct {
	gold, ours, found, right int
	errors                   []string
}

func (t *tally) add(o tally) {
	t.gold += o.gold
	t.ours += o.ours
	t.found += o.found
	t.right += o.right
}

func (t *tally) prf() (p, r, f1 float64) {
	p, r = float64(t.right)/float64(max(t.ours, 1)), float64(t.right)/float64(max(t.gold, 1))
	if p+r > 0 {
		f1 = 2 * p * r / (p + r)
	}
	return p, r, f1
}

func (t *tally) row(out io.Writer, name string) {
	p, r, f1 := t.prf()
	fmt.Fprintf(out, "%-8s %5d %5d  %-9.3f %-9.3f %-9.3f %.3f\n", name, t.gold, t.ours, float64(t.found)/float64(max(t.gold, 1)), p, r, f1)
}
