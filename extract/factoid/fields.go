package factoid

import (
	"strings"

	"github.com/testimonia/testimonia"
)

// Label tells what a field or a column that is so headed says of somebody: a
// type of statement, "name", "note" for what is said freely; ok is false where
// the words are no label.
func (l *Lexicon) Label(words string) (field string, ok bool) {
	field, ok = l.labels[strings.ToLower(strings.Trim(words, " \t\n.:;,\"'()|*"))]
	return field, ok
}

// longestLabel is how many tokens a label may have.
const longestLabel = 8

// fields reads what stands behind labels, "Year of birth 1896. Last place of
// work: foreman", and what stands in a column that a label heads.
func (r *reader) fields() {
	if r.scene.Field != "" {
		if r.scene.Topic >= 0 {
			r.field(testimonia.Type(r.scene.Field), segment{0, len(r.s.Tokens) - 1})
		}
		return
	}
	if r.scene.Topic < 0 || r.scene.Asked {
		return
	}
	for k := 0; k < len(r.s.Tokens); k++ {
		if k > 0 && !fieldStops[r.tok(k-1).Form] {
			continue
		}
		field, from := r.labelAt(k)
		if field == "" {
			continue
		}
		to := r.fieldEnd(from)
		r.field(testimonia.Type(field), segment{from, to})
		k = from - 1
	}
}

var fieldStops = map[string]bool{".": true, ";": true, ",": true, "|": true, "–": true, "—": true, "(": true}

// labelAt returns the label that begins at token k and where its value begins.
// A colon stands between; before a number it may be missing: "Year of birth
// 1896".
func (r *reader) labelAt(k int) (string, int) {
	if !r.lex.opens[strings.TrimRight(r.form(k), ",.")] {
		return "", 0
	}
	words := ""
	for i := k; i < len(r.s.Tokens) && i < k+longestLabel; i++ {
		if i > k && r.tok(i).Start > r.tok(i-1).End {
			words += " "
		}
		words += r.form(i)
		if i+1 >= len(r.s.Tokens) {
			break
		}
		field, ok := r.lex.Label(words)
		if !ok {
			continue
		}
		next := r.tok(i + 1)
		switch {
		case next.Form == ":" && i+2 < len(r.s.Tokens):
			return field, i + 2
		case next.UPOS == "NUM" && strings.Contains(words, " of "):
			return field, i + 1
		}
	}
	return "", 0
}

// fieldEnd returns the last token of the value that begins at from: it ends
// before a semicolon, a full stop or the next label.
func (r *reader) fieldEnd(from int) int {
	for k := from; k < len(r.s.Tokens); k++ {
		f := r.tok(k).Form
		if f == ";" || f == "." && !r.inDate(k) || f == "|" {
			return k - 1
		}
		if k > from && fieldStops[r.tok(k-1).Form] {
			if next, _ := r.labelAt(k); next != "" {
				return k - 2
			}
		}
	}
	return len(r.s.Tokens) - 1
}

// field makes the statements of a labelled value, where the rules made none of
// that type of it.
func (r *reader) field(t testimonia.Type, s segment) {
	if s.last < s.first || r.lex.lists["void"][r.form(s.first)] && s.last-s.first < 2 {
		return
	}
	for n := range r.frames {
		if f := &r.frames[n]; f.Type == t && s.first <= f.Trigger && f.Trigger <= s.last {
			return
		}
	}
	f := Frame{Type: t, Trigger: s.first, Subject: r.topic(s.first)[0], Stance: testimonia.Asserted, First: s.first, Last: s.last,
		Date: r.dateIn(s, false), Why: "value of a field", Confidence: 0.85}
	f.Place = r.placeIn(s)
	switch t {
	case testimonia.Kinship:
		r.relative(f, s)
	case "name", "note":
	case testimonia.Position, testimonia.Education, testimonia.Membership:
		r.listed(f, s)
	case testimonia.Imprisonment, testimonia.Exile, testimonia.Residence:
		r.placed(f, s)
	case testimonia.Accusation:
		f.Stance, f.Object = testimonia.Alleged, r.valueOf(s)
		r.frames = append(r.frames, f)
	case testimonia.Sentence:
		f.Detail = r.words(s.first, s.last)
		r.frames = append(r.frames, f)
	default:
		if f.Date != nil || f.Place != nil {
			r.frames = append(r.frames, f)
		}
	}
}

// listed makes a statement of each thing that a value lists, up to what is said
// of it in a clause of its own.
func (r *reader) listed(f Frame, s segment) {
	for _, part := range r.partsOf(s) {
		if d := r.dateIn(part, true); d != nil || r.verbIn(part) {
			continue
		}
		g := f
		g.Trigger, g.First, g.Last = part.first, part.first, part.last
		if g.Object = r.valueOf(part); g.Object != nil {
			r.frames = append(r.frames, g)
		}
	}
}

// placed makes a statement of each place that a value lists.
func (r *reader) placed(f Frame, s segment) {
	made := false
	for _, part := range r.partsOf(s) {
		if r.verbIn(part) || r.dateIn(part, true) != nil {
			continue
		}
		g := f
		if g.Place = r.placeIn(part); g.Place == nil && r.tok(part.first).UPOS == "PROPN" {
			g.Place = r.valueOf(part)
		}
		if g.Place == nil {
			continue
		}
		g.Trigger, g.First, g.Last = part.first, part.first, part.last
		r.frames = append(r.frames, g)
		if made = true; f.Type == testimonia.Residence {
			return // the rest of an address
		}
	}
	if !made && f.Date != nil {
		r.frames = append(r.frames, f)
	}
}

// relative reads a word for kin that says how the row's person belongs to the
// one whom the table named before: "wife", "son".
func (r *reader) relative(f Frame, s segment) {
	if r.scene.Kin < 0 || r.scene.Kin == r.scene.Topic {
		return
	}
	for k := s.first; k <= s.last; k++ {
		for _, rule := range r.lex.rules[r.lemma(k)+".r"] {
			if rule.Type == testimonia.Kinship {
				f.Detail, f.Object = rule.Detail, &Filler{Entity: r.scene.Kin, Head: -1, First: k, Last: k, Kind: testimonia.KindPerson}
				r.frames = append(r.frames, f)
				return
			}
		}
	}
}

// partsOf cuts a value at its commas and semicolons.
func (r *reader) partsOf(s segment) []segment {
	var out []segment
	for _, x := range r.segments() {
		if x.first >= s.first && x.last <= s.last {
			out = append(out, x)
		}
	}
	if len(out) == 0 {
		out = append(out, s)
	}
	return out
}

// valueOf is a part of a value as a thing, its date left out.
func (r *reader) valueOf(s segment) *Filler {
	last := s.last
	for last > s.first && (r.inDate(last) || r.tok(last).UPOS == "PUNCT" || r.tok(last).UPOS == "ADP") {
		last--
	}
	if r.inDate(s.first) || r.tok(s.first).UPOS == "NUM" {
		return nil
	}
	return &Filler{Entity: -1, Head: s.first, First: s.first, Last: last, Kind: testimonia.KindOther}
}

// placeIn returns the first place named in a segment, or nil.
func (r *reader) placeIn(s segment) *Filler {
	for k := s.first; k <= s.last; k++ {
		if r.scene.Kinds[k] == testimonia.KindPlace {
			place := r.thing(k)
			return &place
		}
	}
	return nil
}
