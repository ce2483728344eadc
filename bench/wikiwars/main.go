// Command wikiwars measures extract/date on documents with TIMEX2 annotation in
// the form of the WikiWars corpus (Mazur and Dale, 2010).
//
//	go run ./bench/wikiwars [-errors odd|even|all] FOLDER-OR-FILE…
//
// A gold expression is recognised where one of ours overlaps it (each counts
// once, the best overlap first), strictly where both run from the same to the
// same byte, white space apart. It is valued right where the VAL attributes are
// equal; expressions without VAL are right where ours has none either. The table
// shows the documents with odd and with even numbers apart: rules were developed
// with an eye on the odd ones alone. The last line is F1 over expressions both
// recognised by overlap and valued right, all documents together.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/date/plain"
)

func main() {
	show := flag.String("errors", "", "list the errors in documents with odd or even numbers, or all")
	flag.Parse()
	if err := run(os.Stdout, flag.Args(), *show); err != nil {
		fmt.Fprintln(os.Stderr, "wikiwars:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, args []string, show string) error {
	files, err := expand(args)
	if err != nil {
		return err
	}
	var odd, even, all tally
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		doc, err := parse(string(data))
		if err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
		half, name := &odd, "odd"
		if number(f)%2 == 0 {
			half, name = &even, "even"
		}
		ours := mapped(doc, date.Find(doc.text, plain.Sentences(doc.text), date.Options{
			DocumentDate: doc.day, HasDate: doc.hasDay, Vague: true}))
		t := score(doc, ours)
		if show == name || show == "all" {
			t.print(out, filepath.Base(f), doc)
		}
		half.add(t)
		all.add(t)
	}
	table(out, odd, even, all)
	p, r, f1 := prf(all.right, all.ours, all.gold)
	return json.NewEncoder(out).Encode(map[string]float64{"precision": p, "recall": r, "f1": f1})
}

// expand turns folders into the XML files in them.
func expand(args []string) ([]string, error) {
	var files []string
	for _, a := range args {
		if info, err := os.Stat(a); err == nil && !info.IsDir() {
			files = append(files, a)
			continue
		}
		in, err := filepath.Glob(filepath.Join(a, "*.xml"))
		if err != nil {
			return nil, err
		}
		files = append(files, in...)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no files: name a folder of WikiWars")
	}
	slices.Sort(files)
	return files, nil
}

// number is the number that a file's name begins with.
func number(file string) int {
	head, _, _ := strings.Cut(filepath.Base(file), "_")
	n, _ := strconv.Atoi(head)
	return n
}

func prf(right, ours, gold int) (p, r, f1 float64) {
	p, r = float64(right)/float64(max(ours, 1)), float64(right)/float64(max(gold, 1))
	if p+r > 0 {
		f1 = 2 * p * r / (p + r)
	}
	return p, r, f1
}

func table(out io.Writer, odd, even, all tally) {
	fmt.Fprintf(out, "%-10s %6s %6s  %-20s %-20s %-6s  %-20s %-20s\n", "documents", "gold", "ours", "recognised, strict",
		"recognised, overlap", "value", "overlap and value", "strict and value")
	for _, row := range []struct {
		name string
		t    tally
	}{{"odd", odd}, {"even", even}, {"all", all}} {
		t := row.t
		fmt.Fprintf(out, "%-10s %6d %6d  %s %s %.3f   %s %s\n", row.name, t.gold, t.ours, cells(t.strict, t), cells(t.overlap, t),
			float64(t.right)/float64(max(t.overlap, 1)), cells(t.right, t), cells(t.strictRight, t))
	}
}

func cells(n int, t tally) string {
	p, r, f := prf(n, t.ours, t.gold)
	return fmt.Sprintf("%.3f %.3f %.3f   ", p, r, f)
}
