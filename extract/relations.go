package extract

import (
	"sort"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/factoid"
	"github.com/testimonia/testimonia/extract/relation"
)

// leastLikely is the probability from which a tie of kin found by the classifier
// is stated. The other properties it knows are left to the rules: in testimony
// the classifier, which learnt from encyclopaedias, was wrong more often than
// right on them.
const leastLikely = 0.9

// addRelations adds to the frames the ties of kin that the classifier finds
// between persons of whom neither a rule nor coreference says any.
func (w *work) addRelations() {
	in := relation.Input{Text: w.doc.Text, Sents: w.sents, Mentions: w.relationMentions(), Types: []testimonia.Type{testimonia.Kinship}}
	known := w.tiedPairs()
	for _, r := range w.ties.Find(in) {
		subject, object := in.Mentions[r.Subject], in.Mentions[r.Object]
		if r.Type != testimonia.Kinship || r.Probability < leastLikely || object.Entity < 0 {
			continue
		}
		for _, e := range w.who(subject.Entity) {
			if p := pairOf(e, object.Entity); w.tellable(e) && !known[p] {
				known[p] = w.addRelation(r, e, subject, object)
			}
		}
	}
}

// tiedPairs returns the pairs of whom rules or coreference say kin, marriage or
// separation.
func (w *work) tiedPairs() map[pair]bool {
	pairs, _ := w.statedKin()
	for _, t := range w.people.Ties {
		pairs[pairOf(t.Who, t.Of)] = true
	}
	return pairs
}

// relationMentions lists what the document mentions, in order of the text.
func (w *work) relationMentions() []relation.Mention {
	var out []relation.Mention
	taken := map[testimonia.Span]bool{}
	for _, m := range w.people.Mentions {
		if m.Sent < 0 || m.Entity < 0 || w.people.Entities[m.Entity].Kind != testimonia.KindPerson {
			continue
		}
		taken[m.Span] = true
		out = append(out, relation.Mention{Span: m.Span, Sent: m.Sent, First: m.First, Last: m.Last, Head: m.Head,
			Kind: testimonia.KindPerson, Form: relationForm(m.Form), Entity: m.Entity})
	}
	for _, m := range w.named {
		if m.Kind != testimonia.KindPerson && !taken[m.Span] {
			out = append(out, relation.Mention{Span: m.Span, Sent: m.Sent, First: m.First, Last: m.Last, Head: m.Head,
				Kind: m.Kind, Subkind: m.Subkind, Entity: -1})
		}
	}
	for _, d := range w.dates {
		if string(d.Kind) == "date" {
			out = append(out, relation.Mention{Span: d.Span, Sent: d.Sent, First: d.First, Last: d.Last, Head: w.headOf(d),
				Kind: relation.KindDate, Entity: -1})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

func relationForm(f coref.Form) relation.Form {
	switch f {
	case coref.PronounForm:
		return relation.Pronoun
	case coref.RelativeForm:
		return relation.Relative
	case coref.NominalForm:
		return relation.Nominal
	}
	return relation.Name
}

// relationReach is how many tokens a statement of the classifier may span.
const relationReach = 24

// addRelation adds what the classifier found of person e; it reports whether
// that says something.
func (w *work) addRelation(r relation.Relation, e int, subject, object relation.Mention) bool {
	first, last := min(subject.First, object.First), max(subject.Last, object.Last)
	if subject.Sent != object.Sent || last-first > relationReach {
		return false
	}
	relative := factoid.Filler{Entity: object.Entity, Head: object.Head, First: object.First, Last: object.Last, Kind: object.Kind}
	if relative.Entity < 0 || relative.Entity == e || !w.tellable(relative.Entity) {
		return false
	}
	scene := w.scenes[subject.Sent]
	stance, basis, real := w.lexicon.Stance(scene, object.Head)
	if !real {
		return false
	}
	f := factoid.Frame{Type: r.Type, Trigger: object.Head, Subject: factoid.Filler{Entity: e, Head: subject.Head, First: subject.First, Last: subject.Last},
		Stance: stance, Basis: basis, Detail: r.Detail, First: first, Last: last, Confidence: r.Probability, Why: "classifier " + r.Property}
	if len(r.Reasons) > 0 {
		f.Why += ": " + r.Reasons[0]
	}
	f.Object = &relative
	w.frames[subject.Sent] = append(w.frames[subject.Sent], f)
	return true
}
