package main

import (
	"fmt"

	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/extract/relation"
	"github.com/testimonia/testimonia/extract/speech"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/language/en"
)

// reading is a passage as the program reads it.
type reading struct {
	*passage
	relation.Input
}

// reader runs the stages before relations.
type reader struct {
	english *en.Model
	names   *mention.Recognizer
}

func newReader() (*reader, error) {
	english, err := en.New()
	if err != nil {
		return nil, err
	}
	names, err := mention.New()
	if err != nil {
		return nil, err
	}
	return &reader{english, names}, nil
}

func (r *reader) load(file string, folds map[int]bool) ([]*reading, error) {
	list, err := load(file, folds)
	if err != nil {
		return nil, err
	}
	var out []*reading
	for _, p := range list {
		out = append(out, &reading{p, r.read(p.text)})
	}
	return out, nil
}

// read analyses a passage as if it were a whole document.
func (r *reader) read(text string) relation.Input {
	flows := []language.Flow{{Runs: []span{{Start: 0, End: len(text)}}}}
	sents := r.english.Analyze(text, flows)
	named := r.names.Find(text, sents)
	dates := date.Find(text, sents, date.Options{})
	in := coref.Input{Text: text, Sents: sents, Blocks: []coref.Block{{Kind: coref.Paragraph, Turn: -1, Speaker: witness(text, sents)}}}
	for _, m := range named {
		in.Named = append(in.Named, coref.Named{Span: m.Span, Kind: m.Kind})
	}
	for _, q := range speech.Find(text, sents, flows) {
		if q.Kind.Said() {
			in.Quotes = append(in.Quotes, coref.Quote{Span: q.Span})
		}
	}
	return relation.Gather(text, sents, named, dates, coref.Resolve(in))
}

// witness is who "I" is in a passage that speaks of itself.
func witness(text string, sents []language.Sentence) string { return "" }

// expand turns relations into facts: each holds between all mentions of its
// subject and all mentions of its object, as the data set has it.
func (r *reading) expand(found []relation.Relation) []fact {
	var out []fact
	seen := map[fact]bool{}
	for _, f := range found {
		for _, i := range r.same(f.Subject) {
			for _, j := range r.same(f.Object) {
				if r.Mentions[i].Form == relation.Nominal || r.Mentions[j].Form == relation.Nominal {
					continue // not annotated
				}
				x := fact{f.Property, r.Mentions[i].Span, r.Mentions[j].Span}
				if !seen[x] {
					seen[x] = true
					out = append(out, x)
				}
			}
		}
	}
	return out
}

// same lists the mentions of what mention i speaks of.
func (r *reading) same(i int) []int {
	out := []int{i}
	for j := range r.Mentions {
		if j != i && r.Mentions[i].Entity >= 0 && r.Mentions[j].Entity == r.Mentions[i].Entity {
			out = append(out, j)
		}
	}
	return out
}

// explain prints what was found wrongly and what was missed.
func (r *reading) explain(found []fact) {
	shown := false
	show := func(what string, f fact) {
		if !shown {
			fmt.Printf("\n%s\n", r.text)
			shown = true
		}
		fmt.Printf("  %s %s: %s | %s\n", what, f.property, r.text[f.subject.Start:f.subject.End], r.text[f.object.Start:f.object.End])
	}
	for _, f := range found {
		if r.properties[f.property] && !matches(f, r.facts) {
			show("wrong", f)
		}
	}
	for _, f := range r.facts {
		if ofPersons[f.property] && !matches(f, found) {
			show("missed", f)
		}
	}
}

func matches(f fact, list []fact) bool {
	for _, g := range list {
		if f.property == g.property && f.subject.Overlaps(g.subject) && f.object.Overlaps(g.object) {
			return true
		}
	}
	return false
}
