package svg_test

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/web/svg"
)

// TestHostileWords draws words that would end an element or an attribute.
func TestHostileWords(t *testing.T) {
	const hostile = `"><script>alert(1)</script>&'`
	d := svg.New(100, 20.25, hostile, hostile)
	d.Fade("fade", "ink", true)
	d.Line(hostile, 0, 0, 1, 1)
	d.Link(hostile, "/people/x?a=1&b="+hostile, hostile, func() {
		d.Rect(hostile, 1, 2, 3, 4, "fade")
		d.Circle(hostile, 1, 2, 3)
		d.Bend(hostile, 1, 2, 3, 4, 5, 6)
		d.Text(hostile, 1.04, 2, "middle", hostile)
	})
	d.Aside(hostile, hostile, hostile, func() {})
	d.Named(hostile, hostile, hostile, func() {})
	out := string(d.HTML())
	if strings.Contains(out, "<script") || !strings.Contains(out, `height="20.3"`) && !strings.Contains(out, `height="20.2"`) {
		t.Error(out)
	}
	if !strings.Contains(out, `stop-opacity="0"`) || !strings.Contains(out, `stop-opacity="1"`) {
		t.Error("no fading")
	}
	elements := 0
	for dec := xml.NewDecoder(strings.NewReader(out)); ; {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			elements++
			if e.Name.Local == "a" && e.Attr[len(e.Attr)-1].Value != hostile && e.Attr[0].Value != hostile {
				t.Errorf("the link is named %q", e.Attr)
			}
		}
	}
	if elements != 15 {
		t.Errorf("%d elements in %s", elements, out)
	}
}

func TestFadeHasTwoEnds(t *testing.T) {
	for clearLeft, want := range map[bool]string{
		true:  `<stop class="ink" offset="0" stop-opacity="0"/><stop class="ink" offset="1" stop-opacity="1"/>`,
		false: `<stop class="ink" offset="0" stop-opacity="1"/><stop class="ink" offset="1" stop-opacity="0"/>`,
	} {
		d := svg.New(1, 1, "x", "x")
		d.Fade("f", "ink", clearLeft)
		if out := string(d.HTML()); !strings.Contains(out, want) {
			t.Errorf("%s, want %s", out, want)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{{"Вера", 4, "Вера"}, {"Вера Носова", 6, "Вера…"}, {"", 3, ""}} {
		if got := svg.Shorten(c.text, c.most); got != c.want {
			t.Errorf("%q in %d: %q", c.text, c.most, got)
		}
	}
}
