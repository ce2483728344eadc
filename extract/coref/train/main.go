// Command train learns the weights of the ranking of antecedents from LitBank,
// GUM, GAP's validation file and documents with tables of statements. The two sets that ship differ only in how much
// a passage of GAP weighs and how far the weights are held back:
//
//	go run ./extract/coref/train --litbank DIR --gum DIR --gap gap-validation.tsv --statements DIR,… --out extract/coref/weights/narrative.txt
//	go run ./extract/coref/train --litbank DIR --gum DIR --gap gap-validation.tsv --statements DIR,… --gap-weight 4 --l2 0.03 --out extract/coref/weights/article.txt
//
// Ten documents of LitBank (see gold.HeldOut), GUM's development and test
// documents and GAP's development file are not learnt from.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/testimonia/testimonia/extract"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/coref/gold"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
)

// options are the settings of a run.
type options struct {
	litbank, gum, gap, out string
	rounds, epochs         int
	rate, l2, gapWeight    float64
	own                    string
	ownWeight              float64
	folds                  int
}

func main() {
	log.SetFlags(0)
	var o options
	flag.StringVar(&o.litbank, "litbank", "", "folder of LitBank's coreference (*.ann, *.txt)")
	flag.StringVar(&o.gum, "gum", "", "folder of GUM's trees (*.conllu)")
	flag.StringVar(&o.gap, "gap", "", "GAP's validation file")
	flag.StringVar(&o.out, "out", "", "where the weights go")
	flag.IntVar(&o.rounds, "rounds", 2, "times the documents are read again with what was learnt")
	flag.IntVar(&o.epochs, "epochs", 12, "times each example is seen in a round")
	flag.Float64Var(&o.rate, "rate", 0.1, "step")
	flag.Float64Var(&o.l2, "l2", 1e-3, "pull of the weights towards nought")
	flag.Float64Var(&o.gapWeight, "gap-weight", 1, "weight of a passage of GAP against one pronoun elsewhere")
	flag.StringVar(&o.own, "statements", "", "folders of annotated documents (NAME.gold beside NAME.txt or NAME.md), separated by commas")
	flag.Float64Var(&o.ownWeight, "statement-weight", 1, "weight of a pronoun of these against one elsewhere")
	flag.IntVar(&o.folds, "folds", 0, "only cross-validate on GAP's validation file with so many folds")
	flag.Float64Var(&gold.Margin, "margin", gold.Margin, "see gold.Margin")
	flag.Parse()
	if err := run(&o); err != nil {
		log.Fatal(err)
	}
}

// corpus is everything read, as input for coreference.
type corpus struct {
	docs     []coref.Input
	gold     []map[int]int // byte of a head's start -> cluster
	passages []gold.Passage
	inputs   []coref.Input
	own      []*statements
}

func run(o *options) error {
	analyzer, err := en.New()
	if err != nil {
		return err
	}
	names, err := mention.New()
	if err != nil {
		return err
	}
	rd := &gold.Reader{Analyzer: analyzer, Names: names}
	c := &corpus{}
	if err := c.read(rd, o); err != nil {
		return err
	}
	if o.own != "" {
		x, err := extract.New()
		if err != nil {
			return err
		}
		if c.own, err = readStatements(x, strings.Split(o.own, ",")); err != nil {
			return err
		}
	}
	log.Printf("%d documents, %d passages, %d documents with statements", len(c.docs), len(c.passages), len(c.own))
	if o.folds > 1 {
		c.crossValidate(o)
		return nil
	}
	model := c.learn(o, func(int) bool { return true })
	if o.out == "" {
		return nil
	}
	return write(o.out, model)
}

func write(path string, m *coref.Model) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	fmt.Fprintln(f, "# Weights of the ranking of antecedents: feature, value, weight. Written by extract/coref/train;")
	fmt.Fprintln(f, "# learnt from LitBank (CC BY 4.0), GUM (CC BY 4.0 and others) and GAP (Apache-2.0), see doc/models.md.")
	if err := m.Write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func (c *corpus) read(rd *gold.Reader, o *options) error {
	docs, err := gold.LitBank(o.litbank, false)
	if err != nil {
		return err
	}
	gum, err := readGUM(o.gum)
	if err != nil {
		return err
	}
	for _, d := range append(docs, gum...) {
		in := rd.Doc(d)
		c.docs = append(c.docs, in)
		c.gold = append(c.gold, gold.Heads(d, in.Sents))
	}
	if o.gap == "" {
		return nil
	}
	f, err := os.Open(o.gap)
	if err != nil {
		return err
	}
	defer f.Close()
	c.passages, err = gold.ReadGAP(f)
	for i := range c.passages {
		c.inputs = append(c.inputs, rd.Passage(&c.passages[i]))
	}
	return err
}

// readGUM reads GUM without its development and test documents.
func readGUM(dir string) ([]*gold.Doc, error) {
	if dir == "" {
		return nil, nil
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.conllu"))
	if err != nil {
		return nil, err
	}
	var out []*gold.Doc
	for _, path := range files {
		if gold.GUMKeptBack(strings.TrimSuffix(filepath.Base(path), ".conllu")) {
			continue
		}
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		docs, err := language.ReadCoNLLU(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		for i := range docs {
			out = append(out, gold.FromGUM(&docs[i]))
		}
	}
	return out, nil
}

// learn alternates between reading the corpus with the model of the last round
// and fitting the next one. use says which passages of GAP may be learnt from.
func (c *corpus) learn(o *options, use func(int) bool) *coref.Model {
	model := coref.NewModel()
	for round := range o.rounds {
		var xs []coref.Example
		for i := range c.docs {
			xs = append(xs, c.document(i, model)...)
		}
		n := len(xs)
		for _, s := range c.own {
			xs = append(xs, s.examples(model, o.ownWeight)...)
		}
		own := len(xs)
		for i := range c.passages {
			if use(i) {
				xs = append(xs, c.passage(i, model, o.gapWeight)...)
			}
		}
		model = coref.Learn(xs, o.epochs, o.rate, o.l2, int64(round+1))
		log.Printf("round %d: %d pronouns %.3f right, %d of statements %.3f right, %d passages %.3f right", round+1,
			n, model.Right(xs[:n]), own-n, model.Right(xs[n:own]), len(xs)-own, model.Right(xs[own:]))
	}
	return model
}

// nobodyWeight is the weight of a pronoun whose antecedent is not among the
// candidates: often it is there and was only not recognised.
const nobodyWeight = 0.3

// document collects the choices of one document; the history is the gold one.
func (c *corpus) document(i int, model *coref.Model) []coref.Example {
	var out []coref.Example
	coref.ResolveWith(c.docs[i], model, func(ch *coref.Choice) int {
		want, ok := c.gold[i][ch.Head.Start]
		if !ok {
			return -1
		}
		x := coref.Example{Feats: ch.Feats, Right: make([]bool, len(ch.Nodes)), Weight: 1}
		hit := -1
		for k, n := range ch.Nodes {
			if n >= 0 && c.cluster(i, ch.Heads(k)) == want {
				x.Right[k] = true
				if hit < 0 {
					hit = k
				}
			}
		}
		if hit < 0 {
			hit = len(ch.Nodes) - 1
			x.Right[hit] = true
			x.Weight = nobodyWeight
		}
		out = append(out, x)
		return hit
	})
	return out
}

// cluster is the gold cluster of most of the heads, -1 where none has one.
func (c *corpus) cluster(i int, heads []coref.Span) int {
	count := map[int]int{}
	best := -1
	for _, h := range heads {
		if g, ok := c.gold[i][h.Start]; ok {
			count[g]++
			if best < 0 || count[g] > count[best] {
				best = g
			}
		}
	}
	return best
}

// passage collects the one choice of a passage of GAP.
func (c *corpus) passage(i int, model *coref.Model, weight float64) []coref.Example {
	var out []coref.Example
	p := &c.passages[i]
	coref.ResolveWith(c.inputs[i], model, func(ch *coref.Choice) int {
		if ch.Head.Start != p.Pronoun.Start || len(out) > 0 {
			return -1
		}
		x := coref.Example{Feats: ch.Feats, Right: make([]bool, len(ch.Nodes)), Weight: weight}
		any := false
		for k, n := range ch.Nodes {
			a, b := n >= 0 && ch.Over(k, p.A), n >= 0 && ch.Over(k, p.B)
			x.Right[k] = p.IsA && a || p.IsB && b || !p.IsA && !p.IsB && !a && !b
			any = any || x.Right[k]
		}
		if any {
			out = append(out, x)
		}
		return -1
	})
	return out
}

// crossValidate prints how GAP's validation passages fare when left out.
func (c *corpus) crossValidate(o *options) {
	var right, wrong, missed int
	for fold := range o.folds {
		model := c.learn(o, func(i int) bool { return i%o.folds != fold })
		for i := range c.passages {
			if i%o.folds != fold {
				continue
			}
			p := &c.passages[i]
			a, b := gold.Answer(p, c.inputs[i], model)
			for _, side := range [...][2]bool{{a, p.IsA}, {b, p.IsB}} {
				switch {
				case side[0] && side[1]:
					right++
				case side[0]:
					wrong++
				case side[1]:
					missed++
				}
			}
		}
	}
	f1 := 2 * float64(right) / float64(2*right+wrong+missed)
	fmt.Printf("GAP validation, %d folds: P %.3f R %.3f F1 %.3f\n", o.folds, float64(right)/float64(right+wrong), float64(right)/float64(right+missed), f1)
}
