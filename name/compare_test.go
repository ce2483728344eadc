package name

import (
	"os"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/internal/phrase/phrasetest"
)

func TestCompareCases(t *testing.T) {
	cases(t, "testdata/compare.txt", func(t *testing.T, f []string) {
		if len(f) != 4 {
			t.Fatalf("not four fields: %q", f)
		}
		c := Compare(f[0], f[1])
		if c.Same != (f[2] == "yes") || !strings.Contains(phrase.Join("; ", c.Reasons...).String(), f[3]) {
			t.Errorf("%s | %s: %.3f, %v", f[0], f[1], c.Probability, c.Reasons)
		}
	})
}

// TestForms wants every reason to be open to translation.
func TestForms(t *testing.T) {
	if forms, err := phrasetest.Forms("."); err != nil || len(forms) < 30 {
		t.Errorf("%q, %v", forms, err)
	}
}

// TestCompareIsSymmetric holds for every case: the order of two names says
// nothing, and a name is its own.
func TestCompareIsSymmetric(t *testing.T) {
	for _, file := range []string{"testdata/compare.txt", "testdata/compatible.txt"} {
		cases(t, file, func(t *testing.T, f []string) {
			x, y := Compare(f[0], f[1]), Compare(f[1], f[0])
			if d := x.Probability - y.Probability; d > 0.05 || d < -0.05 {
				t.Errorf("%s | %s: %.3f one way, %.3f the other\n%v\n%v", f[0], f[1], x.Probability, y.Probability, x.Reasons, y.Reasons)
			}
			if c := Compare(f[0], f[0]); !c.Same {
				t.Errorf("%s is not itself: %.3f %v", f[0], c.Probability, c.Reasons)
			}
		})
	}
}

func TestNominatives(t *testing.T) {
	cases(t, "testdata/nominative.txt", func(t *testing.T, f []string) {
		var got []string
		for _, n := range Nominatives(f[0]) {
			got = append(got, strings.Join(strings.Fields(n.Word+" "+string(n.Gender)+" "+n.Part), " "))
		}
		for _, want := range strings.Split(f[1], ", ") {
			if !strings.Contains(strings.Join(got, ", "), want) {
				t.Errorf("%s: %q is not among %q", f[0], want, got)
			}
		}
	})
	if got := Nominatives("Serebryakov"); got != nil {
		t.Errorf("Latin letters yield %v", got)
	}
}

func TestSounds(t *testing.T) {
	share := func(a, b string) bool { return soundAlike(Sounds(a), Sounds(b)) }
	for _, w := range strings.Fields("Serebryakov Serebriakov Serebrjakow Sieriebriakow Serebrâkov Serebri͡akov") {
		if !share(w, "Серебряков") {
			t.Errorf("%s is read %v, Серебряков %v", w, Sounds(w), Sounds("Серебряков"))
		}
	}
	if share("Serov", "Sedov") {
		t.Error("Serov and Sedov sound alike")
	}
	if got := Sounds(" 12"); got != nil {
		t.Errorf("no letters are read as %q", got)
	}
}

// TestTablesNameTheirSource reads the plain tables as a user of them would.
func TestTablesNameTheirSource(t *testing.T) {
	for _, file := range []string{"short.txt", "eastern.txt", "declension.txt"} {
		text, err := os.ReadFile("data/" + file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), "# Source: ") {
			t.Errorf("%s names no source", file)
		}
	}
	if n := len(declension()); n < 100 {
		t.Errorf("only %d endings", n)
	}
	if s := loadSounded(); len(s.forms) < 1e6 || len(s.common) < 10000 {
		t.Errorf("tables of %d bytes and %d words", len(s.forms), len(s.common))
	}
	if len(weights()) < 40 {
		t.Errorf("only %d weights", len(weights()))
	}
}
