package wording_test

import (
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/wording"
)

func TestParticulars(t *testing.T) {
	thing := func(name string) *testimonia.Ref { return &testimonia.Ref{Name: name, Kind: testimonia.KindOffice} }
	for _, c := range []struct {
		s    testimonia.Statement
		want string
	}{
		{testimonia.Statement{}, ""},
		{testimonia.Statement{Detail: "25\nyears", Place: &testimonia.Place{Name: "camps"}}, "25 years, camps"},
		{testimonia.Statement{Detail: "worker", Object: thing("metal worker")}, "metal worker"},
		{testimonia.Statement{Detail: "Writer", Object: thing("writer")}, "Writer"},
		{testimonia.Statement{Detail: "art", Object: thing("party")}, "art, party"},
		{testimonia.Statement{Detail: "child of", Object: &testimonia.Ref{ID: "p1", Name: "Anna"}}, "child of"},
		{testimonia.Statement{Age: "14"}, "aged 14"},
		{testimonia.Statement{Age: "at a young age"}, "at a young age"},
	} {
		if got := wording.Particulars(c.s, false); got != c.want {
			t.Errorf("%+v: %q, want %q", c.s, got, c.want)
		}
	}
	s := testimonia.Statement{Detail: "child of", Object: &testimonia.Ref{ID: "p1", Name: "Anna"}}
	if got := wording.Particulars(s, true); got != "child of, Anna" {
		t.Errorf("with the person: %q", got)
	}
}

func TestNames(t *testing.T) {
	if got := wording.Names([]string{"Anna", "", "Jan", "Eva", "Ivo"}); got != "Anna, the document, Jan, others" {
		t.Error(got)
	}
}
