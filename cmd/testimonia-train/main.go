// Testimonia-train learns the English language core from treebanks:
//
//	go run ./cmd/testimonia-train -gum DIR -ewt DIR -splits FILE
//
// The GUM folder holds one CoNLL-U file a document, the splits file says which
// of them train; in the EWT folder the files' names begin with train, dev and
// test. It learns from the training parts, reports on GUM's development part,
// goes on with the development parts and reports on EWT's test part. GUM's test
// part is never read. Training is deterministic: the same data yield the same
// file on the same kind of processor. doc/models.md tells more.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
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
	flag.StringVar(&o.glove, "glove", "", "JSON file of word vectors to make the vectors file from, and nothing else")
	flag.StringVar(&o.vectors, "vectors", "language/vector/data/english.vectors.gz", "vectors file to write with -glove")
	flag.StringVar(&o.out, "out", "language/en/data/english.model.gz", "model file to write")
	flag.StringVar(&o.base, "base", "", "model file to go on from")
	flag.IntVar(&o.rounds, "rounds", 14, "passes over the training parts")
	flag.IntVar(&o.more, "more", 6, "passes over the training and development parts after that")
	flag.Float64Var(&o.rate, "rate", 0.002, "highest learning rate of the network; half of it in the passes after that")
	flag.Parse()
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "testimonia-train:", err)
		os.Exit(1)
	}
}

type options struct {
	gum, splits, ewt, clusters, brown, prob, glove, vectors, base, out string
	rounds, more                                                       int
	rate                                                               float64
}

func (o *options) run() error {
	if o.brown != "" {
		return makeClusters(o.brown, o.prob, o.clusters)
	}
	if o.glove != "" {
		return makeVectors(o.glove, o.vectors)
	}
	if o.rounds == 0 && o.base == "" {
		return errors.New("-rounds 0 needs a model to go on from: give -base")
	}
	parts, err := o.treebanks()
	if err != nil {
		return err
	}
	c, err := o.readClusters()
	if err != nil {
		return err
	}
	t := en.Training{Seed: 1, TagRounds: 5, Rounds: o.rounds, Rate: o.rate, Folds: 3, Progress: progress(time.Now())}
	if o.base != "" {
		if t.Base, err = readModel(o.base, o.clusters); err != nil {
			return err
		}
	}
	m := t.Train(banks(*parts["train"]), c)
	report("development", m, parts["dev"].gum)
	if o.more > 0 {
		t.Base, t.Rounds, t.Rate = m, o.more, o.rate/2
		m = t.Train(banks(*parts["train"], *parts["dev"]), c)
	}
	report("other test", m, parts["test"].ewt)
	return writeTo(o.out, m.Write)
}

func progress(start time.Time) func(string, ...any) {
	return func(format string, args ...any) {
		fmt.Printf("%6.0fs  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}
}

// writeTo creates a file with what write writes.
func writeTo(name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
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

func readModel(model, clusters string) (*en.Model, error) {
	f, err := os.Open(model)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c, err := os.Open(clusters)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	return en.Read(f, c)
}
