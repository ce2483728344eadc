// Names measures and learns how package name compares two names.
//
//	go run ./bench/names [--misses] SET...            measure
//	go run ./bench/names --train WEIGHTS SET...       learn the weights anew
//
// A set is a file or a folder of files with lines "A | B | yes" or "no", with
// ":tune" or ":held" behind it for one half: a line's half follows from a hash
// of its names, so that it never changes. "made:FOLDER" makes pairs of Russian
// and other names from the lists in FOLDER (coling2018-russian-train.tsv and
// russian-short-forms.json); its halves share no surname.
package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/name"
)

// pair is two names and whether they can be one person's.
type pair struct {
	a, b string
	same bool
	kind string // where it comes from, for the report
}

func main() {
	log.SetFlags(0)
	misses := flag.Bool("misses", false, "print what is judged wrong")
	train := flag.String("train", "", "learn the weights and write them to this `FILE`")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("usage: names [--misses] [--train FILE] SET...; see the comment of the program")
	}
	var all []pair
	for _, set := range flag.Args() {
		pairs, err := read(set)
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, pairs...)
		if *train == "" {
			measure(set, pairs, *misses)
		}
	}
	if *train != "" {
		if err := os.WriteFile(*train, []byte(learn(all)), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// read reads a set or one half of it.
func read(set string) ([]pair, error) {
	half := ""
	for _, h := range []string{":tune", ":held"} {
		if s, ok := strings.CutSuffix(set, h); ok {
			set, half = s, h[1:]
		}
	}
	if folder, ok := strings.CutPrefix(set, "made:"); ok {
		return makePairs(folder, half)
	}
	files := []string{set}
	if info, err := os.Stat(set); err != nil {
		return nil, err
	} else if info.IsDir() {
		files, _ = filepath.Glob(filepath.Join(set, "*.txt"))
	}
	var out []pair
	for _, f := range files {
		pairs, err := readFile(f)
		if err != nil {
			return nil, err
		}
		out = append(out, pairs...)
	}
	if half == "" {
		return out, nil
	}
	return slices.DeleteFunc(out, func(p pair) bool { return halfOf(p.a+"|"+p.b) != half }), nil
}

func readFile(file string) ([]pair, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []pair
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 3 || f[2] != "yes" && f[2] != "no" {
			return nil, fmt.Errorf("%s:%d: not \"A | B | yes\" or \"no\"", file, n+1)
		}
		out = append(out, pair{f[0], f[1], f[2] == "yes", filepath.Base(file)})
	}
	return out, nil
}

// halfOf puts a key into one half for good.
func halfOf(key string) string {
	h := fnv.New32a()
	h.Write([]byte(key))
	if h.Sum32()>>7&1 == 0 {
		return "tune"
	}
	return "held"
}

// measure prints how well a set is judged, whole and by kind.
func measure(set string, pairs []pair, misses bool) {
	kinds := map[string]*tally{}
	var sum tally
	for _, p := range pairs {
		c := name.Compare(p.a, p.b)
		if kinds[p.kind] == nil {
			kinds[p.kind] = &tally{}
		}
		kinds[p.kind].count(p.same, c)
		sum.count(p.same, c)
		if misses && c.Same != p.same {
			fmt.Printf("%.3f %v %s | %s\n      %s\n", c.Probability, p.same, p.a, p.b, phrase.Join("; ", c.Reasons...))
		}
	}
	var names []string
	for k := range kinds {
		names = append(names, k)
	}
	slices.Sort(names)
	fmt.Printf("%-34s %s\n", set, &sum)
	for _, k := range names {
		fmt.Printf("  %-32s %s\n", k, kinds[k])
	}
}

// tally counts judgements; bins gather probabilities for the calibration error.
type tally struct {
	tp, fp, fn, tn int
	brier          float64
	bins           [10]struct{ n, yes, p float64 }
}

func (t *tally) count(same bool, c name.Comparison) {
	y := 0.0
	if same {
		y = 1
	}
	switch {
	case same && c.Same:
		t.tp++
	case same:
		t.fn++
	case c.Same:
		t.fp++
	default:
		t.tn++
	}
	t.brier += (c.Probability - y) * (c.Probability - y)
	b := &t.bins[min(9, int(c.Probability*10))]
	b.n, b.yes, b.p = b.n+1, b.yes+y, b.p+c.Probability
}

func (t *tally) String() string {
	n := float64(t.tp + t.fp + t.fn + t.tn)
	off := 0.0
	for _, b := range t.bins {
		off += math.Abs(b.yes - b.p)
	}
	p, r := ratio(t.tp, t.tp+t.fp), ratio(t.tp, t.tp+t.fn)
	return fmt.Sprintf("%5.0f pairs  P %.3f  R %.3f  F1 %.3f  accuracy %.3f  Brier %.3f  calibration error %.3f",
		n, p, r, 2*p*r/max(p+r, 1e-9), float64(t.tp+t.tn)/n, t.brier/n, off/n)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
