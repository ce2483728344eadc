package extract

import (
	"regexp"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/speech"
)

// voicesAt returns the chain of those who say the word at token tok of sentence
// sent, outermost first: the speaker, those whose quotation marks
// stand around the words, those who are said to say them.
func (w *work) voicesAt(sent, tok int) []testimonia.Voice {
	voices := []testimonia.Voice{}
	add := func(v testimonia.Voice, ok bool) {
		if ok && (len(voices) == 0 || voices[len(voices)-1].ID != v.ID) {
			voices = append(voices, v)
		}
	}
	for _, v := range w.outerVoice(w.sents[sent].Block) {
		add(v, true)
	}
	for _, i := range w.said.at(w.sents[sent].Tokens[tok].Start) {
		if len(voices) == 0 && !w.surelySaid(i) {
			continue
		}
		add(w.voiceOf(w.quotes[i].Speaker))
	}
	for _, r := range w.reports.Over(sent, tok) {
		if (r.Act == "say" || r.Act == "write") && !r.Negated {
			add(w.reportedVoice(r))
		}
	}
	return voices
}

// leastCertain is how likely a speaker must be whom no verb of saying names: in
// a text that nobody tells, an inscription or a heading in quotation marks stands
// by itself.
const leastCertain = 0.5

// surelySaid reports whether it is clear who says quotation i.
func (w *work) surelySaid(i int) bool {
	q := &w.quotes[i]
	return q.Cue.Exists() || q.Certainty >= leastCertain || q.Len() > 60 && ownWord.MatchString(w.doc.Text[q.Start:q.End])
}

// ownWord is a word by which somebody speaks of themselves, as no inscription
// does.
var ownWord = regexp.MustCompile(`\b(?:I|my|My|me|we|We|our|Our|us)\b`)

// basisAt tells how the voice knows what stands at a token, where the words say:
// "I saw that …", "I was told that …".
func (w *work) basisAt(sent, tok int) testimonia.Basis {
	for _, r := range w.reports.Over(sent, tok) {
		if r.Basis != "" {
			return r.Basis
		}
	}
	return ""
}

// reportedVoice is who is said to say something, where it is one person or a
// body that speaks with one voice; "they say" is nobody in particular.
func (w *work) reportedVoice(r *speech.Attribution) (testimonia.Voice, bool) {
	if !r.Source.Exists() {
		return testimonia.Voice{}, false
	}
	toks := w.sents[r.Source.Sent].Tokens
	if strings.EqualFold(toks[r.Source.Last].Form, "they") {
		return testimonia.Voice{}, false
	}
	v, ok := w.voiceOf(r.Source)
	return v, ok && (v.ID != "" || speech.Institution(toks[w.headIn(r.Source)].Lemma))
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
	if w.isMemoir() && (b.Kind == document.Paragraph || b.Kind == document.Quotation || b.Kind == document.ListItem) && !w.bracketed(b) && !w.introduces(block) {
		return []testimonia.Voice{w.speaker(w.narrator, testimonia.RoleAuthor)}
	}
	return nil
}

// bracketed reports whether a block stands in square brackets as a whole: then
// an editor speaks in it.
func (w *work) bracketed(b *document.Block) bool {
	if len(b.Runs) == 0 {
		return false
	}
	first, last := b.Runs[0], b.Runs[len(b.Runs)-1]
	return strings.HasPrefix(strings.TrimSpace(w.doc.Text[first.Start:first.End]), "[") &&
		strings.HasSuffix(strings.TrimSpace(w.doc.Text[last.Start:last.End]), "]")
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
	if e := w.sourceIn(r); e >= 0 {
		x := &w.people.Entities[e]
		return testimonia.Voice{ID: x.ID, Name: x.Name, Names: orSelf(x.Names, x.Name), Role: testimonia.RoleQuoted}, true
	}
	if t := &w.sents[r.Sent].Tokens[r.First]; r.First == r.Last && t.UPOS == "PRON" {
		return testimonia.Voice{}, false // somebody, nobody knows who
	}
	name := w.textOf(r.Sent, r.First, r.Last)
	return testimonia.Voice{Name: name, Names: []string{name}, Role: testimonia.RoleQuoted}, true
}

// headIn returns the token of a range that hangs outside of it.
func (w *work) headIn(r speech.Range) int {
	toks := w.sents[r.Sent].Tokens
	for k := r.First; k < r.Last; k++ {
		if h := toks[k].Head; h < r.First || h > r.Last {
			return k
		}
	}
	return r.Last
}

// sourceIn returns the one entity that the phrase r is about, or -1: that of its
// head, or of the name that it ends in ("the veteran Ivan Orlov"), not of what
// else it names ("the register of Lapua").
func (w *work) sourceIn(r speech.Range) int {
	toks := w.sents[r.Sent].Tokens
	for tok := r.First; tok <= r.Last; tok++ {
		if h := toks[tok].Head; h >= r.First && h <= r.Last && !toks[tok].Is("flat", "appos", "nmod:desc") {
			continue
		}
		if who := w.people.Who(r.Sent, tok); len(who) == 1 && w.people.Entities[who[0]].Name != "" {
			return who[0]
		}
	}
	return -1
}
