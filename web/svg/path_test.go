package svg_test

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia/web/svg"
)

func TestPath(t *testing.T) {
	var p svg.Trace
	p.Move(1.04, 2)
	p.Line(0.5, 2.25)
	p.Line(10.44, -3.2)
	p.Close()
	p.Move(-1, -2)
	p.Line(0, 0)
	p.Curve(0, 0, 5, 5.5, 10, 0)
	d := svg.New(10, 10, "map", "A map")
	d.Path("coast", &p)
	d.Circle(`"`, 1, 2.5, 3)
	out := string(d.HTML())
	for _, want := range []string{`d="M1 2l-.5 .3 9.9-5.5zM-1-2l1 2M0 0Q5 5.5 10 0"`, `<circle class="&#34;" cx="1" cy="2.5" r="3"/>`} {
		if !strings.Contains(out, want) {
			t.Errorf("%s\nlacks\n%s", out, want)
		}
	}
}
