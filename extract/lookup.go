package extract

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
)

// covers finds the spans around a position. A document of a thousand pages asks
// for each of its words, so going through all spans each time is no option.
type covers struct {
	bounds []int   // where the set of spans changes, ascending
	active [][]int // the indexes of the spans from a bound on, ascending
}

// edge is where a span begins or ends.
type edge struct {
	at, index int
	opens     bool
}

// newCovers prepares n spans for look-up; those that are not ok count as
// nowhere.
func newCovers(n int, span func(int) (s testimonia.Span, ok bool)) *covers {
	var edges []edge
	for i := range n {
		if s, ok := span(i); ok && s.End > s.Start {
			edges = append(edges, edge{s.Start, i, true}, edge{s.End, i, false})
		}
	}
	slices.SortStableFunc(edges, func(a, b edge) int { return a.at - b.at })
	c := &covers{}
	var open []int
	for k, e := range edges {
		open = e.apply(open)
		if k+1 == len(edges) || edges[k+1].at != e.at {
			c.bounds, c.active = append(c.bounds, e.at), append(c.active, open)
		}
	}
	return c
}

// apply returns a new list of the open spans behind the edge.
func (e edge) apply(open []int) []int {
	at, _ := slices.BinarySearch(open, e.index)
	if e.opens {
		return slices.Insert(slices.Clone(open), at, e.index)
	}
	return slices.Delete(slices.Clone(open), at, at+1)
}

// at returns the indexes of the spans around pos, ascending.
func (c *covers) at(pos int) []int {
	i, found := slices.BinarySearch(c.bounds, pos)
	if found {
		i++
	}
	if i == 0 {
		return nil
	}
	return c.active[i-1]
}

// indexQuotes indexes the quotations of words said.
func (w *work) indexQuotes() {
	w.said = newCovers(len(w.quotes), func(i int) (testimonia.Span, bool) {
		return w.quotes[i].Span, w.quotes[i].Kind.Said()
	})
}

// indexPeople answers, once for all, who is named how and of whom something
// can be told.
func (w *work) indexPeople() {
	w.indexSpeakers()
	w.byName = map[string]int{}
	w.tellables = make([]bool, len(w.people.Entities))
	w.spansOf = make([][]testimonia.Span, len(w.people.Entities))
	for i := range w.people.Entities {
		e := &w.people.Entities[i]
		w.tellables[i], w.spansOf[i] = w.canTell(e), w.nameSpans(e)
		if e.Kind != testimonia.KindPerson {
			continue
		}
		w.nameEntity(e.Name, i)
		for _, n := range e.Names {
			w.nameEntity(n, i)
		}
	}
}

// nameSpans returns where the text names e, in order.
func (w *work) nameSpans(e *coref.Entity) []testimonia.Span {
	var out []testimonia.Span
	for _, m := range e.Mentions {
		if w.people.Mentions[m].Form == coref.NameForm {
			out = append(out, w.people.Mentions[m].Span)
		}
	}
	slices.SortStableFunc(out, func(a, b testimonia.Span) int { return a.Start - b.Start })
	return out
}

// nameEntity enters a name, unless somebody before has it.
func (w *work) nameEntity(name string, i int) {
	if _, ok := w.byName[name]; !ok && name != "" {
		w.byName[name] = i
	}
}

// canTell reports whether e is known by a name, a tie or a label.
func (w *work) canTell(e *coref.Entity) bool {
	if e.Kind != testimonia.KindPerson && e.Kind != "" {
		return false
	}
	if e.Relation != "" {
		return true
	}
	for _, m := range e.Mentions {
		if f := w.people.Mentions[m].Form; f == coref.NameForm || f == coref.LabelForm || f == coref.GlossForm {
			return true
		}
	}
	return e.Name != "" && w.speakers[e.Name]
}

// indexSpeakers notes the names of those who speak: a label may name them
// though no sentence does.
func (w *work) indexSpeakers() {
	w.speakers = map[string]bool{w.narrator: true}
	for _, t := range w.doc.Turns {
		w.speakers[t.Speaker] = true
	}
}
