package extract

import (
	"sort"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/entry"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/name"
)

// findEntries makes one name of the head of each entry of a list or register,
// whatever the words were taken for, and notes whose entry each block is.
func (w *work) findEntries() {
	w.about = map[int]testimonia.Span{}
	w.entries = entry.Find(w.sents, w.doc.Blocks, func(sent int) bool { return w.fields[sent] == "name" })
	w.headEntries()
	for _, e := range w.namedEntries() {
		for b := e.Block; b < e.Until; b++ {
			if _, ok := w.about[b]; !ok {
				w.about[b] = e.name
			}
		}
	}
}

// headEntries makes one name of each head that is set as registers set it.
func (w *work) headEntries() {
	if len(w.entries) == 0 {
		return
	}
	heads := map[int]mention.Mention{} // by sentence
	for _, e := range w.entries {
		m := w.headMention(e)
		heads[e.Sent] = m
		for b := e.Block; b < e.Until; b++ {
			w.about[b] = m.Span
		}
	}
	kept := w.named[:0:0]
	for _, m := range w.named {
		if h, ok := heads[m.Sent]; !ok || !m.Overlaps(h.Span) {
			kept = append(kept, m)
		}
	}
	for _, h := range heads {
		kept = append(kept, h)
	}
	sort.Slice(kept, func(i, j int) bool { return kept[i].Start < kept[j].Start })
	w.named = kept
}

// headMention is the name at the head of an entry as a mention of a person.
func (w *work) headMention(e entry.Entry) mention.Mention {
	s := &w.sents[e.Sent]
	m := mention.Mention{Sent: e.Sent, First: e.First, Last: e.Last, Head: e.First, Kind: testimonia.KindPerson,
		Text: w.textOf(e.Sent, e.First, e.Last), Name: name.Parse(e.Name), Confidence: 1}
	m.Start, m.End = s.Tokens[e.First].Start, s.Tokens[e.Last].End
	for k := e.First; k <= e.Last; k++ {
		if h := s.Tokens[k].Head; h < e.First || h > e.Last {
			m.Head = k
			break
		}
	}
	return m
}

// addRelatives tells the rows of a table that say only "wife" or "son" whose:
// the first person of that surname whom an entry names, else the one of the
// row before.
func (w *work) addRelatives() {
	first := map[string]int{} // by surname
	last := -1
	for _, e := range w.entries {
		who := w.people.At(e.Sent, w.headMention(e).Head)
		if who < 0 || w.people.Mentions[who].Entity < 0 {
			continue
		}
		person := w.people.Mentions[who].Entity
		surname := name.Fold(name.Parse(e.Name).Surname)
		kin, known := first[surname]
		if !known {
			kin, first[surname] = last, person
		}
		for at := e.Sent; at < len(w.sents) && w.sents[at].Block == e.Block; at++ {
			if w.fields[at] == string(testimonia.Kinship) {
				w.scenes[at].Kin = kin
			}
		}
		last = person
	}
}
