package base

import (
	"testing"

	"github.com/testimonia/testimonia"
)

func TestDateWords(t *testing.T) {
	l := &Locale{}
	for edtf, want := range map[string]string{
		"1937": "1937", "1936-08": "August 1936", "1937-02-01": "1 February 1937", "1923/1927": "1923 – 1927",
		"1931/..": "from 1931", "../1928-04": "until April 1928", "194X": "1940s", "19XX": "1900s", "1937~": "about 1937",
		"1937?": "perhaps 1937", "1937%": "perhaps about 1937", "1937-21": "spring 1937", "1937-01/1937-04": "January 1937 – April 1937",
		"": "", "[1937,1938]": "[1937,1938]", "Y17000": "Y17000", "1937-99": "1937-99", "/1928": "until 1928",
	} {
		if got := l.Date(&testimonia.Date{EDTF: edtf}); got != want {
			t.Errorf("%q: %q, want %q", edtf, got, want)
		}
	}
}
