package extract

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract/entry"
	"github.com/testimonia/testimonia/extract/factoid"
)

// akin lists, for what a heading may say of all entries below it, the types by
// which an entry says as much or otherwise itself.
var akin = map[testimonia.Type][]testimonia.Type{
	testimonia.Execution:     {testimonia.Execution, testimonia.Killing, testimonia.Death, testimonia.Disappearance, testimonia.Release},
	testimonia.Killing:       {testimonia.Execution, testimonia.Killing, testimonia.Death, testimonia.Disappearance},
	testimonia.Death:         {testimonia.Execution, testimonia.Killing, testimonia.Death, testimonia.Disappearance},
	testimonia.Disappearance: {testimonia.Disappearance, testimonia.Arrest, testimonia.Killing, testimonia.Death, testimonia.Execution},
	testimonia.Exile:         {testimonia.Exile, testimonia.Imprisonment, testimonia.Migration},
	testimonia.Arrest:        {testimonia.Arrest, testimonia.Imprisonment},
	testimonia.Imprisonment:  {testimonia.Imprisonment, testimonia.Exile, testimonia.Arrest},
}

// readHeadings lets the heading of a list speak for the entries that do not say
// themselves what it says of them: "List of executed women".
func (w *work) readHeadings() {
	if len(w.entries) < fewestLives {
		return
	}
	heads := w.headlines()
	for _, e := range w.entries {
		t := heads[e.Block]
		if w.doc.Blocks[e.Block].Kind == document.Note {
			continue
		}
		at := w.people.At(e.Sent, w.headMention(e).Head)
		if t == "" || at < 0 || w.people.Mentions[at].Entity < 0 {
			continue
		}
		who := w.people.Mentions[at].Entity
		if first, last := w.sentsOf(e); !w.saysAkin(first, last, who, t) {
			w.speakFor(e, first, last, who, t)
		}
	}
}

// headlines returns what the headings right above each block say of those
// listed below them, "" where they say nothing of the kind.
func (w *work) headlines() []testimonia.Type {
	out := make([]testimonia.Type, len(w.doc.Blocks))
	var says testimonia.Type
	for b := range w.doc.Blocks {
		blk := &w.doc.Blocks[b]
		if blk.Kind != document.Heading {
			out[b] = says
			continue
		}
		if b == 0 || w.doc.Blocks[b-1].Kind != document.Heading {
			says = ""
		}
		for _, word := range strings.Fields(w.doc.Words(blk)) {
			if t, ok := w.lexicon.Headline(word); ok && says == "" {
				says = testimonia.Type(t)
			}
		}
	}
	return out
}

// sentsOf returns the first sentence of an entry and the one behind its last.
func (w *work) sentsOf(e entry.Entry) (first, end int) {
	for end = e.Sent; end < len(w.sents) && w.sents[end].Block < e.Until; end++ {
	}
	return e.Sent, end
}

func (w *work) saysAkin(first, end, who int, t testimonia.Type) bool {
	for i := first; i < end; i++ {
		for _, f := range w.frames[i] {
			for _, a := range akin[t] {
				if f.Type == a && f.Subject.Entity == who {
					return true
				}
			}
		}
	}
	return false
}

// speakFor adds what a heading says of an entry: at the day that stands alone
// in it, otherwise at its name.
func (w *work) speakFor(e entry.Entry, first, end, who int, t testimonia.Type) {
	f := factoid.Frame{Type: t, Trigger: e.First, First: e.First, Last: e.Last, Subject: factoid.Filler{Entity: who, Head: -1},
		Stance: testimonia.Asserted, Why: "the heading of the list", Confidence: 0.7}
	at := first
	for i := first; i < end; i++ {
		if d := w.loneDay(i); d != nil {
			at, f.Date, f.Trigger, f.First, f.Last = i, d, d.First, d.First, d.Last
		}
	}
	w.frames[at] = append(w.frames[at], f)
}

// loneDay returns the day that a sentence begins with where it says nothing
// else, or nil.
func (w *work) loneDay(i int) *factoid.Date {
	for n := range w.scenes[i].Dates {
		if d := &w.scenes[i].Dates[n]; d.First == 0 && len(d.EDTF) == len("1948-01-24") && len(w.frames[i]) == 0 {
			return d
		}
	}
	return nil
}
