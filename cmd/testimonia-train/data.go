package main

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
	"github.com/testimonia/testimonia/language/evaluate"
)

// treebanks reads the training parts and GUM's development part.
func (o *options) treebanks() (train, dev []language.TreeDocument, err error) {
	parts, err := readSplits(o.splits)
	if err != nil {
		return nil, nil, err
	}
	names, err := filepath.Glob(filepath.Join(o.gum, "*.conllu"))
	if err != nil {
		return nil, nil, err
	}
	for _, name := range names {
		docs, err := readTreebank(name)
		if err != nil {
			return nil, nil, err
		}
		switch parts[strings.TrimSuffix(filepath.Base(name), ".conllu")] {
		case "train":
			train = append(train, docs...)
		case "dev":
			dev = append(dev, docs...)
		}
	}
	names, err = filepath.Glob(filepath.Join(o.ewt, "train*.conllu"))
	if err != nil {
		return nil, nil, err
	}
	for _, name := range names {
		docs, err := readTreebank(name)
		if err != nil {
			return nil, nil, err
		}
		train = append(train, docs...)
	}
	return train, dev, nil
}

func readTreebank(name string) ([]language.TreeDocument, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	docs, err := language.ReadCoNLLU(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return docs, nil
}

// readSplits reads GUM's list of parts: headings "## train" with items below.
func readSplits(name string) (map[string]string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	parts := map[string]string{}
	part := ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if h, ok := strings.CutPrefix(line, "## "); ok {
			part = h
		}
		if item, ok := strings.CutPrefix(line, "* "); ok {
			parts[item] = part
		}
	}
	return parts, nil
}

func report(m *en.Model, docs []language.TreeDocument) {
	var all evaluate.Scores
	for i := range docs {
		all.Add(evaluate.Compare(&docs[i], m.Analyze(docs[i].Text, docs[i].Flows())))
	}
	fmt.Printf("development: tokens %.4f sentences %.4f UPOS %.4f XPOS %.4f lemmas %.4f UAS %.4f LAS %.4f with subtypes %.4f\n",
		all.Tokens.Value(), all.Sentences.Value(), all.UPOS.Value(), all.XPOS.Value(), all.Lemmas.Value(), all.UAS.Value(), all.LAS.Value(), all.Full.Value())
}

// makeClusters writes the cluster file: one line for each cluster, the words of
// a line in order. Words rarer than a log probability of -18 are left out.
func makeClusters(brown, prob, out string) error {
	code, p := map[string]int{}, map[string]float64{}
	if err := readJSON(brown, &code); err != nil {
		return err
	}
	if err := readJSON(prob, &p); err != nil {
		return err
	}
	lines := map[int][]string{}
	for w, c := range code {
		if c != 0 && p[w] > minLogProbability && !strings.ContainsAny(w, " \n\t\r") {
			lines[c] = append(lines[c], w)
		}
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	if err := writeClusters(f, lines); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

const minLogProbability = -18

func writeClusters(f *os.File, lines map[int][]string) error {
	z, err := gzip.NewWriterLevel(f, gzip.BestCompression)
	if err != nil {
		return err
	}
	codes := make([]int, 0, len(lines))
	for c := range lines {
		codes = append(codes, c)
	}
	sort.Ints(codes)
	for _, c := range codes {
		sort.Strings(lines[c])
		if _, err := fmt.Fprintf(z, "%d %s\n", c, strings.Join(lines[c], " ")); err != nil {
			return err
		}
	}
	return z.Close()
}

func readJSON(name string, into any) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := json.NewDecoder(z).Decode(into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
