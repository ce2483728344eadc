package base

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
)

func TestWhy(t *testing.T) {
	languages, err := locales([]Page{{Name: "base", Files: files}}, func(language, text string) { t.Errorf("%q is not translated into %s", text, language) })
	if err != nil {
		t.Fatal(err)
	}
	for raw, want := range map[string]string{
		"20-repression.lex:4 arrest.v patient":    "The word “arrest” says it, and this person is the one to whom it is done.",
		"10-life.lex:15 die.v agent":              "The word “die” says it, and this person is the one who does it.",
		"05-roles.lex:270 secretary.r pred count": "The word “secretary” says it, and it is said of this person.",
		"30-work.lex:214 memoir.n poss":           "The word “memoir” says it, and it is this person's.",
		"10-life.lex:7 be_born.v in":              "The word “be born” says it, and this person stands beside it.",
		"learnt move.VERB agent 0.91":             "It was learnt from examples that the word “move” says this.",
		"tie daughter: kin of Anna":               "The word of kinship “daughter” ties the two.",
		"age at 14 in 1937":                       "The year of birth follows from an age: “at 14” in “1937”.",
		"classifier friend: x":                    "It was learnt from examples that words like these tie two people.",
		"added by Eva":                            "Eva added it; the machine had not seen it.",
		"life dates in brackets after a name":     "Dates in brackets after a name are a life from birth to death.",
		"charge of 20-r.lex:4 spy.v agent":        "The word “spy” says it, and this person is the one who does it. It is what somebody is charged with.",
		"10-life.lex:3 go.v agent, and on":        "The word “go” says it, and this person is the one who does it. It goes on a list of stations.",
		"by hand, asked before and answered here": "It was entered by hand. The question before asks for it.",
		"something that nobody knows":             "something that nobody knows",
		"":                                        "",
	} {
		if got := languages[0].Why(raw); got != want {
			t.Errorf("%q: %q, want %q", raw, got, want)
		}
		if got := languages[1].Why(raw); strings.HasPrefix(want, "The ") && got == want {
			t.Errorf("%q is not said in Russian: %q", raw, got)
		}
	}
}

func TestChain(t *testing.T) {
	l := &Locale{}
	voice := func(names ...string) (out []testimonia.Voice) {
		for _, n := range names {
			out = append(out, testimonia.Voice{Name: n})
		}
		return out
	}
	source := testimonia.SourceRef{Title: "T"}
	for _, c := range []struct {
		s    testimonia.Statement
		want string
	}{
		{testimonia.Statement{Stance: testimonia.Asserted, Source: source}, "The document “T” says it in its own name."},
		{testimonia.Statement{Stance: testimonia.Denied, Source: source}, "The document “T” says it in its own name. The document denies it."},
		{testimonia.Statement{Stance: testimonia.Asserted, Basis: testimonia.Seen, Source: source, Voices: voice("Eva")}, "Eva tells it in “T”. Eva says so, having seen it."},
		{testimonia.Statement{Stance: testimonia.Hedged, Source: source, Voices: voice("Eva", "Jan", "Ivo")}, "Eva tells it in “T”. Eva quotes Jan. Jan quotes Ivo. Ivo says so with doubt."},
	} {
		if got := strings.Join(l.Chain(c.s), " "); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
