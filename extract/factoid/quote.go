package factoid

// maxQuote is how many tokens a quote may have before its outer parts are left
// out again, the subject first.
const maxQuote = 34

// quoted sets the run of tokens that carries the statement: the trigger with
// its auxiliaries and, as far as they stand near, what fills its roles.
func (r *reader) quoted(f Frame, used []int) Frame {
	f.First, f.Last = f.Trigger, f.Trigger
	grow := func(first, last int) {
		lo, hi := min(f.First, first), max(f.Last, last)
		if first >= 0 && hi-lo < maxQuote {
			f.First, f.Last = lo, hi
		}
	}
	for _, k := range used {
		grow(k, k)
		for _, c := range r.kids[k] {
			if r.tok(c).Is("case") {
				grow(c, c)
			}
		}
	}
	for _, at := range distinct(f.Trigger, lastOf(used)) {
		for _, k := range r.kids[at] {
			if r.tok(k).Is("aux", "cop", "compound:prt") || r.tok(k).Is("advmod") && negations[r.lemma(k)] {
				grow(k, k)
			}
		}
	}
	if f.Object != nil {
		grow(f.Object.First, f.Object.Last)
	}
	if f.Date != nil {
		grow(f.Date.First, f.Date.Last)
	}
	if f.Place != nil {
		grow(f.Place.First, f.Place.Last)
	}
	if r.near(f.Subject.Head, f.Trigger, lastOf(used)) {
		grow(f.Subject.First, f.Subject.Last)
	}
	return f
}

func lastOf(used []int) int {
	if len(used) == 0 {
		return -1
	}
	return used[len(used)-1]
}

// near reports whether the subject stands in the trigger's own clause.
func (r *reader) near(head, trigger, anchor int) bool {
	if head < 0 {
		return false
	}
	if lo, hi := min(head, trigger), max(head, trigger); r.tok(trigger).UPOS != "VERB" && hi-lo <= 8 && !r.verbBetween(lo, hi) {
		return true
	}
	for _, at := range distinct(anchor, trigger) {
		if r.tok(head).Head == at || r.tok(at).Head == head {
			return true
		}
		for _, k := range r.kids[at] {
			if k == head || r.tok(head).Is("conj") && r.tok(head).Head == k || r.tok(k).Is("nsubj", "nmod:poss", "obj") && r.s.Governs(k, head) {
				return true
			}
		}
	}
	return false
}
