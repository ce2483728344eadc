// Mentions measures the recogniser of names.
//
//	go run ./bench/mentions gum FILES.conllu    against GUM's named entities, on gold trees
//	go run ./bench/mentions ehri FILE           against EHRI's tags (IOB)
//
// The last line is one JSON object with precision, recall and f1.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"regexp"
	"sort"
	"strings"

	"github.com/testimonia/testimonia/bench/mentions/gold"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
	"github.com/testimonia/testimonia/name"
)

func main() {
	errors := flag.Bool("errors", false, "print what was missed and what was wrong")
	goldTrees := flag.Bool("gold", false, "read the corpus's own trees")
	flag.Parse()
	if flag.NArg() < 2 {
		log.Fatal("usage: mentions [-errors] gum|ehri FILES")
	}
	r, err := mention.New()
	if err != nil {
		log.Fatal(err)
	}
	b := &board{rec: r, rows: map[string]*row{}, verbose: *errors}
	if !*goldTrees {
		if b.trees, err = en.New(); err != nil {
			log.Fatal(err)
		}
	}
	for _, path := range flag.Args()[1:] {
		if err := b.file(flag.Arg(0), path); err != nil {
			log.Fatal(err)
		}
	}
	b.print()
}

// file measures one argument.
func (b *board) file(corpus, path string) error {
	var docs []gold.Document
	var err error
	switch corpus {
	case "gum":
		docs, err = gold.GUM(path)
	case "litbank":
		docs, err = gold.LitBank(path)
		_, docs = gold.SetAside(docs)
	case "knowledgenet":
		docs, err = gold.KnowledgeNet(path, func(fold int) bool { return fold == 3 })
	case "ehri":
		docs, err = gold.EHRI(path)
		for i := range docs {
			b.linked(&docs[i])
		}
		return err
	default:
		err = fmt.Errorf("no corpus %q", corpus)
	}
	for i := range docs {
		b.document(&docs[i])
	}
	return err
}

// row counts for one kind.
// hits are the gold names found where one mention may cover several.
type row struct{ found, predicted, gold, hits int }

type board struct {
	trees   *en.Model // nil to read gold trees
	rec     *mention.Recognizer
	rows    map[string]*row
	verbose bool
}

func (b *board) row(kind string) *row {
	if b.rows[kind] == nil {
		b.rows[kind] = &row{}
	}
	return b.rows[kind]
}

// document compares one document. A gold name is found when a mention of its kind
// holds its head and stays inside it.
func (b *board) document(d *gold.Document) {
	sents := d.Sents
	if b.trees != nil || sents == nil {
		sents = b.trees.Analyze(d.Text, d.Flows)
	}
	mentions := b.rec.Find(d.Text, sents)
	used := make([]bool, len(mentions))
	neutral := make([]bool, len(mentions))
	for i, m := range mentions {
		neutral[i] = b.inside(d, m) || b.apposed(d, sents, m)
	}
	for _, g := range outermost(d) {
		kind := b.kindOf(d.Text, g)
		b.row(kind).gold++
		hit := false
		for i, m := range mentions {
			if m.Contains(g.Head) && !used[i] && kindOf(m) == kind && g.Whole.Contains(m.Span) {
				used[i], hit = true, true
				b.row(kind).found++
				break
			}
		}
		if !hit && b.verbose {
			fmt.Printf("MISSED %-12s %q in %q\n", kind, clip(d.Text, g.Whole), around(mentions, g.Head))
		}
	}
	for i, m := range mentions {
		if neutral[i] && !used[i] {
			continue
		}
		if kindOf(m) != mention.Demonym {
			b.row(kindOf(m)).predicted++
		}
		if !used[i] && b.verbose {
			fmt.Printf("WRONG  %-12s %q (%.2f)\n", kindOf(m), m.Text, m.Confidence)
		}
	}
}

// inside reports whether a mention is a name that only forms part of another,
// or a citation that the annotators took for a work: right, but not counted.
func (b *board) inside(d *gold.Document, m mention.Mention) bool {
	for _, g := range d.Gold {
		if !m.Contains(g.Head) || !g.Whole.Overlaps(m.Span) {
			continue
		}
		if b.kindOf(d.Text, g) == kindOf(m) && g.Whole.Contains(m.Span) || g.Kind == "skip" || citation.MatchString(d.Text[g.Whole.Start:g.Whole.End]) {
			return true
		}
	}
	return false
}

// apposed reports whether a mention is the name inside a described thing of its
// kind: "Hanslick" in "the critic Hanslick", where the annotators' head is "critic".
func (b *board) apposed(d *gold.Document, sents []language.Sentence, m mention.Mention) bool {
	gov := sents[m.Sent].Tokens[m.Head].Head
	if gov < 0 {
		return false
	}
	for _, g := range d.Gold {
		if g.Kind == string(m.Kind) && g.Head == sents[m.Sent].Tokens[gov].Span && g.Whole.Contains(m.Span) {
			return true
		}
	}
	return false
}

var citation = regexp.MustCompile(`(?:et al|, | \()\(?\d{4}|@`)

// linked compares a document in which only linked names are marked: a gold name
// is found when a mention of its kind touches it, a mention is right when it
// touches a gold name of its kind. Demonyms count as places, as there.
func (b *board) linked(d *gold.Document) {
	mentions := b.rec.Find(d.Text, b.trees.Analyze(d.Text, d.Flows))
	right := make([]bool, len(mentions))
	for _, g := range d.Gold {
		b.row(g.Kind).gold++
		hit := false
		for i, m := range mentions {
			k := kindOf(m)
			if m.Overlaps(g.Whole) && (k == g.Kind || g.Kind == "place" && (k == mention.Demonym || k == mention.Group)) {
				right[i], hit = true, true
			}
		}
		if hit {
			b.row(g.Kind).hits++
		} else if b.verbose {
			fmt.Printf("MISSED %-12s %q in %q\n", g.Kind, clip(d.Text, g.Whole), around(mentions, g.Head))
		}
	}
	for i, m := range mentions {
		if k := kindOf(m); k == "person" || k == "place" || k == "organisation" {
			b.row(k).predicted++
			if right[i] {
				b.row(k).found++
			} else if b.verbose {
				fmt.Printf("WRONG  %-12s %q (%.2f)\n", k, m.Text, m.Confidence)
			}
		}
	}
}

// outermost drops the names that only form part of another name.
func outermost(d *gold.Document) []mention.Gold {
	var out []mention.Gold
	all := d.Gold
	for i, g := range all {
		if !g.Named || g.Kind == "none" || office(d.Text[g.Min.Start:g.Min.End]) || citation.MatchString(d.Text[g.Whole.Start:g.Whole.End]) {
			continue
		}
		inside := false
		for j, o := range all {
			if i != j && o.Named && o.Head != g.Head && o.Min.Contains(g.Whole) && o.Kind != "none" {
				inside = true
			}
			if i != j && o.Head == g.Head && o.Named && o.Whole.Contains(g.Whole) && (o.Whole != g.Whole || j < i) {
				inside = true
			}
		}
		if !inside {
			out = append(out, g)
		}
	}
	return out
}

// office reports whether a gold name is a title alone: "the Secretary",
// "President of the United States".
func office(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "the "), "The ")
	head, _, of := strings.Cut(s, " of ")
	words := strings.Fields(head)
	if len(words) == 0 || !of && len(words) > 1 {
		return false
	}
	return name.IsTitle(words[len(words)-1]) || name.IsTitle(words[0])
}

func (b *board) kindOf(text string, g mention.Gold) string {
	if g.Kind == "person" && b.rec.NamesGroup(text[g.Head.Start:g.Head.End]) {
		return mention.Group
	}
	return g.Kind
}

func kindOf(m mention.Mention) string {
	switch m.Subkind {
	case mention.Group, mention.Demonym:
		return m.Subkind
	}
	if m.Kind == "document" {
		return "other"
	}
	return string(m.Kind)
}

func clip(text string, s mention.Span) string {
	if s.Len() > 60 {
		s.End = s.Start + 60
	}
	return text[s.Start:s.End]
}

func around(ms []mention.Mention, s mention.Span) string {
	for _, m := range ms {
		if m.Overlaps(s) {
			return kindOf(m) + ": " + m.Text
		}
	}
	return ""
}

// print writes the table and the closing JSON line; the overall figures are of
// persons, places, organisations and events.
func (b *board) print() {
	var kinds []string
	for k := range b.rows {
		kinds = append(kinds, k)
	}
	sort.Strings(kinds)
	var all row
	table := map[string]any{}
	for _, k := range kinds {
		r := b.rows[k]
		p, rec, f := r.score()
		fmt.Printf("%-13s P %.3f  R %.3f  F1 %.3f  gold %d\n", k, p, rec, f, r.gold)
		table[k] = map[string]float64{"precision": p, "recall": rec, "f1": f}
		switch k {
		case "person", "place", "organisation", "event":
			all.found += r.found
			all.predicted += r.predicted
			all.gold += r.gold
			all.hits += r.hits
		}
	}
	p, rec, f := all.score()
	line, _ := json.Marshal(map[string]any{"precision": p, "recall": rec, "f1": f, "kinds": table})
	fmt.Println(string(line))
}

func (r *row) score() (p, rec, f float64) {
	if r.predicted > 0 {
		p = float64(r.found) / float64(r.predicted)
	}
	if r.gold > 0 {
		rec = float64(r.found) / float64(r.gold)
		if r.hits > 0 {
			rec = float64(r.hits) / float64(r.gold)
		}
	}
	if p+rec > 0 {
		f = 2 * p * rec / (p + rec)
	}
	return p, rec, f
}
