package collection

import (
	"fmt"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/resolve"
)

func TestTravellers(t *testing.T) {
	s := statedAt("a: Moscow @ 1937", "a: Lwów @ 1936-08", "a: MOSCOW @ 193X", "a: Львов", "a: Moscow @ 1925/1944", "a: the village @ 1951", "a:  @ 1960")
	s.who = resolve.Resolve(nil, nil)
	s.person = map[string]*Person{}
	for i, id := range []string{"anna", "anna", "anna", "jan", "jan", "eva", "anna"} {
		s.Statements[i].Subject.ID = id
		s.Statements[i].Type = testimonia.Types()[i%2]
		s.person[id] = &Person{ID: id, Name: id}
	}
	var got []string
	for _, p := range s.Travellers() {
		got = append(got, fmt.Sprint(p.Name, " ", p.Places))
	}
	if want := "[anna 2 jan 2]"; fmt.Sprint(got) != want {
		t.Errorf("travellers %v, want %s", got, want)
	}
	types := testimonia.Types()
	all := s.PlacedSpread()
	if fmt.Sprint(all.Decades) != "map[1930:3 1950:1]" || all.Types[types[0]] != 3 || all.Types[types[1]] != 3 {
		t.Errorf("all: %+v", all)
	}
	some := s.PlacedSpreadOf(func(yield func(int) bool) { _ = yield(0) && yield(6) })
	if fmt.Sprint(some.Decades) != "map[1930:1]" || len(some.Types) != 1 {
		t.Errorf("some: %+v", some)
	}
}
