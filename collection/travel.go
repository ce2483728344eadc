package collection

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// Traveller is a person with how many places statements about them name.
type Traveller struct {
	*Person
	Places int
}

// Travellers returns the people about whom statements name more than one place
// that is known, those of most places first.
func (s *State) Travellers() []Traveller { return *s.parts.travellers.get(s.gatherTravellers) }

func (s *State) gatherTravellers() []Traveller {
	places := map[*Person]int{}
	last := map[*Person]*Located{} // that was counted
	for _, at := range s.Located() {
		for _, i := range at.Statements {
			if p, ok := s.Person(s.Statements[i].Subject.ID); ok && last[p] != at {
				places[p]++
				last[p] = at
			}
		}
	}
	var out []Traveller
	for p, n := range places {
		if n > 1 {
			out = append(out, Traveller{p, n})
		}
	}
	slices.SortFunc(out, func(a, b Traveller) int {
		return cmp.Or(cmp.Compare(b.Places, a.Places), strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	return out
}

// PlacedSpread counts the statements that name a place by what people choose
// among them by.
type PlacedSpread struct {
	Types   map[testimonia.Type]int
	Decades map[int]int // by their first years; of dates that span less than ten years, by the first
}

// PlacedSpread returns the counts of all statements that name a place.
func (s *State) PlacedSpread() *PlacedSpread {
	return s.parts.placed.get(func() PlacedSpread { return s.PlacedSpreadOf(numbers(len(s.Statements))) })
}

// numbers are those from 0 to n-1.
func numbers(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// PlacedSpreadOf counts those of some statements, by their numbers in Statements,
// that name a place.
func (s *State) PlacedSpreadOf(some iter.Seq[int]) PlacedSpread {
	out := PlacedSpread{map[testimonia.Type]int{}, map[int]int{}}
	for i := range some {
		if s.PlaceOf(i) == nil {
			continue
		}
		out.Types[s.Statements[i].Type]++
		if first, last, ok := s.Years(i); ok && last-first < 10 {
			out.Decades[first/10*10]++
		}
	}
	return out
}
