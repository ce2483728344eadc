package base

import (
	"html/template"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
)

// TestCorrectLink has the part "correct" without a form: a link that comes back.
func TestCorrectLink(t *testing.T) {
	l := &Locale{}
	parts, err := template.New("parts.html").Funcs(l.functions()).ParseFS(files, "parts.html")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	told := Told{Statement: testimonia.Statement{ID: "a.s1"}}
	if err := parts.ExecuteTemplate(&out, "correct", told.Correcting("/sources/a?statement=x#w-x")); err != nil {
		t.Fatal(err)
	}
	if want := `href="/statements/a.s1/correct?back=%2fsources%2fa%3fstatement%3dx%23w-x"`; !strings.Contains(out.String(), want) {
		t.Errorf("%s\nwants %s", out.String(), want)
	}
}
