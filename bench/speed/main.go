//go:build unix

// Command speed measures how many words a second the whole pipeline reads, from
// bytes to statements, and how much memory it takes, beside peers that read the
// same text in the same run: spaCy's small English pipeline, and Stanford
// CoreNLP with names and relations. Each runs in a process of its own, on one
// core. README.md says how to install the peers.
//
//	go run ./bench/speed [-spacy PYTHON] [-corenlp FOLDER] [-piece WORDS] TEXT
//	go run ./bench/speed -make WORDS TREEBANK.conllu... > TEXT
//	go run ./bench/speed -profile FILE TEXT
//
// Rates are in words (between white space) per second of processor time, which
// another load on the machine disturbs least; the time for loading models
// stands apart. The last line is one JSON object.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

type options struct {
	spacy, corenlp, profile string
	piece, words            int
	self                    bool
}

func main() {
	var o options
	flag.StringVar(&o.spacy, "spacy", "", "a Python that has spaCy and its small English model")
	flag.StringVar(&o.corenlp, "corenlp", "", "the folder with CoreNLP's jars")
	flag.StringVar(&o.profile, "profile", "", "write a profile of our own run to this file, and do nothing else")
	flag.IntVar(&o.piece, "piece", 2000, "words in each document that the text is cut into")
	flag.IntVar(&o.words, "make", 0, "write a text of so many words made from treebank files")
	flag.BoolVar(&o.self, "self", false, "read the files given with our own pipeline and print a reading")
	flag.Parse()
	if err := run(os.Stdout, o, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, o options, args []string) error {
	switch {
	case len(args) == 0:
		return fmt.Errorf("give a text")
	case o.words > 0:
		return makeText(out, o.words, args)
	case o.self || o.profile != "":
		return readSelf(out, o.profile, args)
	}
	folder, err := os.MkdirTemp("", "speed")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	results, err := measure(o, args[0], folder)
	if err != nil {
		return err
	}
	return report(out, results)
}

// measure runs ourselves on the text in pieces and whole, then each peer.
func measure(o options, text, folder string) ([]result, error) {
	own, err := os.Executable()
	if err != nil {
		return nil, err
	}
	paths, words, err := cut(text, folder, o.piece)
	if err != nil {
		return nil, err
	}
	ours := system{"testimonia", []string{own, "-self"}}
	out := []result{ours.run(paths, words)}
	ours.name = "testimonia, all as one document"
	out = append(out, ours.run([]string{text}, words))
	if o.spacy != "" {
		s, err := spaCy(o.spacy, folder)
		if err != nil {
			return nil, err
		}
		out = append(out, s.run(paths, words))
	}
	if o.corenlp != "" {
		s, err := coreNLP(o.corenlp, folder)
		if err != nil {
			return nil, err
		}
		out = append(out, s.run(paths, words))
	}
	for i := range out {
		if out[i].Rate > 0 {
			out[i].Ratio = out[0].Rate / out[i].Rate
		}
	}
	return out, nil
}

// cut reads the text and lets go of it: a child's peak memory is counted from
// the memory of its parent.
func cut(path, folder string, words int) ([]string, int, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, 0, err
	}
	return pieces(string(data), folder, words)
}

func report(out io.Writer, results []result) error {
	fmt.Fprintf(out, "%-42s %9s %9s %7s %8s %8s  %s\n", "system", "words/cpu", "words/s", "load s", "peak MB", "ours is", "found")
	for _, r := range results {
		if r.Failure != "" {
			fmt.Fprintf(out, "%-42s failed: %s\n", r.System, r.Failure)
			continue
		}
		fmt.Fprintf(out, "%-42s %9.0f %9.0f %7.1f %8.0f %7.1fx  %s\n", r.System, r.Rate, r.Clock, r.Load, r.Peak, r.Ratio, r.Found)
	}
	var failed []string
	for _, r := range results {
		if r.Failure != "" {
			failed = append(failed, r.System)
		}
	}
	if len(failed) > 0 {
		fmt.Fprintf(out, "not measured: %s\n", strings.Join(failed, "; "))
	}
	return json.NewEncoder(out).Encode(map[string]any{"words": results[0].Words, "results": results})
}
