package store

import (
	"fmt"

	"github.com/testimonia/testimonia/edtf"
)

// Bounds returns the first and last day that an EDTF value can cover as
// YYYY-MM-DD, which sorts as text does. An end is empty where it is open,
// unknown, or outside the years 0 to 9999.
func Bounds(value string) (first, last string, err error) {
	v, err := edtf.Parse(value)
	if err != nil {
		return "", "", fmt.Errorf("%w: %q is no date (write 1937, 1936-08 or 1937-02-01): %v", ErrInvalid, value, err)
	}
	a, b, ok := v.Bounds()
	if !ok {
		return "", "", nil
	}
	return sortable(a), sortable(b), nil
}

func sortable(d edtf.Day) string {
	if d == edtf.Always || d == edtf.Never {
		return ""
	}
	if year, _, _ := d.Gregorian(); year < 0 || year > 9999 {
		return ""
	}
	return d.String()
}
