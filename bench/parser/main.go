// Parser measures the English analyser on treebanks, from raw text to trees:
//
//	go run ./bench/parser FILE.conllu ...
//
// It prints a row for each document, the figures of all together, the speed on
// one core, and as its last line one JSON object with fractions from 0 to 1.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"time"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
	"github.com/testimonia/testimonia/language/evaluate"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: parser FILE.conllu ...")
		os.Exit(2)
	}
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "parser:", err)
		os.Exit(1)
	}
}

func run(paths []string) error {
	runtime.GOMAXPROCS(1) // the speed of one core
	model, err := en.New()
	if err != nil {
		return err
	}
	var all evaluate.Scores
	var spent time.Duration
	fmt.Printf("%-32s %s\n", "document", "tokens  sents   upos   xpos  feats lemmas    uas    las subtyp")
	for _, path := range paths {
		docs, err := read(path)
		if err != nil {
			return err
		}
		for i := range docs {
			start := time.Now()
			sents := model.Analyze(docs[i].Text, docs[i].Flows())
			spent += time.Since(start)
			s := evaluate.Compare(&docs[i], sents)
			row(docs[i].ID, s)
			all.Add(s)
		}
	}
	row("all", all)
	fmt.Printf("%.0f words per second\n", float64(all.Tokens.System)/spent.Seconds())
	return summary(all)
}

func read(path string) ([]language.TreeDocument, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	docs, err := language.ReadCoNLLU(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return docs, nil
}

func row(name string, s evaluate.Scores) {
	fmt.Printf("%-32.32s", name)
	for _, f := range []evaluate.F1{s.Tokens, s.Sentences, s.UPOS, s.XPOS, s.Feats, s.Lemmas, s.UAS, s.LAS, s.Full} {
		fmt.Printf(" %6.2f", 100*f.Value())
	}
	fmt.Println()
}

func summary(s evaluate.Scores) error {
	return json.NewEncoder(os.Stdout).Encode(struct {
		UPOS      float64 `json:"upos"`
		UAS       float64 `json:"uas"`
		LAS       float64 `json:"las"`
		Tokens    float64 `json:"tokens"`
		Sentences float64 `json:"sentences"`
	}{s.UPOS.Value(), s.UAS.Value(), s.LAS.Value(), s.Tokens.Value(), s.Sentences.Value()})
}
