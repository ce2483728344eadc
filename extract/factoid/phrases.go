package factoid

import (
	"cmp"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// partiesOf returns the heads of the mentions of persons whose extent is known,
// the longer before the shorter, so that "the son of Pierre" comes before
// "Pierre".
func partiesOf(scene *Scene) []int {
	var out []int
	for h := range scene.Parties {
		if _, ok := scene.Extents[h]; ok {
			out = append(out, h)
		}
	}
	length := func(h int) int { return scene.Extents[h][1] - scene.Extents[h][0] }
	slices.SortFunc(out, func(a, b int) int {
		return cmp.Or(cmp.Compare(length(b), length(a)), cmp.Compare(a, b))
	})
	return out
}

// people returns the persons that the phrase headed by tok names, those
// coordinated with it included.
func (r *reader) people(tok int) []Filler {
	var out []Filler
	for _, k := range r.conjuncts(tok) {
		out = append(out, r.ownOrApposed(k)...)
	}
	return out
}

// own returns the persons that token k itself names, not those beside it.
func (r *reader) own(k int) []Filler {
	h := r.mentionHead(k)
	var out []Filler
	for _, e := range r.scene.Parties[h] {
		first, last := r.extent(h)
		out = append(out, Filler{Entity: e, Head: k, First: first, Last: last, Kind: testimonia.KindPerson})
	}
	return out
}

// ownOrApposed also reads "the elder, Nikolaos" and "one of the first".
func (r *reader) ownOrApposed(k int) []Filler {
	if out := r.own(k); len(out) > 0 {
		return out
	}
	for _, c := range r.kids[k] {
		if r.tok(c).Is("nmod", "obl", "acl") && example[r.prep(c)] {
			if out := r.people(c); len(out) > 0 {
				return out
			}
		}
		if r.tok(c).Is("appos") {
			if out := r.own(c); len(out) > 0 {
				return out
			}
		}
	}
	for _, p := range r.preds {
		if p.noun == k && len(p.people) > 0 && (p.people[0].Head < 0 || p.how == "apposition") {
			return p.people // "General secretary in 1921; lived in Moscow", "Rosa Stein, the nurse, who was shot"
		}
	}
	if r.child(k, "cop") >= 0 {
		if s, _ := r.subject(k); s >= 0 && s != k {
			return r.own(s)
		}
	}
	return nil
}

// example lists what introduces members of a group: "with many others,
// including Ivan".
var example = map[string]bool{"including": true, "such as": true, "like": true}

// mentionHead returns the head of the person's mention that token k is part
// of, k itself where it is part of none.
func (r *reader) mentionHead(k int) int {
	if _, ok := r.scene.Parties[k]; ok {
		return k
	}
	if h, ok := r.within[k]; ok && (r.tok(k).UPOS == "PROPN" || r.tok(k).UPOS == "X") {
		return h
	}
	return k
}

func (r *reader) extent(k int) (int, int) {
	if x, ok := r.scene.Extents[k]; ok {
		return x[0], x[1]
	}
	return r.phrase(k, true)
}

// inDate reports whether token k belongs to a time expression.
func (r *reader) inDate(k int) bool {
	for n := range r.scene.Dates {
		if d := &r.scene.Dates[n]; d.First <= k && k <= d.Last && !d.Gloss {
			return true
		}
	}
	return false
}

// fillers returns what the phrase headed by k stands for, where it is of a
// kind the rule wants.
func (r *reader) fillers(rule *Rule, k int) []Filler {
	people := r.people(k)
	if len(rule.Kinds) == 0 {
		if len(people) > 0 {
			return people
		}
		return []Filler{r.thing(k)}
	}
	var out []Filler
	for _, kind := range rule.Kinds {
		if kind == "person" {
			out = append(out, people...)
			continue
		}
		for _, c := range r.conjuncts(k) {
			if !r.isKind(c, kind) {
				continue
			}
			if own := r.own(c); len(own) > 0 {
				out = append(out, own...)
			} else {
				out = append(out, r.thing(c))
			}
		}
	}
	return out
}

func (r *reader) isKind(k int, kind string) bool {
	if kind == "thing" {
		return len(r.own(k)) == 0 && r.tok(k).UPOS != "PRON"
	}
	if list, ok := strings.CutPrefix(kind, "@"); ok {
		return r.isOneOf(k, r.lex.lists[list])
	}
	if kind == "name" {
		return r.otherName(k)
	}
	return string(r.scene.Kinds[k]) == kind || r.scene.Subs[k] == kind || r.lemma(k) == kind || r.form(k) == kind
}

// otherName reports whether k is a name of nobody and of no place: of an
// organisation, or of something unknown.
func (r *reader) otherName(k int) bool {
	switch r.scene.Kinds[k] {
	case "", testimonia.KindOrganisation, testimonia.KindOther:
		return r.tok(k).UPOS == "PROPN" && !r.inDate(k) && !r.withinName(k) && len(r.own(k)) == 0
	}
	return false
}

// lastWordIn helps with names whose head the tree put elsewhere: "Communist
// Party" headed by "Communist".
func (r *reader) lastWordIn(k int, words map[string]bool) bool {
	x, ok := r.scene.Extents[k]
	return ok && words[r.form(x[1])]
}

func (r *reader) thing(k int) Filler {
	first, last := r.phrase(k, false)
	if x, ok := r.scene.Extents[k]; ok {
		first, last = min(first, x[0]), max(last, x[1])
	}
	return Filler{Entity: -1, Head: k, First: first, Last: r.beforeDate(k, last), Kind: r.scene.Kinds[k]}
}

// beforeDate cuts a phrase headed by k before the first date behind its head,
// unless the date is part of a name ("Declaration of 1923").
func (r *reader) beforeDate(k, last int) int {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Gloss || d.First <= k || d.First > last {
			continue
		}
		if x, ok := r.scene.Extents[k]; ok && d.First <= x[1] {
			continue
		}
		end := d.First - 1
		for end > k && (r.tok(end).UPOS == "ADP" || r.tok(end).UPOS == "PUNCT" || r.tok(end).UPOS == "DET") {
			end--
		}
		last = min(last, end)
	}
	return last
}

func (r *reader) detailOf(rule *Rule, i int, objects []Filler) string {
	switch rule.Detail {
	case "@o":
		if len(objects) > 0 {
			return r.words(objects[0].First, objects[0].Last)
		}
		return ""
	case "@t":
		if r.tok(i).UPOS == "VERB" {
			return r.lemma(i)
		}
		first, _ := r.phrase(i, false)
		return r.words(r.afterCount(first, i), i)
	case "@penalty":
		return r.penalty(i)
	}
	return rule.Detail
}

// penalty returns what a sentence at trigger i imposes: "25 years", "death".
func (r *reader) penalty(i int) string {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind == "duration" && r.s.Governs(i, d.Head) {
			return d.Text
		}
	}
	for _, k := range append(r.byPrep(i, "to"), r.all(i, "obj")...) {
		if len(r.people(k)) == 0 {
			first, last := r.phrase(k, false)
			return r.words(first, last)
		}
	}
	return ""
}

// words joins the forms of tokens first to last as they would be read.
func (r *reader) words(first, last int) string {
	var b strings.Builder
	for k := first; k <= last && k < len(r.s.Tokens); k++ {
		if k > first && r.tok(k).Start > r.tok(k-1).End {
			b.WriteByte(' ')
		}
		b.WriteString(r.tok(k).Form)
	}
	return b.String()
}
