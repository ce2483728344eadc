package factoid

import (
	"strings"

	"github.com/testimonia/testimonia"
)

// lifeDates reads the brackets after a name: "(1890-1937)", "(born 1906)",
// "(d. 1945)", "(1928)".
func (r *reader) lifeDates() {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind != "date" {
			continue
		}
		open := r.bracketBefore(d.First)
		if open <= 0 {
			r.abbreviated(n)
			continue
		}
		who, ok := r.nameEndingAt(open - 1)
		if !ok {
			continue
		}
		before := len(r.frames)
		r.inBrackets(d, open, who)
		r.bracketed[n] = len(r.frames) > before
	}
}

// bracketBefore returns the index of the "(" that opens the bracket in which
// the date at token first stands near its beginning, or -1.
func (r *reader) bracketBefore(first int) int {
	for k := first - 1; k >= 0 && k >= first-8; k-- {
		switch r.tok(k).Form {
		case "(":
			return k
		case ")", ".", ";":
			return -1
		}
	}
	return -1
}

// nameEndingAt returns the persons whose name, or whose kin term ("her husband
// Isaac"), ends at token k.
func (r *reader) nameEndingAt(k int) (Filler, bool) {
	for head, people := range r.scene.Parties {
		x, ok := r.scene.Extents[head]
		if !ok || len(people) != 1 || x[1] != k {
			continue
		}
		return Filler{Entity: people[0], Head: head, First: x[0], Last: x[1]}, true
	}
	return Filler{}, false
}

func (r *reader) inBrackets(d *Date, open int, who Filler) {
	before := ""
	for k := open + 1; k < d.First; k++ {
		before += r.form(k) + " "
	}
	start, end, isRange := strings.Cut(d.EDTF, "/")
	add := func(t testimonia.Type, edtf string) {
		if edtf == "" || edtf == ".." {
			return
		}
		one := *d
		one.EDTF = edtf
		last := min(d.Last+1, len(r.s.Tokens)-1)
		if r.tok(last).Form != ")" {
			last = d.Last
		}
		r.frames = append(r.frames, Frame{Type: t, Trigger: d.First, Subject: who, Date: &one, Stance: testimonia.Asserted,
			First: who.First, Last: last, Why: "life dates in brackets after a name", Confidence: 0.95})
	}
	switch word := strings.Trim(before, " .,"); {
	case word == "" && isRange:
		add(testimonia.Birth, start)
		add(testimonia.Death, end)
	case word == "" && r.closes(d.Last+1) || word == "b" || word == "born" || word == "*" || strings.HasPrefix(word, "born ") || word == "née" || strings.HasPrefix(word, "née "):
		add(testimonia.Birth, d.EDTF)
	case word == "d" || word == "died" || word == "†" || strings.HasPrefix(word, "died "):
		add(testimonia.Death, d.EDTF)
	}
}

func (r *reader) closes(k int) bool {
	return k < len(r.s.Tokens) && (r.tok(k).Form == ")" || r.tok(k).Form == ",")
}

// abbreviated reads "b. 1889" and "d. 1945" after a comma, as lists have it.
func (r *reader) abbreviated(n int) {
	d := &r.scene.Dates[n]
	k := d.First - 1
	if k >= 1 && r.tok(k).Form == "." {
		k--
	}
	if k < 1 {
		return
	}
	t := testimonia.Birth
	switch r.form(k) {
	case "b.", "b", "*":
	case "d.", "d", "†":
		t = testimonia.Death
	default:
		return
	}
	who, ok := r.nameEndingAt(k - 1)
	if r.tok(k-1).Form == "," && k >= 2 {
		who, ok = r.nameEndingAt(k - 2)
	}
	if !ok && r.scene.Topic >= 0 {
		who, ok = Filler{Entity: r.scene.Topic, Head: -1, First: k, Last: k}, true
	}
	if !ok {
		return
	}
	r.bracketed[n] = true
	r.frames = append(r.frames, Frame{Type: t, Trigger: k, Subject: who, Date: d, Stance: testimonia.Asserted,
		First: min(who.First, k), Last: d.Last, Why: "abbreviated life date", Confidence: 0.9})
}
