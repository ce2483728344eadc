// Command litbankcoref measures who is meant on LitBank's coreference: every
// ninth document by name, which training leaves out. It scores persons: the
// gold mentions are those of kind PER and their clusters, a mention of the
// program stands for the gold mention with the same head token, and gold
// mentions the program does not see count as mentioned once. Names come from
// the program's own recogniser, unless --gold-names gives it LitBank's.
//
//	go run ./bench/litbankcoref [--all] [--gold-names] FOLDER
//
// It prints MUC, B³ and CEAFe; the last line is a JSON object whose f1 is their
// mean and whose precision and recall are the means of theirs.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/coref/gold"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language/en"
)

func main() {
	log.SetFlags(0)
	all := flag.Bool("all", false, "measure every document, those learnt from too")
	goldNames := flag.Bool("gold-names", false, "use LitBank's names instead of the recogniser's")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: litbankcoref [--all] [--gold-names] FOLDER")
	}
	if err := run(flag.Arg(0), *all, *goldNames); err != nil {
		log.Fatal(err)
	}
}

func run(dir string, all, goldNames bool) error {
	docs, err := gold.LitBank(dir, true)
	if err != nil {
		return err
	}
	if all {
		rest, err := gold.LitBank(dir, false)
		if err != nil {
			return err
		}
		docs = append(docs, rest...)
	}
	analyzer, err := en.New()
	if err != nil {
		return err
	}
	names, err := mention.New()
	if err != nil {
		return err
	}
	rd := &gold.Reader{Analyzer: analyzer, Names: names}
	var muc, b3, ceaf gold.Score
	pronouns, right := 0, 0
	for _, d := range docs {
		if !goldNames {
			d.Names = nil
		}
		in := rd.Doc(d)
		res := coref.Resolve(in)
		key, answer := clusters(d, in, res)
		muc.Add(gold.MUC(key, answer))
		b3.Add(gold.BCubed(key, answer))
		ceaf.Add(gold.CEAFe(key, answer))
		n, ok := gold.PronounLinks(res, in, gold.Heads(d, in.Sents))
		pronouns, right = pronouns+n, right+ok
	}
	fmt.Printf("%d documents; %d third-person pronouns, %.3f linked to a right mention before or after\n", len(docs), pronouns, float64(right)/float64(max(1, pronouns)))
	return report(muc, b3, ceaf)
}

// clusters numbers the gold mentions by their heads and gives each its gold
// cluster and the program's.
func clusters(d *gold.Doc, in coref.Input, res *coref.Result) (key, answer []int) {
	found := map[int]int{}
	for i := range res.Mentions {
		if m := &res.Mentions[i]; m.Sent >= 0 && m.Entity >= 0 {
			found[in.Sents[m.Sent].Tokens[m.Head].Start] = m.Entity
		}
	}
	alone := len(res.Entities)
	for _, h := range gold.SortedHeads(gold.Heads(d, in.Sents)) {
		key = append(key, h.Cluster)
		e, ok := found[h.Start]
		if !ok {
			e, alone = alone, alone+1
		}
		answer = append(answer, e)
	}
	return key, answer
}

func report(muc, b3, ceaf gold.Score) error {
	p, r, f := 0.0, 0.0, 0.0
	for _, s := range []struct {
		name string
		gold.Score
	}{{"MUC", muc}, {"B³", b3}, {"CEAFe", ceaf}} {
		fmt.Printf("%-6s P %.3f  R %.3f  F1 %.3f\n", s.name, s.Precision(), s.Recall(), s.F1())
		p, r, f = p+s.Precision()/3, r+s.Recall()/3, f+s.F1()/3
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]float64{"precision": p, "recall": r, "f1": f, "muc_f1": muc.F1(), "b3_f1": b3.F1(), "ceafe_f1": ceaf.F1()})
}
