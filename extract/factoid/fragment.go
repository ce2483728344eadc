package factoid

import (
	"strings"

	"github.com/testimonia/testimonia"
)

// segment is a stretch of a sentence between two stops, the smallest unit of an
// entry: "tailor", "10 yrs ITL", "Stalag VIII-B 1940-45".
type segment struct{ first, last int }

// segments cuts the sentence at its stops. Where a date holds a stop ("9 June,
// 1943") it stays whole.
func (r *reader) segments() []segment {
	if r.segs != nil {
		return r.segs
	}
	first := 0
	for k := 0; k <= len(r.s.Tokens); k++ {
		if k < len(r.s.Tokens) && (!r.stopsAt(k) || r.inDate(k)) {
			continue
		}
		if k > first {
			r.segs = append(r.segs, segment{first, k - 1})
		}
		first = k + 1
	}
	return r.segs
}

// stopsAt reports whether token k parts two pieces of an entry; a hyphen does
// only between blanks.
func (r *reader) stopsAt(k int) bool {
	f := r.tok(k).Form
	if f == "-" {
		return k > 0 && r.tok(k).Start > r.tok(k-1).End
	}
	return stops[f] || f == "/" || f == "|" || f == "[" || f == "]"
}

func (r *reader) segmentOf(i int) segment {
	for _, s := range r.segments() {
		if s.first <= i && i <= s.last {
			return s
		}
	}
	return segment{i, i}
}

// alone reports whether the name or noun at token i makes up a segment of an
// entry by itself: nothing stands beside it but dates, numbers and words of
// order. A preposition may go before it where the rule asks for one.
func (r *reader) alone(rule *Rule, i int) bool {
	if r.scene.Topic < 0 || !r.verbless() {
		return false
	}
	first, last := r.phrase(i, false)
	if x, ok := r.scene.Extents[i]; ok {
		first, last = x[0], x[1]
	}
	seg := r.segmentOf(i)
	for k := seg.first; k <= seg.last; k++ {
		if first <= k && k <= last || r.inDate(k) || r.lex.lists["order"][r.form(k)] {
			continue
		}
		if leading(r.tok(k).Form, "IVX") == len(r.tok(k).Form) {
			continue // "Transport XIV"
		}
		switch r.tok(k).UPOS {
		case "NUM", "PUNCT", "SYM":
		case "ADP":
			if k > first || !rule.Flags["within"] || !r.lex.lists["within"][r.form(k)] {
				return false
			}
		case "DET":
			if k > first {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// topic is the person whom an entry's fragments are about, said at token i.
func (r *reader) topic(i int) []Filler {
	return []Filler{{Entity: r.scene.Topic, Head: -1, First: i, Last: i}}
}

// about is the person whom a fragment at token i is about: the one named right
// before it in the entry ("married Rosa Adler, b. 1913, seamstress"; "under
// Georg Huber (executed in May)"), otherwise the topic. A verb behind a comma is
// the topic's again.
func (r *reader) about(i int) []Filler {
	segs := r.segments()
	for n := len(segs) - 1; n > 0; n-- {
		s := segs[n]
		if s.first > i {
			continue
		}
		for n > 0 && s.first > 0 {
			stop := r.form(s.first - 1)
			if stop != "(" && (stop != "," || r.tok(i).UPOS == "VERB") {
				break
			}
			if who, ok := r.otherBefore(s); ok && r.scene.Named[who.Head] && !r.situated(who.Head) {
				return []Filler{who}
			}
			if n--; !r.dated(segs[n]) {
				break
			}
			s = segs[n]
		}
		break
	}
	return r.topic(i)
}

// situated reports whether a name tells where: then it is a place's after all,
// or somebody's who only stands for one.
func (r *reader) situated(head int) bool {
	switch r.prep(head) {
	case "in", "at", "from", "near", "to":
		return true
	case "of":
		h := r.tok(head).Head
		return h >= 0 && (r.lemma(h) == "native" || r.lemma(h) == "citizen" || r.lemma(h) == "resident")
	}
	return false
}

// dated reports whether a segment holds a date.
func (r *reader) dated(s segment) bool {
	for k := s.first; k <= s.last; k++ {
		if r.inDate(k) {
			return true
		}
	}
	return false
}

// dateBeside returns the date that stands in the segment of token i, or that
// makes up the segment after it or, before a colon, the one before it.
func (r *reader) dateBeside(i int) *Date {
	segs := r.segments()
	for n, s := range segs {
		if i < s.first || i > s.last {
			continue
		}
		if d := r.dateIn(s, false); d != nil {
			return d
		}
		if n+1 < len(segs) && r.form(s.last+1) != ";" && r.form(s.last+1) != "." {
			if d := r.dateIn(segs[n+1], true); d != nil {
				return d
			}
		}
		if n > 0 && s.first > 0 && r.form(s.first-1) == ":" {
			return r.dateIn(segs[n-1], false)
		}
	}
	return nil
}

// dateIn returns the date of a segment: the only thing in it where whole.
func (r *reader) dateIn(s segment, whole bool) *Date {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind != "date" || d.First < s.first || d.Last > s.last || r.bracketed[n] {
			continue
		}
		if whole && (d.First > s.first+1 || d.Last < s.last) {
			return nil
		}
		return d
	}
	return nil
}

// penalties reads the terms and sentences that stand without a verb in an
// entry: "Military Collegium, 14.5.1938: 15 years", "Death.", "10 yrs ITL".
func (r *reader) penalties() {
	if r.scene.Topic < 0 || !r.verbless() {
		return
	}
	for _, s := range r.segments() {
		last, ok := r.isPenalty(s)
		if !ok || r.claimed(s) {
			continue
		}
		who := r.topic(s.first)[0]
		if other, ok := r.otherBefore(s); ok {
			if r.form(s.first-1) != ":" {
				continue // an age: "her daughter Vera, eleven months"
			}
			who = other
		}
		f := Frame{Type: testimonia.Sentence, Trigger: s.first, Subject: who, Date: r.dateBeside(s.first),
			Stance: testimonia.Asserted, First: s.first, Last: last, Detail: r.words(s.first, last), Why: "penalty alone in an entry", Confidence: 0.7}
		r.frames = append(r.frames, r.quoted(f, []int{last}))
	}
}

// otherBefore returns the person other than the topic whom the segment before s
// names last: "Wife, Zofia: seven years".
func (r *reader) otherBefore(s segment) (Filler, bool) {
	if s.first < 2 {
		return Filler{}, false
	}
	who, ok := r.nameEndingAt(s.first - 2)
	return who, ok && who.Entity != r.scene.Topic
}

// isPenalty reports whether a segment is a penalty and nothing more, and where
// that ends.
func (r *reader) isPenalty(s segment) (int, bool) {
	k := s.first
	for k < s.last && (r.lex.lists["order"][r.form(k)] || r.form(k) == "to") {
		k++
	}
	if r.lex.lists["penalties"][r.form(k)] {
		return s.last, s.last-k < 3 || r.form(k+1) == "sentence" || r.form(k+1) == "penalty"
	}
	if r.tok(k).UPOS != "NUM" || k == s.last || leading(r.form(k), "0123456789") > 3 { // no years: "1919-25"
		return 0, false
	}
	for k < s.last && (r.tok(k).UPOS == "NUM" || r.form(k) == "-") {
		k++
	}
	if !r.lex.lists["terms"][strings.TrimSuffix(r.form(k), ".")] {
		return 0, false
	}
	if k == s.last {
		return k, true
	}
	next := r.form(k + 1)
	return s.last, r.lex.lists["penal"][next] || r.lex.lists["camps"][r.lemma(k+1)] || strings.HasSuffix(next, "lag") || next == "&" || next == "+"
}

// claimed reports whether a statement already starts from a token of s.
func (r *reader) claimed(s segment) bool {
	for n := range r.frames {
		if t := r.frames[n].Trigger; s.first <= t && t <= s.last {
			return true
		}
	}
	return false
}

func leading(s, set string) int { return len(s) - len(strings.TrimLeft(s, set)) }
