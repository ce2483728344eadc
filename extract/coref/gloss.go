package coref

import (
	"sort"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/name"
)

// readGlosses takes names and kin in brackets as the editor's identification:
// "Lev Davidovich [Trotsky]", "He [Carl Lind]", "and [his wife] Anna Lind".
func (r *reading) readGlosses() {
	for _, g := range r.in.Glosses {
		inner := r.words(g.Inner)
		before := r.markedMention(g.Span.Start)
		if n := r.glossName(g.Inner); n >= 0 {
			r.glossIdentifies(before, n, g)
			continue
		}
		r.glossKin(g, inner, before)
	}
}

// glossName returns the person of a name that fills the gloss, or -1.
func (r *reading) glossName(inner Span) int {
	i := sort.Search(len(r.in.Named), func(i int) bool { return r.in.Named[i].Span.Start >= inner.Start })
	if i < len(r.in.Named) && r.in.Named[i].Kind == testimonia.KindPerson && r.in.Named[i].Span.End <= inner.End && r.in.Named[i].Span.Len()*3 >= inner.Len()*2 {
		return r.store.find(r.label[i])
	}
	words := r.words(inner)
	if len(words) > 40 || !r.dir.knows(words) {
		return -1
	}
	return r.dir.named(words)
}

// knows reports whether every word of a text belongs to one known person.
func (d *directory) knows(text string) bool {
	k := newKey(text, name.Name{})
	if len(k.words) == 0 {
		return false
	}
	for _, n := range d.candidates(&k) {
		if d.fit(n, &k) != noFit {
			return true
		}
	}
	return false
}

// glossIdentifies joins the person before the brackets with the one inside.
func (r *reading) glossIdentifies(before, n int, g Gloss) {
	r.glossed = append(r.glossed, mention{node: n, named: -1, Mention: Mention{Span: g.Inner, Sent: -1, Form: GlossForm, Reason: "gloss", Confidence: 0.95}})
	if before < 0 {
		return
	}
	m := &r.mentions[before]
	if m.named >= 0 {
		a := r.store.find(r.label[m.named])
		if a >= 0 && r.store.at(a).kind == testimonia.KindPerson && r.store.agree(a, n) && a != r.store.find(n) {
			r.store.absorb(r.store.find(n), a)
		}
		return
	}
	r.told[before] = n + 1
}

// glossKin reads kin in brackets before a name: "[his wife] Anna Lind".
func (r *reading) glossKin(g Gloss, inner string, before int) {
	f := strings.Fields(strings.ToLower(inner))
	if len(f) != 2 {
		return
	}
	k, ok := r.lex.kinOf(f[1])
	p, pronoun := pronouns[f[0]]
	if !ok || !pronoun || p.number == Plural {
		return
	}
	i := sort.Search(len(r.tokens), func(i int) bool { return r.tokens[i].start >= g.Span.End })
	if i == len(r.tokens) || r.tokens[i].start > g.Span.End+2 {
		return
	}
	if j := r.headMention(r.tokens[i].sent, r.tokens[i].tok); j >= 0 && r.mentions[j].named >= 0 {
		r.kinGloss[j] = kinGloss{k, p.gender, g.Inner, before}
	}
}

// kinGloss is kin said in brackets of the name that follows.
type kinGloss struct {
	kin    kinWord
	gender Gender // of the pronoun
	inner  Span
	before int
}

// applyKinGloss ties a name to the last person of the pronoun's gender.
func (r *reading) applyKinGloss(i int) {
	g, ok := r.kinGloss[i]
	if !ok {
		return
	}
	n := r.store.find(r.mentions[i].node)
	for back := 0; back < len(r.done) && back < 12; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		o := r.store.find(c.node)
		if o != n && r.store.at(o).kind == testimonia.KindPerson && r.store.at(o).number == Singular && r.genderFits(o, g.gender) {
			if r.store.at(n).gender == UnknownGender {
				r.store.at(n).gender = g.kin.gender
			}
			r.tie(i, g.kin, "", o, n)
			return
		}
	}
}
