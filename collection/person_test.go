package collection

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
)

func TestLikeliestDate(t *testing.T) {
	for dates, want := range map[string]string{
		"":                          "",
		"1921":                      "1921",
		"1937 1937-02-01":           "1937-02-01", // the closer one, with which the other agrees
		"1890 1890/1891 1890":       "1890",
		"1921 1923-02-03":           "", // as many say the one as the other
		"1921 1923-02-03 1921~":     "1921",
		"1888 1890 1890-05":         "1890-05",
		"1888 1888-03 1890 1890-05": "",
		"nonsense":                  "",
	} {
		s, p := &State{}, &Person{}
		for i, d := range strings.Fields(dates) {
			s.Statements = append(s.Statements, testimonia.Statement{Type: testimonia.Birth, Stance: testimonia.Asserted, Date: &testimonia.Date{EDTF: d}})
			p.About = append(p.About, i)
		}
		got := ""
		if d := s.likeliest(p, testimonia.Birth); d != nil {
			got = d.EDTF
		}
		if got != want {
			t.Errorf("%s: %q, want %q", dates, got, want)
		}
	}
}
