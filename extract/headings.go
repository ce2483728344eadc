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
	for _, e := range w.entries {
		if w.doc.Blocks[e.Block].Kind == document.Note {
			continue
		}
		t := w.headline(e.Block)
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

// headline returns what the nearest heading above a block says of those listed
// below it, "" where it says nothing of the kind.
func (w *work) headline(block int) testimonia.Type {
	found := false
	for b := block - 1; b >= 0; b-- {
		if w.doc.Blocks[b].Kind != document.Heading {
			if found {
				break
			}
			continue
		}
		found = true
		for _, word := range strings.Fields(w.doc.Words(&w.doc.Blocks[b])) {
			if t, ok := w.lexicon.Headline(word); ok {
				return testimonia.Type(t)
			}
		}
	}
	return ""
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
