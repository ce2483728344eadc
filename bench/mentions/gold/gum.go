// Package gold reads the annotated corpora that the recogniser of names learns
// from and is measured on.
package gold

import (
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language"
)

// Document is a text with its gold trees and mentions.
type Document struct {
	ID    string
	Text  string
	Flows []language.Flow
	Sents []language.Sentence // gold trees; nil where the corpus has none
	Gold  []mention.Gold
}

// kinds maps GUM's entity types to ours.
var kinds = map[string]string{"person": "person", "place": "place", "organization": "organisation", "event": "event",
	"object": "other", "abstract": "other", "animal": "other", "plant": "other", "substance": "other", "time": "none"}

// GUM reads documents of the GUM corpus with the entities of their MISC column.
func GUM(path string) ([]Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	trees, err := language.ReadCoNLLU(f)
	if err != nil {
		return nil, err
	}
	var out []Document
	for i := range trees {
		t := &trees[i]
		d := Document{ID: t.ID, Text: t.Text, Flows: t.Flows()}
		for j := range t.Sentences {
			d.Sents = append(d.Sents, t.Sentences[j].Sentence)
			d.Gold = append(d.Gold, sentenceGold(&t.Sentences[j])...)
		}
		out = append(out, d)
	}
	return out, nil
}

// bracket is one opening or closing of the Entity value:
// GRP-etype-infstat-salience-centering-minspan-link-identity.
var bracket = regexp.MustCompile(`\((\d+)(?:\[[^\]]*\])?-([a-z]+)-[^-]*-[^-]*-[^-]*-([\d,]+)-[a-z]+(?:-[^()]*)?(\))?|(\d+)(?:\[[^\]]*\])?\)`)

type open struct {
	group, kind string
	first       int
	min         string
}

func sentenceGold(s *language.TreeSentence) []mention.Gold {
	var stack []open
	var out []mention.Gold
	for i := range s.Tokens {
		for _, m := range bracket.FindAllStringSubmatch(s.Misc[i]["Entity"], -1) {
			if m[1] != "" {
				stack = append(stack, open{m[1], m[2], i, m[3]})
				if m[4] == "" {
					continue
				}
				m[5] = m[1]
			}
			for k := len(stack) - 1; k >= 0; k-- {
				if stack[k].group == m[5] {
					out = append(out, newGold(s, stack[k], i))
					stack = append(stack[:k], stack[k+1:]...)
					break
				}
			}
		}
	}
	return out
}

func newGold(s *language.TreeSentence, o open, last int) mention.Gold {
	in := map[int]bool{}
	for _, f := range strings.Split(o.min, ",") {
		n, _ := strconv.Atoi(f)
		if i := o.first + n - 1; n > 0 && i <= last {
			in[i] = true
		}
	}
	head := o.first
	low, high := last, o.first
	for i := range in {
		low, high = min(low, i), max(high, i)
	}
	if len(in) == 0 {
		low, high = o.first, last
	}
	for i := range s.Tokens {
		if in[i] && !in[s.Tokens[i].Head] {
			head = i
			break
		}
	}
	return mention.Gold{
		Whole: mention.Span{Start: s.Tokens[o.first].Start, End: s.Tokens[last].End},
		Min:   mention.Span{Start: s.Tokens[low].Start, End: s.Tokens[high].End},
		Head:  s.Tokens[head].Span,
		Kind:  kinds[o.kind],
		Named: s.Tokens[head].UPOS == "PROPN",
	}
}
