package collection

import (
	"cmp"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/edtf"
)

// Dated is a statement with a date that can be read, placed in time.
type Dated struct {
	At          int     // in State.Statements
	About       *Person // the subject; nil where the sources' people lack them
	First, Last edtf.Day
	Rough       bool // the date is given as about or perhaps so
	Year        int  // in which it begins
	Month       int  // the only one that it can mean; NoMonth or Beyond where there is none
}

// What Dated.Month says of dates that leave open more than a month.
const (
	NoMonth = 0  // some time in the year
	Beyond  = 13 // a time that reaches beyond the year
)

// Begins is the first day that the date can mean; of one without a beginning,
// the last.
func (d Dated) Begins() edtf.Day {
	if d.First == edtf.Always {
		return d.Last
	}
	return d.First
}

// Ends is the last day that the date can mean; of one without an end, the first.
func (d Dated) Ends() edtf.Day {
	if d.Last == edtf.Never {
		return d.First
	}
	return d.Last
}

// datedParts are the statements parted by whether they can be placed in time.
type datedParts struct {
	dated   []Dated
	undated []int
}

// doubts are the conflicts that nobody has decided about, by statement.
type doubts struct {
	differs  map[string][]int // in findings.list, by the statement's ID
	disputed []bool           // of each of State.Statements
}

// Dated returns the statements with a date that can be read, by year. Of one
// year, those come first that say no more than the year, then those that name
// the month or the day, then those that reach beyond the year.
func (s *State) Dated() []Dated { return s.allDated().dated }

// Undated returns the other ones, as places in Statements, in their order.
func (s *State) Undated() []int { return s.allDated().undated }

func (s *State) allDated() *datedParts { return s.parts.dated.get(s.order) }

func (s *State) order() datedParts {
	var c datedParts
	for i := range s.Statements {
		if d, ok := s.place(i); ok {
			c.dated = append(c.dated, d)
		} else {
			c.undated = append(c.undated, i)
		}
	}
	slices.SortStableFunc(c.dated, func(a, b Dated) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Begins(), b.Begins()), cmp.Compare(a.Ends(), b.Ends()))
	})
	return c
}

// longest is the number of days from which on a date says nothing of when: "9
// November" of any year.
const longest = 500 * 366

// boundless reports whether a date may be at any time.
func boundless(first, last edtf.Day) bool {
	open, never := first == edtf.Always, last == edtf.Never
	return open && never || !open && !never && last-first > longest
}

// place finds where in time a statement stands. What is open on both sides
// stands nowhere.
func (s *State) place(i int) (Dated, bool) {
	d := s.Statements[i].Date
	if d == nil {
		return Dated{}, false
	}
	v, err := edtf.Parse(d.EDTF)
	if err != nil {
		return Dated{}, false
	}
	first, last, ok := v.Bounds()
	if !ok || boundless(first, last) {
		return Dated{}, false
	}
	out := Dated{At: i, About: s.person[s.Key(s.Statements[i].Subject.ID)], First: first, Last: last, Rough: v.Qualified() != 0, Month: Beyond}
	year, month, _ := out.Begins().Gregorian()
	out.Year = year
	if first != edtf.Always && last != edtf.Never {
		switch endYear, endMonth, _ := last.Gregorian(); {
		case endYear == year && endMonth == month:
			out.Month = month
		case endYear == year:
			out.Month = NoMonth
		}
	}
	return out, true
}

// ConflictsWith returns the conflicts that nobody has decided about and in which
// a statement takes part.
func (s *State) ConflictsWith(statement string) []*compare.Finding {
	return s.allFindings().chosen(s.allDoubts().differs[statement])
}

// Disputed reports whether a statement, by its place in Statements, takes part in
// such a conflict.
func (s *State) Disputed(at int) bool { return s.allDoubts().disputed[at] }

func (s *State) allDoubts() *doubts { return s.parts.doubts.get(s.gatherDoubts) }

func (s *State) gatherDoubts() doubts {
	differs := map[string][]int{}
	list := s.Findings()
	for i := range list {
		f := &list[i]
		if !f.OpenConflict() {
			continue
		}
		for _, v := range f.Values {
			for _, t := range v.Statements {
				if at := differs[t.ID]; len(at) == 0 || at[len(at)-1] != i {
					differs[t.ID] = append(at, i)
				}
			}
		}
	}
	disputed := make([]bool, len(s.Statements))
	for i := range s.Statements {
		disputed[i] = len(differs[s.Statements[i].ID]) > 0
	}
	return doubts{differs, disputed}
}

// Spread counts the dated statements by what people choose among them by.
type Spread struct {
	Types   map[testimonia.Type]int
	Places  map[string]int // by name
	Voices  map[string]int // by the ID of the innermost voice over all sources; empty for documents that speak themselves
	Decades map[int]int    // by their first years
}

// Spread returns the counts of what Dated returns.
func (s *State) Spread() *Spread { return s.parts.spread.get(s.count) }

func (s *State) count() Spread {
	c := Spread{map[testimonia.Type]int{}, map[string]int{}, map[string]int{}, map[int]int{}}
	for _, d := range s.Dated() {
		t := &s.Statements[d.At]
		c.Types[t.Type]++
		c.Voices[s.VoiceOf(t)]++
		c.Decades[d.Year-(d.Year%10+10)%10]++
		if t.Place != nil {
			c.Places[t.Place.Name]++
		}
	}
	return c
}

// VoiceOf is the ID, over all sources, of who says a statement: the innermost
// voice. It is empty where a document speaks in its own name.
func (s *State) VoiceOf(t *testimonia.Statement) string {
	if n := len(t.Voices); n > 0 {
		return s.Key(t.Voices[n-1].ID)
	}
	return ""
}
