package store

import (
	"cmp"

	"github.com/testimonia/testimonia"
)

// SortKey orders dates by the first day they can mean; what has no date, or none
// that can be read, comes last.
func SortKey(d *testimonia.Date) string {
	if d == nil {
		return "~"
	}
	first, last, err := Bounds(d.EDTF)
	if err != nil {
		return "~"
	}
	return cmp.Or(first, last, "~")
}
