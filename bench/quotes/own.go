package main

import (
	"sort"

	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/mention"
)

// ownSpeakers counts the quotations whose speaker is right when extract/coref,
// not the annotation, says who the mention chosen is. Its entities are matched
// one to one with the annotated ones by the mentions they share.
func (r *reading) ownSpeakers(names *mention.Recognizer) int {
	result := r.resolve(names)
	gold := r.match(result)
	found := said(r.quotes)
	right := 0
	for _, g := range r.doc.quotes {
		i, ok := found[g.span]
		if !ok || !r.quotes[i].Speaker.Exists() {
			continue
		}
		x := r.quotes[i].Speaker
		toks := r.sents[x.Sent].Tokens
		e := result.EntityOver(span{Start: toks[x.First].Start, End: toks[x.Last].End})
		if e >= 0 && gold[e] == g.speaker {
			right++
		}
	}
	return right
}

// resolve runs the names and the coreference of the program.
func (r *reading) resolve(names *mention.Recognizer) *coref.Result {
	in := coref.Input{Text: r.doc.text, Sents: r.sents, Blocks: []coref.Block{{Kind: coref.Paragraph, Turn: -1}}}
	for _, m := range names.Find(r.doc.text, r.sents) {
		in.Named = append(in.Named, coref.Named{Span: m.Span, Kind: m.Kind})
	}
	for _, q := range r.quotes {
		if !q.Kind.Said() {
			continue
		}
		c := coref.Quote{Span: q.Span}
		if q.Speaker.Exists() {
			toks := r.sents[q.Speaker.Sent].Tokens
			c.Speaker = span{Start: toks[q.Speaker.First].Start, End: toks[q.Speaker.Last].End}
		}
		in.Quotes = append(in.Quotes, c)
	}
	return coref.Resolve(in)
}

// match pairs entities found with annotated ones, those that share most
// mentions first.
func (r *reading) match(result *coref.Result) map[int]string {
	type pair struct {
		found int
		gold  string
	}
	shared := map[pair]int{}
	at := map[span]string{}
	for _, m := range r.doc.mentions {
		at[m.span] = m.entity
	}
	for i := range result.Mentions {
		m := &result.Mentions[i]
		if e, ok := at[m.Span]; ok && m.Entity >= 0 {
			shared[pair{m.Entity, e}]++
		}
	}
	var list []pair
	for p := range shared {
		list = append(list, p)
	}
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if shared[a] != shared[b] {
			return shared[a] > shared[b]
		}
		return a.gold < b.gold || a.gold == b.gold && a.found < b.found
	})
	out, taken := map[int]string{}, map[string]bool{}
	for _, p := range list {
		if _, ok := out[p.found]; !ok && !taken[p.gold] {
			out[p.found], taken[p.gold] = p.gold, true
		}
	}
	return out
}
