package extract

import (
	"context"
	"regexp"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/speech"
	"github.com/testimonia/testimonia/language"
)

func (w *work) readSentences(ctx context.Context) error {
	for _, flows := range batches(w.section.flows) {
		if err := ctx.Err(); err != nil {
			return err
		}
		w.sents = append(w.sents, w.english.Analyze(w.doc.Text, flows)...)
		w.meter.add(flowsLen(flows) * sentenceShare / 100)
	}
	for i := range w.sents {
		joinNames(&w.sents[i])
		joinSubjects(&w.sents[i])
		nearRelatives(&w.sents[i])
		termsOfOffice(&w.sents[i])
	}
	w.glosses = w.english.Analyze(w.doc.Text, w.glossFlows())
	return nil
}

// glossFlows returns the glosses of the section.
func (w *work) glossFlows() []language.Flow {
	return slices.DeleteFunc(w.doc.GlossFlows(), func(f language.Flow) bool { return !w.section.holds(f.Runs[0].Start) })
}

func (w *work) findNames() {
	w.named = w.names.Find(w.doc.Text, w.sents)
	freeSubjects(w.sents, w.named)
	ownRelatives(w.sents, w.named)
	w.findColumns()
	w.findEntries()
	w.findChronicle()
}

func (w *work) findDates() {
	w.dates = date.Find(w.doc.Text, w.sents, date.Options{Apart: w.apart})
	w.glossDates = date.Find(w.doc.Text, w.glosses, date.Options{})
}

// apart reports whether a block tells its own chronology.
func (w *work) apart(block int) bool {
	if block < 0 || block >= len(w.doc.Blocks) {
		return false
	}
	switch w.doc.Blocks[block].Kind {
	case document.Note, document.Caption, document.ListItem, document.TableRow:
		return true
	}
	return false
}

func (w *work) findQuotes() {
	w.reports = speech.NewReports(speech.Attributions(w.sents))
	w.quotes = speech.Find(w.doc.Text, w.sents, w.section.flows)
	w.indexQuotes()
	w.findNarrator()
}

func (w *work) findPeople() {
	w.people = coref.Resolve(w.peopleInput())
	if w.known != nil {
		w.known.join(w)
	}
	w.indexPeople()
}

// peopleInput is what coreference is told of the section.
func (w *work) peopleInput() coref.Input {
	in := coref.Input{Text: w.doc.Text, Sents: w.sents, Title: w.doc.Title, Main: w.main(), Record: w.record}
	for i := range w.doc.Blocks {
		in.Blocks = append(in.Blocks, w.context(&w.doc.Blocks[i]))
		in.Blocks[i].About = w.about[i]
	}
	for _, m := range w.named {
		in.Named = append(in.Named, coref.Named{Span: m.Span, Kind: m.Kind, Person: m.Name, Sure: m.Confidence})
	}
	for _, q := range w.quotes {
		if q.Kind.Said() {
			in.Quotes = append(in.Quotes, coref.Quote{Span: q.Span, Speaker: w.span(q.Speaker)})
		}
	}
	for _, g := range w.doc.Glosses {
		if w.section.holds(g.Start) {
			in.Glosses = append(in.Glosses, coref.Gloss{Span: g.Span, Inner: g.Inner})
		}
	}
	for _, m := range w.doc.Marks {
		if w.section.holds(m.Start) {
			in.Marks = append(in.Marks, coref.Mark{Span: m.Span, Note: m.Note})
		}
	}
	return in
}

// main names the person the document is about, where it says so.
func (w *work) main() string {
	if w.doc.Witness != "" {
		return w.doc.Witness
	}
	return w.narrator
}

// context tells coreference who speaks to whom in a block.
func (w *work) context(b *document.Block) coref.Block {
	out := coref.Block{Kind: coref.BlockKind(b.Kind), Level: b.Level, Turn: b.Turn, Note: b.Note}
	if len(b.Runs) > 0 {
		out.Span = testimonia.Span{Start: b.Runs[0].Start, End: b.Runs[len(b.Runs)-1].End}
	}
	if b.Turn < 0 || b.Turn >= len(w.doc.Turns) {
		if w.isMemoir() && !w.record && b.Kind != document.Note && b.Kind != document.Caption {
			out.Speaker, out.Addressee = w.narrator, w.addressee
		}
		return out
	}
	turn := w.doc.Turns[b.Turn]
	out.Speaker = turn.Speaker
	out.Addressee = turn.To
	if turn.To == "" {
		out.Addressee = w.otherSpeaker(b.Turn, turn)
	}
	return out
}

// isMemoir reports whether the document is one person's account in prose: a
// memoir, a letter, a report.
func (w *work) isMemoir() bool { return w.narrator != "" }

// speaksAsI reports whether the narration is in the first person: at least one
// word in fifty, quotations aside, and fewer where it is known who would tell.
func (w *work) speaksAsI() bool {
	words, first := 0, 0
	for i := range w.sents {
		if b := w.sents[i].Block; b < len(w.doc.Blocks) && w.doc.Blocks[b].Kind == document.Quotation {
			continue
		}
		for k := range w.sents[i].Tokens {
			t := &w.sents[i].Tokens[k]
			if t.UPOS == "PUNCT" || w.quotedAt(t.Start) {
				continue
			}
			words++
			switch t.Form {
			case "I", "my", "My", "me", "we", "We", "our", "Our", "us":
				first++
			}
		}
	}
	rate := 50
	if w.doc.Witness != "" && diary.MatchString(w.doc.Text[:min(len(w.doc.Text), 400)]) {
		rate = 110 // it leaves out many an "I"
	}
	return first*rate > words
}

// diary says that a text speaks for its author, however it is told.
var diary = regexp.MustCompile(`(?i)\b(?:(?:diary|diaries|journal|note-?books?|memoirs?|testimony|statement|daybook|pocket-?book) (?:of|by)|letters (?:of|from|by|typed|written))\b`)

func (w *work) quotedAt(pos int) bool { return len(w.said.at(pos)) > 0 }

// otherSpeaker returns the nearest speaker around turn i who is not its own.
func (w *work) otherSpeaker(i int, turn document.Turn) string {
	for d := 1; d < 4; d++ {
		for _, j := range []int{i - d, i + d} {
			if j >= 0 && j < len(w.doc.Turns) && w.doc.Turns[j].Speaker != turn.Speaker {
				return w.doc.Turns[j].Speaker
			}
		}
	}
	if turn.Role == testimonia.RoleInterviewer {
		return w.doc.Witness
	}
	return ""
}

// span returns the bytes of a range of tokens; the zero span for no range.
func (w *work) span(r speech.Range) testimonia.Span {
	if r.Sent < 0 || r.Sent >= len(w.sents) || r.Last >= len(w.sents[r.Sent].Tokens) {
		return testimonia.Span{}
	}
	toks := w.sents[r.Sent].Tokens
	return testimonia.Span{Start: toks[r.First].Start, End: toks[r.Last].End}
}
