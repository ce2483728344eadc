package extract

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/speech"
)

// voicesAt returns the chain of those who say the words at byte pos of
// sentence sent, outermost first.
func (w *work) voicesAt(sent, pos, subject int) []testimonia.Voice {
	voices := w.outerVoice(w.sents[sent].Block)
	for _, i := range w.said.at(pos) {
		q := &w.quotes[i]
		if v, ok := w.quotedVoice(q); ok && (len(voices) == 0 || voices[len(voices)-1].ID != v.ID) {
			voices = append(voices, v)
		}
	}
	if voices == nil {
		voices = []testimonia.Voice{}
	}
	return voices
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

func (w *work) quotedVoice(q *speech.Quotation) (testimonia.Voice, bool) {
	if !q.Speaker.Exists() {
		return testimonia.Voice{}, false
	}
	for tok := q.Speaker.First; tok <= q.Speaker.Last; tok++ {
		if who := w.people.Who(q.Speaker.Sent, tok); len(who) == 1 {
			e := &w.people.Entities[who[0]]
			return testimonia.Voice{ID: e.ID, Name: e.Name, Names: orSelf(e.Names, e.Name), Role: testimonia.RoleQuoted}, true
		}
	}
	name := w.textOf(q.Speaker.Sent, q.Speaker.First, q.Speaker.Last)
	return testimonia.Voice{Name: name, Names: []string{name}, Role: testimonia.RoleQuoted}, true
}
