package extract

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/language"
)

// sectionBytes is how much text is read at once. A tree costs some thirty times
// the bytes of its words; a document of more than about 150 pages is read
// section by section, so that memory stays bounded. Within a section
// people are told apart by all that is known of them, across sections by name.
const sectionBytes = 256 << 10

// section is a part of a document.
type section struct {
	flows      []language.Flow
	start, end int // in bytes: its glosses and marks begin here
}

// holds reports whether a gloss or mark that begins at pos is the section's.
func (s *section) holds(pos int) bool { return s.start <= pos && pos < s.end }

// sections parts the flows of a document into sections of about size bytes.
func sections(doc *document.Document, size int) []section {
	end := len(doc.Text) + 1
	out := []section{{end: end}}
	room := size
	for _, whole := range doc.Flows() {
		for _, f := range parted(doc.Text, whole, size) {
			n := flowLen(f)
			if last := &out[len(out)-1]; n > room && len(last.flows) > 0 {
				last.end = max(last.start, f.Runs[0].Start)
				out = append(out, section{start: last.end, end: end})
				room = size
			}
			last := &out[len(out)-1]
			last.flows = append(last.flows, f)
			room -= n
		}
	}
	return out
}

func flowLen(f language.Flow) int {
	n := 0
	for _, r := range f.Runs {
		n += r.Len()
	}
	return n
}

func flowsLen(flows []language.Flow) int {
	n := 0
	for _, f := range flows {
		n += flowLen(f)
	}
	return n
}

// parted cuts a flow longer than size, which no honest paragraph is.
func parted(text string, f language.Flow, size int) []language.Flow {
	if flowLen(f) <= size {
		return []language.Flow{f}
	}
	var out []language.Flow
	part, room := language.Flow{Block: f.Block}, size
	for _, r := range f.Runs {
		for r.Len() > room {
			cut := r.Start + sentenceEnd(text[r.Start:r.Start+room])
			part.Runs = append(part.Runs, testimonia.Span{Start: r.Start, End: cut})
			out = append(out, part)
			part, room = language.Flow{Block: f.Block}, size
			r.Start = cut
		}
		if r.Len() > 0 {
			part.Runs = append(part.Runs, r)
			room -= r.Len()
		}
	}
	if len(part.Runs) > 0 {
		out = append(out, part)
	}
	return out
}

// sentenceEnd returns where to cut s: behind its last sentence, else its last
// word, else its last code point that is surely whole.
func sentenceEnd(s string) int {
	for _, stop := range []string{". ", "\n", " "} {
		if i := strings.LastIndex(s, stop); i > 0 {
			return i + len(stop)
		}
	}
	for i := len(s) - 1; i > 0; i-- {
		if s[i] < 0x80 || s[i] >= 0xc0 {
			return i
		}
	}
	return len(s)
}

// extractLong reads a document section by section.
func (x *Extractor) extractLong(ctx context.Context, doc *document.Document, parts []section, m *meter) (*Analysis, error) {
	k := &known{analysis: &Analysis{text: doc.Text},
		people: map[string]int{}, names: map[string]int{}, speakers: map[string]bool{}}
	for _, t := range doc.Turns {
		k.speakers[t.Speaker] = true
	}
	for i := range parts {
		w := &work{Extractor: x, doc: doc, section: &parts[i], known: k, meter: m}
		if err := w.run(ctx); err != nil {
			return nil, err
		}
		if i == 0 {
			k.narrator, k.addressee, k.record = w.narrator, w.addressee, w.record
			k.speakers[w.narrator] = true
		}
		k.add(w.analysis())
	}
	return k.finish(), nil
}

// known is what the sections read so far have given.
type known struct {
	analysis            *Analysis
	people              map[string]int  // ID -> index
	names               map[string]int  // a name that tells its bearer -> index; -1 where several bear it
	speakers            map[string]bool // the names the document itself gives to those who speak
	narrator, addressee string
	record              bool
	entities            int // how many there were

	// Of each section, put together at the end: a list of a hundred thousand that
	// grows is for a while there twice.
	marks      [][]Mark
	speech     [][]Mark
	statements [][]testimonia.Statement
}

// join gives the people of a section the IDs they have had before.
func (k *known) join(w *work) {
	for i := range w.people.Entities {
		e := &w.people.Entities[i]
		k.entities++
		e.ID = "e" + strconv.Itoa(k.entities)
		if e.Kind != testimonia.KindPerson || !w.canTell(e) && !k.speakers[e.Name] {
			continue
		}
		if at, ok := k.names[e.Name]; ok && at >= 0 {
			p := &k.analysis.People[at]
			e.ID, e.Name, e.Names = p.ID, p.Name, union(p.Names, e.Names)
		}
	}
}

// union returns a and what b has beyond it.
func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// add takes over what a section gave.
func (k *known) add(a *Analysis) {
	for _, p := range a.People {
		at, ok := k.people[p.ID]
		if !ok {
			at = len(k.analysis.People)
			k.people[p.ID] = at
			k.analysis.People = append(k.analysis.People, p)
		} else {
			old := &k.analysis.People[at]
			old.Names = union(old.Names, p.Names)
			old.Spans = append(old.Spans, p.Spans...)
		}
		k.learn(at)
	}
	k.marks = append(k.marks, a.Marks)
	k.speech = append(k.speech, a.Speech)
	k.statements = append(k.statements, a.Statements)
}

// learn enters the names that tell a person from others: the fullest one, those
// of several words, and the surname alone.
func (k *known) learn(at int) {
	p := &k.analysis.People[at]
	for _, n := range p.Names {
		if n == p.Name || strings.Contains(n, " ") || strings.HasSuffix(p.Name, " "+n) {
			if other, ok := k.names[n]; ok && other != at {
				k.names[n] = -1
			} else {
				k.names[n] = at
			}
		}
	}
}

// finish puts everything in the order of the text and gives each reference all
// the names its person turned out to have.
func (k *known) finish() *Analysis {
	a := k.analysis
	a.Marks, k.marks = slices.Concat(k.marks...), nil
	a.Speech, k.speech = slices.Concat(k.speech...), nil
	a.Statements, k.statements = slices.Concat(k.statements...), nil
	for i := range a.People {
		slices.SortStableFunc(a.People[i].Spans, func(x, y testimonia.Span) int { return x.Start - y.Start })
	}
	slices.SortStableFunc(a.Marks, func(x, y Mark) int { return x.Start - y.Start })
	slices.SortStableFunc(a.Speech, func(x, y Mark) int { return x.Start - y.Start })
	slices.SortStableFunc(a.Statements, func(x, y testimonia.Statement) int { return x.Start - y.Start })
	for i := range a.Statements {
		s := &a.Statements[i]
		s.Subject.Names = k.namesOf(s.Subject.ID, s.Subject.Names)
		if s.Object != nil {
			s.Object.Names = k.namesOf(s.Object.ID, s.Object.Names)
		}
		for j := range s.Voices {
			s.Voices[j].Names = k.namesOf(s.Voices[j].ID, s.Voices[j].Names)
		}
	}
	return a
}

func (k *known) namesOf(id string, or []string) []string {
	if at, ok := k.people[id]; ok {
		return k.analysis.People[at].Names
	}
	return or
}
