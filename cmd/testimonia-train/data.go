package main

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
	"github.com/testimonia/testimonia/language/evaluate"
)

// part is one part of both treebanks.
type part struct{ gum, ewt []language.TreeDocument }

// banks puts parts together, GUM first: its habits are the ones to follow.
func banks(parts ...part) []en.Treebank {
	out := make([]en.Treebank, 2)
	for _, p := range parts {
		out[0].Docs = append(out[0].Docs, p.gum...)
		out[1].Docs = append(out[1].Docs, p.ewt...)
	}
	return out
}

// treebanks reads the official parts, keyed "train", "dev" and "test".
func (o *options) treebanks() (map[string]*part, error) {
	parts := map[string]*part{"train": {}, "dev": {}, "test": {}}
	splits, err := readSplits(o.splits)
	if err != nil {
		return nil, err
	}
	err = eachTreebank(o.gum, func(name string, docs []language.TreeDocument) {
		if p := parts[splits[name]]; p != nil {
			p.gum = append(p.gum, docs...)
		}
	})
	if err != nil {
		return nil, err
	}
	return parts, eachTreebank(o.ewt, func(name string, docs []language.TreeDocument) {
		kind, _, _ := strings.Cut(name, "-")
		if p := parts[kind]; p != nil {
			p.ewt = append(p.ewt, docs...)
		}
	})
}

// eachTreebank reads the CoNLL-U files of a folder.
func eachTreebank(dir string, use func(name string, docs []language.TreeDocument)) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.conllu"))
	if err != nil {
		return err
	}
	for _, name := range names {
		docs, err := readTreebank(name)
		if err != nil {
			return err
		}
		use(strings.TrimSuffix(filepath.Base(name), ".conllu"), docs)
	}
	return nil
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
	heading := ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if h, ok := strings.CutPrefix(line, "## "); ok {
			heading = h
		}
		if item, ok := strings.CutPrefix(line, "* "); ok {
			parts[item] = heading
		}
	}
	return parts, nil
}

// report prints the figures from raw text to trees.
func report(what string, m *en.Model, docs []language.TreeDocument) {
	var all evaluate.Scores
	for i := range docs {
		all.Add(evaluate.Compare(&docs[i], m.Analyze(docs[i].Text, docs[i].Flows())))
	}
	fmt.Printf("%s: tokens %.4f sentences %.4f UPOS %.4f XPOS %.4f lemmas %.4f UAS %.4f LAS %.4f with subtypes %.4f\n",
		what, all.Tokens.Value(), all.Sentences.Value(), all.UPOS.Value(), all.XPOS.Value(), all.Lemmas.Value(), all.UAS.Value(), all.LAS.Value(), all.Full.Value())
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
	return writeTo(out, func(w io.Writer) error { return writeClusters(w, lines) })
}

const minLogProbability = -18

func writeClusters(f io.Writer, lines map[int][]string) error {
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
