package factoid

import (
	"strings"

	"github.com/testimonia/testimonia"
)

// unmarked reads the dates that stand alone behind the name that heads an
// entry: "ADLER Jan, 1919, Lodz, tailor", "Adler, 1896-1953", "Lodz 1890 - Paris
// 1957".
func (r *reader) unmarked() {
	if !r.scene.Entry || r.scene.Opening < 0 || len(r.frames) > 0 {
		return
	}
	who := r.topic(0)[0]
	segs := r.segments()
	for n := 0; n < len(segs) && n < 7; n++ {
		s := segs[n]
		if s.first <= r.scene.Opening {
			continue
		}
		if r.verbIn(s) || r.formBefore(s.first) == ")" && !bornWords[r.form(r.scene.Opening)] && s.first > r.scene.Opening+3 {
			return // "M.A. (St Andrews) 1933"
		}
		if i := r.lifeDateIn(s); i >= 0 {
			r.unmarkedAt(i, who)
			return
		}
	}
}

// unmarkedAt reads the dates of a life from the number of the first one on.
func (r *reader) unmarkedAt(i int, who Filler) {
	d := &r.scene.Dates[i]
	who.First, who.Last = d.First, d.Last
	start, end, isRange := strings.Cut(d.EDTF, "/")
	second := r.dateAfterDash(d)
	r.bracketed[i] = true
	switch {
	case second != nil:
		r.lifeDate(testimonia.Birth, d, d.EDTF, who)
		r.lifeDate(testimonia.Death, second, second.EDTF, who)
	case isRange:
		r.lifeDate(testimonia.Birth, d, start, who)
		r.lifeDate(testimonia.Death, d, end, who)
	default:
		r.lifeDate(testimonia.Birth, d, d.EDTF, who)
	}
	for n := range r.frames {
		r.frames[n].Why = "life dates at the head of an entry"
	}
}

// lifeDateIn returns the number of the date that fills a segment, a place
// aside, and may be that of a birth or the years of a life, or -1.
func (r *reader) lifeDateIn(s segment) int {
	for i := range r.scene.Dates {
		d := &r.scene.Dates[i]
		if d.First < s.first || d.Last > s.last || d.Kind != "date" || d.Prep == "in" || d.Prep == "from" {
			continue
		}
		for k := s.first; k <= s.last; k++ {
			if (k < d.First || k > d.Last) && (!r.inPlaceRow(k) || r.tok(k).UPOS == "PROPN" && !r.withinPlace(k)) {
				return -1
			}
		}
		if _, _, isRange := strings.Cut(d.EDTF, "/"); isRange && !r.lifetime(d) {
			return -1
		}
		if y := yearOf(d.EDTF); y < 1780 || y > latestBirth || r.inBracket(d.First) {
			return -1
		}
		return i
	}
	return -1
}

// withinPlace reports whether token k belongs to the name of a place.
func (r *reader) withinPlace(k int) bool {
	for h, x := range r.scene.Extents {
		if x[0] <= k && k <= x[1] && r.scene.Kinds[h] == testimonia.KindPlace {
			return true
		}
	}
	return false
}

// latestBirth is the last year that, alone behind a name, is taken for that of
// a birth: later ones are mostly those of an arrest or a death.
const latestBirth = 1935

func (r *reader) inBracket(k int) bool { return r.bracketBefore(k) >= 0 }

func (r *reader) verbIn(s segment) bool {
	for k := s.first; k <= s.last; k++ {
		if r.tok(k).UPOS == "VERB" || r.tok(k).UPOS == "AUX" {
			return true
		}
	}
	return false
}
