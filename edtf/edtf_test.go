package edtf_test

import (
	"os"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/edtf"
)

// rows reads a case file: fields between bars, # begins a comment.
func rows(t testing.TB, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.SplitSeq(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "|")
		if len(fields) > 1 {
			for i := range fields {
				fields[i] = strings.TrimSpace(fields[i])
			}
		}
		out = append(out, fields)
	}
	return out
}

func dayName(d edtf.Day) string {
	switch d {
	case edtf.Always:
		return "always"
	case edtf.Never:
		return "never"
	}
	return d.String()
}

func TestValues(t *testing.T) {
	for _, r := range rows(t, "values.txt") {
		v, err := edtf.Parse(r[0])
		if err != nil {
			t.Error(err)
			continue
		}
		if got := string(rune('0' + v.Level())); got != r[1] {
			t.Errorf("%s: level %s, want %s", r[0], got, r[1])
		}
		want := r[0]
		if len(r) > 4 {
			want = r[4]
		}
		if got := v.String(); got != want {
			t.Errorf("%s: written as %s, want %s", r[0], got, want)
		}
		first, last, ok := v.Bounds()
		if !ok || dayName(first) != r[2] || dayName(last) != r[3] {
			t.Errorf("%s: covers %s to %s (%v), want %s to %s", r[0], dayName(first), dayName(last), ok, r[2], r[3])
		}
	}
}

func TestRelations(t *testing.T) {
	relations := []struct {
		name  string
		holds func(a, b edtf.Value) bool
	}{
		{"before", edtf.Before}, {"after", edtf.After}, {"within", edtf.Within},
		{"overlaps", edtf.Overlaps}, {"conflicts", edtf.Conflicts},
	}
	for _, r := range rows(t, "relations.txt") {
		a, b := edtf.MustParse(r[0]), edtf.MustParse(r[1])
		for _, rel := range relations {
			want := false
			for _, name := range strings.Fields(r[2]) {
				want = want || name == rel.name
			}
			if got := rel.holds(a, b); got != want {
				t.Errorf("%s %s %s: %v, want %v", r[0], rel.name, r[1], got, want)
			}
		}
		if edtf.Conflicts(a, b) != edtf.Conflicts(b, a) {
			t.Errorf("%s and %s: conflict is not symmetric", r[0], r[1])
		}
	}
}

func TestBoundsFarAway(t *testing.T) {
	if _, _, ok := edtf.MustParse("Y1E400").Bounds(); ok {
		t.Error("a year beyond all counting has bounds")
	}
}
