package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/factoid"
)

// makeStatements turns frames, and the ties of kin that coreference found,
// into statements with names, voices and words.
func (w *work) makeStatements() {
	for i := range w.frames {
		for _, f := range w.frames[i] {
			w.add(w.statement(i, f))
		}
	}
	w.addKinship()
	sort.SliceStable(w.statements, func(a, b int) bool { return w.statements[a].Start < w.statements[b].Start })
	w.dropRepeats()
	w.dropRanksSaid()
}

func (w *work) add(s testimonia.Statement) {
	s.Status = testimonia.Proposed
	w.statements = append(w.statements, s)
}

func (w *work) statement(sent int, f factoid.Frame) testimonia.Statement {
	toks := w.sents[sent].Tokens
	span := testimonia.Span{Start: toks[f.First].Start, End: toks[f.Last].End}
	s := w.anchored(span)
	s.Type, s.Stance, s.Basis, s.Age, s.Detail = f.Type, f.Stance, f.Basis, f.Age, f.Detail
	s.Why, s.Confidence = f.Why, f.Confidence
	s.Subject = w.person(f.Subject.Entity)
	if f.Object != nil {
		s.Object = w.filler(sent, *f.Object)
	}
	if f.Date != nil {
		s.Date = &testimonia.Date{EDTF: f.Date.EDTF, Text: f.Date.Text, Calendar: f.Date.Calendar}
	}
	if f.Place != nil {
		ref := w.filler(sent, *f.Place)
		s.Place = &testimonia.Place{Name: ref.Name, Names: ref.Names}
	}
	s.Voices = w.voicesAt(sent, f.Trigger)
	if s.Basis == "" {
		s.Basis = w.basisAt(sent, f.Trigger)
	}
	s.ID = w.statementID(&s)
	return s
}

// anchored starts a statement at a run of bytes of the reading text.
func (w *work) anchored(span testimonia.Span) testimonia.Statement {
	start, end := w.doc.CodePoints(span)
	return testimonia.Statement{Quote: w.doc.Text[span.Start:span.End], Start: start, End: end}
}

func (w *work) person(e int) testimonia.Ref {
	ent := &w.people.Entities[e]
	return testimonia.Ref{ID: ent.ID, Name: ent.Name, Names: orSelf(ent.Names, ent.Name)}
}

func orSelf(names []string, name string) []string {
	if len(names) == 0 {
		return []string{name}
	}
	return names
}

func (w *work) filler(sent int, f factoid.Filler) *testimonia.Ref {
	if f.Entity >= 0 {
		ref := w.person(f.Entity)
		ref.Kind = testimonia.KindPerson
		return &ref
	}
	text := f.Text
	if text == "" {
		text = w.textOf(sent, f.First, f.Last)
	}
	kind := f.Kind
	if kind == "" {
		kind = testimonia.KindOther
	}
	ref := testimonia.Ref{Name: text, Names: []string{text}, Kind: kind}
	ref.Names = append(ref.Names, w.namesWithin(sent, f.First, f.Last, text)...)
	return &ref
}

// namesWithin returns the names of things in a phrase and right behind it:
// "editor of the literary journal Red Virgin Soil".
func (w *work) namesWithin(sent, first, last int, text string) []string {
	var out []string
	i := sort.Search(len(w.named), func(i int) bool { return w.named[i].Sent >= sent })
	for ; i < len(w.named) && w.named[i].Sent == sent; i++ {
		m := &w.named[i]
		if m.Kind != testimonia.KindPerson && m.First >= first && m.First <= last+1 && m.Text != text {
			out = append(out, m.Text)
		}
	}
	return out
}

// textOf joins tokens as they would be read, leaving out what the document
// masks (note marks, glosses).
func (w *work) textOf(sent, first, last int) string {
	var b strings.Builder
	toks := w.sents[sent].Tokens
	for k := first; k <= last && k < len(toks); k++ {
		if k > first && toks[k].Start > toks[k-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(toks[k].Form)
	}
	return b.String()
}

// statementID is the same whenever the same document is read by the same rules.
func (w *work) statementID(s *testimonia.Statement) string {
	object, date := "", ""
	if s.Object != nil {
		object = s.Object.Name
	}
	if s.Date != nil {
		date = s.Date.EDTF
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s|%s|%s|%s|%s|%s|%d|%d", w.doc.SHA256, s.Type, s.Subject.ID, object, date, s.Stance, s.Start, s.End))
	return "s" + hex.EncodeToString(sum[:8])
}

// dropRepeats leaves one of several statements that say the same of the same
// words.
func (w *work) dropRepeats() {
	type key struct {
		t               testimonia.Type
		subject, object string
		place           string
		stance          testimonia.Stance
		date            string
	}
	seen := map[key]testimonia.Span{}
	kept := w.statements[:0]
	for _, s := range w.statements {
		k := key{t: s.Type, subject: s.Subject.ID, stance: s.Stance}
		if s.Object != nil {
			k.object = s.Object.ID + s.Object.Name
		}
		if s.Date != nil {
			k.date = s.Date.EDTF
		}
		if s.Place != nil && s.Type == testimonia.Imprisonment { // one for each camp
			k.place = s.Place.Name
		}
		span := testimonia.Span{Start: s.Start, End: s.End}
		if old, ok := seen[k]; ok && old.Overlaps(span) {
			continue
		}
		seen[k] = span
		kept = append(kept, s)
	}
	w.statements = kept
}

// dropRanksSaid leaves of the ranks that stand before a name ("Captain Okoro")
// the first that each person is given.
func (w *work) dropRanksSaid() {
	type rank struct{ who, what string }
	said := map[rank]bool{}
	kept := w.statements[:0]
	for _, s := range w.statements {
		if strings.HasSuffix(s.Why, factoid.BeforeName) && s.Object != nil {
			k := rank{s.Subject.ID, strings.ToLower(s.Object.Name)}
			if said[k] {
				continue
			}
			said[k] = true
		}
		kept = append(kept, s)
	}
	w.statements = kept
}
