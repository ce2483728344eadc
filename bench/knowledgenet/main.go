// Command knowledgenet measures relations on KnowledgeNet and learns their
// weights.
//
//	go run ./bench/knowledgenet --folds 3 FILE            # score the weights of the program
//	go run ./bench/knowledgenet --train --folds 1,2 FILE  # learn them again
//	go run ./bench/knowledgenet --try --folds 2 FILE      # learn on the other folds below 3, score on this one
//
// Facts are compared by text overlap. The table has one line a property; the
// last line of output is one JSON object with the figures of the properties
// whose subject is a person.
package main

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/extract/relation"
)

func main() {
	folds := flag.String("folds", "3", "folds to read, separated by commas")
	train := flag.Bool("train", false, "learn the weights from these folds and write them")
	try := flag.Bool("try", false, "learn from the other folds but the last, then score these")
	out := flag.String("out", "extract/relation/data/weights.tsv.gz", "file to write the weights to")
	top := flag.Bool("ceiling", false, "score a faultless classifier on the mentions there are")
	verbose := flag.Bool("v", false, "print every fact found wrongly or missed")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: knowledgenet [--folds 3] [--train] FILE")
		os.Exit(2)
	}
	job := job{file: flag.Arg(0), folds: numbers(*folds), out: *out, verbose: *verbose}
	run := job.measure
	switch {
	case *train:
		run = job.train
	case *try:
		run = job.try
	case *top:
		run = job.ceiling
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func numbers(s string) map[int]bool {
	out := map[int]bool{}
	for _, f := range strings.Split(s, ",") {
		if n, err := strconv.Atoi(strings.TrimSpace(f)); err == nil {
			out[n] = true
		}
	}
	return out
}

// lastFold is set aside for the final score.
const lastFold = 3

// job is one run of the program.
type job struct {
	file    string
	folds   map[int]bool
	out     string
	verbose bool
}

// read reads the passages of some folds.
func (j *job) read(folds map[int]bool) ([]*reading, error) {
	r, err := newReader()
	if err != nil {
		return nil, err
	}
	return r.load(j.file, folds)
}

func (j *job) train() error {
	cases, err := j.read(j.folds)
	if err != nil {
		return err
	}
	return write(j.out, learn(cases))
}

func (j *job) try() error {
	others := map[int]bool{}
	for n := 1; n < lastFold; n++ {
		others[n] = !j.folds[n]
	}
	known, err := j.read(others)
	if err != nil {
		return err
	}
	cases, err := j.read(j.folds)
	if err != nil {
		return err
	}
	measure(learn(known), cases, j.verbose)
	return nil
}

func (j *job) ceiling() error {
	cases, err := j.read(j.folds)
	if err != nil {
		return err
	}
	ceiling(cases)
	return nil
}

func (j *job) measure() error {
	cases, err := j.read(j.folds)
	if err != nil {
		return err
	}
	c, err := relation.New()
	if err != nil {
		return err
	}
	measure(c, cases, j.verbose)
	return nil
}

func write(file string, c *relation.Classifier) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if err := c.Write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func measure(c *relation.Classifier, cases []*reading, verbose bool) {
	sum := map[string]*tally{}
	for _, r := range cases {
		found := r.expand(c.Find(r.Input))
		score(sum, r.passage, found)
		if verbose {
			r.explain(found)
		}
	}
	report(os.Stdout, sum)
}
