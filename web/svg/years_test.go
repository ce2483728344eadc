package svg_test

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/web/svg"
)

func TestYears(t *testing.T) {
	for _, c := range []struct{ from, to, step, first int }{
		{1937, 1937, 1, 1937}, {1930, 1949, 2, 1930}, {1913, 1992, 5, 1915}, {1600, 1999, 50, 1600}, {-44, 14, 5, -40}, {1950, 1940, 1, 1950},
	} {
		y := svg.NewYears(c.from, c.to, 100, 800)
		ticks := y.Ticks()
		if y.Step() != c.step || ticks[0].Year != c.first {
			t.Errorf("%d–%d: step %d, first %d; want %d and %d", c.from, c.to, y.Step(), ticks[0].Year, c.step, c.first)
		}
		last := 0.0
		for _, tick := range ticks {
			if tick.X < 100 || tick.X > 900 || last > 0 && tick.X-last < 40 {
				t.Errorf("%d–%d: year %d stands at %v, after %v", c.from, c.to, tick.Year, tick.X, last)
			}
			last = tick.X
		}
		if y.X(edtf.Always) != 100 || y.X(edtf.Never) != 900 {
			t.Errorf("the ends stand at %v and %v", y.X(edtf.Always), y.X(edtf.Never))
		}
	}
}

func TestTimes(t *testing.T) {
	y := svg.NewYears(1930, 1939, 0, 1000)
	for date, want := range map[string]string{
		"1937-01-30": `<circle class="mark dot"`, "1937-02": `<rect class="mark bar"`, "1937": `<rect class="mark bar"`, "1937~": `<rect class="mark bar rough"`,
		"1937-01-30?": `<circle class="mark dot rough"`, "1931/..": `fill="url(#fade-right)"`, "../1931": `fill="url(#fade-left)"`,
	} {
		first, last, _ := edtf.MustParse(date).Bounds()
		d := svg.New(1000, 20, "lanes", "times")
		d.Time("mark", "fade", y, first, last, edtf.MustParse(date).Qualified() != 0, 0, 8)
		if out := string(d.HTML()); !strings.Contains(out, want) {
			t.Errorf("%s: %s, want %s", date, out, want)
		}
	}
}
