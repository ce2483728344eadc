// Testimonia-train learns the English language core from treebanks:
//
//	go run ./cmd/testimonia-train -gum DIR -ewt DIR -splits FILE -out FILE
//
// The GUM folder holds one CoNLL-U file a document, the splits file says which
// of them train; of the EWT folder the files train-*.conllu are read. Training
// is deterministic: the same data yield the same file. doc/models.md tells more.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/testimonia/testimonia/language/en"
)

func main() {
	var o options
	flag.StringVar(&o.gum, "gum", "", "folder of GUM documents in CoNLL-U")
	flag.StringVar(&o.splits, "splits", "", "file that lists GUM's parts")
	flag.StringVar(&o.ewt, "ewt", "", "folder of the English Web Treebank in CoNLL-U")
	flag.StringVar(&o.clusters, "clusters", "language/en/data/clusters.txt.gz", "cluster file")
	flag.StringVar(&o.brown, "brown", "", "JSON table of Brown clusters to make the cluster file from, and nothing else")
	flag.StringVar(&o.prob, "prob", "", "JSON table of word probabilities that goes with -brown")
	flag.StringVar(&o.out, "out", "language/en/data/english.model.gz", "model file to write")
	flag.IntVar(&o.rounds, "rounds", 10, "passes over the trees")
	flag.Parse()
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "testimonia-train:", err)
		os.Exit(1)
	}
}

type options struct {
	gum, splits, ewt, clusters, brown, prob, out string
	rounds                                       int
}

func (o *options) run() error {
	if o.brown != "" {
		return makeClusters(o.brown, o.prob, o.clusters)
	}
	train, dev, err := o.treebanks()
	if err != nil {
		return err
	}
	c, err := o.readClusters()
	if err != nil {
		return err
	}
	start := time.Now()
	t := en.Training{Seed: 1, TagRounds: 6, Rounds: o.rounds, Folds: 4, Progress: func(format string, args ...any) {
		fmt.Printf("%6.0fs  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}}
	m := t.Train(train, c)
	report(m, dev)
	f, err := os.Create(o.out)
	if err != nil {
		return err
	}
	if err := m.Write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func (o *options) readClusters() (*en.Clusters, error) {
	f, err := os.Open(o.clusters)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return en.ReadClusters(f)
}
