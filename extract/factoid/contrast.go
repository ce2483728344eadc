package factoid

import "github.com/testimonia/testimonia"

// contrast adds what a sentence denies in passing: "born in 1890, not in 1888"
// and "head of automobile, not railway, transport" each say two things.
func (r *reader) contrast() {
	for _, f := range r.frames {
		if f.Stance != testimonia.Asserted {
			continue
		}
		if f.Date != nil {
			r.contrastDate(f)
			r.otherDate(f)
		}
		if f.Object != nil && f.Object.Entity < 0 {
			r.contrastObject(f)
		}
	}
}

// refused reports whether "not" stands right before token first, with at most
// a preposition between.
func (r *reader) refused(first int) bool {
	for k := first - 1; k >= 0 && k >= first-2; k-- {
		if r.form(k) == "not" {
			return true
		}
		if r.tok(k).UPOS != "ADP" {
			return false
		}
	}
	return false
}

func (r *reader) contrastDate(f Frame) {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind != "date" || d == f.Date || !r.refused(d.First) || !r.s.Governs(r.clauseHead(f.Trigger), d.Head) {
			continue
		}
		g := f
		g.Date, g.Stance = d, testimonia.Denied
		g.First, g.Last = min(f.First, d.First), max(f.Last, d.Last)
		g.Why += ", denied in contrast"
		r.frames = append(r.frames, g)
	}
}

func (r *reader) contrastObject(f Frame) {
	o := *f.Object
	for k := o.First + 1; k < o.Last; k++ {
		if r.form(k) != "not" || r.tok(k-1).Form != "," {
			continue
		}
		end := k + 1
		for end < o.Last && r.tok(end).Form != "," {
			end++
		}
		if end >= o.Last || end == k+1 || k-2 < o.First {
			return
		}
		// the denied words take the place of the one word before the comma
		head := r.words(o.First, k-3)
		tail := r.words(end+1, o.Last)
		asserted, denied := o, o
		asserted.Text = joinWords(head, r.words(k-2, k-2), tail)
		denied.Text = joinWords(head, r.words(k+1, end-1), tail)
		f.Object.Text = asserted.Text
		g := f
		g.Object, g.Stance = &denied, testimonia.Denied
		g.Why += ", denied in contrast"
		r.frames = append(r.frames, g)
		return
	}
}

func joinWords(parts ...string) string {
	out := ""
	for _, p := range parts {
		if p == "" {
			continue
		}
		if out != "" {
			out += " "
		}
		out += p
	}
	return out
}

// otherDate adds what other sources say: "died in 1944, by other data 1943".
func (r *reader) otherDate(f Frame) {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind != "date" || d.First <= f.Date.Last || d.First-f.Date.Last > 10 || !r.otherAccount(f.Date.Last, d.First) {
			continue
		}
		g := f
		g.Date = d
		g.First, g.Last = min(f.First, d.First), d.Last
		g.Why += ", as others have it"
		r.frames = append(r.frames, g)
		return
	}
}

// otherAccount reports whether the words between two tokens speak of another
// source: "by other accounts", "according to others".
func (r *reader) otherAccount(a, b int) bool {
	for k := a + 1; k < b; k++ {
		switch r.form(k) {
		case "other", "others", "another":
			return true
		}
		if r.tok(k).UPOS == "VERB" || r.tok(k).Form == "." {
			return false
		}
	}
	return false
}
