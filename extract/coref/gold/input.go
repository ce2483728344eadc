package gold

import (
	"sort"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/extract/speech"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/name"
)

// Reader makes the input of coreference from a text.
type Reader struct {
	Analyzer language.Analyzer
	Names    *mention.Recognizer
}

// Passage makes the input of an item of GAP: the names found in it, with the
// two that are given put in their places.
func (rd *Reader) Passage(p *Passage) coref.Input {
	flows := []language.Flow{{Runs: []Span{{Start: 0, End: len(p.Text)}}}}
	in := coref.Input{Text: p.Text, Sents: rd.Analyzer.Analyze(p.Text, flows), Blocks: []coref.Block{{Kind: coref.Paragraph, Turn: -1}}, Title: p.Page}
	in.Named = replace(rd.find(p.Text, in.Sents), named(p.Text, []Span{p.A, p.B}))
	in.Quotes = quotes(p.Text, in.Sents, flows)
	in.Main = personOf(p.Page, in.Named, p.Text)
	return in
}

// personOf returns the title of a page where it is a person's name: it looks
// like one, and the passage names somebody so.
func personOf(title string, names []coref.Named, text string) string {
	words := strings.Fields(name.Fold(strings.ReplaceAll(title, ",", " ")))
	if len(words) == 0 || len(words) > 5 || notAPerson(words) {
		return ""
	}
	for _, n := range names {
		if n.Kind != testimonia.KindPerson {
			continue
		}
		said := strings.Fields(name.Fold(strings.TrimSuffix(strings.TrimSuffix(text[n.Span.Start:n.Span.End], "'s"), "’s")))
		if fits(said, words) && (len(words) > 1 || len(said) == 1) {
			return title
		}
	}
	return ""
}

// notAPerson reports whether a title holds a word that names do not.
func notAPerson(words []string) bool {
	for _, w := range words {
		switch w {
		case "and", "the", "in", "at", "for", "list", "with", "a", "an", "to", "on", "season", "album", "film", "family", "clan", "house", "church", "school", "university", "county", "election", "vs.", "v.":
			return true
		}
	}
	return false
}

// fits reports whether all words of the shorter stand in the longer.
func fits(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, w := range a {
		found := false
		for _, x := range b {
			found = found || w == x
		}
		if !found {
			return false
		}
	}
	return len(a) > 0
}

// Doc makes the input of a document whose personal names are given.
func (rd *Reader) Doc(d *Doc) coref.Input {
	in := coref.Input{Text: d.Text, Sents: rd.Analyzer.Analyze(d.Text, d.Flows)}
	for range d.Flows {
		in.Blocks = append(in.Blocks, coref.Block{Kind: coref.Paragraph, Turn: -1})
	}
	in.Named = replace(rd.find(d.Text, in.Sents), named(d.Text, d.Names))
	in.Quotes = quotes(d.Text, in.Sents, d.Flows)
	return in
}

// quotes finds the direct speech of a text and the words that name who speaks.
func quotes(text string, sents []language.Sentence, flows []language.Flow) []coref.Quote {
	var out []coref.Quote
	for _, q := range speech.Find(text, sents, flows) {
		if !q.Kind.Said() {
			continue
		}
		c := coref.Quote{Span: q.Span}
		if q.Speaker.Exists() && q.Speaker.Last < len(sents[q.Speaker.Sent].Tokens) {
			toks := sents[q.Speaker.Sent].Tokens
			c.Speaker = Span{Start: toks[q.Speaker.First].Start, End: toks[q.Speaker.Last].End}
		}
		out = append(out, c)
	}
	return out
}

// named makes persons of spans.
func named(text string, spans []Span) []coref.Named {
	var out []coref.Named
	for _, s := range spans {
		out = append(out, coref.Named{Span: s, Kind: testimonia.KindPerson, Sure: 0.8, Person: name.Parse(strings.Join(strings.Fields(text[s.Start:s.End]), " "))})
	}
	return out
}

// find returns the names the recogniser sees.
func (rd *Reader) find(text string, sents []language.Sentence) []coref.Named {
	if rd.Names == nil {
		return nil
	}
	var out []coref.Named
	for _, m := range rd.Names.Find(text, sents) {
		out = append(out, coref.Named{Span: m.Span, Kind: m.Kind, Person: m.Name, Sure: m.Confidence})
	}
	return out
}

// replace puts given names in the place of those found that overlap them.
func replace(found, given []coref.Named) []coref.Named {
	out := append([]coref.Named(nil), given...)
	for _, f := range found {
		clash := false
		for i, g := range given {
			if g.Span.Overlaps(f.Span) {
				clash = true
				out[i].Sure = max(out[i].Sure, f.Sure)
			}
		}
		if !clash {
			out = append(out, f)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	keep := out[:0]
	for _, n := range out {
		if len(keep) == 0 || keep[len(keep)-1].Span.End <= n.Span.Start {
			keep = append(keep, n)
		}
	}
	return keep
}
