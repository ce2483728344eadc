package collection

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/place"
	"github.com/testimonia/testimonia/store"
)

// statedAt makes a state whose statements are "source: place, date".
func statedAt(list ...string) *State {
	s := &State{}
	for _, line := range list {
		slug, rest, _ := strings.Cut(line, ": ")
		name, date, _ := strings.Cut(rest, " @ ")
		t := testimonia.Statement{ID: fmt.Sprint(len(s.Statements)), Source: testimonia.SourceRef{Slug: slug}}
		if name != "" {
			t.Place = &testimonia.Place{Name: name}
		}
		if date != "" {
			t.Date = &testimonia.Date{EDTF: date}
		}
		s.Statements = append(s.Statements, t)
	}
	return s
}

func TestLocated(t *testing.T) {
	s := statedAt("a: Moscow @ 1937", "a: prisons in Moscow @ 1936-08", "a: ", "a: MOSCOW", "a: Lwów @ 1939/..", "a: the village", "b: Львов", "b: USSR", "b:  Lwów")
	var got []string
	for _, l := range s.Located() {
		var names []string
		for _, n := range l.Names {
			names = append(names, n.Name)
		}
		got = append(got, fmt.Sprint(l.Name, " ", l.Statements, " ", strings.Join(names, "|")))
	}
	if want := "Lviv [4 6 8] Lwów|Львов; Moscow [1 0 3] Moscow|prisons in Moscow"; strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "; "), want)
	}
	got = nil
	for _, n := range s.Unlocated() {
		got = append(got, fmt.Sprint(n.Name, ": ", n.Decision.Status, ", ", n.Decision.Reason))
	}
	if want := "the village: unknown, written small; USSR: unknown, a state of the past or a land"; strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "; "), want)
	}
	if n := s.PlaceOf(1); n == nil || n.Within != "Moscow" {
		t.Errorf("of a prison: %+v", n)
	}
	if s.PlaceOf(2) != nil {
		t.Error("a statement without a place has one")
	}
	if first, last, ok := s.Years(4); first != 1939 || last != 1939 || !ok {
		t.Errorf("an open interval: %d–%d, %v", first, last, ok)
	}
	if _, _, ok := s.Years(3); ok {
		t.Error("a statement without a date has years")
	}
}

// TestPlacesBeside tells towns of one name by the towns beside them.
func TestPlacesBeside(t *testing.T) {
	alone := statedAt("a: Cambridge")
	if n := alone.PlaceOf(0); n.Decision.Status != place.Undecided {
		t.Errorf("Cambridge alone is %s", n.Decision)
	}
	s := statedAt("a: Boston, Massachusetts", "a: Worcester, Massachusetts", "a: Providence", "b: Manchester, England", "a: Cambridge")
	if n := s.PlaceOf(4); n.Place.Region != "Massachusetts" {
		t.Errorf("Cambridge by Boston is %s", n.Decision)
	}
}

// TestJudgedPlaces lets a person say which place a name means, and that it means
// none.
func TestJudgedPlaces(t *testing.T) {
	moscow := statedAt("a: Moscow").PlaceOf(0).Place.ID
	s := statedAt("a: the capital", "a: Paris", "a: Moscow")
	s.Log = []store.Judgement{
		{ID: "j1", Verdict: store.Located, A: place.Key("Paris"), B: moscow},
		{ID: "j2", Verdict: store.Located, A: place.Key("The Capital"), B: moscow},
		{ID: "j3", Verdict: store.Located, A: place.Key("Paris")},
		{ID: "j4", Verdict: store.Located, A: place.Key("Moscow")},
		{ID: "j5", Verdict: store.TakeBack, Undoes: "j4"},
	}
	if n := s.PlaceOf(0); n.Place.ID != moscow || n.Judged == nil || n.Judged.ID != "j2" {
		t.Errorf("the capital is %+v", n)
	}
	if n := s.PlaceOf(1); n.Decided() || n.Judged.ID != "j3" {
		t.Errorf("Paris is %+v", n)
	}
	if n := s.PlaceOf(2); n.Place.ID != moscow || n.Judged != nil {
		t.Errorf("Moscow is %+v", n)
	}
	if l, ok := s.LocatedAt(moscow); !ok || len(l.Statements) != 2 || len(s.Unlocated()) != 1 {
		t.Errorf("at Moscow: %+v", l)
	}
}

func TestNoPlaces(t *testing.T) {
	s := statedAt("a: ", "a:  ")
	if len(s.Located())+len(s.Unlocated()) > 0 || s.PlaceOf(0) != nil || s.PlaceOf(1) != nil {
		t.Error("places without names")
	}
}

// TestManyPlaces decides as many names as a large collection has.
func TestManyPlaces(t *testing.T) {
	cities := strings.Fields("Moscow Paris London Warsaw Kiev Minsk Odessa Riga Vilnius Tbilisi Omsk Tomsk Perm Kazan Samara Berlin Vienna Prague Rome Madrid Springfield Alexandria")
	var list []string
	for i := range 20_000 {
		list = append(list, fmt.Sprintf("s%d: %s @ 19%d", i/200, cities[i*7%len(cities)]+[]string{"", " Heights", "ville", " Oblast"}[i%4]+strings.Repeat("x", i%24), 10+i%80))
	}
	s := statedAt(list...)
	place.Embedded().Find("Moscow")
	start := time.Now()
	s.Located()
	took := time.Since(start)
	t.Logf("%d names in %v", len(s.allPlaces().byName), took)
	if took > 2*time.Second {
		t.Errorf("deciding %d names took %v", len(s.allPlaces().byName), took)
	}
}
