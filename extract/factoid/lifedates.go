package factoid

import (
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// lifeDates reads the brackets after a name: "(1890-1937)", "(born 1906)",
// "(d. 1945)", "(1928)", "(Lodz 1911 – Paris, 1980)", and the dates that lists
// put behind a name without brackets.
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
		who, ok := r.bearer(open)
		if !ok {
			r.abbreviated(n)
			continue
		}
		before := len(r.frames)
		r.inBrackets(d, open, who)
		r.bracketed[n] = len(r.frames) > before
	}
	r.unmarked()
}

// bearer returns the person whose name ends before the bracket at token open;
// signs and a nickname may stand between, and in the head of an entry anything
// without a verb.
func (r *reader) bearer(open int) (Filler, bool) {
	k := open - 1
	for k > 0 && (r.tok(k).UPOS == "PUNCT" || r.tok(k).UPOS == "SYM") && r.form(k) != ")" && !stops[r.form(k)] {
		k--
	}
	if who, ok := r.nameEndingAt(k); ok {
		if prev := r.formBefore(who.First); r.scene.Opening >= 0 && (bornWords[prev] || prev == "called" || prev == "alias") {
			return r.topic(open)[0], true // "Adler, Mrs. Rosa, née Kohn (1902–1983)"
		}
		return who, !r.spouseYears(who)
	}
	if o := r.scene.Opening; o >= 0 && open-o <= 10 && !r.verbBetween(o, open) {
		return r.topic(open)[0], true
	}
	return Filler{}, false
}

func (r *reader) formBefore(k int) string {
	if k < 1 {
		return ""
	}
	return r.form(k - 1)
}

var bornWords = map[string]bool{"née": true, "nee": true, "né": true, "born": true, "geb.": true, "geb": true}

// spouseYears reports whether the years behind a name are those of a marriage:
// "former husband of Rosa Adler (1952–1955)".
func (r *reader) spouseYears(who Filler) bool {
	if r.prep(who.Head) != "of" {
		return false
	}
	h := r.tok(who.Head).Head
	return h >= 0 && (r.lex.lists["spouses"][r.lemma(h)] || strings.HasPrefix(r.lemma(h), "ex-"))
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
	before := r.between(open+1, d.First)
	start, end, isRange := strings.Cut(d.EDTF, "/")
	second := r.dateAfterDash(d)
	if second == nil && isRange && !r.lifetime(d) {
		return
	}
	switch word := strings.Trim(before, " .,"); {
	case second != nil && (word == "" || approximate[word] || strings.HasSuffix(word, ";") || strings.HasPrefix(word, "born")):
		r.lifeDate(testimonia.Birth, d, d.EDTF, who)
		r.lifeDate(testimonia.Death, second, second.EDTF, who)
	case (word == "" || strings.HasSuffix(word, ";")) && isRange && start != "..":
		r.lifeDate(testimonia.Birth, d, start, who)
		r.lifeDate(testimonia.Death, d, end, who)
	case word == "" && r.closes(d.Last+1) && who.Head >= 0 && (r.scene.Named[who.Head] || before == "") && yearOf(d.EDTF) <= latestLife || bornMarks[word] || strings.HasPrefix(word, "born ") || strings.HasPrefix(word, "née "):
		r.lifeDate(testimonia.Birth, d, d.EDTF, who)
	case deathMarks[word] || strings.HasPrefix(word, "died "):
		r.lifeDate(testimonia.Death, d, d.EDTF, who)
	default:
		return
	}
	for k := open; k < len(r.s.Tokens) && r.tok(k).Form != ")"; k++ {
		r.consumed[k] = true
	}
}

var (
	bornMarks  = map[string]bool{"b": true, "born": true, "*": true, "née": true}
	deathMarks = map[string]bool{"d": true, "died": true, "†": true}
)

// latestLife is the last year that, alone in brackets behind a name, is taken
// for that of a birth.
const latestLife = 1990

// between joins the small words from token a up to b, the names of places left
// out: nothing remains of "Lodz," before a date.
func (r *reader) between(a, b int) string {
	out := ""
	for k := a; k < b; k++ {
		if f := r.form(k); f != "/" && f != "," && f != "in" && (r.tok(k).UPOS != "PROPN" || len(f) < 3) {
			out += f + " "
		}
	}
	return out
}

// lifetime reports whether the years of a range can be those of a life: a few
// years only, or years cut short ("1931-37"), are those of something else.
func (r *reader) lifetime(d *Date) bool {
	start, end, _ := strings.Cut(d.EDTF, "/")
	a, b := yearOf(start), yearOf(end)
	if a == 0 || b == 0 {
		return true
	}
	i := strings.IndexAny(d.Text, "-–—")
	short := i > 0 && strings.Trim(d.Text[:i], "0123456789 ") == "" && len(strings.Trim(d.Text[i:], "-–— ")) <= 2
	return b-a >= 4 && (!short || b-a > 25)
}

// yearOf reads the year an EDTF value begins with, 0 where it has none.
func yearOf(edtf string) int {
	if len(edtf) < 4 {
		return 0
	}
	year := 0
	for _, c := range edtf[:4] {
		if c < '0' || c > '9' {
			return 0
		}
		year = 10*year + int(c-'0')
	}
	return year
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
	f := Frame{Type: t, Trigger: d.First, Subject: who, Date: &one, Stance: testimonia.Asserted, Why: "life dates in brackets after a name", Confidence: 0.95}
	first, last := d.First, d.Last
	if place := r.placeBeside(d); place != nil {
		f.Place, first, last = place, min(first, place.First), max(last, place.Last)
	}
	if last+1 < len(r.s.Tokens) && r.tok(last+1).Form == ")" {
		last++
	}
	f.First, f.Last = min(who.First, first), last
	r.frames = append(r.frames, f)
}

// placeBeside returns the place that stands right before or behind a life's
// date, commas aside, on its own side of a dash or bracket.
func (r *reader) placeBeside(d *Date) *Filler {
	for k := d.First - 1; k >= 0 && k >= d.First-6 && r.inPlaceRow(k); k-- {
		if r.scene.Kinds[k] == testimonia.KindPlace {
			return r.placeAt(k)
		}
	}
	for k := d.Last + 1; k < len(r.s.Tokens) && k <= d.Last+6 && r.inPlaceRow(k); k++ {
		if r.scene.Kinds[k] == testimonia.KindPlace {
			return r.placeAt(k)
		}
	}
	return nil
}

// placeAt is the name of the place headed by token k, without the sign for
// birth or death that the tree may have hung on it.
func (r *reader) placeAt(k int) *Filler {
	place := r.thing(k)
	place.First = max(place.First, r.scene.Extents[k][0])
	return &place
}

// inPlaceRow reports whether token k can stand between a date and its place.
func (r *reader) inPlaceRow(k int) bool {
	switch r.form(k) {
	case ",", "in", "at", "near", "/", "|", "of", "the", "village", "town", "city":
		return true
	}
	return r.tok(k).UPOS == "PROPN" && len(r.scene.Parties[k]) == 0
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

// abbreviated reads "b. 1889", "b. Lodz 1889" and "d. 1945" after a comma, as
// lists have it.
func (r *reader) abbreviated(n int) {
	d := &r.scene.Dates[n]
	k, t := r.lifeMark(d)
	if k < 0 {
		return
	}
	who, ok := r.nameEndingAt(k - 1)
	if k >= 2 && (r.tok(k-1).Form == "," || r.tok(k-1).Form == "(") {
		who, ok = r.nameEndingAt(k - 2)
	}
	if !ok {
		who, ok = r.namedLast(k)
	}
	if !ok && r.scene.Topic >= 0 {
		who, ok = r.topic(k)[0], true
	}
	if !ok {
		return
	}
	r.bracketed[n] = true
	f := Frame{Type: t, Trigger: k, Subject: who, Date: d, Stance: testimonia.Asserted, Place: r.placeBeside(d),
		First: min(who.First, k), Last: d.Last, Why: "abbreviated life date", Confidence: 0.9}
	if f.Place != nil {
		f.Last = max(f.Last, f.Place.Last)
	}
	for i := k; i <= d.Last; i++ {
		r.consumed[i] = true
	}
	r.frames = append(r.frames, f)
}

// namedLast returns the one person named between token k and the last semicolon
// or bracket before it: "married Jan Adler, miller, b. 1870".
func (r *reader) namedLast(k int) (Filler, bool) {
	for i := k - 1; i >= 0 && r.form(i) != ";" && r.form(i) != "(" && r.form(i) != ")"; i-- {
		if people := r.scene.Parties[i]; len(people) == 1 && r.scene.Named[i] {
			x := r.scene.Extents[i]
			return Filler{Entity: people[0], Head: i, First: x[0], Last: x[1]}, true
		}
	}
	return Filler{}, false
}

// lifeMark returns the sign for birth or death that a date belongs to, with a
// place at most between, or -1.
func (r *reader) lifeMark(d *Date) (int, testimonia.Type) {
	for k := d.First - 1; k >= 0 && k >= d.First-7; k-- {
		switch f := r.form(k); {
		case f == "b." || f == "b" || f == "*" && k+1 == d.First:
			return k, testimonia.Birth
		case f == "née" || f == "born":
			if r.tok(k+1).UPOS != "PROPN" || f == "born" && r.scene.Opening < 0 {
				return -1, "" // a verb like others
			}
			return k, testimonia.Birth
		case f == "d." || f == "d" || f == "†":
			return k, testimonia.Death
		case f != "." && f != "ca." && f != "c." && f != "about" && f != "around" && !r.inPlaceRow(k):
			return -1, ""
		}
	}
	return -1, ""
}
