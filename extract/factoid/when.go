package factoid

import "strings"

// owner returns the token whose event the date or place headed by k belongs
// to: the first governor that is a clause's head or that some rule knows.
func (r *reader) owner(k int) int {
	for steps, h := 0, r.tok(k).Head; h >= 0 && steps < 60; steps, h = steps+1, r.tok(h).Head {
		if r.isVerbal(h) || r.known(h) {
			return h
		}
	}
	return -1
}

// known reports whether token i is a noun or adjective that a rule starts from.
func (r *reader) known(i int) bool {
	for _, key := range r.keys(i) {
		if !strings.HasSuffix(key, ".v") && r.lex.starts(key) > 0 {
			return true
		}
	}
	return false
}

// dateOf returns the date of the event at trigger i, whose tense stands at
// anchor.
func (r *reader) dateOf(i, anchor int) *Date {
	var best *Date
	rank := 0
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind != "date" || r.refused(d.First) || r.bracketed[n] {
			continue
		}
		k := r.dateRank(d, i, anchor)
		if k > rank || k > 0 && k == rank && r.better(d, best, i) {
			best, rank = d, k
		}
	}
	return best
}

// better reports whether d dates the event at i rather than e does, which
// hangs as near: a value without doubt before one with, then the nearer words.
func (r *reader) better(d, e *Date, i int) bool {
	if x, y := strings.ContainsAny(d.EDTF, "~?"), strings.ContainsAny(e.EDTF, "~?"); x != y {
		return y
	}
	return d.First > i && e.First > i && d.First < e.First
}

func (r *reader) dateRank(d *Date, i, anchor int) int {
	if r.s.Governs(i, d.Head) && r.ownedBy(d.Head, i) {
		return 4
	}
	o := r.owner(d.Head)
	switch {
	case o < 0:
		return 0
	case o == i:
		return 4
	case o == anchor:
		return 3
	case r.tok(i).Is("xcomp") && r.tok(i).Head == o, r.tok(o).Is("xcomp") && r.tok(o).Head == i:
		return 2
	case r.tok(o).Is("advcl") && r.tok(o).Head == i && r.hasChildLemma(o, "", "when") >= 0:
		return 1 // "was killed when the purges started in October 1936"
	case r.occurrence(i) == o:
		return 2 // "his arrest came in 1937"
	case r.tok(i).Is("nsubj", "obj", "obl", "nmod") && r.clauseHead(i) == o && !r.isVerbal(i) && r.rulesFor(o) == 0:
		return 1
	}
	return 0
}

// happening lists verbs that only say that a named event took place.
var happening = map[string]bool{"take": true, "happen": true, "occur": true, "come": true, "follow": true, "be": true, "begin": true, "last": true}

// ownedBy reports whether nothing between k and its ancestor i starts an event
// of its own.
func (r *reader) ownedBy(k, i int) bool {
	for h := r.tok(k).Head; h >= 0 && h != i; h = r.tok(h).Head {
		if r.isVerbal(h) || r.known(h) && r.rulesFor(h) > 0 {
			return false
		}
	}
	return true
}

func (r *reader) rulesFor(i int) int {
	n := 0
	for _, key := range r.keys(i) {
		n += r.lex.starts(key)
	}
	return n
}

// starts counts the rules of a key that speak of an event or a role. Those for
// any name of a kind, those that need a "be", and those for words that stand
// alone are not what a date clings to.
func (l *Lexicon) starts(key string) int {
	if strings.HasPrefix(key, "=") {
		return 0
	}
	n := 0
	for _, rule := range l.rules[key] {
		if !rule.Flags["copula"] && rule.Subject != "alone" {
			n++
		}
	}
	return n
}

// ageOf returns the words that give the subject's age at the event.
func (r *reader) ageOf(i, anchor int) string {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind != "age" {
			continue
		}
		if o := r.owner(d.Head); o == i || o == anchor || o >= 0 && r.tok(o).Is("xcomp") && r.tok(o).Head == i || o >= 0 && r.tok(o).Is("advcl") && (r.tok(o).Head == i || r.tok(o).Head == anchor) {
			return d.Text
		}
	}
	return ""
}

// shareDates gives an event without a date that of the event it is coordinated
// with, where the date stands before both or after both.
func (r *reader) shareDates() {
	r.nearDates()
	for a := range r.frames {
		f := &r.frames[a]
		if f.Date != nil || r.tok(f.Trigger).UPOS != "VERB" {
			continue
		}
		for b := range r.frames {
			g := &r.frames[b]
			if g.Date == nil || g.Subject.Entity != f.Subject.Entity || !r.coordinated(f.Trigger, g.Trigger) {
				continue
			}
			before := g.Date.Last < f.Trigger && g.Date.Last < g.Trigger
			after := g.Date.First > f.Trigger && g.Date.First > g.Trigger
			if before || after && f.Place == nil && f.Object == nil && g.Trigger-f.Trigger <= 3 {
				f.Date = g.Date
				break
			}
		}
	}
}

// nearDates gives an event the date right behind it that the tree hung on an
// earlier verb of the same coordination: "found guilty on January 30 and shot
// on February 1".
func (r *reader) nearDates() {
	for a := range r.frames {
		f := &r.frames[a]
		if f.Date != nil || r.tok(f.Trigger).UPOS != "VERB" || !r.tok(f.Trigger).Is("conj") {
			continue
		}
		for n := range r.scene.Dates {
			d := &r.scene.Dates[n]
			if d.Kind == "date" && !r.bracketed[n] && d.First > f.Trigger && d.First-f.Trigger <= 6 && !r.verbBetween(f.Trigger, d.First) {
				f.Date = d
				f.Last = max(f.Last, d.Last)
				break
			}
		}
	}
}

func (r *reader) verbBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if r.tok(k).UPOS == "VERB" || r.tok(k).Form == ";" {
			return true
		}
	}
	return false
}

func (r *reader) coordinated(a, b int) bool {
	if a == b {
		return false
	}
	return r.tok(a).Is("conj") && r.tok(a).Head == b || r.tok(b).Is("conj") && r.tok(b).Head == a ||
		r.tok(a).Is("conj") && r.tok(b).Is("conj") && r.tok(a).Head == r.tok(b).Head
}

// until reports whether a date says how long something did not happen: "was
// not rehabilitated until 1986".
func (r *reader) until(d *Date) bool { return d != nil && (d.Prep == "until" || d.Prep == "till") }
