package extract

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/factoid"
)

// readScenes gathers what is known of each sentence and reads its statements.
func (w *work) readScenes() {
	w.scenes = make([]*factoid.Scene, len(w.sents))
	topics := w.topics()
	for i := range w.sents {
		s := &w.sents[i]
		w.scenes[i] = &factoid.Scene{Sent: s, Parties: map[int][]int{}, Kinds: map[int]testimonia.Kind{}, Subs: map[int]string{},
			Extents: map[int][2]int{}, Named: map[int]bool{}, Topic: topics[s.Block], Asked: w.asked(s.Block), Opening: -1, Field: w.fields[i], Kin: -1,
			Block: w.kindOf(s.Block)}
		_, w.scenes[i].Entry = w.about[s.Block]
	}
	for _, m := range w.named {
		sc := w.scenes[m.Sent]
		sc.Kinds[m.Head], sc.Subs[m.Head], sc.Extents[m.Head] = m.Kind, m.Subkind, [2]int{m.First, m.Last}
		sc.Named[m.Head] = true
		if about := w.about[w.sents[m.Sent].Block]; about == m.Span {
			sc.Opening = m.Last
		}
	}
	for _, m := range w.people.Mentions {
		w.addParty(m)
	}
	w.addSpeakers()
	for _, d := range w.dates {
		w.scenes[d.Sent].Dates = append(w.scenes[d.Sent].Dates, w.sceneDate(d))
	}
	w.addGlossDates()
	w.frames = make([][]factoid.Frame, len(w.sents))
	w.addRelatives()
	for i, sc := range w.scenes {
		if sc.Field == head {
			continue
		}
		if i > 0 {
			sc.Before = byRules(w.frames[i-1])
		}
		w.frames[i] = w.lexicon.Read(sc)
	}
}

// byRules lists the types of the frames that rules made.
func byRules(frames []factoid.Frame) []testimonia.Type {
	var out []testimonia.Type
	for i := range frames {
		if !frames[i].Learnt() {
			out = append(out, frames[i].Type)
		}
	}
	return out
}

// kindOf is the kind of a block, "turn" for a speaker's.
func (w *work) kindOf(block int) string {
	switch {
	case block >= len(w.doc.Blocks):
		return ""
	case w.doc.Blocks[block].Turn >= 0:
		return "turn"
	}
	return string(w.doc.Blocks[block].Kind)
}

// addParty enters the persons a mention stands for, where they can be told
// apart from anybody: by a name, by a tie, or as the one who speaks.
func (w *work) addParty(m coref.Mention) {
	if m.Sent < 0 || m.Entity < 0 || w.spokenTo(m) {
		return
	}
	sc := w.scenes[m.Sent]
	if _, ok := sc.Extents[m.Head]; !ok {
		sc.Extents[m.Head] = [2]int{m.First, m.Last}
	}
	if m.Form == coref.NameForm {
		sc.Named[m.Head] = true
	}
	for _, e := range w.who(m.Entity) {
		if w.tellable(e) {
			sc.Parties[m.Head] = append(sc.Parties[m.Head], e)
			sc.Kinds[m.Head] = testimonia.KindPerson
		}
	}
}

// spokenTo reports whether a witness's "you" stands for the interviewer, of whom
// it says nothing: "in this photo you see …".
func (w *work) spokenTo(m coref.Mention) bool {
	s := &w.sents[m.Sent]
	if m.Form != coref.PronounForm || s.Block >= len(w.doc.Blocks) || w.doc.Blocks[s.Block].Turn < 0 || w.asked(s.Block) || w.quotedAt(m.Start) {
		return false
	}
	form := strings.ToLower(s.Tokens[m.Head].Form)
	return form == "you" || form == "your"
}

// addSpeakers lets "we" and "us" stand for the one who speaks, of whom they
// always say something, where coreference leaves them open; of the others they
// say something only where the words name them. In questions "you" is the
// witness.
func (w *work) addSpeakers() {
	for i := range w.sents {
		s := &w.sents[i]
		if s.Block >= len(w.doc.Blocks) || w.doc.Blocks[s.Block].Turn < 0 && !w.isMemoir() {
			continue
		}
		ctx := w.context(&w.doc.Blocks[s.Block])
		me, you := w.entityNamed(ctx.Speaker), w.entityNamed(ctx.Addressee)
		for k := range s.Tokens {
			if _, known := w.scenes[i].Parties[k]; known || w.quotedAt(s.Tokens[k].Start) {
				continue
			}
			who := -1
			switch strings.ToLower(s.Tokens[k].Form) {
			case "i", "me", "my", "we", "us", "our", "myself", "ourselves":
				who = me
			case "you", "your":
				if w.asked(s.Block) {
					who = you
				}
			}
			if who >= 0 {
				w.scenes[i].Parties[k] = []int{who}
				w.scenes[i].Extents[k] = [2]int{k, k}
			}
		}
	}
}

// entityNamed returns the person the document names so, or -1.
func (w *work) entityNamed(name string) int {
	if i, ok := w.people.Speakers[name]; ok {
		return i
	}
	if i, ok := w.byName[name]; ok {
		return i
	}
	return -1
}

func (w *work) who(e int) []int {
	if members := w.people.Entities[e].Members; len(members) > 0 {
		return members
	}
	return []int{e}
}

func (w *work) tellable(e int) bool { return w.tellables[e] }

func (w *work) sceneDate(d date.Expression) factoid.Date {
	toks := w.sents[d.Sent].Tokens
	out := factoid.Date{First: d.First, Last: d.Last, Head: w.headOf(d), EDTF: d.EDTF, Kind: string(d.Kind), Text: d.Text, Calendar: d.Calendar}
	if d.First > 0 && toks[d.First-1].UPOS == "ADP" {
		out.Prep = strings.ToLower(toks[d.First-1].Form)
	} else {
		out.Prep = strings.ToLower(toks[d.First].Form)
	}
	return out
}

// headOf returns the token of a date that hangs outside of it.
func (w *work) headOf(d date.Expression) int {
	toks := w.sents[d.Sent].Tokens
	for k := d.First; k <= d.Last && k < len(toks); k++ {
		if h := toks[k].Head; (h < d.First || h > d.Last) && toks[k].UPOS != "ADP" && toks[k].UPOS != "PUNCT" {
			return k
		}
	}
	return d.First
}

// addGlossDates gives the dates in an editor's brackets to the words before
// them: "when he was removed from power [in 1964]".
func (w *work) addGlossDates() {
	if len(w.glossDates) == 0 {
		return
	}
	around := newCovers(len(w.sents), func(i int) (testimonia.Span, bool) {
		return testimonia.Span{Start: w.sents[i].Start, End: w.sents[i].End + 5}, true
	})
	for _, d := range w.glossDates {
		if at := around.at(d.Start); len(at) > 0 {
			w.addGlossDate(d, at[0])
		}
	}
}

// addGlossDate gives the date d to the words before it in sentence i.
func (w *work) addGlossDate(d date.Expression, i int) {
	s := &w.sents[i]
	k := 0
	for k+1 < len(s.Tokens) && s.Tokens[k+1].Start < d.Start {
		k++
	}
	for k > 0 && s.Tokens[k].UPOS == "PUNCT" {
		k--
	}
	w.scenes[i].Dates = append(w.scenes[i].Dates, factoid.Date{First: k, Last: k, Head: k, EDTF: d.EDTF, Kind: string(d.Kind),
		Text: d.Text, Calendar: d.Calendar, Gloss: true})
}

// topics names the person each block is about: the one a note or a list entry
// begins with, or whose entry goes on there, otherwise nobody.
func (w *work) topics() []int {
	out := make([]int, len(w.doc.Blocks))
	for i := range out {
		out[i] = -1
	}
	heads := map[testimonia.Span]int{}
	for _, m := range w.people.Mentions {
		if m.Sent < 0 || m.Entity < 0 || m.Form != coref.NameForm || w.people.Entities[m.Entity].Kind != testimonia.KindPerson {
			continue
		}
		heads[m.Span] = m.Entity
		b := w.sents[m.Sent].Block
		if b < len(out) && out[b] < 0 && w.opensBlock(m, b) {
			out[b] = m.Entity
		}
	}
	for b, about := range w.about {
		if e, ok := heads[about]; ok {
			out[b] = e
		}
	}
	return out
}

// opensBlock reports whether m is among the first words of a block that speaks
// in the document's own name.
func (w *work) opensBlock(m coref.Mention, b int) bool {
	blk := &w.doc.Blocks[b]
	return blk.Turn < 0 && len(blk.Runs) > 0 && m.Start-blk.Runs[0].Start < 40 && blk.Kind != document.Heading
}

func (w *work) asked(b int) bool {
	if b >= len(w.doc.Blocks) {
		return false
	}
	t := w.doc.Blocks[b].Turn
	return t >= 0 && t < len(w.doc.Turns) && w.doc.Turns[t].Role == testimonia.RoleInterviewer
}
