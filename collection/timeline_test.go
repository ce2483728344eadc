package collection

import (
	"slices"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/resolve"
)

func TestDatedOrder(t *testing.T) {
	s := &State{who: resolve.Resolve(nil, nil)}
	for _, d := range []string{"1937", "", "1936-08-19", "../1928-04", "1937-01-30", "1931/..", "../..", "nonsense", "193X", "1937~"} {
		var date *testimonia.Date
		if d != "" {
			date = &testimonia.Date{EDTF: d}
		}
		s.Statements = append(s.Statements, testimonia.Statement{Date: date})
	}
	var got []string
	for _, d := range s.Dated() {
		got = append(got, s.Statements[d.At].Date.EDTF)
		if d.Begins() > d.Ends() {
			t.Errorf("%s begins after it ends", got[len(got)-1])
		}
		if want := got[len(got)-1] == "1937~"; d.Rough != want {
			t.Errorf("%s: rough is %v", got[len(got)-1], d.Rough)
		}
	}
	if want := []string{"../1928-04", "193X", "1931/..", "1936-08-19", "1937", "1937~", "1937-01-30"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if want := []int{1, 6, 7}; !slices.Equal(s.Undated(), want) {
		t.Errorf("undated %v, want %v", s.Undated(), want)
	}
}

func TestConflictsWith(t *testing.T) {
	finding := func(id string, kind compare.Kind, status compare.Status, statements ...string) compare.Finding {
		f := compare.Finding{ID: id, Kind: kind, Status: status}
		for _, s := range statements {
			f.Values = append(f.Values, compare.Value{Statements: []testimonia.Statement{{ID: s}, {ID: s}}})
		}
		return f
	}
	s := &State{}
	list := []compare.Finding{finding("f1", compare.Conflict, compare.Open, "a", "b"), finding("f2", compare.Conflict, compare.Settled, "a"),
		finding("f3", compare.Agreement, compare.Open, "a"), finding("f4", compare.Conflict, compare.Open, "b")}
	s.parts.findings.get(func() findings { return findings{list: list} })
	for statement, want := range map[string][]string{"a": {"f1"}, "b": {"f1", "f4"}, "c": nil} {
		var got []string
		for _, f := range s.ConflictsWith(statement) {
			got = append(got, f.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", statement, got, want)
		}
	}
}
