// Train fits the model of package mention:
//
//	go run ./bench/mentions/train -out extract/mention/data/model.txt.gz gum=FILE... litbank=FOLDER knowledgenet=FILE
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"log"
	"os"
	"sort"
	"strings"

	"github.com/testimonia/testimonia/bench/mentions/gold"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language/en"
	"github.com/testimonia/testimonia/name"
)

func main() {
	out := flag.String("out", "extract/mention/data/model.txt.gz", "where to write the model")
	common := flag.String("common", "", "write the list of common words to this file and stop")
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
	if *common != "" {
		if err := writeCommon(*common, examples); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s written: build again and train without -common", *common)
		return
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

// writeCommon lists the words that the corpora write small more than once.
func writeCommon(path string, examples []mention.Example) error {
	count := map[string]int{}
	for _, ex := range examples {
		for i := range ex.Sents {
			for _, t := range ex.Sents[i].Tokens {
				if len(t.Form) > 2 && t.Form == strings.ToLower(t.Form) && t.UPOS != "PROPN" && name.Fold(t.Form) == t.Form && isWord(t.Form) {
					count[t.Form]++
				}
			}
		}
	}
	var words []string
	for w, n := range count {
		if n >= 2 {
			words = append(words, w)
		}
	}
	sort.Strings(words)
	var buf bytes.Buffer
	z, err := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write([]byte(strings.Join(words, "\n"))); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, buf.Bytes(), 0o644)
}

func isWord(s string) bool {
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return true
}
