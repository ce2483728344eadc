package extract

import (
	"sort"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
)

// analysis gathers the results of the stages, positions in code points.
func (w *work) analysis() *Analysis {
	a := &Analysis{Statements: w.statements, text: w.doc.Text}
	if a.Statements == nil {
		a.Statements = []testimonia.Statement{}
	}
	mentioned := w.mentionedEntities()
	for i := range w.people.Entities {
		e := &w.people.Entities[i]
		if e.Kind != testimonia.KindPerson || !mentioned[i] {
			continue
		}
		p := Person{ID: e.ID, Name: e.Name, Names: orSelf(e.Names, e.Name), Gender: e.Gender.String()}
		for _, m := range e.Mentions {
			if s := w.people.Mentions[m].Span; s.End > s.Start {
				start, end := w.doc.CodePoints(s)
				p.Spans = append(p.Spans, testimonia.Span{Start: start, End: end})
			}
		}
		a.People = append(a.People, p)
	}
	a.Marks, a.Speech = w.marks(), w.speech()
	return a
}

// mentionedEntities tells which persons a reader could ask for: those who are
// named, tied to somebody, or in a statement.
func (w *work) mentionedEntities() map[int]bool {
	out := map[int]bool{}
	for i := range w.people.Entities {
		if w.tellable(i) {
			out[i] = true
		}
	}
	return out
}

// speech gathers the quotations of words said, without their quotation marks,
// each with its speaker, where voicesAt would name one.
func (w *work) speech() []Mark {
	var out []Mark
	for i := range w.quotes {
		q := &w.quotes[i]
		if !q.Kind.Said() || q.Inner.End <= q.Inner.Start {
			continue
		}
		start, end := w.doc.CodePoints(q.Inner)
		m := Mark{Span: testimonia.Span{Start: start, End: end}, Kind: testimonia.KindSpeech}
		if v, ok := w.voiceOf(q.Speaker); ok && (w.surelySaid(i) || len(w.outerVoice(w.sents[q.Speaker.Sent].Block)) > 0) {
			m.Person, m.Value = v.ID, v.Name
		}
		out = append(out, m)
	}
	return out
}

func (w *work) marks() []Mark {
	var out []Mark
	add := func(s testimonia.Span, kind testimonia.Kind, person, value, why string) {
		start, end := w.doc.CodePoints(s)
		out = append(out, Mark{testimonia.Span{Start: start, End: end}, kind, person, value, why})
	}
	persons := map[testimonia.Span]bool{}
	for _, m := range w.people.Mentions {
		if m.Entity < 0 || m.End <= m.Start || m.Form == coref.RelativeForm || !w.tellable(m.Entity) {
			continue
		}
		e := &w.people.Entities[m.Entity]
		persons[m.Span] = true
		add(m.Span, testimonia.KindPerson, e.ID, e.Name, m.Reason)
	}
	for _, n := range w.named {
		if n.Kind != testimonia.KindPerson && n.Kind != testimonia.KindOther && !persons[n.Span] {
			add(n.Span, n.Kind, "", n.Text, "")
		}
	}
	for _, d := range w.dates {
		if string(d.Kind) == "date" {
			add(d.Span, "date", "", d.EDTF, "")
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Start != out[j].Start {
			return out[i].Start < out[j].Start
		}
		return out[i].End > out[j].End
	})
	return out
}
