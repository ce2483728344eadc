package testdata

import "github.com/testimonia/testimonia/internal/phrase"

func forms(s string) []phrase.Phrase {
	return []phrase.Phrase{
		phrase.New("in full"+": %s", s),
		phrase.New("(%s)", s),
		phrase.Count(len(s), "%d day", "%d days"),
		phrase.Term(s),
		phrase.New("no literal " + s),
		phrase.Term("a literal"),
		{Form: "made by hand"},
	}
}
