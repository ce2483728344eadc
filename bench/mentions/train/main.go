// Train fits the model of package mention:
//
//	go run ./bench/mentions/train -out extract/mention/data/model.txt.gz gum=FILE... litbank=FOLDER knowledgenet=FILE
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/testimonia/testimonia/bench/mentions/gold"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language/en"
)

func main() {
	out := flag.String("out", "extract/mention/data/model.txt.gz", "where to write the model")
	rounds := flag.Int("rounds", 12, "passes over the examples")
	flag.Parse()
	m, err := en.New()
	if err != nil {
		log.Fatal(err)
	}
	var examples []mention.Example
	for _, arg := range flag.Args() {
		ex, err := read(arg, m)
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

// read loads one argument and analyses its texts as the program will: the
// model learns on trees as good and as bad as it will meet.
func read(arg string, m *en.Model) ([]mention.Example, error) {
	corpus, path, ok := strings.Cut(arg, "=")
	if !ok {
		return nil, fmt.Errorf("%s: want CORPUS=PATH", arg)
	}
	var docs []gold.Document
	var err error
	ex := mention.Example{Complete: true, Weight: 1}
	switch corpus {
	case "gum":
		docs, err = gold.GUM(path)
	case "litbank":
		docs, err = gold.LitBank(path)
		docs, _ = gold.SetAside(docs)
		ex.People = true
		ex.Weight = 0.6
	case "knowledgenet":
		docs, err = gold.KnowledgeNet(path, func(fold int) bool { return fold != 3 })
		ex.Complete = false
		ex.Weight = 0.6
	default:
		err = fmt.Errorf("no corpus %q", corpus)
	}
	if err != nil {
		return nil, err
	}
	var out []mention.Example
	for _, d := range docs {
		ex.Sents, ex.Gold = m.Analyze(d.Text, d.Flows), d.Gold
		out = append(out, ex)
	}
	return out, nil
}
