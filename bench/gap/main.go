// Command gap measures pronouns on GAP (Webster et al. 2018): for each passage
// the program says whether a pronoun stands for name A, for name B or for
// neither. The two names are given, as in the published figures for the
// gold-two-mention task; the title of the page may be used (page context).
//
//	go run ./bench/gap [--limit N] [--errors] gap-development.tsv
//
// The last line is a JSON object with precision, recall and f1 over the single
// decisions, as GAP's own scorer counts them, and the same by gender.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/testimonia/testimonia/extract/coref/gold"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language/en"
)

func main() {
	log.SetFlags(0)
	limit := flag.Int("limit", 0, "measure only the first `N` passages")
	errors := flag.Bool("errors", false, "print the passages that went wrong")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: gap [--limit N] [--errors] FILE.tsv")
	}
	if err := run(flag.Arg(0), *limit, *errors); err != nil {
		log.Fatal(err)
	}
}

// tally counts decisions.
type tally struct{ right, wrong, missed int }

func (t tally) precision() float64 { return ratio(t.right, t.right+t.wrong) }
func (t tally) recall() float64    { return ratio(t.right, t.right+t.missed) }

func (t tally) f1() float64 { return ratio(2*t.right, 2*t.right+t.wrong+t.missed) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func run(path string, limit int, showErrors bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	passages, err := gold.ReadGAP(f)
	if err != nil {
		return err
	}
	if limit > 0 && limit < len(passages) {
		passages = passages[:limit]
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
	var byGender [2]tally
	for i := range passages {
		p := &passages[i]
		a, b := decide(rd, p)
		t := &byGender[0]
		if p.Feminine() {
			t = &byGender[1]
		}
		t.count(p.IsA, a)
		t.count(p.IsB, b)
		if showErrors && (a != p.IsA || b != p.IsB) {
			show(p, a, b)
		}
	}
	return report(len(passages), byGender)
}

func (t *tally) count(want, got bool) {
	switch {
	case want && got:
		t.right++
	case got:
		t.wrong++
	case want:
		t.missed++
	}
}

// decide reads a passage and says for which of its names the pronoun stands.
func decide(rd *gold.Reader, p *gold.Passage) (a, b bool) {
	return gold.Answer(p, rd.Passage(p), nil)
}

func show(p *gold.Passage, a, b bool) {
	fmt.Printf("%s [%s] %s at %d: A %q %v (said %v)  B %q %v (said %v)\n  %s\n", p.ID, p.Page, p.Text[p.Pronoun.Start:p.Pronoun.End], p.Pronoun.Start,
		p.Text[p.A.Start:p.A.End], p.IsA, a, p.Text[p.B.Start:p.B.End], p.IsB, b,
		p.Text[:p.Pronoun.Start]+"<<"+p.Text[p.Pronoun.Start:p.Pronoun.End]+">>"+p.Text[p.Pronoun.End:])
}

func report(n int, g [2]tally) error {
	all := tally{g[0].right + g[1].right, g[0].wrong + g[1].wrong, g[0].missed + g[1].missed}
	fmt.Printf("%d passages\n", n)
	for i, label := range []string{"masculine", "feminine"} {
		fmt.Printf("%-10s P %.3f  R %.3f  F1 %.3f\n", label, g[i].precision(), g[i].recall(), g[i].f1())
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]float64{"precision": all.precision(), "recall": all.recall(), "f1": all.f1(),
		"masculine_f1": g[0].f1(), "feminine_f1": g[1].f1(), "bias": ratio(int(1000*g[1].f1()), int(1000*g[0].f1()))})
}
