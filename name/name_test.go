package name

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// cases runs each "left | right" line of a file as a test of its own, named
// after what stands left: go test -run 'TestParse/I._N._Smirnov' ./name runs
// one alone. Empty lines and lines with "#" are skipped.
func cases(t *testing.T, file string, fn func(t *testing.T, fields []string)) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) < 2 {
			t.Fatalf("%s: no bar in %q", file, line)
		}
		t.Run(f[0], func(t *testing.T) { fn(t, f) })
		n++
	}
	if n == 0 {
		t.Fatalf("%s holds no case", file)
	}
}

// show writes a name's parts in the form of the case file.
func show(n Name) string {
	var b strings.Builder
	part := func(key string, words ...string) {
		if v := strings.Join(words, "+"); v != "" {
			b.WriteString(" " + key + "=" + strings.ReplaceAll(v, " ", "_"))
		}
	}
	part("title", n.Titles...)
	part("given", n.Given...)
	part("middle", n.Middle...)
	part("patronymic", n.Patronymic)
	part("particles", n.Particles...)
	part("surname", n.Surname)
	part("née", n.Maiden)
	part("born", n.BornGiven...)
	part("suffix", n.Suffix)
	part("nick", n.Nicknames...)
	part("gender", string(n.Gender))
	return strings.TrimSpace(b.String())
}

func TestParse(t *testing.T) {
	cases(t, "testdata/parse.txt", func(t *testing.T, f []string) {
		if got := show(Parse(f[0])); got != strings.TrimSpace(f[1]) {
			t.Errorf("%s\n got %s\nwant %s", f[0], got, f[1])
		}
	})
}

func TestCompatible(t *testing.T) {
	cases(t, "testdata/compatible.txt", func(t *testing.T, f []string) {
		a, b := Parse(f[0]), Parse(f[1])
		ok, score, why := Compatible(a, b)
		if ok != (strings.TrimSpace(f[2]) == "yes") {
			t.Errorf("%s | %s: %v %.2f %v", f[0], f[1], ok, score, why)
		}
		back, score2, _ := Compatible(b, a)
		if back != ok || score2 != score {
			t.Errorf("%s | %s: not symmetric", f[0], f[1])
		}
		if same, s, _ := Compatible(a, a); !same || s < 0.5 {
			t.Errorf("%s is not compatible with itself (%.2f)", f[0], s)
		}
	})
}

func TestTables(t *testing.T) {
	if n := len(load().surnames); n < 50000 {
		t.Errorf("only %d surnames", n)
	}
	if n := len(load().census); n < 5000 {
		t.Errorf("only %d census names", n)
	}
	for word, want := range map[string]Gender{"Galina": Female, "Mary": Female, "Mikhail": Male, "Zsuzsanna": Female,
		"Sasha": Unknown, "Jean-Luc": Male, "qqq": Unknown, "Łukasz": Male} {
		if got := GivenGender(word); got != want {
			t.Errorf("gender of %s is %q, want %q", word, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"Łódź": "lodz", "  Müller  Straße ": "muller strasse", "D’Hiv": "d'hiv", "plain": "plain"} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"Серебряков Л.П.", "毛泽东", "김정일", "משה כהן", "محمد بن سلمان", "Ю. Л.", "тов. Галине Серебряковой", "Lev Davidovich [Bronstein]", "de", "van van", "((", "née", "Dr. Dr.", ",", "I.N.", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := Parse(s)
		if !utf8.ValidString(n.Full()) {
			t.Errorf("invalid UTF-8 in %q", n.Full())
		}
		if c := CompareNames(n, n); c.Probability < 0 || c.Probability > 1 {
			t.Errorf("%q with itself: %v", s, c)
		}
		again := Parse(n.Text)
		if show(again) != show(n) {
			t.Errorf("parsing %q twice gives %q and %q", s, show(n), show(again))
		}
		if ok, _, _ := Compatible(n, n); !ok && (len(n.Given) > 0 || n.Surname != "") {
			t.Errorf("%q is not compatible with itself: %s", s, show(n))
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	pairs := [][2]string{{"Leonid Petrovich Serebryakov", "Серебряков Леонид Петрович"}, {"L. P. Serebrjakow", "Leonid Serebriakov"},
		{"Galina Serebryakova", "Leonid Serebryakov"}, {"José García López", "Jose Garcia"}, {"Mao Zedong", "Mao Tse-tung"}}
	Compare("Anna", "Anna") // loads the tables
	for i := 0; b.Loop(); i++ {
		p := pairs[i%len(pairs)]
		Compare(p[0], p[1])
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		Parse("Colonel Leonid Petrovich Serebryakov")
	}
}

func BenchmarkCompareNames(b *testing.B) {
	x, y := Parse("Leonid Petrovich Serebryakov"), Parse("Серебряков Леонид Павлович")
	CompareNames(x, y) // loads the tables
	for b.Loop() {
		CompareNames(x, y)
	}
}
