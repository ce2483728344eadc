package collection

import (
	"cmp"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/edtf"
)

// Overview is what a collection holds at a glance.
type Overview struct {
	From, Until int                // the years that dated statements span, astronomically; both 0 where none is dated
	Places      []Tally            // named, where something is said to have happened, most statements first
	Spoken      []*Person          // of whom something is attested: most mentions first, without those known by a tie alone
	Conflicts   []*compare.Finding // that nobody has decided about, gravest first
	Unsure      int                // pairs that may be one person and that nobody has decided about
	Weak        int                // statements that nobody has reviewed and that the machine is not sure of
	Reviewed    int                // statements that somebody confirmed or corrected
}

// Tally is a name with how many statements have it.
type Tally struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// WeakBelow is the confidence under which the machine is not sure of a statement.
const WeakBelow = .6

// IsWeak reports whether a statement waits for somebody to look at it, because
// the machine is not sure of it.
func IsWeak(t *testimonia.Statement) bool {
	return t.Status == testimonia.Proposed && t.Confidence < WeakBelow
}

// Overview returns what the collection holds.
func (s *State) Overview() *Overview { return s.parts.overview.get(s.survey) }

func (s *State) survey() Overview {
	var o Overview
	places, years := map[string]int{}, span{}
	for i := range s.Statements {
		t := &s.Statements[i]
		if t.Place != nil && named(t.Place.Name) {
			places[t.Place.Name]++
		}
		if t.Date != nil {
			years.add(t.Date.EDTF)
		}
		if IsWeak(t) {
			o.Weak++
		}
		if t.Status != testimonia.Proposed {
			o.Reviewed++
		}
	}
	o.From, o.Until = years.from, years.until
	o.Places = tallies(places)
	for _, p := range s.Persons {
		if !p.Tied && len(p.About) > 0 {
			o.Spoken = append(o.Spoken, p)
		}
	}
	slices.SortStableFunc(o.Spoken, func(a, b *Person) int { return b.Mentions - a.Mentions })
	o.Conflicts, o.Unsure = s.openConflicts(), len(s.Open())
	return o
}

// named reports whether words for a place name it: "the town" does not, in scripts
// that tell.
func named(place string) bool {
	return place != strings.ToLower(place) || place == strings.ToUpper(place)
}

// tallies lists names by how often they stand, then by name.
func tallies(count map[string]int) []Tally {
	var out []Tally
	for name, n := range count {
		out = append(out, Tally{name, n})
	}
	slices.SortFunc(out, func(a, b Tally) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Name, b.Name))
	})
	return out
}

// openConflicts returns the conflicts that nobody has decided about: gravest
// first, then those of whom most is said.
func (s *State) openConflicts() []*compare.Finding {
	var out []*compare.Finding
	list := s.Findings()
	for i := range list {
		if f := &list[i]; f.OpenConflict() {
			out = append(out, f)
		}
	}
	spoken := func(f *compare.Finding) int {
		if p, ok := s.Person(f.Person.ID); ok {
			return p.Mentions
		}
		return 0
	}
	slices.SortStableFunc(out, func(a, b *compare.Finding) int {
		return cmp.Or(gravity(b.Severity)-gravity(a.Severity), spoken(b)-spoken(a))
	})
	return out
}

// span is the years from the first to the last that dates name.
type span struct {
	from, until int
	any         bool
}

// add takes a date in. A decade or a century names no year, and an open end none
// either.
func (y *span) add(value string) {
	v, err := edtf.Parse(value)
	if err != nil {
		return
	}
	first, last, ok := v.Bounds()
	if !ok || boundless(first, last) || v.Kind == edtf.Point && last-first > 366 {
		return
	}
	for _, day := range []edtf.Day{first, last} {
		if day != edtf.Always && day != edtf.Never {
			year, _, _ := day.Gregorian()
			y.take(year)
		}
	}
}

func (y *span) take(year int) {
	if !y.any {
		*y = span{year, year, true}
	}
	y.from, y.until = min(y.from, year), max(y.until, year)
}
