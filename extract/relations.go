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
const leastLikely = 0.6

// addRelations adds to the frames the ties of kin that the classifier finds in
// sentences where no rule says the same sort of thing of the same person.
func (w *work) addRelations() {
	in := relation.Input{Text: w.doc.Text, Sents: w.sents, Mentions: w.relationMentions(), Types: []testimonia.Type{testimonia.Kinship}}
	for _, r := range w.ties.Find(in) {
		subject, object := in.Mentions[r.Subject], in.Mentions[r.Object]
		if r.Type != testimonia.Kinship || r.Probability < leastLikely {
			continue
		}
		for _, e := range w.who(subject.Entity) {
			if w.tellable(e) && !w.stated(subject.Sent, r.Type, e) {
				w.addRelation(r, e, subject, object)
			}
		}
	}
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

// stated reports whether a frame of the sentence already makes a statement of
// the type about entity e.
func (w *work) stated(sent int, t testimonia.Type, e int) bool {
	for _, f := range w.frames[sent] {
		if f.Type == t && f.Subject.Entity == e {
			return true
		}
	}
	return false
}

// relationReach is how many tokens a statement of the classifier may span.
const relationReach = 24

func (w *work) addRelation(r relation.Relation, e int, subject, object relation.Mention) {
	first, last := min(subject.First, object.First), max(subject.Last, object.Last)
	if subject.Sent != object.Sent || last-first > relationReach {
		return
	}
	relative := factoid.Filler{Entity: object.Entity, Head: object.Head, First: object.First, Last: object.Last, Kind: object.Kind}
	if relative.Entity < 0 || relative.Entity == e || !w.tellable(relative.Entity) {
		return
	}
	scene := w.scenes[subject.Sent]
	stance, basis, real := w.lexicon.Stance(scene, object.Head)
	if !real {
		return
	}
	f := factoid.Frame{Type: r.Type, Trigger: object.Head, Subject: factoid.Filler{Entity: e, Head: subject.Head, First: subject.First, Last: subject.Last},
		Stance: stance, Basis: basis, Detail: r.Detail, First: first, Last: last, Confidence: r.Probability, Why: "classifier " + r.Property}
	if len(r.Reasons) > 0 {
		f.Why += ": " + r.Reasons[0]
	}
	f.Object = &relative
	w.frames[subject.Sent] = append(w.frames[subject.Sent], f)
}
