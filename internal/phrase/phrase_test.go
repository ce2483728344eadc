package phrase_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/internal/phrase/phrasetest"
)

var russian = phrase.Language{
	Translate: func(form string) string {
		t, ok := map[string]string{
			"%s, %s: %s agree.":     "%[1]s, %[2]s: согласны %[3]s.",
			"%s and %s":             "%s и %s",
			"arrest":                "арест",
			"%d year|%d years":      "%d год|%d года|%d лет",
			"born %d, %s apart":     "разница %[2]s, год рождения %[1]d",
			"an unheard-of 50 % of": "целых 50 % из",
		}[form]
		if !ok {
			return form
		}
		return t
	},
	Plural: russianPlural,
}

func TestIn(t *testing.T) {
	text := phrase.Text
	for _, c := range []struct {
		p           phrase.Phrase
		en, russian string
	}{
		{phrase.Phrase{}, "", ""},
		{text("100 % arrest"), "100 % arrest", "100 % arrest"},
		{phrase.New("an unheard-of 50 % of"), "an unheard-of 50 % of", "целых 50 % из"},
		{phrase.New("%s, %s: %s agree.", "Anna", phrase.Term("arrest"), phrase.And(text("a"), text("b"), text("c"))),
			"Anna, arrest: a, b and c agree.", "Anna, арест: согласны a, b и c."},
		{phrase.And(text("a"), text("b")), "a and b", "a и b"},
		{phrase.And(text("a")), "a", "a"},
		{phrase.And(), "", ""},
		{phrase.Join("; "), "", ""},
		{phrase.Join("; ", text("a"), text("b")), "a; b", "a; b"},
		{phrase.New("born %d, %s apart", 1890, phrase.Count(3, "%d year", "%d years")), "born 1890, 3 years apart", "разница 3 года, год рождения 1890"},
		{phrase.New("nobody knows %s", "it"), "nobody knows it", "nobody knows it"},
	} {
		if got := c.p.String(); got != c.en {
			t.Errorf("English %q, want %q", got, c.en)
		}
		if got := c.p.In(russian); got != c.russian {
			t.Errorf("Russian %q, want %q", got, c.russian)
		}
	}
}

func TestPlurals(t *testing.T) {
	for n, want := range map[int][2]string{
		0: {"0 years", "0 лет"}, 1: {"1 year", "1 год"}, 2: {"2 years", "2 года"}, 5: {"5 years", "5 лет"}, 11: {"11 years", "11 лет"},
		12: {"12 years", "12 лет"}, 21: {"21 years", "21 год"}, 24: {"24 years", "24 года"}, 111: {"111 years", "111 лет"}, 1002: {"1002 years", "1002 года"},
	} {
		p := phrase.Count(n, "%d year", "%d years")
		if p.String() != want[0] || p.In(russian) != want[1] {
			t.Errorf("%d: %q, %q", n, p, p.In(russian))
		}
	}
}

func TestJSON(t *testing.T) {
	got, err := json.Marshal([]phrase.Phrase{phrase.New("“%s” & more", "a"), {}})
	if want := `["“a” \u0026 more",""]`; err != nil || string(got) != want {
		t.Errorf("%s, %v; want %s", got, err, want)
	}
}

func TestForms(t *testing.T) {
	got, err := phrasetest.Forms(".")
	if want := []string{"%s and %s"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
	got, err = phrasetest.Forms("testdata")
	if want := []string{"%d day|%d days", "in full: %s"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if err == nil || len(err.(interface{ Unwrap() []error }).Unwrap()) != 3 {
		t.Errorf("three forms are no literals, or a literal is no form: %v", err)
	}
}

// russianPlural is Language.Plural for the forms with 1, 2 and 5, in this order (CLDR, plural
// rules for cardinals: one, few, many).
func russianPlural(n int) int {
	switch ten := n % 10; {
	case ten == 1 && n%100 != 11:
		return 0
	case ten >= 2 && ten <= 4 && (n%100 < 12 || n%100 > 14):
		return 1
	}
	return 2
}
