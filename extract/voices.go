package extract

import (
	"sort"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/speech"
)

// voicesAt returns the chain of those who say the words at byte pos of
// sentence sent, outermost first: the speaker, those whose quotation marks
// stand around the words, those who are said to say them.
func (w *work) voicesAt(sent, pos int) []testimonia.Voice {
	voices := []testimonia.Voice{}
	add := func(v testimonia.Voice, ok bool) {
		if ok && (len(voices) == 0 || voices[len(voices)-1].ID != v.ID) {
			voices = append(voices, v)
		}
	}
	for _, v := range w.outerVoice(w.sents[sent].Block) {
		add(v, true)
	}
	for _, i := range w.said.at(pos) {
		add(w.voiceOf(w.quotes[i].Speaker))
	}
	for _, r := range w.reportsAt(sent, pos) {
		add(w.reportedVoice(r))
	}
	return voices
}

// reportsAt returns the reported clauses around byte pos of a sentence, the
// outermost first.
func (w *work) reportsAt(sent, pos int) []speech.Attribution {
	var out []speech.Attribution
	i := sort.Search(len(w.reports), func(i int) bool { return w.reports[i].Content.Sent >= sent })
	for ; i < len(w.reports) && w.reports[i].Content.Sent == sent; i++ {
		r := &w.reports[i]
		if (r.Act == "say" || r.Act == "write") && !r.Negated && w.span(r.Content).Contains(testimonia.Span{Start: pos, End: pos + 1}) {
			out = append(out, *r)
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return w.span(out[a].Content).Len() > w.span(out[b].Content).Len() })
	return out
}

// basisAt tells how the voice knows what stands at byte pos of a sentence, where
// the words say: "I saw that …", "I was told that …".
func (w *work) basisAt(sent, pos int) testimonia.Basis {
	i := sort.Search(len(w.reports), func(i int) bool { return w.reports[i].Content.Sent >= sent })
	for ; i < len(w.reports) && w.reports[i].Content.Sent == sent; i++ {
		if r := &w.reports[i]; r.Basis != "" && w.span(r.Content).Contains(testimonia.Span{Start: pos, End: pos + 1}) {
			return r.Basis
		}
	}
	return ""
}

// reportedVoice is who is said to say something, where it is one person.
func (w *work) reportedVoice(r speech.Attribution) (testimonia.Voice, bool) {
	if !r.Source.Exists() {
		return testimonia.Voice{}, false
	}
	v, ok := w.voiceOf(r.Source)
	return v, ok && v.ID != ""
}

// outerVoice is who speaks in a block: nobody where the document speaks in its
// own name.
func (w *work) outerVoice(block int) []testimonia.Voice {
	if block >= len(w.doc.Blocks) {
		return nil
	}
	b := &w.doc.Blocks[block]
	if b.Turn >= 0 && b.Turn < len(w.doc.Turns) {
		turn := w.doc.Turns[b.Turn]
		return []testimonia.Voice{w.speaker(turn.Speaker, turn.Role)}
	}
	if w.isMemoir() && (b.Kind == document.Paragraph || b.Kind == document.Quotation) {
		return []testimonia.Voice{w.speaker(w.narrator, testimonia.RoleAuthor)}
	}
	return nil
}

func (w *work) speaker(name string, role testimonia.Role) testimonia.Voice {
	if i := w.entityNamed(name); i >= 0 {
		e := &w.people.Entities[i]
		return testimonia.Voice{ID: e.ID, Name: e.Name, Names: orSelf(e.Names, e.Name), Role: role}
	}
	return testimonia.Voice{Name: name, Names: []string{name}, Role: role}
}

// voiceOf returns the one person that a range of tokens stands for, by name or
// in its words; not ok for no tokens.
func (w *work) voiceOf(r speech.Range) (testimonia.Voice, bool) {
	if !r.Exists() {
		return testimonia.Voice{}, false
	}
	for tok := r.First; tok <= r.Last; tok++ {
		if who := w.people.Who(r.Sent, tok); len(who) == 1 {
			e := &w.people.Entities[who[0]]
			return testimonia.Voice{ID: e.ID, Name: e.Name, Names: orSelf(e.Names, e.Name), Role: testimonia.RoleQuoted}, true
		}
	}
	name := w.textOf(r.Sent, r.First, r.Last)
	return testimonia.Voice{Name: name, Names: []string{name}, Role: testimonia.RoleQuoted}, true
}
