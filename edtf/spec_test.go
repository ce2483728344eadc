package edtf_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/edtf"
)

// TestSpecification judges every value of the case files: whether it is valid,
// of which level, and which days it covers.
func TestSpecification(t *testing.T) {
	for _, file := range []string{"spec.txt", "edges.txt"} {
		cases := rows(t, file)
		if len(cases) < 80 {
			t.Errorf("%s: only %d cases", file, len(cases))
		}
		for _, c := range cases {
			value := c[0]
			if text, err := strconv.Unquote(value); err == nil && strings.HasPrefix(value, `"`) {
				value = text
			}
			want := strings.Join(c[1:], " | ")
			if got := judge(value); got != want {
				t.Errorf("%s: %q: %s, want %s", file, value, got, want)
			}
		}
	}
}

// judge writes what a case file says of a value.
func judge(value string) string {
	v, err := edtf.Parse(value)
	if edtf.Valid(value) != (err == nil) {
		return "Valid and Parse disagree"
	}
	level, err2 := edtf.Level(value)
	if (err == nil) != (err2 == nil) {
		return "Level and Parse disagree"
	}
	if err != nil {
		return "invalid | - | - | -"
	}
	from, to := "-", "-"
	if first, last, ok := v.Bounds(); ok {
		if first != edtf.Always {
			from = first.String()
		}
		if last != edtf.Never {
			to = last.String()
		}
	}
	return fmt.Sprintf("valid | %d | %s | %s", level, from, to)
}
