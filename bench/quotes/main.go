// Command quotes measures how well direct speech and its speakers are found in
// narratives annotated like LitBank: a folder with coref/NAME.txt and .ann, and
// quotations/NAME.ann.
//
//	go run ./bench/quotes FOLDER           # score
//	go run ./bench/quotes --train FOLDER   # learn the weights again
//
// Training sets every ninth document aside, by name in byte order; the others
// are listed in trained.txt, and scoring leaves them out. Of LitBank the ten set
// aside are scored; of another folder, all its documents.
//
// A quotation is found when both its ends are. Its speaker is right when the
// mention chosen belongs to the annotated speaker, by the annotated coreference;
// a quotation that is not found has no right speaker. The line "by own
// coreference" lets extract/coref tell who the mention is.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/extract/speech"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
)

//go:embed trained.txt
var trained string

func main() {
	train := flag.Bool("train", false, "learn the weights and write them")
	weights := flag.String("weights", "extract/speech/weights", "folder to write the weights to")
	verbose := flag.Bool("v", false, "print what went wrong")
	dev := flag.Bool("dev", false, "score the documents trained on instead")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: quotes [--train] [-v] FOLDER")
		os.Exit(2)
	}
	var err error
	if *train {
		err = learn(flag.Arg(0), *weights)
	} else {
		err = measure(flag.Arg(0), *dev, *verbose)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// measure scores the documents of a folder that were not trained on.
func measure(folder string, dev, verbose bool) error {
	docs, err := load(folder)
	if err != nil {
		return err
	}
	m, err := en.New()
	if err != nil {
		return err
	}
	names, err := mention.New()
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, name := range strings.Fields(trained) {
		known[name] = true
	}
	var sum tally
	fmt.Printf("%-64s %6s %6s %6s %8s\n", "document", "right", "wrong", "missed", "speaker")
	for _, d := range docs {
		if known[d.name] != dev {
			continue
		}
		r := read(d, m)
		t := r.score(verbose)
		t.own = r.ownSpeakers(names)
		fmt.Printf("%-64.64s %6d %6d %6d %4d/%-4d\n", d.name, t.right, t.wrong, t.missed, t.speakers, len(d.quotes))
		sum.add(t)
	}
	sum.print(os.Stdout)
	return nil
}

// learn trains on all but every ninth document.
func learn(folder, weights string) error {
	docs, err := load(folder)
	if err != nil {
		return err
	}
	m, err := en.New()
	if err != nil {
		return err
	}
	var train []*litDoc
	var names []string
	for i, d := range docs {
		if i%9 != 8 {
			train = append(train, d)
			names = append(names, d.name)
		}
	}
	kind := trainKind(train)
	if err := save(weights, "kind.tsv", "Whether words between quotation marks are said or written by somebody.", kind); err != nil {
		return err
	}
	var readings []*reading
	for _, d := range train {
		if len(d.quotes) > 0 {
			readings = append(readings, read(d, m))
		}
	}
	if err := save(weights, "speaker.tsv", "Who speaks a quotation.", trainSpeaker(readings, passes)); err != nil {
		return err
	}
	return os.WriteFile("bench/quotes/trained.txt", []byte(strings.Join(names, "\n")+"\n"), 0o644)
}

// passes over the quotations; four-fold cross-validation within the training
// documents gives .794 for five, .780 for ten, .779 for three.
const passes = 5

// analyze reads a document's text as one flow: LitBank keeps no paragraphs.
func analyze(m *en.Model, text string) []language.Sentence {
	return m.Analyze(text, []language.Flow{{Runs: []span{{Start: 0, End: len(text)}}}})
}

// said lists the outermost quotations of words spoken or written.
func said(quotes []speech.Quotation) map[span]int {
	out := map[span]int{}
	for i, q := range quotes {
		if q.Depth == 0 && (q.Kind == speech.Speech || q.Kind == speech.Writing) {
			out[q.Span] = i
		}
	}
	return out
}
