// Train fits the model of package mention:
//
//	go run ./bench/mentions/train -out extract/mention/data/model.txt.gz gum=FILE... litbank=FOLDER knowledgenet=FILE
package main

import (
	"bytes"
	"flag"
	"log"
	"os"
	"strings"

	"github.com/testimonia/testimonia/bench/mentions/gold"
	"github.com/testimonia/testimonia/extract/mention"
)

func main() {
	out := flag.String("out", "extract/mention/data/model.txt.gz", "where to write the model")
	rounds := flag.Int("rounds", 12, "passes over the examples")
	flag.Parse()
	var examples []mention.Example
	for _, arg := range flag.Args() {
		ex, err := read(arg)
		if err != nil {
			log.Fatal(err)
		}
		examples = append(examples, ex...)
	}
	var buf bytes.Buffer
	if err := mention.Learn(examples, *rounds, &buf); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, buf.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%s: %d bytes from %d documents", *out, buf.Len(), len(examples))
}

func read(arg string) ([]mention.Example, error) {
	_, path, ok := strings.Cut(arg, "=")
	if !ok {
		path = arg
	}
	docs, err := gold.GUM(path)
	if err != nil {
		return nil, err
	}
	var out []mention.Example
	for _, d := range docs {
		out = append(out, mention.Example{Sents: d.Sents, Gold: d.Gold, Complete: true, Weight: 1})
	}
	return out, nil
}
