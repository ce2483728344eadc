package factoid

import (
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// lifeDates reads the brackets after a name: "(1890-1937)", "(born 1906)",
// "(d. 1945)", "(1928)".
func (r *reader) lifeDates() {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind != "date" || r.bracketed[n] {
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
	for k := first - 1; k >= 0 && k >= first-16; k-- {
		switch r.tok(k).Form {
		case "(":
			return k
		case ")":
			return -1
		}
	}
	return -1
}

// nameEndingAt returns the persons whose name, or whose kin term ("her husband
// Isaac"), ends at token k.
func (r *reader) nameEndingAt(k int) (Filler, bool) {
	for _, head := range slices.Backward(r.parties) {
		x, people := r.scene.Extents[head], r.scene.Parties[head]
		if len(people) != 1 || x[1] != k {
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
	second := r.dateAfterDash(d)
	switch word := strings.Trim(before, " .,"); {
	case second != nil && (word == "" || approximate[word] || strings.HasSuffix(word, ";") || strings.HasPrefix(word, "born")):
		r.lifeDate(testimonia.Birth, d, d.EDTF, who)
		r.lifeDate(testimonia.Death, second, second.EDTF, who)
	case (word == "" || strings.HasSuffix(word, ";")) && isRange:
		r.lifeDate(testimonia.Birth, d, start, who)
		r.lifeDate(testimonia.Death, d, end, who)
	case word == "" && r.closes(d.Last+1) || word == "b" || word == "born" || word == "*" || strings.HasPrefix(word, "born ") || word == "née" || strings.HasPrefix(word, "née "):
		r.lifeDate(testimonia.Birth, d, d.EDTF, who)
	case word == "d" || word == "died" || word == "†" || strings.HasPrefix(word, "died "):
		r.lifeDate(testimonia.Death, d, d.EDTF, who)
	default:
		return
	}
	for k := open; k < len(r.s.Tokens) && r.tok(k).Form != ")"; k++ {
		r.consumed[k] = true
	}
}

var approximate = map[string]bool{"c": true, "ca": true, "circa": true, "about": true}

// lifeDate adds a birth or a death on edtf, read from the words of d, with the
// place that stands behind the date.
func (r *reader) lifeDate(t testimonia.Type, d *Date, edtf string, who Filler) {
	if edtf == "" || edtf == ".." {
		return
	}
	one := *d
	one.EDTF = edtf
	last := d.Last
	f := Frame{Type: t, Trigger: d.First, Subject: who, Date: &one, Stance: testimonia.Asserted, Why: "life dates in brackets after a name", Confidence: 0.95}
	for k := d.Last + 1; k < len(r.s.Tokens) && k <= d.Last+5 && r.tok(k).Form != ")" && !isDash(r.tok(k).Form); k++ {
		if r.scene.Kinds[k] == testimonia.KindPlace {
			place := r.thing(k)
			f.Place, last = &place, max(last, place.Last)
			break
		}
	}
	if last+1 < len(r.s.Tokens) && r.tok(last+1).Form == ")" {
		last++
	}
	f.First, f.Last = who.First, last
	r.frames = append(r.frames, f)
}

// dateAfterDash returns the date that stands behind d and a dash in the same
// bracket, or nil.
func (r *reader) dateAfterDash(d *Date) *Date {
	dash := false
	for k := d.Last + 1; k < len(r.s.Tokens) && k < d.Last+14 && r.tok(k).Form != ")"; k++ {
		if isDash(r.tok(k).Form) {
			dash = true
			continue
		}
		for n := range r.scene.Dates {
			if e := &r.scene.Dates[n]; dash && e.First == k && e.Kind == "date" {
				r.bracketed[n] = true
				return e
			}
		}
	}
	return nil
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" || s == "--" }

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
