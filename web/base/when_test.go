package base

import (
	"testing"

	"github.com/testimonia/testimonia/edtf"
)

func TestParseDate(t *testing.T) {
	for text, want := range map[string]string{
		"1937": "1937", "1937-05": "1937-05", "1937-05-01": "1937-05-01", "1937~": "1937~", "193X": "193X", "1923/1927": "1923/1927",
		"May 1950": "1950-05", "may, 1950": "1950-05", "5 May 1937": "1937-05-05", "May 5, 1937": "1937-05-05", "1st of June 1941": "1941-06-01",
		"Sept. 1939": "1939-09", "5 мая 1937": "1937-05-05", "5 мая 1937 г.": "1937-05-05", "май 1950": "1950-05", "в мае": "", "марта 1940": "1940-03",
		"1937 год": "1937", "1930s": "193X", "1930-е годы": "193X", "1900s": "", "about 1921": "1921~", "около 1921": "1921~", "c. 1921": "1921~",
		"perhaps 1921": "1921?", "1921?": "1921?", "возможно, около 1921 года": "1921%", "spring 1937": "1937-21", "весной 1937": "1937-21", "осень 1937": "1937-23",
		"from 1931 to 1935": "1931/1935", "1931–1935": "1931/1935", "1931 — 1935": "1931/1935", "с мая 1931 по июнь 1935": "1931-05/1935-06",
		"until April 1928": "../1928-04", "до 1928": "../1928", "since 1931": "1931/..", "5.6.1937": "1937-06-05", "05.1937": "1937-05",
		"5/6/1937": "", "25/6/1937": "1937-06-25", "6/25/1937": "1937-06-25", "31 February 1937": "", "30.2.1937": "", "": "", "yesterday": "", "13.1937": "",
		"Mayor 1950": "", "32 May 1937": "", "1937-13": "", "winter 5 1937": "",
	} {
		if got, ok := ParseDate(text); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestParseDateReadsWhatIsWritten goes there and back in both languages.
func TestParseDateReadsWhatIsWritten(t *testing.T) {
	languages, err := locales([]Page{{Name: "base", Files: files}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range languages {
		for _, point := range []string{"1937", "1936-08", "1937-02-01", "194X", "1937-21", "1937-22", "1937-23", "1937-24", "1937-01", "1937-02-28", "1937-03", "1937-04-30",
			"1937-05", "1937-05-09", "1937-06", "1937-07", "1937-09-01", "1937-10", "1937-11", "1937-12-31"} {
			for _, sure := range []string{"", "?", "~", "%"} {
				for _, form := range []string{point + sure, point + sure + "/..", "../" + point + sure, point + sure + "/1950-05"} {
					if !edtf.Valid(form) {
						continue
					}
					words := l.EDTF(form)
					if got, ok := ParseDate(words); !ok || got != form {
						t.Errorf("%s: %s is %q, read as %q", l.Tag, form, words, got)
					}
				}
			}
		}
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("5 мая 1937 г.")
	f.Fuzz(func(t *testing.T, s string) {
		if v, ok := ParseDate(s); ok && !edtf.Valid(v) {
			t.Errorf("%q: %q is no EDTF", s, v)
		}
	})
}
