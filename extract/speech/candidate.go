package speech

import (
	"strconv"
	"strings"
)

// Windows of the search for a speaker, in tokens of narration.
const (
	lookBack    = 90
	lookForward = 30
	memory      = 5 // earlier quotations whose speakers are candidates
)

// candidates lists who may speak quotation n: people in the narration around
// it, and the speakers of the quotations before and after it.
func (w *walk) candidates(n int) []Candidate {
	w.near = w.anchors(n)
	var out []Candidate
	seen := map[int]int{}
	add := func(person int, features ...string) {
		if person < 0 {
			return
		}
		at, ok := seen[person]
		if !ok {
			at = len(out)
			seen[person] = at
			out = append(out, Candidate{Range: w.x.people[person].Range, person: person})
		}
		out[at].Features = append(out[at].Features, features...)
	}
	w.addCues(n, add)
	w.addBefore(n, add)
	w.addAfter(n, add)
	w.addPast(n, add)
	w.addFuture(n, add)
	w.addKnown(n, add)
	for i := range out {
		out[i].Features = append(out[i].Features, w.general(n, out[i].person, out[i].Features)...)
	}
	return out
}

type adder func(person int, features ...string)

// addCues adds the subjects of the reporting verbs nearby.
func (w *walk) addCues(n int, add adder) {
	for k, h := range w.hits[n] {
		side := "before"
		if h.after {
			side = "after"
		}
		nth := strconv.Itoa(min(k, 2))
		add(h.subj, "cue:"+side+":"+string(h.cue.act)+":"+bucket(h.near), "cue "+nth+" "+side,
			"cue "+side+" "+w.shared(n, h))
	}
}

// shared tells whether another quotation stands at the other side of a verb, so
// that the verb may belong to it.
func (w *walk) shared(n int, h cueHit) string {
	q := w.x.quotes[n]
	last := strings.TrimSpace(w.x.text[q.Inner.Start:q.Inner.End])
	comma := ""
	if last != "" {
		comma = ending(lastRune(last))
	}
	if h.after {
		return "quote ends " + comma
	}
	if h.verb+1 < len(w.x.row) && w.x.token(h.verb+1).Form == "," || w.endsColon(n) {
		return "colon"
	}
	return "no colon"
}

func lastRune(s string) rune {
	var r rune
	for _, c := range s[max(0, len(s)-4):] {
		r = c
	}
	return r
}

func (w *walk) endsColon(n int) bool {
	i := w.x.at(w.x.quotes[n].Start) - 1
	return i >= 0 && (w.x.token(i).Form == ":" || w.x.token(i).Form == ",")
}

// addBefore adds the people in the narration before the quotation.
func (w *walk) addBefore(n int, add adder) {
	x := w.x
	start := x.at(x.quotes[n].Start)
	sentences, quotesBetween, subjects, steps := 0, 0, 0, 0
	for i := start - 1; i >= 0 && steps < lookBack; i-- {
		if m := x.inside[i]; m >= 0 && !x.within(n, m) {
			quotesBetween++
			for i > 0 && x.inside[i-1] == m {
				i--
			}
			if quotesBetween > 3 {
				break
			}
			continue
		}
		steps++
		if x.breaks(i) && i < start-1 {
			sentences++
		}
		p := x.headedBy[i]
		if p < 0 {
			continue
		}
		role := x.role(i)
		where := "back s" + strconv.Itoa(min(sentences, 3)) + " q" + strconv.Itoa(quotesBetween)
		features := []string{where, where + " " + role}
		if role == "subject" {
			subjects++
			features = append(features, "subject back "+strconv.Itoa(min(subjects, 3))+" q"+strconv.Itoa(quotesBetween))
		}
		add(p, features...)
	}
}

// addAfter adds the people in the narration after the quotation.
func (w *walk) addAfter(n int, add adder) {
	x := w.x
	sentences, found := 0, 0
	from := x.at(x.quotes[n].End)
	for i := from; i < len(x.row) && i < from+lookForward && !x.other(i, n); i++ {
		if i > from && x.breaks(i-1) {
			sentences++
		}
		p := x.headedBy[i]
		if p < 0 || sentences > 2 {
			continue
		}
		found++
		where := "on s" + strconv.Itoa(sentences)
		add(p, where, where+" "+x.role(i)+" "+strconv.Itoa(min(found, 3)))
	}
}

// role groups the syntactic role of a token.
func (x *index) role(i int) string {
	t := x.token(i)
	switch {
	case t.Is("nsubj", "csubj"):
		return "subject"
	case t.Is("obj", "iobj", "xcomp"):
		return "object"
	case t.Is("obl", "nmod"):
		return "oblique"
	case t.Is("vocative"):
		return "vocative"
	}
	return "other"
}

// addPast adds the speakers of the quotations before.
func (w *walk) addPast(n int, add adder) {
	for k := 1; k <= memory && k <= len(w.past); k++ {
		p := w.past[len(w.past)-k]
		gap := w.gap(p.quote, n)
		f := "spoke " + strconv.Itoa(k)
		features := []string{f, f + " " + gap}
		if k == 1 {
			features = append(features, f+" "+gap+" "+w.cued(n), "spoke 1 "+w.seam(p.quote, n))
		}
		if k == 2 {
			features = append(features, f+" "+w.gap(p.quote, w.past[len(w.past)-1].quote)+"/"+w.gap(w.past[len(w.past)-1].quote, n)+" "+w.cued(n))
		}
		add(p.person, features...)
	}
}

// addFuture adds the subjects of the reporting verbs of the next quotations.
func (w *walk) addFuture(n int, add adder) {
	k := 0
	for m := n + 1; m < len(w.x.quotes) && k < 3; m++ {
		if !w.x.quotes[m].Kind.Said() || w.x.quotes[m].Depth != w.x.quotes[n].Depth {
			continue
		}
		k++
		for _, h := range w.hits[m] {
			if h.near < 4 && h.subj >= 0 {
				add(h.subj, "speaks "+strconv.Itoa(k), "speaks "+strconv.Itoa(k)+" "+w.gap(n, m)+" "+w.cued(n))
				break
			}
		}
	}
}

// addKnown adds those who have spoken before and the narrator, who may have
// been silent for long.
func (w *walk) addKnown(n int, add adder) {
	seen := map[string]bool{}
	for i := len(w.past) - 1; i >= 0 && len(seen) < 4 && len(w.past)-i < 30; i-- {
		p := w.past[i].person
		if p < 0 || w.x.people[p].key == "" || seen[w.x.people[p].key] {
			continue
		}
		seen[w.x.people[p].key] = true
		add(p, "known "+strconv.Itoa(len(seen)))
	}
	if w.narrator >= 0 && !seen["I"] {
		add(w.narrator, "narrator")
	}
}

// cued tells whether a reporting verb stands right beside a quotation.
func (w *walk) cued(n int) string {
	best := "uncued"
	for _, h := range w.hits[n] {
		if h.subj >= 0 && h.near < 3 && h.after {
			return "cued after"
		}
		if h.subj >= 0 && h.near < 4 {
			best = "cued before"
		}
	}
	return best
}

// gap describes the narration between two quotations.
func (w *walk) gap(a, b int) string {
	i, j := w.x.at(w.x.quotes[a].End), w.x.at(w.x.quotes[b].Start)
	if i >= j {
		return bucket(0)
	}
	return bucket(w.x.outside[j] - w.x.outside[i])
}

// seam describes how one quotation follows another: the end of the first, the
// sentences between, the start of the second.
func (w *walk) seam(a, b int) string {
	x := w.x
	p, q := x.quotes[a], x.quotes[b]
	if p.End > q.Start {
		return "inside"
	}
	i, j := x.at(p.End), x.at(q.Start)
	stops := 0
	for k := i; k < j && stops < 3; k++ {
		if x.breaks(k) {
			stops++
		}
	}
	tail := "none"
	if j > i {
		tail = gapMark(x.token(j - 1).Form)
	}
	return ending(lastRune(strings.TrimSpace(x.text[p.Inner.Start:p.Inner.End]))) + " " + bucket(j-i) + " " + strconv.Itoa(stops) + " " +
		tail + " " + start(x.text[q.Inner.Start:q.Inner.End]) + " " + w.cued(b)
}

func gapMark(s string) string {
	if s == "," || s == "." || s == ":" || s == ";" {
		return s
	}
	return "word"
}

// general returns what speaks for or against a person whatever the place.
func (w *walk) general(n, person int, have []string) []string {
	p := &w.x.people[person]
	out := []string{"form:" + string(p.form)}
	if v := w.vocatives[n]; v != "" && w.matches(p, v) {
		out = append(out, "is addressed")
	}
	if len(w.past) > 0 {
		prev := w.past[len(w.past)-1]
		if v := w.vocatives[prev.quote]; v != "" && w.matches(p, v) {
			out = append(out, "was addressed "+w.gap(prev.quote, n))
		}
		if prev.person >= 0 {
			out = append(out, w.relation(p, &w.x.people[prev.person])+" "+w.gap(prev.quote, n)+" "+w.cued(n))
		}
	}
	if c := w.spoke[p.key]; p.key != "" && c > 0 {
		out = append(out, "spoke before "+bucket(c))
	}
	out = append(out, w.turns(n, p)...)
	out = append(out, w.paragraph(n, person)...)
	for _, f := range have {
		if strings.HasPrefix(f, "back s") || strings.HasPrefix(f, "cue:") {
			out = append(out, f+" "+string(p.form))
		}
	}
	return out
}

func (w *walk) matches(p *person, v string) bool {
	if p.key == v || p.key == "the "+v {
		return true
	}
	for t := p.First; t <= p.Last; t++ {
		if strings.EqualFold(w.x.sents[p.Sent].Tokens[t].Form, v) {
			return true
		}
	}
	return false
}

// relation compares a person with the speaker before: the same, surely another,
// or open.
func (w *walk) relation(p, q *person) string {
	switch {
	case p == q || p.key != "" && p.key == q.key:
		return "same"
	case p.gender != 0 && q.gender != 0 && p.gender != q.gender:
		return "other gender"
	case p.form == firstPerson || q.form == firstPerson:
		return "other"
	case p.key != "" && q.key != "":
		return "other name"
	}
	return "open"
}

func bucket(n int) string {
	switch {
	case n < 4:
		return strconv.Itoa(n)
	case n < 8:
		return "4-7"
	case n < 16:
		return "8-15"
	case n < 32:
		return "16-31"
	}
	return "32+"
}
