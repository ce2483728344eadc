package factoid

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/testimonia/testimonia"
)

// ages adds the births that an age at a known time implies: whoever was 38 in
// 1939 was born in 1900 or 1901.
func (r *reader) ages() {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind != "age" {
			continue
		}
		years, ok := yearsOf(d)
		if !ok {
			continue
		}
		at := r.clauseHead(d.Head)
		who, when := r.aged(at), r.dateNear(d)
		if len(who) != 1 || when == nil {
			continue
		}
		year, err := strconv.Atoi(when.EDTF[:4])
		if err != nil {
			continue
		}
		one := *when
		one.EDTF = fmt.Sprintf("%04d/%04d", year-years-1, year-years)
		f := Frame{Type: testimonia.Birth, Trigger: d.Head, Subject: who[0], Date: &one, Stance: testimonia.Asserted,
			Basis: testimonia.Inferred, Detail: "from the age", Confidence: 0.7, Why: "age " + d.Text + " in " + when.Text}
		f = r.quoted(f, []int{at})
		f.First, f.Last = min(f.First, d.First), max(f.Last, d.Last)
		r.frames = append(r.frames, f)
	}
}

var digits = regexp.MustCompile(`[0-9]+`)

// yearsOf reads the number of years from an age expression: its value is an
// ISO 8601 duration ("P14Y"), its words may hold the number.
func yearsOf(d *Date) (int, bool) {
	for _, s := range []string{d.EDTF, d.Text} {
		if m := digits.FindString(s); m != "" {
			n, err := strconv.Atoi(m)
			return n, err == nil && n > 0 && n < 120
		}
	}
	return 0, false
}

// aged returns whose age the clause at token v tells.
func (r *reader) aged(v int) []Filler {
	if s, _ := r.subject(v); s >= 0 {
		return r.people(s)
	}
	return nil
}

// dateNear returns the only plain date of the age's sentence that names a year.
func (r *reader) dateNear(age *Date) *Date {
	var found *Date
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if d.Kind != "date" || len(d.EDTF) < 4 || r.bracketed[n] || dayOrYear.FindString(d.EDTF) == "" {
			continue
		}
		if found != nil {
			return nil
		}
		found = d
	}
	return found
}

var dayOrYear = regexp.MustCompile(`^[0-9]{4}(-[0-9]{2}){0,2}$`)
