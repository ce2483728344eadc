package base

import (
	"testing"

	"github.com/testimonia/testimonia"
)

func TestDateWords(t *testing.T) {
	l := &Locale{}
	for edtf, want := range map[string]string{
		"1937": "1937", "1936-08": "August 1936", "1937-02-01": "1 February 1937", "1923/1927": "1923–1927",
		"1931/..": "from 1931", "../1928-04": "until April 1928", "194X": "1940s", "19XX": "20th century", "18XX": "19th century", "1937~": "about 1937",
		"1937?": "perhaps 1937", "1937%": "perhaps about 1937", "1937-21": "spring 1937", "1937-01/1937-04": "January 1937 – April 1937",
		"": "", "[1937,1938]": "1937 or 1938", "{1905,1917,1920}": "1905, 1917 and 1920", "[1936..1938]": "[1936..1938]", "{}": "{}", "Y17000": "Y17000", "1937-99": "1937-99", "/1928": "until 1928",
	} {
		if got := l.Date(&testimonia.Date{EDTF: edtf}); got != want {
			t.Errorf("%q: %q, want %q", edtf, got, want)
		}
	}
}

func TestRussianDates(t *testing.T) {
	list, err := locales([]Page{{Files: files}}, func(language, text string) { t.Errorf("%q is not translated into %s", text, language) })
	if err != nil {
		t.Fatal(err)
	}
	for edtf, want := range map[string]string{
		"1936-08": "август 1936", "1937-02-01": "1\u00a0февраля 1937", "../1928-04": "до апреля 1928", "1931-05-02/..": "с 2\u00a0мая 1931",
		"1937-08~": "около августа 1937", "1937-08?": "возможно, август 1937", "1937-08%": "возможно, около августа 1937",
		"1931~/..": "примерно с 1931", "../1928-04?": "возможно, до апреля 1928", "1937-05%/..": "возможно, примерно с мая 1937",
		"1937-05/1938-06": "май 1937\u00a0— июнь 1938", "1937/1938": "1937–1938", "1937~/1938": "около 1937\u00a0— 1938", "193X": "1930-е", "193X~": "около 1930-х", "1937-21/..": "с весны 1937",
		"18XX": "XIX век", "18XX/..": "с XIX века", "{1905,1917-02}": "1905 и февраль 1917", "[1905,1917]": "1905 или 1917",
	} {
		if got := list[1].EDTF(edtf); got != want {
			t.Errorf("%q: %q, want %q", edtf, got, want)
		}
	}
}
