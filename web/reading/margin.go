package reading

import (
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/web/base"
)

// margin is what a passage attests. On a narrow page it folds under the passage.
type margin struct {
	Slots     []slot // from the top of the passage to its end, at equal distances
	Count     int    // statements
	Conflicts int    // that nobody has decided
	Open      bool   // something in it was asked for
}

// slot is what stands beside some lines of a passage.
type slot struct {
	Says []saying
}

// saying is what the same voices say, with the same stance, in one slot.
type saying struct {
	Words string // "Anna Ková denies it"; empty where the passage's speaker plainly says it
	About []about
}

// about is what is said of one person.
type about struct {
	Subject testimonia.Ref
	Whom    *whom
	List    []entry
}

// entry is a statement in the margin.
type entry struct {
	testimonia.Statement
	Anchor   string
	N        int // in the source, from 1
	Chosen   bool
	Against  []against
	Also     *also
	Language string           // of its words, BCP 47
	Edit     string           // the address of this page with the form to put it right
	Correct  *base.Correcting // where it is to be put right
}

// A long passage has a slot for so many lines, of about so many letters.
const (
	slotLines   = 8
	textLetters = 66
)

// slots is into how many pieces the margin of a passage is cut, so that what is
// attested far down in a long one stands there.
func slots(text string) int {
	lines := utf8.RuneCountInString(text)/textLetters + 1
	if lines < 2*slotLines {
		return 1
	}
	return lines / slotLines
}

// margin returns nil where a passage attests nothing.
func (s *sheet) margin(block int, p passage, who *document.Turn) *margin {
	said := s.layout.said[block]
	if len(said) == 0 {
		return nil
	}
	m := &margin{Count: len(said)}
	m.Slots = make([]slot, slots(p.Text))
	b := &s.layout.doc.Blocks[block]
	start, end := s.layout.extent(b)
	told := map[side]bool{}
	for _, at := range said {
		t := &s.layout.list[at]
		i := min(max(t.Start-start, 0)*len(m.Slots)/max(end-start, 1), len(m.Slots)-1)
		e := s.entry(at, t, told)
		m.Open = m.Open || e.Chosen
		m.Slots[i].add(s.saysIt(t, who), e, s, b)
	}
	m.Conflicts = s.conflicts(said)
	return m
}

// conflicts counts the open conflicts that statements take part in.
func (s *sheet) conflicts(said []int) int {
	open := map[string]bool{}
	for _, at := range said {
		for _, f := range s.layout.found[s.layout.list[at].ID] {
			if f.Kind == compare.Conflict && f.Status == compare.Open {
				open[f.ID] = true
			}
		}
	}
	return len(open)
}

// entry is a statement with what stands against it, but for what has been told
// beside the passage.
func (s *sheet) entry(at int, t *testimonia.Statement, told map[side]bool) entry {
	id := base.EntryAnchor(t.ID)
	e := entry{Statement: *t, Anchor: id, N: at + 1, Chosen: t.ID == s.wish.statement, Language: s.layout.doc.Language, Against: s.against(t.ID, told), Also: s.also(t),
		Edit: s.to("#"+id, "edit", t.ID)}
	if e.Chosen && s.wish.edit {
		c := s.Correct(*t, s.to("#"+id, "statement", t.ID))
		c.Open = true
		e.Correct = &c
	}
	return e
}

// saysIt is who says a statement, and how they stand to it: nothing where that is
// whoever speaks in the passage, or the document outside of turns, and they
// plainly say so. The page shows who speaks at every passage. A voice that
// somebody has put in the place of the speaker's keeps its role, but not the name.
func (s *sheet) saysIt(t *testimonia.Statement, who *document.Turn) string {
	own := len(t.Voices) == 0 && who == nil || len(t.Voices) == 1 && who != nil && t.Voices[0].Role == who.Role &&
		(t.Status != testimonia.Edited || t.Voices[0].Name == who.Speaker)
	if own && t.Stance == testimonia.Asserted && t.Basis == "" {
		return ""
	}
	return s.Locale.Says(*t)
}

// add puts a statement to what the same voices say of the same person.
func (x *slot) add(words string, e entry, s *sheet, b *document.Block) {
	i := 0
	for i < len(x.Says) && x.Says[i].Words != words {
		i++
	}
	if i == len(x.Says) {
		x.Says = append(x.Says, saying{Words: words})
	}
	g := &x.Says[i]
	for j := range g.About {
		if a := &g.About[j]; a.Subject.ID == e.Subject.ID && a.Subject.Name == e.Subject.Name {
			a.List = append(a.List, e)
			return
		}
	}
	a := about{Subject: e.Subject, List: []entry{e}}
	if w, ok := s.whom(e.Subject.ID, b.Extent().Start); ok {
		a.Whom = &w
	}
	g.About = append(g.About, a)
}
